// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/incident/incident.h"
#include "app/runbook/runbook.h"

#include <vector>

// What steps have to do with each other by the runbook's annotations, and what of it stands in an incident.
// Pure.

namespace ic {

/// A step that undoes what others did, and the runs that running it would undo.
struct UndoOffer {
    const Step *undo = nullptr; ///< valid as long as the runbook
    std::vector<const IncidentRun *> runs; ///< newest first, never empty; valid as long as the incident
};

/// Only for steps that ran in this incident (one that did not start changed nothing), have ended, and were
/// not undone since. Newest first.
std::vector<UndoOffer> undoOffers(const Runbook &runbook, const Incident &incident);
/// The offer that undoes the step's last run, or nothing.
std::optional<UndoOffer> undoOfferFor(const Runbook &runbook, const Incident &incident,
                                      const QString &stepId);

/// The step that the runbook names as the verification of this one; null where it names none, or itself.
const Step *verificationOf(const Runbook &runbook, const Step &step);

/// The newest run that a run of this step would verify: its step's last, succeeded, not verified by now and
/// not undone. Null where there is none.
const IncidentRun *runToVerify(const Runbook &runbook, const Incident &incident, const QString &stepId);

/// What a step's run has to do with earlier ones.
void relate(const Runbook &runbook, const Incident &incident, const Step &step, RunStart &start);

} // namespace ic
