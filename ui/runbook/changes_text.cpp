// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runbook/changes_text.h"

#include "app/base/duration_text.h"
#include "ui/widgets/command_list.h"

#include <QLocale>
#include <QSet>

namespace ic {

namespace {

/// Sections in which something else than a command says something else.
int changedSections(const RunbookChanges &changes)
{
    QSet<QString> sections;
    for (const TextChange &change : changes.texts)
        sections.insert(change.isFrontMatter ? QString() : change.section);
    return static_cast<int>(sections.size());
}

} // namespace

QString ChangesText::summary(const RunbookNews &news)
{
    const RunbookChanges &changes = news.changes;
    QStringList parts;
    const auto add = [&parts](const QString &words, qsizetype count) {
        if (count > 0)
            parts << words;
    };
    const auto number = [](const auto &list) { return static_cast<int>(list.size()); };
    const int texts = changedSections(changes);
    add(tr("%n command(s) changed", nullptr, number(changes.changedSteps)), number(changes.changedSteps));
    add(tr("%n command(s) added", nullptr, number(changes.addedSteps)), number(changes.addedSteps));
    add(tr("%n command(s) removed", nullptr, number(changes.removedSteps)), number(changes.removedSteps));
    add(tr("%n section(s) changed", nullptr, texts), texts);
    add(tr("%n section(s) added", nullptr, number(changes.addedSections)), number(changes.addedSections));
    add(tr("%n section(s) removed", nullptr, number(changes.removedSections)),
        number(changes.removedSections));
    add(tr("%n section(s) renamed", nullptr, number(changes.renamedSections)),
        number(changes.renamedSections));
    add(tr("%n section(s) moved", nullptr, number(changes.movedSections)), number(changes.movedSections));
    add(tr("%n file(s) added", nullptr, number(changes.addedFiles)), number(changes.addedFiles));
    add(tr("%n file(s) removed", nullptr, number(changes.removedFiles)), number(changes.removedFiles));
    add(tr("%n file(s) renamed", nullptr, number(changes.renamedFiles)), number(changes.renamedFiles));
    return parts.isEmpty() ? tr("nothing that is shown or run") : QLocale().createSeparatedList(parts);
}

QString ChangesText::kind(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Prose:
        return tr("text");
    case BlockKind::Actions:
        return tr("actions");
    case BlockKind::Steps:
        return tr("commands");
    case BlockKind::Checklist:
        return tr("checklist");
    case BlockKind::Template:
        return tr("message");
    case BlockKind::Contacts:
        return tr("contacts");
    case BlockKind::Channels:
        return tr("channels");
    case BlockKind::Schedule:
        return tr("planned messages");
    case BlockKind::Escalations:
        return tr("escalation");
    case BlockKind::Targets:
        return tr("targets");
    case BlockKind::Criteria:
        return tr("success criteria");
    case BlockKind::Roles:
        return tr("roles");
    case BlockKind::Duties:
        return tr("duties");
    case BlockKind::Drills:
        return tr("drills");
    case BlockKind::Scenarios:
        return tr("scenarios");
    case BlockKind::Evaluation:
        return tr("evaluation");
    case BlockKind::Resources:
        return tr("resources");
    case BlockKind::FollowUps:
        return tr("follow-ups");
    case BlockKind::Situations:
        return tr("situations");
    }
    return {};
}

QStringList ChangesText::ways(const Step &before, const Step &after)
{
    QStringList ways;
    const QString none = tr("none", "as in: directory: none");
    const auto differ = [&](const QString &name, const QString &was, const QString &now) {
        if (was != now)
            ways << tr("%1: %2 → %3", "what, before, after")
                        .arg(name, was.isEmpty() ? none : was, now.isEmpty() ? none : now);
    };
    const auto time = [](const Step &step) {
        return step.timeout ? spokenDuration(*step.timeout) : QString();
    };
    const auto effect = [](const Step &step) {
        return step.effect ? CommandList::effectWord(*step.effect) : QString();
    };
    const auto yes = [](bool is) { return is ? tr("yes") : tr("no"); };
    differ(tr("shell"), before.shell, after.shell);
    differ(tr("directory"), before.workingDirectory, after.workingDirectory);
    differ(tr("time limit"), time(before), time(after));
    differ(tr("effect"), effect(before), effect(after));
    differ(tr("undone by"), before.undo, after.undo);
    differ(tr("verified by"), before.verify, after.verify);
    differ(tr("expected end"), before.expect, after.expect);
    differ(tr("people needed"), QString::number(before.approvals), QString::number(after.approvals));
    differ(tr("in a terminal"), yes(before.interactive), yes(after.interactive));
    differ(tr("left out of running all"), yes(before.excludedFromRunAll), yes(after.excludedFromRunAll));
    differ(tr("in the background"), yes(before.background), yes(after.background));
    return ways;
}

} // namespace ic
