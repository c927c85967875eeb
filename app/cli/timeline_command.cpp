// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cloud_event.h"
#include "app/cli/command.h"
#include "app/cli/exit_status.h"
#include "app/cli/journal_reading.h"
#include "app/cli/terminal.h"
#include "app/cli/timeline_printing.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace ic::cli {

namespace {

QJsonObject entryJson(const TimelineEntry &entry)
{
    return {{QStringLiteral("at"), utcText(entry.atMs)},
            {QStringLiteral("kind"), entry.kind},
            {QStringLiteral("actor"), entry.actor},
            {QStringLiteral("text"), entry.text}};
}

void printJson(const Incident &incident, Terminal &terminal)
{
    QJsonArray entries;
    for (const TimelineEntry &entry : incident.timeline)
        entries.append(entryJson(entry));
    QJsonObject object = incidentJson(incident);
    object.insert(QStringLiteral("timeline"), entries);
    terminal.print(QJsonDocument(object));
}

} // namespace

int timeline(const Invocation &invocation, Terminal &terminal)
{
    const auto journal = readJournal(invocation.paths);
    if (!journal) {
        terminal.error(journal.error());
        return exitStatusFor(journal.error());
    }
    const QString wanted = invocation.arguments.constFirst();
    const Incident *incident = journal->state.find(wanted);
    if (!incident) {
        const Error error{
            ErrorCode::NotFound,
            QCoreApplication::translate("Timeline", "The journal has no incident %1").arg(wanted),
            invocation.paths.journalFile(),
            QCoreApplication::translate("Timeline", "List them with: incident-commander-cli incidents")};
        terminal.error(error);
        return exitStatusFor(error);
    }

    if (invocation.cloudEvents) {
        for (const Event &event : journal->events) {
            if (event.incident == incident->id)
                terminal.print(QJsonDocument(cloudEvent(event, incident->declaration.number)), true);
        }
    } else if (invocation.json) {
        printJson(*incident, terminal);
    } else {
        printTimeline(*incident, terminal);
    }
    return Fine;
}

} // namespace ic::cli
