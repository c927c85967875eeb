// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/section_runner.h"

#include "app/actions/masked_tokens.h"
#include "app/console/console.h"

#include <QCoreApplication>
#include <QPointer>

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
    m_append(draft::sectionRunEnded(m_console.incident().id, m_console.actor(), id, false), done);
}

void SectionRunner::decline(const QString &stepId)
{
    const SectionRun *section = m_console.incident().sectionRunAt(stepId);
    if (!section || !m_followed.contains(section->start.id) || isRunning(m_console.incident(), stepId))
        return;
    pause(*section, PauseReason::Declined);
}

bool SectionRunner::waitsFor(const QString &stepId) const
{
    const SectionRun *section = m_console.incident().sectionRunAt(stepId);
    if (!section || !isFollowed(section->start.id) || section->paused != PauseReason::None
        || m_starting == stepId)
        return false;
    const IncidentRun *run = m_console.incident().lastRunOf(stepId);
    const bool ranHere = run && run->start.sectionRun == section->start.id;
    return !ranHere; // runs, or waits for its verification
}

void SectionRunner::advance(SectionRunId id)
{
    const SectionRun *section = open(id);
    if (!section || !m_followed.contains(id))
        return;
    const SectionRunStart::Member *step = section->current();
    if (!step) {
        m_followed.erase(id);
        m_append(draft::sectionRunEnded(m_console.incident().id, m_console.actor(), id, true), {});
        return;
    }
    const QString stepId = step->stepId;
    if (isRunning(m_console.incident(), stepId) || m_starting == stepId)
        return;
    const StepPreview preview = m_console.preview(stepId);
    if (preview.refusal || !preview.runsAtOnce()) {
        Q_EMIT stepWanted(stepId);
        return;
    }
    m_starting = stepId;
    m_console.run(stepId, {}, [this, guard = QPointer(this), stepId](const Result<RunId> &started) {
        if (!guard)
            return;
        m_starting.clear();
        if (!started)
            Q_EMIT stepWanted(stepId); // what it says is said at the step
    });
}

void SectionRunner::pause(const SectionRun &section, PauseReason reason)
{
    m_followed.erase(section.start.id);
    const SectionRunStart::Member *step = section.current();
    if (!step)
        return;
    const IncidentRun *run = m_console.incident().lastRunOf(step->stepId);
    const bool ran = run && run->start.sectionRun == section.start.id && reason != PauseReason::Declined;
    m_append(draft::sectionRunPaused(m_console.incident().id, section.start.id, step->stepId, step->label,
                                     reason, ran ? run->start.run : RunId()),
             {});
}

void SectionRunner::take(const Event &event)
{
    if (event.kind == kinds::sectionRunStarted) {
        advance(SectionRunId::fromText(event.payload.value(QLatin1String("sectionRun")).toString()));
        return;
    }
    const bool endsStep = event.kind == kinds::runFinished || event.kind == kinds::stepVerified
        || event.kind == kinds::stepSkipped;
    if (!endsStep)
        return;
    // What is appended meanwhile may come here again before this loop is through.
    const std::vector<SectionRun> sections = m_console.incident().sectionRuns;
    for (const SectionRun &section : sections) {
        if (section.ended)
            continue;
        const QString run = event.payload.value(QLatin1String("run")).toString();
        const IncidentRun *ended = m_console.incident().run(RunId::fromText(run));
        const bool isOurs = event.kind == kinds::stepSkipped
            ? SectionRunId::fromText(event.payload.value(QLatin1String("sectionRun")).toString())
                == section.start.id
            : ended && ended->start.sectionRun == section.start.id;
        if (!isOurs)
            continue;
        if (section.paused != PauseReason::None) {
            pause(section, section.paused);
            continue;
        }
        // The verification of a step that succeeded begins by itself only where it needs no question.
        if (event.kind == kinds::runFinished && ended->succeeded() && !ended->start.verifiedBy.isEmpty()) {
            const StepPreview preview = m_console.preview(ended->start.verifiedBy);
            if (preview.refusal || !preview.runsAtOnce())
                pause(section, PauseReason::Unverified);
            continue;
        }
        advance(section.start.id);
    }
}

} // namespace ic
