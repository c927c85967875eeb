// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/stopper.h"

#include "app/runner/process_tree.h"

#include <signal.h>
#include <unistd.h>

#include <algorithm>

namespace ic {

namespace {
// Between looks whether all are gone: short, since a person waits, and the process table is small.
constexpr std::int64_t lookMs = 20;
// A process that survives SIGKILL this long hangs in the kernel; waiting for it would hang us too.
constexpr std::int64_t killPatienceMs = 5000;
} // namespace

void Stopper::begin(std::int64_t nowMs)
{
    if (isStopping())
        return;
    m_stage = Stage::Interrupt;
    m_stageEndMs = nowMs + m_pauseMs;
    m_nextMs = nowMs;
    signalAll(SIGINT, true);
}

void Stopper::tick(std::int64_t nowMs, bool leaderAlive)
{
    if (!isStopping() || isDone())
        return;
    m_nextMs = nowMs + lookMs;
    if (!leaderAlive && descendantsOf(::getpid()).empty()) {
        m_stage = Stage::Done;
        return;
    }
    if (m_stage == Stage::Kill)
        signalAll(SIGKILL, leaderAlive); // again each time: something may have been forked since
    if (nowMs < m_stageEndMs)
        return;
    switch (m_stage) {
    case Stage::Interrupt:
        m_stage = Stage::Terminate;
        m_stageEndMs = nowMs + m_pauseMs;
        signalAll(SIGTERM, leaderAlive);
        break;
    case Stage::Terminate:
        m_stage = Stage::Kill;
        m_stageEndMs = nowMs + killPatienceMs;
        signalAll(SIGKILL, leaderAlive);
        break;
    case Stage::Kill:
        m_stage = Stage::Done;
        break;
    case Stage::Idle:
    case Stage::Done:
        break;
    }
}

void Stopper::signalAll(int signal, bool leaderAlive) const
{
    if (leaderAlive)
        ::kill(-m_leader, signal);
    for (const ProcessEntry &entry : descendantsOf(::getpid())) {
        if (!leaderAlive || entry.group != m_leader)
            ::kill(entry.pid, signal);
        if (signal != SIGKILL)
            ::kill(entry.pid, SIGCONT); // one that is suspended would not hear it
    }
}

} // namespace ic
