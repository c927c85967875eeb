// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runbook/section_list.h"

#include "ui/runbook/section_model.h"

#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace ic {

SectionList::SectionList(QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_sections(new SectionModel(this))
    , m_shown(new SectionFilter(*m_sections, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_filter->setPlaceholderText(tr("Filter (F)"));
    m_filter->setAccessibleName(tr("Filter the sections"));
    m_filter->setClearButtonEnabled(true);
    m_list->setModel(m_shown);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setSpacing(1);
    m_list->setAccessibleName(tr("Sections"));
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    const auto choose = [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT chosen(index.data(SectionModel::LineRole).toInt());
    };
    connect(m_filter, &QLineEdit::textChanged, m_shown, &SectionFilter::setWords);
    connect(m_list, &QListView::clicked, this, choose);
    connect(m_list, &QListView::activated, this, choose);
    connect(m_filter, &QLineEdit::returnPressed, this, [this, choose] {
        if (const int row = m_shown->firstMatch(); row >= 0)
            choose(m_shown->index(row, 0));
    });
}

void SectionList::show(const RunbookPtr &runbook)
{
    m_sections->show(runbook, font());
}

void SectionList::setCurrentLine(int line)
{
    const int row = m_sections->rowAtLine(line);
    const QModelIndex index = m_shown->mapFromSource(m_sections->index(row, 0));
    if (!index.isValid() || index == m_list->currentIndex())
        return;
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

} // namespace ic
