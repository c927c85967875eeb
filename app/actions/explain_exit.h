// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace ic {

/// What an exit status says beyond its number, with the newest lines of output as witnesses. Empty where it
/// says nothing more. "Exit status 127: command not found: npm"
QString explainExitStatus(int exitCode, const QStringList &lastLines);

/// "Killed by signal 9, out of memory?"
QString explainSignal(int signal);

/// "No space left on device", in the words of the system.
QString systemErrorText(int systemError);

} // namespace ic
