// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/command.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <string_view>

extern char **environ;

namespace ic {

namespace {
using Failure = RunStatus::Failure;

/// Where the child was when it failed; travels over a pipe that closes by itself when the shell takes over.
enum class Stage { Terminal, Directory, Shell };
struct ChildFailure {
    Stage stage = Stage::Shell;
    int systemError = 0;
};

struct Descriptors {
    UniqueFd input;
    UniqueFd output;
    UniqueFd errorOutput;
    UniqueFd exports;
    UniqueFd failure;
};

std::map<std::string, std::string> environmentFor(const RunnerSetup &setup)
{
    std::map<std::string, std::string> all;
    for (char **entry = environ; *entry; ++entry) {
        if (const char *equals = std::strchr(*entry, '='); equals && equals != *entry)
            all.emplace(std::string(*entry, static_cast<std::size_t>(equals - *entry)), equals + 1);
    }
    if (setup.terminal)
        all["TERM"] = "xterm-256color";
    all["PWD"] = setup.directory;
    for (const auto &[name, value] : setup.environment)
        all[name] = value;
    return all;
}

std::expected<std::string, LaunchFailure> findShell(const std::string &shell,
                                                    const std::map<std::string, std::string> &environment)
{
    const auto check = [](const std::string &path) -> int {
        struct stat entry { };
        if (::stat(path.c_str(), &entry) != 0)
            return errno;
        if (!S_ISREG(entry.st_mode) || ::access(path.c_str(), X_OK) != 0)
            return EACCES;
        return 0;
    };
    if (shell.find('/') != std::string::npos) {
        const int error = check(shell);
        if (error == 0)
            return shell;
        return std::unexpected(
            LaunchFailure{error == EACCES ? Failure::ShellForbidden : Failure::ShellMissing, error, shell});
    }
    const auto found = environment.find("PATH");
    std::string_view path = "/usr/local/bin:/usr/bin:/bin";
    if (found != environment.end())
        path = found->second;
    while (!shell.empty() && !path.empty()) {
        const auto end = std::min(path.find(':'), path.size());
        const std::string candidate = std::string(path.substr(0, end)) + '/' + shell;
        // A relative entry of the path would depend on the directory: not for the shell itself.
        if (candidate.front() == '/' && check(candidate) == 0)
            return candidate;
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return std::unexpected(LaunchFailure{Failure::ShellMissing, ENOENT, shell});
}

bool makePipe(UniqueFd &reading, UniqueFd &writing)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return false;
    reading.reset(ends[0]);
    writing.reset(ends[1]);
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    return true;
}

bool openTerminal(const RunnerSetup &setup, UniqueFd &ours, UniqueFd &theirs)
{
    ours.reset(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK));
    if (!ours || ::grantpt(ours.get()) != 0 || ::unlockpt(ours.get()) != 0)
        return false;
    theirs.reset(::ioctl(ours.get(), TIOCGPTPEER, O_RDWR | O_NOCTTY | O_CLOEXEC));
    if (!theirs)
        return false;
    termios modes{};
    if (::tcgetattr(theirs.get(), &modes) == 0) {
        // The recording holds what the command wrote: a line feed stays one byte.
        modes.c_oflag &= ~static_cast<tcflag_t>(ONLCR | OPOST);
        modes.c_iflag |= IUTF8;
        ::tcsetattr(theirs.get(), TCSANOW, &modes);
    }
    winsize size{};
    size.ws_col = static_cast<unsigned short>(setup.columns);
    size.ws_row = static_cast<unsigned short>(setup.rows);
    ::ioctl(theirs.get(), TIOCSWINSZ, &size);
    return true;
}

[[noreturn]] void giveUp(const Descriptors &descriptors, Stage stage)
{
    const ChildFailure failure{stage, errno};
    [[maybe_unused]] const auto written = ::write(descriptors.failure.get(), &failure, sizeof failure);
    ::_exit(127);
}

[[noreturn]] void becomeShell(const RunnerSetup &setup, const Descriptors &descriptors, const char *shell,
                              char *const *arguments, char *const *environment)
{
    ::setsid();
    if (setup.terminal && ::ioctl(descriptors.input.get(), TIOCSCTTY, 0) != 0)
        giveUp(descriptors, Stage::Terminal);
    ::dup2(descriptors.input.get(), STDIN_FILENO);
    ::dup2(descriptors.output ? descriptors.output.get() : descriptors.input.get(), STDOUT_FILENO);
    ::dup2(descriptors.errorOutput ? descriptors.errorOutput.get() : descriptors.input.get(), STDERR_FILENO);
    ::dup2(descriptors.exports.get(), exportsDescriptor);

    // What the runner or the console ignores, the command must not have inherited.
    struct sigaction byDefault { };
    byDefault.sa_handler = SIG_DFL;
    for (int signal = 1; signal < NSIG; ++signal)
        ::sigaction(signal, &byDefault, nullptr);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);

    if (::chdir(setup.directory.c_str()) != 0)
        giveUp(descriptors, Stage::Directory);
    ::execve(shell, arguments, environment);
    giveUp(descriptors, Stage::Shell);
}

LaunchFailure failureOf(const ChildFailure &child, const RunnerSetup &setup)
{
    switch (child.stage) {
    case Stage::Terminal:
        return {Failure::NoTerminal, child.systemError, {}};
    case Stage::Directory:
        return {child.systemError == EACCES ? Failure::DirectoryForbidden : Failure::DirectoryMissing,
                child.systemError, setup.directory};
    case Stage::Shell:
        break;
    }
    switch (child.systemError) {
    case E2BIG:
        return {Failure::TooLong, child.systemError, setup.shell};
    case ENOENT:
        return {Failure::ShellMissing, child.systemError, setup.shell};
    case EACCES:
    case EPERM:
        return {Failure::ShellForbidden, child.systemError, setup.shell};
    default:
        return {Failure::Other, child.systemError, setup.shell};
    }
}

std::vector<char *> pointersTo(std::vector<std::string> &texts)
{
    std::vector<char *> pointers;
    pointers.reserve(texts.size() + 1);
    for (std::string &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}
} // namespace

bool handsOutExports(const std::string &shell)
{
    static constexpr std::array<std::string_view, 7> known = {"bash", "sh",   "dash", "zsh",
                                                              "ksh",  "mksh", "ash"};
    return std::ranges::find(known, shell.substr(shell.rfind('/') + 1)) != known.end();
}

std::vector<std::string> shellArguments(const std::string &shell, const std::string &script)
{
    const std::string name = shell.substr(shell.rfind('/') + 1);
    if (!handsOutExports(shell))
        return {name, "-c", script};
    // The trap leaves the exit status as it is (POSIX: a trap on EXIT that does not itself exit). `command
    // -p` finds env whatever the script did to PATH, aliases or functions, and the redirection keeps `set -x`
    // silent. The script comes as an argument, so none of its characters means anything to this line; `shift`
    // takes it away again before it runs, and its own line 1 is line 1 in messages. A script with a trap on
    // EXIT of its own has taken ours away: what stands behind `eval` then does its work, unless the script
    // ends by `exit`.
    // In bash the trap on ERR notes which lines failed last, of which failed_line.h makes sense.
    const bool isBash = name == "bash";
    const std::string pipe = "/dev/fd/" + std::to_string(exportsDescriptor);
    const auto give = [&](const char *key) {
        const std::string line = isBash
            ? std::string("builtin printf \"") + key + "=%s\\\\0\" \"${_ic_line-}\" >" + pipe + "; "
            : std::string();
        return line + "command -p env -0 >" + pipe + " || :; ";
    };
    const std::string note =
        isBash ? "_ic_line=; trap '{ _ic_line=\"${_ic_line##* } $LINENO:$?:$-\"; } 2>/dev/null' ERR; " : "";
    const std::string prologue = note + "trap '{ [ \"${2-}\" = ic.given ] || { " + give("ic.exit")
        + "}; } 2>/dev/null' EXIT; eval \"shift;$1\"; { set -- \"$?\" ic.given; " + give("ic.end")
        + "set +x; } 2>/dev/null; exit \"$1\"";
    return {name, "-c", prologue, name, script};
}

std::expected<Command, LaunchFailure> launch(const RunnerSetup &setup)
{
    Command command;
    command.environment = environmentFor(setup);
    const auto shell = findShell(setup.shell, command.environment);
    if (!shell)
        return std::unexpected(shell.error());

    Descriptors theirs;
    UniqueFd failure;
    if (!makePipe(command.exports, theirs.exports) || !makePipe(failure, theirs.failure))
        return std::unexpected(LaunchFailure{Failure::NoProcess, errno, {}});
    if (setup.terminal) {
        if (!openTerminal(setup, command.terminal, theirs.input))
            return std::unexpected(LaunchFailure{Failure::NoTerminal, errno, {}});
    } else {
        theirs.input.reset(::open("/dev/null", O_RDONLY | O_CLOEXEC));
        if (!theirs.input || !makePipe(command.output, theirs.output)
            || !makePipe(command.errorOutput, theirs.errorOutput))
            return std::unexpected(LaunchFailure{Failure::NoProcess, errno, {}});
    }

    std::vector<std::string> arguments = shellArguments(*shell, setup.script);
    std::vector<std::string> variables;
    variables.reserve(command.environment.size());
    for (const auto &[name, value] : command.environment)
        variables.push_back(name + '=' + value);
    const auto argumentPointers = pointersTo(arguments);
    const auto variablePointers = pointersTo(variables);

    ::fcntl(failure.get(), F_SETFL, 0); // waiting for the shell to take over is what this end is for
    const pid_t pid = ::fork();
    if (pid < 0)
        return std::unexpected(LaunchFailure{Failure::NoProcess, errno, {}});
    if (pid == 0)
        becomeShell(setup, theirs, shell->c_str(), argumentPointers.data(), variablePointers.data());
    command.pid = pid;
    theirs = Descriptors();

    ChildFailure child;
    ssize_t got = 0;
    do {
        got = ::read(failure.get(), &child, sizeof child);
    } while (got < 0 && errno == EINTR);
    if (got == sizeof child) {
        while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) { }
        return std::unexpected(failureOf(child, setup));
    }
    return command;
}

} // namespace ic
