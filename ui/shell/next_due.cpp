// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/next_due.h"

#include <QDateTime>
#include <QLocale>

namespace ic {

using std::chrono::milliseconds;
using std::chrono::seconds;

QString DueText::offset(seconds offset)
{
    return offset.count() == 0 ? tr("now") : spokenDuration(offset);
}

QString DueText::countdown(qint64 dueMs, qint64 nowMs)
{
    if (nowMs > dueMs)
        return tr("%1 overdue").arg(clockText(milliseconds(nowMs - dueMs)));
    // A countdown shows the second that has begun: it reaches 00:00 when the time is up, not a second before.
    return clockText(milliseconds((dueMs - nowMs + 999) / 1000 * 1000));
}

NextDue DueText::fromSchedule(const DueUpdate &update)
{
    const ScheduleEntry &entry = *update.entry;
    return {entry.id,
            entry.audience,
            entry.channel,
            entry.content,
            update.dueMs,
            entry.offset.count() == 0 ? tr("at once") : tr("at %1").arg(spokenDuration(entry.offset))};
}

NextDue DueText::rollbackUpdate(qint64 dueMs)
{
    return {rollbackUpdateId, tr("Stakeholders"), QString(), tr("Rollback status update"), dueMs,
            tr("every 2 min")};
}

std::optional<NextDue> DueText::next(const Incident &incident, const Runbook &runbook)
{
    std::optional<NextDue> result;
    if (const auto update = nextUpdate(incident, runbook))
        result = fromSchedule(*update);
    if (const auto rollback = nextRollbackUpdateMs(incident);
        rollback && (!result || *rollback < result->dueMs))
        result = rollbackUpdate(*rollback);
    return result;
}

QString DueText::message(const NextDue &due, const Incident &incident, const Runbook &runbook, qint64 nowMs)
{
    const Declaration &declaration = incident.declaration;
    const QLocale locale;
    const auto timeOf = [&locale](qint64 ms) {
        return locale.toString(QDateTime::fromMSecsSinceEpoch(ms).time(), QLocale::ShortFormat);
    };
    QStringList lines;
    if (declaration.drill)
        lines << tr("DRILL · DRILL · DRILL");
    lines << tr("%1 · %2 · %3").arg(declaration.severity, declaration.number, declaration.title);
    lines << due.content;
    if (!runbook.system.isEmpty())
        lines << tr("System: %1").arg(runbook.system);
    lines << tr("Started: %1, %2 ago")
                 .arg(timeOf(incident.startedMs()),
                      spokenDuration(
                          std::chrono::duration_cast<seconds>(milliseconds(incident.elapsedMs(nowMs)))));
    lines << tr("Incident commander: %1").arg(declaration.commander);
    if (const IncidentRun *rollback = incident.rollback()) {
        const QString name = rollback->rollbackId.isEmpty() ? rollback->start.label : rollback->rollbackId;
        if (rollback->isRunning() && rollback->total > 0)
            lines << tr("Rollback %1: step %2 of %3").arg(name).arg(rollback->step).arg(rollback->total);
        else if (rollback->isRunning())
            lines << tr("Rollback %1: running").arg(name);
        else
            lines << (rollback->end->outcome == RunOutcome::Succeeded
                          ? tr("Rollback %1: finished").arg(name)
                          : tr("Rollback %1: did not succeed").arg(name));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace ic
