// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/command_text.h"

#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace ic {

CommandText::CommandText(const QString &command, QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCommand(command);
}

void CommandText::setCommand(const QString &command)
{
    m_command = command.trimmed();
    setAccessibleName(m_command);
    updateGeometry();
    update();
}

void CommandText::setDim(bool dim)
{
    m_dim = dim;
    update();
}

/// Calls `line` with each laid-out line and its top; returns the height of all.
template <typename Line>
int CommandText::layOut(int width, Line line) const
{
    const QFont mono = monoFont(font());
    const qreal spacing = QFontMetricsF(mono).lineSpacing();
    qreal top = 0;
    const QStringList paragraphs = m_command.split(QLatin1Char('\n'));
    for (const QString &paragraph : paragraphs) {
        QTextLayout layout(paragraph, mono);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        bool any = false;
        for (QTextLine next = layout.createLine(); next.isValid(); next = layout.createLine()) {
            next.setLineWidth(std::max(width, 40));
            line(next, top);
            top += spacing;
            any = true;
        }
        layout.endLayout();
        if (!any)
            top += spacing;
    }
    return int(std::ceil(top));
}

QSize CommandText::sizeHint() const
{
    const QFontMetrics metrics(monoFont(font()));
    int widest = 0;
    const QStringList paragraphs = m_command.split(QLatin1Char('\n'));
    for (const QString &paragraph : paragraphs)
        widest = std::max(widest, metrics.horizontalAdvance(paragraph));
    return {widest + 2, metrics.lineSpacing() * int(paragraphs.size())};
}

QSize CommandText::minimumSizeHint() const
{
    return {120, QFontMetrics(monoFont(font())).lineSpacing()};
}

int CommandText::heightForWidth(int width) const
{
    return layOut(width, [](const QTextLine &, qreal) {});
}

void CommandText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensFor(QGuiApplication::palette());
    painter.setPen(m_dim ? tokens.dim : tokens.text);
    // Beside a button that is higher, in its middle.
    const qreal from = std::max(0, (height() - heightForWidth(width())) / 2);
    layOut(width(), [&painter, from](const QTextLine &line, qreal top) {
        line.draw(&painter, QPointF(0, from + top));
    });
}

void CommandText::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void CommandText::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    connect(menu.addAction(tr("Copy command")), &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_command); });
    menu.exec(event->globalPos());
}

} // namespace ic
