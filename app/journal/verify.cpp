// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/verify.h"

#include "app/journal/canonical.h"
#include "app/journal/connection.h"
#include "app/journal/event_rows.h"
#include "app/journal/journal_file.h"
#include "app/journal/schema.h"
#include "app/journal/sql_error.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QSqlError>

#include <limits>

namespace ic {

namespace journal {

namespace {
constexpr int busyMs = 2000; // a person waits for the answer anyway

struct Text {
    Q_DECLARE_TR_FUNCTIONS(JournalVerification)
};

struct Head {
    qint64 seq = 0;
    QByteArray hash;
};

/// Follows each origin's chain through the rows as they come, holding one row at a time.
class ChainCheck {
public:
    ChainCheck(QString file, QHash<QByteArray, Head> heads)
        : m_file(std::move(file))
        , m_heads(std::move(heads))
    {
    }

    Result<void> take(const RawRow &row)
    {
        if (m_found.events == 0 || row.event.origin != m_origin) {
            if (auto ended = endChain(); !ended)
                return ended;
            beginChain(row.event.origin);
        }
        if (auto checked = checkPlace(row.event); !checked)
            return checked;
        if (auto checked = checkContent(row); !checked)
            return checked;
        m_last = {row.event.seq, row.hash};
        m_hlc = {row.event.wallMs, static_cast<quint32>(row.event.counter)};
        ++m_found.events;
        return {};
    }

    Result<Verification> finish()
    {
        if (const auto ended = endChain(); !ended)
            return std::unexpected(ended.error());
        for (auto head = m_heads.cbegin(); head != m_heads.cend(); ++head) {
            if (head->seq != 0 || head->hash != zeroHash())
                return std::unexpected(bad(head.key(), 1, Text::tr("is missing")));
        }
        return m_found;
    }

private:
    Error bad(const QByteArray &origin, qint64 seq, const QString &why) const
    {
        return {ErrorCode::Damaged,
                Text::tr("event %1 of %2: %3").arg(seq).arg(QString::fromUtf8(origin), why), m_file,
                Text::tr("The journal was altered or damaged. Set a copy aside as evidence, and go back "
                         "to a backup; the file was not changed")};
    }

    void beginChain(const QByteArray &origin)
    {
        m_origin = origin;
        m_last = {0, zeroHash()};
        m_hlc = {std::numeric_limits<qint64>::min(), 0};
        ++m_found.origins;
    }

    Result<void> endChain()
    {
        if (m_found.origins == 0)
            return {};
        if (!m_heads.contains(m_origin))
            return std::unexpected(
                bad(m_origin, m_last.seq, Text::tr("the record of where its chain ends is missing")));
        const Head head = m_heads.take(m_origin);
        if (head.seq > m_last.seq)
            return std::unexpected(bad(m_origin, m_last.seq + 1, Text::tr("is missing")));
        if (head.seq < m_last.seq)
            return std::unexpected(
                bad(m_origin, head.seq + 1, Text::tr("comes after the recorded end of its chain")));
        if (head.hash != m_last.hash)
            return std::unexpected(
                bad(m_origin, m_last.seq, Text::tr("is not the one recorded as the end of its chain")));
        return {};
    }

    Result<void> checkPlace(const RawEvent &event)
    {
        const qint64 expected = m_last.seq + 1;
        if (event.seq > expected)
            return std::unexpected(bad(m_origin, expected, Text::tr("is missing")));
        if (event.seq < expected)
            return std::unexpected(bad(m_origin, event.seq, Text::tr("its number is not in order")));
        const Hlc hlc{event.wallMs, static_cast<quint32>(event.counter)};
        if (hlc <= m_hlc)
            return std::unexpected(
                bad(m_origin, event.seq, Text::tr("its time is not after that of the event before")));
        return {};
    }

    Result<void> checkContent(const RawRow &row)
    {
        if (row.hash != hashOf(row.event))
            return std::unexpected(
                bad(m_origin, row.event.seq, Text::tr("its content does not match its hash")));
        if (row.event.prev != m_last.hash)
            return std::unexpected(
                bad(m_origin, row.event.seq, Text::tr("does not follow from the event before")));
        return {};
    }

    const QString m_file;
    QHash<QByteArray, Head> m_heads;
    Verification m_found;
    QByteArray m_origin;
    Head m_last;
    Hlc m_hlc;
};

Error bad(const QString &what, const QString &file)
{
    return {ErrorCode::Damaged, what, file,
            Text::tr("The journal was altered or damaged. Set a copy aside as evidence, and go back to a "
                     "backup; the file was not changed")};
}

Result<void> checkVersion(const Connection &connection)
{
    const auto version = schemaOf(connection);
    if (!version)
        return std::unexpected(version.error());
    if (*version > currentSchema())
        return std::unexpected(newerSchema(*version, connection.file()));
    if (*version < currentSchema())
        return fail(ErrorCode::Malformed,
                    Text::tr("The journal has the older form %1, which does not record where its chain "
                             "ends")
                        .arg(*version),
                    connection.file(),
                    Text::tr("Open it once with the console, which brings it up to date, and verify it "
                             "then"));
    return {};
}

Result<void> checkFile(const Connection &connection)
{
    const auto integrity = connection.value(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!integrity)
        return std::unexpected(integrity.error());
    if (integrity->toString() != QLatin1String("ok"))
        return std::unexpected(
            bad(Text::tr("SQLite finds the file damaged: %1").arg(oneLine(integrity->toString())),
                connection.file()));
    const auto encoding = connection.value(QStringLiteral("PRAGMA encoding"));
    if (!encoding)
        return std::unexpected(encoding.error());
    if (encoding->toString() != QLatin1String("UTF-8"))
        return std::unexpected(
            bad(Text::tr("The texts of the journal are not stored as UTF-8"), connection.file()));
    return {};
}

// Tables, indexes and triggers are exactly those of a new journal.
Result<void> checkGuards(const Connection &connection)
{
    const auto fresh = Connection::openInMemory();
    if (!fresh)
        return std::unexpected(fresh.error());
    if (const auto made = migrate(*fresh, OriginId::create()); !made)
        return made;
    const auto expected = schemaObjects(*fresh);
    if (!expected)
        return std::unexpected(expected.error());
    const auto found = schemaObjects(connection);
    if (!found)
        return std::unexpected(found.error());
    for (auto object = expected->cbegin(); object != expected->cend(); ++object) {
        if (!found->contains(object.key()))
            return std::unexpected(
                bad(Text::tr("A guard of the journal was removed: %1").arg(object.key()), connection.file()));
        if (found->value(object.key()) != object.value())
            return std::unexpected(
                bad(Text::tr("A guard of the journal was changed: %1").arg(object.key()), connection.file()));
    }
    for (auto object = found->cbegin(); object != found->cend(); ++object) {
        if (!expected->contains(object.key()))
            return std::unexpected(bad(Text::tr("The journal holds something foreign: %1").arg(object.key()),
                                       connection.file()));
    }
    return {};
}

Result<QHash<QByteArray, Head>> readHeads(const Connection &connection)
{
    auto query = connection.prepare(QStringLiteral("SELECT CAST(origin AS BLOB), seq, hash FROM head"));
    if (!query)
        return std::unexpected(query.error());
    if (const auto ran = connection.execute(*query); !ran)
        return std::unexpected(ran.error());
    QHash<QByteArray, Head> heads;
    while (query->next())
        heads.insert(query->value(0).toByteArray(),
                     {query->value(1).toLongLong(), query->value(2).toByteArray()});
    if (query->lastError().isValid())
        return std::unexpected(connection.error(*query));
    return heads;
}

Result<Verification> checkChains(const Connection &connection)
{
    const auto own = installationOrigin(connection);
    if (!own)
        return std::unexpected(own.error());
    auto heads = readHeads(connection);
    if (!heads)
        return std::unexpected(heads.error());
    if (!heads->contains(own->text().toUtf8()))
        return std::unexpected(
            bad(Text::tr("The installation that the journal names has no chain in it"), connection.file()));
    auto query = connection.prepare(
        QStringLiteral("SELECT %1 FROM events ORDER BY events.origin, events.seq").arg(rawEventColumns()));
    if (!query)
        return std::unexpected(query.error());
    if (const auto ran = connection.execute(*query); !ran)
        return std::unexpected(ran.error());
    ChainCheck check(connection.file(), std::move(*heads));
    while (query->next()) {
        if (const auto taken = check.take(rawEventOfRow(*query)); !taken)
            return std::unexpected(taken.error());
    }
    if (query->lastError().isValid())
        return std::unexpected(connection.error(*query));
    return check.finish();
}

Result<Verification> verify(const Connection &connection)
{
    // One view of the file throughout, also while a console writes.
    if (const auto begun = connection.run(QStringLiteral("BEGIN")); !begun)
        return std::unexpected(begun.error());
    for (const auto &check : {checkVersion, checkFile, checkGuards}) {
        if (const auto checked = check(connection); !checked)
            return std::unexpected(checked.error());
    }
    return checkChains(connection);
}
} // namespace

} // namespace journal

Result<Verification> verifyJournal(const QString &file)
{
    const auto connection = journal::openForReading(QFileInfo(file).absoluteFilePath(), journal::busyMs);
    if (!connection)
        return std::unexpected(connection.error());
    return journal::verify(*connection);
}

} // namespace ic
