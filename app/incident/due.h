// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/incident/incident.h"
#include "app/runbook/runbook.h"
#include "app/runbook/runbook_scope.h"

// What time asks of the commander: pure functions of (Incident, Runbook, now).

namespace ic {

struct DueUpdate {
    const ScheduleEntry *entry = nullptr;
    qint64 dueMs = 0; ///< wall clock
    std::optional<qint64> sentMs;
    bool isOverdue(qint64 nowMs) const { return !sentMs && nowMs > dueMs; }
};
/// Every row of the schedule that counts for the incident, by time.
std::vector<DueUpdate> dueUpdates(const Incident &incident, const Runbook &runbook);
/// First unsent one: the one longest overdue, else the next to come. Nothing once the incident is resolved.
std::optional<DueUpdate> nextUpdate(const Incident &incident, const Runbook &runbook);

struct DueEscalation {
    const EscalationTrigger *trigger = nullptr;
    qint64 dueMs = 0;
    bool acknowledged = false;
    std::vector<const Contact *> contacts; ///< escalation contacts whose own threshold is that of the trigger
    bool hasFired(qint64 nowMs) const { return nowMs >= dueMs; }
};
/// Every trigger that counts for the incident, by time.
std::vector<DueEscalation> dueEscalations(const Incident &incident, const Runbook &runbook);
/// First one that nobody has acknowledged. Nothing once the incident is resolved.
std::optional<DueEscalation> nextEscalation(const Incident &incident, const Runbook &runbook);

/// What of the runbook counts for the incident: its situation's file and its playbook's, and the shared ones.
RunbookScope scopeOf(const Incident &incident, const Runbook &runbook);

/// When the next rollback status update falls due: every 2 minutes while a rollback runs, counted from its
/// start or from the last one sent (schedule id "rollback-update").
std::optional<qint64> nextRollbackUpdateMs(const Incident &incident);

/// Escalation contacts whose condition is met now: by time ("> 30 min"), or because the situation's section
/// is named in it ("Security breaches").
bool escalationConditionMet(const Contact &contact, const Incident &incident, const Runbook &runbook,
                            qint64 nowMs);

/// The condition under which somebody of the roster is to be called now, as written; empty where none of
/// those that count for the incident is met.
QString conditionMetNow(const Contact &person, const Incident &incident, const Runbook &runbook,
                        qint64 nowMs);
/// Whether somebody of the roster answered when last tried under any of their ids; nothing where nobody
/// tried.
std::optional<bool> answerOf(const Contact &person, const Incident &incident);

/// "about 01:10 left": from the output's own word, the usual duration, or the current pace, in this order;
/// nothing where none is honest.
struct TimeLeft {
    std::chrono::seconds left{0};
    enum class Source { Output, Usual, Pace } source = Source::Output;
};
std::optional<TimeLeft> timeLeft(const IncidentRun &run, std::optional<qint64> usualMs, qint64 nowMs);

/// A target of the runbook against what the journal knows.
struct MetricResult {
    const ResponseTarget *target = nullptr;
    std::optional<qint64> measuredMs; ///< since the start of the incident
    bool measurable = true; ///< false: nothing on the journal tells this target's moment
    /// Met by what was measured; while nothing was, as long as the limit has not passed. Never met where it
    /// can't be measured: ask `measurable` first.
    bool met(qint64 nowElapsedMs) const;
};
/// Every target that counts for the incident and its severity, in the runbook's order.
std::vector<MetricResult> measure(const Incident &incident, const Runbook &runbook);

} // namespace ic
