// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/step_verifying.h"

#include "app/actions/runs.h"
#include "app/cli/headless_console.h"
#include "app/cli/terminal.h"
#include "app/console/step_relations.h"
#include "app/console/verification.h"

#include <QCoreApplication>

namespace ic::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Run)
};

Result<std::optional<StepVerdict>> awaitVerdict(HeadlessConsole &host, const QString &stepId,
                                                std::chrono::milliseconds patience)
{
    const auto verdict = [&host, &stepId]() -> const std::optional<StepVerdict> * {
        const IncidentRun *run = host.console().incident().lastRunOf(stepId);
        return run && run->verdict ? &run->verdict : nullptr;
    };
    const int interrupts = host.interrupts();
    if (host.waitUntil([&verdict] { return verdict() != nullptr; }, patience))
        return *verdict();
    return host.interrupts() == interrupts
        ? fail(ErrorCode::TimedOut, Text::tr("The verification of %1 has not ended").arg(stepId))
        : fail(ErrorCode::Unavailable,
               Text::tr("The verification of this step goes on after this command ends"));
}

} // namespace

Result<std::optional<StepVerdict>> verifyStep(HeadlessConsole &host, const Step &step, Terminal &terminal,
                                              const RunListener &listener, std::chrono::milliseconds patience)
{
    const RunbookPtr runbook = host.console().runbook();
    const Step *by = verificationOf(*runbook, step);
    if (!by)
        return std::nullopt;
    const StepPreview preview = host.console().preview(by->id);
    if (preview.refusal || preview.effect != Effect::Read || !preview.runsAtOnce()) {
        terminal.say(Text::tr("Not verified yet. Run its verification: %1").arg(by->id));
        return std::nullopt;
    }
    if (host.console().incident().isOpen())
        return awaitVerdict(host, step.id, patience);
    RunId run;
    RunListener verifying = listener;
    verifying.began = [&run, &listener](RunId began) {
        run = began;
        if (listener.began)
            listener.began(began);
    };
    const auto end = runToEnd(host, by->id, {}, verifying);
    if (!end)
        return std::unexpected(end.error());
    return judgeVerification(*by, *end, host.console().runs().recordingFile(run));
}

QString describe(const StepVerdict &verdict)
{
    const QString detail = verdict.detail.isEmpty() ? QString() : QStringLiteral(": ") + verdict.detail;
    switch (verdict.verified) {
    case Verified::Passed:
        return Text::tr("Verified%1", "followed by nothing or : what was found").arg(detail);
    case Verified::Failed:
        return Text::tr("Verification failed%1", "followed by nothing or : what was found").arg(detail);
    case Verified::Unclear:
        return Text::tr("The verification was inconclusive%1", "followed by nothing or : why").arg(detail);
    }
    return {};
}

} // namespace ic::cli
