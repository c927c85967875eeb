// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/verification.h"

#include "app/actions/recorded_tail.h"
#include "app/actions/run.h"
#include "app/request/expectations.h"
#include "app/runbook/recognition/step_expectation.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Console)
};

constexpr int lookedAtLines = 5000;
constexpr qsizetype longestDetail = 200;

/// The last thing that it said.
QString lastWords(const std::vector<OutputLine> &lines)
{
    for (const OutputLine &line : std::views::reverse(lines)) {
        if (const QString text = line.text.trimmed(); !text.isEmpty())
            return text.size() > longestDetail ? text.left(longestDetail) + QStringLiteral("…") : text;
    }
    return {};
}

QString exitWords(const RunEnd &end)
{
    return Text::tr("exit status %1").arg(end.exitCode);
}

StepVerdict verdictOf(bool passed, const QString &detail)
{
    return {{}, {}, {}, passed ? Verified::Passed : Verified::Failed, detail};
}

StepVerdict judgeOutput(const StepExpectation &expectation, const std::vector<OutputLine> &lines)
{
    QStringList text;
    for (const OutputLine &line : lines)
        text << line.text;
    HttpRequest request;
    request.expectations = {expectation.output};
    RequestAnswer answer;
    answer.body = text.join(u'\n').trimmed().toUtf8();
    answer.bodyBytes = answer.body.size();
    const auto verdicts = judge(request, answer, {});
    if (!verdicts)
        return {{}, {}, {}, Verified::Unclear, verdicts.error().text()};
    return verdictOf(verdicts->front().holds, verdicts->front().text);
}

} // namespace

StepVerdict judgeVerification(const Step &step, const RunEnd &end, const QString &recordingFile)
{
    const bool ended = end.outcome == RunOutcome::Succeeded || end.outcome == RunOutcome::Failed;
    if (!ended)
        return {{}, {}, {}, Verified::Unclear, end.message};
    const auto expectation = step.kind == Step::Kind::Http || step.expect.isEmpty()
        ? Result<StepExpectation>(StepExpectation())
        : stepExpectation(step.expect);
    if (!expectation)
        return {{}, {}, {}, Verified::Unclear, expectation.error().text()};
    const int status = end.outcome == RunOutcome::Failed ? end.exitCode : 0;
    const bool statusFits = status >= expectation->fromStatus && status <= expectation->toStatus;
    const std::vector<OutputLine> lines = recordedTail(recordingFile, lookedAtLines);
    if (expectation->looksAtOutput && statusFits)
        return judgeOutput(*expectation, lines);
    QStringList detail;
    if (status != 0 || expectation->toStatus != 0)
        detail << exitWords(end);
    if (const QString said = lastWords(lines); !statusFits && !said.isEmpty())
        detail << said;
    return verdictOf(statusFits, detail.join(QStringLiteral(": ")));
}

} // namespace ic
