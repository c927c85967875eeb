// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt_watch.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace ic::cli {

namespace {
// A signal handler can reach nothing but globals, and may do hardly more than write to a pipe. Blocking the
// signals instead (signalfd) would be inherited by every program that is started.
int writeEnd = -1;
int readEnd = -1;

void takeSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(writeEnd, &byte, 1);
}
} // namespace

InterruptWatch::InterruptWatch()
{
    std::array<int, 2> ends{-1, -1};
    if (pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // no descriptors left: Ctrl+C ends the program as it always does
    readEnd = ends[0];
    writeEnd = ends[1];
    auto *notifier = new QSocketNotifier(readEnd, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        std::array<char, 16> bytes{};
        const ssize_t length = read(readEnd, bytes.data(), bytes.size());
        if (length <= 0)
            return;
        m_count += static_cast<int>(length);
        Q_EMIT interrupted();
    });
    struct sigaction action { };
    action.sa_handler = takeSignal;
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

InterruptWatch::~InterruptWatch()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    close(readEnd);
    close(writeEnd);
    readEnd = writeEnd = -1;
}

} // namespace ic::cli
