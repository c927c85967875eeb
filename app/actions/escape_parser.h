// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ic {

/// Splits terminal output into text, control characters and escape sequences (ECMA-48), in pieces of any
/// size. Bytes above 127 are text: the output is taken for UTF-8, where the eight-bit controls don't exist.
///
/// Debian's terminal libraries (libvterm, libtsm) emulate a screen of fixed width, which cuts lines where the
/// screen ends and forgets those that scroll away. A recording wants lines; so only this table is ours.
class EscapeParser {
public:
    class Sink {
    public:
        virtual ~Sink() = default;
        /// No control characters in it; may begin or end within a UTF-8 sequence.
        virtual void text(std::string_view bytes) = 0;
        virtual void control(char character) = 0;
        /// ESC [ parameters… finalByte
        virtual void csi(std::string_view parameters, char finalByte) = 0;
        /// ESC ] content, ended by BEL or ESC \.
        virtual void osc(std::string_view content) = 0;
    };

    void feed(std::string_view bytes, Sink &sink);

    /// A sequence that is longer is given up: what follows is text again. Otherwise one stray byte could hide
    /// the rest of the output.
    static constexpr std::size_t longestSequence = 4096;

private:
    enum class State : std::uint8_t { Ground, Escape, EscapeMore, Csi, Osc, OscEscape, String, StringEscape };
    static constexpr std::size_t stateCount = 8;
    struct Transition;
    static const Transition &transition(State state, unsigned char byte);
    void take(char byte, Sink &sink);

    State m_state = State::Ground;
    std::string m_collected;
};

} // namespace ic
