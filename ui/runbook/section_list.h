// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/loader.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace ic {

/// The outline: the document's sections, to be filtered and gone to.
class SectionList : public QWidget {
    Q_OBJECT
public:
    explicit SectionList(QWidget *parent = nullptr);

    void show(const RunbookPtr &runbook);
    void setCurrent(int section);
    QLineEdit *filter() const { return m_filter; }

Q_SIGNALS:
    void chosen(int section);

private:
    QLineEdit *m_filter;
    QListView *m_list;
    QStandardItemModel *m_sections;
    QSortFilterProxyModel *m_shown;
    std::vector<int> m_rows; ///< row of each section; -1: none
};

} // namespace ic
