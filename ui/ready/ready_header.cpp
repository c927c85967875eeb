// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ready/ready_header.h"

#include "app/console/console.h"
#include "ui/ready/endpoint_summary.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_dot.h"

#include <QHBoxLayout>

namespace ic {

ReadyHeader::ReadyHeader(Console &console, const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_console(console)
    , m_dot(new StatusDot(StatusDot::State::Unknown, this))
    , m_title(makeLabel(title, Role::PanelTitle, this))
    , m_summary(new ElidedLabel(QString(), Role::Dim, this))
    , m_buttons(new QHBoxLayout)
{
    setRole(this, Role::Row);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(26, 12, 26, 12);
    layout->setSpacing(16);
    layout->addWidget(m_dot);
    layout->addWidget(m_title);
    layout->addWidget(m_summary, 1);
    m_buttons->setSpacing(12);
    layout->addLayout(m_buttons);
    connect(&console.monitor(), &Monitor::changed, this, &ReadyHeader::refresh);
    connect(&console, &Console::environmentChanged, this, &ReadyHeader::refresh);
    refresh();
}

void ReadyHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void ReadyHeader::addButton(QWidget *button)
{
    m_buttons->addWidget(button);
}

void ReadyHeader::refresh()
{
    const EndpointSummary summary(m_console.monitor().health());
    m_dot->setState(summary.state);
    const EnvironmentSetup &environment = m_console.environment();
    m_summary->setText(environment.kind == EnvironmentKind::Drill
                           ? tr("%1 · %2 (DRILL)").arg(summary.text, environment.name)
                           : tr("%1 · %2 (LIVE)").arg(summary.text, environment.name));
}

} // namespace ic
