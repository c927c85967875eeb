// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playbook/step_row.h"

#include "app/console/console.h"
#include "ui/playbook/badge.h"
#include "ui/widgets/checked_state.h"
#include "ui/widgets/command_text.h"
#include "ui/widgets/effect_mark.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/step_control.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace ic {

namespace {

bool isOnlyItsCommand(const QString &text, const QString &command)
{
    const QString trimmed = text.trimmed();
    return trimmed.isEmpty() || trimmed == command.trimmed();
}

} // namespace

StepRow::StepRow(Console &console, const Step &step, int number, const Action *action, QWidget *parent)
    : PageRow(parent)
    , m_console(console)
    , m_action(action ? *action : Action())
    , m_control(new StepControl(console, step, this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(14, 9, 16, 10);
    outer->setSpacing(8);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    outer->addLayout(line);
    addBadge(number);
    line->addWidget(m_check ? static_cast<QWidget *>(m_check) : m_mark);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch(1);
    const QString title = action ? (action->title.isEmpty() ? action->text : action->title) : step.label;
    if (!isOnlyItsCommand(title, step.script))
        words->addWidget(makeWrapping(title, Role::Strong, this));
    if (action && !isOnlyItsCommand(action->detail, step.script))
        words->addWidget(makeWrapping(action->detail, Role::Dim, this));
    words->addWidget(new CommandText(step.script, this));
    words->addStretch(1);
    line->addLayout(words, 1);
    m_control->effect()->show();
    line->addWidget(m_control->effect());
    line->addWidget(m_control->words());
    line->addWidget(m_control->button());

    auto *below = new QHBoxLayout;
    below->setContentsMargins(badgeSize + 12, 0, 0, 0);
    below->addWidget(m_control->below());
    outer->addLayout(below);
    if (!step.notRunnable.isEmpty()) {
        m_control->button()->hide();
        m_control->words()->hide();
        m_control->effect()->hide();
        words->addWidget(
            makeWrapping(tr("Not run from here: %1").arg(step.notRunnable), Role::Warning, this));
    }
    connect(m_control, &StepControl::stateChanged, this, &StepRow::showState);
    showState();
}

void StepRow::addBadge(int number)
{
    if (m_action.id.isEmpty()) {
        m_mark = new BadgeMark(number, this);
        return;
    }
    m_check = new BadgeCheck(number, this);
    m_check->setAccessibleName(m_action.title.isEmpty() ? m_action.text : m_action.title);
    connect(m_check, &BadgeCheck::toggled, this, &StepRow::markDone);
}

void StepRow::markDone(bool done)
{
    showChecked(*m_check, isDone());
    if (!done && m_control->succeeded() && !m_console.incident().doneActions.contains(m_action.id)) {
        Q_EMIT failed(tr("“%1” is done, since its command succeeded.").arg(m_check->accessibleName()));
        return;
    }
    m_console.setActionDone(m_action.id, done, [guard = QPointer<StepRow>(this)](const Result<void> &result) {
        if (guard && !result)
            Q_EMIT guard->failed(result.error().text());
    });
}

bool StepRow::isDone() const
{
    return m_control->succeeded()
        || (!m_action.id.isEmpty() && m_console.incident().doneActions.contains(m_action.id));
}

QWidget *StepRow::focusTarget() const
{
    return m_control->button()->isHidden() && m_check ? static_cast<QWidget *>(m_check) : m_control->button();
}

void StepRow::refresh()
{
    m_control->refresh();
    showState();
}

void StepRow::showState()
{
    BadgeLook look = BadgeLook::Number;
    if (m_control->isRunning())
        look = BadgeLook::Running;
    else if (m_control->tone() == RunText::Tone::Good)
        look = BadgeLook::Done;
    else if (m_control->tone() == RunText::Tone::Bad)
        look = BadgeLook::Failed;
    else if (m_control->tone() == RunText::Tone::Warning)
        look = BadgeLook::Unsure;
    if (m_check) {
        m_check->setLook(look);
        showChecked(*m_check, isDone() && !m_control->isRunning());
    } else {
        m_mark->setLook(look);
    }
    setRole(this, m_control->isRunning() ? Role::RowRunning : Role::Row);
}

void StepRow::tick(qint64 nowMs)
{
    m_control->tick(nowMs);
}

bool StepRow::escape()
{
    return m_control->escape();
}

bool StepRow::isAsking() const
{
    return m_control->isAsking();
}

} // namespace ic
