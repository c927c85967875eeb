// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace ic {

/// Where time comes from. Passed in everywhere, so that tests own it. Any thread.
class Clock {
public:
    virtual ~Clock() = default;
    /// Milliseconds since 1970-01-01T00:00:00Z. May jump when somebody sets the clock.
    virtual qint64 wallMs() const = 0;
    /// Milliseconds since some start; never goes back. For intervals inside one process.
    virtual qint64 steadyMs() const = 0;
};

/// The machine's own clocks.
class SystemClock final : public Clock {
public:
    qint64 wallMs() const override;
    qint64 steadyMs() const override;
};

} // namespace ic
