// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QString>

// The supervisor as a process. It is nobody's child, so that it outlives a console that was killed.

namespace ic {

/// Starts it in the directory; its output goes to supervisor.log there. Gives its process id.
Result<qint64> startSupervisor(const QString &node, const QString &directory);

/// Asks it to end: for one that this console started and that never answered.
void terminateSupervisor(qint64 pid);

/// The last lines of what it wrote, for an error's text.
QString supervisorLastWords(const QString &directory);

} // namespace ic
