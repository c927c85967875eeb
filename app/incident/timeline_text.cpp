// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incident/timeline_text.h"

#include "app/base/run_time_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace ic::timeline {

namespace {

using std::chrono::milliseconds;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

QString took(qint64 durationMs)
{
    return runTimeText(milliseconds(std::max<qint64>(0, durationMs)));
}

// What a run is called in a sentence.
QString runName(const IncidentRun &run)
{
    if (!run.start.rollback)
        return run.start.label.isEmpty() ? run.start.command : run.start.label;
    return run.rollbackId.isEmpty() ? Text::tr("Rollback") : Text::tr("Rollback %1").arg(run.rollbackId);
}

// The name of the phase that failed, else of the one that was cut short; empty where neither is known.
QString brokenPhase(const IncidentRun &run)
{
    for (const Phase &phase : run.phases) {
        if (phase.failed)
            return phase.name;
    }
    const auto open = std::find_if(run.phases.rbegin(), run.phases.rend(),
                                   [](const Phase &phase) { return !phase.endedMs; });
    return open == run.phases.rend() ? QString() : open->name;
}

QString failure(const IncidentRun &run)
{
    const QString status = QString::number(run.end->exitCode);
    const QString phase = brokenPhase(run);
    return phase.isEmpty() ? Text::tr("%1 failed: exit status %2").arg(runName(run), status)
                           : Text::tr("%1 failed in “%2”: exit status %3").arg(runName(run), phase, status);
}

} // namespace

QString declared(const Declaration &declaration, const QString &actor)
{
    if (declaration.severity.isEmpty())
        return (declaration.drill ? Text::tr("Drill declared by %1") : Text::tr("Incident declared by %1"))
            .arg(actor);
    return (declaration.drill ? Text::tr("Drill declared, %1, by %2")
                              : Text::tr("Incident declared, %1, by %2"))
        .arg(declaration.severity, actor);
}

QString startMoved(qint64 fromMs, qint64 toMs, const QString &actor)
{
    const QString by = took(std::abs(toMs - fromMs));
    return (toMs < fromMs ? Text::tr("Start set %1 earlier by %2") : Text::tr("Start set %1 later by %2"))
        .arg(by, actor);
}

QString severityChanged(const QString &from, const QString &to, const QString &actor)
{
    return from.isEmpty() ? Text::tr("Severity set to %1 by %2").arg(to, actor)
                          : Text::tr("Severity changed from %1 to %2 by %3").arg(from, to, actor);
}

QString situationChosen(const QString &section, const QString &actor)
{
    // The event names the section by its slug; the words in it are those of its heading.
    QString words = section;
    words.replace(QLatin1Char('-'), QLatin1Char(' '));
    return Text::tr("Playbook “%1” opened by %2").arg(words, actor);
}

QString handedOver(const QString &from, const QString &to, const QString &remark)
{
    if (remark.isEmpty())
        return from.isEmpty() ? Text::tr("Command handed over to %1").arg(to)
                              : Text::tr("Command handed over from %1 to %2").arg(from, to);
    return from.isEmpty() ? Text::tr("Command handed over to %1: %2").arg(to, remark)
                          : Text::tr("Command handed over from %1 to %2: %3").arg(from, to, remark);
}

QString runbookAdopted(const QString &path, const QString &actor)
{
    return Text::tr("The changed runbook %1 is in use from here on, by %2")
        .arg(path.section(QLatin1Char('/'), -1), actor);
}

QString resolved(const Incident &incident, const QString &actor)
{
    const QString after = took(incident.elapsedMs(*incident.resolvedMs));
    return incident.resolution.isEmpty()
        ? Text::tr("Resolved after %1 by %2").arg(after, actor)
        : Text::tr("Resolved after %1 by %2: %3").arg(after, actor, incident.resolution);
}

QString reopened(const QString &reason, const QString &actor)
{
    return reason.isEmpty() ? Text::tr("Reopened by %1").arg(actor)
                            : Text::tr("Reopened by %1: %2").arg(actor, reason);
}

QString noted(const QString &text, const QString &actor)
{
    return Text::tr("Note by %1: %2").arg(actor, text);
}

QString actionDone(const QString &title, bool done)
{
    return (done ? Text::tr("Done: %1") : Text::tr("Not done after all: %1")).arg(title);
}

QString itemTicked(const QString &text, bool ticked)
{
    return (ticked ? Text::tr("Ticked: %1") : Text::tr("Tick taken back: %1")).arg(text);
}

QString runStarted(const IncidentRun &run)
{
    if (!run.start.approvedBy.isEmpty())
        return Text::tr("%1 started by %2, approved by %3")
            .arg(runName(run), run.actor, run.start.approvedBy);
    if (run.start.fromLine > 0)
        return Text::tr("%1 started again from line %2 by %3")
            .arg(runName(run), QString::number(run.start.fromLine), run.actor);
    return Text::tr("%1 started by %2").arg(runName(run), run.actor);
}

QString stepSkipped(const StepSkip &skip, bool ran, const QString &actor)
{
    const QString name = skip.label.isEmpty() ? skip.stepId : skip.label;
    return (ran ? Text::tr("Going on after %1 without its verification, by %2: %3")
                : Text::tr("%1 skipped by %2: %3"))
        .arg(name, actor, skip.reason);
}

QString preflightLooked(const PreflightResult &result)
{
    constexpr qsizetype told = 2;
    const int all = result.errors + result.warnings;
    const int more = all - int(std::min(told, result.findings.size()));
    const QString first = result.findings.mid(0, told).join(QStringLiteral("; "));
    return more > 0 && !first.isEmpty()
        ? Text::tr("Preflight of %1: %2; %n more", nullptr, more).arg(result.environment, first)
        : Text::tr("Preflight of %1: %2")
              .arg(result.environment, first.isEmpty() ? Text::tr("%n problem(s)", nullptr, all) : first);
}

QString stepVerified(const StepVerdict &verdict)
{
    const bool more = !verdict.detail.isEmpty();
    switch (verdict.verified) {
    case Verified::Passed:
        return more ? Text::tr("%1 verified: %2").arg(verdict.label, verdict.detail)
                    : Text::tr("%1 verified").arg(verdict.label);
    case Verified::Failed:
        return more ? Text::tr("Verification of %1 failed: %2").arg(verdict.label, verdict.detail)
                    : Text::tr("Verification of %1 failed").arg(verdict.label);
    case Verified::Unclear:
        break;
    }
    return more ? Text::tr("Verification of %1 was inconclusive: %2").arg(verdict.label, verdict.detail)
                : Text::tr("Verification of %1 was inconclusive").arg(verdict.label);
}

QString stepUndone(const IncidentRun &undone, const IncidentRun &by)
{
    return Text::tr("%1 undone by %2").arg(runName(undone), runName(by));
}

QString sectionRunStarted(const SectionRunStart &start, const QString &actor)
{
    return Text::tr("“%1”: running all %n steps, by %2", nullptr, int(start.steps.size()))
        .arg(start.title, actor);
}

QString sectionRunPaused(const SectionRun &section, const QString &label)
{
    switch (section.paused) {
    case PauseReason::Declined:
        return Text::tr("“%1” paused before %2").arg(section.start.title, label);
    case PauseReason::Unverified:
        return Text::tr("“%1” paused: %2 is not verified").arg(section.start.title, label);
    case PauseReason::Failed:
    case PauseReason::None:
        break;
    }
    return Text::tr("“%1” paused: %2 did not succeed").arg(section.start.title, label);
}

QString sectionRunEnded(const SectionRun &section, const SectionCount &steps, bool completed,
                        const QStringList &leftRunning, const QString &actor)
{
    const QString &title = section.start.title;
    const std::size_t all = section.start.steps.size();
    if (completed && steps.succeeded == all && steps.unverified == 0)
        return Text::tr("“%1” is through: all steps succeeded").arg(title);
    QString count =
        Text::tr("%1 of %2 steps succeeded").arg(QString::number(steps.succeeded), QString::number(all));
    if (steps.unverified > 0)
        count = Text::tr("%1, %2 of them not verified", "count of steps, number")
                    .arg(count)
                    .arg(steps.unverified);
    if (steps.failed > 0)
        count = Text::tr("%1, %2 failed", "count of steps, number").arg(count).arg(steps.failed);
    if (steps.skipped > 0)
        count = Text::tr("%1, %2 skipped", "count of steps, number").arg(count).arg(steps.skipped);
    if (steps.stopped > 0)
        count = Text::tr("%1, %2 stopped", "count of steps, number").arg(count).arg(steps.stopped);
    if (completed)
        return Text::tr("“%1” is through: %2", "section, count of steps").arg(title, count);
    const QString sentence =
        Text::tr("“%1” ended by %2: %3", "section, person, count of steps").arg(title, actor, count);
    return leftRunning.isEmpty()
        ? sentence
        : Text::tr("%1; left running: %2").arg(sentence, leftRunning.join(QStringLiteral(", ")));
}

QString approvalRefused(const QString &person, const QString &label)
{
    return label.isEmpty() ? Text::tr("A wrong PIN was entered for %1").arg(person)
                           : Text::tr("A wrong PIN was entered for %1, to approve %2").arg(person, label);
}

QString lineRevealed(const QString &label, qint64 line, const QString &actor)
{
    return Text::tr("%1 looked at the masked value in line %2 of %3").arg(actor).arg(line).arg(label);
}

QString approvalPinSet(const QString &person, bool changed, const QString &actor)
{
    return (changed ? Text::tr("PIN of %1 changed, at the console of %2")
                    : Text::tr("PIN of %1 set, at the console of %2"))
        .arg(person, actor);
}

QString runStopAsked(const IncidentRun &run, const QString &actor)
{
    return Text::tr("%1 told to stop by %2").arg(runName(run), actor);
}

QString runAnswered(const IncidentRun &run, const RunAnswer &answer, const QString &actor)
{
    const QString name = runName(run);
    if (answer.endOfInput)
        return Text::tr("%1 was told by %2 that no more input comes").arg(name, actor);
    if (answer.hidden)
        return answer.prompt.isEmpty()
            ? Text::tr("%1 got a hidden answer from %2").arg(name, actor)
            : Text::tr("%1 asked “%2” and got a hidden answer from %3").arg(name, answer.prompt, actor);
    if (answer.text.isEmpty())
        return Text::tr("%1 got an empty answer from %2").arg(name, actor);
    return answer.prompt.isEmpty()
        ? Text::tr("%1 was answered “%2” by %3").arg(name, answer.text, actor)
        : Text::tr("%1 asked “%2” and was answered “%3” by %4").arg(name, answer.prompt, answer.text, actor);
}

QString runFinished(const IncidentRun &run)
{
    const QString name = runName(run);
    const QString duration = took(run.end->durationMs);
    switch (run.end->outcome) {
    case RunOutcome::Succeeded:
        return (run.start.rollback ? Text::tr("%1 completed in %2") : Text::tr("%1 succeeded in %2"))
            .arg(name, duration);
    case RunOutcome::Failed:
        return failure(run);
    case RunOutcome::Signalled:
        return Text::tr("%1 was ended by signal %2").arg(name, QString::number(run.end->signal));
    case RunOutcome::TimedOut:
        return Text::tr("%1 ran out of time after %2").arg(name, duration);
    case RunOutcome::Stopped:
        return Text::tr("%1 stopped after %2").arg(name, duration);
    case RunOutcome::DidNotStart:
        return run.end->message.isEmpty() ? Text::tr("%1 did not start").arg(name)
                                          : Text::tr("%1 did not start: %2").arg(name, run.end->message);
    case RunOutcome::Unknown:
        break;
    }
    return Text::tr("%1 ended unseen: outcome unknown").arg(name);
}

QString updateSent(const QString &scheduleId, const QString &audience, const QString &actor)
{
    if (scheduleId == rollbackUpdateId) {
        return audience.isEmpty() ? Text::tr("Rollback update sent by %1").arg(actor)
                                  : Text::tr("Rollback update sent to %1 by %2").arg(audience, actor);
    }
    return audience.isEmpty() ? Text::tr("Update sent by %1").arg(actor)
                              : Text::tr("Update sent to %1 by %2").arg(audience, actor);
}

QString escalationAcknowledged(const QString &condition, const QString &actor)
{
    return condition.isEmpty() ? Text::tr("Escalation acknowledged by %1").arg(actor)
                               : Text::tr("Escalation acknowledged by %1: %2").arg(actor, condition);
}

QString contactTried(const QString &name, bool answered)
{
    return (answered ? Text::tr("%1 called, answered") : Text::tr("%1 called, no answer")).arg(name);
}

QString endpointChanged(const QString &name, bool up, const QString &detail)
{
    if (up)
        return Text::tr("%1 answers again").arg(name);
    return detail.isEmpty() ? Text::tr("Outage: %1").arg(name) : Text::tr("Outage: %1, %2").arg(name, detail);
}

} // namespace ic::timeline
