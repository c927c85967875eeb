// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/section_runner.h"

#include "app/actions/masked_tokens.h"
#include "app/console/console.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Console)
};

void answer(const SectionRunner::Done &done, const Result<void> &result)
{
    if (done)
        done(result);
}

bool isRunning(const Incident &incident, const QString &stepId)
{
    const IncidentRun *run = incident.lastRunOf(stepId);
    return run && run->isRunning();
}

} // namespace

SectionRunner::SectionRunner(Console &console, Append append, QObject *parent)
    : QObject(parent)
    , m_console(console)
    , m_append(std::move(append))
{
}

const SectionRun *SectionRunner::open(SectionRunId id) const
{
    const SectionRun *section = m_console.incident().isOpen() ? m_console.incident().sectionRun(id) : nullptr;
    return section && !section->ended ? section : nullptr;
}

void SectionRunner::begin(const QString &section, const QString &title,
                          std::vector<SectionRunStart::Member> steps, Done done)
{
    const Incident &incident = m_console.incident();
    if (!incident.isOpen())
        return answer(done,
                      fail(ErrorCode::Refused, Text::tr("No incident is declared"), {},
                           Text::tr("Declare the incident first, then run the steps")));
    if (incident.openSectionRun(section))
        return answer(done,
                      fail(ErrorCode::Refused, Text::tr("The steps of “%1” are underway").arg(title), {},
                           Text::tr("Go on with them, or end them first")));
    for (const SectionRunStart::Member &step : steps) {
        if (isRunning(incident, step.stepId))
            return answer(done,
                          fail(ErrorCode::Refused, Text::tr("“%1” is still running").arg(step.label), {},
                               Text::tr("Wait for its end, or stop it first")));
    }
    if (steps.empty())
        return answer(done, fail(ErrorCode::InvalidArgument, Text::tr("There are no steps to run"), title));
    const SectionRunStart start{SectionRunId::create(), section, title, std::move(steps)};
    m_followed.insert(start.id);
    m_append(draft::sectionRunStarted(incident.id, m_console.actor(), start), done);
}

void SectionRunner::goOn(SectionRunId id)
{
    m_followed.insert(id);
    advance(id);
}

void SectionRunner::follow(SectionRunId id)
{
    m_followed.insert(id);
}

void SectionRunner::skip(SectionRunId id, const QString &reason, Done done)
{
    const SectionRun *section = open(id);
    if (!section || !section->current())
        return answer(done, fail(ErrorCode::Refused, Text::tr("There is no step to skip any more")));
    if (reason.trimmed().isEmpty())
        return answer(done,
                      fail(ErrorCode::InvalidArgument, Text::tr("Skipping a step needs a reason"), {},
                           Text::tr("Say why in a few words")));
    const SectionRunStart::Member step = *section->current();
    if (isRunning(m_console.incident(), step.stepId))
        return answer(done,
                      fail(ErrorCode::Refused, Text::tr("“%1” is still running").arg(step.label), {},
                           Text::tr("Wait for its end, or stop it first")));
    m_followed.insert(id);
    m_append(draft::stepSkipped(m_console.incident().id, m_console.actor(),
                                {step.stepId, step.label, withMaskedTokens(reason.trimmed()), id}),
             done);
}

void SectionRunner::end(SectionRunId id, Done done)
{
    m_followed.erase(id);
    if (!open(id))
        return answer(done, {});
    const SectionRun &section = *open(id);
    std::vector<RunId> left;
    for (const SectionRunStart::Member &step : goingOn(section)) {
        if (const IncidentRun *run = m_console.incident().lastRunOf(step.stepId); run && run->isRunning())
            left.push_back(run->start.run);
    }
    m_append(draft::sectionRunEnded(m_console.incident().id, m_console.actor(), id, false, left), done);
}

std::vector<SectionRunStart::Member> SectionRunner::goingOn(const SectionRun &section) const
{
    std::vector<SectionRunStart::Member> steps;
    for (const std::size_t member : section.background)
        steps.push_back(section.start.steps.at(member));
    return steps;
}

void SectionRunner::decline(const QString &stepId)
{
    const SectionRun *section = m_console.incident().sectionRunAt(stepId);
    const SectionRunStart::Member *step = section ? section->current() : nullptr;
    if (!step || step->stepId != stepId || !m_followed.contains(section->start.id)
        || isRunning(m_console.incident(), stepId))
        return;
    // One that is paused already stays so for the reason that it has.
    pause(*section, *step, section->paused == PauseReason::None ? PauseReason::Declined : section->paused);
}

bool SectionRunner::waitsFor(const QString &stepId) const
{
    const SectionRun *section = m_console.incident().sectionRunAt(stepId);
    if (!section || !section->current() || section->current()->stepId != stepId
        || !isFollowed(section->start.id) || section->paused != PauseReason::None
        || m_starting.contains(stepId))
        return false;
    const IncidentRun *run = m_console.incident().lastRunOf(stepId);
    const bool ranHere = run && run->start.sectionRun == section->start.id;
    return !ranHere; // runs, or waits for its verification
}

void SectionRunner::advance(SectionRunId id)
{
    const SectionRun *section = open(id);
    if (!section)
        return;
    if (section->isThrough()) {
        m_followed.erase(id);
        m_append(draft::sectionRunEnded(m_console.incident().id, m_console.actor(), id, true), {});
        return;
    }
    const SectionRunStart::Member *step = section->current();
    if (!step || !m_followed.contains(id))
        return;
    const QString stepId = step->stepId;
    if (isRunning(m_console.incident(), stepId) || m_starting.contains(stepId))
        return;
    const StepPreview preview = m_console.preview(stepId);
    if (preview.refusal || !preview.runsAtOnce()) {
        Q_EMIT stepWanted(stepId);
        return;
    }
    m_starting.insert(stepId);
    m_console.run(stepId, {}, [this, guard = QPointer(this), stepId](const Result<RunId> &started) {
        if (!guard)
            return;
        m_starting.erase(stepId);
        if (!started)
            Q_EMIT stepWanted(stepId); // what it says is said at the step
    });
}

void SectionRunner::pause(const SectionRun &section, const SectionRunStart::Member &step, PauseReason reason)
{
    const SectionRunId id = section.start.id;
    m_followed.erase(id);
    if (section.told == SectionRun::ToldPause{step.stepId, reason})
        return;
    m_pausing.insert(id);
    const IncidentRun *run = m_console.incident().lastRunOf(step.stepId);
    const bool ran = run && run->start.sectionRun == section.start.id && reason != PauseReason::Declined;
    m_append(draft::sectionRunPaused(m_console.incident().id, id, step.stepId, step.label, reason,
                                     ran ? run->start.run : RunId()),
             [this, guard = QPointer(this), id](const Result<void> &) {
                 if (guard)
                     m_pausing.erase(id);
             });
}

/// It has succeeded, nobody has verified it, and its verification does not begin by itself.
bool SectionRunner::awaitsNobody(const SectionRun &section, std::size_t member) const
{
    const IncidentRun *run = m_console.incident().lastRunOf(section.start.steps.at(member).stepId);
    if (!run || !run->succeeded() || m_toBeVerified.contains(run->start.run))
        return false;
    const IncidentRun *verification = m_console.incident().run(run->verification);
    return !verification || !(verification->isRunning() || verification->end);
}

/// After an event that changed where it stands. changedStep: of this section, or empty.
void SectionRunner::look(SectionRunId id, const QString &changedStep)
{
    const SectionRun *section = open(id);
    if (!section || m_pausing.contains(id))
        return;
    const SectionRunStart::Member *step = section->current();
    if (section->paused != PauseReason::None) {
        // Said once: when it came to that, not at each end of what still runs beside it.
        if (step && (m_followed.contains(id) || step->stepId == changedStep))
            pause(*section, *step, section->paused);
        return;
    }
    if (!section->busy) {
        const auto unverified = std::ranges::find_if(
            section->background, [&](std::size_t member) { return awaitsNobody(*section, member); });
        if (unverified != section->background.end())
            return pause(*section, section->start.steps.at(*unverified), PauseReason::Unverified);
    }
    advance(id);
}

void SectionRunner::lookAtAll()
{
    const std::vector<SectionRun> sections = m_console.incident().sectionRuns;
    for (const SectionRun &section : sections)
        look(section.start.id, {});
}

void SectionRunner::take(const Event &event)
{
    const auto idIn = [&event](QLatin1String name) { return event.payload.value(name).toString(); };
    if (event.kind == kinds::sectionRunStarted)
        return advance(SectionRunId::fromText(idIn(QLatin1String("sectionRun"))));
    if (event.kind == kinds::stepSkipped)
        return look(SectionRunId::fromText(idIn(QLatin1String("sectionRun"))), {});
    if (event.kind != kinds::runStarted && event.kind != kinds::runFinished
        && event.kind != kinds::stepVerified)
        return;
    const IncidentRun *run = m_console.incident().run(RunId::fromText(idIn(QLatin1String("run"))));
    const SectionRun *section = run ? open(run->start.sectionRun) : nullptr;
    if (!section)
        return;
    if (event.kind == kinds::stepVerified)
        m_toBeVerified.erase(run->start.run);
    // The verification of a step that succeeded begins by itself only where it needs no question. Where it is
    // refused, a verdict follows that says why.
    if (event.kind == kinds::runFinished && run->succeeded() && !run->start.verifiedBy.isEmpty()) {
        const StepPreview preview = m_console.preview(run->start.verifiedBy);
        const SectionRunStart::Member *step = section->current();
        const bool isForeground = section->busy && step && step->stepId == run->start.stepId;
        if (preview.refusal || (preview.effect == Effect::Read && preview.runsAtOnce()))
            m_toBeVerified.insert(run->start.run);
        else if (isForeground)
            return pause(*section, *step, PauseReason::Unverified);
    }
    look(section->start.id, run->start.stepId);
}

} // namespace ic
