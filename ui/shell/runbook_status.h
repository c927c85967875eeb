// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace ic {

class CommandSet;
class Console;

/// Right end of the menu bar: which runbook, checked or not, and the key that finds anything.
class RunbookStatus : public QWidget {
    Q_OBJECT
public:
    RunbookStatus(Console &console, const CommandSet &commands, QWidget *parent = nullptr);

private:
    void refresh();
    QString words() const;

    Console &m_console;
    QPushButton *m_runbook;
};

} // namespace ic
