// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/escape_parser.h"
#include "app/actions/run.h"

#include <string>

namespace ic {

/// Makes lines out of the bytes of one stream: UTF-8 (what is not becomes U+FFFD), without escape sequences
/// and control characters, progress bars that rewrite their line in their last state. Memory is bounded by
/// the longest line kept.
class OutputDecoder : private EscapeParser::Sink {
public:
    class Sink {
    public:
        virtual ~Sink() = default;
        virtual void lineEnded(OutputLine line) = 0;
        /// A state of the line that was written over: on screen no longer, but progress may stand in it.
        virtual void lineOverwritten(const QString &text) = 0;
        /// OSC 9;4
        virtual void progressSequence(int state, int percent) = 0;
    };

    OutputDecoder(OutputStream stream, Sink &sink)
        : m_stream(stream)
        , m_sink(sink)
    {
    }

    void feed(std::string_view bytes, qint64 atMs);
    /// The line that has not ended yet: a prompt, a bar. Nothing where there is none.
    std::optional<OutputLine> openLine() const;

    /// A longer line is cut there, with a note at its end.
    static constexpr std::size_t longestLineBytes = 64 * 1024;

private:
    void text(std::string_view bytes) override;
    void control(char character) override;
    void csi(std::string_view parameters, char finalByte) override;
    void osc(std::string_view content) override;
    void endLine();
    void overwrite();
    QString lineText() const;

    OutputStream m_stream;
    Sink &m_sink;
    EscapeParser m_parser;
    std::string m_line;
    std::size_t m_cutBytes = 0;
    bool m_returned = false; ///< the next text writes over the line
    qint64 m_nowMs = 0;
    qint64 m_lineMs = 0;
};

} // namespace ic
