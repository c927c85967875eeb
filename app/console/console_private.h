// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/runs.h"
#include "app/console/approvals.h"
#include "app/console/console.h"
#include "app/console/console_opening.h"
#include "app/console/directory_look.h"
#include "app/console/progress_watch.h"
#include "app/console/readiness_check.h"
#include "app/console/run_service.h"
#include "app/console/script_syntax.h"
#include "app/console/section_runner.h"
#include "app/drills/drill_range.h"
#include "app/journal/journal.h"
#include "app/preflight/preflight.h"
#include "app/site/keychain.h"

#include <QFileSystemWatcher>
#include <QNetworkAccessManager>
#include <QThreadPool>
#include <QTimer>

namespace ic {

/// The parts that a console wires together. Only the console_*.cpp files of this room see it.
struct Console::Private {
    Console &q;
    ConsoleOptions options;
    const Clock &clock;
    Keychain &keychain;

    // Destroyed from the bottom up: what looks at the journal goes before it.
    QNetworkAccessManager network;
    std::unique_ptr<ConsoleLock> lock;
    std::unique_ptr<Journal> journal;
    DrillRange range;
    Runs runs;
    ProgressWatch progressWatch;
    Monitor monitor;
    Preflight preflight; ///< of the environment in force
    Preflight declarationPreflight; ///< of the one that an incident may be declared for
    Approvals approvals;
    bool isCheckingPin = false; ///< one try at a time, or waiting would mean nothing
    std::unique_ptr<RunService> runService;
    SectionRunner sections;
    ScriptSyntax syntax;
    bool isNotingSyntax = false; ///< a copy of a runbook with what was found is being made
    std::map<RunId, bool> restParses; ///< of failed runs: what is left of their script stands alone
    QFileSystemWatcher watcher;
    QTimer folderSettles; ///< a checkout changes many files at once
    QTimer folderLooks; ///< where the system can't watch all of it
    QTimer news; ///< for a console that only reads
    qint64 newsMark = 0; ///< size and time of the journal's files when last read
    bool isReadingNews = false;
    QTimer journalAgain; ///< while what keeps the journal from being written may pass

    bool isOpen = false;
    bool isSettingAside = false;
    bool isDeclaring = false; ///< asked for, not durable yet
    Site site;
    QString environmentName;
    EnvironmentSetup environment; ///< with the range's endpoints, as far as they are known
    QString runbookPath; ///< of the file that was opened last, also where it could not be read
    RunbookPtr fileRunbook;
    RunbookPtr pinnedRunbook; ///< of the incident in view
    RunbookPtr lastRunbook; ///< that fileRunbook replaced; an incident may have been declared with it
    RunbookPtr announcedRunbook; ///< what runbookChanged() was last said of
    QString pinning; ///< digest of a pinned document that is being parsed
    std::optional<RunbookNews> runbookNews;
    int comparison = 0; ///< of the last comparison begun; an earlier one's answer no longer counts
    struct Trust {
        RunbookPtr runbook;
        size_t confirmed = 0;
        bool isTrusted = false;
        bool isGathering = false;
        std::optional<std::vector<CommandToTrust>> commands; ///< empty until they are asked for and gathered
    } trust; ///< isTrusted() as last computed, and for what
    std::optional<Error> runbookError;
    std::optional<Error> siteError;
    std::optional<Error> trouble; ///< since opening: read-only
    std::optional<Error> journalTrouble; ///< now: the journal can't be written
    std::optional<Error> banner;
    JournalState history;
    std::map<QString, QByteArray> pinned;
    IncidentId viewed; ///< what the screen shows: the open incident, or one that is looked at
    Incident none;
    std::optional<DiskSpace> disk; ///< with the journal; empty until somebody looked
    std::vector<ReadinessItem> readiness;
    QString lookingAgainAt; ///< the runbook's folder: one look at a time, which may never come back
    DirectoryLook directories;
    Unwaited runbookReading; ///< may never come back from a dead network drive
    QThreadPool pool; // last: waits for its work before the rest goes

    Private(Console &console, ConsoleOptions given, const Clock &time, Keychain &keys)
        : q(console)
        , options(std::move(given))
        , clock(time)
        , keychain(keys)
        , range(options.paths.rangeDir())
        , runs(options.paths.runsDir(), Paths::runnerProgram(), time)
        , progressWatch(runs, network)
        , monitor(network, time)
        , preflight(keys, network)
        , declarationPreflight(keys, network)
        , approvals(keys)
        , sections(console,
                   [this](EventDraft draft, Done done) { append(std::move(draft), std::move(done)); })
        , site(builtInSite(options.paths.rangeDir()))
        , directories(console,
                      options.runsNeedIncident ? DirectoryLook::windowPatience
                                               : DirectoryLook::programPatience,
                      [this] { Q_EMIT q.incidentChanged(); })
        , runbookReading(console)
    {
        selectEnvironment(options.environment);
    }

    void connectParts();
    void takeOpened(Opened opened);
    void announceAll();
    void takeJournal(Opened &opened);
    void tryJournalAgain();
    void takeJournalAgain(Opened opened);
    bool writes() const;
    bool isAnythingRunning() const;
    void followJournal();
    void followOtherWriter();
    void lookForNews();
    void take(const Event &event);
    void adoptRuns();
    void watchProgress(const IncidentRun &run);
    void viewOpenIncident();
    void pinRunbook();
    void usePinned(RunbookPtr runbook);
    void announceRunbook();
    void compareRunbooks();
    void endRunbookNews();
    bool isTrusted(const RunbookPtr &runbook);
    void gatherCommandsToTrust(const RunbookPtr &runbook);
    void learnSyntax();
    void noteSyntax();
    void takeSyntax(const std::vector<std::pair<RunbookPtr, RunbookPtr>> &noted);
    std::optional<Error> syntaxRefusal(const Runbook &runbook, const Step &step) const;
    void selectEnvironment(const QString &name);
    void useEnvironmentOfIncident();
    void useEndpoints();
    void startRange();
    void loadRunbookFrom(const QString &path);
    void readRunbook(const QString &path, bool watchAfter);
    void lookWhetherRunbookIsBack();
    void watchRunbook();
    void watchFolder(const RunbookSight &sight);
    void takeRunbook(const Result<RunbookPtr> &loaded);
    void refreshBanner();
    void refreshReadiness();
    void composeReadiness();
    PreflightSubject preflightSubject(const EnvironmentSetup &of) const;
    bool canLookInto(const EnvironmentSetup &of) const;
    bool wantsPreflight() const;
    void lookForIncident();
    void writeDownPreflight();
    StepSituation stepSituation(const Runbook *runbook) const;
    std::optional<Error> directoryRefusal(const Runbook &runbook, const StepPreview &preview);
    void runStep(const QString &stepId, const std::map<QString, QString> &values, const QString &approvedBy,
                 std::function<void(const Result<RunId> &)> started, int fromLine);
    void followSteps(const Event &event);
    void lookAtEnd(const IncidentRun &run);
    void lookAtEnds();
    void tryRest(const IncidentRun &run);
    void verify(const IncidentRun &run);
    void judgeVerification(const IncidentRun &run);
    void checkPin(const QString &person, const QString &pin, const QString &stepId, Done done);
    Result<void> approverStands(const StepPreview &preview, const QString &person) const;
    void append(EventDraft draft, Done done);
    void appendToOpen(const std::function<EventDraft(IncidentId, const QString &)> &make, Done done);
    std::optional<Error> writeRefusal() const;
    std::optional<Error> environmentRefusal() const;
    std::optional<Error> standingRefusal() const;
    Result<Declaration> declarationFor(const DeclareRequest &request) const;
    void endpointChanged(const QString &name, bool up, const QString &detail);
    void writeDownDeadEndpoints(IncidentId incident);
};

} // namespace ic
