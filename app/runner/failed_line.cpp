// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/failed_line.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

namespace ic {

namespace {

struct Failure {
    int line = 0;
    int status = 0;
    bool endsScript = false; ///< set -e
};

std::optional<Failure> failureOf(std::string_view text)
{
    Failure failure;
    const char *const end = text.data() + text.size();
    const auto line = std::from_chars(text.data(), end, failure.line);
    if (line.ec != std::errc() || line.ptr == end || *line.ptr != ':')
        return std::nullopt;
    const auto status = std::from_chars(line.ptr + 1, end, failure.status);
    if (status.ec != std::errc() || status.ptr == end || *status.ptr != ':')
        return std::nullopt;
    failure.endsScript = std::string_view(status.ptr, end).find('e') != std::string_view::npos;
    return failure;
}

/// What stands behind the key in the last entry that has it.
std::optional<std::string_view> entryOf(std::string_view given, std::string_view key)
{
    std::optional<std::string_view> found;
    while (!given.empty()) {
        const auto end = given.find('\0');
        if (end == std::string_view::npos)
            break;
        if (given.starts_with(key))
            found = given.substr(key.size(), end - key.size());
        given.remove_prefix(end + 1);
    }
    return found;
}

std::vector<std::string_view> linesOf(std::string_view script)
{
    std::vector<std::string_view> lines;
    while (!script.empty()) {
        const auto end = std::min(script.find('\n'), script.size());
        lines.push_back(script.substr(0, end));
        script.remove_prefix(std::min(end + 1, script.size()));
    }
    return lines;
}

/// Of a command over several lines bash tells the last; 0 where there is no such line.
int firstLineOf(const std::vector<std::string_view> &lines, int line)
{
    if (line < 1 || static_cast<std::size_t>(line) > lines.size())
        return 0;
    while (line > 1 && lines[static_cast<std::size_t>(line) - 2].ends_with('\\'))
        --line;
    return line;
}

bool saysNothing(std::string_view line)
{
    const auto first = line.find_first_not_of(" \t\r");
    return first == std::string_view::npos || line[first] == '#';
}

/// Whether the command that begins on the line, from 1, is the last of the script.
bool isLastCommand(const std::vector<std::string_view> &lines, int line)
{
    auto next = static_cast<std::size_t>(line);
    while (next < lines.size() && lines[next - 1].ends_with('\\'))
        ++next;
    return std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(std::min(next, lines.size())), lines.end(),
                       saysNothing);
}

} // namespace

int failedLine(std::string_view given, std::string_view script, int exitCode)
{
    if (exitCode == 0)
        return 0;
    const std::vector<std::string_view> lines = linesOf(script);
    if (const auto atEnd = entryOf(given, "ic.end=")) {
        const auto space = atEnd->find(' ');
        if (space == std::string_view::npos)
            return 0;
        const auto command = failureOf(atEnd->substr(0, space));
        const auto whole = failureOf(atEnd->substr(space + 1));
        if (!command || !whole || command->status != exitCode || whole->status != exitCode)
            return 0;
        const int line = firstLineOf(lines, command->line);
        return line > 0 && isLastCommand(lines, line) ? line : 0;
    }
    if (const auto atExit = entryOf(given, "ic.exit=")) {
        const auto last = failureOf(atExit->substr(atExit->rfind(' ') + 1));
        return last && last->endsScript && last->status == exitCode ? firstLineOf(lines, last->line) : 0;
    }
    return 0;
}

} // namespace ic
