// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/terminal_state.h"

#include "app/runner/files.h"
#include "app/runner/unique_fd.h"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <stdio.h>

#include <cerrno>

namespace ic {

namespace {
using Json = nlohmann::json;
}

int writeTerminalState(const std::string &directory, const TerminalState &state)
{
    const std::string fresh = directory + "/terminal.new";
    const UniqueFd file(::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    if (!file)
        return errno;
    const Json json{{"version", 1}, {"echo", state.echo}, {"reading", state.reading}};
    if (const int error = writeAll(file.get(), json.dump() + '\n'))
        return error;
    return ::rename(fresh.c_str(), (directory + "/terminal.json").c_str()) == 0 ? 0 : errno;
}

std::optional<TerminalState> readTerminalState(const std::string &file)
{
    const auto text = readWholeFile(file, 4096);
    if (!text)
        return std::nullopt;
    const Json json = Json::parse(*text, nullptr, false);
    if (!json.is_object())
        return std::nullopt;
    const auto flag = [&](const char *name, bool otherwise) {
        const auto found = json.find(name);
        return found != json.end() && found->is_boolean() ? found->get<bool>() : otherwise;
    };
    return TerminalState{flag("echo", true), flag("reading", false)};
}

} // namespace ic
