// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/run.h"
#include "app/base/clock.h"
#include "app/base/error.h"
#include "app/base/paths.h"
#include "app/console/readiness.h"
#include "app/console/step_preview.h"
#include "app/console/trust.h"
#include "app/incident/incident.h"
#include "app/monitor/monitor.h"
#include "app/runbook/loader.h"
#include "app/runbook/runbook_changes.h"
#include "app/site/site.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QNetworkAccessManager;

namespace ic {

class DrillRange;
class Keychain;
class Runs;
class SectionRunner;

/// What a person gave on the command line.
struct ConsoleOptions {
    Paths paths;
    QString runbook; ///< file to open; empty: the site's, else the embedded one
    QString environment; ///< empty: the site's default
    bool startRange = true; ///< the drill range starts with the console
    bool runsNeedIncident =
        true; ///< the window asks for a declaration before a step runs; the companion doesn't
    QString rangeFault; ///< break the range in this way as soon as it is ready; empty: not
    bool keepsRunnerReady = true; ///< one helper process waits for the next step (Runs::keepSpare)
};

/// What the declare screen asks for.
struct DeclareRequest {
    QString situation; ///< Situation::id; empty for "something else"
    QString title; ///< empty: the situation's
    QString section; ///< playbook; empty: the situation's own or first
    QString severity;
    QString commander;
    QString environment;
    qint64 startedMs = 0; ///< 0: now
};

/// Who agrees to a step as a second person. Lives as long as the call that takes it.
struct Approval {
    QString person;
    QString pin;
};

/// The file of the runbook changed since this console read it.
struct RunbookNews {
    RunbookPtr before; ///< what the person knows
    RunbookPtr after; ///< what the file says now
    RunbookChanges changes;
};

/// The one door for the window and the headless companion: wires the rooms together.
///
/// What the screen may show is what can be read here; it changes only after the journal made an event
/// durable, and is then announced by a signal. Commands return at once; `done` (may be empty) is called when
/// the event is durable or refused. All on one thread.
class Console : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const Result<void> &)>;

    Console(ConsoleOptions options, const Clock &clock, Keychain &keychain, QObject *parent = nullptr);
    ~Console() override; ///< commands underway go on without it

    /// Opens lock, site, runbook and journal off this thread; `opened` follows, also where parts failed.
    void start();
    bool isOpen() const;

    // What is
    const Clock &clock() const;
    const Paths &paths() const;
    const Site &site() const;
    /// The pinned document of the open incident, else the one on disk. Null where none could be read.
    RunbookPtr runbook() const;
    /// Where the file on disk is newer than what runbook() gives: that one. Null otherwise.
    RunbookPtr offeredRunbook() const;
    /// What the file's last changes were; nothing where there were none, or the person has seen them.
    const std::optional<RunbookNews> &runbookNews() const;
    void dismissRunbookNews();
    /// The open incident, else a past one that is being looked at, else a null one.
    const Incident &incident() const;
    const JournalState &history() const;
    /// The environment of the incident, else the one chosen.
    const EnvironmentSetup &environment() const;
    Monitor &monitor() const;
    DrillRange &range() const;
    Runs &runs() const;
    QNetworkAccessManager &network() const;
    /// Exactly one sentence that no screen may hide, or nothing: journal in trouble, read-only and who holds
    /// it.
    const std::optional<Error> &banner() const;
    /// Why no runbook could be opened, with what to do.
    const std::optional<Error> &runbookError() const;
    bool isReadOnly() const;
    /// Who acts: the incident's commander, else the site's, else the system's user.
    QString actor() const;
    const std::vector<ReadinessItem> &readiness() const;
    /// What steps would not find in an environment that somebody is about to declare for. Empty where all is
    /// there, and as long as lookInto() is not done.
    std::vector<ReadinessItem> declarationReadiness(const QString &environment) const;
    /// Commands of this runbook were not yet trusted by anybody on this journal.
    bool needsTrust() const;
    /// Which those are; empty where needsTrust() is false. Of a large runbook that takes a while: not for the
    /// window.
    std::vector<CommandToTrust> commandsToTrust() const;
    /// The same without waiting: null as long as they are being gathered off this thread;
    /// commandsToTrustGathered() follows. Stays until the runbook or what was confirmed is another.
    const std::vector<CommandToTrust> *gatheredCommandsToTrust() const;
    /// False where the journal can't even be read: then history() says nothing about the past.
    bool isHistoryKnown() const;
    /// The journal is damaged, and this console is the one that may move it out of the way.
    bool canSetJournalAside() const;
    std::optional<qint64> usualMs(const QString &stepId) const;

    // What a person does
    void openRunbook(const QString &path);
    void chooseEnvironment(const QString &name);
    /// Looks once more at what is there for the runbook's steps; readinessChanged() follows where it differs.
    void lookAgain();
    /// The same for an environment that need not be the one in force; declarationReadinessChanged() follows.
    void lookInto(const QString &environment);
    void trustRunbook(Done done = {});
    /// The open incident goes on with offeredRunbook().
    void adoptRunbook(Done done = {});
    /// Renames a journal that can't be used and begins a new one; `done` gets where the old one is.
    void setJournalAside(std::function<void(const Result<QString> &)> done);
    void declare(const DeclareRequest &request, Done done = {});
    void setStart(qint64 startedMs, Done done = {});
    void setSeverity(const QString &severity, Done done = {});
    void chooseSituation(const QString &situation, const QString &section, Done done = {});
    void handOver(const QString &to, const QString &remark, Done done = {});
    void resolve(const QString &summary, Done done = {});
    void reopen(const QString &reason, Done done = {});
    /// Shows a past incident (or, with a null id, none: back to ready). Not possible while one is open. An
    /// incident that was just resolved stays in view until this is called.
    void lookAt(IncidentId incident);
    void note(const QString &text, Done done = {});
    void setActionDone(const QString &actionId, bool done, Done then = {});
    void setItemTicked(const QString &itemId, bool ticked, Done done = {});
    /// "I sent it": a scheduled message, or "rollback-update".
    void markUpdateSent(const QString &scheduleId, Done done = {});
    void acknowledgeEscalation(const QString &triggerId, Done done = {});
    void contactTried(const QString &contactId, bool answered, Done done = {});

    /// What running the step would mean here and now: command, directory, environment, effect, open
    /// placeholders, or why it can't be run.
    /// values: as far as entered by now; the effect is judged with them.
    /// fromLine: of a step whose last run failed there: only the rest of its script. 0: all of it.
    StepPreview preview(const QString &stepId, const std::map<QString, QString> &values = {},
                        int fromLine = 0) const;
    /// Runs it. `values`: for each open placeholder. Refused where preview() says so. Asking the person is
    /// the caller's matter. `started` gets the id as soon as the event is durable and the runner was asked.
    void run(const QString &stepId, const std::map<QString, QString> &values = {},
             std::function<void(const Result<RunId> &)> started = {}, int fromLine = 0);
    /// The same for a step that asks for a second person: their PIN is checked first. A wrong one is
    /// journalled and, after a few, holds further tries back for a while. Errors: as of run(), and Refused
    /// for the PIN or for somebody who can't approve this.
    void runApproved(const QString &stepId, const std::map<QString, QString> &values, Approval approval,
                     std::function<void(const Result<RunId> &)> started = {}, int fromLine = 0);
    /// The line from which a step could go on whose last run failed there; 0 where it can't, or isn't known
    /// to yet: incidentChanged() comes when it is.
    int restFrom(const QString &stepId) const;
    /// The steps of a section, one after another.
    SectionRunner &sections() const;
    /// People of the site who may approve: not empty where PINs make sense.
    void hasPin(const QString &person, std::function<void(const Result<bool> &)> done) const;
    /// Sets a person's PIN in the keychain; `oldPin` is needed, and checked, where there is one.
    void setPin(const QString &person, const QString &oldPin, const QString &newPin, Done done = {});
    void stop(RunId run);
    /// Gives a line of a run's output (counted from 1, `masked` as recorded) with what is masked in it, for
    /// the screen alone: the value is kept nowhere. Who looked at which line is journalled first. Errors:
    /// NotFound where nobody holds the values any more, and as of append.
    void revealLine(RunId run, qint64 line, const QString &masked,
                    std::function<void(const Result<QString> &)> done);
    /// Types an answer at the terminal of a running step.
    Result<void> answerRun(const RunAnswer &answer);
    /// Waits until everything is durable; for the headless companion.
    Result<void> flush(int timeoutMs);

Q_SIGNALS:
    void opened();
    void runbookChanged();
    void runbookNewsChanged();
    void commandsToTrustGathered();
    /// The incident is another one, or an event changed it.
    void incidentChanged();
    void historyChanged();
    void environmentChanged();
    void readinessChanged();
    void declarationReadinessChanged();
    void bannerChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ic
