// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ic {

/// Puts what is made late where it is seen: all of the container that Tab reaches follows `before`, in the
/// order of its making. Gives the last of it.
inline QWidget *chainTabs(QWidget *before, QWidget *container)
{
    QList<QWidget *> all = container->findChildren<QWidget *>();
    all.prepend(container);
    for (QWidget *widget : std::as_const(all)) {
        if (!(widget->focusPolicy() & Qt::TabFocus))
            continue;
        QWidget::setTabOrder(before, widget);
        before = widget;
    }
    return before;
}

} // namespace ic
