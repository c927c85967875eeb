// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runner/command.h"
#include "app/runner/output_pump.h"
#include "app/runner/recording.h"
#include "app/runner/runner_setup.h"
#include "app/runner/self_ender.h"
#include "app/runner/stopper.h"
#include "app/runner/terminal_watch.h"

#include <cstdint>
#include <string>
#include <vector>

namespace ic {

/// Watches a running command to its end: carries its output into the recording, typed input to its terminal,
/// obeys the time limit and SIGTERM, collects every process that came of it.
class Supervisor {
public:
    /// signals: a signalfd for SIGCHLD and SIGTERM. input: the FIFO of the run directory; may be -1.
    Supervisor(const RunnerSetup &setup, Command command, RecordingWriter &recording, int signals, int input,
               std::int64_t startedAtMs, const std::vector<std::string> &secrets,
               RevealedWriter *revealed = nullptr);

    /// Returns when all is over, with everything in `status` that only the end tells.
    void run(RunStatus &status);

private:
    std::int64_t sinceStart() const;
    void waitForEvents();
    void takeSignals();
    void collectDead();
    void pumpOutput();
    void takeExports();
    void takeInput();
    void giveInput();
    bool isOver();
    void describeEnd(RunStatus &status) const;

    const RunnerSetup &m_setup;
    Command m_command;
    RecordingWriter &m_recording;
    int m_signals;
    int m_input;
    std::int64_t m_startedAtMs;
    const std::vector<std::string> &m_secrets;
    RevealedWriter *m_revealed;
    std::vector<OutputPump> m_pumps;
    Stopper m_stopper;
    SelfEnder m_selfEnder;
    TerminalWatch m_terminalWatch;
    std::string m_exports;
    std::string m_typed; ///< not yet taken by the terminal

    bool m_ended = false; ///< the shell itself
    bool m_othersAlive = true; ///< something else of the command may still run
    int m_waitStatus = 0;
    std::int64_t m_endedMs = 0;
    std::int64_t m_lastOutputMs = 0;
    enum class Ended { ByItself, StoppedByPerson, TimedOut } m_why = Ended::ByItself;
};

/// Milliseconds of a clock that nobody sets.
std::int64_t steadyMs();

} // namespace ic
