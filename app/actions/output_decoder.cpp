// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/output_decoder.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <charconv>

namespace ic {

namespace {

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Without a UTF-8 sequence that only began: its rest may be on the way.
std::string_view withoutHalfCharacter(std::string_view text)
{
    std::size_t start = text.size();
    for (int back = 0; back < 3 && start > 0; ++back) {
        --start;
        if (isContinuation(text[start]))
            continue;
        const auto lead = static_cast<unsigned char>(text[start]);
        const std::size_t length = lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : lead >= 0xC0U ? 2 : 1;
        return start + length > text.size() ? text.substr(0, start) : text;
    }
    return text;
}

int numberAt(std::string_view text, int otherwise)
{
    int number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace

void OutputDecoder::feed(std::string_view bytes, qint64 atMs)
{
    m_nowMs = atMs;
    m_parser.feed(bytes, *this);
}

std::optional<OutputLine> OutputDecoder::openLine() const
{
    if (m_line.empty())
        return std::nullopt;
    return OutputLine{m_lineMs, m_stream, lineText()};
}

QString OutputDecoder::lineText() const
{
    const std::string_view whole = withoutHalfCharacter(m_line);
    QString text = QString::fromUtf8(whole.data(), static_cast<qsizetype>(whole.size()));
    if (m_cutBytes > 0)
        text += QCoreApplication::translate("OutputDecoder",
                                            " … (%1 more bytes of this line are in the recording)")
                    .arg(QLocale().toString(static_cast<qulonglong>(m_cutBytes)));
    return text;
}

void OutputDecoder::text(std::string_view bytes)
{
    if (m_returned)
        overwrite();
    if (m_line.empty())
        m_lineMs = m_nowMs;
    const std::size_t room = longestLineBytes - std::min(longestLineBytes, m_line.size());
    m_line.append(bytes.substr(0, room));
    if (bytes.size() > room)
        m_cutBytes += bytes.size() - room;
}

void OutputDecoder::control(char character)
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
        while (!m_returned && m_cutBytes == 0 && !m_line.empty()) {
            const bool more = isContinuation(m_line.back());
            m_line.pop_back();
            if (!more)
                break;
        }
        break;
    default:
        break; // bells, NULs and the like have no place in a line
    }
}

void OutputDecoder::csi(std::string_view parameters, char finalByte)
{
    if (!parameters.empty() && (parameters.front() < '0' || parameters.front() > '9')
        && parameters.front() != ';')
        return; // private modes
    switch (finalByte) {
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
        break; // colours and modes
    }
}

void OutputDecoder::osc(std::string_view content)
{
    constexpr std::string_view progress = "9;4;";
    if (!content.starts_with(progress))
        return;
    content.remove_prefix(progress.size());
    const int state = numberAt(content, -1);
    const auto semicolon = content.find(';');
    const int percent = semicolon == std::string_view::npos ? 0 : numberAt(content.substr(semicolon + 1), 0);
    if (state >= 0 && state <= 4)
        m_sink.progressSequence(state, std::clamp(percent, 0, 100));
}

void OutputDecoder::endLine()
{
    if (m_line.empty())
        m_lineMs = m_nowMs;
    m_sink.lineEnded({m_lineMs, m_stream, lineText()});
    m_line.clear();
    m_cutBytes = 0;
    m_returned = false;
}

void OutputDecoder::overwrite()
{
    m_sink.lineOverwritten(lineText());
    m_line.clear();
    m_cutBytes = 0;
    m_returned = false;
}

} // namespace ic
