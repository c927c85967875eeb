// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rollback/failure_steps.h"

#include "app/console/console.h"
#include "ui/rollback/rollback_update.h"
#include "ui/widgets/command_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/step_control.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPointer>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace ic {

FailureSteps::FailureSteps(Console &console, QWidget *parent)
    : QScrollArea(parent)
    , m_console(console)
{
    auto *content = new QWidget(this);
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(0, 0, 8, 0);
    m_layout->setSpacing(1);
    setWidget(content);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("What to run when the rollback failed"));
}

void FailureSteps::setRunbook(const RunbookPtr &runbook)
{
    if (runbook == m_runbook || (runbook && m_runbook && runbook->digest == m_runbook->digest))
        return;
    m_runbook = runbook;
    m_controls.clear();
    m_rows.clear();
    clearLayout(m_layout);
    if (runbook) {
        for (const Step *step : rollbackFailureSteps(*runbook))
            addStep(*step);
    }
    m_layout->addStretch(1);
}

void FailureSteps::addStep(const Step &step)
{
    auto *row = new QWidget(widget());
    auto *outer = new QVBoxLayout(row);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(6);
    auto *control = new StepControl(m_console, step, row, StepControl::Output::Elsewhere);
    auto *top = new QWidget(row);
    auto *line = new QHBoxLayout(top);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(10);
    line->addWidget(new CommandText(step.script, top), 1);
    line->addWidget(control->words());
    line->addWidget(control->button());
    outer->addWidget(top);
    outer->addWidget(control->below());
    connect(control, &StepControl::askingChanged, this, [this, control, top] {
        // The question names the command itself, and needs the room of all the others.
        top->setVisible(!control->isAsking());
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            m_rows[i]->setVisible(!isAsking() || m_controls[i]->isAsking());
        Q_EMIT askingChanged();
    });
    connect(control, &StepControl::opened, this, [this](QWidget *what) {
        QTimer::singleShot(0, this, [this, shown = QPointer<QWidget>(what)] {
            if (shown)
                ensureWidgetVisible(shown, 0, 4);
        });
    });
    m_layout->addWidget(row);
    m_controls.push_back(control);
    m_rows.push_back(row);
}

bool FailureSteps::isAsking() const
{
    return std::ranges::any_of(m_controls, &StepControl::isAsking);
}

void FailureSteps::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    constexpr int roomy = 150;
    m_layout->setSpacing(height() >= roomy ? 8 : 1);
}

void FailureSteps::refresh()
{
    for (StepControl *control : m_controls)
        control->refresh();
}

void FailureSteps::tick(qint64 nowMs)
{
    for (StepControl *control : m_controls)
        control->tick(nowMs);
}

void FailureSteps::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && std::ranges::any_of(m_controls, &StepControl::escape))
        return;
    QScrollArea::keyPressEvent(event);
}

} // namespace ic
