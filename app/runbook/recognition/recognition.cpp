// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/recognition/recognition.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace ic {

namespace {

using Kind = MarkdownNode::Kind;

struct RuleRow {
    Kind node;
    const char *annotation; ///< name in <!-- console: … --> that asks for this rule; nullptr: none
    Rule rule;
};

// In the order in which they are asked: what is most particular first.
constexpr RuleRow rules[] = {
    {Kind::Table, "contacts", contactTable},
    {Kind::Table, "schedule", scheduleTable},
    {Kind::Table, "escalation", escalationTable},
    {Kind::Table, nullptr, fileTable},
    {Kind::Table, nullptr, situationTable},
    {Kind::Paragraph, nullptr, escalationParagraph},
    {Kind::List, nullptr, fileList},
    {Kind::List, nullptr, situationList},
    {Kind::List, "checklist", checklist},
    {Kind::List, nullptr, followUpList},
    {Kind::List, "escalation", escalationList},
    {Kind::List, "targets", targetList},
    {Kind::List, "drills", drillList},
    {Kind::List, nullptr, scenarioList},
    {Kind::List, nullptr, evaluationList},
    {Kind::List, nullptr, criteriaList},
    {Kind::List, nullptr, contactDetails},
    {Kind::List, "contacts", contactList},
    {Kind::List, nullptr, channelList},
    {Kind::List, nullptr, dutyList},
    {Kind::List, nullptr, roleList},
    {Kind::List, nullptr, commandList},
    {Kind::List, nullptr, resourceList},
    {Kind::List, nullptr, actionList},
    {Kind::Code, nullptr, fenceSteps},
    {Kind::Code, "template", messageTemplate},
};

const QLatin1String ignoreAnnotation("ignore");

} // namespace

void RunbookDraft::beginIdsWith(const QString &prefix)
{
    idPrefix = prefix;
    for (UniqueIds *ids :
         {&contactIds, &stepIds, &actionIds, &checklistIds, &itemIds, &templateIds, &channelIds, &scheduleIds,
          &escalationIds, &targetIds, &namedIds, &followUpIds, &situationIds})
        ids->beginWith(prefix);
}

void RunbookDraft::problem(int line, ProblemSeverity severity, QLatin1String code, const QString &text)
{
    if (isOneTooMany(line, code))
        return;
    ++repetitions[code].count;
    runbook.problems.push_back({line, severity, code, text});
}

bool RunbookDraft::isOneTooMany(int line, QLatin1String code)
{
    Repetition &repetition = repetitions[code];
    if (repetition.count < mostProblemsOfOneCode)
        return false;
    ++repetition.count;
    if (repetition.lineOfFirstLeftOut == 0)
        repetition.lineOfFirstLeftOut = line;
    return true;
}

void RunbookDraft::summarizeProblems()
{
    for (const auto &[code, repetition] : repetitions) {
        if (repetition.count <= mostProblemsOfOneCode)
            continue;
        const int more = repetition.count - mostProblemsOfOneCode;
        runbook.problems.push_back(
            {repetition.lineOfFirstLeftOut, ProblemSeverity::Note, code,
             QCoreApplication::translate("Runbook",
                                         "And %1 more of this kind from here on. Mend the first ones, and "
                                         "load the file again to see the next.")
                 .arg(QLocale().toString(more))});
    }
}

bool isKnownAnnotation(const QString &name)
{
    return name == ignoreAnnotation
        || std::any_of(std::begin(rules), std::end(rules), [&name](const RuleRow &row) {
               return row.annotation && name == QLatin1String(row.annotation);
           });
}

Recognized recognize(const Candidate &candidate, RunbookDraft &draft)
{
    if (candidate.annotation == ignoreAnnotation)
        return {};
    const Kind kind = candidate.node.kind();
    const bool isAnnotated = !candidate.annotation.isEmpty();
    for (const RuleRow &row : rules) {
        if (row.node != kind)
            continue;
        if (isAnnotated && (!row.annotation || candidate.annotation != QLatin1String(row.annotation)))
            continue;
        if (const auto recognized = row.rule(candidate, draft))
            return *recognized;
    }
    if (isAnnotated)
        draft.problem(
            candidate.node.line(), ProblemSeverity::Warning, codes::annotationUnused,
            QCoreApplication::translate("Runbook",
                                        "The annotation says “%1”, but what follows can't be read as that. "
                                        "Put it straight before a list, table or fence of that kind.")
                .arg(candidate.annotation));
    return {};
}

} // namespace ic
