// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playbook/run_all.h"

#include "ui/widgets/row_control.h"
#include "ui/widgets/step_control.h"

#include <QPushButton>

#include <algorithm>

namespace ic {

namespace {

QString buttonText(std::size_t count)
{
    switch (count) {
    case 2:
        return RunAll::tr("Run both");
    case 3:
        return RunAll::tr("Run all three");
    case 4:
        return RunAll::tr("Run all four");
    case 5:
        return RunAll::tr("Run all five");
    default:
        return RunAll::tr("Run all %1").arg(count);
    }
}

} // namespace

RunAll::RunAll(std::vector<StepControl *> steps, const QString &sectionTitle, QWidget *parent)
    : QObject(parent)
    , m_steps(std::move(steps))
    , m_button(new RowControl<QPushButton>(buttonText(m_steps.size()), parent))
{
    m_button->setAccessibleName(tr("Run all: %1").arg(sectionTitle));
    connect(m_button, &QPushButton::clicked, this, &RunAll::begin);
    connectSteps();
}

void RunAll::connectSteps()
{
    for (StepControl *step : m_steps) {
        connect(step, &StepControl::ended, this, [this, step](bool ok) {
            if (!isCurrent(step))
                return;
            if (ok) {
                next();
                return;
            }
            const bool last = m_next == m_steps.size();
            end();
            if (!last)
                Q_EMIT said(tr("Paused after “%1”, which did not succeed. Read its output below it; the "
                               "steps after it were not run.")
                                .arg(step->label()));
        });
        connect(step, &StepControl::declined, this, [this, step] {
            if (isCurrent(step))
                end();
        });
    }
}

bool RunAll::isCurrent(const StepControl *step) const
{
    return m_next > 0 && m_steps[m_next - 1] == step;
}

void RunAll::begin()
{
    if (isUnderway())
        return;
    const auto busy = std::ranges::find_if(m_steps, &StepControl::isRunning);
    if (busy != m_steps.end()) {
        Q_EMIT said(tr("“%1” is still running. Wait for its end, or stop it first.").arg((*busy)->label()));
        return;
    }
    Q_EMIT said(QString());
    m_button->setEnabled(false);
    next();
}

void RunAll::next()
{
    if (m_next == m_steps.size()) {
        end();
        return;
    }
    StepControl *step = m_steps[m_next++];
    step->press();
}

void RunAll::end()
{
    m_next = 0;
    m_button->setEnabled(true);
}

} // namespace ic
