// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runbook/problem_list.h"

#include "ui/widgets/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace ic {

namespace {

enum DataRole { LineRole = Qt::UserRole, WordRole, FileRole, PlaceRole, CodeRole, SeverityRole };

const QString between = QStringLiteral(" · ");

QString headOf(const QModelIndex &index)
{
    QStringList parts{index.data(WordRole).toString(), index.data(FileRole).toString(),
                      index.data(PlaceRole).toString()};
    parts.removeAll(QString());
    return parts.join(between);
}

/// Of a long path both ends stay, since both tell files apart; severity and line stay whole.
QString headWithin(const QModelIndex &index, const QFontMetrics &metrics, int width)
{
    const QString whole = headOf(index);
    const QString file = index.data(FileRole).toString();
    const int tooWide = metrics.horizontalAdvance(whole) - width;
    if (tooWide <= 0 || file.isEmpty())
        return metrics.elidedText(whole, Qt::ElideRight, width);
    const int shortest = metrics.horizontalAdvance(QStringLiteral("abc…xyz"));
    const int room = std::max(metrics.horizontalAdvance(file) - tooWide, shortest);
    QStringList parts{index.data(WordRole).toString(), metrics.elidedText(file, Qt::ElideMiddle, room),
                      index.data(PlaceRole).toString()};
    parts.removeAll(QString());
    return metrics.elidedText(parts.join(between), Qt::ElideMiddle, width);
}

constexpr int codeHeight = 16;

/// Below each other: a shape, the severity's word, the file and the line; the sentence; the code.
class ProblemDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int wide = std::max(option.widget ? option.widget->width() - 30 : 260, 120);
        const QRect text = option.fontMetrics.boundingRect(QRect(0, 0, wide, 4000), Qt::TextWordWrap,
                                                           index.data(Qt::DisplayRole).toString());
        return {wide, text.height() + option.fontMetrics.height() + codeHeight + 16};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &tokens = tokensFor(QGuiApplication::palette());
        const auto severity = static_cast<ProblemSeverity>(index.data(SeverityRole).toInt());
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, tokens.selected);
        painter->setPen(tokens.rule);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const QRect area = option.rect.adjusted(6, 6, -10, -6);
        painter->setPen(severity == ProblemSeverity::Error         ? tokens.bad
                            : severity == ProblemSeverity::Warning ? tokens.warning
                                                                   : tokens.dim);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignTop,
                          headWithin(index, painter->fontMetrics(), area.width()));
        painter->setPen(tokens.dim);
        QFont small = option.font;
        small.setPixelSize(11);
        painter->setFont(small);
        painter->drawText(area, Qt::AlignRight | Qt::AlignBottom, index.data(CodeRole).toString());
        painter->setFont(option.font);
        painter->setPen(tokens.text);
        painter->drawText(area.adjusted(0, option.fontMetrics.height() + 2, 0, 0),
                          Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                          index.data(Qt::DisplayRole).toString());
        painter->restore();
    }
};

} // namespace

ProblemList::ProblemList(QWidget *parent)
    : QListView(parent)
    , m_problems(new QStandardItemModel(this))
{
    setModel(m_problems);
    setItemDelegate(new ProblemDelegate(this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setLayoutMode(QListView::Batched);
    setAccessibleName(tr("Problems in the runbook"));
    const auto choose = [this](const QModelIndex &index) {
        if (index.data(LineRole).toInt() > 0)
            Q_EMIT lineChosen(index.data(LineRole).toInt());
    };
    connect(this, &QListView::clicked, this, choose);
    connect(this, &QListView::activated, this, choose);
}

void ProblemList::show(const Runbook &runbook)
{
    m_problems->clear();
    QList<QStandardItem *> items;
    for (const Problem &problem : runbook.problems) {
        const QString severity = problem.severity == ProblemSeverity::Error ? tr("✕ error")
            : problem.severity == ProblemSeverity::Warning                  ? tr("▲ warning")
                                                                            : tr("○ note");
        const Place place = runbook.place(problem.line);
        auto *item = new QStandardItem(problem.text);
        item->setData(problem.line, LineRole);
        item->setData(severity, WordRole);
        if (runbook.isFolder)
            item->setData(place.file, FileRole);
        if (place.line > 0)
            item->setData(tr("line %1").arg(place.line), PlaceRole);
        item->setData(problem.code, CodeRole);
        item->setData(static_cast<int>(problem.severity), SeverityRole);
        items << item;
    }
    m_problems->appendColumn(items);
    for (QStandardItem *item : std::as_const(items)) {
        const QString head = headOf(item->index());
        item->setData(tr("%1: %2", "severity and line, sentence").arg(head, item->text()),
                      Qt::AccessibleTextRole);
        item->setToolTip(head.toHtmlEscaped());
    }
}

void ProblemList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

} // namespace ic
