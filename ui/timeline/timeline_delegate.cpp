// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_delegate.h"

#include "app/incident/incident.h"
#include "ui/timeline/timeline_model.h"
#include "ui/widgets/theme.h"

#include <QListView>
#include <QPainter>

#include <algorithm>

namespace ic {

namespace {

constexpr int padding = 3; // above and below
constexpr int shapeWidth = 18;
constexpr int gap = 8;
constexpr int textFlags = Qt::TextWordWrap | Qt::TextWrapAnywhere | Qt::AlignLeft | Qt::AlignTop;

QFont timeFont(const QFont &like)
{
    QFont font = monoFont(like);
    font.setPixelSize(13);
    return font;
}

/// Where the sentence begins: after a time of an hour or more, so that all lines of a long incident agree.
int textLeft(const QFont &font)
{
    return QFontMetrics(timeFont(font)).horizontalAdvance(QStringLiteral("0:00:00")) + gap + shapeWidth;
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
    const Tokens &tokens = tokensFor(option.palette);
    if (option.state & QStyle::State_Selected && option.state & QStyle::State_HasFocus)
        painter->fillRect(option.rect, tokens.selected);
    const Look look = lookOf(TimelineEntry::Tone(index.data(TimelineModel::ToneRole).toInt()), tokens);
    const QRect row = option.rect.adjusted(0, padding, 0, -padding);
    const int left = textLeft(option.font);

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
    painter->drawText(row.adjusted(left, 0, 0, 0), textFlags, index.data().toString());
    painter->restore();
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : 320;
    QFont font = option.font;
    font.setWeight(QFont::DemiBold); // the wider one, so that no line is too many when painted
    const int room = std::max(60, width - textLeft(option.font));
    const QRect text =
        QFontMetrics(font).boundingRect(QRect(0, 0, room, 10000), textFlags, index.data().toString());
    return {width, std::max(text.height(), QFontMetrics(font).lineSpacing()) + 2 * padding};
}

} // namespace ic
