// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rollback/rollback_pane.h"

#include "app/actions/runs.h"
#include "app/console/console.h"
#include "ui/rollback/failure_steps.h"
#include "ui/rollback/phase_list.h"
#include "ui/rollback/rollback_text.h"
#include "ui/rollback/rollback_update.h"
#include "ui/rollback/rollback_update_panel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/read_only.h"
#include "ui/widgets/row_control.h"
#include "ui/widgets/run_tail.h"
#include "ui/widgets/run_text.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/step_control.h"
#include "ui/widgets/ticker.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ic {

namespace {

constexpr int widthForChip = 980;
constexpr int widthForDue = 760;
constexpr int widthForThreeColumns = 900;
constexpr int heightForSentence = 215; ///< with the answers to a failure below it

Role wordsRole(const IncidentRun &run)
{
    if (!run.end)
        return Role::Dim;
    switch (RunText::tone(run.end->outcome)) {
    case RunText::Tone::Good:
        return Role::Good;
    case RunText::Tone::Bad:
        return Role::Bad;
    case RunText::Tone::Warning:
        return Role::Warning;
    case RunText::Tone::Quiet:
    case RunText::Tone::Running:
        return Role::Dim;
    }
    return Role::Dim;
}

} // namespace

struct RollbackPane::Private {
    explicit Private(Console &theConsole)
        : console(theConsole)
    {
    }

    Console &console;
    QWidget *top = nullptr; ///< the line with the title
    QLabel *title = nullptr;
    QLabel *chip = nullptr;
    QWidget *others = nullptr; ///< "‹ 1 of 2 ›", where there were several rollbacks
    QLabel *which = nullptr;
    QPushButton *earlier = nullptr;
    QPushButton *later = nullptr;
    ElidedLabel *words = nullptr;
    QLabel *due = nullptr;
    QPushButton *show = nullptr; ///< leads to the step in the playbook
    QPushButton *send = nullptr;
    QProgressBar *bar = nullptr;
    InlineSentence *sentence = nullptr;
    QStackedWidget *stack = nullptr;
    QLabel *empty = nullptr; ///< the sentence while nothing has been run
    QWidget *columns = nullptr;
    QHBoxLayout *columnsLayout = nullptr;
    PhaseList *phases = nullptr;
    RunTail *tail = nullptr;
    FailureSteps *failure = nullptr;
    RollbackUpdatePanel *update = nullptr;

    RunId shown; ///< the run that the pane is about
    RunId chosen; ///< a rollback that a person wants to look at; null: the newest
    RunId newest; ///< rollback when that was chosen
    int percent = 0; ///< never goes back within a run
    qint64 lastSignMs = 0;
    std::optional<Progress> live;

    const IncidentRun *subject() const;
    std::vector<const IncidentRun *> rollbacks() const;
    /// Of the run that is shown, from 0; -1 where it is none of them.
    qsizetype placeIn(const std::vector<const IncidentRun *> &rollbacks) const;
    RunId tailRun(const IncidentRun &subject) const;
    std::optional<qint64> usual(const IncidentRun &run) const { return console.usualMs(run.start.stepId); }
};

/// The rollback, else the newest run.
const IncidentRun *RollbackPane::Private::subject() const
{
    const Incident &incident = console.incident();
    if (const IncidentRun *looked = incident.run(chosen); looked && looked->start.rollback)
        return looked;
    if (const IncidentRun *rollback = incident.rollback())
        return rollback;
    return incident.runs.empty() ? nullptr : &incident.runs.back();
}

std::vector<const IncidentRun *> RollbackPane::Private::rollbacks() const
{
    std::vector<const IncidentRun *> found;
    const Incident &incident = console.incident();
    for (const IncidentRun &run : incident.runs) {
        if (run.start.rollback)
            found.push_back(&run);
    }
    return found;
}

qsizetype RollbackPane::Private::placeIn(const std::vector<const IncidentRun *> &rollbacks) const
{
    const auto at =
        std::ranges::find(rollbacks, shown, [](const IncidentRun *run) { return run->start.run; });
    return at == rollbacks.end() ? -1 : at - rollbacks.begin();
}

/// Once a failure is being answered, the output of the answer is the one to watch.
RunId RollbackPane::Private::tailRun(const IncidentRun &subject) const
{
    RunId run = subject.start.run;
    qint64 newestMs = subject.startedMs;
    if (!subject.end || subject.end->outcome == RunOutcome::Succeeded)
        return run;
    for (const StepControl *control : failure->controls()) {
        const IncidentRun *answer = console.incident().lastRunOf(control->stepId());
        if (answer && answer->startedMs > newestMs) {
            newestMs = answer->startedMs;
            run = answer->start.run;
        }
    }
    return run;
}

RollbackPane::RollbackPane(Console &console, Ticker &ticker, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(console))
{
    setRole(this, Role::Panel);
    setAccessibleName(tr("Rollback"));
    build();
    connect(&console, &Console::incidentChanged, this, &RollbackPane::refresh);
    connect(&console, &Console::runbookChanged, this, &RollbackPane::refresh);
    connect(&console, &Console::opened, this, &RollbackPane::refresh);
    connect(&ticker, &Ticker::ticked, this, &RollbackPane::tick);
    connect(&console.runs(), &Runs::progressed, this, [this](RunId id, const Progress &progress) {
        if (id != d->shown)
            return;
        d->live = progress;
        refresh();
    });
    connect(d->tail, &RunTail::printed, this, [this](qint64 atMs) {
        const IncidentRun *run = d->console.incident().run(d->tail->run());
        if (run && run->start.run == d->shown)
            d->lastSignMs = run->startedMs + atMs;
    });
    connect(d->show, &QPushButton::clicked, this, [this] {
        if (const IncidentRun *run = d->subject())
            Q_EMIT stepRequested(run->start.stepId);
    });
    connect(d->send, &QPushButton::clicked, this, &RollbackPane::openUpdate);
    connect(d->update, &RollbackUpdatePanel::closed, this, &RollbackPane::closeUpdate);
    connect(d->update, &RollbackUpdatePanel::sent, this, [this] {
        d->console.markUpdateSent(rollbackUpdateId,
                                  [pane = QPointer<RollbackPane>(this)](const Result<void> &result) {
                                      if (!pane)
                                          return;
                                      if (result)
                                          pane->closeUpdate();
                                      else
                                          pane->d->sentence->showError(result.error());
                                  });
    });
    connect(d->failure, &FailureSteps::askingChanged, this, &RollbackPane::arrange);
    refresh();
}

RollbackPane::~RollbackPane() = default;

void RollbackPane::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 9, 16, 8);
    layout->setSpacing(6);
    d->top = new QWidget(this);
    auto *top = new QHBoxLayout(d->top);
    top->setContentsMargins(0, 0, 0, 0);
    top->setSpacing(10);
    d->title = new ElidedLabel(QString(), Role::Heading, this);
    d->chip = makeLabel(QString(), Role::Chip, this);
    d->chip->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    d->words = new ElidedLabel(QString(), Role::Dim, this);
    d->due = makeLabel(QString(), Role::Dim, this);
    d->show = new RowControl<QPushButton>(tr("Show step"), this);
    setRole(d->show, Role::Quiet);
    d->send = new RowControl<QPushButton>(this);
    setRole(d->send, Role::Primary);
    top->addStrut(34); // the same with and without a button
    top->addWidget(d->title);
    buildOthers();
    top->addWidget(d->others);
    top->addWidget(d->chip);
    top->addStretch(1);
    top->addWidget(d->words);
    top->addWidget(d->show);
    top->addWidget(d->due);
    top->addWidget(d->send);
    layout->addWidget(d->top);

    d->bar = new QProgressBar(this);
    d->bar->setRange(0, 100);
    d->bar->setTextVisible(false);
    d->bar->setAccessibleName(tr("Rollback progress"));
    layout->addWidget(d->bar);
    d->sentence = new InlineSentence(this);
    d->sentence->setDismissible(false);
    layout->addWidget(d->sentence);

    d->stack = new QStackedWidget(this);
    d->columns = new QWidget(d->stack);
    auto *columns = d->columnsLayout = new QHBoxLayout(d->columns);
    columns->setContentsMargins(0, 2, 0, 0);
    columns->setSpacing(16);
    d->phases = new PhaseList(d->columns);
    d->tail = new RunTail(d->console.runs(), 6, d->columns);
    d->failure = new FailureSteps(d->console, d->columns);
    d->empty = makeWrapping(QString(), Role::Dim, d->columns);
    d->empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    columns->addWidget(d->empty, 1);
    columns->addWidget(d->phases, 3);
    columns->addWidget(d->tail, 3);
    columns->addWidget(d->failure, 5);
    d->update = new RollbackUpdatePanel(d->stack);
    d->stack->addWidget(d->columns);
    d->stack->addWidget(d->update);
    layout->addWidget(d->stack, 1);
}

void RollbackPane::buildOthers()
{
    d->others = new QWidget(this);
    auto *layout = new QHBoxLayout(d->others);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    const auto add = [&](const QString &mark, const QString &spoken, int by) {
        auto *button = new RowControl<QPushButton>(mark, d->others);
        setRole(button, Role::Quiet);
        button->setAccessibleName(spoken);
        button->setToolTip(spoken);
        connect(button, &QPushButton::clicked, this, [this, by] { chooseRollback(by); });
        return button;
    };
    d->earlier = add(QStringLiteral("‹"), tr("Earlier rollback"), -1);
    d->which = makeLabel(QString(), Role::Dim, d->others);
    d->later = add(QStringLiteral("›"), tr("Later rollback"), 1);
    layout->addWidget(d->earlier);
    layout->addWidget(d->which);
    layout->addWidget(d->later);
    d->others->hide();
}

void RollbackPane::chooseRollback(int by)
{
    const auto rollbacks = d->rollbacks();
    const qsizetype at = d->placeIn(rollbacks);
    const qsizetype wanted = at + by;
    if (at < 0 || wanted < 0 || wanted >= std::ssize(rollbacks))
        return;
    d->chosen = rollbacks[std::size_t(wanted)]->start.run;
    d->newest = rollbacks.back()->start.run;
    refresh();
}

void RollbackPane::showOthers()
{
    const auto rollbacks = d->rollbacks();
    const qsizetype at = d->placeIn(rollbacks);
    d->others->setVisible(rollbacks.size() > 1 && at >= 0);
    if (at < 0)
        return;
    const qsizetype number = at + 1;
    d->which->setText(tr("%1 of %2", "rollbacks of this incident").arg(number).arg(rollbacks.size()));
    d->earlier->setEnabled(number > 1);
    d->later->setEnabled(number < std::ssize(rollbacks));
}

void RollbackPane::refresh()
{
    // One that begins is what the pane is about, whatever was looked at.
    if (const auto rollbacks = d->rollbacks(); rollbacks.empty() || rollbacks.back()->start.run != d->newest)
        d->chosen = RunId();
    d->failure->setRunbook(d->console.runbook());
    d->failure->refresh();
    const IncidentRun *run = d->subject();
    const RunId id = run ? run->start.run : RunId();
    if (id != d->shown) {
        d->shown = id;
        d->percent = 0;
        d->lastSignMs = 0;
        d->live.reset();
        d->sentence->clear();
    }
    d->tail->follow(run ? d->tailRun(*run) : RunId());
    if (!run) {
        d->title->setText(tr("Output"));
        d->words->setText(QString());
        d->sentence->clear();
    } else if (run->start.rollback) {
        showRollback(*run);
    } else {
        d->title->setText(run->start.label);
        d->title->setMinimumWidth(0);
    }
    showOthers();
    arrange();
    tick(d->console.clock().wallMs());
}

void RollbackPane::showRollback(const IncidentRun &run)
{
    d->title->setText(RollbackText::title(run));
    constexpr int mostForTitle = 240;
    d->title->setMinimumWidth(std::min(mostForTitle, d->title->sizeHint().width()));
    d->chip->setText(RollbackText::phase(run));
    const int number = rollbackUpdatesSent(d->console.incident(), run) + 1;
    d->send->setText(tr("Send update #%1").arg(number));
    const QString failure = RollbackText::failure(run);
    if (!failure.isEmpty()) {
        Error error;
        error.what = failure.endsWith(QLatin1Char('.')) ? failure.chopped(1) : failure;
        if (d->failure->isEmpty())
            error.remedy = tr("The runbook names no commands for this; call for help");
        d->sentence->showError(error);
    } else if (run.end) {
        d->sentence->clear();
    }
}

void RollbackPane::tick(qint64 nowMs)
{
    d->failure->tick(nowMs);
    const IncidentRun *run = d->subject();
    if (!run)
        return;
    if (!run->start.rollback) {
        const QString words = run->end ? RunText::brief(*run->end) : RunText::running(*run, nowMs);
        if (words != d->words->text())
            d->words->setText(words);
        setRole(d->words, wordsRole(*run));
        return;
    }
    const auto usual = d->usual(*run);
    const QString words =
        saysFailureAbove() ? RollbackText::failureBrief(*run) : RollbackText::summary(*run, usual, nowMs);
    if (words != d->words->text())
        d->words->setText(words);
    setRole(d->words, wordsRole(*run));
    d->percent = std::max(d->percent, RollbackText::percent(*run, d->live, usual, nowMs));
    if (d->bar->value() != d->percent)
        d->bar->setValue(d->percent);
    d->phases->setLines(phaseLines(*run, d->console.history(), nowMs));
    showDue(nowMs);
    if (!run->isRunning())
        return;
    if (const auto quiet = stalledForMs(*run, d->lastSignMs, usual, nowMs))
        d->sentence->showHint(tr("No output and no new phase for %1, longer than expected. It may hang: look "
                                 "at the system, or stop it.")
                                  .arg(clockText(std::chrono::milliseconds(*quiet))));
    else if (!d->sentence->text().isEmpty())
        d->sentence->clear();
}

void RollbackPane::showDue(qint64 nowMs)
{
    const auto dueMs = nextRollbackUpdateMs(d->console.incident());
    QString text;
    if (dueMs) {
        const auto by = std::chrono::milliseconds(*dueMs - nowMs);
        text = *dueMs >= nowMs ? tr("due in %1").arg(clockText(by)) : tr("! overdue %1").arg(clockText(-by));
        setRole(d->due, *dueMs >= nowMs ? Role::Dim : Role::Warning);
    }
    if (text == d->due->text())
        return;
    d->due->setText(text);
    d->send->setToolTip(dueMs ? tr("A status update is due every two minutes: %1").arg(text) : QString());
    const bool overdue = dueMs && *dueMs < nowMs;
    d->due->setVisible(!text.isEmpty() && (overdue || width() >= widthForDue));
}

/// Where there is no height for a sentence of its own and for the answers to the failure, it stands in the
/// line with the title.
bool RollbackPane::saysFailureAbove() const
{
    const IncidentRun *run = d->subject();
    return run && height() < heightForSentence && !d->failure->isEmpty()
        && !RollbackText::failure(*run).isEmpty();
}

void RollbackPane::arrange()
{
    const IncidentRun *run = d->subject();
    const bool rollback = run && run->start.rollback;
    const bool failed = rollback && run->end && run->end->outcome != RunOutcome::Succeeded;
    const bool asking = failed && d->failure->isAsking();
    d->chip->setVisible(rollback && !d->chip->text().isEmpty() && width() >= widthForChip);
    d->show->setVisible(run && !rollback && !asking);
    d->send->setVisible(rollback && d->console.incident().isOpen());
    d->send->setEnabled(!d->console.isReadOnly());
    if (d->console.isReadOnly())
        d->send->setToolTip(ReadOnly::reason());
    d->due->setVisible(rollback && !d->due->text().isEmpty() && width() >= widthForDue);
    // A question needs the room; what it is about is said in it.
    d->top->setVisible(!asking);
    d->bar->setVisible(rollback && !asking);
    const bool above = rollback && saysFailureAbove();
    d->sentence->setVisible(!d->sentence->text().isEmpty() && !asking && !above);
    const bool answers = failed && !d->failure->isEmpty();
    const bool phases = rollback && (!run->phases.empty() || run->total > 0);
    d->failure->setVisible(answers);
    d->phases->setVisible(phases && !asking && (!answers || width() >= widthForThreeColumns));
    d->tail->setVisible(run && !asking);
    d->columnsLayout->setStretchFactor(d->phases, height() < heightForSentence ? 6 : 3);
    d->empty->setVisible(!run);
    d->empty->setText(
        d->console.incident().isNull()
            ? tr("No incident is declared. What you run in one is shown here, and the phases of a rollback.")
            : tr("Nothing has been run in this incident. What you run is shown here, and the phases of a "
                 "rollback."));
}

void RollbackPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
    tick(d->console.clock().wallMs());
}

void RollbackPane::openUpdate()
{
    const IncidentRun *run = d->console.incident().rollback();
    const RunbookPtr runbook = d->console.runbook();
    if (!run)
        return;
    const qint64 nowMs = d->console.clock().wallMs();
    const auto update =
        fillRollbackUpdate(runbook ? rollbackUpdateTemplate(*runbook) : nullptr, d->console.incident(), *run,
                           phaseLines(*run, d->console.history(), nowMs), d->usual(*run), nowMs);
    d->stack->setCurrentWidget(d->update);
    d->update->open(update, rollbackUpdatesSent(d->console.incident(), *run) + 1);
}

void RollbackPane::closeUpdate()
{
    d->stack->setCurrentWidget(d->columns);
    d->send->setFocus(Qt::OtherFocusReason);
}

} // namespace ic
