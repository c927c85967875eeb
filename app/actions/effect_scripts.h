// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace ic {

/// Whether a stream editor's script only prints and edits what passes through: no program, no file. What is
/// not understood is not harmless. Pure.
bool isHarmlessSed(const QStringList &arguments);

/// The same of awk's program. Pure.
bool isHarmlessAwk(const QStringList &arguments);

/// Whether an assignment, alone or before a command, may make known programs start others, find others, or
/// take their arguments apart otherwise. `assignment` is NAME=VALUE or a name. Pure.
bool isDangerousAssignment(const QString &assignment);

} // namespace ic
