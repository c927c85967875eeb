// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/setup_message.h"

#include "app/runner/little_endian.h"

#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace ic {

namespace {
constexpr char magic[] = "ICSETUP1";
constexpr std::size_t magicBytes = 8;
constexpr std::size_t headBytes = magicBytes + 4;
constexpr std::uint32_t maxTextBytes = 64U << 20;

/// True where one of the signals asks us to end.
bool isAskedToEnd(int signals)
{
    signalfd_siginfo info{};
    while (::read(signals, &info, sizeof info) == static_cast<ssize_t>(sizeof info)) {
        if (info.ssi_signo == SIGTERM)
            return true;
    }
    return false;
}

/// False where the input ended first.
bool readWhole(int input, int signals, char *bytes, std::size_t length)
{
    while (length > 0) {
        pollfd watched[] = {{input, POLLIN, 0}, {signals, POLLIN, 0}};
        if (::poll(watched, 2, -1) < 0 && errno != EINTR)
            return false;
        // What was handed over comes first: a stop right behind it is for the command.
        if (watched[0].revents == 0) {
            if (watched[1].revents != 0 && isAskedToEnd(signals))
                return false;
            continue;
        }
        const ssize_t now = ::read(input, bytes, length);
        if (now < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (now <= 0)
            return false;
        bytes += now;
        length -= static_cast<std::size_t>(now);
    }
    return true;
}
} // namespace

std::string setupMessage(const RunnerSetup &setup)
{
    const std::string text = setupToJson(setup);
    std::string message(headBytes, '\0');
    std::memcpy(message.data(), magic, magicBytes);
    putNumber<std::uint32_t>(message.data() + magicBytes, static_cast<std::uint32_t>(text.size()));
    return message + text;
}

std::expected<RunnerSetup, NoSetup> awaitSetup(int input, int signals)
{
    char head[headBytes];
    if (!readWhole(input, signals, head, sizeof head))
        return std::unexpected(NoSetup::NothingCame);
    const auto length = getNumber<std::uint32_t>(head + magicBytes);
    if (std::memcmp(head, magic, magicBytes) != 0 || length > maxTextBytes)
        return std::unexpected(NoSetup::NotUnderstood);
    std::string text(length, '\0');
    if (!readWhole(input, signals, text.data(), text.size()))
        return std::unexpected(NoSetup::NothingCame);
    auto setup = setupFromJson(text);
    if (!setup)
        return std::unexpected(NoSetup::NotUnderstood);
    return std::move(*setup);
}

} // namespace ic
