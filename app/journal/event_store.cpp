// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/event_store.h"

#include "app/journal/canonical.h"
#include "app/journal/event_rows.h"
#include "app/journal/schema.h"
#include "app/journal/sql_error.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>

#include <algorithm>
#include <limits>

namespace ic::journal {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

// Reads what is there without a right to write, so that a file that turns out damaged, newer or foreign is
// left as it was, log included.
Result<void> inspect(const QString &file, int busyMs)
{
    const auto reader = openForReading(file, busyMs);
    if (!reader)
        return std::unexpected(reader.error());
    const auto version = schemaOf(*reader);
    if (!version)
        return std::unexpected(version.error());
    if (*version > currentSchema())
        return std::unexpected(newerSchema(*version, file));
    return quickCheck(*reader);
}

// What durability and the guards against change stand on.
Result<void> enforceSettings(const Connection &connection)
{
    struct Setting {
        const char *pragma;
        const char *value;
        const char *readBack;
    };
    static constexpr Setting settings[] = {
        {"journal_mode", "WAL", "wal"},    {"synchronous", "FULL", "2"},   {"foreign_keys", "ON", "1"},
        {"recursive_triggers", "ON", "1"}, {"cell_size_check", "ON", "1"},
    };
    for (const auto &[pragma, value, readBack] : settings) {
        if (const auto set = connection.enforce(QString::fromLatin1(pragma), QString::fromLatin1(value),
                                                QString::fromLatin1(readBack));
            !set)
            return set;
    }
    return {};
}

// SQLite opens a file that it may only read without a word, and says so at the first write. Changes nothing
// and takes no room.
Result<void> probeWriting(const Connection &connection)
{
    if (const auto begun = connection.run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    const auto written = connection.run(QStringLiteral("PRAGMA user_version = %1").arg(currentSchema()));
    const auto undone = connection.run(QStringLiteral("ROLLBACK"));
    return written ? undone : written;
}

Result<void> checkStillOurs(const EventStore &store, const EventStore::Known &known, const QString &file)
{
    if (store.origin() == known.origin && store.lastSeq() >= known.seq)
        return {};
    return fail(ErrorCode::Damaged,
                Text::tr("Another journal, or an older copy of this one, has taken the place of the "
                         "journal"),
                file, Text::tr("Put the right file back; it was not changed"));
}
} // namespace

EventStore::EventStore(Connection connection, const JournalTuning &tuning)
    : m_connection(std::move(connection))
    , m_tuning(tuning)
{
}

Result<std::unique_ptr<EventStore>> EventStore::open(const QString &file, const JournalTuning &tuning,
                                                     const std::optional<Known> &known)
{
    if (!known && !QFileInfo::exists(file)) {
        if (const auto made = createJournal(file, tuning.busyMs); !made)
            return std::unexpected(made.error());
    }
    if (const auto inspected = inspect(file, tuning.busyMs); !inspected)
        return std::unexpected(inspected.error());
    auto connection = Connection::open(file, Connection::Access::ReadWrite, tuning.busyMs);
    if (!connection)
        return std::unexpected(connection.error());
    std::unique_ptr<EventStore> store(new EventStore(std::move(*connection), tuning));
    if (const auto prepared = store->prepare(); !prepared)
        return std::unexpected(prepared.error());
    if (known) {
        if (const auto ours = checkStillOurs(*store, *known, file); !ours)
            return std::unexpected(ours.error());
    }
    return store;
}

Result<void> EventStore::prepare()
{
    if (auto set = enforceSettings(m_connection); !set)
        return set;
    if (auto probed = probeWriting(m_connection); !probed)
        return probed;
    if (auto migrated = migrate(m_connection, {}); !migrated)
        return migrated;
    const auto origin = installationOrigin(m_connection);
    if (!origin)
        return std::unexpected(origin.error());
    m_origin = *origin;
    const std::pair<std::optional<QSqlQuery> *, QString> statements[] = {
        {&m_headQuery, QStringLiteral("SELECT seq, hash FROM head WHERE origin = ?")},
        // "key <> ''" is what lets SQLite use the partial index.
        {&m_keyQuery,
         QStringLiteral("SELECT %1 FROM events WHERE origin = ? AND key = ? AND key <> ''")
             .arg(eventColumns())},
        {&m_insertQuery, insertStatement()},
        {&m_moveHeadQuery, QStringLiteral("UPDATE head SET seq = ?, hash = ? WHERE origin = ?")},
        {&m_beginQuery, QStringLiteral("BEGIN IMMEDIATE")},
        {&m_commitQuery, QStringLiteral("COMMIT")},
        {&m_beginPartQuery, QStringLiteral("SAVEPOINT part")},
        {&m_endPartQuery, QStringLiteral("RELEASE part")},
    };
    for (const auto &[place, sql] : statements) {
        auto query = m_connection.prepare(sql);
        if (!query)
            return std::unexpected(query.error());
        place->emplace(std::move(*query));
    }
    if (auto read = readEnd(); !read)
        return read;
    m_identity = identityOf(m_connection.file());
    return {};
}

bool EventStore::isInPlace() const
{
    return m_identity && identityOf(m_connection.file()) == m_identity;
}

Result<void> EventStore::readEnd()
{
    m_headQuery->bindValue(0, m_origin.text());
    if (auto ran = m_connection.execute(*m_headQuery); !ran)
        return ran;
    if (!m_headQuery->next()) {
        const bool failed = m_headQuery->lastError().isValid();
        return std::unexpected(
            failed ? m_connection.error(*m_headQuery)
                   : damaged(Text::tr("The journal doesn't say where its chain ends"), m_connection.file()));
    }
    const qint64 seq = m_headQuery->value(0).toLongLong();
    const QByteArray hash = m_headQuery->value(1).toByteArray();
    m_headQuery->finish();
    if (seq == m_end.seq && hash == m_end.hash)
        return {};
    // Until the first look our own end is unknown.
    if (seq < m_end.seq || (seq == m_end.seq && !m_end.hash.isEmpty()))
        return std::unexpected(
            damaged(Text::tr("Events that were durable are gone from the journal"), m_connection.file()));

    // Each origin's last event is its latest one.
    auto latest = m_connection.prepare(
        QStringLiteral("SELECT wall_ms, counter FROM head JOIN events USING (origin, seq) "
                       "ORDER BY wall_ms DESC, counter DESC LIMIT 1"));
    if (!latest)
        return std::unexpected(latest.error());
    if (auto ran = m_connection.execute(*latest); !ran)
        return ran;
    Hlc hlc = m_end.hlc;
    if (latest->next())
        hlc = std::max(hlc, Hlc{latest->value(0).toLongLong(), latest->value(1).toUInt()});
    else if (latest->lastError().isValid())
        return std::unexpected(m_connection.error(*latest));
    m_end = {seq, hash, hlc};
    return {};
}

Result<void> EventStore::begin()
{
    m_endBeforeTransaction = m_end;
    if (m_tuning.pageLimit) {
        // 2^32 - 2 is SQLite's own limit. The answer is the limit in force, which can't be below the file's
        // size.
        const qint64 pages = m_tuning.pageLimit();
        const auto set = m_connection.value(
            QStringLiteral("PRAGMA max_page_count = %1").arg(pages > 0 ? pages : 4'294'967'294));
        if (!set)
            return std::unexpected(set.error());
    }
    if (auto begun = m_connection.execute(*m_beginQuery); !begun)
        return begun;
    // Another program may have appended with our origin since: the chain goes on from what the file says.
    if (auto read = readEnd(); !read)
        return read;
    m_endBeforeTransaction = m_end;
    return {};
}

Result<std::optional<Event>> EventStore::eventWithKey(const QString &key)
{
    m_keyQuery->bindValue(0, m_origin.text());
    m_keyQuery->bindValue(1, key);
    if (const auto ran = m_connection.execute(*m_keyQuery); !ran)
        return std::unexpected(ran.error());
    if (!m_keyQuery->next()) {
        if (m_keyQuery->lastError().isValid())
            return std::unexpected(m_connection.error(*m_keyQuery));
        return std::nullopt;
    }
    auto event = eventOfRow(*m_keyQuery, m_connection.file());
    m_keyQuery->finish();
    if (!event)
        return std::unexpected(event.error());
    return std::move(*event);
}

Hlc EventStore::nextTime(qint64 wallMs) const
{
    if (wallMs > m_end.hlc.wallMs)
        return {wallMs, 0};
    if (m_end.hlc.counter == std::numeric_limits<quint32>::max())
        return {m_end.hlc.wallMs + 1, 0};
    return {m_end.hlc.wallMs, m_end.hlc.counter + 1};
}

Result<EventStore::Stored> EventStore::store(const Draft &draft)
{
    Event event{.origin = m_origin,
                .seq = m_end.seq + 1,
                .hlc = nextTime(draft.wallMs),
                .incident = draft.incident,
                .kind = draft.kind,
                .actor = draft.actor,
                .payload = draft.payload,
                .key = draft.key,
                .prev = m_end.hash,
                .hash = {}};
    event.hash = hashOf(rawEvent(event, draft.payloadBytes));
    bindEvent(*m_insertQuery, event, draft.payloadBytes);
    if (const auto ran = m_connection.execute(*m_insertQuery); !ran) {
        // A known key is rare, and found by being refused: asking for it each time would cost as much as
        // storing.
        if (ran.error().code != ErrorCode::Refused || draft.key.isEmpty())
            return std::unexpected(ran.error());
        auto before = eventWithKey(draft.key);
        if (!before)
            return std::unexpected(before.error());
        if (!*before)
            return std::unexpected(ran.error());
        return Stored{std::move(**before), false};
    }
    m_end = {event.seq, event.hash, event.hlc};
    return Stored{std::move(event), true};
}

Result<void> EventStore::commit()
{
    // Once for all of a transaction's events: a trigger on each would cost as much as storing it.
    if (m_end.seq != m_endBeforeTransaction.seq) {
        m_moveHeadQuery->bindValue(0, m_end.seq);
        m_moveHeadQuery->bindValue(1, m_end.hash);
        m_moveHeadQuery->bindValue(2, m_origin.text());
        if (auto moved = m_connection.execute(*m_moveHeadQuery); !moved)
            return moved;
    }
    return m_connection.execute(*m_commitQuery);
}

Result<void> EventStore::rollback()
{
    m_end = m_endBeforeTransaction;
    // After some failures SQLite has rolled back already, and calls it an error to ask for it again. Where
    // the transaction is in truth still open, the next BEGIN fails, and the store is opened afresh.
    Result<void> undone = m_connection.run(QStringLiteral("ROLLBACK"));
    if (!undone && undone.error().code == ErrorCode::Internal)
        return {};
    return undone;
}

Result<void> EventStore::beginPart()
{
    m_endBeforePart = m_end;
    return m_connection.execute(*m_beginPartQuery);
}

Result<void> EventStore::endPart()
{
    return m_connection.execute(*m_endPartQuery);
}

Result<void> EventStore::undoPart()
{
    m_end = m_endBeforePart;
    if (auto undone = m_connection.run(QStringLiteral("ROLLBACK TO part")); !undone)
        return undone;
    return endPart();
}

} // namespace ic::journal
