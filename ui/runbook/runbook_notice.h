// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace ic {

class Console;

/// A quiet bar over the screens when the runbook's file has changed: what changed, and what to do about it.
/// While an incident is open the newer one is only offered.
class RunbookNotice : public QFrame {
    Q_OBJECT
public:
    explicit RunbookNotice(Console &console, QWidget *parent = nullptr);

Q_SIGNALS:
    void changesRequested();

private:
    void refresh();

    Console &m_console;
    QLabel *m_text;
    QPushButton *m_show;
    QPushButton *m_use;
    QPushButton *m_dismiss;
};

} // namespace ic
