// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/output_saving.h"
#include "ui/output/output_text.h"
#include "ui/widgets/theme.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace ic {

namespace {
constexpr int margin = 6;
constexpr int markWidth = 14;
} // namespace

QList<QTextLayout::FormatRange> OutputText::marksOf(const StyledLine &line)
{
    const Tokens &tokens = tokensFor(QGuiApplication::palette());
    QList<QTextLayout::FormatRange> marks;
    if (!m_matcher.isEmpty() && m_revealed != line.number) {
        QTextCharFormat hit;
        hit.setBackground(tokens.warningGround);
        hit.setForeground(tokens.warning);
        hit.setFontUnderline(true);
        m_matcher.match(line.text, [&](int column, int length) {
            marks.append({column, length, hit});
            return marks.size() < 500;
        });
    }
    if (m_hit && m_hit->line == line.number && m_revealed != line.number) {
        QTextCharFormat current;
        current.setBackground(tokens.accentGround);
        current.setForeground(tokens.accentText);
        marks.append({m_hit->column, m_hit->length, current});
    }
    const OutputPlace from = std::min(m_anchor, m_caret);
    const OutputPlace to = std::max(m_anchor, m_caret);
    if (hasSelection() && line.number >= from.first && line.number <= to.first) {
        const int length = static_cast<int>(shownText(line).size());
        const int start = line.number == from.first ? from.second : 0;
        const int end = line.number == to.first ? std::min(to.second, length) : length;
        QTextCharFormat selected;
        selected.setBackground(tokens.accentGround);
        selected.setForeground(tokens.accentText);
        if (end > start)
            marks.append({start, end - start, selected});
    }
    return marks;
}

void OutputText::paintGutter(QPainter &painter, const StyledLine &line, int y) const
{
    const Tokens &tokens = tokensFor(QGuiApplication::palette());
    if (line.stream == OutputStream::Error) {
        // A bar and a sign, since colour alone tells nobody.
        painter.fillRect(QRect(1, y, 2, m_rowHeight), tokens.warning);
        painter.setPen(tokens.warning);
        painter.drawText(QRect(3, y, markWidth - 4, m_rowHeight), Qt::AlignCenter, QStringLiteral("!"));
    }
    if (m_timesShown) {
        painter.setPen(tokens.dim);
        painter.drawText(QRect(markWidth, y, 10 * m_charWidth, m_rowHeight),
                         Qt::AlignRight | Qt::AlignVCenter, lineTime(line.atMs));
    }
}

void OutputText::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Tokens &tokens = tokensFor(QGuiApplication::palette());
    painter.fillRect(viewport()->rect(), tokens.panel);
    painter.setFont(monoFont(font()));
    const int left = gutter() - (m_wrapping ? 0 : horizontalScrollBar()->value());
    int y = margin / 2 - m_topRow * m_rowHeight;
    const int height = viewport()->height();
    for (qint64 number = m_top; number < m_count && y < height; ++number) {
        QTextLayout *layout = layoutOf(number);
        if (!layout) {
            painter.setPen(tokens.dim);
            painter.drawText(QRect(gutter(), y, 100, m_rowHeight), Qt::AlignVCenter, QStringLiteral("…"));
            y += m_rowHeight;
            continue;
        }
        const StyledLine &line = m_held.at(number).line;
        painter.save();
        painter.setClipRect(QRect(gutter(), 0, viewport()->width() - gutter(), height));
        painter.setPen(tokens.text);
        layout->draw(&painter, {qreal(left), qreal(y)}, marksOf(line),
                     QRectF(0, 0, viewport()->width(), height));
        if (hasFocus() && m_caret.first == number && !m_following)
            layout->drawCursor(&painter, {qreal(left), qreal(y)},
                               std::min(m_caret.second, static_cast<int>(layout->text().size())), 2);
        painter.restore();
        paintGutter(painter, line, std::max(y, margin / 2));
        y += rowsOf(number) * m_rowHeight;
    }
    if (hasFocus()) {
        painter.setPen(QPen(tokens.accent, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

bool OutputText::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !m_output || m_output->startedMs() == 0)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const Held *under = held(placeAt(help->pos()).first);
    if (under && help->pos().x() < gutter()) {
        const auto at = QDateTime::fromMSecsSinceEpoch(m_output->startedMs() + under->line.atMs);
        const QString when = QLocale().toString(at, QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
        QToolTip::showText(
            help->globalPos(),
            under->line.stream == OutputStream::Error ? tr("%1, error output").arg(when) : when, viewport());
    } else {
        QToolTip::hideText();
    }
    return true;
}

} // namespace ic
