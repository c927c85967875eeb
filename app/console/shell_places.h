// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ic {

/// Where in a script a mark stands.
struct ShellPlace {
    QString command; ///< its simple command, up to the mark: "kubectl -n "
    QString word; ///< its word, up to the mark, with quotes: "--name='"
    QString after; ///< everything behind the mark
    bool isInCommand = false; ///< else in ${…} or arithmetic, where the other fields but `after` are empty
    bool isQuoted = false;
    bool isList = false; ///< within name=(…)
};

/// Would a value here be a command, the name of a variable, an index or a program, however it is quoted?
bool isCodeAt(const ShellPlace &place);

/// The signs that would end the part of a sed or perl program that the mark stands in.
QString delimitersAt(const ShellPlace &place);

/// Does the script hand text to something that reads it as a program once more (eval, sh -c, ssh, awk, SQL)
/// or as arithmetic? No quoting of ours reaches there.
bool isReadTwice(const QString &script);

/// Does the script run what the variable holds ("$TOOL" --help)?
bool runsVariable(const QString &script, const QString &name);

} // namespace ic
