// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/output_fold.h"

#include "ui/output/output_view.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/row_control.h"
#include "ui/widgets/run_tail.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ic {

OutputFold::OutputFold(Runs &runs, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_runs(runs)
    , m_label(label)
    , m_toggle(new RowControl<QPushButton>(this))
    , m_tail(new RunTail(runs, 4, this))
    , m_note(makeLabel(QString(), Role::Dim, this))
{
    setRole(m_toggle, Role::Quiet);
    connect(m_toggle, &QPushButton::clicked, this, [this] {
        setOpen(!m_open);
        if (m_open)
            Q_EMIT unfolded();
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_tail);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(-8, 0, 0, 0); // the toggle's words begin where the lines above do
    line->addWidget(m_toggle);
    m_note->setWordWrap(true);
    m_note->hide();
    line->addWidget(m_note, 1000);
    line->addStretch(1);
    layout->addLayout(line);
    arrange();
}

void OutputFold::show(RunId run, bool running)
{
    if (run == m_run && running == m_running)
        return;
    if (run != m_run)
        m_open = false;
    m_run = run;
    m_running = running;
    arrange();
}

void OutputFold::setOpen(bool open)
{
    m_open = open;
    arrange();
}

void OutputFold::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void OutputFold::setRevealer(Revealer revealer)
{
    m_revealer = std::move(revealer);
    if (m_view)
        m_view->setRevealer(m_revealer);
}

void OutputFold::arrange()
{
    setVisible(!m_run.isNull());
    if (m_open && !m_view && !m_run.isNull()) {
        m_view = new OutputView(m_runs, m_label, OutputView::Size::Small, this);
        m_view->setRevealer(m_revealer);
        connect(m_view, &OutputView::largeWanted, this, [this] { Q_EMIT largeWanted(m_run, m_label); });
        static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_view);
        m_view->followInTabOrder(m_toggle);
    }
    if (m_view) {
        m_view->setVisible(m_open);
        m_view->follow(m_open ? m_run : RunId());
    }
    const bool tail = m_running && !m_open;
    m_tail->setVisible(tail);
    m_tail->follow(tail ? m_run : RunId());
    m_toggle->setText(m_open ? tr("Hide output") : tr("Show output"));
    m_toggle->setAccessibleName(m_open ? tr("Hide output: %1").arg(m_label)
                                       : tr("Show output: %1").arg(m_label));
}

} // namespace ic
