// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runbook_summary.h"

#include "app/actions/effect.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace ic::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RunbookSummary)
};

template <typename List, typename Predicate>
qsizetype countOf(const List &list, Predicate predicate)
{
    return static_cast<qsizetype>(std::ranges::count_if(list, predicate));
}

template <typename List>
QString sized(const char *source, const List &list)
{
    return QStringLiteral("  ") + Text::tr(source).arg(list.size());
}

void addSituations(const Runbook &runbook, QStringList &lines)
{
    if (runbook.isFolder)
        lines.append(Text::tr("Files: %1").arg(runbook.files.size()));
    lines.append(Text::tr("Situations: %1").arg(runbook.situations.size()));
    for (const Situation &situation : runbook.situations) {
        const Section *section = runbook.section(situation.section);
        lines.append(QStringLiteral("  %1  %2 → %3")
                         .arg(situation.number)
                         .arg(situation.title, section ? section->plainTitle : Text::tr("nowhere")));
        for (const QString &playbook : situation.playbooks) {
            if (const Section *each = runbook.section(playbook))
                lines.append(QStringLiteral("       %1").arg(each->plainTitle));
        }
    }
}

QString peopleLine(const Runbook &runbook)
{
    std::set<QString> groups;
    for (const Contact &contact : runbook.roster())
        groups.insert(contact.group);
    return QStringLiteral("  ")
        + Text::tr("Contacts: %1 in %2 groups, %3 with a backup, %4 to escalate to")
              .arg(runbook.roster().size())
              .arg(groups.size())
              .arg(countOf(runbook.roster(), [](const Contact &each) { return !each.backup.isEmpty(); }))
              .arg(countOf(runbook.roster(), [](const Contact &each) {
                  return each.isEscalation || std::ranges::any_of(each.alsoAt, &ContactPlace::isEscalation);
              }));
}

/// Only what there is: a list of noughts tells nothing.
void addCounts(const Runbook &runbook, QStringList &lines)
{
    QStringList found;
    const auto add = [&found](const char *source, const auto &list) {
        if (!list.empty())
            found.append(sized(source, list));
    };
    if (!runbook.roster().empty())
        found.append(peopleLine(runbook));
    add(QT_TRANSLATE_NOOP("RunbookSummary", "Numbered actions: %1"), runbook.actions);
    add(QT_TRANSLATE_NOOP("RunbookSummary", "Checklists: %1"), runbook.checklists);
    add(QT_TRANSLATE_NOOP("RunbookSummary", "Message templates: %1"), runbook.templates);
    add(QT_TRANSLATE_NOOP("RunbookSummary", "Channels: %1"), runbook.channels);
    add(QT_TRANSLATE_NOOP("RunbookSummary", "Scheduled messages: %1"), runbook.schedule);
    add(QT_TRANSLATE_NOOP("RunbookSummary", "Escalation triggers: %1"), runbook.escalations);
    add(QT_TRANSLATE_NOOP("RunbookSummary", "Response-time targets: %1"), runbook.targets);
    add(QT_TRANSLATE_NOOP("RunbookSummary", "Success criteria: %1"), runbook.criteria);
    add(QT_TRANSLATE_NOOP("RunbookSummary", "Weekly drills: %1"), runbook.drills);
    add(QT_TRANSLATE_NOOP("RunbookSummary", "Drill scenarios: %1"), runbook.scenarios);
    add(QT_TRANSLATE_NOOP("RunbookSummary", "Evaluation criteria: %1"), runbook.evaluation);
    add(QT_TRANSLATE_NOOP("RunbookSummary", "Resources: %1"), runbook.resources);
    add(QT_TRANSLATE_NOOP("RunbookSummary", "Follow-ups: %1"), runbook.followUps);
    if (!found.isEmpty())
        lines.append(Text::tr("Recognised:"));
    lines.append(found);
}

void addSteps(const Runbook &runbook, QStringList &lines)
{
    lines.append(Text::tr("Steps: %1").arg(runbook.steps.size()));
    for (const Step &step : runbook.steps) {
        const QString effect =
            step.notRunnable.isEmpty() ? effectName(effectOf(step)) : Text::tr("shown only");
        lines.append(QStringLiteral("  %1  %2").arg(effect, -10).arg(step.id));
    }
}

QString problemsLine(const Runbook &runbook)
{
    const auto of = [&runbook](ProblemSeverity severity) {
        return static_cast<int>(
            countOf(runbook.problems, [severity](const Problem &each) { return each.severity == severity; }));
    };
    return Text::tr("Errors: %1, warnings: %2, notes: %3")
        .arg(of(ProblemSeverity::Error))
        .arg(of(ProblemSeverity::Warning))
        .arg(of(ProblemSeverity::Note));
}

} // namespace

QStringList summaryOf(const Runbook &runbook)
{
    QStringList lines;
    lines.append(runbook.title.isEmpty() ? runbook.path : runbook.title);
    lines.append(QStringLiteral("sha256 ") + runbook.digest);
    addSituations(runbook, lines);
    addCounts(runbook, lines);
    addSteps(runbook, lines);
    lines.append(problemsLine(runbook));
    return lines;
}

} // namespace ic::cli
