// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/line_matcher.h"
#include "app/actions/output_lines.h"

#include <optional>
#include <vector>

namespace ic {

struct SearchHit {
    qint64 line = 0;
    int column = 0; ///< characters
    int length = 0;
    qint64 ordinal = 0; ///< from 1
    qint64 total = 0;
};

/// Looks for a pattern in a whole recording, and goes on as the recording grows. It keeps how many hits each
/// segment has, not the hits: those of one segment are found again when they are wanted. So memory does not
/// grow with their number. One thread, that of the lines.
class OutputSearch {
public:
    OutputSearch(const QString &recordingFile, OutputLines &lines, const SearchPattern &pattern);

    const QString &problem() const { return m_matcher.problem(); }
    /// Reads on for about so long, not beyond what `lines` has read. True where there is more to read.
    bool advance(int milliseconds);
    /// So far.
    qint64 total() const { return m_ended + m_open; }
    quint64 bytesRead() const { return m_reader.offset(); }

    /// The next hit after a place, or the last one before it; goes around at the end. Nothing without hits.
    std::optional<SearchHit> after(qint64 line, int column);
    std::optional<SearchHit> before(qint64 line, int column);

private:
    std::vector<SearchHit> hitsOf(std::size_t segment);
    SearchHit counted(const std::vector<SearchHit> &hits, std::size_t index, std::size_t segment) const;
    bool mayHaveHits(std::size_t segment) const;

    OutputLines &m_lines;
    LineMatcher m_matcher;
    RecordingReader m_reader;
    LineAssembler m_out;
    LineAssembler m_error;
    qint64 m_line = 0; ///< that ends next
    std::size_t m_segment = 0; ///< of that
    std::vector<qint64> m_counts; ///< by segment, of lines that have ended
    qint64 m_ended = 0; ///< their sum
    qint64 m_open = 0; ///< in lines that have not
};

} // namespace ic

Q_DECLARE_METATYPE(ic::SearchHit)
