// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/line_assembler.h"
#include "app/actions/run.h"

namespace ic {

/// Without a UTF-8 sequence that only began: its rest may be on the way.
std::string_view withoutHalfCharacter(std::string_view text);

/// Makes lines of text out of the bytes of one stream: UTF-8 (what is not becomes U+FFFD), without escape
/// sequences and control characters, progress bars that rewrite their line in their last state. Memory is
/// bounded by the longest line kept.
class OutputDecoder : private LineAssembler::Sink {
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
        : m_lines(stream, longestLineBytes)
        , m_sink(sink)
    {
    }

    void feed(std::string_view bytes, qint64 atMs) { m_lines.feed(bytes, atMs, *this); }
    /// The line that has not ended yet: a prompt, a bar. Nothing where there is none.
    std::optional<OutputLine> openLine() const;

    /// A longer line is cut there, with a note at its end.
    static constexpr std::size_t longestLineBytes = 64 * 1024;

private:
    void lineEnded(const AssembledLine &line) override;
    void lineOverwritten(const AssembledLine &line) override;
    void progressSequence(int state, int percent) override;

    LineAssembler m_lines;
    Sink &m_sink;
};

} // namespace ic
