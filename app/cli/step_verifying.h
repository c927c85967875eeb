// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/step_running.h"
#include "app/runbook/runbook.h"

#include <chrono>

namespace ic::cli {

class Terminal;

/// What the verification of a step that has just succeeded says; nothing where it has none. One that would
/// have to be asked about is only named. In an incident the console verifies by itself, and this waits for
/// it, at most `patience`; else it is run from here, and `listener` hears of it.
Result<std::optional<StepVerdict>> verifyStep(HeadlessConsole &host, const Step &step, Terminal &terminal,
                                              const RunListener &listener,
                                              std::chrono::milliseconds patience);

/// "Verified: output contains ready", for a person.
QString describe(const StepVerdict &verdict);

} // namespace ic::cli
