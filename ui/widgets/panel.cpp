// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panel.h"

#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ic {

Panel::Panel(const QString &caption, QWidget *parent)
    : QFrame(parent)
{
    setRole(this, Role::Panel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    m_top = new QHBoxLayout;
    m_top->addWidget(makeLabel(caption, Role::Caption, this));
    m_top->addStretch();
    layout->addLayout(m_top);
    m_body = new QVBoxLayout;
    m_body->setSpacing(4);
    layout->addLayout(m_body);
    setAccessibleName(caption);
}

void Panel::addBesideCaption(QWidget *widget)
{
    m_top->addWidget(widget);
}

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            // Deleted later, since the row may be the sender of what led here; out of sight at once.
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            clearLayout(inner);
        }
        delete item;
    }
}

} // namespace ic
