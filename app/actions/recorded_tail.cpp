// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/recorded_tail.h"

#include "app/actions/line_tail.h"
#include "app/actions/output_decoder.h"
#include "app/actions/run_directory.h"
#include "app/actions/run_mailbox.h"
#include "app/runner/recording.h"

#include <QFileInfo>

#include <algorithm>

namespace ic {

namespace {

// Lines without end, or bars that rewrite theirs a million times: enough of them is enough.
constexpr quint64 mostBytes = 16 << 20;

class Collector : public OutputDecoder::Sink {
public:
    explicit Collector(int lines)
        : m_tail(lines, tailCharacters)
    {
    }
    void lineEnded(OutputLine line) override { m_tail.append(std::move(line)); }
    void lineOverwritten(const QString &) override { }
    void progressSequence(int, int) override { }
    LineTail &tail() { return m_tail; }

private:
    LineTail m_tail;
};

/// Where to begin so that enough lines follow. The first of them may be cut, which is why one more is
/// counted.
quint64 startOffset(RecordingReader &reader, quint64 end, int lines)
{
    quint64 offset = end;
    qint64 found = 0;
    while (found <= lines && end - offset < mostBytes) {
        const auto frame = reader.previous(offset);
        if (!frame)
            break;
        found += std::ranges::count(frame->bytes, '\n');
        offset = reader.offset();
    }
    return offset;
}

} // namespace

std::vector<OutputLine> recordedTail(const QString &recordingFile, int lines)
{
    RecordingReader reader(nativePath(recordingFile));
    if (!reader.header())
        return {};
    auto end = static_cast<quint64>(QFileInfo(recordingFile).size());
    if (end > recordingHeaderBytes && !reader.previous(end)) {
        // Cut short, or altered: then the last whole frame is found from the beginning.
        reader.seek(recordingHeaderBytes);
        while (reader.next()) { }
        end = reader.offset();
    }
    reader.seek(startOffset(reader, end, lines));

    Collector collector(lines);
    OutputDecoder out(OutputStream::Out, collector);
    OutputDecoder error(OutputStream::Error, collector);
    while (const auto frame = reader.next())
        (frame->stream == RecordedStream::Error ? error : out)
            .feed(frame->bytes, static_cast<qint64>(frame->atMs));
    for (const OutputDecoder *decoder : {&out, &error}) {
        if (auto line = decoder->openLine())
            collector.tail().append(std::move(*line));
    }
    return collector.tail().toVector();
}

} // namespace ic
