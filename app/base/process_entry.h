// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

// Without Qt: the runner asks as well. Any thread.

namespace ic {

/// One line of the process table.
struct ProcessEntry {
    int pid = 0;
    int parent = 0;
    int group = 0;
    char state = '?'; ///< as in /proc/PID/stat: 'Z' is dead but not yet collected
    std::uint64_t startTicks = 0; ///< tells this process from a later one with the same pid
    std::string name;
};

/// Nothing where there is none, or where we may not look.
std::optional<ProcessEntry> processEntry(int pid);

/// Whether it is there and has not ended: one that nobody has waited for has. startTicks (as ProcessEntry has
/// it): it is that one, and no later one with its number; 0: whichever has the number.
bool isProcessAlive(std::int64_t pid, std::uint64_t startTicks = 0);

} // namespace ic
