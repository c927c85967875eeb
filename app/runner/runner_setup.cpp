// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/runner_setup.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace ic {

namespace {
using Json = nlohmann::json;

/// A C string ends at a NUL: a value with one would arrive as another value.
bool isWhole(const std::string &text)
{
    return text.find('\0') == std::string::npos;
}

std::int64_t number(const Json &object, const char *name, std::int64_t otherwise)
{
    const auto found = object.find(name);
    if (found == object.end() || !found->is_number_integer())
        return otherwise;
    return std::clamp<std::int64_t>(found->get<std::int64_t>(), 0, std::int64_t{1} << 40);
}
} // namespace

std::string setupToJson(const RunnerSetup &setup)
{
    const Json object = {
        {"runDirectory", setup.runDirectory},
        {"script", setup.script},
        {"shell", setup.shell},
        {"directory", setup.directory},
        {"environment", setup.environment},
        {"secretNames", setup.secretNames},
        {"timeoutMs", setup.timeoutMs},
        {"interruptAfterMs", setup.interruptAfterMs},
        {"terminal", setup.terminal},
        {"columns", setup.columns},
        {"rows", setup.rows},
        {"stopPauseMs", setup.stopPauseMs},
        {"drainQuietMs", setup.drainQuietMs},
        {"drainMaxMs", setup.drainMaxMs},
    };
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<RunnerSetup> setupFromJson(const std::string &json)
{
    const Json object = Json::parse(json, nullptr, false);
    if (!object.is_object())
        return std::nullopt;
    RunnerSetup setup;
    for (const auto &[name, target] : {std::pair{"script", &setup.script}, std::pair{"shell", &setup.shell},
                                       std::pair{"directory", &setup.directory}}) {
        const auto found = object.find(name);
        if (found == object.end() || !found->is_string())
            return std::nullopt;
        *target = found->get<std::string>();
        if (!isWhole(*target))
            return std::nullopt;
    }
    if (const auto found = object.find("runDirectory"); found != object.end() && found->is_string())
        setup.runDirectory = found->get<std::string>();
    if (!isWhole(setup.runDirectory))
        return std::nullopt;
    if (const auto found = object.find("environment"); found != object.end()) {
        if (!found->is_object())
            return std::nullopt;
        for (const auto &[name, value] : found->items()) {
            if (!value.is_string() || name.empty() || name.find('=') != std::string::npos || !isWhole(name))
                return std::nullopt;
            std::string text = value.get<std::string>();
            if (!isWhole(text))
                return std::nullopt;
            setup.environment[name] = std::move(text);
        }
    }
    if (const auto found = object.find("secretNames"); found != object.end() && found->is_array()) {
        for (const Json &name : *found) {
            if (name.is_string())
                setup.secretNames.push_back(name.get<std::string>());
        }
    }
    if (const auto found = object.find("interruptAfterMs"); found != object.end() && found->is_object()) {
        for (const auto &[program, time] : found->items()) {
            if (time.is_number_integer() && time.get<std::int64_t>() > 0)
                setup.interruptAfterMs[program] = time.get<std::int64_t>();
        }
    }
    if (const auto found = object.find("terminal"); found != object.end() && found->is_boolean())
        setup.terminal = found->get<bool>();
    setup.timeoutMs = number(object, "timeoutMs", setup.timeoutMs);
    setup.columns =
        static_cast<int>(std::clamp<std::int64_t>(number(object, "columns", setup.columns), 1, 10000));
    setup.rows = static_cast<int>(std::clamp<std::int64_t>(number(object, "rows", setup.rows), 1, 10000));
    setup.stopPauseMs = number(object, "stopPauseMs", setup.stopPauseMs);
    setup.drainQuietMs = number(object, "drainQuietMs", setup.drainQuietMs);
    setup.drainMaxMs = number(object, "drainMaxMs", setup.drainMaxMs);
    return setup;
}

} // namespace ic
