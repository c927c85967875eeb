// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/sql_error.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace ic::journal {

namespace {
constexpr int perm = 3;
constexpr int busy = 5;
constexpr int locked = 6;
constexpr int readOnly = 8;
constexpr int ioError = 10;
constexpr int corrupt = 11;
constexpr int full = 13;
constexpr int tooBig = 18;
constexpr int constraint = 19;
constexpr int mismatch = 20;
constexpr int authorization = 23;
constexpr int notADatabase = 26;
constexpr int ioErrorShortRead = 522;
constexpr int ioErrorSharedMemorySize = 4874; // room for the -shm file could not be made

ErrorCode codeOf(int extended)
{
    if (extended == ioErrorSharedMemorySize)
        return ErrorCode::NoSpace;
    if (extended == ioErrorShortRead)
        return ErrorCode::Damaged;
    switch (extended & 0xff) {
    case busy:
    case locked:
        return ErrorCode::Locked;
    case readOnly:
        return ErrorCode::ReadOnly;
    case full:
        return ErrorCode::NoSpace;
    case corrupt:
    case notADatabase:
        return ErrorCode::Damaged;
    case perm:
    case authorization:
    case ioError:
    case sqlite::cantOpen:
        return ErrorCode::Unreadable;
    case tooBig:
        return ErrorCode::TooLarge;
    case constraint:
    case mismatch:
        return ErrorCode::Refused;
    default:
        return ErrorCode::Internal;
    }
}

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Journal)
};
} // namespace

int resultCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt();
}

int primaryCode(const QSqlError &error)
{
    return resultCode(error) & 0xff;
}

QString oneLine(QString words)
{
    static const QRegularExpression marker(QStringLiteral(R"(\*\*\* in database \w+ \*\*\*)"));
    return words.remove(marker).simplified();
}

Error damaged(const QString &what, const QString &file)
{
    return {ErrorCode::Damaged, what, file,
            Text::tr("The file was not changed. Run incident-commander-cli verify to see what is "
                     "wrong with it; a copy can be set aside")};
}

Error sqlError(const QSqlError &error, const QString &file)
{
    const QString reason =
        oneLine(error.databaseText().isEmpty() ? error.driverText() : error.databaseText());
    const ErrorCode code = codeOf(resultCode(error));
    switch (code) {
    case ErrorCode::Locked:
        return {code, Text::tr("The journal is locked by another program"), file,
                Text::tr("Close the program that holds it, such as a database browser or a "
                         "backup")};
    case ErrorCode::ReadOnly:
        return {code, Text::tr("The journal can't be written to"), file,
                Text::tr("Make the file and its directory writable for this user, or choose "
                         "another directory with --data-dir")};
    case ErrorCode::NoSpace:
        return {code, Text::tr("There is no space left for the journal"), file,
                Text::tr("Free space on the disk that holds it")};
    case ErrorCode::Damaged:
        return damaged(Text::tr("The journal is damaged: %1").arg(reason), file);
    case ErrorCode::Unreadable:
        return {code, Text::tr("The journal can't be accessed: %1").arg(reason), file,
                Text::tr("Check the disk, and that this user may read and write the file and "
                         "its directory")};
    case ErrorCode::TooLarge:
    case ErrorCode::Refused:
        return {code, Text::tr("The journal refuses the event: %1").arg(reason), file, {}};
    default:
        return {code, Text::tr("The journal reports an error: %1").arg(reason), file, {}};
    }
}

} // namespace ic::journal
