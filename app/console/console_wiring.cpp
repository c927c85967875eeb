// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/background.h"
#include "app/base/logging.h"
#include "app/console/console_private.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace ic {

namespace {

Error notOpenYet()
{
    return {ErrorCode::Unavailable,
            QCoreApplication::translate("Console", "The console is still opening its journal"),
            {},
            QCoreApplication::translate("Console", "Try again in a moment")};
}

void answer(const Console::Done &done, const Result<void> &result)
{
    if (done)
        done(result);
}

constexpr int journalAgainMs = 2000;

/// Somebody else's lock ends and a disk is cleared; a damaged journal stays one.
bool mayPass(const std::optional<Error> &trouble)
{
    return trouble && (trouble->code == ErrorCode::Locked || trouble->code == ErrorCode::NoSpace);
}

/// Differs when the journal was written to.
qint64 fileMark(const QString &journalFile)
{
    qint64 mark = 0;
    for (const QString &name : {journalFile, journalFile + QStringLiteral("-wal")}) {
        const QFileInfo file(name);
        mark = mark * 31 + file.size() + file.lastModified().toMSecsSinceEpoch();
    }
    return mark;
}

} // namespace

void Console::Private::connectParts()
{
    connect(&range, &DrillRange::stateChanged, &q, [this] {
        if (range.state() == DrillRange::State::Ready && !options.rangeFault.isEmpty()) {
            range.breakIt(std::exchange(options.rangeFault, {}), [](const Result<QString> &broken) {
                if (!broken)
                    logError("breaking the range", broken.error());
            });
        }
        useEndpoints();
        refreshReadiness();
        lookForIncident();
    });
    connect(&progressWatch, &ProgressWatch::noted, &q, [this](RunId run, const QString &sentence) {
        if (q.incident().isOpen() && q.incident().run(run) && !writeRefusal())
            append(draft::noted(viewed, q.actor(), sentence), {});
    });
    connect(&syntax, &ScriptSyntax::found, &q, [this] { noteSyntax(); });
    connect(&preflight, &Preflight::changed, &q, [this] { composeReadiness(); });
    connect(&declarationPreflight, &Preflight::changed, &q, [this] {
        writeDownPreflight();
        Q_EMIT q.declarationReadinessChanged();
    });
    connect(&range, &DrillRange::endpointsChanged, &q, [this] { useEndpoints(); });
    connect(&monitor, &Monitor::wentDown, &q,
            [this](const QString &name, const QString &detail) { endpointChanged(name, false, detail); });
    connect(&monitor, &Monitor::cameBack, &q,
            [this](const QString &name, const QString &detail) { endpointChanged(name, true, detail); });
    connect(&watcher, &QFileSystemWatcher::fileChanged, &q, [this](const QString &path) {
        if (path == runbookPath)
            loadRunbookFrom(path);
        else
            folderSettles.start();
    });
    connect(&watcher, &QFileSystemWatcher::directoryChanged, &q, [this] { folderSettles.start(); });
    constexpr int settlesMs = 150;
    folderSettles.setSingleShot(true);
    folderSettles.setInterval(settlesMs);
    connect(&folderSettles, &QTimer::timeout, &q, [this] { loadRunbookFrom(runbookPath); });
}

void Console::Private::takeOpened(Opened opened)
{
    lock = std::move(opened.lock);
    site = std::move(opened.site);
    siteError = opened.siteError;
    runbookError = opened.runbookError;
    fileRunbook = opened.runbook;
    takeJournal(opened);
    if (writes())
        followJournal();
    else if (journal)
        followOtherWriter();
    connect(&journalAgain, &QTimer::timeout, &q, [this] { tryJournalAgain(); });
    if (lock && mayPass(trouble))
        journalAgain.start(journalAgainMs);
    // Also where it could not be read: it may come back.
    runbookPath = opened.runbookPath;
    if (opened.isRunbookSilent)
        readRunbook(runbookPath, true);
    else
        watchRunbook();
    if (fileRunbook && fileRunbook->isFolder)
        watchFolder(opened.sight);
    pinnedRunbook = opened.pinnedRunbook;

    viewOpenIncident();
    selectEnvironment(q.incident().isOpen() ? q.incident().declaration.environment : options.environment);
    if (writes())
        adoptRuns();
    if (writes() && options.keepsRunnerReady)
        runs.keepSpare();
    startRange();
    isOpen = true;
    announceAll();
    Q_EMIT q.opened();
}

/// After an opening, everything that a screen shows may be another.
void Console::Private::announceAll()
{
    refreshBanner();
    refreshReadiness();
    announcedRunbook = q.runbook();
    Q_EMIT q.runbookChanged();
    compareRunbooks();
    learnSyntax();
    Q_EMIT q.historyChanged();
    Q_EMIT q.incidentChanged();
    Q_EMIT q.environmentChanged();
}

bool Console::Private::writes() const
{
    return journal && journal->mode() == Journal::Mode::ReadWrite;
}

bool Console::Private::isAnythingRunning() const
{
    const auto isRunning = [](const IncidentRun &run) { return run.isRunning(); };
    return std::ranges::any_of(
               history.incidents,
               [&](const auto &entry) { return std::ranges::any_of(entry.second.runs, isRunning); })
        || std::ranges::any_of(history.looseRuns, [&](const auto &entry) { return isRunning(entry.second); });
}

void Console::Private::takeJournal(Opened &opened)
{
    trouble = opened.trouble;
    history = std::move(opened.history);
    pinned = std::move(opened.pinned);
    runService.reset(); // it looks at the journal
    journal = std::move(opened.journal);
    runService = std::make_unique<RunService>(runs, keychain, writes() ? journal.get() : nullptr, clock);
}

void Console::Private::tryJournalAgain()
{
    journalAgain.stop(); // one at a time
    inBackground(
        pool, &q,
        [options = options, &clock = clock, home = q.thread()] {
            return std::make_shared<Opened>(openJournalAgain(options, clock, home));
        },
        [this](const std::shared_ptr<Opened> &opened) { takeJournalAgain(std::move(*opened)); });
}

/// A console that could only read becomes one that writes.
void Console::Private::takeJournalAgain(Opened opened)
{
    if (!opened.journal) {
        // What can be read stays in view; only the reason may be another one by now.
        trouble = opened.trouble;
        if (mayPass(trouble))
            journalAgain.start(journalAgainMs);
        refreshBanner();
        refreshReadiness();
        return;
    }
    news.stop();
    takeJournal(opened);
    if (opened.pinnedRunbook)
        pinnedRunbook = opened.pinnedRunbook;
    followJournal();
    viewOpenIncident();
    useEnvironmentOfIncident();
    adoptRuns();
    if (options.keepsRunnerReady)
        runs.keepSpare();
    startRange();
    announceAll();
}

void Console::Private::followJournal()
{
    connect(journal.get(), &Journal::appended, &q, [this](const Event &event) { take(event); });
    connect(journal.get(), &Journal::troubled, &q, [this](const JournalTrouble &now) {
        journalTrouble = now.error;
        refreshBanner();
        refreshReadiness();
    });
    connect(journal.get(), &Journal::recovered, &q, [this] {
        journalTrouble.reset();
        refreshBanner();
        refreshReadiness();
    });
}

/// Somebody else writes: look every second whether the files changed, and read again where they did.
void Console::Private::followOtherWriter()
{
    // Without a mark yet: what was written while this console opened is news, too.
    connect(&news, &QTimer::timeout, &q, [this] { lookForNews(); });
    news.start(1000);
}

void Console::Private::lookForNews()
{
    const QString file = journal->file();
    const qint64 mark = fileMark(file);
    if (mark == newsMark || isReadingNews)
        return;
    // One at a time, or an older state could come after a newer one.
    isReadingNews = true;
    inBackground(
        pool, &q, [file, &clock = clock] { return readHistory(file, clock); },
        [this, mark](Result<History> read) {
            isReadingNews = false;
            if (writes())
                return; // meanwhile this console became the one that knows
            if (!read)
                return; // locked for a moment, say: the next look tries again
            newsMark = mark;
            history = std::move(read->state);
            pinned = std::move(read->pinned);
            viewOpenIncident();
            useEnvironmentOfIncident();
            Q_EMIT q.incidentChanged();
            Q_EMIT q.historyChanged();
        });
}

void Console::Private::take(const Event &event)
{
    takeEvent(event, history, pinned);
    if (event.kind == kinds::declared || event.kind == kinds::reopened
        || event.kind == kinds::runbookAdopted) {
        viewOpenIncident();
        useEnvironmentOfIncident();
    }
    if (event.kind == kinds::declared)
        lookForIncident();
    if (event.kind == kinds::runStarted && q.incident().isOpen() && event.incident == viewed
        && !q.incident().runs.empty())
        watchProgress(q.incident().runs.back());
    if (event.kind == kinds::runbookTrusted)
        refreshReadiness();
    // Before it is announced: a screen then sees what goes on already, rather than a pause.
    if (event.incident == viewed && q.incident().isOpen())
        followSteps(event);
    if (event.incident == viewed)
        Q_EMIT q.incidentChanged();
    Q_EMIT q.historyChanged();
}

void Console::Private::followSteps(const Event &event)
{
    if (event.kind == kinds::runFinished) {
        const RunId ended = RunId::fromText(event.payload.value(QLatin1String("run")).toString());
        if (const IncidentRun *run = q.incident().run(ended))
            lookAtEnd(*run);
    }
    sections.take(event);
}

void Console::Private::adoptRuns()
{
    const QStringList patterns = q.runbook() ? q.runbook()->frontMatter.progressPatterns : QStringList();
    for (const auto &[id, incident] : history.incidents) {
        for (const IncidentRun &run : incident.runs) {
            if (!run.isRunning())
                continue;
            if (id == viewed)
                watchProgress(run);
            runService->adopt(id, run.start.run, patterns);
        }
    }
    for (const auto &[id, run] : history.looseRuns) {
        if (run.isRunning())
            runService->adopt({}, id, patterns);
    }
    lookAtEnds();
}

/// Before it starts: an address may be asked as soon as it runs. Only where somebody confirmed the runbook
/// that names it.
void Console::Private::watchProgress(const IncidentRun &run)
{
    if (!run.start.rollback || !q.runbook() || q.needsTrust())
        return;
    ProgressWatch::Subject subject;
    subject.settings = q.runbook()->frontMatter.progressSettings;
    subject.environment = environment;
    subject.variables = q.incident().exportsFor(run.start.playbook);
    for (const auto &[name, value] : q.runbook()->frontMatter.variables) {
        if (std::ranges::find(environment.variables, name, &Variable::name) == environment.variables.end())
            subject.variables.insert({name, value});
    }
    progressWatch.watch(run.start.run, std::move(subject));
}

void Console::Private::viewOpenIncident()
{
    if (const Incident *open = history.open())
        viewed = open->id;
    pinRunbook();
}

void Console::Private::selectEnvironment(const QString &name)
{
    const EnvironmentSetup *chosen = site.environment(name);
    if (!chosen)
        chosen = site.environment(site.defaultEnvironment);
    if (!chosen)
        chosen = &site.environments.back();
    environmentName = chosen->name;
    environment = *chosen;
    useEndpoints();
}

void Console::Private::useEnvironmentOfIncident()
{
    if (!q.incident().isOpen() || q.incident().declaration.environment == environmentName)
        return;
    selectEnvironment(q.incident().declaration.environment);
    startRange();
}

void Console::Private::useEndpoints()
{
    if (environment.isDrillRange)
        environment.endpoints = range.endpoints();
    monitor.watch(environment.endpoints);
    Q_EMIT q.environmentChanged();
}

void Console::Private::startRange()
{
    if (options.startRange && lock && environment.isDrillRange && range.state() == DrillRange::State::Stopped)
        range.start();
}

void Console::Private::refreshBanner()
{
    const std::optional<Error> now = journalTrouble ? journalTrouble : trouble ? trouble : siteError;
    if (now == banner)
        return;
    banner = now;
    Q_EMIT q.bannerChanged();
}

std::optional<Error> Console::Private::writeRefusal() const
{
    if (!isOpen)
        return notOpenYet();
    if (writes())
        return std::nullopt;
    return trouble ? trouble : std::optional(notOpenYet());
}

/// An incident stays with the environment that it was declared in. Where site.yaml no longer has that one, or
/// has made it live or a drill since, no other may take its place: a drill would reach the live world.
std::optional<Error> Console::Private::environmentRefusal() const
{
    if (!q.incident().isOpen())
        return std::nullopt;
    const Declaration &declaration = q.incident().declaration;
    const bool isDrill = environment.kind == EnvironmentKind::Drill;
    if (environment.name == declaration.environment && isDrill == declaration.drill)
        return std::nullopt;
    return Error{
        ErrorCode::Refused,
        QCoreApplication::translate("Console",
                                    "%1 was declared in the environment %2, which site.yaml no longer has "
                                    "as it was then")
            .arg(declaration.number, declaration.environment),
        site.path,
        QCoreApplication::translate("Console",
                                    "Put it back into site.yaml and start the console again, or resolve the "
                                    "incident and declare another")};
}

std::optional<Error> Console::Private::standingRefusal() const
{
    if (const auto refusal = writeRefusal())
        return refusal;
    if (journalTrouble)
        return journalTrouble;
    if (const auto refusal = environmentRefusal())
        return refusal;
    if (!pinning.isEmpty())
        return Error{ErrorCode::Unavailable,
                     QCoreApplication::translate("Console", "The runbook of the incident is being read"),
                     {},
                     QCoreApplication::translate("Console", "Try again in a moment")};
    if (!environment.isDrillRange || range.state() == DrillRange::State::Ready)
        return std::nullopt;
    if (range.error())
        return range.error();
    return Error{ErrorCode::Unavailable,
                 QCoreApplication::translate("Console", "The drill range is still starting"),
                 {},
                 QCoreApplication::translate("Console", "Try again in a moment")};
}

void Console::Private::append(EventDraft draft, Done done)
{
    if (const auto refusal = writeRefusal()) {
        answer(done, std::unexpected(*refusal));
        return;
    }
    journal->append(std::move(draft), [done = std::move(done)](const Result<Event> &event) {
        answer(done, event ? Result<void>() : std::unexpected(event.error()));
    });
}

void Console::Private::appendToOpen(const std::function<EventDraft(IncidentId, const QString &)> &make,
                                    Done done)
{
    if (!q.incident().isOpen()) {
        answer(done,
               fail(ErrorCode::Refused, QCoreApplication::translate("Console", "No incident is open"), {},
                    QCoreApplication::translate("Console", "Declare the incident first")));
        return;
    }
    append(make(viewed, q.actor()), std::move(done));
}

void Console::Private::endpointChanged(const QString &name, bool up, const QString &detail)
{
    if (q.incident().isOpen() && !writeRefusal())
        append(draft::endpointChanged(viewed, name, up, detail), {});
}

void Console::Private::writeDownDeadEndpoints(IncidentId incident)
{
    for (const EndpointHealth &health : monitor.health()) {
        if (health.state == EndpointHealth::State::Down)
            append(draft::endpointChanged(incident, health.name, false, health.detail), {});
    }
}

} // namespace ic
