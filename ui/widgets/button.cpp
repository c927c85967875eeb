// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button.h"

#include "ui/widgets/row_control.h"

#include <QPushButton>

namespace ic {

QPushButton *makeButton(const QString &text, QWidget *parent)
{
    auto *button = new RowControl<QPushButton>(text, parent);
    button->setAutoDefault(false);
    QString spoken = text;
    spoken.remove(QChar(0x2026));
    button->setAccessibleName(spoken);
    return button;
}

QPushButton *makeButton(const QString &text, const QString &spoken, QWidget *parent)
{
    QPushButton *button = makeButton(text, parent);
    button->setAccessibleName(spoken);
    return button;
}

QPushButton *makeButton(const QString &text, Role role, QWidget *parent)
{
    QPushButton *button = makeButton(text, parent);
    setRole(button, role);
    return button;
}

QPushButton *makeButton(const QString &text, Role role, const QString &spoken, QWidget *parent)
{
    QPushButton *button = makeButton(text, role, parent);
    button->setAccessibleName(spoken);
    return button;
}

} // namespace ic
