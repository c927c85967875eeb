// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/opening_screen.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace ic {

OpeningScreen::OpeningScreen(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Opening journal and runbook"));
}

void OpeningScreen::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.dim);
    painter.drawText(QRect(26, 0, width() - 52, 64), Qt::AlignVCenter, tr("Opening journal and runbook …"));
    painter.setPen(QPen(tokens.rule, 1));
    painter.drawLine(0, 64, width(), 64);
    painter.setBrush(tokens.panel);
    const int side = qBound(330, (width() - 74) * 3 / 10, 460);
    const int main = width() - 74 - side;
    for (int row = 0; row < 5; ++row)
        painter.drawRoundedRect(QRect(26, 162 + row * 94, main, 82), 8, 8);
    painter.drawRoundedRect(QRect(48 + main, 86, side, 190), 8, 8);
    painter.drawRoundedRect(QRect(48 + main, 292, side, 150), 8, 8);
    Q_EMIT painted();
}

} // namespace ic
