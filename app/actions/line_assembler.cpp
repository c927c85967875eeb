// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/line_assembler.h"

#include <algorithm>
#include <charconv>

namespace ic {

namespace {

// A line that changes its colour more often than this keeps its text, and the last colour.
constexpr std::size_t mostSpans = 2048;

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

int numberAt(std::string_view text, int otherwise)
{
    int number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace

void LineAssembler::feed(std::string_view bytes, qint64 atMs, Sink &sink)
{
    m_nowMs = atMs;
    m_sink = &sink;
    m_parser.feed(bytes, *this);
    m_sink = nullptr;
}

void LineAssembler::text(std::string_view bytes)
{
    if (m_returned)
        overwrite();
    if (m_line.empty())
        m_lineMs = m_nowMs;
    const TerminalStyle last = m_spans.empty() ? TerminalStyle() : m_spans.back().style;
    if (last != m_style && m_spans.size() < mostSpans)
        m_spans.push_back({static_cast<std::uint32_t>(m_line.size()), m_style});
    const std::size_t room = m_longest - std::min(m_longest, m_line.size());
    m_line.append(bytes.substr(0, room));
    if (bytes.size() > room)
        m_cutBytes += bytes.size() - room;
}

void LineAssembler::control(char character)
{
    switch (character) {
    case '\n':
    case '\v':
    case '\f':
        endLine();
        break;
    case '\r':
        m_returned = !m_line.empty();
        break;
    case '\t':
        text("\t");
        break;
    case '\b':
        eraseOne();
        break;
    default:
        break; // bells, NULs and the like have no place in a line
    }
}

void LineAssembler::eraseOne()
{
    while (!m_returned && m_cutBytes == 0 && !m_line.empty()) {
        const bool more = isContinuation(m_line.back());
        m_line.pop_back();
        if (!more)
            break;
    }
    while (!m_spans.empty() && m_spans.back().start >= m_line.size() && m_spans.back().start > 0)
        m_spans.pop_back();
}

void LineAssembler::csi(std::string_view parameters, char finalByte)
{
    if (!parameters.empty() && (parameters.front() < '0' || parameters.front() > '9')
        && parameters.front() != ';')
        return; // private modes
    switch (finalByte) {
    case 'm':
        m_style.apply(parameters);
        break;
    case 'K': // erase in line: from the cursor on, up to it, all
        if (m_returned || numberAt(parameters, 0) != 0)
            overwrite();
        break;
    case 'G': // to a column
        if (numberAt(parameters, 1) <= 1)
            m_returned = !m_line.empty();
        break;
    case 'A': // up
    case 'F':
        m_returned = !m_line.empty();
        break;
    case 'B': // down, or to another place of the screen: what comes is another line
    case 'E':
    case 'H':
    case 'f':
        if (!m_line.empty())
            endLine();
        break;
    case 'J': // erase the screen
        if (numberAt(parameters, 0) >= 2 && !m_line.empty())
            endLine();
        break;
    default:
        break; // modes
    }
}

void LineAssembler::osc(std::string_view content)
{
    constexpr std::string_view progress = "9;4;";
    if (!content.starts_with(progress))
        return;
    content.remove_prefix(progress.size());
    const int state = numberAt(content, -1);
    const auto semicolon = content.find(';');
    const int percent = semicolon == std::string_view::npos ? 0 : numberAt(content.substr(semicolon + 1), 0);
    if (state >= 0 && state <= 4)
        m_sink->progressSequence(state, std::clamp(percent, 0, 100));
}

void LineAssembler::endLine()
{
    if (m_line.empty())
        m_lineMs = m_nowMs;
    m_sink->lineEnded(line());
    beginAgain();
}

void LineAssembler::overwrite()
{
    m_sink->lineOverwritten(line());
    beginAgain();
}

void LineAssembler::beginAgain()
{
    m_line.clear();
    m_spans.clear();
    m_cutBytes = 0;
    m_returned = false;
}

} // namespace ic
