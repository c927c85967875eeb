// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>

namespace ic::test {

/// How long this thread kept something waiting by itself: time on the wall, without what it spent ready to
/// run while others had every processor. So a pause is the program's own, however busy the machine is. Where
/// the system does not tell (/proc/thread-self/schedstat), it is time on the wall.
class OwnTime {
public:
    OwnTime() { restart(); }

    /// Milliseconds since the last call; for the thread that made it.
    qint64 restart()
    {
        const qint64 onTheWall = m_wall.isValid() ? m_wall.nsecsElapsed() : 0;
        const qint64 before = m_waited;
        m_wall.start();
        m_waited = waitedForProcessor();
        constexpr qint64 millisecond = 1'000'000;
        return std::max<qint64>(0, onTheWall - (m_waited - before)) / millisecond;
    }

private:
    /// Nanoseconds since the thread began; its second number.
    static qint64 waitedForProcessor()
    {
        QFile file(QStringLiteral("/proc/thread-self/schedstat"));
        if (!file.open(QFile::ReadOnly))
            return 0;
        const auto numbers = file.readAll().split(' ');
        return numbers.size() > 1 ? numbers[1].toLongLong() : 0;
    }

    QElapsedTimer m_wall;
    qint64 m_waited = 0;
};

} // namespace ic::test
