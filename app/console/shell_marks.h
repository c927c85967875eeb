// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QStringList>

#include <map>
#include <vector>

namespace ic {

struct ReplacedMarks {
    QString script;
    QStringList atWordStart; ///< marks with which an argument begins: a dash would make it an option
    std::map<QString, QString>
        delimiters; ///< by mark: what would end the part of a sed or perl program it is in
};

/// The script with each mark in it replaced by a reference to its variable (`variables`, by mark), quoted as
/// the place needs it, so that a value arrives as one piece and as nothing but text. Marks in comments stay.
///
/// Errors: InvalidArgument where a mark stands in a place from which no value arrives so: a quoted
/// here-document, arithmetic, a substring of a parameter, behind a backslash, as the command itself or the
/// name of a variable, or in comments only.
Result<ReplacedMarks> replaceMarks(const QString &script, const std::map<QString, QString> &variables);

/// A variable whose value the script takes, or exports without having set it; not within single quotes or
/// comments, and not where the script says what to take instead of a missing one.
struct VariableRead {
    QString name;
    bool quoted = false; ///< else the shell splits what it finds into words, and takes "*" for file names
    bool isSet = false; ///< the script itself may have set it by then
    bool isLate = false; ///< stands in a function, which runs later than what is behind it
};
std::vector<VariableRead> variablesRead(const QString &script);

class ShellSets;
/// The commands of the script, and what they set.
ShellSets followed(const QString &script);

/// The name of the variable that stands in for a placeholder: "<POD_NAME>" gives "IC_POD_NAME".
QString placeholderVariable(const QString &placeholder);

} // namespace ic
