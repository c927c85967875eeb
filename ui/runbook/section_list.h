// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/loader.h"

#include <QWidget>

class QLineEdit;
class QListView;

namespace ic {

class SectionFilter;
class SectionModel;

/// The outline: the document's sections, of a folder below their files, to be filtered and gone to.
class SectionList : public QWidget {
    Q_OBJECT
public:
    explicit SectionList(QWidget *parent = nullptr);

    void show(const RunbookPtr &runbook);
    /// Marks where the line stands.
    void setCurrentLine(int line);
    QLineEdit *filter() const { return m_filter; }

Q_SIGNALS:
    /// A section or a file, by its line in the runbook.
    void chosen(int line);

private:
    QLineEdit *m_filter;
    QListView *m_list;
    SectionModel *m_sections;
    SectionFilter *m_shown;
};

} // namespace ic
