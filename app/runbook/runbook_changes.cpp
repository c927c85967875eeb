// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/runbook_changes.h"

#include <QHash>

#include <tuple>

namespace ic {

namespace {

bool runsTheSame(const Step &a, const Step &b)
{
    const auto all = [](const Step &step) {
        return std::tie(step.script, step.kind, step.shell, step.workingDirectory, step.timeout, step.effect,
                        step.undo, step.verify, step.expect, step.approvals, step.interactive,
                        step.excludedFromRunAll, step.background);
    };
    return all(a) == all(b);
}

bool saysTheSame(const Runbook &before, const Section &a, const Runbook &after, const Section &b)
{
    if (a.title != b.title || a.blocks.size() != b.blocks.size())
        return false;
    for (size_t i = 0; i < a.blocks.size(); ++i) {
        if (a.blocks[i].kind != b.blocks[i].kind || before.html(a.blocks[i]) != after.html(b.blocks[i]))
            return false;
    }
    return true;
}

template <typename T, typename Same>
void compare(const std::vector<T> &before, const std::vector<T> &after, Same same, QStringList &added,
             QStringList &removed, QStringList &changed)
{
    QHash<QString, const T *> known;
    for (const T &each : before)
        known.insert(each.id, &each);
    for (const T &each : after) {
        const T *old = known.take(each.id);
        if (!old)
            added += each.id;
        else if (!same(*old, each))
            changed += each.id;
    }
    for (const T &each : before) {
        if (known.contains(each.id))
            removed += each.id;
    }
}

} // namespace

bool RunbookChanges::isEmpty() const
{
    return addedSteps.isEmpty() && removedSteps.isEmpty() && changedSteps.isEmpty() && addedSections.isEmpty()
        && removedSections.isEmpty() && changedSections.isEmpty();
}

bool RunbookChanges::changesCommands() const
{
    return !addedSteps.isEmpty() || !changedSteps.isEmpty();
}

RunbookChanges changesBetween(const Runbook &before, const Runbook &after)
{
    RunbookChanges changes;
    compare(before.steps, after.steps, runsTheSame, changes.addedSteps, changes.removedSteps,
            changes.changedSteps);
    const auto same = [&](const Section &a, const Section &b) { return saysTheSame(before, a, after, b); };
    compare(before.sections, after.sections, same, changes.addedSections, changes.removedSections,
            changes.changedSections);
    return changes;
}

} // namespace ic
