// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/runbook_changes.h"

#include "app/runbook/changes/section_matching.h"
#include "app/runbook/changes/text_changes.h"

#include <QHash>
#include <QSet>

#include <algorithm>
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

/// Called by its own command, so that another command has another name.
bool isNamedByItsCommand(const Step &step)
{
    return step.name.isEmpty() && step.script.contains(step.label);
}

/// Steps whose ids alone differ, since their section or they themselves are called something else.
class StepMatching {
public:
    StepMatching(const Runbook &before, const Runbook &after, RunbookChanges &changes)
        : m_before(before)
        , m_after(after)
        , m_changes(changes)
    {
    }

    void compare()
    {
        QHash<QString, const Step *> known;
        for (const Step &step : m_before.steps)
            known.insert(step.id, &step);
        std::vector<const Step *> added;
        for (const Step &step : m_after.steps) {
            const Step *old = known.take(step.id);
            if (!old)
                added.push_back(&step);
            else if (!runsTheSame(*old, step))
                m_changed.insert(step.id);
        }
        QHash<QString, std::vector<const Step *>> gone;
        for (const Step &step : m_before.steps) {
            if (known.contains(step.id))
                gone[step.section].push_back(&step);
        }
        QHash<QString, std::vector<const Step *>> come;
        for (const Step *step : added)
            come[m_changes.formerId(step->section)].push_back(step);
        for (auto section = come.begin(); section != come.end(); ++section)
            match(gone[section.key()], section.value());
        tell(known);
    }

private:
    void match(std::vector<const Step *> &gone, std::vector<const Step *> &come)
    {
        const auto take = [&](auto &&fits) {
            for (auto step = come.begin(); step != come.end();) {
                const auto old =
                    std::ranges::find_if(gone, [&](const Step *each) { return fits(*each, **step); });
                if (old == gone.end()) {
                    ++step;
                    continue;
                }
                m_formerOf.insert((*step)->id, *old);
                if (!runsTheSame(**old, **step))
                    m_changed.insert((*step)->id);
                gone.erase(old);
                step = come.erase(step);
            }
        };
        constexpr size_t mostToCompare = 200;
        if (gone.size() > mostToCompare || come.size() > mostToCompare)
            return;
        take([](const Step &a, const Step &b) { return a.label == b.label && runsTheSame(a, b); });
        take([](const Step &a, const Step &b) { return a.label == b.label; });
        take([](const Step &a, const Step &b) { return runsTheSame(a, b); });
        if (gone.size() == come.size())
            take([](const Step &a, const Step &b) {
                return isNamedByItsCommand(a) && isNamedByItsCommand(b);
            });
    }

    void tell(const QHash<QString, const Step *> &notKept)
    {
        QSet<QString> matched;
        for (const Step *old : std::as_const(m_formerOf))
            matched.insert(old->id);
        QSet<QString> old;
        for (const Step &step : m_before.steps) {
            if (!notKept.contains(step.id))
                old.insert(step.id);
            else if (!matched.contains(step.id))
                m_changes.removedSteps += step.id;
        }
        for (const Step &step : m_after.steps) {
            const Step *former = m_formerOf.value(step.id);
            if (m_changed.contains(step.id)) {
                m_changes.changedSteps += step.id;
                if (former)
                    m_changes.former[step.id] = former->id;
            } else if (!former && !old.contains(step.id)) {
                m_changes.addedSteps += step.id;
            }
        }
    }

    const Runbook &m_before;
    const Runbook &m_after;
    RunbookChanges &m_changes;
    QSet<QString> m_changed;
    QHash<QString, const Step *> m_formerOf;
};

/// Sections whose commands are told by themselves, by their ids in the newer runbook.
QSet<QString> sectionsOfToldSteps(const Runbook &before, const Runbook &after, const RunbookChanges &changes)
{
    QSet<QString> told;
    const QStringList newSteps = changes.addedSteps + changes.changedSteps;
    const QSet<QString> shown(newSteps.begin(), newSteps.end());
    for (const Step &step : after.steps) {
        if (shown.contains(step.id))
            told.insert(step.section);
    }
    QHash<QString, QString> newer;
    for (const auto &[id, former] : changes.former)
        newer.insert(former, id);
    const QSet<QString> removed(changes.removedSteps.begin(), changes.removedSteps.end());
    for (const Step &step : before.steps) {
        if (removed.contains(step.id))
            told.insert(newer.value(step.section, step.section));
    }
    return told;
}

void compareFiles(const Runbook &before, const Runbook &after, RunbookChanges &changes)
{
    if (!before.isFolder || !after.isFolder)
        return;
    const auto bytes = [](const Runbook &runbook, const RunbookFile &file) {
        return QByteArrayView(runbook.source).sliced(file.offset, file.size);
    };
    QHash<QString, const RunbookFile *> gone;
    for (const RunbookFile &file : before.files)
        gone.insert(file.path, &file);
    std::vector<const RunbookFile *> come;
    for (const RunbookFile &file : after.files) {
        if (!gone.remove(file.path))
            come.push_back(&file);
    }
    for (const RunbookFile &file : before.files) {
        if (!gone.contains(file.path))
            continue;
        const auto same = std::ranges::find_if(
            come, [&](const RunbookFile *each) { return bytes(after, *each) == bytes(before, file); });
        if (same == come.end()) {
            changes.removedFiles += file.path;
            continue;
        }
        changes.renamedFiles.emplace_back(file.path, (*same)->path);
        come.erase(same);
    }
    for (const RunbookFile *file : come)
        changes.addedFiles += file->path;
}

void compareSections(const Runbook &before, const Runbook &after, const SectionMatches &matches,
                     RunbookChanges &changes)
{
    const QSet<QString> moved = movedSections(before, after, matches);
    std::vector<bool> kept(before.sections.size());
    for (size_t i = 0; i < after.sections.size(); ++i) {
        const QString &id = after.sections[i].id;
        const int old = matches[i];
        if (old < 0) {
            changes.addedSections += id;
            continue;
        }
        kept[static_cast<size_t>(old)] = true;
        if (const QString &former = before.sections[static_cast<size_t>(old)].id; former != id) {
            changes.renamedSections += id;
            changes.former[id] = former;
        }
        if (moved.contains(id))
            changes.movedSections += id;
    }
    for (size_t i = 0; i < before.sections.size(); ++i) {
        if (!kept[i])
            changes.removedSections += before.sections[i].id;
    }
}

} // namespace

bool RunbookChanges::isEmpty() const
{
    return addedSteps.isEmpty() && removedSteps.isEmpty() && changedSteps.isEmpty() && addedSections.isEmpty()
        && removedSections.isEmpty() && changedSections.isEmpty() && renamedSections.isEmpty()
        && movedSections.isEmpty() && texts.empty() && addedFiles.isEmpty() && removedFiles.isEmpty()
        && renamedFiles.empty();
}

bool RunbookChanges::changesCommands() const
{
    return !addedSteps.isEmpty() || !changedSteps.isEmpty();
}

QString RunbookChanges::formerId(const QString &id) const
{
    const auto found = former.find(id);
    return found == former.end() ? id : found->second;
}

RunbookChanges changesBetween(const Runbook &before, const Runbook &after)
{
    RunbookChanges changes;
    compareFiles(before, after, changes);
    const SectionMatches matches = matchSections(before, after);
    compareSections(before, after, matches, changes);
    StepMatching(before, after, changes).compare();
    compareFrontMatter(before, after, changes);
    const QSet<QString> told = sectionsOfToldSteps(before, after, changes);
    for (size_t i = 0; i < after.sections.size(); ++i) {
        if (matches[i] < 0)
            continue;
        const Section &now = after.sections[i];
        const Section &was = before.sections[static_cast<size_t>(matches[i])];
        if (saysTheSame(before, was, after, now))
            continue;
        if (was.id == now.id)
            changes.changedSections += now.id;
        compareTexts(before, was, after, now, told.contains(now.id), changes);
    }
    return changes;
}

} // namespace ic
