// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/remembered.h"

namespace ic {

class Console;

/// The first people to call, one press away; the others are behind "All".
class OnCallPanel : public Panel {
    Q_OBJECT
public:
    explicit OnCallPanel(Console &console, QWidget *parent = nullptr);

Q_SIGNALS:
    void allContactsRequested();

private:
    void refresh();
    void addRow(const Contact &contact);

    Console &m_console;
    Remembered<QString> m_shownDigest;
};

} // namespace ic
