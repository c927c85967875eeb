// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/panel.h"

class QAction;
class QPushButton;

namespace ic {

class Console;
class ReadinessRows;

/// "Ready to respond": what would hinder the response tonight, and what to do about it now.
class ReadinessPanel : public Panel {
    Q_OBJECT
public:
    /// lookAgain: the command that looks once more.
    ReadinessPanel(Console &console, QAction *lookAgain, QWidget *parent = nullptr);

Q_SIGNALS:
    void runbookRequested();

private:
    void refresh();

    Console &m_console;
    ReadinessRows *m_rows;
    QPushButton *m_read;
};

} // namespace ic
