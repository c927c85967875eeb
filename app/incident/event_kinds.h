// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/run_outcome.h"
#include "app/journal/event.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

// The facts that the journal knows, each as a function that makes its draft. Kind names and payload fields
// are a stored format: add, never rename. An unknown kind is kept by the journal and passed over by the fold.
// What can happen only once has an idempotency key, so that a restarted console that sees the same end again
// does not write it twice.

namespace ic::kinds {

inline const QString declared = QStringLiteral("incident.declared");
inline const QString startSet = QStringLiteral("incident.start-set");
inline const QString severitySet = QStringLiteral("incident.severity-set");
inline const QString situationChosen = QStringLiteral("incident.situation-chosen");
inline const QString handedOver = QStringLiteral("incident.handed-over");
inline const QString resolved = QStringLiteral("incident.resolved");
inline const QString reopened = QStringLiteral("incident.reopened");
inline const QString noted = QStringLiteral("note.added");
inline const QString actionDone = QStringLiteral("action.done");
inline const QString actionUndone = QStringLiteral("action.undone");
inline const QString itemTicked = QStringLiteral("checklist.ticked");
inline const QString itemUnticked = QStringLiteral("checklist.unticked");
inline const QString runStarted = QStringLiteral("run.started");
inline const QString runProgressed = QStringLiteral("run.progressed");
inline const QString runStopAsked = QStringLiteral("run.stop-asked");
inline const QString runAnswered = QStringLiteral("run.answered");
inline const QString lineRevealed =
    QStringLiteral("run.line-revealed"); ///< somebody saw a masked line; never what stood in it
inline const QString runFinished = QStringLiteral("run.finished");
inline const QString stepSkipped = QStringLiteral("step.skipped"); ///< with the reason of who skipped it
inline const QString stepVerified =
    QStringLiteral("step.verified"); ///< what the run of a verifying step says of another run
inline const QString sectionRunStarted = QStringLiteral("section.run.started");
inline const QString sectionRunPaused = QStringLiteral("section.run.paused");
inline const QString sectionRunEnded = QStringLiteral("section.run.ended");
inline const QString updateSent =
    QStringLiteral("update.sent"); ///< a scheduled message was sent, by hand or by a channel
inline const QString escalationAcknowledged = QStringLiteral("escalation.acknowledged");
inline const QString contactTried = QStringLiteral("contact.tried");
inline const QString endpointDown = QStringLiteral("endpoint.down");
inline const QString endpointUp = QStringLiteral("endpoint.up");
inline const QString preflightLooked =
    QStringLiteral("preflight.looked"); ///< once an incident: what its steps would not find
inline const QString approvalRefused = QStringLiteral("approval.refused"); ///< a wrong PIN
inline const QString approvalPinSet = QStringLiteral("approval.pin-set"); ///< who, never what
inline const QString runbookPinned =
    QStringLiteral("runbook.pinned"); ///< source bytes, once a digest, no incident
inline const QString runbookTrusted = QStringLiteral("runbook.trusted"); ///< by commands digest, no incident
inline const QString runbookAdopted =
    QStringLiteral("incident.runbook-adopted"); ///< the open incident goes on with a newer runbook
inline const QString journalSetAside =
    QStringLiteral("journal.set-aside"); ///< this journal follows one that could not be used; no incident

} // namespace ic::kinds

namespace ic {

/// The schedule id of a rollback's status updates, which repeat, unlike the rows of the runbook's schedule.
inline const QString rollbackUpdateId = QStringLiteral("rollback-update");

/// Everything a declaration fixes. `number` is what people say: "INC-20261123-01".
struct Declaration {
    QString number;
    QString situation; ///< Situation::id; may be empty
    QString title; ///< what the bar shows: the situation's title
    QString section; ///< playbook that opens
    QString severity;
    QString commander;
    QString environment;
    bool drill = false;
    qint64 startedMs = 0; ///< wall clock: declaration, unless set earlier
    QString runbookDigest;
    QString runbookPath;
};

struct RunStart {
    RunId run;
    QString stepId;
    QString label;
    QString section;
    QString playbook; ///< exports are carried between runs of the same playbook
    QString command; ///< as shown to the person who started it
    QString environment;
    QString directory;
    bool rollback = false; ///< its progress is shown in the rollback pane
    std::map<QString, QString> values; ///< entered for it, by ValueSpec::name; no secrets
    QStringList withheldValues; ///< names of the secret ones
    QString approvedBy; ///< second person, where the step asks for one
    SectionRunId sectionRun; ///< the steps of a section that it is one of, else null
    QString verifiedBy; ///< id of the step that is to verify it; empty where the runbook names none
    RunId verifies; ///< the run that it verifies, else null
    std::vector<RunId> undoes; ///< the runs that it undoes
    RunId goesOnFrom; ///< the failed run of the same step that it goes on from, else null
    int fromLine = 0; ///< with it: the first line of the step's script that is run, from 1
};

struct RunEnd {
    RunId run;
    RunOutcome outcome = RunOutcome::Unknown;
    int exitCode = 0;
    int signal = 0;
    QString message;
    qint64 durationMs = 0;
    qint64 recordingBytes = 0;
    QByteArray digest;
    std::map<QString, QString> exports;
    QStringList withheldExports;
    int failedLine = 0; ///< of what was run, from 1; 0 not known
};

/// A step that a person passes over, knowing why.
struct StepSkip {
    QString stepId;
    QString label;
    QString reason;
    SectionRunId sectionRun; ///< null: by itself
};

/// What a verification found. Stored names: "passed", "failed", and "unclear" where it came to no end.
enum class Verified { Passed, Failed, Unclear };
QString verifiedName(Verified verified);

struct StepVerdict {
    RunId run; ///< what was verified
    RunId by; ///< the run of the verifying step; null where it was refused at its start
    QString label; ///< of the verified step
    Verified verified = Verified::Unclear;
    QString detail; ///< "status 200", "“ready” is not in the output"; may be empty
};

/// The steps of a section that are to run one after another, or beside each other where one says so.
struct SectionRunStart {
    struct Member {
        QString stepId;
        QString label;
        bool background = false; ///< once it has started, it is the next one's turn
        bool operator==(const Member &) const = default;
    };
    SectionRunId id;
    QString section;
    QString title;
    std::vector<Member> steps;
};

/// Why the steps of a section don't go on by themselves. Stored names: "failed", "declined", "unverified".
enum class PauseReason {
    None,
    Failed, ///< the step did not succeed
    Declined, ///< a person said no, or the step was refused
    Unverified, ///< it succeeded, its verification did not
};
QString pauseReasonName(PauseReason reason);

/// What a person typed at a run's terminal.
struct RunAnswer {
    RunId run;
    QString prompt; ///< what it asked, as far as it said so
    QString text; ///< empty where `hidden`: a password is on no disk
    bool hidden = false;
    bool endOfInput = false; ///< no text: told that none comes (Ctrl+D)
};

/// What a look at the declaration found that the runbook's steps need and is not there.
struct PreflightResult {
    QString environment;
    int errors = 0; ///< of all findings, also of those that are not in `findings`
    int warnings = 0;
    QStringList findings; ///< errors first, at most mostFindings; no values, tokens masked
    static constexpr int mostFindings = 20;
};

/// A phase of a run began or ended.
struct PhaseStep {
    RunId run;
    QString rollbackId;
    int step = 0;
    int total = 0;
    QString phase;
    QString status; ///< "running", "completed", "failed"
    std::optional<qint64> remainingSeconds;
    std::optional<qint64> atMs; ///< since the start of the run; nothing: when the event was written
};

/// A command as somebody confirmed it.
struct TrustedCommand {
    QString stepId;
    QString digest; ///< commandDigest()
    QString script; ///< empty where it was too long to be kept
    bool operator==(const TrustedCommand &) const = default;
};

namespace draft {

EventDraft declared(IncidentId incident, const QString &actor, const Declaration &declaration);
EventDraft startSet(IncidentId incident, const QString &actor, qint64 startedMs);
EventDraft severitySet(IncidentId incident, const QString &actor, const QString &severity);
EventDraft situationChosen(IncidentId incident, const QString &actor, const QString &situation,
                           const QString &section);
EventDraft handedOver(IncidentId incident, const QString &actor, const QString &to, const QString &remark);
EventDraft resolved(IncidentId incident, const QString &actor, const QString &summary);
EventDraft reopened(IncidentId incident, const QString &actor, const QString &reason);
EventDraft noted(IncidentId incident, const QString &actor, const QString &text);
EventDraft actionDone(IncidentId incident, const QString &actor, const QString &actionId,
                      const QString &title, bool done);
EventDraft itemTicked(IncidentId incident, const QString &actor, const QString &itemId, const QString &text,
                      bool ticked);
EventDraft runStarted(IncidentId incident, const QString &actor, const RunStart &start);
/// time: how often the run has said this of this phase, from 1: one that failed may be tried again.
EventDraft runProgressed(IncidentId incident, const PhaseStep &phase, int time = 1);
EventDraft runStopAsked(IncidentId incident, const QString &actor, RunId run);
EventDraft runAnswered(IncidentId incident, const QString &actor, const RunAnswer &answer);
EventDraft lineRevealed(IncidentId incident, const QString &actor, RunId run, const QString &label,
                        qint64 line); ///< line from 1
EventDraft runFinished(IncidentId incident, const RunEnd &end);
EventDraft stepSkipped(IncidentId incident, const QString &actor, const StepSkip &skip);
EventDraft stepVerified(IncidentId incident, const StepVerdict &verdict);
EventDraft sectionRunStarted(IncidentId incident, const QString &actor, const SectionRunStart &start);
/// run: the one that failed; null where nothing ran.
EventDraft sectionRunPaused(IncidentId incident, SectionRunId id, const QString &stepId, const QString &label,
                            PauseReason reason, RunId run);
/// completed: all steps have their turn behind them; else a person ended it. leftRunning: runs of background
/// steps that were still underway then, and were not stopped by it.
EventDraft sectionRunEnded(IncidentId incident, const QString &actor, SectionRunId id, bool completed,
                           const std::vector<RunId> &leftRunning = {});
EventDraft updateSent(IncidentId incident, const QString &actor, const QString &scheduleId,
                      const QString &audience);
EventDraft escalationAcknowledged(IncidentId incident, const QString &actor, const QString &triggerId,
                                  const QString &condition);
EventDraft contactTried(IncidentId incident, const QString &actor, const QString &contactId,
                        const QString &name, bool answered);
EventDraft endpointChanged(IncidentId incident, const QString &name, bool up, const QString &detail);
EventDraft preflightLooked(IncidentId incident, const PreflightResult &result);
/// stepId empty: at changing the PIN itself. `incident` may be null.
EventDraft approvalRefused(IncidentId incident, const QString &actor, const QString &person,
                           const QString &stepId, const QString &label);
EventDraft approvalPinSet(IncidentId incident, const QString &actor, const QString &person, bool changed);
EventDraft runbookPinned(const QString &actor, const QString &digest, const QString &path,
                         const QByteArray &source);
EventDraft runbookAdopted(IncidentId incident, const QString &actor, const QString &digest,
                          const QString &path);
/// `file`: where the journal before this one is now.
EventDraft journalSetAside(const QString &actor, const QString &file);
/// Scripts are kept, so that a later change can be shown beside them, up to a size that an event can hold.
EventDraft runbookTrusted(const QString &actor, const QString &commandsDigest, const QString &path,
                          const std::vector<TrustedCommand> &commands = {});

} // namespace draft

/// The bytes of a pinned runbook, out of its event; nothing where the event is of another kind or its bytes
/// do not have the digest that it names.
std::optional<QByteArray> pinnedSource(const Event &event);

} // namespace ic
