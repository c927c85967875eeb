// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incident/section_fold.h"

#include "app/incident/payload.h"
#include "app/incident/timeline_text.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>

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

std::optional<std::size_t> memberIn(const SectionRun &section, const QString &stepId)
{
    const auto found = std::ranges::find(section.start.steps, stepId, &SectionRunStart::Member::stepId);
    return found == section.start.steps.end()
        ? std::nullopt
        : std::optional(std::size_t(found - section.start.steps.begin()));
}

/// The turn comes back to a background step that did not succeed, as soon as no other step has it.
void settle(SectionRun &section)
{
    if (section.busy || section.paused != PauseReason::None || section.setbacks.empty())
        return;
    section.atSetback = true;
    section.paused = section.setbacks.front().reason;
}

void passOn(SectionRun &section)
{
    ++section.position;
    section.busy = false;
    section.isVerifiedByHand = false;
    if (!section.atSetback)
        section.paused = PauseReason::None;
    settle(section);
}

/// It is none any more: it runs again, was skipped or verified. True where it was one.
bool endSetback(SectionRun &section, std::size_t member)
{
    const auto found = std::ranges::find(section.setbacks, member, &SectionRun::Setback::position);
    if (found == section.setbacks.end())
        return false;
    const bool hadTurn = section.atSetback && found == section.setbacks.begin();
    section.setbacks.erase(found);
    if (hadTurn) {
        section.atSetback = false;
        section.paused = PauseReason::None;
    }
    return true;
}

/// A background step has come to its end: well (nothing), or not.
void endBackground(SectionRun &section, std::size_t member, std::optional<PauseReason> setback)
{
    std::erase(section.background, member);
    if (setback)
        section.setbacks.push_back({member, *setback});
    settle(section);
}

/// What its steps have come to, each by its newest run in it.
timeline::SectionCount countOf(const Incident &incident, const SectionRun &section)
{
    timeline::SectionCount count;
    for (const SectionRunStart::Member &member : section.start.steps) {
        const auto skip = incident.skippedSteps.find(member.stepId);
        const auto last =
            std::ranges::find_if(incident.runs.rbegin(), incident.runs.rend(), [&](const IncidentRun &run) {
                return run.start.sectionRun == section.start.id && run.start.stepId == member.stepId;
            });
        if (skip != incident.skippedSteps.end() && skip->second.atMs >= section.startedMs) {
            ++count.skipped;
        } else if (last == incident.runs.rend() || !last->end) {
            continue; // not run, or running still
        } else if (last->succeeded()) {
            ++count.succeeded;
            const bool isVerified = last->start.verifiedBy.isEmpty()
                || (last->verdict && last->verdict->verified == Verified::Passed);
            count.unverified += isVerified ? 0 : 1;
        } else {
            ++(last->end->outcome == RunOutcome::Stopped ? count.stopped : count.failed);
        }
    }
    return count;
}

bool isInBackground(const SectionRun &section, std::optional<std::size_t> member)
{
    return member && std::ranges::find(section.background, *member) != section.background.end();
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
    if (!section)
        return;
    const QString stepId = payload::textAt(event.payload, QLatin1String("stepId"));
    const PauseReason reason = payload::pauseReasonFrom(event.payload);
    const std::optional<std::size_t> member = memberIn(*section, stepId);
    if (isInBackground(*section, member) && !section->busy && section->paused == PauseReason::None) {
        std::erase(section->background, *member);
        section->setbacks.insert(section->setbacks.begin(), {*member, reason});
        settle(*section);
    } else if (isTurnOf(*section, stepId)) {
        section->paused = reason;
        section->busy = false;
    } else {
        return;
    }
    section->told = {stepId, reason};
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
    QStringList left;
    for (const auto runs = event.payload.value(QLatin1String("leftRunning")).toArray();
         const QJsonValue &each : runs) {
        if (const IncidentRun *run = runIn(incident, RunId::fromText(each.toString())))
            left.append(run->start.label);
    }
    addLine(incident, event, actor,
            timeline::sectionRunEnded(*section, countOf(incident, *section), completed, left, actor),
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
    if (!section || !isTurnOf(*section, skip.stepId))
        return;
    section->skipped += ran ? 0 : 1;
    if (section->atSetback) {
        endSetback(*section, section->setbacks.front().position);
        settle(*section);
    } else {
        passOn(*section);
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
    const std::optional<std::size_t> member = section ? memberIn(*section, run->start.stepId) : std::nullopt;
    const IncidentRun *last = incident.lastRunOf(run->start.stepId);
    if (!member || !last || last->start.run != verdict.run)
        return;
    const bool passed = verdict.verified == Verified::Passed;
    if (isInBackground(*section, member)) {
        endBackground(*section, *member, passed ? std::nullopt : std::optional(PauseReason::Unverified));
    } else if (*member == section->position) {
        const bool byHand = section->paused == PauseReason::Unverified;
        if (passed) {
            passOn(*section);
            section->isVerifiedByHand = byHand;
            return;
        }
        section->paused = PauseReason::Unverified;
        section->busy = false;
    } else if (passed && endSetback(*section, *member)) {
        settle(*section);
    }
}

void runBegan(Incident &incident, const IncidentRun &run)
{
    incident.skippedSteps.erase(run.start.stepId);
    if (IncidentRun *verified = runIn(incident, run.start.verifies))
        verified->verification = run.start.run;
    SectionRun *section = openIn(incident, run.start.sectionRun);
    const std::optional<std::size_t> member = section ? memberIn(*section, run.start.stepId) : std::nullopt;
    if (!member)
        return;
    if (section->told.stepId == run.start.stepId)
        section->told = {};
    if (endSetback(*section, *member)) {
        section->background.push_back(*member);
        settle(*section);
    } else if (*member == section->position && section->start.steps[*member].background) {
        section->background.push_back(*member);
        passOn(*section);
    } else if (*member == section->position) {
        section->busy = true;
        section->atSetback = false;
        section->paused = PauseReason::None;
        section->isVerifiedByHand = false;
    }
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
    const std::optional<std::size_t> member = section ? memberIn(*section, run.start.stepId) : std::nullopt;
    if (!member)
        return;
    const bool isOver = run.succeeded() && run.start.verifiedBy.isEmpty();
    if (isInBackground(*section, member)) {
        // A service that somebody stopped has done its work.
        const bool stopped = run.end && run.end->outcome == RunOutcome::Stopped;
        section->stopped += stopped ? 1 : 0;
        if (isOver || stopped)
            endBackground(*section, *member, std::nullopt);
        else if (!run.succeeded())
            endBackground(*section, *member, PauseReason::Failed);
    } else if (member == section->position && !run.succeeded()) {
        section->paused = PauseReason::Failed;
        section->busy = false;
    } else if (member == section->position && isOver) {
        passOn(*section);
    }
}

} // namespace ic::section_fold
