// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runner/run_status.h"
#include "app/runner/runner_setup.h"
#include "app/runner/unique_fd.h"

#include <sys/types.h>

#include <expected>
#include <map>
#include <string>
#include <vector>

namespace ic {

/// The command once it runs: leader of its own session and process group.
struct Command {
    pid_t pid = 0;
    UniqueFd terminal; ///< our side of the pseudo-terminal; without one:
    UniqueFd output; ///< reading ends of the two pipes
    UniqueFd errorOutput;
    UniqueFd exports; ///< what `env -0` writes at the end of the script
    std::map<std::string, std::string> environment; ///< as it started with
};

struct LaunchFailure {
    RunStatus::Failure kind = RunStatus::Failure::Other;
    int systemError = 0;
    std::string detail;
};

/// Starts the script. Returns when the shell has taken over (or could not), so a failure is always known
/// here.
std::expected<Command, LaunchFailure> launch(const RunnerSetup &setup);

/// Arguments for the shell: the script untouched, with a trap around it that hands out the exported
/// variables. A shell we don't know gets the script alone, and exports nothing.
std::vector<std::string> shellArguments(const std::string &shell, const std::string &script);

/// Whether the shell is one of those that hand out what the script exported.
bool handsOutExports(const std::string &shell);

/// The descriptor under which the script's end finds the exports pipe: beyond what scripts use themselves.
constexpr int exportsDescriptor = 250;

} // namespace ic
