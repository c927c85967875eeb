// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rollback/phase_list.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/plain_look.h"
#include "ui/widgets/status_dot.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace ic {

namespace {

StatusDot::State dotOf(PhaseLine::State state)
{
    switch (state) {
    case PhaseLine::State::ToCome:
        return StatusDot::State::Unknown;
    case PhaseLine::State::Running:
        return StatusDot::State::Running;
    case PhaseLine::State::Done:
        return StatusDot::State::Done;
    case PhaseLine::State::Failed:
        return StatusDot::State::Bad;
    case PhaseLine::State::CutShort:
        return StatusDot::State::Warning;
    }
    return StatusDot::State::Unknown;
}

QString wordOf(PhaseLine::State state)
{
    switch (state) {
    case PhaseLine::State::ToCome:
        return PhaseList::tr("to come");
    case PhaseLine::State::Running:
        return PhaseList::tr("running");
    case PhaseLine::State::Done:
        return PhaseList::tr("done");
    case PhaseLine::State::Failed:
        return PhaseList::tr("failed");
    case PhaseLine::State::CutShort:
        return PhaseList::tr("cut short");
    }
    return {};
}

void colourName(QLabel *name, PhaseLine::State state)
{
    switch (state) {
    case PhaseLine::State::Running:
        setRole(name, Role::Strong);
        return;
    case PhaseLine::State::Failed:
        setRole(name, Role::Bad);
        return;
    case PhaseLine::State::CutShort:
        setRole(name, Role::Warning);
        return;
    case PhaseLine::State::ToCome:
        setRole(name, Role::Dim);
        return;
    case PhaseLine::State::Done:
        setPlain(name);
        return;
    }
}

} // namespace

PhaseList::PhaseList(QWidget *parent)
    : QScrollArea(parent)
{
    auto *content = new QWidget(this);
    m_layout = new QGridLayout(content);
    m_layout->setContentsMargins(2, 0, 8, 0);
    m_layout->setHorizontalSpacing(16);
    setWidget(content);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Phases of the rollback"));
    QFont small = font();
    small.setPixelSize(13);
    content->setFont(small);
}

void PhaseList::setLines(const std::vector<PhaseLine> &lines)
{
    if (lines == m_lines)
        return;
    while (m_rows.size() < lines.size())
        addRow();
    while (m_rows.size() > lines.size()) {
        m_rows.back().widget->hide();
        m_rows.back().widget->deleteLater();
        m_rows.pop_back();
    }
    bool moved = lines.size() != m_lines.size();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool known = i < m_lines.size();
        moved = moved || !known || lines[i].state != m_lines[i].state;
        if (!known || lines[i] != m_lines[i])
            fill(m_rows[i], lines[i]);
        if (lines[i].state != PhaseLine::State::ToCome)
            m_inQuestion = int(i);
    }
    m_lines = lines;
    if (moved)
        QTimer::singleShot(0, this, &PhaseList::spread); // once the new rows have their size
}

void PhaseList::placeRows(int perColumn)
{
    for (const Row &row : m_rows)
        m_layout->removeWidget(row.widget);
    const int columns = (int(m_rows.size()) + perColumn - 1) / perColumn;
    for (int i = 0; i < int(m_rows.size()); ++i)
        m_layout->addWidget(m_rows[std::size_t(i)].widget, i % perColumn, i / perColumn);
    constexpr int mostColumns = 2;
    for (int column = 0; column < mostColumns; ++column)
        m_layout->setColumnStretch(column, column < columns ? 1 : 0);
    const int lines = m_layout->rowCount();
    for (int line = 0; line < lines; ++line)
        m_layout->setRowStretch(line, 0);
    m_layout->setRowStretch(perColumn, 1); // below the last one
}

void PhaseList::spread()
{
    if (m_rows.empty())
        return;
    m_spreadFor = size();
    const int rowHeight = m_rows.front().widget->sizeHint().height();
    const int count = int(m_rows.size());
    constexpr int narrowestColumn = 190;
    const bool tooHigh = count * rowHeight > height();
    const int perColumn = tooHigh && width() >= 2 * narrowestColumn ? (count + 1) / 2 : count;
    placeRows(perColumn);
    constexpr int widest = 7;
    const int spacing = std::clamp((height() - perColumn * rowHeight) / perColumn, 0, widest);
    m_layout->setVerticalSpacing(spacing);
    // Whole lines only: what does not fit is scrolled away, the one after the newest still in view.
    const int step = rowHeight + spacing;
    const int fit = std::max(1, (height() + spacing) / step);
    setViewportMargins(0, 0, 0, fit < perColumn ? height() - fit * step + spacing : 0);
    verticalScrollBar()->setSingleStep(step);
    const int newest = m_inQuestion % perColumn;
    verticalScrollBar()->setValue(step * std::clamp(newest + 2 - fit, 0, std::max(0, perColumn - fit)));
}

void PhaseList::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (size() != m_spreadFor)
        QTimer::singleShot(0, this, &PhaseList::spread);
}

void PhaseList::addRow()
{
    Row row;
    row.widget = new QWidget(widget());
    auto *layout = new QHBoxLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    row.dot = new StatusDot(StatusDot::State::Unknown, row.widget);
    row.name = new ElidedLabel(row.widget);
    row.time = makeLabel(QString(), Role::Dim, row.widget);
    layout->addWidget(row.dot);
    layout->addWidget(row.name, 1);
    layout->addWidget(row.time);
    m_layout->addWidget(row.widget, int(m_rows.size()), 0);
    m_rows.push_back(row);
}

void PhaseList::fill(const Row &row, const PhaseLine &line)
{
    const QString word = wordOf(line.state);
    row.dot->setState(dotOf(line.state), word);
    row.name->setText(line.name);
    row.name->setAccessibleName(tr("%1: %2", "phase: its state").arg(line.name, word));
    colourName(row.name, line.state);
    row.time->setText(line.tookMs ? RollbackText::shortClock(*line.tookMs) : QString());
    setRole(row.time, line.state == PhaseLine::State::Running ? Role::Accent : Role::Dim);
}

} // namespace ic
