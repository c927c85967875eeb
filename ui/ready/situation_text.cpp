// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ready/situation_text.h"

#include <algorithm>

namespace ic {

namespace {

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString SituationText::sectionTitle(const QString &section, const Runbook &runbook)
{
    const Section *found = runbook.section(section);
    return found ? found->plainTitle : section;
}

QStringList SituationText::playbooks(const Situation &situation)
{
    if (!situation.playbooks.isEmpty())
        return situation.playbooks;
    return situation.section.isEmpty() ? QStringList() : QStringList{situation.section};
}

int SituationText::commandCount(const QString &section, const Runbook &runbook)
{
    int count = 0;
    for (const Section *part : runbook.sectionWithSubsections(section)) {
        count += static_cast<int>(std::ranges::count(runbook.steps, part->id, &Step::section));
    }
    return count;
}

QString SituationText::firstActions(const QString &section, const Runbook &runbook)
{
    for (const Section *part : runbook.sectionWithSubsections(section)) {
        const auto actions =
            static_cast<int>(std::ranges::count(runbook.actions, part->id, &Action::section));
        if (actions == 0)
            continue;
        if (!part->window || part->window->end.count() <= 0)
            return tr("%n action(s)", nullptr, actions);
        const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(part->window->end).count();
        const QString counted = tr("%n action(s)", "as in: 4 actions in the first 2 minutes", actions);
        return minutes > 0 && minutes < 120
            ? tr("%1 in the first %n minute(s)", nullptr, static_cast<int>(minutes)).arg(counted)
            : tr("%1 in the first %2").arg(counted, spokenDuration(part->window->end));
    }
    return {};
}

QString SituationText::detail(const Situation &situation, const Runbook &runbook)
{
    if (situation.section.isEmpty())
        return tr("The link of this situation leads nowhere in the runbook (line %1)").arg(situation.line);
    QStringList parts;
    if (situation.playbooks.size() > 1) {
        for (const QString &playbook : situation.playbooks)
            parts << sectionTitle(playbook, runbook);
        return joined(parts);
    }
    parts << sectionTitle(situation.section, runbook);
    const QString actions = firstActions(situation.section, runbook);
    if (!actions.isEmpty())
        parts << actions;
    if (const int commands = commandCount(situation.section, runbook); commands > 0)
        parts << tr("%n command(s)", nullptr, commands);
    return joined(parts);
}

} // namespace ic
