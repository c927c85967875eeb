// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playbook/run_all.h"

#include "app/console/console.h"
#include "app/console/section_runner.h"
#include "ui/playbook/background_row.h"
#include "ui/playbook/pause_row.h"
#include "ui/widgets/found_button.h"
#include "ui/widgets/read_only.h"
#include "ui/widgets/row_control.h"
#include "ui/widgets/step_control.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <ranges>

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

RunAll::RunAll(Console &console, std::vector<StepControl *> steps, const QString &section,
               const QString &title, QWidget *parent)
    : QObject(parent)
    , m_console(console)
    , m_steps(std::move(steps))
    , m_section(section)
    , m_title(title)
    , m_button(new RowControl<QPushButton>(buttonText(m_steps.size()), parent))
{
    m_button->setAccessibleName(tr("Run all: %1").arg(title));
    FoundButton::offer(m_button);
    connect(m_button, &QPushButton::clicked, this, &RunAll::begin);
    connect(&console.sections(), &SectionRunner::stepWanted, this, &RunAll::ask);
    for (StepControl *step : m_steps) {
        connect(step, &StepControl::declined, this,
                [this, step] { m_console.sections().decline(step->stepId()); });
        // Later: between the question and the start there is no pause.
        connect(step, &StepControl::stateChanged, this, &RunAll::refresh, Qt::QueuedConnection);
        connect(step, &StepControl::askingChanged, this, &RunAll::refresh, Qt::QueuedConnection);
    }
    showButton(m_console.incident().openSectionRun(m_section));
    // A page that opens while one of its steps waits for its question.
    QTimer::singleShot(0, this, [this] {
        for (const StepControl *step : m_steps) {
            if (m_console.sections().waitsFor(step->stepId()))
                ask(step->stepId());
        }
        refresh();
    });
}

StepControl *RunAll::control(const QString &stepId) const
{
    const auto found = std::ranges::find(m_steps, stepId, &StepControl::stepId);
    return found == m_steps.end() ? nullptr : *found;
}

SectionRunId RunAll::current() const
{
    const SectionRun *section = m_console.incident().openSectionRun(m_section);
    return section ? section->start.id : SectionRunId();
}

void RunAll::begin()
{
    Q_EMIT said(QString());
    std::vector<SectionRunStart::Member> members;
    const RunbookPtr runbook = m_console.runbook();
    for (const StepControl *control : m_steps) {
        const Step *step = runbook ? runbook->step(control->stepId()) : nullptr;
        members.push_back({control->stepId(), control->label(), step && step->background});
    }
    m_console.sections().begin(m_section, m_title, std::move(members),
                               [guard = QPointer<RunAll>(this)](const Result<void> &begun) {
                                   if (guard && !begun)
                                       Q_EMIT guard->said(begun.error().text());
                               });
}

void RunAll::ask(const QString &stepId)
{
    StepControl *step = control(stepId);
    if (step && !step->isRunning() && !step->isAsking())
        step->press();
}

void RunAll::refresh()
{
    const SectionRun *section =
        m_console.incident().isOpen() ? m_console.incident().openSectionRun(m_section) : nullptr;
    showButton(section);
    showBackground(section && !section->current() ? section : nullptr);
    StepControl *step = section && section->current() ? control(section->current()->stepId) : nullptr;
    if (!step) {
        hidePause();
        return;
    }
    const IncidentRun *run = m_console.incident().lastRunOf(step->stepId());
    const IncidentRun *verification = run ? m_console.incident().run(run->verification) : nullptr;
    const bool busy = step->isRunning() || step->isAsking() || (verification && verification->isRunning());
    const bool waits = section->paused != PauseReason::None
        || (!m_console.isReadOnly() && !m_console.sections().isFollowed(section->start.id))
        || m_console.sections().waitsFor(step->stepId());
    if (waits && !busy)
        showPause(*section, *step);
    else
        hidePause();
}

void RunAll::showButton(const SectionRun *section)
{
    m_button->setEnabled(!section && !m_console.isReadOnly());
    m_button->setToolTip(m_console.isReadOnly() ? ReadOnly::reason() : QString());
    if (!section) {
        m_button->setText(buttonText(m_steps.size()));
        return;
    }
    const int beside = int(section->background.size());
    if (!section->current() && beside > 0) {
        m_button->setText(tr("Still running: %n", nullptr, beside));
        return;
    }
    const QString step = tr("Step %1 of %2")
                             .arg(std::min(section->turn() + 1, section->start.steps.size()))
                             .arg(section->start.steps.size());
    m_button->setText(
        beside > 0 ? tr("%1 · beside it: %n", "step of steps, number of others", beside).arg(step) : step);
}

void RunAll::showBackground(const SectionRun *section)
{
    QStringList running;
    QStringList verified;
    for (const std::size_t member : section ? section->background : std::vector<std::size_t>()) {
        const SectionRunStart::Member &step = section->start.steps.at(member);
        const IncidentRun *run = m_console.incident().lastRunOf(step.stepId);
        (run && run->isRunning() ? running : verified).append(step.label);
    }
    if (running.isEmpty() && verified.isEmpty()) {
        hideBackground();
        return;
    }
    const bool isNew = !m_background;
    if (isNew)
        makeBackground(*section);
    m_background->setState(running, verified);
    m_background->setReadOnly(m_console.isReadOnly());
    if (!isNew)
        return;
    m_steps.back()->below()->show();
    m_background->show();
    if (isPersonHere())
        m_background->stopButton()->setFocus(Qt::OtherFocusReason); // it asks before it stops
    Q_EMIT m_steps.back()->opened(m_background);
}

void RunAll::makeBackground(const SectionRun &section)
{
    StepControl &last = *m_steps.back();
    m_background = new BackgroundRow(section, last.below());
    last.place(m_background, StepControl::Place::Beside);
    connect(m_background, &BackgroundRow::stopWanted, this, &RunAll::askToStop);
    connect(m_background, &BackgroundRow::leaveWanted, this, [this] {
        m_console.sections().end(current(), [row = m_background](const Result<void> &ended) {
            if (row && !ended)
                row->showError(ended.error());
        });
    });
}

/// Each asks where it stands; the first has the keyboard.
void RunAll::askToStop()
{
    const SectionRun *section = m_console.incident().openSectionRun(m_section);
    if (!section)
        return;
    const std::vector<SectionRunStart::Member> going = m_console.sections().goingOn(*section);
    for (const SectionRunStart::Member &step : going | std::views::reverse) {
        StepControl *at = control(step.stepId);
        if (at && at->isRunning() && !at->isAsking())
            at->press();
    }
}

void RunAll::hideBackground()
{
    if (!m_background)
        return;
    const bool hadFocus = m_background->isAncestorOf(QApplication::focusWidget());
    m_background->hide();
    m_background->deleteLater();
    m_background = nullptr;
    if (hadFocus) {
        // One more Return asks whether to stop what was left running, and begins nothing again.
        const auto running = std::ranges::find_if(m_steps, &StepControl::isRunning);
        QWidget *next = running == m_steps.end() ? m_button : (*running)->button();
        next->setFocus(Qt::OtherFocusReason);
    }
    QTimer::singleShot(0, m_steps.back(), &StepControl::refresh); // what it has below may be empty now
}

void RunAll::showPause(const SectionRun &section, StepControl &step)
{
    const bool isNew = !m_pause || m_pausedAt != step.stepId();
    if (isNew) {
        hidePause();
        m_pause = makePause(step);
        m_pausedAt = step.stepId();
    }
    const IncidentRun *run = m_console.incident().lastRunOf(step.stepId());
    const bool ranBefore = run && run->start.sectionRun == section.start.id;
    m_pause->setState(section, ranBefore, ranBefore ? m_console.restFrom(step.stepId()) : 0);
    m_pause->setReadOnly(m_console.isReadOnly());
    if (!isNew)
        return;
    step.below()->show();
    m_pause->show();
    if (isPersonHere())
        m_pause->takeFocus();
    Q_EMIT step.opened(m_pause);
}

/// Whoever is at these steps goes on by key; whoever types, or is elsewhere, is not disturbed.
bool RunAll::isPersonHere() const
{
    const QWidget *focus = QApplication::focusWidget();
    if (qobject_cast<const QLineEdit *>(focus))
        return false;
    return !focus || focus == m_button || std::ranges::any_of(m_steps, [focus](const StepControl *each) {
        return each->button()->parentWidget()->isAncestorOf(focus);
    });
}

void RunAll::hidePause()
{
    if (!m_pause)
        return;
    const bool hadFocus = m_pause->isAncestorOf(QApplication::focusWidget());
    m_pause->hide();
    m_pause->deleteLater();
    m_pause = nullptr;
    if (StepControl *step = control(m_pausedAt)) {
        if (hadFocus)
            step->button()->setFocus(Qt::OtherFocusReason);
        QTimer::singleShot(0, step, &StepControl::refresh); // what it has below may be empty now
    }
    m_pausedAt.clear();
}

PauseRow *RunAll::makePause(StepControl &step)
{
    auto *pause = new PauseRow(step.label(), step.below());
    step.place(pause, StepControl::Place::Pause);
    SectionRunner &sections = m_console.sections();
    const auto answered = [guard = QPointer<PauseRow>(pause)](const Result<void> &done) {
        if (guard && !done)
            guard->showError(done.error());
    };
    connect(pause, &PauseRow::grown, &step, [&step, pause] { Q_EMIT step.opened(pause); });
    connect(pause, &PauseRow::goOnWanted, this, [this, &sections] { sections.goOn(current()); });
    connect(pause, &PauseRow::restWanted, this, [this, &sections, &step](int line) {
        sections.follow(current());
        step.pressFrom(line);
    });
    connect(pause, &PauseRow::skipWanted, this, [this, &sections, answered](const QString &reason) {
        sections.skip(current(), reason, answered);
    });
    connect(pause, &PauseRow::endWanted, this,
            [this, &sections, answered] { sections.end(current(), answered); });
    return pause;
}

bool RunAll::escape()
{
    return m_pause && m_pause->isAncestorOf(QApplication::focusWidget()) && m_pause->escape();
}

} // namespace ic
