// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace ic::cli {

/// Turns Ctrl+C (SIGINT) and SIGTERM into a signal of the event loop while it exists, so that what runs can
/// be stopped in order. Programs that are started meanwhile keep the system's own handling. One at a time.
class InterruptWatch : public QObject {
    Q_OBJECT
public:
    InterruptWatch();
    ~InterruptWatch() override;
    int count() const { return m_count; }

Q_SIGNALS:
    void interrupted();

private:
    int m_count = 0;
};

} // namespace ic::cli
