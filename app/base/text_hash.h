// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <unordered_map>
#include <unordered_set>

namespace ic {

/// 64 bits of a text, other ones in each run of the program, so that nobody can write a file whose names all
/// collide. Where texts are hashed by the hundred it's quicker than Qt's own: on some processors that leaves
/// the vector registers in a state which makes the next ordinary instruction on them wait for 100 ns.
quint64 textHash(QStringView text);

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(QStringView text) const { return static_cast<std::size_t>(textHash(text)); }
};
/// To be asked with a view too.
using TextSet = std::unordered_set<QString, TextHash, std::equal_to<>>;
template <typename T>
using TextMap = std::unordered_map<QString, T, TextHash, std::equal_to<>>;

/// The words of "cat cd cp".
TextSet textSetOf(const char *words);

} // namespace ic
