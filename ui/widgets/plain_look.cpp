// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_look.h"

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace ic {

void setPlain(QWidget *widget)
{
    constexpr char roleProperty[] = "icRole"; // as theme.cpp names it
    if (!widget->property(roleProperty).isValid())
        return;
    widget->setProperty(roleProperty, QVariant());
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->updateGeometry();
    widget->update();
}

} // namespace ic
