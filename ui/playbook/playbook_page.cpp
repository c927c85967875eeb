// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playbook/playbook_page.h"

#include "app/console/console.h"
#include "ui/playbook/action_row.h"
#include "ui/playbook/checklist_block.h"
#include "ui/playbook/run_all.h"
#include "ui/playbook/section_heading.h"
#include "ui/playbook/step_row.h"
#include "ui/playbook/undo_list.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/step_control.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace ic {

PlaybookPage::PlaybookPage(Console &console, RunbookPtr runbook, const Section &root, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_runbook(std::move(runbook))
    , m_section(root.id)
    , m_header(new SectionHeading(root.plainTitle, true, this))
    , m_layout(new QVBoxLayout(this))
    , m_sentence(new InlineSentence(this))
{
    m_layout->setContentsMargins(0, 0, 0, 16);
    m_layout->setSpacing(0);
    m_sentence->hide();
    build(root);
    addUndo();
    m_layout->addStretch(1);
    connect(qApp, &QApplication::focusChanged, this, &PlaybookPage::markCurrent);
    count();
}

PlaybookPage::~PlaybookPage() = default;

void PlaybookPage::refresh()
{
    for (PageRow *row : m_rows)
        row->refresh();
    for (RunAll *all : m_runAlls)
        all->refresh();
    m_undo->refresh();
    count();
}

void PlaybookPage::tick(qint64 nowMs)
{
    for (PageRow *row : m_rows)
        row->tick(nowMs);
    m_undo->tick(nowMs);
}

void PlaybookPage::count()
{
    const auto isDone = [this](const PageRow *row) {
        if (const auto *step = qobject_cast<const StepRow *>(row))
            return step->isDone();
        const auto *action = qobject_cast<const ActionRow *>(row);
        return action && action->isDone();
    };
    for (Part &part : m_parts) {
        const qsizetype done = std::ranges::count_if(part.duties, isDone);
        qsizetype ticked = 0;
        qsizetype items = 0;
        for (const ChecklistBlock *checklist : part.checklists) {
            ticked += checklist->tickedCount();
            items += qsizetype(checklist->rows().size());
        }
        const QString shown = QStringLiteral("%1 %2").arg(done).arg(ticked);
        if (!part.heading || shown == part.shown)
            continue;
        part.shown = shown;
        if (!part.duties.empty())
            part.heading->setDone(tr("%1 of %2 done").arg(done).arg(part.duties.size()));
        if (items > 0)
            part.heading->setBeside(tr("%1 of %2", "ticked items of a checklist").arg(ticked).arg(items));
    }
}

StepRow *PlaybookPage::stepRow(const QString &stepId) const
{
    const auto found =
        std::ranges::find(m_stepRows, stepId, [](const StepRow *row) { return row->control().stepId(); });
    return found == m_stepRows.end() ? nullptr : *found;
}

QWidget *PlaybookPage::sectionStart(const QString &sectionId) const
{
    const auto found = m_starts.find(sectionId);
    return found == m_starts.end() ? nullptr : found->second;
}

void PlaybookPage::say(QWidget *under, const QString &sentence)
{
    m_sentence->clear();
    if (sentence.isEmpty())
        return;
    m_layout->removeWidget(m_sentence);
    // The widget itself, or what holds it, is one of the page's own lines.
    QWidget *line = under;
    while (line && line->parentWidget() != this)
        line = line->parentWidget();
    const int index = line ? m_layout->indexOf(line) : -1;
    m_layout->insertWidget(index + 1, m_sentence);
    m_sentence->showHint(sentence);
    Q_EMIT wanted(m_sentence);
}

/// With what can be undone, which comes and goes.
std::vector<PageRow *> PlaybookPage::allRows() const
{
    std::vector<PageRow *> rows = m_rows;
    for (UndoRow *row : m_undo->rows())
        rows.push_back(row);
    return rows;
}

PageRow *PlaybookPage::currentRow() const
{
    const QWidget *focus = QApplication::focusWidget();
    for (PageRow *row : allRows()) {
        if (focus && (row == focus || row->isAncestorOf(focus)))
            return row;
    }
    return nullptr;
}

void PlaybookPage::markCurrent()
{
    const PageRow *current = currentRow();
    for (PageRow *row : allRows())
        row->setCurrent(row == current);
}

void PlaybookPage::moveFocus(int by)
{
    const std::vector<PageRow *> rows = allRows();
    if (rows.empty())
        return;
    const PageRow *current = currentRow();
    const auto at = std::ranges::find(rows, current);
    qsizetype index = by > 0 ? 0 : qsizetype(rows.size()) - 1;
    if (at != rows.end())
        index = std::clamp<qsizetype>(at - rows.begin() + by, 0, qsizetype(rows.size()) - 1);
    PageRow *row = rows[std::size_t(index)];
    row->focusTarget()->setFocus(Qt::ShortcutFocusReason);
    Q_EMIT wanted(row);
}

void PlaybookPage::keyPressEvent(QKeyEvent *event)
{
    const bool typing = qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (typing || !plain) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_K:
        moveFocus(-1);
        return;
    case Qt::Key_Down:
    case Qt::Key_J:
        moveFocus(1);
        return;
    case Qt::Key_Escape:
        if (std::ranges::any_of(m_runAlls, &RunAll::escape))
            return;
        if (PageRow *row = currentRow(); row && row->escape())
            return;
        if (m_sentence->isVisible()) {
            m_sentence->clear();
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace ic
