// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labels.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QToolTip>

#include <algorithm>

namespace ic {

QLabel *makeLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QLabel *makeLabel(const QString &text, Role role, QWidget *parent)
{
    QLabel *label = makeLabel(text, parent);
    setRole(label, role);
    return label;
}

QLabel *makeWrapping(const QString &text, QWidget *parent)
{
    QLabel *label = makeLabel(text, parent);
    label->setWordWrap(true);
    // A wrapping label may become narrow; its height follows.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

QLabel *makeWrapping(const QString &text, Role role, QWidget *parent)
{
    QLabel *label = makeWrapping(text, parent);
    setRole(label, role);
    return label;
}

QLabel *makeKeyCap(const QString &keys, QWidget *parent)
{
    QLabel *label = makeLabel(keys, Role::KeyCap, parent);
    label->setAlignment(Qt::AlignCenter);
    label->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return label;
}

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

ElidedLabel::ElidedLabel(const QString &text, Role role, QWidget *parent)
    : ElidedLabel(parent)
{
    setText(text);
    setRole(this, role);
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize full = QLabel::sizeHint();
    return {std::min(full.width(), fontMetrics().averageCharWidth() * 6), full.height()};
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    const QRect room = contentsRect();
    style()->drawItemText(&painter, room, static_cast<int>(alignment()), option.palette, isEnabled(),
                          fontMetrics().elidedText(text(), Qt::ElideRight, room.width()), foregroundRole());
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && isElided()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text().toHtmlEscaped(), this);
        return true;
    }
    return QLabel::event(event);
}

ClockLabel::ClockLabel(Role role, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setRole(this, role);
}

int ClockLabel::cellWidth(QChar character) const
{
    if (!character.isDigit())
        return fontMetrics().horizontalAdvance(character);
    int widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, fontMetrics().horizontalAdvance(QLatin1Char(digit)));
    return widest;
}

QSize ClockLabel::sizeHint() const
{
    ensurePolished();
    int width = 0;
    for (const QChar character : text())
        width += cellWidth(character);
    return {width + 2, fontMetrics().height()};
}

QSize ClockLabel::minimumSizeHint() const
{
    return sizeHint();
}

void ClockLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    const int whole = sizeHint().width();
    const QRect room = contentsRect();
    int x = room.left();
    if (alignment() & Qt::AlignRight)
        x = room.right() - whole + 1;
    else if (alignment() & Qt::AlignHCenter)
        x += (room.width() - whole) / 2;
    for (const QChar character : text()) {
        const int cell = cellWidth(character);
        style()->drawItemText(&painter, QRect(x, room.top(), cell, room.height()),
                              Qt::AlignHCenter | Qt::AlignVCenter, option.palette, isEnabled(),
                              QString(character), foregroundRole());
        x += cell;
    }
}

} // namespace ic
