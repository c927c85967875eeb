// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ic {

/// What is known of a run's terminal beside its output; as here where nothing is.
struct RunTerminal {
    bool echo = true; ///< what is typed is shown; false while a password is asked for
    bool reading = false; ///< somebody waits for what is typed; false where that is not known
};

/// From Runs::terminalFile(). Reads the disk.
RunTerminal readRunTerminal(const QString &file);

} // namespace ic
