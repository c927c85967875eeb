// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/exports.h"

#include "app/base/secret_names.h"
#include "app/runner/redactor.h"
#include "app/runner/shape_redactor.h"

#include <algorithm>
#include <array>

namespace ic {

namespace {
// What the shell itself keeps, and what belongs to a terminal: it says nothing to a later step.
constexpr std::array<std::string_view, 9> ofTheShell = {"_ic_line", "PWD",     "OLDPWD", "SHLVL", "_",
                                                        "LINES",    "COLUMNS", "IFS",    "OPTIND"};

bool isName(std::string_view name)
{
    const auto isLetter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_'; };
    return !name.empty() && isLetter(name.front())
        && std::ranges::all_of(name, [&](char c) { return isLetter(c) || (c >= '0' && c <= '9'); });
}

/// "postgres://user:password@host"
bool holdsPasswordInAddress(std::string_view value)
{
    const auto scheme = value.find("://");
    if (scheme == std::string_view::npos)
        return false;
    const std::string_view authority = value.substr(scheme + 3, value.find('/', scheme + 3) - scheme - 3);
    const auto at = authority.rfind('@');
    return at != std::string_view::npos && authority.substr(0, at).find(':') != std::string_view::npos;
}

bool holdsToken(std::string_view value)
{
    ShapeRedactor shapes;
    return shapes.take(value) + shapes.flush() != value;
}

bool isUtf8(std::string_view text)
{
    std::size_t more = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (more > 0) {
            if ((byte & 0xC0U) != 0x80U)
                return false;
            --more;
        } else if (byte >= 0x80U) {
            if (byte < 0xC2U || byte > 0xF4U)
                return false;
            more = byte >= 0xF0U ? 3 : byte >= 0xE0U ? 2 : 1;
        }
    }
    return more == 0;
}
} // namespace

Exports exportsFrom(std::string_view bytes, const std::map<std::string, std::string> &start,
                    const std::vector<std::string> &secrets)
{
    Exports exports;
    while (!bytes.empty()) {
        const auto end = bytes.find('\0');
        if (end == std::string_view::npos)
            break; // cut off: the shell was ended while it wrote
        const std::string_view entry = bytes.substr(0, end);
        bytes.remove_prefix(end + 1);
        const auto equals = entry.find('=');
        if (equals == std::string_view::npos)
            continue;
        const std::string name(entry.substr(0, equals));
        const std::string value(entry.substr(equals + 1));
        if (!isName(name) || std::ranges::find(ofTheShell, name) != ofTheShell.end())
            continue;
        const auto before = start.find(name);
        if (before != start.end() && before->second == value)
            continue;
        const bool holdsSecret = std::ranges::any_of(secrets, [&](const std::string &secret) {
            return value == secret
                || (secret.size() >= Redactor::shortest && value.find(secret) != std::string::npos);
        });
        if (isSecretName(name) || holdsPasswordInAddress(value) || holdsToken(value)
            || (holdsSecret && !value.empty()) || !isUtf8(value)) {
            exports.withheld.push_back(name);
            if (isUtf8(value) && !value.empty())
                exports.secret[name] = value;
        } else {
            exports.kept[name] = value;
        }
    }
    std::ranges::sort(exports.withheld);
    const auto repeated = std::ranges::unique(exports.withheld);
    exports.withheld.erase(repeated.begin(), repeated.end());
    return exports;
}

} // namespace ic
