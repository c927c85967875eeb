// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/secret_shapes.h"

#include <algorithm>
#include <array>

namespace ic {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Header, payload and signature, apart by dots; the header's first letters are the prefix.
bool isJsonWebToken(std::string_view rest)
{
    const auto first = rest.find('.');
    const auto second = first == std::string_view::npos ? first : rest.find('.', first + 1);
    return second != std::string_view::npos && first >= 8 && second - first > 8;
}

bool hasDigit(std::string_view rest)
{
    return std::ranges::any_of(rest, isDigit);
}

using Kind = TokenCharacters;
constexpr std::array shapes = {
    TokenShape{"AKIA", Kind::Upper, 16, 16, "AWS access key"},
    TokenShape{"ASIA", Kind::Upper, 16, 16, "AWS access key"},
    TokenShape{"ghp_", Kind::Alphanumeric, 36, 0, "GitHub token"},
    TokenShape{"gho_", Kind::Alphanumeric, 36, 0, "GitHub token"},
    TokenShape{"ghu_", Kind::Alphanumeric, 36, 0, "GitHub token"},
    TokenShape{"ghs_", Kind::Alphanumeric, 36, 0, "GitHub token"},
    TokenShape{"ghr_", Kind::Alphanumeric, 36, 0, "GitHub token"},
    TokenShape{"github_pat_", Kind::Word, 22, 0, "GitHub token"},
    TokenShape{"glpat-", Kind::Dashed, 20, 0, "GitLab token"},
    TokenShape{"xoxb-", Kind::Dashed, 10, 0, "Slack token", hasDigit},
    TokenShape{"xoxp-", Kind::Dashed, 10, 0, "Slack token", hasDigit},
    TokenShape{"xoxa-", Kind::Dashed, 10, 0, "Slack token", hasDigit},
    TokenShape{"xoxr-", Kind::Dashed, 10, 0, "Slack token", hasDigit},
    TokenShape{"xoxs-", Kind::Dashed, 10, 0, "Slack token", hasDigit},
    TokenShape{"eyJ", Kind::Dotted, 30, 0, "JSON web token", isJsonWebToken},
    TokenShape{"npm_", Kind::Alphanumeric, 36, 0, "npm token"},
    TokenShape{"sk_live_", Kind::Alphanumeric, 16, 0, "Stripe key"},
    TokenShape{"rk_live_", Kind::Alphanumeric, 16, 0, "Stripe key"},
    TokenShape{"sk-", Kind::Dashed, 32, 0, "API key", hasDigit},
    TokenShape{"AIza", Kind::Dashed, 35, 35, "Google API key"},
    TokenShape{"hf_", Kind::Alphanumeric, 34, 0, "Hugging Face token"},
    TokenShape{"dop_v1_", Kind::Hex, 64, 64, "DigitalOcean token"},
    TokenShape{"pypi-AgE", Kind::Dashed, 50, 0, "PyPI token"},
};

// What follows "password:" in sentences and listings, and is none.
constexpr std::array<std::string_view, 46> prose = {
    "true",     "false",   "null",     "none",      "undefined", "empty",   "required", "optional",
    "invalid",  "valid",   "missing",  "expired",   "incorrect", "wrong",   "unknown",  "changed",
    "rejected", "denied",  "accepted", "string",    "number",    "boolean", "hidden",   "redacted",
    "masked",   "yes",     "no",       "not",       "is",        "the",     "from",     "failed",
    "error",    "unset",   "set",      "generated", "refreshed", "revoked", "updated",  "bearer",
    "basic",    "default", "disabled", "enabled",   "files",     "compat"};

bool isProse(std::string_view value)
{
    std::string lower(value);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    while (!lower.empty() && (lower.back() == '.' || lower.back() == '!' || lower.back() == '?'))
        lower.pop_back();
    return std::ranges::find(prose, lower) != prose.end();
}

} // namespace

std::span<const TokenShape> tokenShapes()
{
    return shapes;
}

bool isTokenCharacter(TokenCharacters kind, char c)
{
    switch (kind) {
    case Kind::Alphanumeric:
        return isLetter(c) || isDigit(c);
    case Kind::Upper:
        return (c >= 'A' && c <= 'Z') || isDigit(c);
    case Kind::Hex:
        return isDigit(c) || (c >= 'a' && c <= 'f');
    case Kind::Word:
        return isLetter(c) || isDigit(c) || c == '_';
    case Kind::Dashed:
        return isLetter(c) || isDigit(c) || c == '_' || c == '-';
    case Kind::Dotted:
        return isLetter(c) || isDigit(c) || c == '_' || c == '-' || c == '.';
    }
    return false;
}

bool isPlaceholderStart(char c)
{
    return std::string_view("$<{[*%(").find(c) != std::string_view::npos;
}

bool looksLikeSecretValue(std::string_view value, bool password, bool colon, bool quoted)
{
    if (value.size() < 4 || isPlaceholderStart(value.front()) || isProse(value))
        return false;
    if (std::ranges::all_of(value, [&](char c) { return c == value.front(); }))
        return false; // "xxxxxxxx", "--------"
    const bool plainNumber = std::ranges::all_of(value, [](char c) { return isDigit(c) || c == '.'; });
    if (password)
        return !plainNumber || value.size() >= 6;
    const bool digits = hasDigit(value);
    if (value.size() < 8 || (plainNumber && value.size() < 16))
        return false;
    // "token: expiring" is prose, "TOKEN=expiring" is not.
    return digits || value.size() >= 20 || !colon || quoted;
}

} // namespace ic
