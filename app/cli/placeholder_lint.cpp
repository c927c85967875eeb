// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/placeholder_lint.h"

#include "app/cli/problem_rules.h"

#include "app/console/placeholder_binding.h"

#include <QCoreApplication>

namespace ic::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlaceholderLint)
};

/// Why not even the plainest value can be filled in.
std::optional<Error> whyUnfillable(const Step &step)
{
    std::map<QString, QString> values;
    for (const QString &mark : step.placeholders)
        values[mark] = QStringLiteral("1");
    const auto bound = bindPlaceholders(step, values);
    return bound ? std::nullopt : std::optional(bound.error());
}

} // namespace

std::vector<Problem> unfillablePlaceholders(const Runbook &runbook)
{
    std::vector<Problem> problems;
    for (const Step &step : runbook.steps) {
        if (step.kind != Step::Kind::Shell || !step.notRunnable.isEmpty() || step.placeholders.isEmpty())
            continue;
        const auto refusal = whyUnfillable(step);
        if (refusal)
            problems.push_back(
                {step.line, ProblemSeverity::Warning, codes::placeholderRefused,
                 Text::tr("“%1” can never run: %2 (%3). Make the value an argument of its own, or take the "
                          "quotes off the end mark of its here-document.",
                          "%2 is a sentence, %3 are placeholders")
                     .arg(step.label, refusal->what, step.placeholders.join(QStringLiteral(", ")))});
    }
    return problems;
}

} // namespace ic::cli
