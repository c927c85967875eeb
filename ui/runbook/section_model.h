// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/loader.h"

#include <QAbstractListModel>
#include <QFont>
#include <QSortFilterProxyModel>

#include <vector>

namespace ic {

/// The outline of a runbook: its sections, and of a folder each file's title above its sections. Reads them
/// where they are, so that a document of any size has its outline at once.
class SectionModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum DataRole { LineRole = Qt::UserRole, IsFileRole };
    using QAbstractListModel::QAbstractListModel;

    void show(RunbookPtr runbook, const QFont &font);
    /// Of the last entry that begins at or before the line; -1 where there is none.
    int rowAtLine(int line) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Entry {
        int section = -1; ///< index in Runbook::sections; -1 for a file
        int file = -1; ///< index in Runbook::files; -1 for a section
        int line = 0;
    };
    const Section &sectionOf(const Entry &entry) const;
    QString text(const Entry &entry) const;
    QString indented(const Entry &entry) const;
    QString toolTip(const Entry &entry) const;

    RunbookPtr m_runbook;
    std::vector<Entry> m_entries;
    QFont m_font;
    QFont m_strong;
};

/// Sections of which the title has the words, each below its file's title.
class SectionFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit SectionFilter(SectionModel &sections, QObject *parent = nullptr);

    void setWords(const QString &words);
    /// The first row that has the words itself; -1 where none does.
    int firstMatch() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool hasWords(int row) const;

    SectionModel &m_sections;
    QString m_words;
};

} // namespace ic
