// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QSqlError>
#include <QString>

namespace ic::journal {

/// SQLite's primary result codes that the journal tells apart (https://www.sqlite.org/rescode.html).
namespace sqlite {
constexpr int error = 1;
constexpr int cantOpen = 14;
} // namespace sqlite

/// SQLite's result code; without the extension where `primary`. 0 where there is none.
int resultCode(const QSqlError &error);
int primaryCode(const QSqlError &error);

/// Words a failure of SQLite for a person. Refused: a constraint or trigger said no; TooLarge: the value
/// itself.
Error sqlError(const QSqlError &error, const QString &file);

/// What SQLite says, as part of a sentence: without line ends and "*** in database main ***".
QString oneLine(QString words);

/// The one wording for a journal whose content can't be trusted.
Error damaged(const QString &what, const QString &file);

} // namespace ic::journal
