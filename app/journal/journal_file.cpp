// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/journal_file.h"

#include "app/journal/sql_error.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ic::journal {

namespace {
constexpr qint64 smallestLogIndex = 32 * 1024; // https://www.sqlite.org/walformat.html

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

qint64 sizeOf(const QString &file)
{
    const QFileInfo info(file);
    return info.exists() ? info.size() : 0;
}

// Reads the file's header and schema, which is where SQLite first touches it: open alone does nothing.
Result<void> touch(const Connection &connection)
{
    if (const auto rows = connection.value(QStringLiteral("SELECT count(*) FROM sqlite_master")); !rows)
        return std::unexpected(rows.error());
    return {};
}

Result<Connection> openAndTouch(const QString &file, Connection::Access access, int busyMs)
{
    auto connection = Connection::open(file, access, busyMs);
    if (!connection)
        return connection;
    if (const auto touched = touch(*connection); !touched)
        return std::unexpected(touched.error());
    return connection;
}

// What SQLite says where it can't keep the index of the log beside the file: no right to, or no room.
bool concernsLogIndex(const Error &error)
{
    return error.code == ErrorCode::Unreadable || error.code == ErrorCode::ReadOnly
        || error.code == ErrorCode::NoSpace;
}
} // namespace

QString walFile(const QString &file)
{
    return file + QStringLiteral("-wal");
}

Result<void> checkPresent(const QString &file)
{
    const QFileInfo info(file);
    if (!info.exists())
        return fail(ErrorCode::NotFound, Text::tr("There is no journal, or this user may not see it"), file,
                    Text::tr("Check the directory that --data-dir names; the console makes a "
                             "journal when it first starts"));
    if (info.isDir())
        return fail(ErrorCode::Unreadable, Text::tr("The journal is a directory where a file should be"),
                    file, Text::tr("Move that directory away, or choose another one with --data-dir"));
    if (info.size() == 0)
        return std::unexpected(damaged(Text::tr("The journal is empty, which it never is by itself"), file));
    return {};
}

Result<void> checkVacant(const QString &file)
{
    for (const QString &suffix : {QStringLiteral("-wal"), QStringLiteral("-journal")}) {
        if (sizeOf(file + suffix) > 0)
            return fail(ErrorCode::Damaged,
                        Text::tr("The journal is missing, but its log with events is there"), file + suffix,
                        Text::tr("Put the journal back beside its log, or set the log aside to "
                                 "begin a new journal"));
    }
    return {};
}

Result<Connection> openForReading(const QString &file, int busyMs)
{
    if (const auto present = checkPresent(file); !present)
        return std::unexpected(present.error());
    auto connection = openAndTouch(file, Connection::Access::ReadOnly, busyMs);
    if (connection || !concernsLogIndex(connection.error()))
        return connection;
    if (!QFileInfo(file).isReadable())
        return connection;
    // SQLite could not make the log's index. Without a log, and without the index of another program that may
    // be writing, the file alone is the whole journal. A smaller index is what a full disk left of an
    // attempt.
    if (sizeOf(walFile(file)) == 0 && sizeOf(file + QStringLiteral("-shm")) < smallestLogIndex)
        return openAndTouch(file, Connection::Access::Immutable, busyMs);
    if (connection.error().code == ErrorCode::NoSpace)
        return connection;
    return fail(ErrorCode::Unreadable,
                Text::tr("The journal's write-ahead log can't be read, since this user may not write "
                         "to the directory"),
                file,
                Text::tr("Copy the file and those beside it that end in -wal and -shm to a "
                         "directory of your own, and open the copy"));
}

Result<void> syncDirectoryOf(const QString &file)
{
    const QString directory = QFileInfo(file).absolutePath();
    const int descriptor =
        ::open(QFile::encodeName(directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int reason = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    // Some file systems can't sync a directory and need not.
    if (synced || reason == EINVAL)
        return {};
    return fail(ErrorCode::Unreadable,
                Text::tr("The directory of the journal can't be made durable: %1")
                    .arg(QString::fromLocal8Bit(std::strerror(reason))),
                directory, Text::tr("Check the disk"));
}

std::optional<FileIdentity> identityOf(const QString &file)
{
    struct stat main { };
    if (::stat(QFile::encodeName(file).constData(), &main) != 0)
        return std::nullopt;
    struct stat wal { };
    const bool hasWal = ::stat(QFile::encodeName(walFile(file)).constData(), &wal) == 0;
    return FileIdentity{main.st_dev, main.st_ino, hasWal ? wal.st_ino : 0};
}

} // namespace ic::journal
