// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/output_decoder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace ic;

namespace {

/// Writes down what it is told, in order.
class Log : public OutputDecoder::Sink {
public:
    void lineEnded(OutputLine line) override { entries.append(line.text); }
    void lineOverwritten(const QString &text) override { entries.append(QStringLiteral("~") + text); }
    void progressSequence(int state, int percent) override
    {
        entries.append(QLatin1Char('%') + QStringLiteral("%1/%2").arg(state).arg(percent));
    }
    QStringList entries;
};

QStringList decode(const QByteArray &bytes, int pieceSize)
{
    Log log;
    OutputDecoder decoder(OutputStream::Out, log);
    for (qsizetype at = 0; at < bytes.size(); at += pieceSize) {
        const QByteArray piece = bytes.mid(at, pieceSize);
        decoder.feed({piece.constData(), static_cast<std::size_t>(piece.size())}, 0);
    }
    if (const auto open = decoder.openLine())
        log.entries.append(QStringLiteral("_") + open->text);
    return log.entries;
}

} // namespace

class TestOutputDecoder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // ~ overwritten, _ open, %state/percent; entries apart by |
    void decodes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("entries");
        const auto row = [](const char *name, const QByteArray &bytes, const char *entries) {
            QTest::newRow(name) << bytes << QString::fromUtf8(entries);
        };
        row("lines", "a\nb\n", "a|b");
        row("no line feed at the end", "a\nb", "a|_b");
        row("empty lines", "\n\na\n", "||a");
        row("carriage return and line feed", "a\r\nb\r\n", "a|b");
        row("twice returned", "a\r\r\nb\n", "a|b");
        row("progress bar", "10%\r50%\r100%\n", "~10%|~50%|100%");
        row("bar not over yet", "10%\r50%", "~10%|_50%");
        row("bar that erases", "10%\r\033[K50%\n", "~10%|50%");
        row("erase all", "10%\033[2K\033[1G50%\n", "~10%|50%");
        row("first column", "10%\033[G50%\n", "~10%|50%");
        row("up and again", "a\033[1Ab\n", "~a|b");
        row("colours", "\033[1;31mred\033[0m and \033[38;5;12mblue\033[m\n", "red and blue");
        row("colon parameters", "\033[38:2:1:2:3mx\033[4:3my\n", "xy");
        row("private modes", "\033[?25la\033[?2004h\n", "a");
        row("title", "\033]0;my title\007a\n", "a");
        row("title ended by ST", "\033]0;my title\033\\a\n", "a");
        row("link", "\033]8;;https://x\033\\text\033]8;;\033\\\n", "text");
        row("osc progress", "\033]9;4;1;40\007a\n", "%1/40|a");
        row("osc progress ended by ST", "\033]9;4;2;140\033\\a\n", "%2/100|a");
        row("osc progress without percent", "\033]9;4;3\007", "%3/0");
        row("osc progress nonsense", "\033]9;4;99;x\007\033]9;4;\007\033]9;5;1;1\007", "");
        row("charset", "\033(Ba\033)0b\n", "ab");
        row("keypad", "\033=a\033>b\n", "ab");
        row("DCS", "\033Pq#0;2;0;0;0\033\\a\n", "a");
        row("sequence cut by another", "\033[12\033[31ma\n", "a");
        row("cancelled", "\033[12\030a\n", "a");
        row("string that never ends is ended by the line", "\033]0;title\na\n", "|a");
        row("lonely escape at the end", "a\033", "_a");
        row("bell and NUL", QByteArray("a\007\0b\n", 5), "ab");
        row("backspace", "abc\b\bd\n", "ad");
        row("backspace over a wide character", "a€\bb\n", "ab");
        row("spinner", "|\b/\b-\b\\\n", "\\");
        row("tab", "a\tb\n", "a\tb");
        row("form feed", "a\fb\n", "a|b");
        row("UTF-8", "grün 日本 🚨\n", "grün 日本 🚨");
        row("not UTF-8",
            "a\xff\xfe"
            "b\n",
            "a\uFFFD\uFFFDb");
        row("half a character is not shown yet", "a\xe2\x82", "_a");
        row("half a character at the end of the line", "a\xe2\n", "a");
        row("8-bit controls are text",
            "a\xc2\x9b"
            "31mb\n",
            "a\u009b31mb");
        row("to another place", "a\033[5;1Hb\n", "a|b");
        row("clear screen", "a\033[2J\033[Hb\n", "a|b");
    }
    void decodes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, entries);
        for (const int size : {1, 2, 3, 7, 100'000})
            QCOMPARE(decode(bytes, size).join(u'|'), entries);
    }

    void aLineWithoutEndIsBounded()
    {
        Log log;
        OutputDecoder decoder(OutputStream::Out, log);
        const std::string piece(10'000, 'x');
        for (int index = 0; index < 1000; ++index)
            decoder.feed(piece, 0);
        QVERIFY(decoder.openLine()->text.size() < 66'000);
        decoder.feed("\nafter\n", 0);
        QCOMPARE(log.entries.size(), 2);
        QVERIFY(log.entries.front().contains(QStringLiteral("in the recording")));
        QCOMPARE(log.entries.back(), QStringLiteral("after"));
    }

    void aSequenceWithoutEndHidesLittle()
    {
        for (const QByteArray &start : {QByteArray("\033]0;"), QByteArray("\033["), QByteArray("\033P")}) {
            const QByteArray bytes = start + QByteArray(20'000, '1') + "\nafter\n";
            const QStringList entries = decode(bytes, 1000);
            QCOMPARE(entries.back(), QStringLiteral("after"));
        }
    }

    void timeIsThatOfTheLinesFirstByte()
    {
        class Times : public Log {
        public:
            void lineEnded(OutputLine line) override { times.push_back(line.atMs); }
            std::vector<qint64> times;
        } log;
        OutputDecoder decoder(OutputStream::Error, log);
        decoder.feed("a", 5);
        decoder.feed("b\nc", 9);
        decoder.feed("\n", 12);
        QCOMPARE(log.times, (std::vector<qint64>{5, 9}));
    }

    void anyBytesAreSurvived()
    {
        QRandomGenerator random(815);
        const QByteArray favourites("\033[]P\\;0123456789mKHJAG\r\n\b\a9;4;\x80\xe2\xff");
        for (int round = 0; round < 2000; ++round) {
            QByteArray bytes;
            for (int index = 0; index < 200; ++index)
                bytes += round % 2 == 0 ? static_cast<char>(random.bounded(256))
                                        : favourites.at(random.bounded(static_cast<int>(favourites.size())));
            // The size of the pieces must not matter.
            QCOMPARE(decode(bytes, 1), decode(bytes, 200));
        }
    }
};

QTEST_GUILESS_MAIN(TestOutputDecoder)
#include "test_output_decoder.moc"
