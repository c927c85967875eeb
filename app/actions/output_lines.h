// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/line_assembler.h"
#include "app/runner/recording.h"

#include <QMetaType>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace ic {

/// A line as a screen shows it.
struct StyledLine {
    qint64 number = 0; ///< from 0
    qint64 atMs = 0; ///< since the start of the run
    OutputStream stream = OutputStream::Out;
    QString text; ///< its beginning, where isCut
    std::vector<StyleSpan> spans; ///< starts in characters of `text`
    qint64 bytes = 0; ///< of the whole line
    bool isCut = false;
    bool isOpen = false; ///< has not ended: may still change
};

StyledLine styledLine(const AssembledLine &line, qint64 number, bool isOpen);

/// Where the lines of a recording are: built while the recording grows, then any line is a few milliseconds
/// away. Every half megabyte it notes the state of reading, so that two gigabytes cost a few megabytes
/// at most. Lines are counted in the order in which they end; those that have not ended come last. One
/// thread.
class OutputLines {
public:
    explicit OutputLines(const QString &recordingFile);

    enum class Grown {
        More, ///< there is more to read now
        CaughtUp, ///< read to the present end
        Unreadable, ///< problem() says why: what was read before stands
    };
    /// Reads on for about so long.
    Grown grow(int milliseconds);

    /// Those that have ended.
    qint64 endedCount() const { return m_ended; }
    /// With those that have not.
    qint64 count() const;
    quint64 bytesRead() const { return m_reader.offset(); }
    qint64 startedMs() const { return m_header ? m_header->startedMs : 0; }
    RecordingReader::Problem problem() const { return m_reader.problem(); }

    /// Return false to stop.
    using Take = std::function<bool(const AssembledLine &line, qint64 number, bool isOpen)>;
    /// Gives the lines [first, end) in order, as far as they are there; a longer one is cut at
    /// `longestBytes`.
    void read(qint64 first, qint64 end, std::size_t longestBytes, const Take &take);

    /// The recording in pieces, by the lines that end in them; the last goes on to the end.
    std::size_t segmentCount() const { return m_marks.size(); }
    std::size_t segmentOf(qint64 line) const;
    qint64 firstLineOf(std::size_t segment) const { return m_marks[segment].line; }

    /// What a screen shows of a line.
    static constexpr std::size_t shownLineBytes = 4096;
    /// Whoever wants a line whole gets so much of it.
    static constexpr std::size_t wholeLineBytes = 16 << 20;

private:
    /// The state of reading before the frame at `offset`.
    struct Mark {
        quint64 offset = 0;
        qint64 line = 0;
        LineAssembler out;
        LineAssembler error;
    };
    Mark markBefore(qint64 line, std::size_t longestBytes) const;

    QString m_file;
    RecordingReader m_reader;
    RecordingReader m_rereader; ///< for what is shown again: its read-ahead is elsewhere
    std::optional<RecordingHeader> m_header;
    LineAssembler m_out;
    LineAssembler m_error;
    std::vector<Mark> m_marks;
    qint64 m_ended = 0;
};

} // namespace ic

Q_DECLARE_METATYPE(ic::StyledLine)
