// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/output_saving.h"
#include "app/actions/output_search.h"
#include "app/actions/recorded_output.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>

using namespace ic;

namespace {

/// Writes a recording as the runner does, while it is read.
class Tape {
public:
    Tape()
        : path(directory.path() + QStringLiteral("/recording"))
        , m_writer(UniqueFd(::open(path.toLocal8Bit().constData(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600)))
    {
        m_writer.begin(1'795'399'200'000, true);
    }
    void add(std::string_view bytes, RecordedStream stream = RecordedStream::Out, quint64 atMs = 0)
    {
        for (; !bytes.empty(); bytes.remove_prefix(std::min<std::size_t>(bytes.size(), 60'000)))
            m_writer.append(stream, atMs, bytes.substr(0, 60'000));
    }

    QTemporaryDir directory;
    QString path;

private:
    RecordingWriter m_writer;
};

void growAll(OutputLines &lines)
{
    while (lines.grow(20) == OutputLines::Grown::More) { }
}

QStringList textsOf(OutputLines &lines, qint64 first, qint64 end)
{
    QStringList texts;
    lines.read(
        first, end, OutputLines::wholeLineBytes, [&](const AssembledLine &line, qint64 number, bool isOpen) {
            texts.append((isOpen ? QStringLiteral("_") : QString()) + styledLine(line, number, isOpen).text);
            return true;
        });
    return texts;
}

/// Lines of all kinds, as one text, and what they read.
struct Sample {
    std::string bytes;
    std::vector<std::string> lines;
};
Sample sampleOf(int count, quint32 seed)
{
    QRandomGenerator random(seed);
    Sample sample;
    for (int index = 0; index < count; ++index) {
        std::string line = "line " + std::to_string(index) + ' ';
        switch (random.bounded(5)) {
        case 0:
            line += std::string(random.bounded(3000U), 'x');
            break;
        case 1:
            sample.bytes += "\033[3" + std::to_string(random.bounded(8)) + 'm';
            break;
        case 2:
            sample.bytes += "10 %\r";
            break;
        default:
            line += "needle";
        }
        sample.bytes += line + (random.bounded(2) ? "\r\n" : "\n");
        sample.lines.push_back(line);
    }
    return sample;
}

TerminalStyle styled(const char *parameters)
{
    TerminalStyle style;
    style.apply(parameters);
    return style;
}

} // namespace

class TestOutputLines : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stylesAreRead()
    {
        using Kind = TerminalColour::Kind;
        QCOMPARE(styled("1;31").attributes, std::uint8_t(TerminalStyle::Bold));
        QCOMPARE(styled("1;31").foreground, (TerminalColour{Kind::Indexed, 1, 0, 0}));
        QCOMPARE(styled("97;104").foreground, (TerminalColour{Kind::Indexed, 15, 0, 0}));
        QCOMPARE(styled("97;104").background, (TerminalColour{Kind::Indexed, 12, 0, 0}));
        QCOMPARE(styled("38;5;196").foreground, (TerminalColour{Kind::Indexed, 196, 0, 0}));
        QCOMPARE(styled("38:5:196").foreground, (TerminalColour{Kind::Indexed, 196, 0, 0}));
        QCOMPARE(styled("48;2;1;2;3").background, (TerminalColour{Kind::Rgb, 1, 2, 3}));
        QCOMPARE(styled("48:2:1:2:3").background, (TerminalColour{Kind::Rgb, 1, 2, 3}));
        QCOMPARE(styled("48:2::1:2:3").background, (TerminalColour{Kind::Rgb, 1, 2, 3}));
        QCOMPARE(styled("38;2;1;2;3;4").attributes, std::uint8_t(TerminalStyle::Underline));
        QCOMPARE(styled("38:5:1;7").attributes, std::uint8_t(TerminalStyle::Reverse));
        QCOMPARE(styled("4:3").attributes, std::uint8_t(TerminalStyle::Underline));
        QCOMPARE(styled("4;4:0").attributes, std::uint8_t(0));
        QCOMPARE(styled("1;2;3;4;7;9;22;23;24;27;29"), TerminalStyle());
        QCOMPARE(styled("31;1;"), TerminalStyle());
        QCOMPARE(styled(""), TerminalStyle());
        for (const char *odd :
             {"38", "38;5", "38;2;1", "38:2", "48:9:1", ";;;;", "99999999999;1:2:3:4", "38;9;1"})
            styled(odd); // none of them takes what is not there
        QCOMPARE(styled("39;38;5;1;39"), TerminalStyle());
    }

    void linesKeepTheirColours()
    {
        Tape tape;
        tape.add("plain \033[32mgr\xc3\xbcn\033[0m again\n\033[1mbold, and on\nin the next line\n");
        OutputLines lines(tape.path);
        growAll(lines);
        std::vector<StyledLine> read;
        lines.read(0, 10, 100, [&](const AssembledLine &line, qint64 number, bool isOpen) {
            read.push_back(styledLine(line, number, isOpen));
            return true;
        });
        QCOMPARE(read.size(), std::size_t(3));
        QCOMPARE(read[0].text, QStringLiteral("plain grün again"));
        QCOMPARE(read[0].spans.size(), std::size_t(2));
        QCOMPARE(read[0].spans[0], (StyleSpan{6, styled("32")}));
        QCOMPARE(read[0].spans[1], (StyleSpan{10, TerminalStyle()}));
        QCOMPARE(read[2].spans.size(), std::size_t(1));
        QCOMPARE(read[2].spans[0], (StyleSpan{0, styled("1")}));
    }

    void anyLineIsFoundWhereItIs()
    {
        const Sample sample = sampleOf(40'000, 7);
        Tape tape;
        tape.add(sample.bytes);
        OutputLines lines(tape.path);
        growAll(lines);
        QCOMPARE(lines.count(), qint64(40'000));
        QVERIFY2(lines.segmentCount() > 5, "several marks, or this shows nothing");
        QRandomGenerator random(11);
        for (int time = 0; time < 300; ++time) {
            const int at = random.bounded(39'990);
            const QStringList texts = textsOf(lines, at, at + 3);
            QCOMPARE(texts.size(), 3);
            for (int index = 0; index < 3; ++index)
                QCOMPARE(texts[index],
                         QString::fromStdString(sample.lines[static_cast<std::size_t>(at + index)]));
        }
        QCOMPARE(textsOf(lines, 39'999, 50'000).size(), 1);
        QCOMPARE(textsOf(lines, 50'000, 50'001).size(), 0);
    }

    void whatGrowsIsReadOn()
    {
        Tape tape;
        OutputLines lines(tape.path);
        growAll(lines);
        QCOMPARE(lines.count(), qint64(0));
        tape.add("one\ntwo");
        growAll(lines);
        QCOMPARE(lines.count(), qint64(2));
        QCOMPARE(lines.endedCount(), qint64(1));
        QCOMPARE(textsOf(lines, 0, 9), QStringList({QStringLiteral("one"), QStringLiteral("_two")}));
        tape.add("\rthree\n10%\r20%");
        growAll(lines);
        QCOMPARE(textsOf(lines, 0, 9),
                 QStringList({QStringLiteral("one"), QStringLiteral("three"), QStringLiteral("_20%")}));
    }

    void streamsDoNotMix()
    {
        Tape tape;
        tape.add("half a ");
        tape.add("error\n", RecordedStream::Error);
        tape.add("line\n");
        tape.add("open error", RecordedStream::Error);
        OutputLines lines(tape.path);
        growAll(lines);
        QCOMPARE(textsOf(lines, 0, 9),
                 QStringList({QStringLiteral("error"), QStringLiteral("half a line"),
                              QStringLiteral("_open error")}));
    }

    void aLongLineIsCutForTheScreenAndWholeOnDemand()
    {
        Tape tape;
        tape.add("before\n" + std::string(3 << 20, 'a') + "end\n" + std::string(1 << 20, 'b') + "\nafter\n");
        OutputLines lines(tape.path);
        growAll(lines);
        QCOMPARE(lines.count(), qint64(4));
        lines.read(1, 2, OutputLines::shownLineBytes, [](const AssembledLine &line, qint64 number, bool) {
            const StyledLine shown = styledLine(line, number, false);
            [&] {
                QVERIFY(shown.isCut);
                QCOMPARE(shown.bytes, qint64((3 << 20) + 3));
                QCOMPARE(shown.text.size(), qsizetype(OutputLines::shownLineBytes));
            }();
            return true;
        });
        const QStringList whole = textsOf(lines, 1, 4);
        QCOMPARE(whole[0].size(), qsizetype((3 << 20) + 3));
        QVERIFY(whole[0].endsWith(QStringLiteral("aend")));
        QCOMPARE(whole[1].size(), qsizetype(1 << 20));
        QCOMPARE(whole[2], QStringLiteral("after"));
    }

    void bytesThatAreNoTextHarmNothing()
    {
        Tape tape;
        constexpr char odd[] = "nul \0 end\nbad \xff\xfe\xe2\x82 end\n";
        std::string bytes(odd, sizeof odd - 1);
        QRandomGenerator random(3);
        for (int index = 0; index < 200'000; ++index)
            bytes += static_cast<char>(random.bounded(256));
        tape.add(bytes + "\n\033[0m\n");
        OutputLines lines(tape.path);
        growAll(lines);
        const QStringList texts = textsOf(lines, 0, lines.count());
        QCOMPARE(qint64(texts.size()), lines.count());
        QCOMPARE(texts[0], QStringLiteral("nul  end"));
        QVERIFY(texts[1].startsWith(QStringLiteral("bad \uFFFD\uFFFD")));
        QVERIFY(texts[1].endsWith(QStringLiteral(" end")));
    }

    void searchFindsAll_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("caseSensitive");
        QTest::addColumn<bool>("expression");
        QTest::newRow("word") << "needle" << false << false;
        QTest::newRow("other case") << "NeeDLE" << false << false;
        QTest::newRow("with case") << "needle" << true << false;
        QTest::newRow("expression") << "n[e]+dle$" << true << true;
        QTest::newRow("number") << "line 39999 " << true << false;
        QTest::newRow("one letter, often") << "x" << true << false;
    }

    void searchFindsAll()
    {
        QFETCH(QString, text);
        QFETCH(bool, caseSensitive);
        QFETCH(bool, expression);
        const Sample sample = sampleOf(40'000, 7);
        Tape tape;
        tape.add(sample.bytes);
        OutputLines lines(tape.path);
        growAll(lines);
        OutputSearch search(tape.path, lines, {text, caseSensitive, expression});
        while (search.advance(20)) { }
        // By another way: line by line.
        qint64 expected = 0;
        qint64 firstLine = -1;
        qint64 lastLine = -1;
        const QString plain = expression ? QStringLiteral("needle") : text;
        for (std::size_t index = 0; index < sample.lines.size(); ++index) {
            const qint64 hits = QString::fromStdString(sample.lines[index])
                                    .count(plain, caseSensitive ? Qt::CaseSensitive : Qt::CaseInsensitive);
            expected += hits;
            if (hits > 0) {
                firstLine = firstLine < 0 ? qint64(index) : firstLine;
                lastLine = qint64(index);
            }
        }
        QVERIFY(expected > 0);
        QCOMPARE(search.total(), expected);
        const auto first = search.after(-1, 0);
        QVERIFY(first);
        QCOMPARE(first->line, firstLine);
        QCOMPARE(first->ordinal, qint64(1));
        const auto last = search.before(lines.count(), 0);
        QVERIFY(last);
        QCOMPARE(last->line, lastLine);
        QCOMPARE(last->ordinal, expected);
        QCOMPARE(search.after(last->line, last->column)->ordinal, qint64(1)); // around
        QCOMPARE(search.before(first->line, first->column)->ordinal, expected);
        // One step on and one back.
        const auto second = search.after(20'000, 0);
        const auto third = search.after(second->line, second->column);
        QCOMPARE(search.before(third->line, third->column)->ordinal, second->ordinal);
    }

    void searchSeesWhatComesAndWhatIsOpen()
    {
        Tape tape;
        tape.add("a match\n");
        OutputLines lines(tape.path);
        growAll(lines);
        OutputSearch search(tape.path, lines, {QStringLiteral("MATCH"), false, false});
        QVERIFY(!search.advance(20));
        QCOMPARE(search.total(), qint64(1));
        tape.add("no\nanother match, open");
        growAll(lines);
        QVERIFY(!search.advance(20));
        QCOMPARE(search.total(), qint64(2));
        const auto hit = search.after(0, 2);
        QCOMPARE(hit->line, qint64(2));
        QCOMPARE(hit->column, 8);
        QCOMPARE(hit->ordinal, qint64(2));
    }

    void columnsAreCharacters()
    {
        LineMatcher matcher({QStringLiteral("ü"), false, false});
        QList<int> columns;
        matcher.match(std::string_view("\xf0\x9f\x9a\xa8 \xc3\xbc \xc3\x9c"), [&](int column, int) {
            columns.append(column);
            return true;
        });
        QCOMPARE(columns, QList<int>({3, 5}));
        columns.clear();
        LineMatcher ascii({QStringLiteral("X"), false, false});
        ascii.match(std::string_view("\xf0\x9f\x9a\xa8 x\xc3\xbcx"), [&](int column, int) {
            columns.append(column);
            return true;
        });
        QCOMPARE(columns, QList<int>({3, 5}));
    }

    void aWrongExpressionIsSaid()
    {
        LineMatcher matcher({QStringLiteral("a(b"), false, true});
        QVERIFY(!matcher.problem().isEmpty());
        QCOMPARE(matcher.count("a(b"), qint64(0));
        LineMatcher empty({QStringLiteral("x*"), false, true});
        QCOMPARE(empty.count("aaxxaa"), qint64(1));
    }

    void savingKeepsEveryLine()
    {
        Tape tape;
        tape.add("one\n\033[31mtwo\033[0m\n10%\r20%\n", RecordedStream::Out, 61'250);
        tape.add(std::string(2 << 20, 'z') + "\nopen", RecordedStream::Out, 61'250);
        const QString target = tape.directory.path() + QStringLiteral("/saved.txt");
        const std::atomic<bool> go = false;
        const auto saved = saveOutput(tape.path, target, false, go);
        QVERIFY(saved);
        QCOMPARE(saved->lines, qint64(5));
        QFile file(target);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("one\ntwo\n20%\nzzz"));
        QVERIFY(bytes.endsWith("z\nopen\n"));
        QCOMPARE(bytes.size(), qsizetype((2 << 20) + 18));
        QCOMPARE(saved->bytes, qint64(bytes.size()));
        file.close();
        QVERIFY(saveOutput(tape.path, target, true, go));
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(file.readAll().startsWith("01:01.250 one\n01:01.250 two\n"));
        const std::atomic<bool> stop = true;
        QVERIFY(!saveOutput(tape.path, tape.directory.path() + QStringLiteral("/other"), true, stop));
        QVERIFY(!QFile::exists(tape.directory.path() + QStringLiteral("/other")));
        const auto nowhere = saveOutput(tape.path, QStringLiteral("/nonexistent/x"), true, go);
        QVERIFY(!nowhere);
        QVERIFY(!nowhere.error().remedy.isEmpty());
    }

    void theScreenAsksAndIsAnswered()
    {
        Tape tape;
        tape.add("zero\none\ntwo\n");
        RecordedOutput output(tape.path);
        QSignalSpy grown(&output, &RecordedOutput::grown);
        QSignalSpy searched(&output, &RecordedOutput::searched);
        QSignalSpy found(&output, &RecordedOutput::found);
        QSignalSpy copied(&output, &RecordedOutput::copied);
        std::vector<StyledLine> got;
        connect(&output, &RecordedOutput::lines, this,
                [&](qint64, const std::vector<StyledLine> &lines) { got = lines; });
        output.readOn();
        QTRY_COMPARE(output.lineCount(), qint64(3));
        QVERIFY(output.isCaughtUp());
        QCOMPARE(output.startedMs(), qint64(1'795'399'200'000));
        output.request(1, 10);
        QTRY_COMPARE(got.size(), std::size_t(2));
        QCOMPARE(got[1].text, QStringLiteral("two"));
        output.search({QStringLiteral("O"), false, false});
        QTRY_VERIFY(!searched.isEmpty() && searched.last().at(0).value<SearchState>().isDone);
        QCOMPARE(searched.last().at(0).value<SearchState>().hits, qint64(3));
        output.findFrom(0, 3, true);
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(found.last().at(0).value<SearchHit>().line, qint64(1));
        tape.add("more o\n");
        output.readOn();
        QTRY_COMPARE(searched.last().at(0).value<SearchState>().hits, qint64(5));
        output.copy({0, 2, 2, 1});
        QTRY_COMPARE(copied.size(), 1);
        QCOMPARE(copied.last().at(0).toString(), QStringLiteral("ro\none\nt"));
        QCOMPARE(copied.last().at(1).toBool(), true);
        QVERIFY(grown.size() >= 2);
    }

    void whatIsTooLargeForAClipboardIsCut()
    {
        Tape tape;
        tape.add(std::string(3 << 20, 'a') + '\n' + std::string(3 << 20, 'b') + "\nlast\n");
        RecordedOutput output(tape.path);
        QSignalSpy copied(&output, &RecordedOutput::copied);
        output.readOn();
        QTRY_COMPARE(output.lineCount(), qint64(3));
        output.copy({0, 0, 9, -1});
        QTRY_COMPARE(copied.size(), 1);
        QCOMPARE(copied.last().at(1).toBool(), false);
        QCOMPARE(copied.last().at(0).toString().size(), qsizetype(RecordedOutput::mostCopied));
    }
};

QTEST_GUILESS_MAIN(TestOutputLines)
#include "test_output_lines.moc"
