// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/output_decoder.h"

#include <QCoreApplication>
#include <QLocale>

namespace ic {

namespace {

QString textOf(const AssembledLine &line)
{
    const std::string_view whole = withoutHalfCharacter(line.bytes);
    QString text = QString::fromUtf8(whole.data(), static_cast<qsizetype>(whole.size()));
    if (line.cutBytes > 0)
        text += QCoreApplication::translate("OutputDecoder",
                                            " … (%1 more bytes of this line are in the recording)")
                    .arg(QLocale().toString(static_cast<qulonglong>(line.cutBytes)));
    return text;
}

} // namespace

std::string_view withoutHalfCharacter(std::string_view text)
{
    std::size_t start = text.size();
    for (int back = 0; back < 3 && start > 0; ++back) {
        --start;
        const auto lead = static_cast<unsigned char>(text[start]);
        if ((lead & 0xC0U) == 0x80U)
            continue;
        const std::size_t length = lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : lead >= 0xC0U ? 2 : 1;
        return start + length > text.size() ? text.substr(0, start) : text;
    }
    return text;
}

std::optional<OutputLine> OutputDecoder::openLine() const
{
    if (!m_lines.hasOpenLine())
        return std::nullopt;
    const AssembledLine line = m_lines.openLine();
    return OutputLine{line.atMs, line.stream, textOf(line), true};
}

void OutputDecoder::lineEnded(const AssembledLine &line)
{
    m_sink.lineEnded({line.atMs, line.stream, textOf(line)});
}

void OutputDecoder::lineOverwritten(const AssembledLine &line)
{
    m_sink.lineOverwritten(textOf(line));
}

void OutputDecoder::progressSequence(int state, int percent)
{
    m_sink.progressSequence(state, percent);
}

} // namespace ic
