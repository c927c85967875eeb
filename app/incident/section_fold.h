// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/incident/incident.h"

// How what becomes of steps beside their own runs changes an incident: skipped, verified, undone, and the
// steps of a section that run one after another. What makes no sense changes nothing.

namespace ic::section_fold {

void skipped(Incident &incident, const Event &event, const QString &actor);
void verified(Incident &incident, const Event &event, const QString &actor);
void started(Incident &incident, const Event &event, const QString &actor);
void paused(Incident &incident, const Event &event, const QString &actor);
void ended(Incident &incident, const Event &event, const QString &actor);

/// `run` was just begun, and is the incident's newest.
void runBegan(Incident &incident, const IncidentRun &run);
/// `run` has just got its end; whether a section's turn passes on follows from it.
void runEnded(Incident &incident, const IncidentRun &run, const Event &event);

} // namespace ic::section_fold
