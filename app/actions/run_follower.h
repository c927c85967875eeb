// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/findings.h"
#include "app/actions/output_decoder.h"
#include "app/actions/progress.h"
#include "app/actions/run_directory.h"
#include "app/actions/run_mailbox.h"
#include "app/base/clock.h"
#include "app/runner/recording.h"
#include "app/runner/run_status.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>

#include <memory>
#include <optional>

namespace ic {

/// Reads one run from its directory to its end, a piece at a time, and puts what it learns into the mailbox.
/// Lives on the reading thread.
class RunFollower : private OutputDecoder::Sink {
public:
    /// runner: of a run that this process started; nothing for one that an earlier console started, whose
    /// runner is known from its status.
    RunFollower(RunDirectory directory, std::optional<RunnerIdentity> runner,
                const QStringList &progressPatterns, std::shared_ptr<RunMailbox> mailbox, const Clock &clock);

    enum class Next {
        Wait, ///< until the directory changes
        GoOn, ///< there is more to read now
        Done, ///< the result is in the mailbox
    };
    /// Reads on, for a few milliseconds at most. lookAtRunner: also asks whether the runner still lives.
    Next step(bool lookAtRunner);

    /// True where the mailbox got something since the last call.
    bool takeChanged();
    const RunDirectory &directory() const { return m_directory; }

private:
    void lineEnded(OutputLine line) override;
    void lineOverwritten(const QString &text) override;
    void progressSequence(int state, int percent) override;
    void readStatusAgain();
    void tellStart();
    bool runnerIsGone();
    /// False where more is there than this turn allows.
    bool readRecording();
    void tellOpenLines();
    void tellProgress(bool changed, qint64 atMs);
    Next finish(RunResult result);
    QStringList lastLines() const;

    RunDirectory m_directory;
    std::optional<RunnerIdentity> m_runner;
    bool m_isOurs; ///< started by this process
    std::shared_ptr<RunMailbox> m_mailbox;
    const Clock &m_clock;
    RecordingReader m_reader;
    std::optional<RecordingHeader> m_header;
    OutputDecoder m_out;
    OutputDecoder m_error;
    ProgressTracker m_progress;
    std::optional<RunStatus> m_status;
    QElapsedTimer m_sinceAdoption;
    qint64 m_frameMs = 0; ///< of the output that is being read
    bool m_startTold = false;
    bool m_changed = false;
    Findings m_findings;
    LineTail m_last; ///< witnesses for an exit status
};

} // namespace ic
