// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playbook/badge.h"

#include "ui/widgets/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>

namespace ic {

namespace {

struct Colours {
    QColor ground;
    QColor line;
    QColor mark;
};

Colours coloursOf(BadgeLook look, const Tokens &tokens)
{
    switch (look) {
    case BadgeLook::Number:
        return {Qt::transparent, tokens.controlBorder, tokens.text};
    case BadgeLook::Running:
        return {tokens.accentGround, tokens.accent, tokens.accentText};
    case BadgeLook::Done:
        return {tokens.goodGround, tokens.good, tokens.good};
    case BadgeLook::Failed:
        return {Qt::transparent, tokens.bad, tokens.bad};
    case BadgeLook::Unsure:
        return {Qt::transparent, tokens.warning, tokens.warning};
    }
    return {};
}

void paintShape(QPainter &painter, const QRectF &box, BadgeLook look, int number)
{
    // Drawn, not written: a font that lacks a sign would show a box instead.
    const QPointF centre = box.center();
    QPainterPath path;
    switch (look) {
    case BadgeLook::Done:
        path.moveTo(centre + QPointF(-4.5, 0.5));
        path.lineTo(centre + QPointF(-1.3, 3.6));
        path.lineTo(centre + QPointF(4.6, -3.4));
        painter.drawPath(path);
        return;
    case BadgeLook::Failed:
        path.moveTo(centre + QPointF(-3.6, -3.6));
        path.lineTo(centre + QPointF(3.6, 3.6));
        path.moveTo(centre + QPointF(3.6, -3.6));
        path.lineTo(centre + QPointF(-3.6, 3.6));
        painter.drawPath(path);
        return;
    case BadgeLook::Unsure:
        painter.drawText(box, Qt::AlignCenter, QStringLiteral("?"));
        return;
    case BadgeLook::Number:
    case BadgeLook::Running:
        painter.drawText(box, Qt::AlignCenter, QString::number(number));
        return;
    }
}

void paintBadge(QWidget *widget, BadgeLook look, int number)
{
    const Tokens &tokens = tokensFor(QGuiApplication::palette());
    const Colours colours = coloursOf(look, tokens);
    QPainter painter(widget);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF box(0, 0, badgeSize, badgeSize);
    box.moveCenter(QRectF(widget->rect()).center());
    if (widget->hasFocus()) {
        painter.setPen(QPen(tokens.accent, 2));
        painter.drawEllipse(box.adjusted(1, 1, -1, -1));
    }
    const QRectF circle = box.adjusted(3, 3, -3, -3);
    painter.setPen(QPen(colours.line, 1));
    painter.setBrush(colours.ground);
    painter.drawEllipse(circle);
    QFont font = widget->font();
    font.setPixelSize(12);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(QPen(colours.mark, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    paintShape(painter, circle, look, number);
}

} // namespace

BadgeMark::BadgeMark(int number, QWidget *parent)
    : QWidget(parent)
    , m_number(number)
{
    setFixedSize(badgeSize, badgeSize);
}

void BadgeMark::setLook(BadgeLook look)
{
    m_look = look;
    update();
}

void BadgeMark::paintEvent(QPaintEvent *)
{
    paintBadge(this, m_look, m_number);
}

BadgeCheck::BadgeCheck(int number, QWidget *parent)
    : RowControl<QCheckBox>(parent)
    , m_number(number)
{
    setFixedSize(badgeSize, badgeSize);
}

void BadgeCheck::setLook(BadgeLook look)
{
    m_look = look;
    update();
}

void BadgeCheck::paintEvent(QPaintEvent *)
{
    paintBadge(this, isChecked() ? BadgeLook::Done : m_look, m_number);
}

} // namespace ic
