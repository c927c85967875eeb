// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playbook/step_row.h"

#include "app/console/console.h"
#include "app/console/step_relations.h"
#include "ui/playbook/badge.h"
#include "ui/playbook/related_step.h"
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
    if (action && step.label != title && !isOnlyItsCommand(step.label, step.script))
        words->addWidget(makeWrapping(step.label, Role::Dim, this));
    words->addWidget(new CommandText(step.script, this));
    if (step.background)
        words->addWidget(
            makeWrapping(tr("When all are run, the next step does not wait for it"), Role::Dim, this));
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
    m_words = words;
    showWhyNot(step.notRunnable);
    connect(m_control, &StepControl::stateChanged, this, &StepRow::showState);
    refresh();
}

/// Also later: whether its shell can read it is found out after the document is open.
void StepRow::showWhyNot(const QString &reason)
{
    if (reason.isEmpty() || m_isOnlyShown)
        return;
    m_isOnlyShown = true;
    if (m_control->isAsking())
        m_control->escape();
    m_control->button()->hide();
    m_control->words()->hide();
    m_control->effect()->hide();
    m_words->addWidget(makeWrapping(tr("Not run from here: %1").arg(reason), Role::Warning, this));
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

bool StepRow::isUnverified() const
{
    const IncidentRun *run = m_console.incident().lastRunOf(m_control->stepId());
    return run && run->verdict && run->verdict->verified == Verified::Failed && run->undoneBy.isNull();
}

bool StepRow::isDone() const
{
    return (m_control->succeeded() && !isUnverified())
        || (!m_action.id.isEmpty() && m_console.incident().doneActions.contains(m_action.id));
}

QWidget *StepRow::focusTarget() const
{
    return m_control->button()->isHidden() && m_check ? static_cast<QWidget *>(m_check) : m_control->button();
}

void StepRow::refresh()
{
    const RunbookPtr runbook = m_console.runbook();
    if (const Step *step = runbook ? runbook->step(m_control->stepId()) : nullptr)
        showWhyNot(step->notRunnable);
    m_control->refresh();
    showVerification();
    showUndo();
    showState();
}

RelatedStep *StepRow::relate(const Step &step, StepControl::Place where, const QString &verb,
                             const QString &spoken)
{
    auto *related = new RelatedStep(m_console, step, verb, spoken, m_control->below());
    m_control->place(related, where);
    connect(&related->control(), &StepControl::opened, m_control, &StepControl::opened);
    connect(&related->control(), &StepControl::largeOutputWanted, m_control, &StepControl::largeOutputWanted);
    m_control->below()->show();
    related->show();
    return related;
}

/// What the verification of its last run says, or that there is one to be done.
void StepRow::showVerification()
{
    const IncidentRun *run = m_console.incident().lastRunOf(m_control->stepId());
    const RunbookPtr runbook = m_console.runbook();
    const Step *by = run && runbook && run->succeeded() && run->undoneBy.isNull()
        ? runbook->step(run->start.verifiedBy)
        : nullptr;
    if (!by) {
        if (m_verification)
            m_verification->hide();
        return;
    }
    if (!m_verification)
        m_verification = relate(*by, StepControl::Place::Verification, tr("Verify"),
                                tr("Verify: %1").arg(m_control->label()));
    else
        m_verification->control().refresh();
    m_verification->show();
    const IncidentRun *verification = m_console.incident().run(run->verification);
    if (verification && verification->isRunning()) {
        m_verification->setCaption(tr("Being verified: %1").arg(by->label), Role::Accent);
        return;
    }
    if (!run->verdict) {
        m_verification->setCaption(tr("Not verified yet: %1").arg(by->label), Role::Warning);
        return;
    }
    const QString &detail = run->verdict->detail;
    switch (run->verdict->verified) {
    case Verified::Passed:
        m_verification->setCaption(detail.isEmpty() ? tr("✓ Verified") : tr("✓ Verified: %1").arg(detail),
                                   Role::Good);
        return;
    case Verified::Failed:
        m_verification->setCaption(detail.isEmpty() ? tr("✗ Verification failed")
                                                    : tr("✗ Verification failed: %1").arg(detail),
                                   Role::Bad);
        return;
    case Verified::Unclear:
        m_verification->setCaption(detail.isEmpty()
                                       ? tr("? The verification was inconclusive")
                                       : tr("? The verification was inconclusive: %1").arg(detail),
                                   Role::Warning);
        return;
    }
}

/// Offered right here where the verification failed; the whole list is at the end of the page.
void StepRow::showUndo()
{
    const IncidentRun *run = m_console.incident().lastRunOf(m_control->stepId());
    const RunbookPtr runbook = m_console.runbook();
    const bool failed = run && run->verdict && run->verdict->verified != Verified::Passed;
    const auto offer = failed && runbook && m_console.incident().isOpen()
        ? undoOfferFor(*runbook, m_console.incident(), m_control->stepId())
        : std::nullopt;
    if (!offer) {
        if (m_undo)
            m_undo->hide();
        return;
    }
    if (!m_undo) {
        m_undo = relate(*offer->undo, StepControl::Place::Undo, tr("Undo…"),
                        tr("Undo here: %1").arg(m_control->label()));
        m_undo->setCaption(tr("It can be undone: %1").arg(offer->undo->label), Role::Plain);
    } else {
        m_undo->control().refresh();
    }
    m_undo->show();
}

void StepRow::showState()
{
    BadgeLook look = BadgeLook::Number;
    if (m_control->isRunning())
        look = BadgeLook::Running;
    else if (isUnverified())
        look = BadgeLook::Failed;
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
    for (const RelatedStep *related : {m_verification, m_undo}) {
        if (related)
            related->control().tick(nowMs);
    }
}

bool StepRow::escape()
{
    for (const RelatedStep *related : {m_undo, m_verification}) {
        if (related && related->isVisible() && related->control().escape())
            return true;
    }
    return m_control->escape();
}

bool StepRow::isAsking() const
{
    const auto asks = [](const RelatedStep *related) { return related && related->control().isAsking(); };
    return m_control->isAsking() || asks(m_verification) || asks(m_undo);
}

} // namespace ic
