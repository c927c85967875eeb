// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ready/readiness_panel.h"

#include "app/console/console.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_dot.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ic {

namespace {

StatusDot::State shapeOf(ReadinessItem::Level level)
{
    switch (level) {
    case ReadinessItem::Level::Good:
        return StatusDot::State::Done;
    case ReadinessItem::Level::Checking:
        return StatusDot::State::Unknown;
    case ReadinessItem::Level::Warning:
        return StatusDot::State::Warning;
    case ReadinessItem::Level::Bad:
        return StatusDot::State::Bad;
    }
    return StatusDot::State::Unknown;
}

} // namespace

ReadinessPanel::ReadinessPanel(Console &console, QWidget *parent)
    : Panel(tr("Ready to respond"), parent)
    , m_console(console)
{
    body()->setSpacing(7);
    connect(&console, &Console::readinessChanged, this, &ReadinessPanel::refresh);
    refresh();
}

void ReadinessPanel::refresh()
{
    if (!m_shown.changesTo(m_console.readiness()))
        return;
    clearLayout(body());
    for (const ReadinessItem &item : m_shown.value())
        addRow(item);
    if (m_shown.value().empty())
        addRow({ReadinessItem::Level::Checking, ReadinessItem::Subject::Runbook, tr("Looking …"), {}});
}

void ReadinessPanel::addRow(const ReadinessItem &item)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(9);
    layout->addWidget(new StatusDot(shapeOf(item.level), row), 0, Qt::AlignTop);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(1);
    lines->addWidget(makeWrapping(item.text, row));
    if (!item.remedy.isEmpty())
        lines->addWidget(makeWrapping(item.remedy, Role::Dim, row));
    layout->addLayout(lines, 1);
    body()->addWidget(row);
}

} // namespace ic
