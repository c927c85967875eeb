// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incident/incident.h"

#include <algorithm>
#include <ranges>

namespace ic {

qint64 Incident::elapsedMs(qint64 nowMs) const
{
    return std::max<qint64>(0, resolvedMs.value_or(nowMs) - startedMs());
}

const IncidentRun *Incident::run(RunId wanted) const
{
    const auto found =
        std::ranges::find(runs, wanted, [](const IncidentRun &each) { return each.start.run; });
    return found == runs.end() ? nullptr : &*found;
}

const IncidentRun *Incident::lastRunOf(const QString &stepId) const
{
    for (const IncidentRun &each : std::views::reverse(runs)) {
        if (each.start.stepId == stepId)
            return &each;
    }
    return nullptr;
}

const IncidentRun *Incident::rollback() const
{
    const IncidentRun *newest = nullptr;
    for (const IncidentRun &each : std::views::reverse(runs)) {
        if (!each.start.rollback)
            continue;
        if (each.isRunning())
            return &each;
        if (!newest)
            newest = &each;
    }
    return newest;
}

bool Incident::anyRunning() const
{
    return std::ranges::any_of(runs, &IncidentRun::isRunning);
}

std::map<QString, QString> Incident::exportsFor(const QString &playbook) const
{
    std::map<QString, QString> exports;
    for (const IncidentRun &each : runs) {
        if (each.start.playbook != playbook || !each.end || each.end->outcome != RunOutcome::Succeeded)
            continue;
        for (const auto &[name, value] : each.end->exports)
            exports.insert_or_assign(name, value);
    }
    return exports;
}

} // namespace ic
