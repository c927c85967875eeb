// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"

#include <chrono>

namespace ic {

namespace {
template <typename ClockType>
qint64 millisecondsOf()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(ClockType::now().time_since_epoch()).count();
}
} // namespace

qint64 SystemClock::wallMs() const
{
    return millisecondsOf<std::chrono::system_clock>();
}

qint64 SystemClock::steadyMs() const
{
    return millisecondsOf<std::chrono::steady_clock>();
}

} // namespace ic
