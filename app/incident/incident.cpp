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

const SectionRunStart::Member *SectionRun::current() const
{
    return turn() < start.steps.size() ? &start.steps[turn()] : nullptr;
}

bool SectionRun::takes(const QString &stepId) const
{
    const auto isIt = [&](std::size_t at) {
        return at < start.steps.size() && start.steps[at].stepId == stepId;
    };
    return isIt(position)
        || std::ranges::any_of(setbacks, [&](const Setback &each) { return isIt(each.position); });
}

std::size_t SectionRun::done() const
{
    const std::size_t others = background.size() + setbacks.size() + std::size_t(skipped + stopped);
    return position > others ? position - others : 0;
}

const SectionRun *Incident::sectionRun(SectionRunId wanted) const
{
    const auto found =
        std::ranges::find(sectionRuns, wanted, [](const SectionRun &each) { return each.start.id; });
    return found == sectionRuns.end() ? nullptr : &*found;
}

const SectionRun *Incident::openSectionRun(const QString &wanted) const
{
    for (const SectionRun &each : std::views::reverse(sectionRuns)) {
        if (each.start.section == wanted && !each.ended)
            return &each;
    }
    return nullptr;
}

const SectionRun *Incident::sectionRunAt(const QString &stepId) const
{
    for (const SectionRun &each : std::views::reverse(sectionRuns)) {
        if (!each.ended && each.takes(stepId))
            return &each;
    }
    return nullptr;
}

std::map<QString, QString> Incident::exportsFor(const QString &playbook) const
{
    std::map<QString, QString> exports;
    for (const IncidentRun &each : runs) {
        if (each.start.playbook != playbook || !each.end || each.end->outcome != RunOutcome::Succeeded)
            continue;
        // What went on from a failure stands on what was exported before it.
        std::vector<const IncidentRun *> parts{&each};
        while (const IncidentRun *earlier = run(parts.back()->start.goesOnFrom)) {
            if (!earlier->end || std::ranges::find(parts, earlier) != parts.end())
                break;
            parts.push_back(earlier);
        }
        for (const IncidentRun *part : parts | std::views::reverse) {
            for (const auto &[name, value] : part->end->exports)
                exports.insert_or_assign(name, value);
        }
    }
    return exports;
}

} // namespace ic
