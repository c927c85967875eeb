// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/step_control.h"

#include "app/actions/runs.h"
#include "app/console/console.h"
#include "app/console/prompt_watch.h"
#include "app/console/section_runner.h"
#include "ui/widgets/answer_row.h"
#include "ui/widgets/confirm_row.h"
#include "ui/widgets/effect_mark.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/output_fold.h"
#include "ui/widgets/plain_look.h"
#include "ui/widgets/read_only.h"
#include "ui/widgets/row_control.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/trust_question.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace ic {

namespace {

Role roleOf(RunText::Tone tone)
{
    switch (tone) {
    case RunText::Tone::Quiet:
        return Role::Dim;
    case RunText::Tone::Running:
        return Role::Accent;
    case RunText::Tone::Good:
        return Role::Good;
    case RunText::Tone::Warning:
        return Role::Warning;
    case RunText::Tone::Bad:
        return Role::Bad;
    }
    return Role::Dim;
}

} // namespace

StepControl::StepControl(Console &console, const Step &step, QWidget *parent, Output output)
    : QObject(parent)
    , m_console(console)
    , m_step(step)
    , m_ending(endingText(endingOf(step)))
    , m_shows(output)
    , m_button(new RowControl<QPushButton>(parent))
    , m_words(makeLabel(QString(), Role::Dim, parent))
    , m_effect(new EffectMark(parent))
    , m_below(new QWidget(parent))
    , m_belowLayout(new QVBoxLayout(m_below))
    , m_sentence(new InlineSentence(m_below))
    , m_output(new OutputFold(console.runs(), step.label, m_below))
    , m_prompts(new PromptWatch(console.runs(), console.clock(), this))
{
    m_belowLayout->setContentsMargins(0, 0, 0, 0);
    m_belowLayout->setSpacing(8);
    m_sentence->setDismissible(false);
    m_belowLayout->addWidget(m_sentence);
    m_belowLayout->addWidget(m_output);
    m_words->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_words->setAccessibleName(tr("State of: %1").arg(step.label));
    m_effect->hide();
    m_button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    showButton(false);
    connect(m_button, &QPushButton::clicked, this, &StepControl::press);
    connect(m_prompts, &PromptWatch::changed, this, &StepControl::showPrompt);
    m_output->setRevealer(revealerOf(console));
    connect(m_output, &OutputFold::unfolded, this, [this] { Q_EMIT opened(m_output); });
    connect(m_output, &OutputFold::largeWanted, this, &StepControl::largeOutputWanted);
    refresh();
}

/// False where something is underway that the press is about.
bool StepControl::mayStart()
{
    if (m_state == State::Starting)
        return false;
    if (m_ask) {
        m_ask->takeFocus();
        return false;
    }
    m_refusal.clear();
    if (m_state == State::Running) {
        askToStop();
        return false;
    }
    m_sentence->clear();
    return true;
}

void StepControl::pressFrom(int line)
{
    if (!mayStart())
        return;
    const StepPreview preview = m_console.preview(m_step.id, {}, line);
    if (preview.refusal)
        sayRefused(*preview.refusal);
    else
        askToRun(preview); // also where it only reads: what is left of it has to be seen first
}

/// Where only the confirmation of the commands is missing, it is asked for.
void StepControl::sayRefused(const Error &refusal)
{
    if (m_console.needsTrust() && !m_console.isReadOnly() && m_console.incident().isOpen())
        askToTrust();
    else
        refuse(refusal.text());
}

void StepControl::setVerb(const QString &text, const QString &spoken)
{
    m_verb = text;
    m_spokenVerb = spoken;
    if (m_state != State::Running)
        showButton(false);
}

void StepControl::place(QWidget *extra, Place where)
{
    std::erase_if(m_extras, [](const auto &each) { return !each.second; });
    m_extras.emplace(where, extra);
    int index = m_belowLayout->indexOf(m_sentence);
    QWidget *last = m_answer ? chainTabs(m_button, m_answer) : m_button;
    for (const auto &[at, each] : m_extras) {
        m_belowLayout->insertWidget(++index, each);
        last = chainTabs(last, each);
    }
}

void StepControl::press()
{
    if (!mayStart())
        return;
    const StepPreview preview = m_console.preview(m_step.id);
    if (preview.refusal)
        sayRefused(*preview.refusal);
    else if (preview.runsAtOnce())
        start({});
    else
        askToRun(preview);
}

bool StepControl::escape()
{
    if (m_ask) {
        closeAsk(true);
        Q_EMIT declined();
        return true;
    }
    if (!m_refusal.isEmpty()) {
        m_refusal.clear();
        refresh();
        return true;
    }
    if (m_output->isOpen()) {
        m_output->setOpen(false);
        m_button->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

void StepControl::askToRun(const StepPreview &preview)
{
    auto *confirm = new ConfirmRow(m_console, preview, m_below);
    connect(confirm, &AskRow::accepted, this, [this, confirm, fromLine = preview.fromLine] {
        const auto values = confirm->values();
        if (auto approval = confirm->takeApproval()) {
            startApproved(*confirm, values, std::move(*approval), fromLine);
            return;
        }
        closeAsk(true);
        start(values, fromLine);
    });
    open(confirm);
}

/// The question stays open until the second person's PIN is known to be right.
void StepControl::startApproved(ConfirmRow &confirm, const std::map<QString, QString> &values,
                                Approval approval, int fromLine)
{
    confirm.setBusy(true);
    m_console.runApproved(
        m_step.id, values, std::move(approval),
        [guard = QPointer(this), row = QPointer(&confirm)](const Result<RunId> &started) {
            if (!guard || !row)
                return;
            row->setBusy(false);
            if (!started)
                row->showRefusal(started.error());
            else if (guard->m_ask == row)
                guard->closeAsk(true);
        },
        fromLine);
}

void StepControl::askToStop()
{
    auto *ask = new AskRow(m_below);
    ask->setQuestion(tr("Stop “%1”? It and everything that it started is ended; what it has already changed "
                        "stays changed.")
                         .arg(m_step.label));
    ask->setAnswers(tr("Stop now"), tr("Stop now: %1").arg(m_step.label), true, tr("Let it run"));
    // Whoever runs a step by Enter, Enter may press it once more than was needed.
    ask->setNoByDefault();
    connect(ask, &AskRow::accepted, this, [this] {
        closeAsk(true);
        if (m_state == State::Running)
            m_console.stop(m_run);
    });
    open(ask);
}

void StepControl::showPrompt()
{
    const std::optional<Prompt> &prompt = m_prompts->prompt();
    if (!prompt) {
        if (m_answer && m_answer->isVisibleTo(m_below)) {
            const bool hadFocus = m_answer->isAncestorOf(QApplication::focusWidget());
            m_answer->hide();
            if (hadFocus)
                m_button->setFocus(Qt::OtherFocusReason);
        }
        return;
    }
    if (!m_answer) {
        m_answer = new AnswerRow(m_step.label, m_below);
        m_belowLayout->insertWidget(0, m_answer);
        chainTabs(m_button, m_answer);
        connect(m_answer, &AnswerRow::answered, this, [this](const QString &text) { answer(text, false); });
        connect(m_answer, &AnswerRow::inputEnded, this, [this] { answer({}, true); });
        connect(m_answer, &AnswerRow::stopWanted, this, &StepControl::press);
        connect(m_answer, &AnswerRow::left, this, [this] { m_button->setFocus(Qt::OtherFocusReason); });
    }
    const bool isNew = m_answer->isHidden();
    m_answer->setPrompt(*prompt);
    m_below->show();
    m_answer->show();
    if (!isNew)
        return;
    // Whoever is at this step goes on typing here; whoever types elsewhere is not disturbed.
    if (m_button->hasFocus() && !m_ask)
        m_answer->field()->setFocus(Qt::OtherFocusReason);
    Q_EMIT opened(m_answer);
}

void StepControl::answer(const QString &text, bool endOfInput)
{
    RunAnswer answer;
    answer.run = m_run;
    answer.prompt = m_answer->prompt().text;
    answer.text = text;
    answer.hidden = m_answer->prompt().hidden;
    answer.endOfInput = endOfInput;
    if (const auto sent = m_console.answerRun(answer); !sent)
        refuse(sent.error().text());
    else
        m_prompts->answered();
}

void StepControl::askToTrust()
{
    auto *trust = new TrustQuestion(m_console, TrustQuestion::Form::Buttons, m_below);
    connect(trust, &AskRow::accepted, this, [this, guard = QPointer<StepControl>(this)] {
        closeAsk(true);
        m_console.trustRunbook([guard](const Result<void> &result) {
            if (!guard)
                return;
            if (!result)
                guard->refuse(result.error().text());
            else if (guard->m_console.sections().waitsFor(guard->m_step.id))
                // Its section goes on with what was asked for, once the confirmation counts.
                QTimer::singleShot(0, guard, &StepControl::press);
        });
    });
    open(trust);
}

void StepControl::open(AskRow *ask)
{
    m_ask = ask;
    if (m_shows == Output::Elsewhere)
        ask->setCompact();
    m_belowLayout->insertWidget(0, ask);
    chainTabs(m_button, ask);
    // "No", by button or Escape.
    connect(ask, &AskRow::declined, this, [this] {
        closeAsk(true);
        Q_EMIT declined();
    });
    Q_EMIT askingChanged();
    m_below->show();
    ask->show();
    ask->takeFocus();
    Q_EMIT opened(ask);
}

void StepControl::closeAsk(bool focusButton)
{
    if (!m_ask)
        return;
    if (focusButton)
        m_button->setFocus(Qt::OtherFocusReason);
    m_ask->hide();
    m_ask->deleteLater();
    m_ask = nullptr;
    Q_EMIT askingChanged();
    refresh();
}

void StepControl::start(const std::map<QString, QString> &values, int fromLine)
{
    m_state = State::Starting;
    m_before = m_run;
    setWords(tr("starting…"), RunText::Tone::Running);
    Q_EMIT stateChanged();
    m_console.run(
        m_step.id, values,
        [guard = QPointer<StepControl>(this)](const Result<RunId> &started) {
            if (!guard)
                return;
            if (started) {
                guard->refresh();
            } else if (guard->m_state == State::Starting) {
                guard->m_state = State::Idle;
                guard->refuse(started.error().text());
            }
        },
        fromLine);
}

void StepControl::refuse(const QString &sentence)
{
    m_refusal = sentence;
    refresh();
    sayHint(sentence);
    m_below->show();
    Q_EMIT opened(m_sentence);
    Q_EMIT declined();
}

void StepControl::refresh()
{
    m_effect->setJudgement(judgeEffect(m_step, m_console.environment().effects));
    const IncidentRun *run = m_console.incident().lastRunOf(m_step.id);
    const bool isNew = run && run->start.run != m_before;
    if (m_state == State::Starting && !isNew)
        return;
    if (run)
        showRun(*run);
    else
        showIdle();
    const bool output =
        m_shows == Output::Below && run && !(run->end && run->end->outcome == RunOutcome::DidNotStart);
    m_output->show(output ? run->start.run : RunId(), run && run->isRunning());
    m_output->setNote(run && run->end ? RunText::exported(*run->end) : QString());
    m_prompts->watch(run && run->isRunning() && !m_console.isReadOnly() ? m_run : RunId());
    if (tellSkipped(run))
        Q_EMIT stateChanged();
    showBelow(output);
}

void StepControl::showBelow(bool output)
{
    std::erase_if(m_extras, [](const auto &each) { return !each.second; });
    const bool extra =
        std::ranges::any_of(m_extras, [](const auto &each) { return !each.second->isHidden(); });
    m_below->setVisible(m_ask || output || extra || m_prompts->prompt() || !m_sentence->text().isEmpty());
}

/// Somebody has passed it over since. What it did before stays true, and in view. True where that changes how
/// it looks.
bool StepControl::tellSkipped(const IncidentRun *run)
{
    const auto skipped = m_console.incident().skippedSteps.find(m_step.id);
    if (skipped == m_console.incident().skippedSteps.end())
        return false;
    const RunText::Tone before = m_tone;
    const bool ran =
        run && run->end && run->end->outcome != RunOutcome::DidNotStart && run->undoneBy.isNull();
    if (!ran)
        m_tone = RunText::Tone::Quiet;
    setWords(ran ? tr("%1, » skipped").arg(RunText::brief(*run->end)) : tr("» skipped"), m_tone);
    if (m_refusal.isEmpty())
        sayHint(tr("Skipped by %1: %2").arg(skipped->second.actor, skipped->second.reason));
    return m_tone != before;
}

void StepControl::showIdle()
{
    const bool changed = m_state != State::Idle || !m_run.isNull();
    m_state = State::Idle;
    m_run = {};
    m_tone = RunText::Tone::Quiet;
    showButton(false);
    setWords(RunText::beforehand(m_console.usualMs(m_step.id), m_ending), RunText::Tone::Quiet);
    sayHint(m_refusal);
    if (changed)
        Q_EMIT stateChanged();
}

void StepControl::showRun(const IncidentRun &run)
{
    const State before = m_state;
    const bool same = m_run == run.start.run;
    m_run = run.start.run;
    if (run.isRunning()) {
        m_state = State::Running;
        m_tone = RunText::Tone::Running;
        m_before = {};
        showButton(true);
        m_button->setEnabled(!m_console.isReadOnly() && (!run.stopAsked || m_console.runs().isActive(m_run)));
        setWords(RunText::running(run, m_console.clock().wallMs()), RunText::Tone::Running);
        sayHint(m_refusal);
        if (before != State::Running || !same)
            Q_EMIT stateChanged();
        return;
    }
    const bool watched = before == State::Starting || (before == State::Running && same);
    const bool undone = !run.undoneBy.isNull();
    const bool turned = before == State::Ended && same && undone != m_undone;
    m_undone = undone;
    const bool news = watched || !same || turned || before == State::Idle;
    m_state = State::Ended;
    m_before = {};
    m_tone = undone ? RunText::Tone::Quiet : RunText::tone(run.end->outcome);
    showButton(false);
    setWords(undone ? tr("↶ undone") : RunText::brief(*run.end), m_tone);
    const QString sentence = m_refusal.isEmpty() ? RunText::sentence(*run.end) : m_refusal;
    if (m_refusal.isEmpty() && m_tone == RunText::Tone::Bad)
        sayFailure(sentence);
    else
        sayHint(sentence);
    if (!news)
        return;
    const bool output = m_shows == Output::Below && run.end->outcome != RunOutcome::DidNotStart;
    m_output->show(output ? m_run : RunId(), false);
    // A person must not have to look for the reason.
    if (m_tone == RunText::Tone::Bad && output) {
        m_below->show();
        m_output->setOpen(true);
        if (watched)
            Q_EMIT opened(m_output);
    }
    // The question whether to stop it has answered itself.
    if (m_ask && before == State::Running)
        closeAsk(m_ask->isAncestorOf(m_ask->focusWidget()));
    Q_EMIT stateChanged();
    if (watched)
        Q_EMIT ended(m_tone == RunText::Tone::Good);
}

void StepControl::tick(qint64 nowMs)
{
    if (m_state != State::Running)
        return;
    if (const IncidentRun *run = m_console.incident().run(m_run); run && run->isRunning())
        setWords(RunText::running(*run, nowMs), RunText::Tone::Running);
}

void StepControl::showButton(bool stop)
{
    m_button->setEnabled(!m_console.isReadOnly());
    m_button->setToolTip(m_console.isReadOnly() ? ReadOnly::reason() : QString());
    m_button->setText(stop ? tr("Stop…") : m_verb.isEmpty() ? tr("Run") : m_verb);
    const QString spoken = m_spokenVerb.isEmpty() ? tr("Run: %1").arg(m_step.label) : m_spokenVerb;
    m_button->setAccessibleName(stop ? tr("Stop: %1").arg(m_step.label) : spoken);
    if (stop)
        setRole(m_button, Role::Danger);
    else
        setPlain(m_button);
}

void StepControl::sayFailure(const QString &sentence)
{
    Error error;
    error.what = sentence.endsWith(QLatin1Char('.')) ? sentence.chopped(1) : sentence;
    m_sentence->showError(error);
}

void StepControl::sayHint(const QString &sentence)
{
    if (sentence.isEmpty())
        m_sentence->clear();
    else
        m_sentence->showHint(sentence);
}

void StepControl::setWords(const QString &text, RunText::Tone tone)
{
    if (m_words->text() != text) {
        m_words->setText(text);
        m_words->setAccessibleDescription(text);
    }
    setRole(m_words, roleOf(tone));
}

} // namespace ic
