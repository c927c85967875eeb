// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/supervisor.h"

#include "app/runner/exports.h"
#include "app/runner/failed_line.h"
#include "app/runner/process_tree.h"

#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <time.h>

#include <algorithm>
#include <cerrno>

namespace ic {

namespace {
constexpr std::size_t maxExportBytes = 1 << 20;
constexpr std::size_t maxTypedBytes = 1 << 20;
// A look at those that outlive the shell, while we wait whether they are on their way out.
constexpr std::int64_t lookMs = 10;
/// By the signal itself, or as a shell tells of a command that was.
bool diedOfInterrupt(int waitStatus)
{
    return WIFSIGNALED(waitStatus) ? WTERMSIG(waitStatus) == SIGINT : WEXITSTATUS(waitStatus) == 128 + SIGINT;
}
} // namespace

std::int64_t steadyMs()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}

Supervisor::Supervisor(const RunnerSetup &setup, Command command, RecordingWriter &recording, int signals,
                       int input, std::int64_t startedAtMs, const std::vector<std::string> &secrets,
                       RevealedWriter *revealed)
    : m_setup(setup)
    , m_command(std::move(command))
    , m_recording(recording)
    , m_signals(signals)
    , m_input(input)
    , m_startedAtMs(startedAtMs)
    , m_secrets(secrets)
    , m_revealed(revealed)
    , m_stopper(m_command.pid, setup.stopPauseMs)
    , m_selfEnder(setup.interruptAfterMs)
    , m_terminalWatch(m_command.terminal.get(), setup.runDirectory)
{
    if (m_command.terminal) {
        m_pumps.emplace_back(RecordedStream::Out, m_command.terminal.get(), secrets, revealed);
    } else {
        m_pumps.emplace_back(RecordedStream::Out, m_command.output.get(), secrets, revealed);
        m_pumps.emplace_back(RecordedStream::Error, m_command.errorOutput.get(), secrets, revealed);
    }
}

std::int64_t Supervisor::sinceStart() const
{
    return steadyMs() - m_startedAtMs;
}

void Supervisor::run(RunStatus &status)
{
    while (!isOver()) {
        waitForEvents();
        collectDead();
        pumpOutput();
        takeExports();
        if (!m_ended && m_setup.timeoutMs > 0 && sinceStart() >= m_setup.timeoutMs
            && !m_stopper.isStopping()) {
            m_why = Ended::TimedOut;
            m_stopper.begin(sinceStart());
        }
        if (!m_ended && !m_stopper.isStopping()) {
            m_selfEnder.tick(sinceStart());
            m_terminalWatch.tick(sinceStart(), m_lastOutputMs);
        }
        if (m_stopper.isStopping() && sinceStart() >= m_stopper.nextMs())
            m_stopper.tick(sinceStart(), !m_ended);
    }
    pumpOutput();
    for (OutputPump &pump : m_pumps)
        pump.finish(m_recording, static_cast<std::uint64_t>(sinceStart()));
    takeExports();
    describeEnd(status);
}

void Supervisor::waitForEvents()
{
    std::int64_t until = -1;
    const auto wakeAt = [&](std::int64_t at) { until = until < 0 ? at : std::min(until, at); };
    if (!m_ended && m_setup.timeoutMs > 0 && !m_stopper.isStopping())
        wakeAt(m_setup.timeoutMs);
    if (const std::int64_t look = m_terminalWatch.nextMs(m_lastOutputMs);
        look >= 0 && !m_ended && !m_stopper.isStopping())
        wakeAt(look);
    if (m_stopper.isStopping())
        wakeAt(m_stopper.nextMs());
    else if (!m_ended && m_selfEnder.nextMs() >= 0)
        wakeAt(m_selfEnder.nextMs());
    else if (m_ended)
        wakeAt(sinceStart() + lookMs);
    const int timeout =
        until < 0 ? -1 : static_cast<int>(std::clamp<std::int64_t>(until - sinceStart(), 0, 60'000));

    std::vector<pollfd> watched{{m_signals, POLLIN, 0}, {m_command.exports.get(), POLLIN, 0}};
    // Closed descriptors are passed over by poll where they are negative.
    watched.push_back({m_typed.size() < maxTypedBytes ? m_input : -1, POLLIN, 0});
    for (const OutputPump &pump : m_pumps) {
        const short wanted = m_typed.empty() ? POLLIN : POLLIN | POLLOUT;
        watched.push_back({pump.atEnd() ? -1 : pump.descriptor(), wanted, 0});
    }
    if (::poll(watched.data(), watched.size(), timeout) <= 0)
        return;
    if (watched[0].revents)
        takeSignals();
    if (watched[2].revents)
        takeInput();
    giveInput();
}

void Supervisor::takeSignals()
{
    signalfd_siginfo info{};
    while (::read(m_signals, &info, sizeof info) == static_cast<ssize_t>(sizeof info)) {
        if (info.ssi_signo != SIGTERM || m_stopper.isStopping())
            continue;
        // Once the shell has ended by itself its outcome stands, and only what it left behind is stopped.
        if (!m_ended)
            m_why = Ended::StoppedByPerson;
        m_stopper.begin(sinceStart());
    }
}

void Supervisor::collectDead()
{
    int waitStatus = 0;
    pid_t pid = 0;
    while ((pid = ::waitpid(-1, &waitStatus, WNOHANG)) > 0) {
        if (pid != m_command.pid)
            continue;
        m_ended = true;
        m_waitStatus = waitStatus;
        m_endedMs = sinceStart();
    }
    m_othersAlive = pid == 0;
}

void Supervisor::pumpOutput()
{
    for (OutputPump &pump : m_pumps) {
        const std::int64_t now = sinceStart();
        if (pump.pump(m_recording, static_cast<std::uint64_t>(now)))
            m_lastOutputMs = now;
    }
}

void Supervisor::takeExports()
{
    char buffer[16 * 1024];
    ssize_t now = 0;
    while (m_command.exports && (now = ::read(m_command.exports.get(), buffer, sizeof buffer)) > 0) {
        if (m_exports.size() < maxExportBytes)
            m_exports.append(buffer, static_cast<std::size_t>(now));
    }
    if (now == 0)
        m_command.exports.reset();
}

void Supervisor::takeInput()
{
    char buffer[4096];
    const ssize_t now = ::read(m_input, buffer, sizeof buffer);
    // Without a terminal the command reads from nothing; what is typed then goes nowhere.
    if (now > 0 && m_command.terminal)
        m_typed.append(buffer, static_cast<std::size_t>(now));
}

void Supervisor::giveInput()
{
    if (m_typed.empty())
        return;
    const ssize_t now = ::write(m_command.terminal.get(), m_typed.data(), m_typed.size());
    if (now > 0)
        m_typed.erase(0, static_cast<std::size_t>(now));
    else if (now < 0 && errno != EAGAIN && errno != EINTR)
        m_typed.clear();
}

bool Supervisor::isOver()
{
    if (m_stopper.isDone())
        return true; // also where the shell itself hangs in the kernel and can't be ended
    if (!m_ended || m_stopper.isStopping())
        return false;
    const bool outputEnded = std::ranges::all_of(m_pumps, &OutputPump::atEnd);
    if (!m_othersAlive && outputEnded)
        return true;
    // Somebody still holds the output open, or lives on with the output closed: on their way out, or left
    // running on purpose. A short silence decides.
    const std::int64_t now = sinceStart();
    return now - std::max(m_lastOutputMs, m_endedMs) >= m_setup.drainQuietMs
        || now - m_endedMs >= m_setup.drainMaxMs;
}

void Supervisor::describeEnd(RunStatus &status) const
{
    switch (m_why) {
    case Ended::StoppedByPerson:
        status.outcome = "stopped";
        break;
    case Ended::TimedOut:
        status.outcome = "timed-out";
        break;
    case Ended::ByItself:
        // What ended by our own interrupt did what it was asked.
        if (!m_selfEnder.interrupted().empty() && diedOfInterrupt(m_waitStatus)) {
            status.outcome = "succeeded";
            break;
        }
        if (WIFSIGNALED(m_waitStatus)) {
            status.outcome = "signalled";
            status.signal = WTERMSIG(m_waitStatus);
        } else {
            status.exitCode = WEXITSTATUS(m_waitStatus);
            status.outcome = status.exitCode == 0 ? "succeeded" : "failed";
        }
        break;
    }
    for (const OutputPump &pump : m_pumps)
        status.lines += pump.lines();
    if (m_othersAlive) {
        for (const ProcessEntry &entry : descendantsOf(::getpid()))
            status.leftRunning.push_back(std::to_string(entry.pid) + ' ' + entry.name);
    }
    status.interrupted = m_selfEnder.interrupted();
    if (status.outcome == "failed")
        status.failedLine = failedLine(m_exports, m_setup.script, status.exitCode);
    status.exportsLost =
        m_exports.empty() && m_why == Ended::ByItself && m_setup.script.find("export") != std::string::npos;
    Exports exports = exportsFrom(m_exports, m_command.environment, m_secrets);
    status.exports = std::move(exports.kept);
    status.withheldExports = std::move(exports.withheld);
    // Only what succeeded is carried on, or what can be gone on from where it failed; and it is there before
    // anybody is told of the end.
    if (m_revealed && (status.outcome == "succeeded" || status.failedLine > 0))
        m_revealed->carry(exports.secret);
}

} // namespace ic
