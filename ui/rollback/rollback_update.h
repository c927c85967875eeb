// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/incident/incident.h"
#include "app/runbook/runbook.h"
#include "ui/rollback/rollback_text.h"

#include <QStringList>

namespace ic {

/// The runbook's template for status updates of a rollback, or null.
const MessageTemplate *rollbackUpdateTemplate(const Runbook &runbook);

/// The section with what to run when a rollback fails, or null: its title speaks of a rollback and of
/// failure.
const Section *rollbackFailureSection(const Runbook &runbook);
/// The runnable steps that stand in it.
std::vector<const Step *> rollbackFailureSteps(const Runbook &runbook);

/// How many updates about this rollback were sent so far.
int rollbackUpdatesSent(const Incident &incident, const IncidentRun &rollback);

/// An update with what is known put into its fields.
struct RollbackUpdate {
    QString text;
    QStringList openMarks; ///< fields that a person still has to fill, as written
};
/// message: null gives a plain text of the program's own.
RollbackUpdate fillRollbackUpdate(const MessageTemplate *message, const Incident &incident,
                                  const IncidentRun &rollback, const std::vector<PhaseLine> &phases,
                                  std::optional<qint64> usualMs, qint64 nowMs);

} // namespace ic
