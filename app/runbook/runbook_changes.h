// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

namespace ic {

/// What differs between the runbook a person knows and a newer reading of it. Ids, in the order of the newer
/// one (of the older one for what is gone).
struct RunbookChanges {
    QStringList addedSteps;
    QStringList removedSteps;
    QStringList changedSteps; ///< same id, but what runs, or how, is another
    QStringList addedSections;
    QStringList removedSections;
    QStringList changedSections; ///< same id, other content

    bool isEmpty() const;
    /// True where something would run that a person has not seen: trust has to be asked for again.
    bool changesCommands() const;
};
RunbookChanges changesBetween(const Runbook &before, const Runbook &after);

} // namespace ic
