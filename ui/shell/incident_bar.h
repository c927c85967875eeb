// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/bar_ground.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace ic {

class CommandSet;
enum class Command;
class Console;
class ElidedLabel;
class Readout;
class Ticker;

/// What is never out of sight while there is an incident: how bad, which, LIVE or DRILL and where, how long,
/// what is due, and how to tell, hand over and end it.
class IncidentBar : public QWidget {
    Q_OBJECT
public:
    IncidentBar(Console &console, Ticker &ticker, const CommandSet &commands, QWidget *parent = nullptr);

    /// Once it is resolved: an Enter too many must not open it again.
    void focusClose();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QPushButton *addButton(QHBoxLayout *layout, const CommandSet &commands, Command command,
                           const QString &spoken);
    void refresh();
    void tick(qint64 nowMs);
    static QString unplanned(bool elsewhere);
    void tickUpdate(qint64 nowMs);
    void tickEscalation(qint64 nowMs);

    Console &m_console;
    Ticker &m_ticker;
    BarKind m_kind = BarKind::Live;
    QLabel *m_badge;
    QLabel *m_word;
    ElidedLabel *m_number;
    ElidedLabel *m_title;
    ElidedLabel *m_people;
    Readout *m_elapsed;
    Readout *m_update;
    Readout *m_escalation;
    QPushButton *m_send = nullptr;
    QPushButton *m_handOver = nullptr;
    QPushButton *m_resolve = nullptr;
    QPushButton *m_reopen = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace ic
