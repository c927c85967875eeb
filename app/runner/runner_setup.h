// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ic {

/// What the runner gets on its standard input (setup_message.h), as one JSON object. It may hold secrets: it
/// is never a file, an argument or part of an environment other than the command's.
struct RunnerSetup {
    std::string runDirectory; ///< where recording and status go; absolute
    std::string script;
    std::string shell = "bash"; ///< name to be found on the path, or an absolute path
    std::string directory;
    std::map<std::string, std::string> environment; ///< laid over the runner's own
    std::vector<std::string> secretNames; ///< of `environment`
    std::int64_t timeoutMs = 0; ///< 0: none
    std::map<std::string, std::int64_t> interruptAfterMs; ///< by program: those that never end by themselves
    bool terminal = true;
    int columns = 120;
    int rows = 40;
    std::int64_t stopPauseMs = 3000; ///< after the interrupt, and again after the request to terminate
    std::int64_t drainQuietMs = 200; ///< silence after which background processes are no longer waited for
    std::int64_t drainMaxMs = 1000;
};

std::string setupToJson(const RunnerSetup &setup);
/// Nothing for text that is not a usable set-up.
std::optional<RunnerSetup> setupFromJson(const std::string &json);

} // namespace ic
