// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

// status.json of a run directory: what the runner says about the run. Replaced as a whole by an atomic
// rename, so a reader sees the one or the other. Texts in it are for code, not for people, but `detail` may
// be shown.

namespace ic {

struct RunStatus {
    static constexpr int currentVersion = 1;

    /// Why a command did not start. Stable names: they are on disk.
    enum class Failure {
        None,
        BadSetup,
        DirectoryMissing,
        DirectoryForbidden,
        ShellMissing,
        ShellForbidden,
        TooLong, ///< script or environment beyond what the system hands to a program
        NoTerminal,
        NoProcess, ///< fork failed
        NotRecordable, ///< the recording could not be created
        Other,
    };

    int version = currentVersion;
    bool finished = false;
    int pid = 0; ///< of the runner
    std::uint64_t startTicks = 0; ///< of the runner: field 22 of /proc/PID/stat
    std::string bootId; ///< pids mean nothing after a reboot
    int childPid = 0; ///< of the command; also its process group and session
    std::int64_t startedMs = 0; ///< wall clock
    std::int64_t finishedMs = 0;
    std::string outcome; ///< as runOutcomeName() writes it; empty while running
    int exitCode = 0;
    int signal = 0;
    Failure failure = Failure::None; ///< of "did-not-start"
    int systemError = 0; ///< errno that goes with it
    std::string detail; ///< path or name that it concerns
    int recordingError = 0; ///< errno that ended the recording early
    std::uint64_t recordingBytes = 0;
    std::uint64_t lines = 0; ///< in the recording
    std::string digest; ///< lower-case hexadecimal
    std::map<std::string, std::string> exports;
    std::vector<std::string> withheldExports;
    std::vector<std::string> leftRunning; ///< "pid name"
    std::vector<std::string>
        interrupted; ///< "milliseconds name": interrupted as they never end by themselves
    bool exportsLost = false; ///< the script speaks of exports, and none could be taken from it
    int failedLine = 0; ///< of the script, from 1: where the command stood that ended it; 0 not known
};

/// Wire form. Reading gives nothing for text that is no status; unknown members are passed over.
std::string statusToJson(const RunStatus &status);
std::optional<RunStatus> statusFromJson(const std::string &json);

/// Replaces status.json in the directory. Durable: waits until file and directory are on the disk itself.
/// 0 or errno.
int writeStatus(int directory, const RunStatus &status, bool durable);
/// Nothing where there is none yet or it is unreadable.
std::optional<RunStatus> readStatus(const std::string &file);

/// Space set aside at the start, so that a full disk can't keep the end of a run from being written.
void reserveStatusSpace(int directory);

} // namespace ic
