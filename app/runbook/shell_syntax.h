// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

namespace ic {

/// What is wrong with a step's script, as its own shell says (`bash -n`, which runs nothing); empty where
/// nothing is, where the step is no shell step, or where that shell is not on this machine. Starts a process
/// and waits for it: some milliseconds. Not for the user-interface thread.
QString shellSyntaxError(const Step &step);

/// The script of a shell step is whole by itself: its shell reads it to the end and says nothing, not even
/// that a document in place has no end. False where that can't be found out. Else as above.
bool parsesAlone(const Step &step);

/// A problem (code "step-not-runnable") for each runnable step whose script does not parse. For `check`,
/// which can wait; the loader itself starts no process.
std::vector<Problem> checkShellSyntax(const Runbook &runbook);

} // namespace ic
