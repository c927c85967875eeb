// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

// terminal.json of a run directory: what can be known of the command's terminal beside its output. Written by
// the runner when it becomes another; where there is none, all is as in a TerminalState that was just made.

namespace ic {

struct TerminalState {
    bool echo = true; ///< what is typed is shown; false while a password is asked for
    bool reading = false; ///< somebody of the command is blocked in reading from it. False where not known.
    bool operator==(const TerminalState &) const = default;
};

/// Replaces terminal.json in the directory. 0 or errno.
int writeTerminalState(const std::string &directory, const TerminalState &state);
std::optional<TerminalState> readTerminalState(const std::string &file);

} // namespace ic
