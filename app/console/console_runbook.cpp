// SPDX-License-Identifier: GPL-3.0-or-later
// Which runbook is in use: the file's, or the one that the incident in view was declared with; and what of it
// was confirmed.
#include "app/base/background.h"
#include "app/console/console_private.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <utility>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Console)
};

bool hasDigest(const RunbookPtr &runbook, const QString &digest)
{
    return runbook && runbook->digest == digest;
}

} // namespace

RunbookPtr Console::runbook() const
{
    return d->pinnedRunbook ? d->pinnedRunbook : d->fileRunbook;
}

RunbookPtr Console::offeredRunbook() const
{
    return d->pinnedRunbook ? d->fileRunbook : nullptr;
}

const std::optional<RunbookNews> &Console::runbookNews() const
{
    return d->runbookNews;
}

void Console::dismissRunbookNews()
{
    d->endRunbookNews();
}

bool Console::needsTrust() const
{
    return runbook() && !d->isTrusted(runbook());
}

std::vector<CommandToTrust> Console::commandsToTrust() const
{
    return runbook() ? ic::commandsToTrust(*runbook(), d->history) : std::vector<CommandToTrust>();
}

const std::vector<CommandToTrust> *Console::gatheredCommandsToTrust() const
{
    static const std::vector<CommandToTrust> none;
    const RunbookPtr runbook = this->runbook();
    if (!runbook)
        return &none;
    d->isTrusted(runbook); // forgets those of another runbook
    if (!d->trust.commands && !d->trust.isGathering)
        d->gatherCommandsToTrust(runbook);
    return d->trust.commands ? &*d->trust.commands : nullptr;
}

void Console::trustRunbook(Done done)
{
    if (const RunbookPtr runbook = this->runbook())
        d->append(
            draft::runbookTrusted(actor(), runbook->commandsDigest(), runbook->path, commandsOf(*runbook)),
            std::move(done));
}

void Console::openRunbook(const QString &path)
{
    if (const QStringList watched = d->watcher.files() + d->watcher.directories(); !watched.isEmpty())
        d->watcher.removePaths(watched);
    d->loadRunbookFrom(path);
}

void Console::adoptRunbook(Done done)
{
    const RunbookPtr offered = offeredRunbook();
    const auto answer = [&done](const Result<void> &result) {
        if (done)
            done(result);
    };
    if (const auto refusal = d->writeRefusal())
        return answer(std::unexpected(*refusal));
    if (!offered || !incident().isOpen())
        return answer(fail(ErrorCode::Refused, Text::tr("There is no newer runbook for this incident")));
    std::vector<EventDraft> drafts;
    if (!d->history.pinnedRunbooks.contains(offered->digest))
        drafts.push_back(draft::runbookPinned(actor(), offered->digest, offered->path, offered->source));
    drafts.push_back(draft::runbookAdopted(incident().id, actor(), offered->digest, offered->path));
    d->journal->append(std::move(drafts), [done = std::move(done)](const Result<std::vector<Event>> &events) {
        if (done)
            done(events ? Result<void>() : std::unexpected(events.error()));
    });
}

/// Asked for every step of a page, so it is computed once for each runbook and each confirmation.
bool Console::Private::isTrusted(const RunbookPtr &runbook)
{
    const size_t confirmed = history.trustedCommands.size() + history.trustedCommandDigests.size();
    if (trust.runbook != runbook || trust.confirmed != confirmed)
        trust = {runbook, confirmed, ic::isTrusted(*runbook, history), false, std::nullopt};
    return trust.isTrusted;
}

void Console::Private::gatherCommandsToTrust(const RunbookPtr &runbook)
{
    constexpr size_t gatheredAtOnce = 300; // in well under a frame
    if (isTrusted(runbook)) {
        trust.commands.emplace();
        return;
    }
    if (runbook->steps.size() <= gatheredAtOnce) {
        trust.commands = ic::commandsToTrust(*runbook, history);
        return;
    }
    trust.isGathering = true;
    // What was confirmed, without the incidents.
    JournalState confirmed;
    confirmed.trustedCommands = history.trustedCommands;
    confirmed.trustedCommandDigests = history.trustedCommandDigests;
    if (const auto last = history.lastTrusted.find(runbook->path); last != history.lastTrusted.end())
        confirmed.lastTrusted.insert(*last);
    inBackground(
        pool, &q,
        [runbook, confirmed = std::move(confirmed)] { return ic::commandsToTrust(*runbook, confirmed); },
        [this, runbook, count = trust.confirmed](std::vector<CommandToTrust> commands) {
            if (trust.runbook != runbook || trust.confirmed != count)
                return; // these are no longer the ones
            trust.isGathering = false;
            trust.commands = std::move(commands);
            Q_EMIT q.commandsToTrustGathered();
        });
}

/// The document that the incident in view was declared with, or goes on with. Where its bytes are not on the
/// journal, what is on disk has to do.
void Console::Private::pinRunbook()
{
    const QString digest = q.incident().declaration.runbookDigest;
    if (pinning != digest)
        pinning.clear();
    if (digest.isEmpty() || hasDigest(fileRunbook, digest))
        return usePinned(nullptr);
    if (hasDigest(pinnedRunbook, digest))
        return usePinned(pinnedRunbook);
    if (hasDigest(lastRunbook, digest))
        return usePinned(lastRunbook);
    const auto bytes = pinned.find(digest);
    if (bytes == pinned.end())
        return usePinned(nullptr);
    if (pinning == digest)
        return;
    // A large document takes a while to parse.
    pinning = digest;
    inBackground(
        pool, &q,
        [source = bytes->second, path = q.incident().declaration.runbookPath] {
            return parseRunbook(source, path);
        },
        [this, digest](Result<RunbookPtr> parsed) {
            if (pinning != digest)
                return; // meanwhile another one is in view
            pinning.clear();
            usePinned(parsed ? std::move(*parsed) : nullptr);
        });
}

void Console::Private::usePinned(RunbookPtr runbook)
{
    pinnedRunbook = std::move(runbook);
    announceRunbook();
    if (isOpen)
        learnSyntax();
}

/// runbook() may be another one after the file, the incident or its runbook changed.
void Console::Private::announceRunbook()
{
    if (!isOpen || announcedRunbook == q.runbook())
        return;
    announcedRunbook = q.runbook();
    refreshReadiness();
    Q_EMIT q.runbookChanged();
    compareRunbooks();
}

/// What is new, from what the person knows: the incident's document, else what was in use before.
void Console::Private::compareRunbooks()
{
    RunbookPtr before = pinnedRunbook;
    if (!before)
        before = runbookNews ? runbookNews->before : lastRunbook;
    const RunbookPtr after = fileRunbook;
    const bool pastIncident = !q.incident().isNull() && !q.incident().isOpen();
    if (!before || !after || before->path != after->path || before->digest == after->digest || pastIncident)
        return endRunbookNews();
    if (runbookNews && runbookNews->before == before && runbookNews->after == after)
        return;
    inBackground(
        pool, &q, [before, after] { return changesBetween(*before, *after); },
        [this, before, after, number = ++comparison](RunbookChanges changes) {
            if (number != comparison)
                return; // it changed again
            runbookNews = RunbookNews{before, after, std::move(changes)};
            Q_EMIT q.runbookNewsChanged();
        });
}

void Console::Private::endRunbookNews()
{
    // Of an incident's own document the newer one stays offered; only the bar goes.
    lastRunbook.reset();
    ++comparison;
    if (!runbookNews)
        return;
    runbookNews.reset();
    Q_EMIT q.runbookNewsChanged();
}

void Console::Private::loadRunbookFrom(const QString &path)
{
    runbookPath = path;
    // Before it is read, so that no change falls between.
    watchRunbook();
    readRunbook(path, false);
}

/// On a thread that nobody waits for, not even at the end. watchAfter: its disk has been silent, and is not
/// touched by this thread before it answers.
void Console::Private::readRunbook(const QString &path, bool watchAfter)
{
    struct Found {
        RunbookSight sight;
        Result<RunbookPtr> runbook;
        bool isFolder = false;
    };
    runbookReading.start(
        [path] {
            Found found{lookAtRunbook(path), loadRunbook(path), false};
            found.isFolder = QFileInfo(path).isDir();
            return found;
        },
        [this, path, watchAfter](const Found &found) {
            if (path != runbookPath) // another one was opened meanwhile
                return;
            if (watchAfter)
                watchRunbook();
            takeRunbook(found.runbook);
            if (found.isFolder)
                watchFolder(found.sight);
        });
}

/// An editor that saves by renaming leaves none for a moment.
void Console::Private::lookWhetherRunbookIsBack()
{
    constexpr int lookAgainMs = 1000;
    QTimer::singleShot(lookAgainMs, &q, [this, path = runbookPath] {
        if (path != runbookPath || watcher.files().contains(path) || watcher.directories().contains(path))
            return;
        runbookReading.start([path] { return QFileInfo(path).isReadable(); },
                             [this, path](bool isBack) {
                                 if (path != runbookPath)
                                     return;
                                 if (isBack)
                                     loadRunbookFrom(path);
                                 else
                                     lookWhetherRunbookIsBack();
                             });
    });
}

/// All that was seen in it, and what changed since it was seen is read at once.
void Console::Private::watchFolder(const RunbookSight &sight)
{
    QStringList gone = watcher.files() + watcher.directories();
    QStringList added;
    for (const QString &path : sight.paths) {
        if (gone.removeOne(path) || path == runbookPath)
            continue;
        added.append(path);
    }
    gone.removeOne(runbookPath);
    if (!gone.isEmpty())
        watcher.removePaths(gone);
    const bool areAllWatched = added.isEmpty() || watcher.addPaths(added).isEmpty();
    const auto lookAgain = [this, path = runbookPath, sight] {
        if (std::exchange(lookingAgainAt, path) == path)
            return;
        runbookReading.start([path] { return lookAtRunbook(path); },
                             [this, path, sight](const RunbookSight &now) {
                                 if (lookingAgainAt == path)
                                     lookingAgainAt.clear();
                                 if (path == runbookPath && now.stamp != sight.stamp)
                                     folderSettles.start();
                             });
    };
    lookAgain();
    // The system watches only so many files: then every few seconds has to do.
    constexpr int lookAgainMs = 3000;
    folderLooks.disconnect();
    if (areAllWatched) {
        folderLooks.stop();
        return;
    }
    connect(&folderLooks, &QTimer::timeout, &q, lookAgain);
    folderLooks.start(lookAgainMs);
}

void Console::Private::watchRunbook()
{
    // An editor that saves by renaming makes the watcher forget the file.
    if (runbookPath.isEmpty() || runbookPath.startsWith(QLatin1Char(':'))
        || watcher.files().contains(runbookPath) || watcher.directories().contains(runbookPath)
        || watcher.addPath(runbookPath))
        return;
    // And for a moment, or since before the console opened, there may be none.
    lookWhetherRunbookIsBack();
}

void Console::Private::takeRunbook(const Result<RunbookPtr> &loaded)
{
    if (!loaded) {
        // The last good one stays in use; the sentence says that the file is worse than the screen.
        if (runbookError == loaded.error())
            return;
        runbookError = loaded.error();
        refreshReadiness();
        Q_EMIT q.runbookChanged();
        return;
    }
    const bool wasBad = runbookError.has_value();
    runbookError.reset();
    if (!hasDigest(fileRunbook, (*loaded)->digest) || fileRunbook->path != (*loaded)->path) {
        lastRunbook = fileRunbook;
        fileRunbook = *loaded;
    }
    pinRunbook();
    if (wasBad) {
        refreshReadiness();
        Q_EMIT q.runbookChanged();
    }
    compareRunbooks();
}

} // namespace ic
