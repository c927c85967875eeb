// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

namespace ic {

/// What a step does: its annotation, else careful rules over its commands (rules are data: effect_rules.cpp).
/// A script is as dangerous as its most dangerous command; what no rule knows is Change. Pure.
Effect effectOf(const Step &step);

} // namespace ic
