// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <optional>

namespace ic {

/// Ends a command and all that came of it: interrupt, then terminate, then kill, with pauses. The runner is
/// their subreaper, so a process that double-forked away is still below us and is found.
class Stopper {
public:
    Stopper(pid_t leader, std::int64_t pauseMs)
        : m_leader(leader)
        , m_pauseMs(pauseMs)
    {
    }

    bool isStopping() const { return m_stage != Stage::Idle; }
    void begin(std::int64_t nowMs);
    /// Does what is due. leaderAlive: false once the leader was collected, since then its group's number may
    /// be somebody else's.
    void tick(std::int64_t nowMs, bool leaderAlive);
    /// When tick has something to do next.
    std::int64_t nextMs() const { return m_nextMs; }
    /// Nothing is left, or even killing could not end what is.
    bool isDone() const { return m_stage == Stage::Done; }

private:
    enum class Stage { Idle, Interrupt, Terminate, Kill, Done };
    void signalAll(int signal, bool leaderAlive) const;

    pid_t m_leader;
    std::int64_t m_pauseMs;
    Stage m_stage = Stage::Idle;
    std::int64_t m_nextMs = 0;
    std::int64_t m_stageEndMs = 0;
};

} // namespace ic
