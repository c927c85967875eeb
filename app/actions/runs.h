// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/run.h"
#include "app/actions/run_launch.h"
#include "app/base/clock.h"
#include "app/base/error.h"

#include <QObject>

#include <map>
#include <memory>
#include <vector>

namespace ic {

/// Starts runs, follows them, stops them, and finds them again after a restart.
///
/// Each run is owned by its own detached incident-commander-runner and lives in runsDir/RUN-ID (see
/// run_directory.h); this class only watches. Reading happens on a worker thread; signals come on the thread
/// that owns this object, at most some 20 times a second for each run, however fast the output is.
class Runs : public QObject {
    Q_OBJECT
public:
    Runs(QString runsDir, QString runnerProgram, const Clock &clock, QObject *parent = nullptr);
    ~Runs() override; ///< leaves the commands running

    /// From now on, one runner is started ahead of time whenever none waits, so that a run begins sooner. It
    /// ends with this object, or this process.
    void keepSpare();
    /// The one that waits, if any.
    std::optional<RunnerIdentity> spare() const;

    /// progressPatterns: extra regular expressions of the runbook's front matter, tried last.
    /// Starts at once and returns at once. A start that fails (no such directory, no shell, no runner, disk
    /// full) is reported by `finished` with RunOutcome::DidNotStart, as every other end is, exactly once.
    void start(const RunSetup &setup, const QStringList &progressPatterns = {});

    /// Follows a run that an earlier console started: its output from the beginning, each line once, then its
    /// end. A run whose runner is gone without a final status ends as Unknown.
    void adopt(RunId id, const QStringList &progressPatterns = {});

    /// Interrupt, then terminate, then kill, to the whole group and to what left it.
    void stop(RunId id);

    /// Types text at the run's terminal. An error where nobody is there any more to take it.
    Result<void> answer(RunId id, const QByteArray &text);

    /// Progress of a run that somebody else than its own output tells, as a JSON line (progress_readers.h).
    /// Passed over once the output has spoken itself, and for a run that is not active.
    void report(RunId id, const QString &line);

    bool isActive(RunId id) const;
    /// The newest lines held in memory (at most tailLines), oldest first; for a finished run read from disk.
    std::vector<OutputLine> tail(RunId id) const;
    /// Lines seen so far.
    qint64 lineCount(RunId id) const;
    QString recordingFile(RunId id) const;
    /// What stands behind "[masked 3: …]" in the output of a run: to be shown on screen on demand, and kept
    /// nowhere. Nothing for a run of an earlier console, and where it is no longer among the newest.
    std::optional<QByteArray> revealed(RunId id, int maskNumber) const;
    /// Variables that a run of this console exported or captured and that look secret, with their values:
    /// for later steps alone, in memory alone. Empty for a run of an earlier console, and where it is no
    /// longer among the newest.
    std::map<QString, QString> withheldExports(RunId id) const;
    /// What is known of its terminal (app/runner/terminal_state.h); there may be none.
    QString terminalFile(RunId id) const;

    static constexpr int tailLines = 2000;

Q_SIGNALS:
    void started(ic::RunId id, qint64 startedMs);
    /// After a burst only the newest tailLines come; lineCount() tells how many there were.
    /// New lines at the end of tail(id); `replaced` of the former last lines changed in place (carriage
    /// return).
    void output(ic::RunId id, const std::vector<ic::OutputLine> &lines, int replaced);
    void progressed(ic::RunId id, const ic::Progress &progress);
    void finished(ic::RunId id, const ic::RunResult &result);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ic
