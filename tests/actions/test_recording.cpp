// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/recording.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>

using namespace ic;
using Problem = RecordingReader::Problem;

class TestRecording : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_directory;
    int m_count = 0;

    std::string fresh() { return m_directory.filePath(QString::number(++m_count)).toStdString(); }

    static RecordingWriter writerTo(const std::string &path)
    {
        return RecordingWriter(UniqueFd(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)));
    }

    static QByteArray contentOf(const std::string &path)
    {
        QFile file(QString::fromStdString(path));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::string write(const QByteArray &content)
    {
        const std::string path = fresh();
        QFile file(QString::fromStdString(path));
        if (file.open(QFile::WriteOnly))
            file.write(content);
        return path;
    }

    /// Three frames.
    std::string sample()
    {
        const std::string path = fresh();
        RecordingWriter writer = writerTo(path);
        writer.begin(1'795'399'200'000, true);
        writer.append(RecordedStream::Out, 5, "hello\n");
        writer.append(RecordedStream::Error, 7, std::string_view("\0\xff!", 3));
        writer.append(RecordedStream::Out, 6, "later"); // a clock that goes back
        return path;
    }

private Q_SLOTS:
    void writesWhatItReads()
    {
        const std::string path = sample();
        RecordingReader reader(path);
        const auto header = reader.header();
        QVERIFY(header.has_value());
        QCOMPARE(header->startedMs, std::int64_t{1'795'399'200'000});
        QVERIFY(header->terminal);
        auto frame = reader.next();
        QVERIFY(frame && frame->bytes == "hello\n" && frame->atMs == 5
                && frame->stream == RecordedStream::Out);
        const auto second = reader.offset();
        frame = reader.next();
        QVERIFY(frame && frame->bytes == std::string_view("\0\xff!", 3)
                && frame->stream == RecordedStream::Error);
        frame = reader.next();
        QVERIFY(frame && frame->bytes == "later" && frame->atMs == 7);
        QVERIFY(!reader.next());
        QCOMPARE(reader.problem(), Problem::NotYet);

        reader.seek(second);
        frame = reader.next();
        QVERIFY(frame && frame->bytes.size() == 3);
    }

    void readsBackwards()
    {
        const std::string path = sample();
        RecordingReader reader(path);
        auto end = static_cast<std::uint64_t>(contentOf(path).size());
        QStringList seen;
        while (const auto frame = reader.previous(end)) {
            seen.append(QString::number(frame->bytes.size()));
            end = reader.offset();
        }
        QCOMPARE(seen, (QStringList{QStringLiteral("5"), QStringLiteral("3"), QStringLiteral("6")}));
        QCOMPARE(end, std::uint64_t{recordingHeaderBytes});
        QCOMPARE(reader.problem(), Problem::None);
    }

    void digestIsThatOfTheFile()
    {
        const std::string path = fresh();
        RecordingWriter writer = writerTo(path);
        writer.begin(0, false);
        for (int index = 0; index < 1000; ++index) {
            std::string bytes(static_cast<std::size_t>(QRandomGenerator::global()->bounded(1, 5000)), '\0');
            for (char &byte : bytes)
                byte = static_cast<char>(QRandomGenerator::global()->bounded(256));
            writer.append(RecordedStream::Out, static_cast<std::uint64_t>(index), bytes);
        }
        const QByteArray content = contentOf(path);
        QCOMPARE(static_cast<std::uint64_t>(content.size()), writer.bytes());
        const QByteArray expected = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
        QCOMPARE(QByteArray::fromStdString(hexOf(writer.digest())), expected.toHex());
        QCOMPARE(hexOf(digestOfRecording(path, writer.bytes()).value()), hexOf(writer.digest()));
        QVERIFY(!digestOfRecording(path, writer.bytes() + 1));
        QVERIFY(digestOfRecording(path, writer.bytes() - 1) != writer.digest());
        QVERIFY(!digestOfRecording("/no/such/file", 1));
    }

    void longOutputIsSeveralFrames()
    {
        const std::string path = fresh();
        RecordingWriter writer = writerTo(path);
        writer.begin(0, false);
        const std::string bytes(maxFrameBytes * 2 + 17, 'x');
        writer.append(RecordedStream::Out, 0, bytes);
        RecordingReader reader(path);
        std::size_t total = 0;
        while (const auto frame = reader.next())
            total += frame->bytes.size();
        QCOMPARE(total, bytes.size());
        QVERIFY(reader.previous(writer.bytes()).has_value());
    }

    // As a console that follows sees it: the file grows byte by byte.
    void incompleteEndIsNoDamage()
    {
        const QByteArray whole = contentOf(sample());
        for (qsizetype length = 0; length < whole.size(); ++length) {
            RecordingReader reader(write(whole.left(length)));
            if (!reader.header()) {
                QCOMPARE(reader.problem(), Problem::NotYet);
                continue;
            }
            while (reader.next()) { }
            QCOMPARE(reader.problem(), Problem::NotYet);
        }
    }

    void followsAFileThatGrows()
    {
        const std::string path = fresh();
        RecordingReader reader(path);
        QVERIFY(!reader.header());
        QCOMPARE(reader.problem(), Problem::Unreadable);
        RecordingWriter writer = writerTo(path);
        QVERIFY(!reader.header());
        QCOMPARE(reader.problem(), Problem::NotYet);
        writer.begin(1, false);
        QVERIFY(reader.header().has_value());
        for (int index = 0; index < 100; ++index) {
            QVERIFY(!reader.next());
            writer.append(RecordedStream::Out, 0, std::to_string(index));
            const auto frame = reader.next();
            QVERIFY(frame && frame->bytes == std::to_string(index));
        }
    }

    void damageIsSaid_data()
    {
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("value");
        QTest::addColumn<int>("problem");
        const auto row = [](const char *name, int offset, int value, Problem problem) {
            QTest::newRow(name) << offset << value << static_cast<int>(problem);
        };
        row("magic", 0, 'X', Problem::Damaged);
        row("newer version", 8, 2, Problem::NewerVersion);
        row("header length", 10, 25, Problem::Damaged);
        row("length of nothing", 24, 0, Problem::Damaged);
        row("huge length", 27, 0x7f, Problem::Damaged);
        row("another length", 24, 5, Problem::Damaged);
        row("unknown stream", 28, 9, Problem::Damaged);
        row("padding", 29, 1, Problem::Damaged);
        row("trailer", 24 + 16 + 6, 7, Problem::Damaged);
    }
    void damageIsSaid()
    {
        QFETCH(int, offset);
        QFETCH(int, value);
        QFETCH(int, problem);
        QByteArray content = contentOf(sample());
        content[offset] = static_cast<char>(value);
        RecordingReader reader(write(content));
        if (reader.header())
            QVERIFY(!reader.next());
        QCOMPARE(static_cast<int>(reader.problem()), problem);
    }

    void anyBytesAreSurvived()
    {
        const QByteArray whole = contentOf(sample());
        QRandomGenerator random(4711);
        for (int round = 0; round < 3000; ++round) {
            QByteArray content = whole;
            for (int change = 0; change < 1 + round % 5; ++change)
                content[random.bounded(static_cast<int>(content.size()))] =
                    static_cast<char>(random.bounded(256));
            const std::string path = write(content);
            RecordingReader reader(path);
            (void)reader.header();
            int frames = 0;
            while (reader.next())
                QVERIFY(++frames < 100);
            auto end = static_cast<std::uint64_t>(random.bounded(static_cast<int>(content.size()) + 50));
            for (frames = 0; reader.previous(end); end = reader.offset())
                QVERIFY(++frames < 100);
            QFile::remove(QString::fromStdString(path));
        }
    }

    void failedWriteEndsAtAWholeFrame()
    {
        const std::string path = fresh();
        RecordingWriter writer(UniqueFd(::open("/dev/full", O_WRONLY | O_CLOEXEC)));
        writer.begin(0, false);
        QCOMPARE(writer.error(), ENOSPC);
        writer.append(RecordedStream::Out, 0, "dropped");
        QCOMPARE(writer.bytes(), std::uint64_t{0});
    }
};

QTEST_GUILESS_MAIN(TestRecording)
#include "test_recording.moc"
