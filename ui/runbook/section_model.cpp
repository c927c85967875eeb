// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runbook/section_model.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace ic {

void SectionModel::show(RunbookPtr runbook, const QFont &font)
{
    beginResetModel();
    m_runbook = std::move(runbook);
    m_font = m_strong = font;
    m_strong.setWeight(QFont::DemiBold);
    m_entries.clear();
    if (m_runbook) {
        size_t file = 0;
        const std::vector<RunbookFile> &files = m_runbook->files;
        const auto addFiles = [&](int upTo) {
            for (; m_runbook->isFolder && file < files.size() && files[file].firstLine <= upTo; ++file)
                m_entries.push_back({-1, static_cast<int>(file), files[file].firstLine - 1});
        };
        for (size_t index = 0; index < m_runbook->sections.size(); ++index) {
            const Section &section = m_runbook->sections[index];
            addFiles(section.line);
            // What holds all of a file is called as the file is.
            const bool isFile = m_runbook->isFolder && file > 0 && files[file - 1].section == section.id;
            if (section.level > 0 && !isFile)
                m_entries.push_back({static_cast<int>(index), -1, section.line});
        }
        addFiles(std::numeric_limits<int>::max());
    }
    endResetModel();
}

int SectionModel::rowAtLine(int line) const
{
    const auto after = std::ranges::upper_bound(m_entries, line, {}, &Entry::line);
    return static_cast<int>(after - m_entries.begin()) - 1;
}

int SectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

const Section &SectionModel::sectionOf(const Entry &entry) const
{
    return m_runbook->sections[static_cast<size_t>(entry.section)];
}

QString SectionModel::text(const Entry &entry) const
{
    if (entry.file >= 0)
        return m_runbook->files[static_cast<size_t>(entry.file)].title;
    const Section &section = sectionOf(entry);
    return section.plainTitle.isEmpty() ? section.title : section.plainTitle;
}

/// By the heading's level, without a tree: an outline is read from the top.
QString SectionModel::indented(const Entry &entry) const
{
    const int depth = entry.file >= 0 ? 0 : std::max(sectionOf(entry).level - 1, m_runbook->isFolder ? 1 : 0);
    return QString(depth * 3, QLatin1Char(' ')) + text(entry);
}

QString SectionModel::toolTip(const Entry &entry) const
{
    return (entry.file >= 0 ? m_runbook->files[static_cast<size_t>(entry.file)].path : sectionOf(entry).title)
        .toHtmlEscaped();
}

QVariant SectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return indented(entry);
    case Qt::AccessibleTextRole:
        return entry.file < 0 ? text(entry)
                              : tr("%1, file %2", "title, path")
                                    .arg(text(entry), m_runbook->files[static_cast<size_t>(entry.file)].path);
    case Qt::ToolTipRole:
        return toolTip(entry);
    case Qt::FontRole:
        return entry.file >= 0 || (!m_runbook->isFolder && sectionOf(entry).level <= 2) ? m_strong : m_font;
    case LineRole:
        return entry.line;
    case IsFileRole:
        return entry.file >= 0;
    default:
        return {};
    }
}

SectionFilter::SectionFilter(SectionModel &sections, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_sections(sections)
{
    setSourceModel(&sections);
}

void SectionFilter::setWords(const QString &words)
{
    m_words = words.trimmed();
    invalidateFilter();
}

bool SectionFilter::hasWords(int row) const
{
    return m_sections.index(row, 0).data(Qt::DisplayRole).toString().contains(m_words, Qt::CaseInsensitive);
}

int SectionFilter::firstMatch() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (hasWords(mapToSource(index(row, 0)).row()))
            return row;
    }
    return -1;
}

bool SectionFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (m_words.isEmpty() || hasWords(row))
        return true;
    // A file stands above what was found in it.
    if (!m_sections.index(row, 0).data(SectionModel::IsFileRole).toBool())
        return false;
    for (int below = row + 1; below < m_sections.rowCount(); ++below) {
        if (m_sections.index(below, 0).data(SectionModel::IsFileRole).toBool())
            return false;
        if (hasWords(below))
            return true;
    }
    return false;
}

} // namespace ic
