// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <QObject>
#include <QTimer>

namespace ic {

/// Tells all clocks of the window the time together, four times a second, so that no two ever disagree.
class Ticker : public QObject
{
    Q_OBJECT
public:
    explicit Ticker(const Clock &clock, QObject *parent = nullptr);
    qint64 nowMs() const { return m_clock.wallMs(); }
    /// Also for tests, after moving their clock.
    void tickNow() { Q_EMIT ticked(nowMs()); }

Q_SIGNALS:
    void ticked(qint64 nowMs);

private:
    const Clock &m_clock;
    QTimer m_timer;
};

} // namespace ic
