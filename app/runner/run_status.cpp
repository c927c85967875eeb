// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/run_status.h"

#include "app/runner/files.h"
#include "app/runner/unique_fd.h"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <stdio.h>

#include <array>
#include <cerrno>
#include <utility>

namespace ic {

namespace {
using Json = nlohmann::json;
constexpr const char *statusName = "status.json";
constexpr const char *freshName = "status.new";
constexpr const char *spareName = "status.spare";
constexpr std::size_t spareBytes = 16 * 1024;

constexpr std::array failureNames = {
    std::pair{RunStatus::Failure::None, "none"},
    std::pair{RunStatus::Failure::BadSetup, "bad-setup"},
    std::pair{RunStatus::Failure::DirectoryMissing, "directory-missing"},
    std::pair{RunStatus::Failure::DirectoryForbidden, "directory-forbidden"},
    std::pair{RunStatus::Failure::ShellMissing, "shell-missing"},
    std::pair{RunStatus::Failure::ShellForbidden, "shell-forbidden"},
    std::pair{RunStatus::Failure::TooLong, "too-long"},
    std::pair{RunStatus::Failure::NoTerminal, "no-terminal"},
    std::pair{RunStatus::Failure::NoProcess, "no-process"},
    std::pair{RunStatus::Failure::NotRecordable, "not-recordable"},
    std::pair{RunStatus::Failure::Other, "other"},
};

std::string failureName(RunStatus::Failure failure)
{
    for (const auto &[value, name] : failureNames) {
        if (value == failure)
            return name;
    }
    return "other";
}

RunStatus::Failure failureFromName(const std::string &text)
{
    for (const auto &[value, name] : failureNames) {
        if (text == name)
            return value;
    }
    return RunStatus::Failure::Other;
}

/// Takes the member where it is there and of the right type.
template <typename Value>
void take(const Json &object, const char *name, Value &value)
{
    const auto found = object.find(name);
    if (found == object.end())
        return;
    if constexpr (std::is_same_v<Value, std::string>) {
        if (found->is_string())
            value = found->template get<std::string>();
    } else if constexpr (std::is_same_v<Value, std::vector<std::string>>) {
        if (!found->is_array())
            return;
        for (const Json &entry : *found) {
            if (entry.is_string())
                value.push_back(entry.get<std::string>());
        }
    } else if constexpr (std::is_same_v<Value, std::map<std::string, std::string>>) {
        if (!found->is_object())
            return;
        for (const auto &[key, entry] : found->items()) {
            if (entry.is_string())
                value[key] = entry.template get<std::string>();
        }
    } else if constexpr (std::is_same_v<Value, bool>) {
        if (found->is_boolean())
            value = found->template get<bool>();
    } else {
        if (found->is_number_integer())
            value = found->template get<Value>();
    }
}

int writeSpare(int directory, const RunStatus &status)
{
    RunStatus small = status;
    std::string text = statusToJson(small);
    if (text.size() > spareBytes) {
        small.exports.clear();
        small.leftRunning.clear();
        small.interrupted.clear();
        text = statusToJson(small);
    }
    const UniqueFd file(::openat(directory, spareName, O_WRONLY | O_CLOEXEC));
    if (!file)
        return errno;
    if (const int error = writeAll(file.get(), text))
        return error;
    if (::ftruncate(file.get(), static_cast<off_t>(text.size())) != 0 || ::fsync(file.get()) != 0)
        return errno;
    return ::renameat(directory, spareName, directory, statusName) == 0 ? 0 : errno;
}
} // namespace

std::string statusToJson(const RunStatus &status)
{
    Json object = {
        {"version", status.version},
        {"state", status.finished ? "finished" : "running"},
        {"pid", status.pid},
        {"startTicks", status.startTicks},
        {"bootId", status.bootId},
        {"childPid", status.childPid},
        {"childGroup", status.childPid},
        {"startedMs", status.startedMs},
    };
    if (status.finished) {
        object["finishedMs"] = status.finishedMs;
        object["outcome"] = status.outcome;
        object["exitCode"] = status.exitCode;
        object["signal"] = status.signal;
        object["failure"] = failureName(status.failure);
        object["systemError"] = status.systemError;
        object["detail"] = status.detail;
        object["recordingError"] = status.recordingError;
        object["recordingBytes"] = status.recordingBytes;
        object["lines"] = status.lines;
        object["digest"] = status.digest;
        object["exports"] = status.exports;
        object["withheldExports"] = status.withheldExports;
        object["leftRunning"] = status.leftRunning;
        object["interrupted"] = status.interrupted;
        object["failedLine"] = status.failedLine;
        object["exportsLost"] = status.exportsLost;
    }
    return object.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::optional<RunStatus> statusFromJson(const std::string &json)
{
    const Json object = Json::parse(json, nullptr, false);
    if (!object.is_object())
        return std::nullopt;
    RunStatus status;
    status.version = 0;
    std::string state;
    std::string failure = "none";
    take(object, "version", status.version);
    take(object, "state", state);
    take(object, "pid", status.pid);
    take(object, "startTicks", status.startTicks);
    take(object, "bootId", status.bootId);
    take(object, "childPid", status.childPid);
    take(object, "startedMs", status.startedMs);
    take(object, "finishedMs", status.finishedMs);
    take(object, "outcome", status.outcome);
    take(object, "exitCode", status.exitCode);
    take(object, "signal", status.signal);
    take(object, "failure", failure);
    take(object, "systemError", status.systemError);
    take(object, "detail", status.detail);
    take(object, "recordingError", status.recordingError);
    take(object, "recordingBytes", status.recordingBytes);
    take(object, "lines", status.lines);
    take(object, "digest", status.digest);
    take(object, "exports", status.exports);
    take(object, "withheldExports", status.withheldExports);
    take(object, "leftRunning", status.leftRunning);
    take(object, "interrupted", status.interrupted);
    take(object, "failedLine", status.failedLine);
    take(object, "exportsLost", status.exportsLost);
    if (status.version < 1 || (state != "running" && state != "finished"))
        return std::nullopt;
    status.finished = state == "finished";
    status.failure = failureFromName(failure);
    return status;
}

int writeStatus(int directory, const RunStatus &status, bool durable)
{
    const auto attempt = [&]() -> int {
        const UniqueFd file(::openat(directory, freshName, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
        if (!file)
            return errno;
        if (const int error = writeAll(file.get(), statusToJson(status)))
            return error;
        if (durable && ::fsync(file.get()) != 0)
            return errno;
        // Whoever sees the end may take the directory away: nothing of ours happens in it afterwards.
        if (status.finished)
            ::unlinkat(directory, spareName, 0);
        return ::renameat(directory, freshName, directory, statusName) == 0 ? 0 : errno;
    };
    int error = attempt();
    if (error != 0) {
        ::unlinkat(directory, freshName, 0);
        error = writeSpare(directory, status);
    }
    if (durable && error == 0 && ::fsync(directory) != 0)
        return errno;
    return error;
}

std::optional<RunStatus> readStatus(const std::string &file)
{
    const auto text = readWholeFile(file);
    return text ? statusFromJson(*text) : std::nullopt;
}

void reserveStatusSpace(int directory)
{
    const UniqueFd file(::openat(directory, spareName, O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    // A file system that can't set space aside is one where a full disk may cost the last word; no reason not
    // to run.
    if (file && ::posix_fallocate(file.get(), 0, spareBytes) != 0)
        return;
}

} // namespace ic
