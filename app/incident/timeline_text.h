// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/incident/incident.h"

// The sentences of the timeline: short, in the words of somebody who reports what happened. Made in the fold,
// so that screen, report and headless companion tell the same story.

namespace ic::timeline {

/// What the steps of a section have come to. None of these: not run, or running still.
struct SectionCount {
    std::size_t succeeded = 0;
    std::size_t unverified = 0; ///< of those that succeeded: their verification did not, or is missing
    std::size_t failed = 0;
    std::size_t skipped = 0;
    std::size_t stopped = 0;
};

QString declared(const Declaration &declaration, const QString &actor);
QString startMoved(qint64 fromMs, qint64 toMs, const QString &actor);
QString severityChanged(const QString &from, const QString &to, const QString &actor);
QString situationChosen(const QString &section, const QString &actor);
QString handedOver(const QString &from, const QString &to, const QString &remark);
QString runbookAdopted(const QString &path, const QString &actor);
QString resolved(const Incident &incident, const QString &actor);
QString reopened(const QString &reason, const QString &actor);
QString noted(const QString &text, const QString &actor);
QString actionDone(const QString &title, bool done);
QString itemTicked(const QString &text, bool ticked);
QString runStarted(const IncidentRun &run);
QString approvalRefused(const QString &person, const QString &label);
QString lineRevealed(const QString &label, qint64 line, const QString &actor);
QString approvalPinSet(const QString &person, bool changed, const QString &actor);
QString runAnswered(const IncidentRun &run, const RunAnswer &answer, const QString &actor);
QString preflightLooked(const PreflightResult &result); ///< there are findings
QString stepSkipped(const StepSkip &skip, bool ran, const QString &actor);
QString stepVerified(const StepVerdict &verdict);
QString stepUndone(const IncidentRun &undone, const IncidentRun &by);
QString sectionRunStarted(const SectionRunStart &start, const QString &actor);
QString sectionRunPaused(const SectionRun &section, const QString &label);
/// leftRunning: labels of the steps that go on without it.
QString sectionRunEnded(const SectionRun &section, const SectionCount &steps, bool completed,
                        const QStringList &leftRunning, const QString &actor);
QString runStopAsked(const IncidentRun &run, const QString &actor);
QString runFinished(const IncidentRun &run); ///< `end` is set
QString updateSent(const QString &scheduleId, const QString &audience, const QString &actor);
QString escalationAcknowledged(const QString &condition, const QString &actor);
QString contactTried(const QString &name, bool answered);
QString endpointChanged(const QString &name, bool up, const QString &detail);

} // namespace ic::timeline
