// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/process_entry.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <limits>

namespace ic {

namespace {

/// The one line of /proc/PID/stat, which the system gives in one piece; empty where it can't be read.
std::string statOf(int pid)
{
    const std::string path = "/proc/" + std::to_string(pid) + "/stat";
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return {};
    std::array<char, 4096> text{};
    ssize_t count = -1;
    do {
        count = ::read(file, text.data(), text.size());
    } while (count < 0 && errno == EINTR);
    ::close(file);
    return {text.data(), count > 0 ? static_cast<std::size_t>(count) : 0};
}

} // namespace

std::optional<ProcessEntry> processEntry(int pid)
{
    const std::string text = statOf(pid);
    // The name stands in brackets and may itself hold any character, brackets too.
    const auto open = text.find('(');
    const auto close = text.rfind(')');
    if (open == std::string::npos || close == std::string::npos || close + 2 >= text.size())
        return std::nullopt;
    ProcessEntry entry;
    entry.pid = pid;
    entry.name = text.substr(open + 1, close - open - 1);
    entry.state = text[close + 2];
    const char *rest = text.c_str() + close + 3;
    for (int field = 4; field <= 22 && *rest != '\0'; ++field) {
        char *end = nullptr;
        const auto number = std::strtoull(rest, &end, 10);
        if (end == rest)
            return std::nullopt;
        rest = end;
        if (field == 4)
            entry.parent = static_cast<int>(number);
        else if (field == 5)
            entry.group = static_cast<int>(number);
        else if (field == 22)
            entry.startTicks = number;
    }
    return entry;
}

bool isProcessAlive(std::int64_t pid, std::uint64_t startTicks)
{
    // 1 is nobody whom we started, and what is below is no process but a group.
    if (pid <= 1 || pid > std::numeric_limits<int>::max())
        return false;
    if (const auto entry = processEntry(static_cast<int>(pid)))
        return (startTicks == 0 || entry->startTicks == startTicks) && entry->state != 'Z'
            && entry->state != 'X';
    // Not to be looked at is not gone: /proc may hide it (hidepid; the runner lets nobody look into it), or
    // we may have no descriptor left.
    return ::kill(static_cast<pid_t>(pid), 0) == 0;
}

} // namespace ic
