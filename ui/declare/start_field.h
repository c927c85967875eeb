// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTimeEdit;

namespace ic {

class Clock;
class Segments;

/// When the incident began: now, a few minutes ago, or at a time of day.
class StartField : public QWidget {
    Q_OBJECT
public:
    explicit StartField(const Clock &clock, QWidget *parent = nullptr);

    void reset();
    /// Wall clock; 0 means now. A time of day later than now is yesterday's.
    qint64 startedMs() const;

private:
    const Clock &m_clock;
    Segments *m_choice;
    QTimeEdit *m_time;
};

} // namespace ic
