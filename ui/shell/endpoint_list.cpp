// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/endpoint_list.h"

#include "app/console/console.h"
#include "app/drills/drill_range.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_dot.h"
#include "ui/widgets/ticker.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ic {

EndpointList::EndpointList(Console &console, Ticker &ticker, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_ticker(ticker)
    , m_layout(new QVBoxLayout(this))
    , m_none(makeWrapping(QString(), Role::Dim, this))
{
    m_layout->setContentsMargins(8, 0, 6, 0);
    m_layout->setSpacing(4);
    m_layout->addWidget(m_none);
    connect(&console.monitor(), &Monitor::changed, this, &EndpointList::refresh);
    connect(&console, &Console::environmentChanged, this, &EndpointList::refresh);
    connect(&ticker, &Ticker::ticked, this, &EndpointList::refresh);
    refresh();
}

void EndpointList::addRow()
{
    Row row;
    row.row = new QWidget(this);
    row.row->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(row.row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(9);
    row.dot = new StatusDot(StatusDot::State::Unknown, row.row);
    row.name = new ElidedLabel(row.row);
    row.detail = makeLabel(QString(), Role::Mono, row.row);
    layout->addWidget(row.dot);
    layout->addWidget(row.name, 1);
    layout->addWidget(row.detail);
    m_layout->addWidget(row.row);
    m_rows.push_back(row);
}

QString EndpointList::whyNone() const
{
    if (m_console.isReadOnly())
        return tr("The other console watches the endpoints.");
    if (m_console.environment().isDrillRange && m_console.range().state() != DrillRange::State::Ready)
        return tr("The drill range isn't running.");
    return tr("This environment names no endpoints.");
}

void EndpointList::refresh()
{
    const std::vector<EndpointHealth> &health = m_console.monitor().health();
    m_none->setVisible(health.empty());
    if (const QString why = whyNone(); why != m_none->text())
        m_none->setText(why);
    while (m_rows.size() < health.size())
        addRow();
    for (size_t index = 0; index < m_rows.size(); ++index) {
        Row &row = m_rows[index];
        row.row->setVisible(index < health.size());
        if (index >= health.size())
            continue;
        const EndpointHealth &endpoint = health[index];
        row.name->setText(endpoint.name);
        QString detail = endpoint.detail;
        switch (endpoint.state) {
        case EndpointHealth::State::Unknown:
            row.dot->setState(StatusDot::State::Unknown);
            detail = tr("asking …");
            break;
        case EndpointHealth::State::Up:
            row.dot->setState(StatusDot::State::Good, tr("answers"));
            break;
        case EndpointHealth::State::Down: {
            row.dot->setState(StatusDot::State::Bad, tr("fails"));
            const auto since = std::chrono::milliseconds(m_ticker.nowMs() - endpoint.sinceMs);
            if (endpoint.sinceMs > 0)
                detail = tr("%1 · %2", "503 · 7 min")
                             .arg(endpoint.detail,
                                  spokenDuration(std::chrono::duration_cast<std::chrono::seconds>(since)));
            break;
        }
        }
        row.detail->setText(detail);
    }
}

} // namespace ic
