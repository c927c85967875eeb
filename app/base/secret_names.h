// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

// Which names speak of a secret: one rule for what a script exports, for site.yaml, and for what stands
// before a value in output. Header only and without Qt, since the runner links none.

namespace ic {

namespace secret_names {

// Anywhere in a name.
constexpr std::array<std::string_view, 8> parts = {"TOKEN",      "SECRET",     "PASSWORD", "PASSWD",
                                                   "PASSPHRASE", "CREDENTIAL", "APIKEY",   "PRIVATE"};
// As the last word of a name only: AUTH_MODE and KEY_LENGTH are none.
constexpr std::array<std::string_view, 9> lastWords = {"KEY",  "KEYS",   "PASS",   "PWD",    "PIN",
                                                       "AUTH", "BEARER", "COOKIE", "SESSION"};
// What is told about a secret is none: TOKEN_TTL, PASSWORD_FILE.
constexpr std::array<std::string_view, 22> aboutOnes = {
    "TTL",     "FILE",   "PATH", "DIR",  "NAME",    "NAMES", "TYPE", "COUNT",  "LIMIT", "LENGTH", "SIZE",
    "TIMEOUT", "EXPIRY", "AGE",  "MODE", "ENABLED", "HOST",  "PORT", "POLICY", "USED",  "STATUS", "ISSUER"};
// The shell's own, not secrets by themselves.
constexpr std::array<std::string_view, 3> never = {"SSH_AUTH_SOCK", "PWD", "OLDPWD"};

// Before a value in output: fewer, since "key: 5" and "session: closed" are ordinary lines.
constexpr std::array<std::string_view, 11> labelParts = {
    "PASSWORD", "PASSWD",     "PASSPHRASE",  "SECRET",      "APIKEY",        "API_KEY",
    "TOKEN",    "ACCESS_KEY", "PRIVATE_KEY", "SIGNING_KEY", "ENCRYPTION_KEY"};

/// Capital letters, words apart by '_': "api-key", "apiKey" and "api.key" are API_KEY.
inline std::string plainName(std::string_view name)
{
    std::string upper;
    bool wasSmall = false;
    for (const char c : name) {
        const bool isSmall = c >= 'a' && c <= 'z';
        if (wasSmall && c >= 'A' && c <= 'Z')
            upper += '_';
        wasSmall = isSmall;
        upper += isSmall ? static_cast<char>(c - 'a' + 'A') : c == '-' || c == '.' ? '_' : c;
    }
    return upper;
}

/// "GITHUB_TOKEN_2": TOKEN
inline std::string_view lastWord(std::string_view upper)
{
    while (!upper.empty() && ((upper.back() >= '0' && upper.back() <= '9') || upper.back() == '_'))
        upper.remove_suffix(1);
    const auto line = upper.rfind('_');
    return line == std::string_view::npos ? upper : upper.substr(line + 1);
}

template <std::size_t Count>
bool holdsOneOf(std::string_view upper, const std::array<std::string_view, Count> &words)
{
    return std::ranges::any_of(words, [&](auto word) { return upper.find(word) != std::string_view::npos; });
}

template <std::size_t Count>
bool isOneOf(std::string_view upper, const std::array<std::string_view, Count> &words)
{
    return std::ranges::find(words, upper) != words.end();
}

} // namespace secret_names

/// TOKEN, SECRET, PASSWORD, CREDENTIAL and their like anywhere in the name of a variable, or KEY, PIN, AUTH
/// and their like at its end.
inline bool isSecretName(std::string_view name)
{
    using namespace secret_names;
    const std::string upper = plainName(name);
    if (isOneOf(upper, never))
        return false;
    const std::string_view last = lastWord(upper);
    return isOneOf(last, lastWords) || (holdsOneOf(upper, parts) && !isOneOf(last, aboutOnes));
}

/// Whether what follows "name:", "name=" or "--name " in output is a secret.
inline bool isSecretLabel(std::string_view name)
{
    using namespace secret_names;
    const std::string upper = plainName(name);
    const std::string_view last = lastWord(upper);
    if (last == "AUTHORIZATION" || last == "COOKIE")
        return true;
    if ((last == "PWD" || last == "PASS") && last.size() < upper.size())
        return true;
    return holdsOneOf(upper, labelParts) && !isOneOf(last, aboutOnes) && !upper.ends_with("_ID")
        && !upper.ends_with("TOKENS") && upper.find("TOKENIZ") == std::string::npos;
}

/// Of those that isSecretLabel says yes to: the secret is a word that a person thinks up, and may be short
/// and of letters alone.
inline bool isPasswordLabel(std::string_view name)
{
    using namespace secret_names;
    const std::string upper = plainName(name);
    return upper.find("PASS") != std::string::npos || lastWord(upper) == "PWD";
}

} // namespace ic
