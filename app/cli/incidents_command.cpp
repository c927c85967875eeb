// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/exit_status.h"
#include "app/cli/journal_reading.h"
#include "app/cli/terminal.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QLocale>

namespace ic::cli {

namespace {

QString line(const Incident &incident)
{
    const Declaration &declaration = incident.declaration;
    const QString started =
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(declaration.startedMs), QLocale::ShortFormat);
    const QString state = incident.resolvedMs
        ? QCoreApplication::translate("Incidents", "resolved after %1")
              .arg(clockText(std::chrono::milliseconds(incident.elapsedMs(*incident.resolvedMs))))
        : QCoreApplication::translate("Incidents", "open");
    const QString kind = declaration.drill ? QCoreApplication::translate("Incidents", "DRILL")
                                           : QCoreApplication::translate("Incidents", "LIVE");
    return QStringLiteral("%1  %2  %3  %4  %5  %6  %7")
        .arg(declaration.number, declaration.severity, kind, started, state, declaration.title,
             declaration.commander);
}

} // namespace

int incidents(const Invocation &invocation, Terminal &terminal)
{
    auto journal = readJournal(invocation.paths);
    // Nothing has happened yet: an answer, not an error.
    if (!journal && journal.error().code == ErrorCode::NotFound)
        journal = ReadJournal();
    if (!journal) {
        terminal.error(journal.error());
        return exitStatusFor(journal.error());
    }

    QJsonArray list;
    for (const IncidentId &id : journal->state.order) {
        const Incident &incident = journal->state.incidents.at(id);
        if (invocation.json)
            list.append(incidentJson(incident));
        else
            terminal.print(line(incident));
    }
    if (invocation.json)
        terminal.print(QJsonDocument(list));
    else if (journal->state.order.empty())
        terminal.say(QCoreApplication::translate("Incidents", "No incident has been declared yet (%1).")
                         .arg(invocation.paths.journalFile()));
    return Fine;
}

} // namespace ic::cli
