// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace ic {

/// One simple command of a script, as far as its effect can be judged by it.
struct ShellCommand {
    QStringList words; ///< without quotes, redirections and leading assignments
    bool writesFile = false; ///< redirects its output into a file
    bool writesDevice = false; ///< redirects it onto a disk: "> /dev/sda"
    QString input; ///< here-document or here-string, or the text that an echo pipes into it
    bool isPiped = false; ///< reads what the command before it writes
    QStringList assignments; ///< NAME=VALUE in front of it, or alone; an array's words with blanks between
    QString defines; ///< the function whose body follows
    bool isUnsure =
        false; ///< a shell may make other words of it: an expansion of more than a name, a loose quote
};

/// Splits a script into its simple commands, those within substitutions and subshells too. Not a shell: what
/// it doesn't understand still comes out as some command, which no rule will know. Pure.
std::vector<ShellCommand> shellCommands(const QString &script);

} // namespace ic
