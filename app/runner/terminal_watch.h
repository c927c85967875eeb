// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runner/terminal_state.h"

#include <cstdint>
#include <string>

namespace ic {

/// Looks, while the command is silent, whether its terminal echoes and whether somebody waits for what is
/// typed, and writes down what changed. Seldom enough to cost nothing.
class TerminalWatch {
public:
    /// terminal: the master side; -1 where the command has none, then nothing is looked at.
    TerminalWatch(int terminal, std::string directory)
        : m_terminal(terminal)
        , m_directory(std::move(directory))
    {
    }

    /// Milliseconds since the start, as all times here. -1: no look is due until there is output.
    std::int64_t nextMs(std::int64_t lastOutputMs) const;
    /// Looks where it is time to.
    void tick(std::int64_t nowMs, std::int64_t lastOutputMs);

private:
    TerminalState look() const;

    int m_terminal;
    std::string m_directory;
    std::int64_t m_lookedMs = -1;
    TerminalState m_written;
};

} // namespace ic
