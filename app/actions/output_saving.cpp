// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/output_saving.h"

#include "app/actions/output_lines.h"
#include "app/actions/run_directory.h"
#include "app/base/duration_text.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(OutputSaving)
};

class Writer : public LineAssembler::Sink {
public:
    Writer(QSaveFile &file, bool withTimes)
        : m_file(file)
        , m_withTimes(withTimes)
    {
    }
    void lineEnded(const AssembledLine &line) override
    {
        if (m_withTimes)
            m_file.write(lineTime(line.atMs).toLatin1() + ' ');
        m_file.write(line.bytes.data(), static_cast<qint64>(line.bytes.size()));
        if (line.cutBytes > 0)
            m_file.write(Text::tr(" … (%1 more bytes)").arg(line.cutBytes).toUtf8());
        m_file.write("\n");
        ++lines;
    }
    qint64 lines = 0;

private:
    QSaveFile &m_file;
    bool m_withTimes;
};

Error writeError(const QSaveFile &file)
{
    return {ErrorCode::Unavailable, Text::tr("The output could not be saved: %1").arg(file.errorString()),
            file.fileName(), Text::tr("Choose another place, or make room there")};
}

} // namespace

QString lineTime(qint64 atMs)
{
    return clockText(std::chrono::milliseconds(atMs))
        + QStringLiteral(".%1").arg(atMs % 1000, 3, 10, QLatin1Char('0'));
}

Result<SavedOutput> saveOutput(const QString &recordingFile, const QString &target, bool withTimes,
                               const std::atomic<bool> &cancelled)
{
    RecordingReader reader(nativePath(recordingFile));
    if (!reader.header())
        return std::unexpected(
            Error{ErrorCode::Unavailable, Text::tr("There is no output to save"), recordingFile, {}});
    QSaveFile file(target);
    if (!file.open(QSaveFile::WriteOnly))
        return std::unexpected(writeError(file));
    Writer writer(file, withTimes);
    LineAssembler out(OutputStream::Out, OutputLines::wholeLineBytes);
    LineAssembler error(OutputStream::Error, OutputLines::wholeLineBytes);
    while (const auto frame = reader.next()) {
        (frame->stream == RecordedStream::Error ? error : out)
            .feed(frame->bytes, static_cast<qint64>(frame->atMs), writer);
        if (cancelled || file.error() != QSaveFile::NoError)
            break;
    }
    if (cancelled)
        return std::unexpected(
            Error{ErrorCode::Unavailable, Text::tr("Saving was ended before it was done"), target, {}});
    for (const LineAssembler *lines : {&out, &error}) {
        if (lines->hasOpenLine())
            writer.lineEnded(lines->openLine());
    }
    const qint64 bytes = file.pos();
    if (file.error() != QSaveFile::NoError || !file.commit())
        return std::unexpected(writeError(file));
    return SavedOutput{writer.lines, bytes};
}

} // namespace ic
