// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/escape_parser.h"
#include "app/actions/run.h"
#include "app/actions/terminal_style.h"

#include <span>
#include <string>
#include <vector>

namespace ic {

/// One line, as bytes. Valid during the call that gives it.
struct AssembledLine {
    OutputStream stream = OutputStream::Out;
    qint64 atMs = 0; ///< when its first byte came, since the start of the run
    std::string_view bytes; ///< without escape sequences and control characters; meant as UTF-8
    std::span<const StyleSpan> spans; ///< starts in bytes; what is before the first is plain
    std::size_t cutBytes = 0; ///< more that the line had
};

/// Makes lines out of the bytes of one stream, as a terminal would show them: progress bars that rewrite
/// their line in their last state. A value: a copy goes on from the same place. Memory is bounded by the
/// longest line kept.
class LineAssembler : private EscapeParser::Sink {
public:
    class Sink {
    public:
        virtual ~Sink() = default;
        virtual void lineEnded(const AssembledLine &line) = 0;
        /// A state of the line that was written over.
        virtual void lineOverwritten(const AssembledLine &) { }
        /// OSC 9;4
        virtual void progressSequence(int /*state*/, int /*percent*/) { }
    };

    LineAssembler(OutputStream stream, std::size_t longestLineBytes)
        : m_stream(stream)
        , m_longest(longestLineBytes)
    {
    }

    void feed(std::string_view bytes, qint64 atMs, Sink &sink);
    bool hasOpenLine() const { return !m_line.empty(); }
    /// The line that has not ended yet; valid until the next call.
    AssembledLine openLine() const { return line(); }
    /// Keeps longer lines from now on; what was cut before is gone.
    void setLongestLine(std::size_t bytes) { m_longest = bytes; }
    bool isCut() const { return m_cutBytes > 0; }

private:
    void text(std::string_view bytes) override;
    void control(char character) override;
    void csi(std::string_view parameters, char finalByte) override;
    void osc(std::string_view content) override;
    void eraseOne();
    void endLine();
    void overwrite();
    void beginAgain();
    AssembledLine line() const { return {m_stream, m_lineMs, m_line, m_spans, m_cutBytes}; }

    OutputStream m_stream;
    std::size_t m_longest;
    EscapeParser m_parser;
    std::string m_line;
    std::vector<StyleSpan> m_spans;
    TerminalStyle m_style;
    std::size_t m_cutBytes = 0;
    bool m_returned = false; ///< the next text writes over the line
    qint64 m_nowMs = 0;
    qint64 m_lineMs = 0;
    Sink *m_sink = nullptr; ///< during feed()
};

} // namespace ic
