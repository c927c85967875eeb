// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace ic {

/// Which characters a token is made of.
enum class TokenCharacters : std::uint8_t {
    Alphanumeric, ///< A-Z a-z 0-9
    Upper, ///< A-Z 0-9
    Hex,
    Word, ///< letters, digits, _
    Dashed, ///< letters, digits, _ -
    Dotted, ///< letters, digits, _ - .
};

/// A token that shows by its beginning what it is. The beginning itself is no secret and stays.
struct TokenShape {
    std::string_view prefix;
    TokenCharacters characters;
    std::size_t least; ///< characters behind the prefix
    std::size_t most; ///< 0: no bound
    std::string_view what; ///< "GitHub token"
    bool (*isOne)(std::string_view rest) = nullptr; ///< a further condition
};
std::span<const TokenShape> tokenShapes();

bool isTokenCharacter(TokenCharacters kind, char c);

/// "$TOKEN", "<token>", "****": nobody's secret.
bool isPlaceholderStart(char c);

/// What may be masked behind a label: not a placeholder, not a word of prose, not a plain number.
/// password: a word of a person's choice counts too. colon: behind "label: ", as in a sentence.
bool looksLikeSecretValue(std::string_view value, bool password, bool colon, bool quoted);

} // namespace ic
