// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/incident/incident.h"
#include "app/runbook/runbook.h"

#include <vector>

namespace ic {

/// A command of a runbook, or an address that is asked while one runs, that nobody has confirmed on this
/// journal yet.
struct CommandToTrust {
    QString stepId; ///< of an address something that no step is called
    QString label;
    QString section; ///< title of the section it stands in
    Effect effect = Effect::Change;
    QString script;
    bool isChanged = false; ///< a step of this name was confirmed before, as another command
    QString before; ///< that command, where it is known
    QString file; ///< of a folder the file that it stands in; else empty
    int line = 0; ///< in that file; 0 where it stands on none
};

/// Whether somebody has confirmed all that can run in this runbook. By content, so that a runbook that was
/// moved, or lost a command, is not asked about again. What came with the program is as trusted as the
/// program. Pure.
bool isTrusted(const Runbook &runbook, const JournalState &history);

/// The commands that are new or changed since somebody confirmed this runbook, in its order; all of them
/// where nobody ever did. Pure.
std::vector<CommandToTrust> commandsToTrust(const Runbook &runbook, const JournalState &history);

/// What confirming the runbook writes down.
std::vector<TrustedCommand> commandsOf(const Runbook &runbook);
/// How many that are.
size_t commandCount(const Runbook &runbook);

} // namespace ic
