// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/journal_reading.h"

#include "app/base/clock.h"
#include "app/journal/journal.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonValue>

namespace ic::cli {

Result<ReadJournal> readJournal(const Paths &paths)
{
    const QString file = paths.journalFile();
    if (!QFileInfo::exists(file))
        return fail(
            ErrorCode::NotFound, QCoreApplication::translate("JournalReading", "There is no journal yet"),
            file,
            QCoreApplication::translate("JournalReading", "Name the console's directory with --data-dir"));
    const SystemClock clock;
    const auto journal = Journal::open(file, Journal::Mode::ReadOnly, clock);
    if (!journal)
        return std::unexpected(journal.error());
    auto events = (*journal)->events();
    if (!events)
        return std::unexpected(events.error());
    ReadJournal read{.events = std::move(*events), .state = {}};
    for (const Event &event : read.events)
        read.state = fold(std::move(read.state), event);
    return read;
}

QString utcText(qint64 wallMs)
{
    return QDateTime::fromMSecsSinceEpoch(wallMs, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonObject incidentJson(const Incident &incident)
{
    const Declaration &declaration = incident.declaration;
    return {
        {QStringLiteral("number"), declaration.number},
        {QStringLiteral("id"), incident.id.text()},
        {QStringLiteral("title"), declaration.title},
        {QStringLiteral("severity"), declaration.severity},
        {QStringLiteral("commander"), declaration.commander},
        {QStringLiteral("environment"), declaration.environment},
        {QStringLiteral("drill"), declaration.drill},
        {QStringLiteral("startedAt"), utcText(declaration.startedMs)},
        {QStringLiteral("declaredAt"), utcText(incident.declaredMs)},
        {QStringLiteral("resolvedAt"),
         incident.resolvedMs ? QJsonValue(utcText(*incident.resolvedMs)) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("resolution"), incident.resolution},
        {QStringLiteral("runs"), static_cast<qint64>(incident.runs.size())},
    };
}

} // namespace ic::cli
