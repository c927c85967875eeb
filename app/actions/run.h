// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/run_outcome.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <map>
#include <optional>

namespace ic {

/// All that is needed to run a step once. A value: made, handed over, not changed.
/// Reaches the runner on its standard input only, since `environment` may hold secrets.
struct RunSetup {
    RunId id;
    QString script; ///< shell text exactly as in the runbook
    QString shell = QStringLiteral("bash"); ///< program that takes -c
    QString directory; ///< must exist
    std::map<QString, QString> environment; ///< laid over the console's own
    QStringList secretNames; ///< variables of `environment` whose values never reach disk
    std::optional<std::chrono::seconds> timeout;
    /// Programs of the script that never end by themselves (endless_commands.h), by name: they are
    /// interrupted after so long, as a person at the terminal would, and their exit status counts.
    std::map<QString, std::chrono::seconds> interruptAfter;
    bool terminal = true; ///< pseudo-terminal; else two pipes, so that the streams stay apart
    int columns = 120; ///< of the terminal
    std::chrono::milliseconds stopPause{3000}; ///< between interrupt, terminate and kill
};

struct RunResult {
    RunOutcome outcome = RunOutcome::Unknown;
    int exitCode = 0; ///< of Failed
    int signal = 0; ///< of Signalled
    QString message; ///< a sentence for a person: "Exit status 127: command not found: npm"; may be empty
    qint64 startedMs = 0; ///< wall clock
    qint64 finishedMs = 0;
    qint64 recordingBytes = 0; ///< length of the recording that `digest` covers
    QByteArray digest; ///< SHA-256 of the recording, 32 bytes; empty for DidNotStart and Unknown
    std::map<QString, QString> exports; ///< variables that the script exported or changed
    QStringList withheldExports; ///< names of those that look secret and so were not kept
    int failedLine = 0; ///< of the script, from 1: the command that ended it with a failure; 0 not known
    QStringList leftRunning; ///< processes that outlived the command on purpose, as "pid name"

    bool ok() const { return outcome == RunOutcome::Succeeded; }
};

enum class OutputStream { Out = 1, Error = 2, Input = 3 };

/// The newest lines of a run, and how much there is in all: what a screen shows. Memory does not grow with
/// the output; the rest is in the recording.
struct OutputLine {
    qint64 atMs = 0; ///< since the start of the run
    OutputStream stream = OutputStream::Out;
    QString text; ///< without escape sequences; a carriage-return progress line in its last state
    bool isOpen = false; ///< has not ended yet: a prompt, a progress bar
};

/// How far a run is, as read from its output (app/actions/progress.h). Never NaN, over 1 or backwards.
struct Progress {
    QString rollbackId; ///< "RB-4127"; empty where the output names none
    int step = 0; ///< of the phase underway, from 1; 0 unknown
    int total = 0; ///< 0 unknown
    QString phase; ///< "Restore database snapshot"
    QString status; ///< of that phase: "running", "completed", "failed"
    std::optional<double> fraction; ///< 0 to 1
    std::optional<std::chrono::seconds> remaining; ///< as the output says
    std::optional<qint64> atMs; ///< when it was said, since the start of the run; nothing where nobody knows
    bool operator==(const Progress &) const = default;
    bool isEmpty() const { return total == 0 && !fraction && phase.isEmpty(); }
};

} // namespace ic

Q_DECLARE_METATYPE(ic::RunResult)
Q_DECLARE_METATYPE(ic::OutputLine)
Q_DECLARE_METATYPE(ic::Progress)
