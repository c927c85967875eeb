// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ready/situation_text.h"

namespace ic {

namespace {

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(" · "));
}

} // namespace

SectionCounts::SectionCounts(const Runbook &runbook)
{
    for (const Action &action : runbook.actions)
        ++actions[action.section];
    for (const Step &step : runbook.steps)
        ++commands[step.section];
}

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

int SituationText::commandCount(const QString &section, const Runbook &runbook, const SectionCounts &counts)
{
    int count = 0;
    for (const Section *part : runbook.sectionWithSubsections(section))
        count += counts.commands.value(part->id);
    return count;
}

QString SituationText::firstActions(const QString &section, const Runbook &runbook,
                                    const SectionCounts &counts)
{
    for (const Section *part : runbook.sectionWithSubsections(section)) {
        const int actions = counts.actions.value(part->id);
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

QString SituationText::detail(const Situation &situation, const Runbook &runbook, const SectionCounts &counts)
{
    if (situation.section.isEmpty())
        return tr("The link of this situation leads nowhere in the runbook (line %1)").arg(situation.line);
    QStringList parts;
    if (situation.playbooks.size() > 1) {
        for (const QString &playbook : situation.playbooks)
            parts << sectionTitle(playbook, runbook);
        return joined(parts);
    }
    if (const QString title = sectionTitle(situation.section, runbook); title != situation.title)
        parts << title;
    const QString actions = firstActions(situation.section, runbook, counts);
    if (!actions.isEmpty())
        parts << actions;
    if (const int commands = commandCount(situation.section, runbook, counts); commands > 0)
        parts << tr("%n command(s)", nullptr, commands);
    return joined(parts);
}

} // namespace ic
