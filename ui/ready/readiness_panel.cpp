// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ready/readiness_panel.h"

#include "app/console/console.h"
#include "ui/widgets/button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/readiness_rows.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ic {

ReadinessPanel::ReadinessPanel(Console &console, QAction *lookAgain, QWidget *parent)
    : Panel(tr("Ready to respond"), parent)
    , m_console(console)
    , m_rows(new ReadinessRows(7, this))
    , m_read(makeButton(tr("Read"), Role::Quiet, tr("Read the runbook"), this))
{
    body()->setSpacing(7);
    body()->addWidget(m_rows);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    QPushButton *again = makeButton(lookAgain->text(), Role::Quiet, this);
    connect(again, &QPushButton::clicked, lookAgain, &QAction::trigger);
    line->addWidget(again);
    line->addWidget(makeKeyCap(lookAgain->shortcut().toString(QKeySequence::NativeText), this));
    line->addStretch();
    connect(m_read, &QPushButton::clicked, this, &ReadinessPanel::runbookRequested);
    line->addWidget(m_read);
    body()->addLayout(line);
    connect(&console, &Console::readinessChanged, this, &ReadinessPanel::refresh);
    refresh();
}

void ReadinessPanel::refresh()
{
    std::vector<ReadinessItem> items = m_console.readiness();
    if (items.empty())
        items.push_back(
            {ReadinessItem::Level::Checking, ReadinessItem::Subject::Runbook, tr("Looking …"), {}});
    m_rows->show(items);
    m_read->setVisible(m_console.runbook() != nullptr);
}

} // namespace ic
