// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/escape_parser.h"

#include <algorithm>
#include <array>

namespace ic {

namespace {

enum class Kind : std::uint8_t {
    Control, // acts at once, also within a sequence
    LineFeed, // likewise, and ends a string that nobody ended
    Bell, // ends an OSC
    Cancel, // CAN, SUB: ends any sequence without effect
    Escape,
    Intermediate, // 0x20 to 0x2f
    Parameter, // 0x30 to 0x3f
    Bracket, // [
    OscOpener, // ]
    StringOpener, // P X ^ _
    Backslash,
    Final, // the rest up to 0x7e
    Other, // DEL and everything above
};

enum class Action : std::uint8_t { Nothing, Execute, Collect, EndCsi, EndOsc, Text };

constexpr std::size_t kindCount = 13;

constexpr Kind kindOf(unsigned char byte)
{
    switch (byte) {
    case 0x07:
        return Kind::Bell;
    case 0x0a:
        return Kind::LineFeed;
    case 0x18:
    case 0x1a:
        return Kind::Cancel;
    case 0x1b:
        return Kind::Escape;
    case '[':
        return Kind::Bracket;
    case ']':
        return Kind::OscOpener;
    case 'P':
    case 'X':
    case '^':
    case '_':
        return Kind::StringOpener;
    case '\\':
        return Kind::Backslash;
    default:
        break;
    }
    if (byte < 0x20)
        return Kind::Control;
    if (byte < 0x30)
        return Kind::Intermediate;
    if (byte < 0x40)
        return Kind::Parameter;
    return byte < 0x7f ? Kind::Final : Kind::Other;
}

constexpr std::array<Kind, 256> makeKinds()
{
    std::array<Kind, 256> kinds{};
    for (std::size_t byte = 0; byte < kinds.size(); ++byte)
        kinds[byte] = kindOf(static_cast<unsigned char>(byte));
    return kinds;
}
constexpr auto kinds = makeKinds();

bool isText(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x20 && value != 0x7f;
}

} // namespace

struct EscapeParser::Transition {
    State next = State::Ground;
    Action action = Action::Nothing;
};

const EscapeParser::Transition &EscapeParser::transition(State state, unsigned char byte)
{
    using S = State;
    using A = Action;
    // One row a state, one column a kind, in the order of the enums.
    static constexpr std::array<std::array<Transition, kindCount>, stateCount> table = {{
        // Ground
        {{{S::Ground, A::Execute},
          {S::Ground, A::Execute},
          {S::Ground, A::Nothing},
          {S::Ground, A::Nothing},
          {S::Escape, A::Nothing},
          {S::Ground, A::Text},
          {S::Ground, A::Text},
          {S::Ground, A::Text},
          {S::Ground, A::Text},
          {S::Ground, A::Text},
          {S::Ground, A::Text},
          {S::Ground, A::Text},
          {S::Ground, A::Nothing}}},
        // Escape
        {{{S::Escape, A::Execute},
          {S::Ground, A::Execute},
          {S::Escape, A::Nothing},
          {S::Ground, A::Nothing},
          {S::Escape, A::Nothing},
          {S::EscapeMore, A::Nothing},
          {S::Ground, A::Nothing},
          {S::Csi, A::Nothing},
          {S::Osc, A::Nothing},
          {S::String, A::Nothing},
          {S::Ground, A::Nothing},
          {S::Ground, A::Nothing},
          {S::Ground, A::Nothing}}},
        // EscapeMore
        {{{S::EscapeMore, A::Execute},
          {S::Ground, A::Execute},
          {S::EscapeMore, A::Nothing},
          {S::Ground, A::Nothing},
          {S::Escape, A::Nothing},
          {S::EscapeMore, A::Nothing},
          {S::Ground, A::Nothing},
          {S::Ground, A::Nothing},
          {S::Ground, A::Nothing},
          {S::Ground, A::Nothing},
          {S::Ground, A::Nothing},
          {S::Ground, A::Nothing},
          {S::Ground, A::Nothing}}},
        // Csi
        {{{S::Csi, A::Execute},
          {S::Ground, A::Execute},
          {S::Csi, A::Nothing},
          {S::Ground, A::Nothing},
          {S::Escape, A::Nothing},
          {S::Csi, A::Collect},
          {S::Csi, A::Collect},
          {S::Ground, A::EndCsi},
          {S::Ground, A::EndCsi},
          {S::Ground, A::EndCsi},
          {S::Ground, A::EndCsi},
          {S::Ground, A::EndCsi},
          {S::Ground, A::Nothing}}},
        // Osc
        {{{S::Osc, A::Nothing},
          {S::Ground, A::Execute},
          {S::Ground, A::EndOsc},
          {S::Ground, A::Nothing},
          {S::OscEscape, A::Nothing},
          {S::Osc, A::Collect},
          {S::Osc, A::Collect},
          {S::Osc, A::Collect},
          {S::Osc, A::Collect},
          {S::Osc, A::Collect},
          {S::Osc, A::Collect},
          {S::Osc, A::Collect},
          {S::Osc, A::Collect}}},
        // OscEscape: ended by ESC \; any other byte belongs to a new sequence, which take() sees to
        {{{S::Ground, A::Execute},
          {S::Ground, A::Execute},
          {S::Ground, A::EndOsc},
          {S::Ground, A::Nothing},
          {S::Escape, A::Nothing},
          {S::EscapeMore, A::Nothing},
          {S::Ground, A::Nothing},
          {S::Csi, A::Nothing},
          {S::Osc, A::Nothing},
          {S::String, A::Nothing},
          {S::Ground, A::EndOsc},
          {S::Ground, A::Nothing},
          {S::Ground, A::Nothing}}},
        // String: DCS, SOS, PM, APC, of no use to us
        {{{S::String, A::Nothing},
          {S::Ground, A::Execute},
          {S::String, A::Nothing},
          {S::Ground, A::Nothing},
          {S::StringEscape, A::Nothing},
          {S::String, A::Collect},
          {S::String, A::Collect},
          {S::String, A::Collect},
          {S::String, A::Collect},
          {S::String, A::Collect},
          {S::String, A::Collect},
          {S::String, A::Collect},
          {S::String, A::Collect}}},
        // StringEscape
        {{{S::Ground, A::Execute},
          {S::Ground, A::Execute},
          {S::Ground, A::Nothing},
          {S::Ground, A::Nothing},
          {S::Escape, A::Nothing},
          {S::EscapeMore, A::Nothing},
          {S::Ground, A::Nothing},
          {S::Csi, A::Nothing},
          {S::Osc, A::Nothing},
          {S::String, A::Nothing},
          {S::Ground, A::Nothing},
          {S::Ground, A::Nothing},
          {S::Ground, A::Nothing}}},
    }};
    return table[static_cast<std::size_t>(state)][static_cast<std::size_t>(kinds[byte])];
}

void EscapeParser::feed(std::string_view bytes, Sink &sink)
{
    while (!bytes.empty()) {
        if (m_state == State::Ground && isText(bytes.front())) {
            const auto end = std::ranges::find_if_not(bytes, isText);
            const auto length = static_cast<std::size_t>(end - bytes.begin());
            sink.text(bytes.substr(0, length));
            bytes.remove_prefix(length);
            continue;
        }
        take(bytes.front(), sink);
        bytes.remove_prefix(1);
    }
}

void EscapeParser::take(char byte, Sink &sink)
{
    const Transition &step = transition(m_state, static_cast<unsigned char>(byte));
    switch (step.action) {
    case Action::Nothing:
        break;
    case Action::Text:
        sink.text(std::string_view(&byte, 1));
        break;
    case Action::Execute:
        sink.control(byte);
        break;
    case Action::Collect:
        m_collected += byte;
        if (m_collected.size() > longestSequence) {
            m_state = State::Ground;
            m_collected.clear();
            return;
        }
        break;
    case Action::EndCsi:
        sink.csi(m_collected, byte);
        break;
    case Action::EndOsc:
        sink.osc(m_collected);
        break;
    }
    // What was collected ends with its sequence, but waits while the end of an OSC is half seen.
    if (step.action != Action::Collect && step.next != m_state && step.next != State::OscEscape)
        m_collected.clear();
    m_state = step.next;
}

} // namespace ic
