// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/incident/incident.h"

// What the events of a run make of it, in an incident or outside of any.

namespace ic {

/// The run that a run.started begins; nothing where the event names no run.
std::optional<IncidentRun> runBegun(const Event &event, const QString &actor);
/// A run.progressed of this run. A run that has ended no longer progresses.
void progressRun(IncidentRun &run, const Event &event);
/// A run.finished of this run, which has not ended before.
void endRun(IncidentRun &run, const Event &event);

} // namespace ic
