// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace ic {

/// What is known of the options among a program's arguments.
struct OptionLook {
    bool hasTable = false; ///< nothing is known of the program's options where not
    bool areHarmless = true; ///< each one is in the table: it starts nothing and writes nowhere
    bool areHarmlessBefore = true; ///< of those before a subcommand
    qsizetype first = 0; ///< the first argument behind the options that come before a subcommand or command
};

/// Looks the options up in the table of those that leave a reading program a reading one (rules are data:
/// effect_options.cpp). An option that is not in it may do anything. Pure.
OptionLook lookAtOptions(const QString &program, const QStringList &arguments);

} // namespace ic
