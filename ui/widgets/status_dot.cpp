// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/status_dot.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace ic {

StatusDot::StatusDot(State state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
{
    setFixedSize(14, 14);
    setAccessibleName(wordFor(state));
}

QString StatusDot::wordFor(State state)
{
    switch (state) {
    case State::Unknown:
        return tr("not known yet");
    case State::Good:
        return tr("good");
    case State::Warning:
        return tr("needs attention");
    case State::Bad:
        return tr("failing");
    case State::Running:
        return tr("running");
    case State::Done:
        return tr("done");
    }
    return {};
}

void StatusDot::setState(State state, const QString &word)
{
    const QString name = word.isEmpty() ? wordFor(state) : word;
    if (name != accessibleName())
        setAccessibleName(name);
    if (state == m_state)
        return;
    m_state = state;
    update();
}

void StatusDot::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto stroke = [&painter](const QColor &colour, qreal width) {
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
    };
    const auto fill = [&painter](const QColor &colour) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
    };
    switch (m_state) {
    case State::Unknown:
        stroke(tokens.dim, 1.6);
        painter.drawEllipse(QRectF(2.5, 2.5, 9, 9));
        break;
    case State::Good:
        fill(tokens.good);
        painter.drawEllipse(QRectF(1.5, 1.5, 11, 11));
        break;
    case State::Warning:
        fill(tokens.warning);
        painter.drawPolygon(QPolygonF{{7, 0.8}, {13.6, 12.6}, {0.4, 12.6}});
        stroke(tokens.panel, 1.7);
        painter.drawLine(QPointF(7, 4.8), QPointF(7, 8.2));
        painter.drawPoint(QPointF(7, 10.6));
        break;
    case State::Bad:
        fill(tokens.bad);
        painter.drawRoundedRect(QRectF(1, 1, 12, 12), 2.5, 2.5);
        stroke(tokens.panel, 1.8);
        painter.drawLine(QPointF(4.5, 4.5), QPointF(9.5, 9.5));
        painter.drawLine(QPointF(9.5, 4.5), QPointF(4.5, 9.5));
        break;
    case State::Running:
        fill(tokens.accent);
        painter.drawPolygon(QPolygonF{{3, 1.5}, {12.5, 7}, {3, 12.5}});
        break;
    case State::Done:
        stroke(tokens.good, 2);
        painter.drawPolyline(QPolygonF{{2.5, 7.5}, {5.5, 10.5}, {11.5, 3.8}});
        break;
    }
}

} // namespace ic
