// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runbook/section_list.h"

#include "ui/widgets/labels.h"

#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace ic {

namespace {

constexpr int sectionRole = Qt::UserRole;

} // namespace

SectionList::SectionList(QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_sections(new QStandardItemModel(this))
    , m_shown(new QSortFilterProxyModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_filter->setPlaceholderText(tr("Filter (F)"));
    m_filter->setAccessibleName(tr("Filter the sections"));
    m_filter->setClearButtonEnabled(true);
    m_shown->setSourceModel(m_sections);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_shown);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setSpacing(1);
    m_list->setAccessibleName(tr("Sections"));
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    connect(m_filter, &QLineEdit::textChanged, m_shown, &QSortFilterProxyModel::setFilterFixedString);
    const auto choose = [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT chosen(index.data(sectionRole).toInt());
    };
    connect(m_list, &QListView::clicked, this, choose);
    connect(m_list, &QListView::activated, this, choose);
    connect(m_filter, &QLineEdit::returnPressed, this, [this, choose] { choose(m_shown->index(0, 0)); });
}

void SectionList::show(const RunbookPtr &runbook)
{
    m_sections->clear();
    m_rows.clear();
    if (!runbook)
        return;
    m_rows.assign(runbook->sections.size(), -1);
    QList<QStandardItem *> items;
    for (size_t index = 0; index < runbook->sections.size(); ++index) {
        const Section &section = runbook->sections[index];
        if (section.level <= 0)
            continue;
        // Indented by the heading's level, without a tree: an outline is read from the top.
        const int depth = std::max(section.level - 1, 0);
        auto *item = new QStandardItem(QString(depth * 3, QLatin1Char(' ')) + section.plainTitle);
        item->setData(static_cast<int>(index), sectionRole);
        item->setToolTip(section.title.toHtmlEscaped());
        item->setData(section.plainTitle, Qt::AccessibleTextRole);
        QFont font = this->font();
        font.setWeight(section.level <= 2 ? QFont::DemiBold : font.weight());
        item->setFont(font);
        m_rows[index] = static_cast<int>(items.size());
        items << item;
    }
    m_sections->appendColumn(items);
}

void SectionList::setCurrent(int section)
{
    if (section < 0 || section >= static_cast<int>(m_rows.size()))
        return;
    const int row = m_rows[static_cast<size_t>(section)];
    const QModelIndex index = m_shown->mapFromSource(m_sections->index(row, 0));
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    }
}

} // namespace ic
