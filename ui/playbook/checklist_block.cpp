// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playbook/checklist_block.h"

#include "app/console/console.h"
#include "ui/widgets/checked_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/row_control.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPointer>

#include <algorithm>

namespace ic {

ChecklistRow::ChecklistRow(Console &console, const ChecklistItem &item, QWidget *parent)
    : PageRow(parent)
    , m_console(console)
    , m_item(item)
    , m_box(new RowControl<QCheckBox>(this))
    , m_text(makeWrapping(item.text, this))
{
    m_box->setAccessibleName(item.text);
    m_box->setFixedWidth(26); // its mark and the focus ring; the words stand beside it
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(13, 3, 8, 3);
    layout->setSpacing(6);
    layout->addWidget(m_box, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    setProperty("icRole", QVariant()); // no rule between the items
    connect(m_box, &QCheckBox::toggled, this, [this](bool wanted) {
        // The box follows the journal, not the key.
        showChecked(*m_box, isTicked());
        m_console.setItemTicked(m_item.id, wanted,
                                [guard = QPointer<ChecklistRow>(this)](const Result<void> &result) {
                                    if (guard && !result)
                                        Q_EMIT guard->failed(result.error().text());
                                });
    });
    refresh();
}

bool ChecklistRow::isTicked() const
{
    const auto &ticked = m_console.incident().tickedItems;
    const auto decided = ticked.find(m_item.id);
    return decided != ticked.end() ? decided->second : m_item.tickedInFile;
}

QWidget *ChecklistRow::focusTarget() const
{
    return m_box;
}

void ChecklistRow::refresh()
{
    showChecked(*m_box, isTicked());
}

int ChecklistRow::naturalWidth() const
{
    return m_text->fontMetrics().horizontalAdvance(m_item.text) + 64;
}

void ChecklistRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        m_box->click();
    PageRow::mouseReleaseEvent(event);
}

ChecklistBlock::ChecklistBlock(Console &console, const Checklist &checklist, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 6, 0, 10);
    m_grid->setHorizontalSpacing(0);
    m_grid->setVerticalSpacing(0);
    for (const ChecklistItem &item : checklist.items)
        m_rows.push_back(new ChecklistRow(console, item, this));
    arrange(1);
}

int ChecklistBlock::tickedCount() const
{
    return int(std::ranges::count_if(m_rows, &ChecklistRow::isTicked));
}

void ChecklistBlock::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    int widest = 0;
    for (const ChecklistRow *row : m_rows)
        widest = std::max(widest, row->naturalWidth());
    arrange(width() >= 2 * widest ? 2 : 1);
}

void ChecklistBlock::arrange(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    const int inColumn = (int(m_rows.size()) + columns - 1) / columns;
    for (int i = 0; i < int(m_rows.size()); ++i) {
        m_grid->removeWidget(m_rows[std::size_t(i)]);
        m_grid->addWidget(m_rows[std::size_t(i)], i % inColumn, i / inColumn);
    }
    for (int column = 0; column < 2; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

} // namespace ic
