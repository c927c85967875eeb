// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/masked_tokens.h"
#include "app/base/background.h"
#include "app/console/console_private.h"
#include "app/console/rest_of_script.h"
#include "app/console/step_relations.h"
#include "app/console/verification.h"
#include "app/runbook/shell_syntax.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <initializer_list>
#include <utility>

// What follows from the end of a run: its verification, what a verification found, and whether the rest of a
// script could be run alone.

namespace ic {

namespace {

/// Nothing reaches from the lines before into the rest. On a thread of its own, since it asks the shell.
bool partsStandAlone(Step step, int fromLine)
{
    const auto [before, rest] = partsOfScript(step.script, fromLine);
    return std::ranges::all_of(std::initializer_list<QString>{before, rest}, [&step](const QString &part) {
        step.script = part;
        // A mark that is still open ("<pod>") reads as a redirection; what is put in its place is one word.
        for (const QString &mark : std::as_const(step.placeholders))
            step.script.replace(mark, QStringLiteral("value"));
        return parsesAlone(step);
    });
}

} // namespace

int Console::restFrom(const QString &stepId) const
{
    const RunbookPtr runbook = this->runbook();
    const Step *step = runbook ? runbook->step(stepId) : nullptr;
    const IncidentRun *run = incident().lastRunOf(stepId);
    if (!step || !run || !run->end || run->end->outcome != RunOutcome::Failed)
        return 0;
    const auto parses = d->restParses.find(run->start.run);
    return parses != d->restParses.end() && parses->second ? failedLineOf(*step, *run) : 0;
}

SectionRunner &Console::sections() const
{
    return d->sections;
}

/// After opening: what an earlier console did not come to.
void Console::Private::lookAtEnds()
{
    if (!q.incident().isOpen())
        return;
    const std::vector<IncidentRun> all = q.incident().runs;
    for (const IncidentRun &run : all) {
        if (!run.end)
            continue;
        tryRest(run);
        const IncidentRun *verified = q.incident().run(run.start.verifies);
        if (verified && verified->verification == run.start.run
            && (!verified->verdict || verified->verdict->by != run.start.run))
            judgeVerification(run);
    }
    sections.lookAtAll();
}

void Console::Private::lookAtEnd(const IncidentRun &run)
{
    tryRest(run);
    if (!run.start.verifies.isNull())
        judgeVerification(run);
    else if (run.succeeded() && !run.start.verifiedBy.isEmpty())
        verify(run);
}

void Console::Private::tryRest(const IncidentRun &run)
{
    const Step *step = q.runbook() ? q.runbook()->step(run.start.stepId) : nullptr;
    const int line = step && run.end->outcome == RunOutcome::Failed ? failedLineOf(*step, run) : 0;
    const auto rest = line > 0 ? restOfStep(*step, line) : std::nullopt;
    if (!rest)
        return;
    inBackground(
        pool, &q, [step = *step, line] { return partsStandAlone(step, line); },
        [this, id = run.start.run](bool both) {
            restParses[id] = both;
            Q_EMIT q.incidentChanged();
        });
}

/// By itself only where nothing has to be asked; else the screen offers it.
void Console::Private::verify(const IncidentRun &run)
{
    const StepPreview preview = q.preview(run.start.verifiedBy);
    const auto refused = [this, verifies = run.start.run, label = run.start.label](const Error &error) {
        const IncidentRun *verified = q.incident().run(verifies);
        if (!verified || !verified->verification.isNull())
            return; // it is on the journal, and its end says so
        // Whoever waits for the verdict would wait for ever.
        append(draft::stepVerified(q.incident().id,
                                   {verifies, {}, label, Verified::Unclear, withMaskedTokens(error.text())}),
               {});
    };
    if (preview.refusal)
        return refused(*preview.refusal);
    if (preview.effect != Effect::Read || !preview.runsAtOnce())
        return;
    runStep(
        run.start.verifiedBy, {}, {},
        [guard = QPointer(&q), refused](const Result<RunId> &started) {
            if (guard && !started)
                refused(started.error());
        },
        0);
}

void Console::Private::judgeVerification(const IncidentRun &run)
{
    const RunbookPtr runbook = q.runbook();
    const Step *step = runbook ? runbook->step(run.start.stepId) : nullptr;
    const IncidentRun *verified = q.incident().run(run.start.verifies);
    if (!verified)
        return;
    const auto tell = [this, incident = q.incident().id, verifies = run.start.verifies, by = run.start.run,
                       label = verified->start.label](StepVerdict verdict) {
        verdict.run = verifies;
        verdict.by = by;
        verdict.label = label;
        append(draft::stepVerified(incident, verdict), {});
    };
    if (!step) {
        StepVerdict unclear;
        unclear.detail = QCoreApplication::translate("Console", "the runbook has no such step any more");
        tell(unclear);
        return;
    }
    inBackground(
        pool, &q,
        [runbook, step, end = *run.end, file = runs.recordingFile(run.start.run)] {
            return ic::judgeVerification(*step, end, file);
        },
        tell);
}

} // namespace ic
