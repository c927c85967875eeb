// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/output_search.h"

#include "app/actions/run_directory.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <functional>
#include <numeric>

namespace ic {

namespace {

/// One letter in a line of many megabytes: nobody walks through all of those.
constexpr std::size_t mostHitsOfSegment = 500'000;

class Each : public LineAssembler::Sink {
public:
    explicit Each(std::function<void(const AssembledLine &)> take)
        : m_take(std::move(take))
    {
    }
    void lineEnded(const AssembledLine &line) override { m_take(line); }

private:
    std::function<void(const AssembledLine &)> m_take;
};

} // namespace

OutputSearch::OutputSearch(const QString &recordingFile, OutputLines &lines, const SearchPattern &pattern)
    : m_lines(lines)
    , m_matcher(pattern)
    , m_reader(nativePath(recordingFile))
    , m_out(OutputStream::Out, OutputLines::wholeLineBytes)
    , m_error(OutputStream::Error, OutputLines::wholeLineBytes)
{
}

bool OutputSearch::advance(int milliseconds)
{
    if (m_matcher.isEmpty())
        return false;
    const QDeadlineTimer turn(milliseconds);
    Each each([this](const AssembledLine &line) {
        while (m_segment + 1 < m_lines.segmentCount() && m_lines.firstLineOf(m_segment + 1) <= m_line)
            ++m_segment;
        ++m_line;
        const qint64 hits = m_matcher.count(line.bytes);
        if (hits == 0)
            return;
        if (m_counts.size() <= m_segment)
            m_counts.resize(m_segment + 1);
        m_counts[m_segment] += hits;
        m_ended += hits;
    });
    while (m_reader.offset() < m_lines.bytesRead()) {
        if (turn.hasExpired())
            return true;
        const auto frame = m_reader.next();
        if (!frame)
            break;
        LineAssembler &lines = frame->stream == RecordedStream::Error ? m_error : m_out;
        lines.feed(frame->bytes, static_cast<qint64>(frame->atMs), each);
    }
    m_open = 0;
    for (const LineAssembler *lines : {&m_out, &m_error}) {
        if (lines->hasOpenLine())
            m_open += m_matcher.count(lines->openLine().bytes);
    }
    return false;
}

bool OutputSearch::mayHaveHits(std::size_t segment) const
{
    return (segment < m_counts.size() && m_counts[segment] > 0)
        || (m_open > 0 && segment + 1 == m_lines.segmentCount());
}

std::vector<SearchHit> OutputSearch::hitsOf(std::size_t segment)
{
    std::vector<SearchHit> hits;
    if (!mayHaveHits(segment))
        return hits;
    const bool isLast = segment + 1 >= m_lines.segmentCount();
    const qint64 end = isLast ? m_lines.count() : m_lines.firstLineOf(segment + 1);
    m_lines.read(m_lines.firstLineOf(segment), end, OutputLines::wholeLineBytes,
                 [&](const AssembledLine &line, qint64 number, bool) {
                     m_matcher.match(line.bytes, [&](int column, int length) {
                         hits.push_back({number, column, length});
                         return hits.size() < mostHitsOfSegment;
                     });
                     return hits.size() < mostHitsOfSegment;
                 });
    return hits;
}

SearchHit OutputSearch::counted(const std::vector<SearchHit> &hits, std::size_t index,
                                std::size_t segment) const
{
    const auto before = m_counts.begin() + static_cast<std::ptrdiff_t>(std::min(segment, m_counts.size()));
    SearchHit hit = hits[index];
    hit.ordinal = std::accumulate(m_counts.begin(), before, qint64(0)) + static_cast<qint64>(index) + 1;
    hit.total = std::max(total(), hit.ordinal);
    return hit;
}

std::optional<SearchHit> OutputSearch::after(qint64 line, int column)
{
    const std::size_t segments = m_lines.segmentCount();
    const std::size_t start = m_lines.segmentOf(line);
    for (std::size_t step = 0; step <= segments; ++step) {
        const std::size_t segment = (start + step) % segments;
        const auto hits = hitsOf(segment);
        for (std::size_t index = 0; index < hits.size(); ++index) {
            const SearchHit &hit = hits[index];
            if (step > 0 || hit.line > line || (hit.line == line && hit.column > column))
                return counted(hits, index, segment);
        }
    }
    return std::nullopt;
}

std::optional<SearchHit> OutputSearch::before(qint64 line, int column)
{
    const std::size_t segments = m_lines.segmentCount();
    const std::size_t start = m_lines.segmentOf(line);
    for (std::size_t step = 0; step <= segments; ++step) {
        const std::size_t segment = (start + segments * 2 - step) % segments;
        const auto hits = hitsOf(segment);
        for (std::size_t index = hits.size(); index-- > 0;) {
            const SearchHit &hit = hits[index];
            if (step > 0 || hit.line < line || (hit.line == line && hit.column < column))
                return counted(hits, index, segment);
        }
    }
    return std::nullopt;
}

} // namespace ic
