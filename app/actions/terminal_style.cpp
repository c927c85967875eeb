// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/terminal_style.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <span>

namespace ic {

namespace {

constexpr std::size_t mostParts = 32;

struct Part {
    int number = 0;
    bool isSub = false; ///< after a colon: belongs to the part before it
};

std::size_t split(std::string_view text, std::array<Part, mostParts> &parts)
{
    std::size_t count = 0;
    bool isSub = false;
    while (count < mostParts) {
        const auto end = text.find_first_of(";:");
        const std::string_view word = text.substr(0, end);
        int number = 0;
        std::from_chars(word.data(), word.data() + word.size(), number);
        parts[count++] = {number, isSub};
        if (end == std::string_view::npos)
            break;
        isSub = text[end] == ':';
        text.remove_prefix(end + 1);
    }
    return count;
}

std::uint8_t channel(int number)
{
    return static_cast<std::uint8_t>(std::clamp(number, 0, 255));
}

TerminalColour indexed(int index)
{
    return {TerminalColour::Kind::Indexed, channel(index), 0, 0};
}

/// What follows 38 or 48; `at` stands on that and is left on the last part that belongs to it.
std::optional<TerminalColour> extendedColour(std::span<const Part> parts, std::size_t &at)
{
    if (at + 1 >= parts.size())
        return std::nullopt;
    const bool subs = parts[at + 1].isSub;
    std::size_t end = at + 2;
    while (subs && end < parts.size() && parts[end].isSub)
        ++end;
    const int kind = parts[at + 1].number;
    if (kind == 5 && at + 2 < (subs ? end : parts.size())) {
        const TerminalColour colour = indexed(parts[at + 2].number);
        at = subs ? end - 1 : at + 2;
        return colour;
    }
    if (kind == 2) {
        // With colons a colour space may stand before the channels.
        const std::size_t first = subs && end - at >= 6 ? at + 3 : at + 2;
        if (first + 2 < (subs ? end : parts.size())) {
            const TerminalColour colour{TerminalColour::Kind::Rgb, channel(parts[first].number),
                                        channel(parts[first + 1].number), channel(parts[first + 2].number)};
            at = subs ? end - 1 : first + 2;
            return colour;
        }
    }
    at = subs ? end - 1 : parts.size() - 1;
    return std::nullopt;
}

struct Switch {
    int number;
    std::uint8_t on;
    std::uint8_t off;
};
using S = TerminalStyle;
constexpr std::array switches{
    Switch{1, S::Bold, 0},       Switch{2, S::Dim, 0},        Switch{3, S::Italic, 0},
    Switch{4, S::Underline, 0},  Switch{7, S::Reverse, 0},    Switch{8, S::Concealed, 0},
    Switch{9, S::Struck, 0},     Switch{21, S::Underline, 0}, Switch{22, 0, S::Bold | S::Dim},
    Switch{23, 0, S::Italic},    Switch{24, 0, S::Underline}, Switch{27, 0, S::Reverse},
    Switch{28, 0, S::Concealed}, Switch{29, 0, S::Struck},
};

} // namespace

void TerminalStyle::apply(std::string_view parameters)
{
    std::array<Part, mostParts> storage;
    const std::span<const Part> parts(storage.data(), split(parameters, storage));
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const int number = parts[at].number;
        if (parts[at].isSub)
            continue;
        if (number == 0)
            *this = {};
        else if (number >= 30 && number <= 37)
            foreground = indexed(number - 30);
        else if (number >= 40 && number <= 47)
            background = indexed(number - 40);
        else if (number >= 90 && number <= 97)
            foreground = indexed(number - 90 + 8);
        else if (number >= 100 && number <= 107)
            background = indexed(number - 100 + 8);
        else if (number == 39)
            foreground = {};
        else if (number == 49)
            background = {};
        else if (number == 38 || number == 48) {
            if (const auto colour = extendedColour(parts, at))
                (number == 38 ? foreground : background) = *colour;
        } else if (number == 4 && at + 1 < parts.size() && parts[at + 1].isSub && parts[at + 1].number == 0) {
            attributes &= static_cast<std::uint8_t>(~Underline);
        } else {
            for (const Switch &one : switches) {
                if (one.number == number)
                    attributes = static_cast<std::uint8_t>((attributes & ~one.off) | one.on);
            }
        }
    }
}

} // namespace ic
