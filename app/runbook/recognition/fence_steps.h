// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/document/fence_info.h"

#include <QString>

#include <vector>

namespace ic {

/// One runnable part of a fence.
struct FenceStep {
    QString label; ///< from its comment; empty: labelWithoutComment()
    int number = 0; ///< of "Step 2:"; 0 where none
    QString group; ///< comment that introduces several commands together; may be empty
    QString script;
    int index = 0; ///< line in the fence of its first command, from 0
    QString notRunnable; ///< empty, or why
};

/// Splits the text of a shell or console fence:
/// - "# Step 2: Stop writes" or another comment starts a step and names it; all up to the next comment
/// belongs to it;
/// - a single comment before several independent commands names the group, and each command is a step;
/// - a fence without comments is one step; so is a script with "#!".
std::vector<FenceStep> stepsOfFence(const QString &text, FenceLanguage language);

/// True where an unlabelled fence holds commands and nothing else.
bool isClearlyCommands(const QString &text);

} // namespace ic
