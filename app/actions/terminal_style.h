// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace ic {

struct TerminalColour {
    enum class Kind : std::uint8_t { Default, Indexed, Rgb };
    Kind kind = Kind::Default;
    std::uint8_t red = 0; ///< of Indexed: the index, 0 to 255
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    bool operator==(const TerminalColour &) const = default;
};

/// How text on a terminal looks: SELECT GRAPHIC RENDITION of ECMA-48, with the 256 and the direct colours of
/// ISO 8613-6 in both spellings ("38;5;n" and "38:5:n").
struct TerminalStyle {
    enum Attribute : std::uint8_t {
        Bold = 1,
        Dim = 2,
        Italic = 4,
        Underline = 8,
        Reverse = 16,
        Struck = 32,
        Concealed = 64
    };
    TerminalColour foreground;
    TerminalColour background;
    std::uint8_t attributes = 0;

    /// Parameters of CSI … m. What is not understood is passed over.
    void apply(std::string_view parameters);
    bool has(Attribute attribute) const { return (attributes & attribute) != 0; }
    bool operator==(const TerminalStyle &) const = default;
};

/// A style from `start` on, to the next span or the end of the line.
struct StyleSpan {
    std::uint32_t start = 0;
    TerminalStyle style;
    bool operator==(const StyleSpan &) const = default;
};

} // namespace ic
