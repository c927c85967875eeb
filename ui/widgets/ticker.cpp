// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ticker.h"

namespace ic {

Ticker::Ticker(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Ticker::tickNow);
    m_timer.start(250);
}

} // namespace ic
