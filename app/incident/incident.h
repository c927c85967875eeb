// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/incident/event_kinds.h"
#include "app/journal/event.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace ic {

/// One phase of a rollback as its output told it.
struct Phase {
    int number = 0;
    QString name;
    qint64 startedMs = 0;
    std::optional<qint64> endedMs; ///< nothing while it runs, and where its run was cut short
    bool failed = false;
};

/// A run of a step within the incident.
struct IncidentRun {
    RunStart start;
    QString actor;
    qint64 startedMs = 0;
    bool stopAsked = false;
    std::optional<RunEnd> end;
    qint64 endedMs = 0; ///< where `end` is set
    QString rollbackId;
    int step = 0;
    int total = 0;
    std::vector<Phase> phases; ///< as far as heard of, by number
    std::optional<qint64> remainingSeconds; ///< as the output last said
    qint64 remainingSaidMs = 0;
    std::optional<StepVerdict> verdict; ///< newest, of its verification
    RunId verification; ///< newest run that verifies it, else null
    RunId undoneBy; ///< the run that undid it with success, else null

    bool isRunning() const { return !end; }
    bool succeeded() const { return end && end->outcome == RunOutcome::Succeeded; }
};

/// A step that was passed over.
struct SkippedStep {
    QString reason;
    QString actor;
    qint64 atMs = 0;
};

/// Steps of a section, run one after another, and where they stand. A background step passes the turn on as
/// soon as it has started; where it does not succeed, the turn comes back to it once no other step has it.
struct SectionRun {
    /// A background step about which a person has to say how it goes on.
    struct Setback {
        std::size_t position = 0; ///< in start.steps
        PauseReason reason = PauseReason::Failed;
    };
    SectionRunStart start;
    QString actor;
    qint64 startedMs = 0;
    std::size_t position = 0; ///< of the first step that has not had its turn; how many there are: none
    bool busy = false; ///< the step at `position` runs, or waits for its verification
    std::vector<std::size_t> background; ///< these go on beside it, or wait for their verification
    std::vector<Setback> setbacks; ///< in the order in which they ended
    bool atSetback = false; ///< the turn has come back to the first of these
    PauseReason paused = PauseReason::None; ///< a person has to say how it goes on
    bool isVerifiedByHand = false; ///< paused as not verified, then it was; nothing has begun since
    /// The newest pause that an event told of; of none once its step has begun again.
    struct ToldPause {
        QString stepId;
        PauseReason reason = PauseReason::None;
        bool operator==(const ToldPause &) const = default;
    } told;
    int skipped = 0;
    int stopped = 0; ///< background steps that somebody stopped: they have neither succeeded nor failed
    bool ended = false;

    /// In start.steps: of the step whose turn it is; how many there are where none has it.
    std::size_t turn() const { return atSetback && !setbacks.empty() ? setbacks.front().position : position; }
    /// How many have not had their turn yet, beside the one that has it.
    std::size_t left() const
    {
        const std::size_t rest = start.steps.size() - position;
        return rest > 0 && turn() == position ? rest - 1 : rest;
    }
    /// The step whose turn it is; null where all are through, or only background ones go on.
    const SectionRunStart::Member *current() const;
    /// It is the turn of this step, or it may be run again or ahead of what the section waits for.
    bool takes(const QString &stepId) const;
    /// All have had their turn and have ended.
    bool isThrough() const { return !current() && background.empty(); }
    /// How many have run to an end that is as it should be.
    std::size_t done() const;
};

/// A line of the timeline.
struct TimelineEntry {
    qint64 atMs = 0;
    QString kind;
    QString actor;
    QString text; ///< a sentence for a person, translated
    enum class Tone { Plain, Good, Bad, Note } tone = Tone::Plain;
    RunId run; ///< the run that it speaks of, else null
};

struct EndpointState {
    bool up = true;
    qint64 sinceMs = 0;
    QString detail;
};

/// What is known of one incident: the fold of its events, and nothing else. Plain value.
struct Incident {
    IncidentId id;
    Declaration declaration; ///< with later corrections (start, severity, commander) applied
    qint64 declaredMs = 0;
    std::optional<qint64> resolvedMs;
    QString resolution; ///< summary given at resolving
    QString section; ///< playbook in use: as declared, or chosen since
    QString situation;
    std::set<QString> doneActions;
    std::map<QString, bool> tickedItems; ///< only what a person decided; the file's default is not in here
    std::vector<IncidentRun> runs; ///< in order of start
    std::map<QString, qint64> sentUpdates; ///< schedule id → when first; of a rollback's updates the last
    std::vector<qint64> rollbackUpdates; ///< when each of a rollback's updates was sent, in order
    std::set<QString> acknowledgedEscalations;
    std::map<QString, bool> triedContacts; ///< contact id → answered, newest try
    std::map<QString, EndpointState> endpoints; ///< as far as they changed during the incident
    std::map<QString, SkippedStep> skippedSteps; ///< by step id; a later run of the step ends it
    std::vector<SectionRun> sectionRuns; ///< in order of start
    std::optional<PreflightResult> preflight; ///< what a look at the declaration found
    std::vector<TimelineEntry> timeline;

    bool isNull() const { return id.isNull(); }
    bool isOpen() const { return !id.isNull() && !resolvedMs; }
    qint64 startedMs() const { return declaration.startedMs; }
    /// Elapsed at `nowMs`: until resolution where it's resolved. Never negative.
    qint64 elapsedMs(qint64 nowMs) const;
    const IncidentRun *run(RunId run) const;
    /// Newest run of a step, or null.
    const IncidentRun *lastRunOf(const QString &stepId) const;
    /// Newest rollback, running ones first, or null.
    const IncidentRun *rollback() const;
    bool anyRunning() const;
    const SectionRun *sectionRun(SectionRunId id) const;
    /// Newest one of the section that has not ended, or null.
    const SectionRun *openSectionRun(const QString &section) const;
    /// The open one that a run of this step would belong to (SectionRun::takes), or null.
    const SectionRun *sectionRunAt(const QString &stepId) const;
    /// What earlier successful runs of this playbook exported, later ones over earlier ones.
    std::map<QString, QString> exportsFor(const QString &playbook) const;
};

/// The next state. Pure: no clock, no I/O. An event of another incident, of an unknown kind, or with a
/// payload that makes no sense changes nothing.
Incident fold(Incident incident, const Event &event);

/// Every incident of a journal, oldest first, and what concerns the installation.
struct JournalState {
    std::map<IncidentId, Incident> incidents;
    std::vector<IncidentId> order; ///< by declaration
    std::set<QString> trustedCommands; ///< commands digests
    std::set<QString> trustedCommandDigests; ///< of each command that somebody confirmed: commandDigest()
    /// By the runbook's path and the step's id: the command as it was confirmed last.
    std::map<QString, std::map<QString, TrustedCommand>> lastTrusted;
    QStringList setAsideJournals; ///< files of earlier journals that could not be used
    std::set<QString> pinnedRunbooks; ///< digests whose bytes are on the journal
    std::map<QString, std::vector<qint64>> stepDurations; ///< milliseconds of successful runs, by step id
    std::map<RunId, IncidentRun> looseRuns; ///< runs that belong to no incident
    /// Wrong PINs of a second person since the last right one, and when the newest was.
    struct WrongPins {
        int count = 0;
        qint64 lastMs = 0;
    };
    std::map<QString, WrongPins> wrongPins; ///< by person, as personKey() gives it

    const Incident *open() const; ///< newest that is not resolved, or null
    const Incident *find(const QString &numberOrId) const;
    /// "INC-YYYYMMDD-nn" (drills: "DRILL-…") that is not taken.
    QString nextNumber(qint64 nowMs, bool drill) const;
    /// Median of earlier successful runs; nothing where there are none.
    std::optional<qint64> usualMs(const QString &stepId) const;
};
/// The same for every way to write a person's name: case and spaces don't count.
QString personKey(const QString &name);
JournalState fold(JournalState state, const Event &event);
/// All of them, put into the order of the fold first: the same whatever order they come in.
JournalState foldAll(std::vector<Event> events);

} // namespace ic
