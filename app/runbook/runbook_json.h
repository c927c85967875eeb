// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

#include <QJsonObject>

#include <functional>

namespace ic {

/// What `check --json` prints: all that was recognised, with lines; of a folder, with the file
/// that each line counts in. `effectOf` decides what a step does to
/// the system, which is the business of app/actions.
QJsonObject toJson(const Runbook &runbook, const std::function<Effect(const Step &)> &effectOf);

} // namespace ic
