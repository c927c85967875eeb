// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incident/run_fold.h"

#include "app/incident/payload.h"

#include <algorithm>

namespace ic {

namespace {

// The phase that the output speaks of; one that it names without numbering is found by its name.
Phase *phaseOf(IncidentRun &run, const PhaseStep &said)
{
    const auto found = std::ranges::find_if(run.phases, [&said](const Phase &phase) {
        return said.step > 0 ? phase.number == said.step : phase.name == said.phase;
    });
    return found == run.phases.end() ? nullptr : &*found;
}

Phase &phaseMade(IncidentRun &run, const PhaseStep &said, qint64 startedMs)
{
    if (Phase *known = phaseOf(run, said))
        return *known;
    Phase phase;
    phase.number = said.step > 0 ? said.step : (run.phases.empty() ? 1 : run.phases.back().number + 1);
    phase.name = said.phase;
    phase.startedMs = startedMs;
    const auto place = std::ranges::upper_bound(run.phases, phase.number, {}, &Phase::number);
    return *run.phases.insert(place, phase);
}

// When the phase before `number` ended, or the run began: where a phase begins that was only heard of at its
// end.
qint64 endBefore(const IncidentRun &run, int number)
{
    qint64 endMs = run.startedMs;
    for (const Phase &phase : run.phases) {
        if ((number <= 0 || phase.number < number) && phase.endedMs)
            endMs = std::max(endMs, *phase.endedMs);
    }
    return endMs;
}

void beginPhase(IncidentRun &run, const PhaseStep &said, qint64 nowMs)
{
    Phase &phase = phaseMade(run, said, nowMs);
    if (phase.endedMs) { // tried again
        phase.startedMs = nowMs;
        phase.endedMs.reset();
        phase.failed = false;
    }
    // Output that only names what begins says by it that what came before is over.
    for (Phase &earlier : run.phases) {
        if (earlier.number < phase.number && !earlier.endedMs)
            earlier.endedMs = nowMs;
    }
}

void endPhase(IncidentRun &run, const PhaseStep &said, qint64 nowMs, bool failed)
{
    Phase &phase = phaseMade(run, said, endBefore(run, said.step));
    phase.endedMs = nowMs;
    phase.failed = failed;
}

// When the output said it. A console that follows up reads old lines late, but none before they were there.
qint64 saidMs(const IncidentRun &run, const PhaseStep &said, const Event &event)
{
    return said.atMs ? std::min(run.startedMs + *said.atMs, event.wallMs()) : event.wallMs();
}

} // namespace

std::optional<IncidentRun> runBegun(const Event &event, const QString &actor)
{
    IncidentRun run;
    run.start = payload::runStartFrom(event.payload);
    if (run.start.run.isNull())
        return std::nullopt;
    run.actor = actor;
    run.startedMs = event.wallMs();
    return run;
}

void progressRun(IncidentRun &run, const Event &event)
{
    if (run.end)
        return;
    const PhaseStep said = payload::phaseStepFrom(event.payload);
    const qint64 nowMs = saidMs(run, said, event);
    if (!said.rollbackId.isEmpty())
        run.rollbackId = said.rollbackId;
    if (said.remainingSeconds) {
        run.remainingSeconds = said.remainingSeconds;
        run.remainingSaidMs = nowMs;
    }
    if (said.step <= 0 && said.phase.isEmpty())
        return;
    if (said.status == QLatin1String("running"))
        beginPhase(run, said, nowMs);
    else if (said.status == QLatin1String("completed"))
        endPhase(run, said, nowMs, false);
    else if (said.status == QLatin1String("failed"))
        endPhase(run, said, nowMs, true);
    else
        return;
    run.step = std::max(run.step, phaseOf(run, said)->number);
    run.total = std::max({run.total, said.total, said.total > 0 ? run.step : 0});
}

void endRun(IncidentRun &run, const Event &event)
{
    run.end = payload::runEndFrom(event.payload);
    // A console that was not there hears of the end later than it was.
    const qint64 lastedMs = run.end->durationMs;
    run.endedMs = lastedMs > 0 ? std::min(run.startedMs + lastedMs, event.wallMs()) : event.wallMs();
    run.remainingSeconds.reset();
    // What was underway when the run succeeded or failed ended with it. Where it was stopped, or ended
    // unseen, nobody knows how far the phase had come.
    const RunOutcome outcome = run.end->outcome;
    if (outcome == RunOutcome::Stopped || outcome == RunOutcome::Unknown)
        return;
    for (Phase &phase : run.phases) {
        if (!phase.endedMs) {
            phase.endedMs = run.endedMs;
            phase.failed = outcome != RunOutcome::Succeeded;
        }
    }
}

} // namespace ic
