// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/journal/connection.h"

#include <QString>

#include <optional>

// What concerns the journal as files: FILE, its write-ahead log FILE-wal and that log's index FILE-shm. They
// are looked at by name only. Opening FILE ourselves and closing it again would drop, by the rules of POSIX,
// every lock that SQLite holds on it in this process.

namespace ic::journal {

QString walFile(const QString &file);

/// Fails where the file is missing, a directory or empty. SQLite would take an empty file for a new database,
/// and a journal that was cut to nothing would look like one that never had an event.
Result<void> checkPresent(const QString &file);

/// A new journal may be made under this name: nothing is there, and no log of an earlier file whose events
/// SQLite would play into the new one.
Result<void> checkVacant(const QString &file);

/// Opens for reading beside a writer in any process. Where the directory doesn't let SQLite keep its log
/// index and no log is left behind, reads without one.
Result<Connection> openForReading(const QString &file, int busyMs);

/// Makes the directory's entry of the file durable.
Result<void> syncDirectoryOf(const QString &file);

/// Which files stand under the journal's name; to notice that somebody moved or replaced them while they are
/// open, when what is written would go to files that nobody finds again.
struct FileIdentity {
    quint64 device = 0;
    quint64 file = 0;
    quint64 wal = 0; ///< 0: none
    bool operator==(const FileIdentity &) const = default;
};
std::optional<FileIdentity> identityOf(const QString &file);

} // namespace ic::journal
