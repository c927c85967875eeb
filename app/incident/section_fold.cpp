// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incident/section_fold.h"

#include "app/incident/payload.h"
#include "app/incident/timeline_text.h"

#include <algorithm>

namespace ic::section_fold {

namespace {

using Tone = TimelineEntry::Tone;

void addLine(Incident &incident, const Event &event, const QString &actor, QString text, Tone tone,
             RunId run = {})
{
    incident.timeline.push_back({event.wallMs(), event.kind, actor, std::move(text), tone, run});
}

IncidentRun *runIn(Incident &incident, RunId id)
{
    const auto found =
        std::ranges::find(incident.runs, id, [](const IncidentRun &each) { return each.start.run; });
    return id.isNull() || found == incident.runs.end() ? nullptr : &*found;
}

SectionRun *openIn(Incident &incident, SectionRunId id)
{
    const auto found =
        std::ranges::find(incident.sectionRuns, id, [](const SectionRun &each) { return each.start.id; });
    return id.isNull() || found == incident.sectionRuns.end() || found->ended ? nullptr : &*found;
}

SectionRun *openIn(Incident &incident, const Event &event)
{
    return openIn(incident,
                  SectionRunId::fromText(payload::textAt(event.payload, QLatin1String("sectionRun"))));
}

bool isTurnOf(const SectionRun &section, const QString &stepId)
{
    return section.current() && section.current()->stepId == stepId;
}

void passOn(SectionRun &section)
{
    ++section.position;
    section.paused = PauseReason::None;
}

} // namespace

void started(Incident &incident, const Event &event, const QString &actor)
{
    SectionRun section;
    section.start = payload::sectionRunStartFrom(event.payload);
    if (section.start.id.isNull() || section.start.steps.empty() || incident.sectionRun(section.start.id))
        return;
    section.actor = actor;
    section.startedMs = event.wallMs();
    addLine(incident, event, actor, timeline::sectionRunStarted(section.start, actor), Tone::Plain);
    incident.sectionRuns.push_back(std::move(section));
}

void paused(Incident &incident, const Event &event, const QString &actor)
{
    SectionRun *section = openIn(incident, event);
    if (!section || !isTurnOf(*section, payload::textAt(event.payload, QLatin1String("stepId"))))
        return;
    section->paused = payload::pauseReasonFrom(event.payload);
    addLine(incident, event, actor,
            timeline::sectionRunPaused(*section, payload::textAt(event.payload, QLatin1String("label"))),
            section->paused == PauseReason::Declined ? Tone::Plain : Tone::Bad);
}

void ended(Incident &incident, const Event &event, const QString &actor)
{
    SectionRun *section = openIn(incident, event);
    if (!section)
        return;
    section->ended = true;
    section->paused = PauseReason::None;
    const bool completed = event.payload.value(QLatin1String("completed")).toBool();
    addLine(incident, event, actor, timeline::sectionRunEnded(*section, completed, actor),
            completed ? Tone::Good : Tone::Plain);
}

void skipped(Incident &incident, const Event &event, const QString &actor)
{
    const StepSkip skip = payload::stepSkipFrom(event.payload);
    if (skip.stepId.isEmpty())
        return;
    // One that succeeded, and whose verification did not, is not skipped: somebody goes on in spite of it.
    const IncidentRun *last = incident.lastRunOf(skip.stepId);
    SectionRun *section = openIn(incident, skip.sectionRun);
    const bool ran = section && section->paused == PauseReason::Unverified && last && last->succeeded();
    if (!ran)
        incident.skippedSteps.insert_or_assign(skip.stepId, SkippedStep{skip.reason, actor, event.wallMs()});
    addLine(incident, event, actor, timeline::stepSkipped(skip, ran, actor), Tone::Plain);
    if (section && isTurnOf(*section, skip.stepId)) {
        passOn(*section);
        section->skipped += ran ? 0 : 1;
    }
}

void verified(Incident &incident, const Event &event, const QString &actor)
{
    const StepVerdict verdict = payload::stepVerdictFrom(event.payload);
    IncidentRun *run = runIn(incident, verdict.run);
    if (!run)
        return;
    run->verdict = verdict;
    const Tone tone = verdict.verified == Verified::Passed ? Tone::Good : Tone::Bad;
    addLine(incident, event, actor, timeline::stepVerified(verdict), tone, verdict.run);
    SectionRun *section = openIn(incident, run->start.sectionRun);
    if (!section || !isTurnOf(*section, run->start.stepId))
        return;
    if (verdict.verified == Verified::Passed)
        passOn(*section);
    else
        section->paused = PauseReason::Unverified;
}

void runBegan(Incident &incident, const IncidentRun &run)
{
    incident.skippedSteps.erase(run.start.stepId);
    if (IncidentRun *verified = runIn(incident, run.start.verifies))
        verified->verification = run.start.run;
    if (SectionRun *section = openIn(incident, run.start.sectionRun);
        section && isTurnOf(*section, run.start.stepId))
        section->paused = PauseReason::None;
}

void runEnded(Incident &incident, const IncidentRun &run, const Event &event)
{
    if (run.succeeded()) {
        for (const RunId id : run.start.undoes) {
            IncidentRun *undone = runIn(incident, id);
            if (!undone || !undone->undoneBy.isNull())
                continue;
            undone->undoneBy = run.start.run;
            addLine(incident, event, run.actor, timeline::stepUndone(*undone, run), Tone::Plain,
                    run.start.run);
        }
    }
    SectionRun *section = openIn(incident, run.start.sectionRun);
    if (!section || !isTurnOf(*section, run.start.stepId))
        return;
    if (!run.succeeded())
        section->paused = PauseReason::Failed;
    else if (run.start.verifiedBy.isEmpty())
        passOn(*section);
}

} // namespace ic::section_fold
