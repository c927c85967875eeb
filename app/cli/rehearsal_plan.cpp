// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rehearsal_plan.h"

#include <algorithm>

namespace ic::cli {

namespace {

struct Rule {
    QStringList words; ///< any of them in the titles of playbook and situation
    QStringList faults;
    bool endpointsFail;
    QString openingScript;
    QString closingScript;
};

/// The first rule that fits counts, so the more particular ones come first.
const std::vector<Rule> &rules()
{
    const QString fullOutage = QStringLiteral("full-outage");
    static const std::vector<Rule> table = {
        {{QStringLiteral("rollback")},
         {fullOutage, QStringLiteral("rollback-fails-at 5")},
         true,
         QStringLiteral("rollback:emergency"),
         {}},
        {{QStringLiteral("error")},
         {QStringLiteral("kill-services")},
         true,
         {},
         QStringLiteral("scale:add-instances")},
        {{QStringLiteral("performance"), QStringLiteral("response time"), QStringLiteral("slow")},
         {QStringLiteral("slow-queries")},
         false,
         {},
         {}},
        {{QStringLiteral("database")}, {QStringLiteral("corrupt-database")}, false, {}, {}},
        {{QStringLiteral("security"), QStringLiteral("breach")},
         {QStringLiteral("leak-secret")},
         false,
         {},
         {}},
        {{QString()}, {fullOutage}, true, {}, {}}, // anything else; every text contains the empty one
    };
    return table;
}

bool fits(const Rule &rule, const QString &titles)
{
    return std::ranges::any_of(
        rule.words, [&titles](const QString &word) { return titles.contains(word, Qt::CaseInsensitive); });
}

void addSteps(const Runbook &runbook, const Block &block, std::vector<PlaybookStep> &steps)
{
    for (int i = block.first; i < block.first + block.count; ++i) {
        const auto index = static_cast<std::size_t>(i);
        if (block.kind == BlockKind::Actions) {
            const Action &action = runbook.actions.at(index);
            steps.push_back({action.stepId, action.id, action.title});
        } else if (block.kind == BlockKind::Steps) {
            const Step &step = runbook.steps.at(index);
            steps.push_back({step.id, {}, step.label});
        }
    }
}

} // namespace

std::vector<RehearsalPlan> rehearsalPlans(const Runbook &runbook, const Situation &situation)
{
    const QStringList playbooks =
        situation.playbooks.isEmpty() ? QStringList{situation.section} : situation.playbooks;
    std::vector<RehearsalPlan> plans;
    for (const QString &playbook : playbooks) {
        const Section *section = runbook.section(playbook);
        if (!section)
            continue;
        const QString titles = section->plainTitle + QLatin1Char('\n') + situation.title;
        const auto rule =
            std::ranges::find_if(rules(), [&titles](const Rule &each) { return fits(each, titles); });
        plans.push_back(
            {playbook, rule->faults, rule->endpointsFail, rule->openingScript, rule->closingScript});
    }
    return plans;
}

std::vector<PlaybookStep> stepsOf(const Runbook &runbook, const QString &section)
{
    std::vector<PlaybookStep> steps;
    for (const Section *each : runbook.sectionWithSubsections(section)) {
        for (const Block &block : each->blocks)
            addSteps(runbook, block, steps);
    }
    return steps;
}

} // namespace ic::cli
