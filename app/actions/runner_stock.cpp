// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/runner_stock.h"

#include "app/runner/process_tree.h"
#include "app/runner/revealed.h"
#include "app/runner/setup_message.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>

#include <cerrno>
#include <functional>
#include <string_view>

extern char **environ;

namespace ic {

namespace {

/// Texts for people, found by the translation tools.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunnerStock)
};

RunnerSetup runnerSetup(const RunDirectory &directory, const RunSetup &setup)
{
    RunnerSetup plain;
    plain.runDirectory = nativePath(QFileInfo(directory.path()).absoluteFilePath());
    plain.script = setup.script.toStdString();
    plain.shell = setup.shell.isEmpty() ? "bash" : setup.shell.toStdString();
    plain.directory = nativePath(setup.directory);
    for (const auto &[name, value] : setup.environment)
        plain.environment[name.toStdString()] = value.toStdString();
    for (const QString &name : setup.secretNames)
        plain.secretNames.push_back(name.toStdString());
    if (setup.timeout)
        plain.timeoutMs = std::chrono::milliseconds(*setup.timeout).count();
    for (const auto &[program, time] : setup.interruptAfter)
        plain.interruptAfterMs[program.toStdString()] = std::chrono::milliseconds(time).count();
    plain.terminal = setup.terminal;
    plain.columns = setup.columns;
    plain.stopPauseMs = setup.stopPause.count();
    return plain;
}

/// Keeps a pipe whose reader died from ending this process.
class NoPipeSignal {
public:
    NoPipeSignal()
    {
        ::sigemptyset(&m_pipe);
        ::sigaddset(&m_pipe, SIGPIPE);
        ::pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    ~NoPipeSignal()
    {
        const timespec atOnce{};
        if (::sigismember(&m_before, SIGPIPE) == 0) {
            while (::sigtimedwait(&m_pipe, nullptr, &atOnce) == SIGPIPE) { }
        }
        ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    NoPipeSignal(const NoPipeSignal &) = delete;
    NoPipeSignal &operator=(const NoPipeSignal &) = delete;

private:
    sigset_t m_pipe{};
    sigset_t m_before{};
};

/// 0 or errno. As long as it isn't whole the runner does nothing with it, and nothing at all once the pipe is
/// closed.
int writeMessage(int pipe, std::string_view message)
{
    const NoPipeSignal quiet;
    while (!message.empty()) {
        const ssize_t now = ::write(pipe, message.data(), message.size());
        if (now < 0 && errno == EINTR)
            continue;
        if (now <= 0)
            return now < 0 ? errno : EIO;
        message.remove_prefix(static_cast<std::size_t>(now));
    }
    return 0;
}

/// Hands over without ever waiting for the other side: it may be stopped or slow.
int handOver(const WaitingRunner &runner, const std::string &message)
{
    const int pipe = runner.setupPipe.get();
    if (::fcntl(pipe, F_GETPIPE_SZ) < static_cast<int>(message.size()))
        ::fcntl(pipe, F_SETPIPE_SZ, static_cast<int>(message.size()));
    const bool fits = ::fcntl(pipe, F_GETPIPE_SZ) >= static_cast<int>(message.size());
    ::fcntl(pipe, F_SETFL, fits ? O_NONBLOCK : 0);
    return writeMessage(pipe, message);
}

std::unexpected<Error> didNotStartRunner(const QString &why, const QString &program)
{
    return fail(ErrorCode::DidNotStart, why, program,
                Words::tr("Close other programs, then run the step again"));
}

} // namespace

RunnerConditions runnerConditions(const QString &program)
{
    RunnerConditions now;
    struct stat entry { };
    if (::stat(nativePath(program).c_str(), &entry) == 0) {
        now.device = entry.st_dev;
        now.inode = entry.st_ino;
        now.size = entry.st_size;
        now.changedNs = std::int64_t{entry.st_ctim.tv_sec} * 1'000'000'000 + entry.st_ctim.tv_nsec;
    }
    const std::hash<std::string_view> hash;
    for (char **entryOf = environ; entryOf && *entryOf; ++entryOf)
        now.environment = now.environment * 31 + hash(*entryOf);
    return now;
}

Result<WaitingRunner> startRunner(const QString &program)
{
    const QFileInfo file(program);
    if (!file.isFile() || !file.isExecutable())
        return fail(ErrorCode::NotFound, Words::tr("The helper program that runs commands is missing"),
                    program, Words::tr("Install Incident Commander again"));
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return didNotStartRunner(Words::tr("The system could not open another pipe"), program);
    const UniqueFd reading(ends[0]);
    WaitingRunner runner;
    runner.setupPipe.reset(ends[1]);
    runner.conditions = runnerConditions(program);

    QProcess process;
    process.setProgram(program);
    // Opened anew by its path; it has no name that others could open.
    process.setStandardInputFile(QStringLiteral("/proc/self/fd/%1").arg(reading.get()));
    runner.revealed = makeRevealedMemory();
    process.setStandardOutputFile(runner.revealed
                                      ? QStringLiteral("/proc/self/fd/%1").arg(runner.revealed.get())
                                      : QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    qint64 pid = 0;
    if (!process.startDetached(&pid))
        return didNotStartRunner(
            Words::tr("The system could not start another program: %1").arg(process.errorString()), program);
    if (runner.revealed && !fixRevealedMemory(runner.revealed.get()))
        runner.revealed.reset();
    // It waits for us, so it is there to be looked at.
    const auto entry = processEntry(static_cast<int>(pid));
    runner.identity = {static_cast<int>(pid), entry ? entry->startTicks : 0};
    return runner;
}

void RunnerStock::prepare()
{
    if (spare())
        return;
    auto runner = startRunner(m_program);
    if (!runner)
        return; // said when a run needs one
    const std::scoped_lock lock(m_mutex);
    if (!m_spare)
        m_spare = std::move(*runner);
}

std::optional<RunnerIdentity> RunnerStock::spare() const
{
    const std::scoped_lock lock(m_mutex);
    return m_spare ? std::optional(m_spare->identity) : std::nullopt;
}

std::optional<WaitingRunner> RunnerStock::takeSpare()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_spare, std::nullopt);
}

Result<LaunchedRunner> RunnerStock::launch(const RunDirectory &directory, const RunSetup &setup)
{
    const std::string message = setupMessage(runnerSetup(directory, setup));
    if (auto spare = takeSpare(); spare && spare->conditions == runnerConditions(m_program)
        && isAlive(spare->identity) && handOver(*spare, message) == 0)
        return LaunchedRunner{spare->identity, std::move(spare->revealed)};
    auto runner = startRunner(m_program);
    if (!runner)
        return std::unexpected(runner.error());
    if (handOver(*runner, message) != 0)
        return didNotStartRunner(
            Words::tr("The helper program that runs commands ended before it took its task"), m_program);
    return LaunchedRunner{runner->identity, std::move(runner->revealed)};
}

} // namespace ic
