// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <atomic>
#include <chrono>

namespace ic::test {

/// A clock that stands still until told. Starts at 2026-11-23T02:00:00Z, three in the morning in Berlin.
class ManualClock final : public Clock {
public:
    qint64 wallMs() const override { return m_wall; }
    qint64 steadyMs() const override { return m_steady; }

    void advance(std::chrono::milliseconds by)
    {
        m_wall += by.count();
        m_steady += by.count();
    }
    /// As when somebody sets the machine's clock.
    void setWallMs(qint64 wall) { m_wall = wall; }

private:
    std::atomic<qint64> m_wall = 1'795'399'200'000;
    std::atomic<qint64> m_steady = 0;
};

} // namespace ic::test
