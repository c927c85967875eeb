// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

#include <set>

namespace ic {

/// What of a runbook counts once something was chosen in it. In a folder each alert has its own file, and the
/// times in one say nothing about another: what counts is what stands in the files of the chosen sections and
/// in those that are shared (RunbookFile::isShared). Of a runbook from one file everything counts. Any
/// thread; not to be kept longer than the runbook.
class RunbookScope {
public:
    /// Sections as ids: of the situation, and of the playbook in use. Unknown and empty ones choose no file.
    RunbookScope(const Runbook &runbook, const QStringList &sections);

    /// True where what stands on that line counts.
    bool holds(int line) const;
    /// In the runbook's order. Empty where neither the chosen files nor the shared ones have any.
    std::vector<const ScheduleEntry *> schedule() const;
    std::vector<const EscalationTrigger *> escalations() const;
    std::vector<const ResponseTarget *> targets() const;

private:
    const Runbook &m_runbook;
    std::set<const RunbookFile *> m_chosen;
};

} // namespace ic
