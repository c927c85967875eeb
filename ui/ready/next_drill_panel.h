// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/remembered.h"

#include <QDate>

class QMenu;
class QPushButton;

namespace ic {

class Console;

/// The drill of a week.
struct NextDrill {
    const WeeklyDrill *drill = nullptr;
    bool thisWeek = false;
};
/// This week's drill, else the first one of those to come; the first of next month where none is left. Pure.
NextDrill nextDrill(const std::vector<WeeklyDrill> &drills, QDate today);

/// "Next drill", and the way to begin one.
class NextDrillPanel : public Panel {
    Q_OBJECT
public:
    NextDrillPanel(Console &console, QMenu *drillMenu, QWidget *parent = nullptr);

private:
    void refresh();

    Console &m_console;
    QMenu *m_drillMenu;
    Remembered<QString> m_shown;
};

} // namespace ic
