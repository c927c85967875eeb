// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tab_order.h"

#include <QLayout>
#include <QWidget>

namespace ic {

namespace {

void collect(QWidget *widget, QList<QWidget *> &seen);

void collect(const QLayout &layout, QList<QWidget *> &seen)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (QWidget *widget = item->widget())
            collect(widget, seen);
        else if (const QLayout *inner = item->layout())
            collect(*inner, seen);
    }
}

void collect(QWidget *widget, QList<QWidget *> &seen)
{
    if (seen.contains(widget))
        return;
    seen += widget;
    if (const QLayout *layout = widget->layout())
        collect(*layout, seen);
    // What no layout holds: the field of a combo box, what stands in a scroll area.
    for (QObject *child : widget->children()) {
        if (child->isWidgetType())
            collect(static_cast<QWidget *>(child), seen);
    }
}

} // namespace

QWidget *chainTabs(QWidget *before, QWidget *container)
{
    QList<QWidget *> all;
    collect(container, all);
    for (QWidget *widget : std::as_const(all)) {
        if (!(widget->focusPolicy() & Qt::TabFocus))
            continue;
        QWidget::setTabOrder(before, widget);
        before = widget;
    }
    return before;
}

} // namespace ic
