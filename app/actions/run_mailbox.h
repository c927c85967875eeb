// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/line_tail.h"
#include "app/actions/run.h"
#include "app/actions/run_launch.h"

#include <mutex>
#include <optional>
#include <vector>

namespace ic {

/// What became known of a run since it was last asked for. Holds no more than a screen shows, however long
/// nobody asks.
struct RunNews {
    std::optional<qint64> startedMs;
    std::optional<RunnerIdentity> runner;
    std::vector<OutputLine> lines;
    int replaced = 0; ///< of the lines handed over before
    qint64 lineCount = 0;
    std::vector<Progress> progress; ///< each change of step, phase and status; between those the newest only
    std::optional<RunResult> result;
};

/// Carries news of one run from the thread that reads to the thread that shows.
class RunMailbox {
public:
    RunMailbox();

    // The reading thread puts in:
    void started(qint64 startedMs, const RunnerIdentity &runner);
    void lineEnded(OutputLine line);
    /// The lines that have not ended yet, in place of those told before. True where that is news.
    bool openLines(std::vector<OutputLine> lines);
    void progressed(const Progress &progress);
    void finished(RunResult result);
    /// True where somebody has to be told that there is news; false while that is still under way.
    bool ring();

    // The showing thread takes out:
    RunNews take();

private:
    std::mutex m_mutex;
    RunNews m_news;
    LineTail m_ended;
    std::vector<OutputLine> m_open;
    qint64 m_endedCount = 0;
    int m_openTaken = 0; ///< how many open lines the other side has
    bool m_rung = false;
};

/// Bound on the text of the newest lines of one run, in characters.
constexpr qint64 tailCharacters = 4 << 20;
/// Bound on the changes of progress that wait for somebody to ask.
constexpr std::size_t waitingProgress = 500;

} // namespace ic
