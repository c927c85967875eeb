// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/placeholder_lint.h"

#include "app/cli/problem_rules.h"

#include "app/console/placeholder_binding.h"
#include "app/runbook/problem_codes.h"
#include "app/runbook/recognition/open_placeholder.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>

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

/// The placeholders of one step, told where the first is.
struct OpenMarks {
    std::size_t at = 0; ///< among what is told
    QStringList marks;
};

struct Open {
    const Step *step = nullptr;
    QString mark;
};

/// The step and mark that a note is about: the last before its line for which it says so.
Open openIn(const std::vector<const Step *> &steps, const Problem &problem)
{
    auto step =
        std::ranges::upper_bound(steps, problem.line, {}, [](const Step *each) { return each->line; });
    constexpr int farthest = 64; // the note is in the step itself, or in one of those on the same line
    for (int looked = 0; step != steps.begin() && looked < farthest; ++looked) {
        --step;
        for (const QString &mark : (*step)->placeholders) {
            if (problem.text == openPlaceholderText(mark, (*step)->label))
                return {*step, mark};
        }
    }
    return {};
}

QString quoted(const QStringList &marks)
{
    QStringList all;
    for (const QString &mark : marks)
        all += QStringLiteral("“%1”").arg(mark);
    return QLocale().createSeparatedList(all);
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
                 Text::tr(
                     "“%1” can't run as it is written: %2 (%3). Write the value as a word of its own; in a "
                     "here-document, write <<END rather than <<'END'.",
                     "%2 is a sentence, %3 are placeholders")
                     .arg(step.label, refusal->what, step.placeholders.join(QStringLiteral(", ")))});
    }
    return problems;
}

std::vector<Problem> toldByStep(const Runbook &runbook)
{
    // By line, and where several begin on one, by their order.
    std::vector<const Step *> steps;
    for (const Step &step : runbook.steps) {
        if (!step.placeholders.isEmpty())
            steps.push_back(&step);
    }
    std::ranges::stable_sort(steps, {}, [](const Step *step) { return step->line; });
    std::vector<Problem> told;
    std::map<const Step *, OpenMarks> marksOf;
    for (const Problem &problem : runbook.problems) {
        const Open open = problem.code == ic::codes::placeholderOpen ? openIn(steps, problem) : Open();
        if (!open.step) {
            told.push_back(problem);
            continue;
        }
        const auto [known, isFirst] = marksOf.try_emplace(open.step, OpenMarks{told.size(), {}});
        known->second.marks += open.mark;
        if (isFirst)
            told.push_back(problem);
    }
    for (const auto &[step, open] : marksOf) {
        if (open.marks.size() > 1)
            told[open.at].text =
                Text::tr("%1 stand for values that nothing supplies: they are asked for before “%2” runs. "
                         "Variables in the front matter or the environment save the questions.",
                         "%1 are placeholders in quotes")
                    .arg(quoted(open.marks), step->label);
    }
    return told;
}

} // namespace ic::cli
