// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console_opening.h"

#include "app/base/logging.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <future>
#include <thread>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Console)
};

void openSite(Opened &opened, const ConsoleOptions &options)
{
    opened.site = builtInSite(options.paths.rangeDir());
    const QString file = options.paths.siteFile();
    if (!options.paths.siteFileWasNamed() && !QFileInfo::exists(file))
        return;
    auto site = loadSite(file, options.paths.rangeDir());
    if (site)
        opened.site = std::move(*site);
    else
        opened.siteError = site.error();
}

void openRunbook(Opened &opened, const ConsoleOptions &options)
{
    QString path = options.runbook.isEmpty() ? opened.site.runbook : options.runbook;
    if (path.isEmpty())
        path = embeddedRunbookPath();
    opened.runbookPath = path;
    using Read = std::pair<RunbookSight, Result<RunbookPtr>>;
    auto promise = std::make_shared<std::promise<Read>>();
    std::future<Read> answer = promise->get_future();
    // On a thread of its own, that is left behind where a network drive is dead: the console has to open.
    std::thread([promise, path] {
        RunbookSight sight = lookAtRunbook(path);
        promise->set_value({std::move(sight), loadRunbook(path)});
    }).detach();
    if (answer.wait_for(runbookPatience) != std::future_status::ready) {
        opened.isRunbookSilent = true;
        opened.runbookError = Error{
            ErrorCode::Unavailable, Text::tr("The runbook does not answer"), path,
            Text::tr("Look whether its disk or network drive is there. It is opened as soon as it answers")};
        return;
    }
    auto [sight, runbook] = answer.get();
    opened.sight = std::move(sight);
    if (runbook)
        opened.runbook = std::move(*runbook);
    else
        opened.runbookError = runbook.error();
}

Result<std::unique_ptr<Journal>> openJournal(Opened &opened, const ConsoleOptions &options,
                                             const Clock &clock)
{
    const QString file = options.paths.journalFile();
    if (opened.lock) {
        auto journal = Journal::open(file, Journal::Mode::ReadWrite, clock);
        if (journal)
            return journal;
        opened.trouble = journal.error();
        // What can still be read is still shown; damaged files are not touched at all.
        if (journal.error().code == ErrorCode::Damaged)
            return journal;
    }
    return Journal::open(file, Journal::Mode::ReadOnly, clock);
}

Result<History> historyOf(const Journal &journal)
{
    const auto events = journal.events();
    if (!events)
        return std::unexpected(events.error());
    History history;
    for (const Event &event : *events)
        takeEvent(event, history.state, history.pinned);
    return history;
}

/// The document that the open incident goes by: parsed here, since it may be a large one.
void openPinned(Opened &opened)
{
    const Incident *open = opened.history.open();
    const QString digest = open ? open->declaration.runbookDigest : QString();
    const auto bytes = opened.pinned.find(digest);
    if (bytes == opened.pinned.end() || (opened.runbook && opened.runbook->digest == digest))
        return;
    if (auto parsed = parseRunbook(bytes->second, open->declaration.runbookPath))
        opened.pinnedRunbook = std::move(*parsed);
}

void takeJournal(Opened &opened, Result<std::unique_ptr<Journal>> journal, QThread *home)
{
    if (journal) {
        opened.journal = std::move(*journal);
        if (auto history = historyOf(*opened.journal)) {
            opened.history = std::move(history->state);
            opened.pinned = std::move(history->pinned);
        } else {
            opened.trouble = history.error();
            opened.journal.reset();
        }
    } else if (!opened.trouble) {
        opened.trouble = journal.error();
    }
    if (opened.journal)
        openPinned(opened);
    if (opened.journal)
        opened.journal->moveToThread(home);
}

} // namespace

Result<History> readHistory(const QString &journalFile, const Clock &clock)
{
    const auto journal = Journal::open(journalFile, Journal::Mode::ReadOnly, clock);
    return journal ? historyOf(**journal) : std::unexpected(journal.error());
}

void takeEvent(const Event &event, JournalState &history, std::map<QString, QByteArray> &pinned)
{
    if (event.kind == kinds::runbookPinned) {
        if (const auto source = pinnedSource(event))
            pinned.try_emplace(event.payload.value(QLatin1String("digest")).toString(), *source);
    }
    history = fold(std::move(history), event);
}

Opened openEverything(const ConsoleOptions &options, const Clock &clock, QThread *home)
{
    Opened opened;
    const Result<void> directory = options.paths.createDataDir();
    auto lock = directory ? ConsoleLock::take(options.paths.lockFile()) : std::unexpected(directory.error());
    if (lock)
        opened.lock = std::move(*lock);
    else
        opened.trouble = lock.error();

    openSite(opened, options);
    openRunbook(opened, options);

    takeJournal(opened, openJournal(opened, options, clock), home);
    if (opened.trouble)
        logError("opening", *opened.trouble);
    return opened;
}

Opened openJournalAgain(const ConsoleOptions &options, const Clock &clock, QThread *home)
{
    Opened opened;
    takeJournal(opened, Journal::open(options.paths.journalFile(), Journal::Mode::ReadWrite, clock), home);
    return opened;
}

} // namespace ic
