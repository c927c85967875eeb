// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/document/name_table.h"

#include "app/base/text_hash.h"

#include <utility>

namespace ic {

quint64 NameTable::keyOf(QStringView name, quint64 extra)
{
    constexpr quint64 spread = 0x9e3779b97f4a7c15;
    const quint64 key = textHash(name) ^ (extra * spread);
    return key == 0 ? 1 : key;
}

size_t NameTable::slotOf(quint64 key) const
{
    const size_t mask = m_entries.size() - 1;
    size_t slot = static_cast<size_t>(key) & mask;
    while (m_entries[slot].key != 0 && m_entries[slot].key != key)
        slot = (slot + 1) & mask;
    return slot;
}

void NameTable::makeRoomForOne()
{
    constexpr size_t smallest = 32;
    if ((m_taken + 1) * 4 <= m_entries.size() * 3)
        return;
    const std::vector<Entry> before =
        std::exchange(m_entries, std::vector<Entry>(m_entries.empty() ? smallest : m_entries.size() * 2));
    for (const Entry &entry : before) {
        if (entry.key != 0)
            m_entries[slotOf(entry.key)] = entry;
    }
}

std::optional<int> NameTable::numberOf(quint64 key) const
{
    if (m_entries.empty())
        return std::nullopt;
    const Entry &entry = m_entries[slotOf(key)];
    return entry.key == 0 ? std::nullopt : std::optional(entry.number);
}

int &NameTable::take(quint64 key, int number, bool &isNew)
{
    makeRoomForOne();
    Entry &entry = m_entries[slotOf(key)];
    isNew = entry.key == 0;
    if (isNew) {
        entry = {key, number};
        ++m_taken;
    }
    return entry.number;
}

} // namespace ic
