// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/event_rows.h"

#include "app/journal/sql_error.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSqlError>

#include <algorithm>

namespace ic::journal {

namespace {
// An empty QString is null to Qt as well, and would be stored as NULL.
QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

Error unreadable(const QSqlQuery &row, const QString &file)
{
    return damaged(QCoreApplication::translate("Journal", "Event %1 of %2 can't be read")
                       .arg(row.value(1).toLongLong())
                       .arg(row.value(0).toString()),
                   file);
}
} // namespace

QString eventColumns()
{
    // Texts of SQLite come to Qt by way of UTF-16, except as bytes; for JSON, bytes are what its reader
    // wants.
    return QStringLiteral("origin, seq, wall_ms, counter, incident, kind, actor, CAST(payload AS BLOB), key, "
                          "prev, hash");
}

QString rawEventColumns()
{
    return QStringLiteral(
        "CAST(origin AS BLOB), seq, wall_ms, counter, CAST(incident AS BLOB), "
        "CAST(kind AS BLOB), CAST(actor AS BLOB), CAST(payload AS BLOB), CAST(key AS BLOB), "
        "prev, hash");
}

Result<Event> eventOfRow(const QSqlQuery &row, const QString &file)
{
    Event event;
    event.origin = OriginId::fromText(row.value(0).toString());
    event.seq = row.value(1).toLongLong();
    event.hlc = {row.value(2).toLongLong(), row.value(3).toUInt()};
    const QString incident = row.value(4).toString();
    event.incident = IncidentId::fromText(incident);
    event.kind = row.value(5).toString();
    event.actor = row.value(6).toString();
    QJsonParseError problem;
    const QJsonDocument payload = QJsonDocument::fromJson(row.value(7).toByteArray(), &problem);
    event.payload = payload.object();
    event.key = row.value(8).toString();
    event.prev = row.value(9).toByteArray();
    event.hash = row.value(10).toByteArray();
    if (event.origin.isNull() || event.incident.isNull() != incident.isEmpty()
        || problem.error != QJsonParseError::NoError || !payload.isObject())
        return std::unexpected(unreadable(row, file));
    return event;
}

RawRow rawEventOfRow(const QSqlQuery &row)
{
    const auto bytes = [&row](int column) { return row.value(column).toByteArray(); };
    return {.event = {.origin = bytes(0),
                      .seq = row.value(1).toLongLong(),
                      .wallMs = row.value(2).toLongLong(),
                      .counter = row.value(3).toLongLong(),
                      .incident = bytes(4),
                      .kind = bytes(5),
                      .actor = bytes(6),
                      .payload = bytes(7),
                      .key = bytes(8),
                      .prev = bytes(9)},
            .hash = bytes(10)};
}

Result<std::vector<Event>> readEvents(const Connection &connection, const std::optional<IncidentId> &incident)
{
    QString sql = QStringLiteral("SELECT %1 FROM events").arg(eventColumns());
    if (incident)
        sql += QStringLiteral(" WHERE incident = ?");
    auto query = connection.prepare(sql);
    if (!query)
        return std::unexpected(query.error());
    if (incident)
        query->addBindValue(notNull(incident->text()));
    if (const auto ran = connection.execute(*query); !ran)
        return std::unexpected(ran.error());
    std::vector<Event> events;
    while (query->next()) {
        auto event = eventOfRow(*query, connection.file());
        if (!event)
            return std::unexpected(event.error());
        events.push_back(std::move(*event));
    }
    if (query->lastError().isValid())
        return std::unexpected(connection.error(*query));
    // One origin's rows come in order already, so that there is little to do.
    if (!std::is_sorted(events.begin(), events.end(), happenedBefore))
        std::sort(events.begin(), events.end(), happenedBefore);
    return events;
}

QString insertStatement()
{
    return QStringLiteral(
        "INSERT INTO events (origin, seq, wall_ms, counter, incident, kind, actor, payload, "
        "key, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
}

void bindEvent(QSqlQuery &query, const Event &event, const QByteArray &payload)
{
    query.bindValue(0, event.origin.text());
    query.bindValue(1, event.seq);
    query.bindValue(2, event.hlc.wallMs);
    query.bindValue(3, static_cast<qint64>(event.hlc.counter));
    query.bindValue(4, notNull(event.incident.text()));
    query.bindValue(5, event.kind);
    query.bindValue(6, notNull(event.actor));
    query.bindValue(7, QString::fromUtf8(payload));
    query.bindValue(8, notNull(event.key));
    query.bindValue(9, event.prev);
    query.bindValue(10, event.hash);
}

} // namespace ic::journal
