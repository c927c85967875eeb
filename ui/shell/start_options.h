// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/console.h"
#include "ui/widgets/theme.h"

#include <QStringList>

#include <optional>

namespace ic {

/// The command line of the desktop program as values.
struct StartOptions {
    ConsoleOptions console;
    std::optional<ThemeKind> theme; ///< nothing: as last time
    bool exitAfterStart =
        false; ///< for smoke tests: end with 0 once the window is painted and the console open
};

/// Prints help, version or what is wrong, and ends the process, where the arguments ask for it or make no
/// sense (exit status 2).
StartOptions parseStartOptions(const QStringList &arguments);

/// Answers --help and --version, and ends the process, before anything asks for a display: there may be none.
/// Returns where neither is asked for.
void answerWithoutDisplay(int argc, char *argv[]);

} // namespace ic
