// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runbook/problem_list.h"

#include "ui/widgets/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace ic {

namespace {

enum DataRole { LineRole = Qt::UserRole, HeadRole, CodeRole, SeverityRole };

/// Two parts below each other: a shape, the severity's word, the line and the code; then the sentence.
class ProblemDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int wide = std::max(option.widget ? option.widget->width() - 30 : 260, 120);
        const QRect text = option.fontMetrics.boundingRect(QRect(0, 0, wide, 4000), Qt::TextWordWrap,
                                                           index.data(Qt::DisplayRole).toString());
        return {wide, text.height() + option.fontMetrics.height() + 16};
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
        const QString head = index.data(HeadRole).toString();
        painter->drawText(area, Qt::AlignLeft | Qt::AlignTop, head);
        painter->setPen(tokens.dim);
        QFont small = option.font;
        small.setPixelSize(11);
        painter->setFont(small);
        const QRect right = area.adjusted(painter->fontMetrics().horizontalAdvance(head) + 30, 2, 0, 0);
        painter->drawText(right, Qt::AlignRight | Qt::AlignTop, index.data(CodeRole).toString());
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
        QStringList parts{severity};
        if (runbook.isFolder && !place.file.isEmpty())
            parts << place.file;
        if (place.line > 0)
            parts << tr("line %1").arg(place.line);
        const QString head = parts.join(QStringLiteral(" · "));
        auto *item = new QStandardItem(problem.text);
        item->setData(problem.line, LineRole);
        item->setData(head, HeadRole);
        item->setData(problem.code, CodeRole);
        item->setData(static_cast<int>(problem.severity), SeverityRole);
        item->setData(tr("%1: %2", "severity and line, sentence").arg(head, problem.text),
                      Qt::AccessibleTextRole);
        items << item;
    }
    m_problems->appendColumn(items);
}

void ProblemList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

} // namespace ic
