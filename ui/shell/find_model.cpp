// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/find_model.h"

#include "ui/widgets/theme.h"

#include <QGuiApplication>
#include <QPainter>

#include <algorithm>

namespace ic {

void FindModel::setEntries(std::vector<FindEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int FindModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant FindModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const FindEntry &found = entry(index.row());
    switch (role) {
    case TitleRole:
        return found.title;
    case KindRole:
        return FindIndex::kindName(found.kind);
    case DetailRole:
        return found.detail;
    case Qt::AccessibleTextRole:
        return QString(FindIndex::kindName(found.kind) + QStringLiteral(": ") + found.title);
    case Qt::ToolTipRole:
        return found.title.toHtmlEscaped();
    default:
        return {};
    }
}

QSize FindDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, option.fontMetrics.height() + 16};
}

void FindDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    // Not the view's palette: its style sheet's ground, which is none, stands in it.
    const Tokens &tokens = tokensFor(QGuiApplication::palette());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(QPen(tokens.accent, 2));
        painter->setBrush(tokens.selected);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 1, -2, -1), 5, 5);
    }
    QRect room = option.rect.adjusted(14, 0, -14, 0);
    const auto draw = [&](const QString &text, int width, const QColor &colour, Qt::Alignment alignment) {
        const QRect cell = alignment & Qt::AlignRight
            ? QRect(room.right() - width + 1, room.top(), width, room.height())
            : QRect(room.left(), room.top(), width, room.height());
        painter->setPen(colour);
        painter->drawText(cell, static_cast<int>(alignment | Qt::AlignVCenter),
                          option.fontMetrics.elidedText(text, Qt::ElideRight, width));
        if (alignment & Qt::AlignRight)
            room.setRight(cell.left() - 12);
        else
            room.setLeft(cell.right() + 12);
    };
    draw(index.data(FindModel::KindRole).toString(), 96, tokens.dim, Qt::AlignLeft);
    const QString detail = index.data(FindModel::DetailRole).toString();
    const QString title = index.data(FindModel::TitleRole).toString();
    const int wanted = option.fontMetrics.horizontalAdvance(detail) + 2;
    const int left = room.width() - option.fontMetrics.horizontalAdvance(title) - 24;
    draw(detail, std::min(wanted, std::max(left, room.width() / 3)), tokens.dim, Qt::AlignRight);
    draw(title, room.width(), tokens.text, Qt::AlignLeft);
    painter->restore();
}

} // namespace ic
