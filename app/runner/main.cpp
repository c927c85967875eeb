// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/files.h"
#include "app/runner/process_tree.h"
#include "app/runner/setup_message.h"
#include "app/runner/supervisor.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <time.h>

#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <thread>

// incident-commander-runner, with the set-up on standard input (setup_message.h).
//
// Owns one running command, so that it outlives the console. The console starts it ahead of time, and it
// waits here for its task; where none comes, because the console went away, it ends and nothing is left of
// it. Everything after the wait happens between a person's key press and the first line of output: no Qt,
// statically linked, and what needs the disk waits until the command runs.

namespace {

constexpr std::chrono::milliseconds firstLineTime(30);

std::int64_t wallMs()
{
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    return std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}

/// Away from the console's terminal, signals and open files. Returns a descriptor for the signals we listen
/// to.
int standAlone()
{
    sigset_t ours;
    ::sigemptyset(&ours);
    ::sigaddset(&ours, SIGCHLD);
    ::sigaddset(&ours, SIGTERM);
    ::sigprocmask(SIG_SETMASK, &ours, nullptr);
    for (const int signal :
         {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ, SIGTSTP, SIGTTIN, SIGTTOU, SIGUSR1, SIGUSR2})
        ::signal(signal, SIG_IGN);
    ::signal(SIGCHLD, SIG_DFL);
    ::setsid();
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
#ifndef __SANITIZE_ADDRESS__ // whose leak check looks into the process
    ::prctl(PR_SET_DUMPABLE, 0); // the set-up holds secrets: no core file, no onlookers
#endif
    ::close_range(3, ~0U, 0);
    return ::signalfd(-1, &ours, SFD_CLOEXEC | SFD_NONBLOCK);
}

void leaveStandardStreams()
{
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        ::dup2(nothing, descriptor);
    if (nothing > STDERR_FILENO)
        ::close(nothing);
}

int openInput(int directory)
{
    if (::mkfifoat(directory, "input", 0600) != 0 && errno != EEXIST)
        return -1;
    // For writing as well, so that the end of one answer is not the end of all.
    return ::openat(directory, "input", O_RDWR | O_NONBLOCK | O_CLOEXEC);
}

std::vector<std::string> secretsOf(const ic::RunnerSetup &setup)
{
    std::vector<std::string> secrets;
    for (const std::string &name : setup.secretNames) {
        if (const auto found = setup.environment.find(name); found != setup.environment.end())
            secrets.push_back(found->second);
    }
    return secrets;
}

int refuse(int directory, ic::RunStatus status, const ic::LaunchFailure &failure)
{
    status.finished = true;
    status.startedMs = status.finishedMs = wallMs();
    status.outcome = "did-not-start";
    status.failure = failure.kind;
    status.systemError = failure.systemError;
    status.detail = failure.detail;
    return ic::writeStatus(directory, status, true) == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char **)
{
    using namespace ic;
    if (argc != 1 || ::isatty(STDIN_FILENO) != 0) {
        std::fprintf(stderr,
                     "usage: incident-commander-runner < SETUP\n"
                     "Started by incident-commander; not meant to be run by hand.\n");
        return 2;
    }
    const int signals = standAlone();
    RunStatus status;
    status.pid = ::getpid();
    status.startTicks = processEntry(status.pid).value_or(ProcessEntry()).startTicks;
    status.bootId = bootId();
    // Not to keep a file system busy: neither while waiting nor while the command runs.
    if (::chdir("/") != 0)
        return 2;

    const auto setup = awaitSetup(STDIN_FILENO, signals);
    if (!setup)
        return setup.error() == NoSetup::NothingCame ? 0 : 2;
    RevealedWriter revealed(UniqueFd(::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)));
    leaveStandardStreams();
    const UniqueFd directory(::open(setup->runDirectory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!directory)
        return 2;
    // O_EXCL: a run directory is for one run, and never anybody's link to elsewhere.
    UniqueFd file(::openat(directory.get(), "recording", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file)
        return refuse(directory.get(), status,
                      {RunStatus::Failure::NotRecordable, errno, setup->runDirectory});
    const UniqueFd input(openInput(directory.get()));

    auto command = launch(*setup);
    const std::int64_t startedAtMs = steadyMs();
    if (!command)
        return refuse(directory.get(), status, command.error());
    status.startedMs = wallMs();
    status.childPid = command->pid;
    RecordingWriter recording(std::move(file));
    recording.begin(status.startedMs, setup->terminal);
    // At once for those who look; durable a moment later, beside the command, whose first line does not wait
    // for a disk. A command that is over by then has its end to make durable instead.
    writeStatus(directory.get(), status, false);
    reserveStatusSpace(directory.get());
    std::mutex mutex;
    std::condition_variable_any ended;
    std::jthread saving([&](const std::stop_token &stop) {
        std::unique_lock lock(mutex);
        ended.wait_for(lock, stop, firstLineTime, [] { return false; });
        if (!stop.stop_requested())
            writeStatus(directory.get(), status, true);
    });

    const std::vector<std::string> secrets = secretsOf(*setup);
    RunStatus end = status;
    Supervisor(*setup, std::move(*command), recording, signals, input.get(), startedAtMs, secrets, &revealed)
        .run(end);

    recording.sync();
    saving.request_stop();
    saving.join();
    end.finished = true;
    end.finishedMs = wallMs();
    end.recordingError = recording.error();
    end.recordingBytes = recording.bytes();
    end.digest = hexOf(recording.digest());
    return writeStatus(directory.get(), end, true) == 0 ? 0 : 1;
}
