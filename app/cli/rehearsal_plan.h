// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

#include <vector>

namespace ic::cli {

/// How one playbook is rehearsed on the drill range.
struct RehearsalPlan {
    QString section; ///< the playbook
    QStringList faults; ///< what is broken beforehand, by Fault::id
    bool endpointsFail = false; ///< the faults can be seen from outside, by an endpoint that goes down
    QString openingScript; ///< npm script whose failure is what the playbook is for; empty: none
    QString closingScript; ///< npm script that mends what the playbook alone can't; empty: none
};

/// One plan for each playbook of the situation, in its order. What fits a playbook is told by words of its
/// title.
std::vector<RehearsalPlan> rehearsalPlans(const Runbook &runbook, const Situation &situation);

/// Steps of a playbook and of what stands below it, in the document's order, as ids.
struct PlaybookStep {
    QString stepId; ///< empty: a duty of a person, which is only noted as done
    QString actionId; ///< empty: not a numbered duty
    QString title;
};
std::vector<PlaybookStep> stepsOf(const Runbook &runbook, const QString &section);

} // namespace ic::cli
