// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/find_index.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace ic {

/// What was found, best first.
class FindModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum DataRole { TitleRole = Qt::DisplayRole, KindRole = Qt::UserRole, DetailRole };

    using QAbstractListModel::QAbstractListModel;
    void setEntries(std::vector<FindEntry> entries);
    const FindEntry &entry(int row) const { return m_entries[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<FindEntry> m_entries;
};

/// Kind, title and detail on one line.
class FindDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ic
