// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_delegate.h"

#include "app/incident/incident.h"
#include "ui/timeline/timeline_model.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>
#include <QListView>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace ic {

namespace {

constexpr int padding = 3; // above and below
constexpr int shapeWidth = 18;
constexpr int gap = 8;

QFont timeFont(const QFont &like)
{
    QFont font = monoFont(like);
    font.setPixelSize(13);
    return font;
}

/// Where the sentence begins: after the longest time of the list, which is the newest, so that all lines
/// agree.
int textLeft(const QFont &font, const QModelIndex &index)
{
    const QModelIndex last = index.sibling(index.model()->rowCount(index.parent()) - 1, 0);
    return QFontMetrics(timeFont(font)).horizontalAdvance(last.data(TimelineModel::ElapsedRole).toString())
        + gap + shapeWidth;
}

/// Lays the sentence out between words, inside one only where it is longer than a line; returns the height.
qreal layOut(const QString &text, const QFont &font, int width, QPainter *painter, QPointF at)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, at);
    return height;
}

struct Look {
    QColor shape;
    QColor text;
    bool strong = false;
};

Look lookOf(TimelineEntry::Tone tone, const Tokens &tokens)
{
    switch (tone) {
    case TimelineEntry::Tone::Plain:
        return {tokens.dim, tokens.text};
    case TimelineEntry::Tone::Good:
        return {tokens.good, tokens.text};
    case TimelineEntry::Tone::Bad:
        return {tokens.bad, tokens.bad, true};
    case TimelineEntry::Tone::Note:
        return {tokens.accent, tokens.text};
    }
    return {};
}

} // namespace

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    // Not the view's palette: its style sheet's ground, which is none, stands in it.
    const Tokens &tokens = tokensFor(QGuiApplication::palette());
    if (option.state & QStyle::State_Selected && option.state & QStyle::State_HasFocus)
        painter->fillRect(option.rect, tokens.selected);
    const Look look = lookOf(TimelineEntry::Tone(index.data(TimelineModel::ToneRole).toInt()), tokens);
    const QRect row = option.rect.adjusted(0, padding, 0, -padding);
    const int left = textLeft(option.font, index);

    painter->setFont(timeFont(option.font));
    painter->setPen(tokens.dim);
    const int lineHeight = QFontMetrics(option.font).lineSpacing();
    const QRect time(row.left(), row.top(), left - shapeWidth - gap, lineHeight);
    painter->drawText(time, Qt::AlignRight | Qt::AlignVCenter,
                      index.data(TimelineModel::ElapsedRole).toString());

    painter->setFont(option.font);
    painter->setPen(look.shape);
    const QRect shape(row.left() + left - shapeWidth, row.top(), shapeWidth - 4, lineHeight);
    painter->drawText(shape, Qt::AlignHCenter | Qt::AlignVCenter,
                      index.data(TimelineModel::ShapeRole).toString());

    QFont font = option.font;
    font.setWeight(look.strong ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(look.text);
    layOut(index.data().toString(), font, row.width() - left, painter, QPointF(row.left() + left, row.top()));
    painter->restore();
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : 320;
    QFont font = option.font;
    font.setWeight(QFont::DemiBold); // the wider one, so that no line is too many when painted
    const int room = std::max(60, width - textLeft(option.font, index));
    const qreal height = layOut(index.data().toString(), font, room, nullptr, {});
    return {width, std::max(int(std::ceil(height)), QFontMetrics(font).lineSpacing()) + 2 * padding};
}

} // namespace ic
