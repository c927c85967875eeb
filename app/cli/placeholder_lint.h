// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

#include <vector>

namespace ic::cli {

/// A warning for each step that asks for a value which it then refuses, whatever is entered: it would be read
/// as code, or arrive nowhere. Somebody would find out in the incident. Runs nothing.
std::vector<Problem> unfillablePlaceholders(const Runbook &runbook);

/// The problems as a person reads them: the notes on the open placeholders of one step as one note, which
/// names each, at the first. The order stays.
std::vector<Problem> toldByStep(const Runbook &runbook);

} // namespace ic::cli
