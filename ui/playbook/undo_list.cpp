// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playbook/undo_list.h"

#include "app/console/console.h"
#include "ui/playbook/related_step.h"
#include "ui/playbook/section_heading.h"
#include "ui/widgets/command_text.h"
#include "ui/widgets/found_button.h"
#include "ui/widgets/step_control.h"

#include <QDateTime>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ic {

UndoRow::UndoRow(Console &console, const Step &undo, QWidget *parent)
    : PageRow(parent)
    , m_stepId(undo.id)
    , m_related(new RelatedStep(console, undo, tr("Undo…"), tr("Undo: %1").arg(undo.label), this))
{
    FoundButton::offer(m_related->control().button());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 9, 16, 10);
    layout->setSpacing(4);
    layout->addWidget(m_related);
    layout->addWidget(new CommandText(undo.script, this));
    setRole(this, Role::Row);
}

void UndoRow::setOffer(const UndoOffer &offer)
{
    QStringList runs;
    for (const IncidentRun *run : offer.runs)
        runs << tr("“%1”, run at %2")
                    .arg(run->start.label,
                         QLocale().toString(QDateTime::fromMSecsSinceEpoch(run->startedMs).time(),
                                            QStringLiteral("HH:mm:ss")));
    m_related->setCaption(tr("%1 undoes %2").arg(offer.undo->label, QLocale().createSeparatedList(runs)),
                          Role::Plain);
}

QWidget *UndoRow::focusTarget() const
{
    return m_related->control().button();
}

void UndoRow::refresh()
{
    m_related->control().refresh();
}

void UndoRow::tick(qint64 nowMs)
{
    m_related->control().tick(nowMs);
}

bool UndoRow::escape()
{
    return m_related->control().escape();
}

bool UndoRow::isAsking() const
{
    return m_related->control().isAsking();
}

UndoList::UndoList(Console &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_layout(new QVBoxLayout(this))
    , m_heading(new SectionHeading(tr("Undo"), false, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_heading);
    setAccessibleName(tr("What can be undone"));
    refresh();
}

UndoRow *UndoList::rowFor(const Step &undo)
{
    const auto known = std::ranges::find(m_rows, undo.id, &UndoRow::stepId);
    if (known != m_rows.end())
        return *known;
    auto *row = new UndoRow(m_console, undo, this);
    connect(&row->related().control(), &StepControl::opened, this, &UndoList::wanted);
    connect(&row->related().control(), &StepControl::largeOutputWanted, this, &UndoList::largeOutputWanted);
    return row;
}

void UndoList::refresh()
{
    const RunbookPtr runbook = m_console.runbook();
    std::vector<UndoRow *> rows;
    if (runbook && m_console.incident().isOpen()) {
        for (const UndoOffer &offer : undoOffers(*runbook, m_console.incident())) {
            UndoRow *row = rowFor(*offer.undo);
            row->setOffer(offer);
            rows.push_back(row);
        }
    }
    for (UndoRow *row : m_rows) {
        if (std::ranges::find(rows, row) != rows.end()) {
            row->refresh();
            continue;
        }
        row->hide();
        row->deleteLater();
    }
    // Only where the order is another: what stands where it stood keeps the focus.
    if (rows != m_rows) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            m_layout->removeWidget(rows[i]);
            m_layout->insertWidget(int(i) + 1, rows[i]);
            rows[i]->show();
        }
        m_rows = std::move(rows);
    }
    setVisible(!m_rows.empty());
}

void UndoList::tick(qint64 nowMs)
{
    for (UndoRow *row : m_rows)
        row->tick(nowMs);
}

} // namespace ic
