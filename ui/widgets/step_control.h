// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/incident/incident.h"
#include "app/runbook/runbook.h"
#include "ui/widgets/run_text.h"

#include <QObject>
#include <QPointer>

#include <map>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;
class QWidget;

namespace ic {

class AnswerRow;
class AskRow;
class Console;
class ConfirmRow;
class EffectMark;
class OutputFold;
class InlineSentence;
class PromptWatch;
struct Approval;
struct Error;
struct StepPreview;

/// Runs one step from a screen: its button (Run, or Stop while it runs), the words about its state, and below
/// them what is asked, refused or printed. A row places the three; what they show comes from the incident
/// only, so that a restarted console shows the same.
class StepControl : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Starting, Running, Ended };
    /// Elsewhere: in a pane that is not high and shows output in its own way.
    enum class Output { Below, Elsewhere };

    /// The widgets are children of `parent`, which is the row.
    StepControl(Console &console, const Step &step, QWidget *parent, Output output = Output::Below);

    QPushButton *button() const { return m_button; }
    QLabel *words() const { return m_words; }
    /// What the step does: read, change or destroy. Hidden until a row places and shows it.
    EffectMark *effect() const { return m_effect; }
    QWidget *below() const { return m_below; }

    const QString &stepId() const { return m_step.id; }
    const QString &label() const { return m_step.label; }
    State state() const { return m_state; }
    bool isRunning() const { return m_state == State::Running || m_state == State::Starting; }
    /// Tone of the last run's end; Quiet where there is none.
    RunText::Tone tone() const { return m_tone; }
    bool succeeded() const { return m_tone == RunText::Tone::Good; }

    /// As if the button was pressed: asks what has to be asked, then runs; while it runs, asks whether to
    /// stop.
    void press();
    /// Asks about running what is left of its script from this line on (Console::restFrom), and runs it.
    void pressFrom(int line);
    /// What its button is called while nothing runs, where "Run" would not say it: "Undo…", "Undo: Stop
    /// writes".
    void setVerb(const QString &text, const QString &spoken);
    /// What stands below its state and above its output, from the top.
    enum class Place { Pause, Undo, Verification, Beside };
    /// Shows this there, as long as it is not hidden itself. Tab goes through all of it as it stands.
    void place(QWidget *extra, Place where);
    /// Closes what is open, innermost first; false where nothing was.
    bool escape();
    /// Reads the incident again.
    void refresh();
    /// The clock of a running step.
    void tick(qint64 nowMs);
    bool isAsking() const { return m_ask != nullptr; }

Q_SIGNALS:
    void stateChanged();
    /// A run that was started here or seen running has ended.
    void ended(bool ok);
    /// It was refused, or a person said no.
    void declined();
    /// isAsking() is another.
    void askingChanged();
    /// Somebody wants to see the output of this run with more room.
    void largeOutputWanted(ic::RunId run, const QString &label);
    /// Something opened below; the page should bring it into view.
    void opened(QWidget *what);

private:
    void askToRun(const StepPreview &preview);
    void startApproved(ConfirmRow &confirm, const std::map<QString, QString> &values, Approval approval,
                       int fromLine);
    bool mayStart();
    bool tellSkipped(const IncidentRun *run);
    void showBelow(bool output);
    void showPrompt();
    void answer(const QString &text, bool endOfInput);
    void askToStop();
    void askToTrust();
    void open(AskRow *ask);
    void closeAsk(bool focusButton);
    void start(const std::map<QString, QString> &values, int fromLine = 0);
    void refuse(const QString &sentence);
    void sayRefused(const Error &refusal);
    void showIdle();
    void showRun(const IncidentRun &run);
    void showButton(bool stop);
    void sayFailure(const QString &sentence);
    void sayHint(const QString &sentence);
    void setWords(const QString &text, RunText::Tone tone);

    Console &m_console;
    Step m_step;
    QString m_ending; ///< how it ends, where that is not by itself
    Output m_shows;
    QPushButton *m_button;
    QLabel *m_words;
    EffectMark *m_effect;
    QWidget *m_below;
    QVBoxLayout *m_belowLayout;
    std::multimap<Place, QPointer<QWidget>> m_extras;
    QString m_verb;
    QString m_spokenVerb;
    InlineSentence *m_sentence;
    OutputFold *m_output;
    AskRow *m_ask = nullptr;
    PromptWatch *m_prompts; ///< what the running step asks at its terminal
    AnswerRow *m_answer = nullptr; ///< made when it first asks

    State m_state = State::Idle;
    RunText::Tone m_tone = RunText::Tone::Quiet;
    RunId m_run; ///< the run that is shown
    RunId m_before; ///< while starting: the run that was shown
    bool m_undone = false; ///< another step has undone it
    QString m_refusal; ///< shown until the next press
};

} // namespace ic
