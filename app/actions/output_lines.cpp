// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/output_lines.h"

#include "app/actions/output_decoder.h"
#include "app/actions/run_directory.h"

#include <QDeadlineTimer>

#include <algorithm>

namespace ic {

namespace {

constexpr quint64 markBytes = 512 * 1024;

class Counter : public LineAssembler::Sink {
public:
    explicit Counter(qint64 &count)
        : m_count(count)
    {
    }
    void lineEnded(const AssembledLine &) override { ++m_count; }

private:
    qint64 &m_count;
};

/// Numbers lines and hands on those that are wanted.
class Picker : public LineAssembler::Sink {
public:
    Picker(qint64 next, qint64 first, qint64 end, const OutputLines::Take &take)
        : m_next(next)
        , m_first(first)
        , m_end(end)
        , m_take(take)
    {
    }
    void lineEnded(const AssembledLine &line) override { give(line, false); }
    void give(const AssembledLine &line, bool isOpen)
    {
        const qint64 number = m_next++;
        if (!m_done && number >= m_first && number < m_end)
            m_done = !m_take(line, number, isOpen);
        m_done = m_done || m_next >= m_end;
    }
    bool isDone() const { return m_done; }

private:
    qint64 m_next;
    qint64 m_first;
    qint64 m_end;
    const OutputLines::Take &m_take;
    bool m_done = false;
};

} // namespace

StyledLine styledLine(const AssembledLine &line, qint64 number, bool isOpen)
{
    StyledLine styled;
    styled.number = number;
    styled.atMs = line.atMs;
    styled.stream = line.stream;
    styled.bytes = static_cast<qint64>(line.bytes.size() + line.cutBytes);
    styled.isCut = line.cutBytes > 0;
    styled.isOpen = isOpen;
    const std::string_view bytes = withoutHalfCharacter(line.bytes);
    // Piece by piece, so that places in bytes become places in characters, whatever the bytes are.
    std::size_t at = 0;
    const auto decodeUpTo = [&](std::size_t end) {
        end = std::clamp(end, at, bytes.size());
        styled.text += QString::fromUtf8(bytes.data() + at, static_cast<qsizetype>(end - at));
        at = end;
    };
    for (const StyleSpan &span : line.spans) {
        decodeUpTo(span.start);
        styled.spans.push_back({static_cast<std::uint32_t>(styled.text.size()), span.style});
    }
    decodeUpTo(bytes.size());
    return styled;
}

OutputLines::OutputLines(const QString &recordingFile)
    : m_file(recordingFile)
    , m_reader(nativePath(recordingFile))
    , m_rereader(nativePath(recordingFile))
    , m_out(OutputStream::Out, shownLineBytes)
    , m_error(OutputStream::Error, shownLineBytes)
{
    m_marks.push_back({m_reader.offset(), 0, m_out, m_error});
}

qint64 OutputLines::count() const
{
    return m_ended + (m_out.hasOpenLine() ? 1 : 0) + (m_error.hasOpenLine() ? 1 : 0);
}

OutputLines::Grown OutputLines::grow(int milliseconds)
{
    if (!m_header) {
        m_header = m_reader.header();
        if (!m_header)
            return m_reader.problem() == RecordingReader::Problem::NotYet ? Grown::CaughtUp
                                                                          : Grown::Unreadable;
    }
    const QDeadlineTimer turn(milliseconds);
    Counter counter(m_ended);
    while (true) {
        if (m_reader.offset() - m_marks.back().offset >= markBytes)
            m_marks.push_back({m_reader.offset(), m_ended, m_out, m_error});
        const auto frame = m_reader.next();
        if (!frame)
            break;
        LineAssembler &lines = frame->stream == RecordedStream::Error ? m_error : m_out;
        lines.feed(frame->bytes, static_cast<qint64>(frame->atMs), counter);
        if (turn.hasExpired())
            return Grown::More;
    }
    return m_reader.problem() == RecordingReader::Problem::NotYet ? Grown::CaughtUp : Grown::Unreadable;
}

std::size_t OutputLines::segmentOf(qint64 line) const
{
    const auto after = std::ranges::upper_bound(m_marks, line, {}, &Mark::line);
    return after == m_marks.begin() ? 0 : static_cast<std::size_t>(after - m_marks.begin() - 1);
}

OutputLines::Mark OutputLines::markBefore(qint64 line, std::size_t longestBytes) const
{
    std::size_t index = segmentOf(line);
    // A state in whose open line something is missing that is wanted now is of no use.
    const auto isUsable = [&](const Mark &mark) {
        return longestBytes <= shownLineBytes || (!mark.out.isCut() && !mark.error.isCut());
    };
    while (index > 0 && !isUsable(m_marks[index]))
        --index;
    return m_marks[index];
}

void OutputLines::read(qint64 first, qint64 end, std::size_t longestBytes, const Take &take)
{
    first = std::max<qint64>(first, 0);
    end = std::min(end, count());
    if (first >= end)
        return;
    Mark mark = markBefore(first, longestBytes);
    mark.out.setLongestLine(longestBytes);
    mark.error.setLongestLine(longestBytes);
    Picker picker(mark.line, first, end, take);
    m_rereader.seek(mark.offset);
    while (!picker.isDone() && m_rereader.offset() < m_reader.offset()) {
        const auto frame = m_rereader.next();
        if (!frame)
            return;
        LineAssembler &lines = frame->stream == RecordedStream::Error ? mark.error : mark.out;
        lines.feed(frame->bytes, static_cast<qint64>(frame->atMs), picker);
    }
    for (const LineAssembler *lines : {&mark.out, &mark.error}) {
        if (!picker.isDone() && lines->hasOpenLine())
            picker.give(lines->openLine(), true);
    }
}

} // namespace ic
