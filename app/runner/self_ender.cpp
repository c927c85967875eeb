// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/self_ender.h"

#include "app/runner/process_tree.h"

#include <signal.h>
#include <unistd.h>

#include <algorithm>

namespace ic {

namespace {
constexpr std::int64_t lookMs = 250;
// The process table holds no more of a name.
constexpr std::size_t nameBytes = 15;
} // namespace

void SelfEnder::tick(std::int64_t nowMs)
{
    if (m_times.empty() || nowMs < m_nextMs)
        return;
    m_nextMs = nowMs + lookMs;
    std::map<std::pair<int, std::uint64_t>, Seen> alive;
    for (const ProcessEntry &entry : descendantsOf(::getpid())) {
        const auto time = std::ranges::find_if(
            m_times, [&](const auto &one) { return one.first.substr(0, nameBytes) == entry.name; });
        if (time == m_times.end())
            continue;
        const std::pair key{entry.pid, entry.startTicks};
        const auto known = m_seen.find(key);
        Seen seen = known == m_seen.end() ? Seen{nowMs} : known->second;
        if (!seen.interrupted && nowMs - seen.sinceMs >= time->second && ::kill(entry.pid, SIGINT) == 0) {
            seen.interrupted = true;
            const std::string what = std::to_string(time->second) + ' ' + time->first;
            if (std::ranges::find(m_interrupted, what) == m_interrupted.end())
                m_interrupted.push_back(what);
        }
        alive.emplace(key, seen);
    }
    m_seen = std::move(alive);
}

} // namespace ic
