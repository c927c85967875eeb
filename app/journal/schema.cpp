// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/schema.h"

#include "app/journal/journal_file.h"
#include "app/journal/sql_error.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlError>
#include <QStringList>
#include <QUuid>

#include <vector>

namespace ic::journal {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

// The statements of a published version never change, or files made by it would differ from new ones.

const char *const versionOne[] = {
    // The origin is made with the file and never again.
    R"(CREATE TABLE installation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    origin TEXT NOT NULL CHECK (length(origin) = 36)
) STRICT)",
    R"(INSERT INTO installation (id, origin) VALUES (1, :origin))",
    R"(CREATE TRIGGER installation_never_changes BEFORE UPDATE ON installation
BEGIN SELECT RAISE(ABORT, 'the origin of a journal never changes'); END)",
    R"(CREATE TRIGGER installation_is_never_removed BEFORE DELETE ON installation
BEGIN SELECT RAISE(ABORT, 'the origin of a journal is never removed'); END)",
    R"(CREATE TRIGGER installation_is_one BEFORE INSERT ON installation
WHEN EXISTS (SELECT 1 FROM installation)
BEGIN SELECT RAISE(ABORT, 'a journal has one origin of its own'); END)",
    // Rows are kept in the order of the chain, which verification follows.
    R"(CREATE TABLE events (
    origin TEXT NOT NULL CHECK (length(origin) = 36),
    seq INTEGER NOT NULL CHECK (seq > 0),
    wall_ms INTEGER NOT NULL,
    counter INTEGER NOT NULL CHECK (counter BETWEEN 0 AND 4294967295),
    incident TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> ''),
    actor TEXT NOT NULL,
    payload TEXT NOT NULL,
    key TEXT NOT NULL,
    prev BLOB NOT NULL CHECK (length(prev) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (origin, seq)
) STRICT, WITHOUT ROWID)",
    // Per origin: two consoles may state the same fact while they can't see each other, and uniting their
    // journals
    // must lose neither.
    R"(CREATE UNIQUE INDEX events_by_key ON events (origin, key) WHERE key <> '')",
    R"(CREATE INDEX events_by_incident ON events (incident))",
    R"(CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END)",
    R"(CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are never removed'); END)",
};

const char *const versionTwo[] = {
    // Where each chain ends, so that events cut off its end are missed.
    R"(CREATE TABLE head (
    origin TEXT NOT NULL PRIMARY KEY CHECK (length(origin) = 36),
    seq INTEGER NOT NULL CHECK (seq >= 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT, WITHOUT ROWID)",
    R"(INSERT INTO head (origin, seq, hash)
SELECT origin, seq, hash FROM events AS last
WHERE seq = (SELECT max(seq) FROM events WHERE origin = last.origin))",
    R"(INSERT INTO head (origin, seq, hash)
SELECT origin, 0, zeroblob(32) FROM installation WHERE origin NOT IN (SELECT origin FROM head))",
    R"(CREATE TRIGGER head_moves_to_the_last_event BEFORE UPDATE ON head
WHEN NEW.origin IS NOT OLD.origin
    OR NEW.seq IS NOT (SELECT max(seq) FROM events WHERE origin = NEW.origin)
    OR NEW.hash IS NOT (SELECT hash FROM events WHERE origin = NEW.origin AND seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'a head only moves to the last event'); END)",
    R"(CREATE TRIGGER head_is_never_removed BEFORE DELETE ON head
BEGIN SELECT RAISE(ABORT, 'a head is never removed'); END)",
    R"(CREATE TRIGGER head_begins_at_zero BEFORE INSERT ON head
WHEN NEW.seq IS NOT 0 OR NEW.hash IS NOT zeroblob(32) OR EXISTS (SELECT 1 FROM head WHERE origin = NEW.origin)
BEGIN SELECT RAISE(ABORT, 'a head begins at zero'); END)",
    // Also against INSERT OR REPLACE, which removes the old row unseen where recursive_triggers are off.
    R"(CREATE TRIGGER events_follow_one_another BEFORE INSERT ON events
WHEN NEW.seq IS NOT 1 + coalesce((SELECT max(seq) FROM events WHERE origin = NEW.origin), 0)
    OR NEW.prev IS NOT coalesce((SELECT hash FROM events WHERE origin = NEW.origin AND seq = NEW.seq - 1), zeroblob(32))
    OR (NEW.key <> '' AND EXISTS (SELECT 1 FROM events WHERE origin = NEW.origin AND key = NEW.key AND key <> ''))
BEGIN SELECT RAISE(ABORT, 'an event follows the last one of its origin, and its key is new'); END)",
};

std::vector<QStringList> versions()
{
    const auto list = [](const auto &statements) {
        QStringList texts;
        for (const char *statement : statements)
            texts << QString::fromUtf8(statement);
        return texts;
    };
    return {list(versionOne), list(versionTwo)};
}

Result<void> runStatement(const Connection &connection, const QString &sql, OriginId origin)
{
    const QString placeholder = QStringLiteral(":origin");
    if (!sql.contains(placeholder))
        return connection.run(sql);
    auto query = connection.prepare(sql);
    if (!query)
        return std::unexpected(query.error());
    query->bindValue(placeholder, origin.text());
    return connection.execute(*query);
}

Result<void> applyVersions(const Connection &connection, int from, int to, OriginId origin)
{
    const auto all = versions();
    for (int version = from; version < to; ++version) {
        for (const QString &sql : all[static_cast<std::size_t>(version)]) {
            if (const auto ran = runStatement(connection, sql, origin); !ran)
                return ran;
        }
    }
    for (const auto &[pragma, number] : {std::pair(QStringLiteral("application_id"), applicationId),
                                         std::pair(QStringLiteral("user_version"), to)}) {
        if (const auto set = connection.run(QStringLiteral("PRAGMA %1 = %2").arg(pragma).arg(number)); !set)
            return set;
    }
    return {};
}

Result<void> fillNewJournal(const QString &file, int busyMs)
{
    auto connection = Connection::open(file, Connection::Access::ReadWrite, busyMs);
    if (!connection)
        return std::unexpected(connection.error());
    // While still under its other name: a power cut then leaves a stray file and no half journal.
    if (const auto set =
            connection->enforce(QStringLiteral("synchronous"), QStringLiteral("FULL"), QStringLiteral("2"));
        !set)
        return set;
    return migrate(*connection, OriginId::create());
}
} // namespace

int currentSchema()
{
    static const int version = static_cast<int>(versions().size());
    return version;
}

Result<int> schemaOf(const Connection &connection)
{
    const auto application = connection.value(QStringLiteral("PRAGMA application_id"));
    if (!application)
        return std::unexpected(application.error());
    const auto version = connection.value(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return std::unexpected(version.error());
    if (application->toInt() != applicationId || version->toInt() < 1)
        return fail(ErrorCode::Malformed, Text::tr("This is an SQLite file, but not a journal"),
                    connection.file(),
                    Text::tr("Move the file away, or choose another directory with --data-dir"));
    return version->toInt();
}

Error newerSchema(int version, const QString &file)
{
    return {ErrorCode::NewerSchema,
            Text::tr("The journal was written by a newer version of the program (form %1, this one "
                     "writes form %2)")
                .arg(version)
                .arg(currentSchema()),
            file, Text::tr("Use the newer version; this one can still read the journal and export it")};
}

Result<void> migrateTo(const Connection &connection, int version, OriginId origin)
{
    // The lock comes first: what is found below then stays so.
    if (const auto begun = connection.run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    auto outcome = [&]() -> Result<void> {
        const auto found = connection.value(QStringLiteral("PRAGMA user_version"));
        if (!found)
            return std::unexpected(found.error());
        if (found->toInt() > currentSchema())
            return std::unexpected(newerSchema(found->toInt(), connection.file()));
        if (found->toInt() < version) {
            if (const auto applied = applyVersions(connection, found->toInt(), version, origin); !applied)
                return applied;
        }
        return connection.run(QStringLiteral("COMMIT"));
    }();
    if (outcome)
        return {};
    // The failure that brought us here is what a person needs to hear; a rollback that fails as well changes
    // nothing, since the transaction ends with the connection.
    if (const auto undone = connection.run(QStringLiteral("ROLLBACK")); !undone)
        return outcome;
    return outcome;
}

Result<void> migrate(const Connection &connection, OriginId origin)
{
    return migrateTo(connection, currentSchema(), origin);
}

Result<void> createJournal(const QString &file, int busyMs)
{
    if (const auto vacant = checkVacant(file); !vacant)
        return vacant;
    const QString draft = file + QLatin1Char('.') + QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto outcome = fillNewJournal(draft, busyMs);
    if (outcome) {
        // What happened in an emergency is the organisation's business, not that of other users of this
        // machine.
        if (!QFile::setPermissions(draft, QFile::ReadOwner | QFile::WriteOwner)
            || !QFile::rename(draft, file))
            outcome = fail(ErrorCode::Unreadable, Text::tr("The journal can't be made"), file,
                           Text::tr("Make the directory writable for this user, or choose another "
                                    "one with --data-dir"));
    }
    if (!outcome) {
        QFile::remove(draft);
        QFile::remove(draft + QStringLiteral("-journal"));
        outcome.error().where = file; // the name that a person knows
        return outcome;
    }
    return syncDirectoryOf(file);
}

Result<void> quickCheck(const Connection &connection)
{
    const auto found = connection.value(QStringLiteral("PRAGMA quick_check(1)"));
    if (!found)
        return std::unexpected(found.error());
    if (found->toString() == QLatin1String("ok"))
        return {};
    return std::unexpected(
        damaged(Text::tr("The journal is damaged: %1").arg(oneLine(found->toString())), connection.file()));
}

Result<OriginId> installationOrigin(const Connection &connection)
{
    const auto text = connection.value(QStringLiteral("SELECT origin FROM installation WHERE id = 1"));
    if (!text)
        return std::unexpected(text.error());
    const OriginId origin = OriginId::fromText(text->toString());
    if (origin.isNull() || origin.text() != text->toString())
        return std::unexpected(
            damaged(Text::tr("The journal doesn't say of which installation it is"), connection.file()));
    return origin;
}

Result<QMap<QString, QString>> schemaObjects(const Connection &connection)
{
    // SQLite's own statistics (ANALYZE) are no part of the journal.
    auto query =
        connection.prepare(QStringLiteral("SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master "
                                          "WHERE name NOT LIKE 'sqlite@_stat_' ESCAPE '@'"));
    if (!query)
        return std::unexpected(query.error());
    if (const auto ran = connection.execute(*query); !ran)
        return std::unexpected(ran.error());
    QMap<QString, QString> objects;
    while (query->next())
        objects.insert(query->value(0).toString(), query->value(1).toString());
    if (query->lastError().isValid())
        return std::unexpected(connection.error(*query));
    return objects;
}

} // namespace ic::journal
