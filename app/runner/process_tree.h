// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

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

std::optional<ProcessEntry> processEntry(int pid);
/// Everything below the process, whoever forked it in between, without the dead.
std::vector<ProcessEntry> descendantsOf(int pid);
/// Names this boot of the machine.
std::string bootId();

} // namespace ic
