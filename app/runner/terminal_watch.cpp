// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/terminal_watch.h"

#include "app/runner/files.h"
#include "app/runner/process_tree.h"

#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace ic {

namespace {

// Looks after the last output: soon, since a person waits for the question; then ever more seldom.
constexpr std::array<std::int64_t, 4> looksMs{120, 400, 1200, 3000};
constexpr std::int64_t everyMs = 3000;

/// Blocked in read() from a terminal: field 1 of /proc/PID/syscall is the call, field 2 its descriptor.
bool isReadingTerminal(int pid)
{
    const std::string process = "/proc/" + std::to_string(pid);
    const auto call = readWholeFile(process + "/syscall", 4096);
    long number = -1;
    unsigned long descriptor = 0;
    if (!call || std::sscanf(call->c_str(), "%ld %lx", &number, &descriptor) != 2 || number != SYS_read)
        return false;
    char target[256];
    const std::string link = process + "/fd/" + std::to_string(descriptor);
    const ssize_t length = ::readlink(link.c_str(), target, sizeof target);
    const std::string_view name(target, static_cast<std::size_t>(std::max<ssize_t>(length, 0)));
    return name.starts_with("/dev/pts/") || name == "/dev/tty";
}

} // namespace

std::int64_t TerminalWatch::nextMs(std::int64_t lastOutputMs) const
{
    if (m_terminal < 0 || m_directory.empty())
        return -1;
    for (const std::int64_t after : looksMs) {
        if (lastOutputMs + after > m_lookedMs)
            return lastOutputMs + after;
    }
    return m_lookedMs + everyMs;
}

void TerminalWatch::tick(std::int64_t nowMs, std::int64_t lastOutputMs)
{
    const std::int64_t next = nextMs(lastOutputMs);
    if (next < 0 || nowMs < next)
        return;
    m_lookedMs = nowMs;
    const TerminalState state = look();
    if (state != m_written && writeTerminalState(m_directory, state) == 0)
        m_written = state;
}

TerminalState TerminalWatch::look() const
{
    TerminalState state;
    termios settings{};
    if (::tcgetattr(m_terminal, &settings) == 0) {
        // A program that edits the line itself turns the echo off too, and reads letter by letter.
        state.echo = (settings.c_lflag & ECHO) != 0 || (settings.c_lflag & ICANON) == 0;
    }
    const pid_t group = ::tcgetpgrp(m_terminal);
    for (const ProcessEntry &entry : descendantsOf(::getpid())) {
        if (entry.group == group && isReadingTerminal(entry.pid))
            state.reading = true;
    }
    return state;
}

} // namespace ic
