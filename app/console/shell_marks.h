// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QStringList>

namespace ic {

/// The script with each mark in it replaced by a reference to its variable, quoted as the place needs it, so
/// that a value arrives as one piece and as nothing but text. Marks in comments stay.
///
/// Errors: InvalidArgument where a mark stands in a place from which no value arrives so: a quoted
/// here-document, arithmetic, a substring of a parameter, behind a backslash.
Result<QString> replaceMarks(const QString &script, const QStringList &marks);

/// Does the script hand text to something that reads it as a program once more (eval, sh -c, ssh, awk, SQL)
/// or as arithmetic? No quoting of ours reaches there.
bool isReadTwice(const QString &script);

/// The name of the variable that stands in for a placeholder: "<POD_NAME>" gives "IC_POD_NAME".
QString placeholderVariable(const QString &placeholder);

} // namespace ic
