// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ready/next_drill_panel.h"

#include "app/console/console.h"
#include "ui/widgets/button.h"
#include "ui/widgets/labels.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ic {

NextDrill nextDrill(const std::vector<WeeklyDrill> &drills, QDate today)
{
    const int week = (today.day() - 1) / 7 + 1;
    NextDrill next;
    for (const WeeklyDrill &drill : drills) {
        if (drill.week >= week && (!next.drill || drill.week < next.drill->week))
            next.drill = &drill;
    }
    if (!next.drill && !drills.empty())
        next.drill = &*std::ranges::min_element(drills, {}, &WeeklyDrill::week);
    next.thisWeek = next.drill && next.drill->week == week;
    return next;
}

NextDrillPanel::NextDrillPanel(Console &console, QMenu *drillMenu, QWidget *parent)
    : Panel(tr("Next drill"), parent)
    , m_console(console)
    , m_drillMenu(drillMenu)
{
    connect(&console, &Console::runbookChanged, this, &NextDrillPanel::refresh);
    connect(&console, &Console::opened, this, &NextDrillPanel::refresh);
    refresh();
}

void NextDrillPanel::refresh()
{
    const RunbookPtr runbook = m_console.runbook();
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_console.clock().wallMs()).date();
    if (!m_shown.changesTo((runbook ? runbook->digest : QString()) + today.toString(Qt::ISODate)))
        return;
    clearLayout(body());
    const NextDrill next = runbook ? nextDrill(runbook->drills, today) : NextDrill();
    if (!next.drill) {
        body()->addWidget(makeWrapping(runbook ? tr("The runbook plans no drills.")
                                               : tr("There is no runbook yet to plan a drill."),
                                       Role::Dim, this));
        return;
    }
    const NamedItem &item = next.drill->item;
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(1);
    lines->addWidget(makeWrapping(item.detail.isEmpty() ? item.name : item.detail, Role::Strong, row));
    lines->addWidget(makeLabel(next.thisWeek ? tr("this week (week %1)").arg(next.drill->week)
                                             : tr("in week %1 of the month").arg(next.drill->week),
                               Role::Dim, row));
    layout->addLayout(lines, 1);
    QPushButton *start = makeButton(tr("Start"), tr("Start: %1").arg(item.detail), row);
    connect(start, &QPushButton::clicked, this,
            [this, start] { m_drillMenu->popup(start->mapToGlobal(QPoint(0, start->height()))); });
    layout->addWidget(start);
    body()->addWidget(row);
}

} // namespace ic
