// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/console/console.h"
#include "app/console/console_lock.h"
#include "app/journal/journal.h"

#include <QThread>

#include <chrono>

namespace ic {

/// How long the runbook may take when the console opens; it goes on without it then, and takes it when it
/// comes.
constexpr std::chrono::seconds runbookPatience{5};

/// All that waits for the disk when a console opens, done in one go off the user's thread. Each part may have
/// failed by itself; the others are there all the same.
struct Opened {
    std::unique_ptr<ConsoleLock> lock; ///< null: somebody else writes, or the directory can't be written
    std::optional<Error> trouble; ///< the one sentence for the banner
    Site site;
    std::optional<Error> siteError;
    RunbookPtr runbook;
    RunbookSight sight; ///< from before it was read
    std::optional<Error> runbookError;
    QString runbookPath; ///< that was, or should have been, opened
    bool isRunbookSilent = false; ///< its disk did not answer within runbookPatience
    RunbookPtr pinnedRunbook; ///< of the open incident, where that is not `runbook`
    std::unique_ptr<Journal> journal; ///< lives on `home`; null where it can't even be read
    JournalState history;
    std::map<QString, QByteArray> pinned; ///< runbook bytes by digest
};

/// Blocks. `home` is the thread that the journal will live on.
Opened openEverything(const ConsoleOptions &options, const Clock &clock, QThread *home);

/// Blocks. Only the journal, what it knows and `trouble`: for a console that holds the lock, and whose
/// journal somebody else kept locked or whose disk was full when it opened.
Opened openJournalAgain(const ConsoleOptions &options, const Clock &clock, QThread *home);

/// What a journal knows, read from its file by itself: how a console that only reads keeps up. Blocks.
struct History {
    JournalState state;
    std::map<QString, QByteArray> pinned;
};
Result<History> readHistory(const QString &journalFile, const Clock &clock);

/// Takes one event into what is known: the fold, and the pinned documents beside it.
void takeEvent(const Event &event, JournalState &history, std::map<QString, QByteArray> &pinned);

} // namespace ic
