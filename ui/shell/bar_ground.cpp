// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/bar_ground.h"

#include "ui/widgets/theme.h"

#include <QLinearGradient>
#include <QPainter>

namespace ic {

namespace {

constexpr int ruleHeight = 3;
constexpr int stripeWidth = 20;

void paintStripes(QPainter &painter, const QRect &rect, const Tokens &tokens)
{
    painter.fillRect(rect, tokens.warningGround);
    painter.save();
    painter.setClipRect(rect);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.drillGround);
    const int rise = rect.height();
    for (int x = rect.left() - rise; x < rect.right() + rise; x += 2 * stripeWidth) {
        const QPolygon stripe{{QPoint(x, rect.bottom() + 1), QPoint(x + rise, rect.top()),
                               QPoint(x + rise + stripeWidth, rect.top()),
                               QPoint(x + stripeWidth, rect.bottom() + 1)}};
        painter.drawPolygon(stripe);
    }
    painter.restore();
}

} // namespace

void paintBarGround(QPainter &painter, const QRect &rect, const Tokens &tokens, BarKind kind)
{
    QColor rule = tokens.dangerGround;
    switch (kind) {
    case BarKind::Live: {
        QLinearGradient gradient(rect.topLeft(), rect.topRight());
        gradient.setColorAt(0, tokens.badGround);
        gradient.setColorAt(1, tokens.panel);
        painter.fillRect(rect, gradient);
        break;
    }
    case BarKind::Drill:
        paintStripes(painter, rect, tokens);
        rule = tokens.drill;
        break;
    case BarKind::Resolved:
        painter.fillRect(rect, tokens.panel);
        rule = tokens.good;
        break;
    }
    painter.fillRect(rect.left(), rect.bottom() - ruleHeight + 1, rect.width(), ruleHeight, rule);
}

} // namespace ic
