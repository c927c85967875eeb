// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/runbook_scope.h"

namespace ic {

namespace {

template <typename T>
std::vector<const T *> heldOf(const RunbookScope &scope, const std::vector<T> &all)
{
    std::vector<const T *> held;
    held.reserve(all.size());
    for (const T &each : all) {
        if (scope.holds(each.line))
            held.push_back(&each);
    }
    return held;
}

} // namespace

RunbookScope::RunbookScope(const Runbook &runbook, const QStringList &sections)
    : m_runbook(runbook)
{
    if (!runbook.isFolder)
        return;
    for (const QString &id : sections) {
        const Section *section = id.isEmpty() ? nullptr : runbook.section(id);
        if (const RunbookFile *file = section ? runbook.fileAt(section->line) : nullptr)
            m_chosen.insert(file);
    }
}

bool RunbookScope::holds(int line) const
{
    if (!m_runbook.isFolder)
        return true;
    const RunbookFile *file = m_runbook.fileAt(line);
    return !file || file->isShared || m_chosen.contains(file);
}

std::vector<const ScheduleEntry *> RunbookScope::schedule() const
{
    return heldOf(*this, m_runbook.schedule);
}

std::vector<const EscalationTrigger *> RunbookScope::escalations() const
{
    return heldOf(*this, m_runbook.escalations);
}

std::vector<const ResponseTarget *> RunbookScope::targets() const
{
    return heldOf(*this, m_runbook.targets);
}

} // namespace ic
