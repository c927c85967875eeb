// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/runbook_status.h"

#include "app/console/console.h"
#include "ui/shell/command_set.h"
#include "ui/widgets/button.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace ic {

RunbookStatus::RunbookStatus(Console &console, const CommandSet &commands, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_runbook(makeButton(QString(), Role::BarButton, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 1, 8, 1);
    layout->setSpacing(4);
    QPushButton *find = makeButton(tr("find anything"), Role::BarButton, tr("Find anything"), this);
    layout->addWidget(m_runbook);
    layout->addWidget(makeKeyCap(commands.keys(Command::FindAnything), this));
    layout->addWidget(find);
    // The keyboard has Ctrl+K and Ctrl+B for these; they would only stand in the way of Tab.
    m_runbook->setFocusPolicy(Qt::NoFocus);
    find->setFocusPolicy(Qt::NoFocus);
    connect(find, &QPushButton::clicked, commands.action(Command::FindAnything), &QAction::trigger);
    connect(m_runbook, &QPushButton::clicked, commands.action(Command::ShowRunbook), &QAction::trigger);
    connect(&console, &Console::runbookChanged, this, &RunbookStatus::refresh);
    connect(&console, &Console::opened, this, &RunbookStatus::refresh);
    refresh();
}

void RunbookStatus::refresh()
{
    m_runbook->setText(words());
    m_runbook->setAccessibleName(m_runbook->text());
    const RunbookPtr runbook = m_console.runbook();
    m_runbook->setToolTip(runbook ? runbook->path : QString());
    // A menu bar asks its corner for a size only when that comes into view.
    hide();
    show();
}

QString RunbookStatus::words() const
{
    const RunbookPtr runbook = m_console.runbook();
    if (!runbook)
        return m_console.isOpen() ? tr("no runbook") : QString();
    const auto count = static_cast<int>(std::ranges::count_if(
        runbook->problems, [](const Problem &problem) { return problem.severity != ProblemSeverity::Note; }));
    const QString file = QFileInfo(runbook->path).fileName();
    return count == 0 ? tr("%1 · checked, no problems").arg(file)
                      : tr("%1 · checked, %n problem(s)", nullptr, count).arg(file);
}

} // namespace ic
