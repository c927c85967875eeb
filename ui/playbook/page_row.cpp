// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playbook/page_row.h"

#include "ui/widgets/theme.h"

#include <QGuiApplication>
#include <QPainter>

namespace ic {

PageRow::PageRow(QWidget *parent)
    : QFrame(parent)
{
    setRole(this, Role::Row);
}

void PageRow::tick(qint64) { }

bool PageRow::escape()
{
    return false;
}

bool PageRow::isAsking() const
{
    return false;
}

void PageRow::setCurrent(bool current)
{
    if (current == m_current)
        return;
    m_current = current;
    update();
}

void PageRow::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!m_current)
        return;
    QPainter painter(this);
    // Not the row's own palette: its style sheet's ground, which is none, stands in it.
    const Tokens &tokens = tokensFor(QGuiApplication::palette());
    QColor ground = tokens.selected;
    ground.setAlphaF(0.55F);
    painter.fillRect(rect().adjusted(0, 0, 0, -1), ground);
    painter.fillRect(QRect(0, 0, 4, height() - 1), tokens.accent);
}

} // namespace ic
