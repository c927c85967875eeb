// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/readiness_rows.h"

#include "ui/widgets/button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/status_dot.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

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

ReadinessRows::ReadinessRows(int mostAtFirst, QWidget *parent)
    : QWidget(parent)
    , m_mostAtFirst(static_cast<std::size_t>(mostAtFirst))
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(7);
}

void ReadinessRows::show(const std::vector<ReadinessItem> &items)
{
    if (items == m_items && m_rows->count() > 0)
        return;
    m_items = items;
    build();
}

void ReadinessRows::build()
{
    clearLayout(m_rows);
    // One more line says no less than a button that opens one line.
    const bool fits = m_showsAll || m_items.size() <= m_mostAtFirst + 1;
    const std::size_t shown = fits ? m_items.size() : m_mostAtFirst;
    for (std::size_t index = 0; index < shown; ++index)
        addRow(m_items[index]);
    if (m_items.size() <= m_mostAtFirst + 1)
        return;
    const auto rest = static_cast<int>(m_items.size() - m_mostAtFirst);
    QPushButton *more =
        makeButton(m_showsAll ? tr("Show fewer") : tr("Show %n more", nullptr, rest), Role::Quiet, this);
    m_rows->addWidget(more, 0, Qt::AlignLeft);
    // Building ends the button: not within its own signal.
    connect(
        more, &QPushButton::clicked, this,
        [this] {
            m_showsAll = !m_showsAll;
            build();
            if (auto *again = findChild<QPushButton *>())
                again->setFocus();
        },
        Qt::QueuedConnection);
}

void ReadinessRows::addRow(const ReadinessItem &item)
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
    m_rows->addWidget(row);
}

} // namespace ic
