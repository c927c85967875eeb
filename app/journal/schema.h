// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/ids.h"
#include "app/journal/connection.h"

#include <QMap>
#include <QString>

namespace ic::journal {

/// PRAGMA user_version of a journal of this program.
int currentSchema();

/// PRAGMA application_id: "ICJL". A file without it is not a journal, whatever tables it has.
constexpr qint32 applicationId = 0x49434a4c;

/// The schema version of a file; fails where it is not a journal. May be newer than currentSchema().
Result<int> schemaOf(const Connection &connection);
Error newerSchema(int version, const QString &file);

/// Brings a file up to currentSchema() in one transaction; nothing to do where it is. `origin` is used where
/// the file is new.
Result<void> migrate(const Connection &connection, OriginId origin);
/// The same up to an older version; for tests of the way from there.
Result<void> migrateTo(const Connection &connection, int version, OriginId origin);

/// Makes a whole journal under a name where there is none: it appears complete or not at all.
Result<void> createJournal(const QString &file, int busyMs);

/// Structure of the file, not its events: pages, indexes. Reads it all.
Result<void> quickCheck(const Connection &connection);

/// The origin that the file was made with.
Result<OriginId> installationOrigin(const Connection &connection);

/// Tables, indexes and triggers by name, each with its SQL, to compare.
Result<QMap<QString, QString>> schemaObjects(const Connection &connection);

} // namespace ic::journal
