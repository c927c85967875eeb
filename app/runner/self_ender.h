// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace ic {

/// Interrupts programs that never end by themselves once they ran for their time, as a person at the terminal
/// would: a ping then says what it found. Only those processes are interrupted, so that what stands beside
/// them in a script goes on.
class SelfEnder {
public:
    /// times: name of a program, as the process table has it, and how long it may run in milliseconds.
    explicit SelfEnder(const std::map<std::string, std::int64_t> &times)
        : m_times(times)
    {
    }

    /// Looks at what runs below this process, at most some times a second.
    void tick(std::int64_t nowMs);
    /// When tick has something to do next; -1 never.
    std::int64_t nextMs() const { return m_times.empty() ? -1 : m_nextMs; }
    /// "10000 ping": milliseconds and name, each once.
    const std::vector<std::string> &interrupted() const { return m_interrupted; }

private:
    struct Seen {
        std::int64_t sinceMs = 0;
        bool interrupted = false;
    };
    const std::map<std::string, std::int64_t> &m_times;
    std::map<std::pair<int, std::uint64_t>, Seen> m_seen; ///< by pid and start
    std::int64_t m_nextMs = 0;
    std::vector<std::string> m_interrupted;
};

} // namespace ic
