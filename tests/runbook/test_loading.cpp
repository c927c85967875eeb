// SPDX-License-Identifier: GPL-3.0-or-later
// Files as they are on disk: what can't be read, what is odd about the bytes, and what is too much.
#include "runbook_text.h"

#include "app/runbook/problem_codes.h"
#include "app/runbook/runbook_changes.h"
#include "app/runbook/shell_syntax.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QLocale>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace ic;
using namespace ic::test;

class TestLoading : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

    QString fileOf(const QByteArray &bytes)
    {
        const QString path = m_dir.filePath(QStringLiteral("file.md"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            qFatal("can't write the test's file");
        return path;
    }

private Q_SLOTS:
    void refusesWhatIsNoRunbook_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::newRow("empty") << QByteArray() << static_cast<int>(ErrorCode::Malformed);
        QTest::newRow("blank") << QByteArray(" \n\n\t") << static_cast<int>(ErrorCode::Malformed);
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\0\0\1",
                                              7)
                                << static_cast<int>(ErrorCode::NotText);
        QTest::newRow("a mark and nothing else")
            << QByteArray("\xef\xbb\xbf\n") << static_cast<int>(ErrorCode::Malformed);
        QTest::newRow("a mark of UTF-16 and nothing else")
            << QByteArray("\xff\xfe\n\0", 4) << static_cast<int>(ErrorCode::Malformed);
        QTest::newRow("a NUL in text")
            << QByteArray("# T\n\n1. Look\0\n", 14) << static_cast<int>(ErrorCode::NotText);
        QTest::newRow("NULs in turn, and no text")
            << QByteArray("\1\0\2\0\3\0", 6) << static_cast<int>(ErrorCode::NotText);
        QTest::newRow("too large") << QByteArray(maximumRunbookBytes + 1, 'x')
                                   << static_cast<int>(ErrorCode::TooLarge);
    }
    void refusesWhatIsNoRunbook()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        const auto loaded = loadRunbook(fileOf(bytes));
        QVERIFY(!loaded);
        QCOMPARE(static_cast<int>(loaded.error().code), code);
        QVERIFY(loaded.error().where.endsWith(QLatin1String("file.md")));
        QVERIFY(!loaded.error().remedy.isEmpty());
    }

    void refusesWhatCannotBeOpened()
    {
        QCOMPARE(loadRunbook(m_dir.filePath(QStringLiteral("none.md"))).error().code, ErrorCode::NotFound);
        QCOMPARE(loadRunbook(QTemporaryDir().path()).error().code, ErrorCode::NotFound);
        // Nobody writes into it, so reading it would never end.
        const QString pipe = m_dir.filePath(QStringLiteral("pipe.md"));
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QCOMPARE(loadRunbook(pipe).error().code, ErrorCode::Unreadable);
        if (geteuid() == 0)
            QSKIP("The administrator may read everything.");
        const QString path = fileOf("# T\n");
        QFile::setPermissions(path, {});
        QCOMPARE(loadRunbook(path).error().code, ErrorCode::Unreadable);
    }

    void readsOddBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QStringList>("codes");
        const auto row = [](const char *name, const QByteArray &bytes, const char *title,
                            const QStringList &codes) {
            QTest::newRow(name) << bytes << QString::fromUtf8(title) << codes;
        };
        row("BOM", "\xef\xbb\xbf# Title\n", "Title", {});
        row("CRLF", "# Title\r\ntext\r\n", "Title", {});
        row("old Mac line ends", "# Title\rtext\r", "Title", {});
        row("UTF-16", QByteArray("\xff\xfe#\0 \0T\0\n\0", 10), "T", {QStringLiteral("utf-16")});
        row("Windows-1252", "# Caf\xe9\n", "Café", {QStringLiteral("not-utf8")});
        row("Mac Roman once", "# Caf\xe2\x88\x9a\xc2\xa9 \xe2\x80\x9a\xc3\x9c\xc3\xad\n", "Café →",
            {QStringLiteral("text-repaired")});
        row("Windows-1252 once", "# Caf\xc3\x83\xc2\xa9 \xc3\xa2\xe2\x82\xac\xe2\x80\x9c\n", "Café –",
            {QStringLiteral("text-repaired")});
        row("a French dash stays", "# Oui —évidemment\n", "Oui —évidemment", {});
        row("German quotes stay", "# „Über“ und “Ärger”\n", "„Über“ und “Ärger”", {});
        row("control characters", "# Ti\x1b[31mtle\n", "Ti[31mtle", {QStringLiteral("control-characters")});
        row("hidden direction",
            "# A\xe2\x80\xae"
            "B\n",
            "AB", {QStringLiteral("control-characters")});
        row("no-break space",
            "# A\xc2\xa0"
            "B\n",
            "A B", {});
    }
    void readsOddBytes()
    {
        QFETCH(QByteArray, bytes);
        const auto loaded = loadRunbook(fileOf(bytes));
        QVERIFY(loaded);
        QTEST((*loaded)->title, "title");
        QTEST(problemCodes(**loaded), "codes");
        QCOMPARE((*loaded)->source, bytes);
    }

    void keepsWithinLimits_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("quotations") << QByteArray(200'000, '>') << QString(codes::nestedTooDeeply);
        QTest::newRow("lists") << QByteArray("- ").repeated(100'000) << QString(codes::nestedTooDeeply);
        QTest::newRow("brackets") << QByteArray("![[]()").repeated(50'000) << QString(codes::tooIntricate);
        QTest::newRow("a table of many columns") << QByteArray("|a").repeated(50'000) + "\n"
                + QByteArray("|-").repeated(50'000) + "\n" + QByteArray("a\n").repeated(1000)
                                                 << QString(codes::tooIntricate);
        QTest::newRow("expansions") << "```sh\necho " + QByteArray("${").repeated(40'000) + "\n```\n"
                                    << QString(codes::stepNotRunnable);
        QTest::newRow("a huge fence") << "```sh\n" + QByteArray("ls <a \n").repeated(30'000) + "```\n"
                                      << QString(codes::stepNotRunnable);
    }
    void keepsWithinLimits()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        QElapsedTimer timer;
        timer.start();
        const auto parsed = parseRunbook("# T\n\n" + bytes, QStringLiteral("big.md"));
        QVERIFY(parsed);
        QVERIFY2(problemCodes(**parsed).contains(code),
                 qPrintable(problemCodes(**parsed).join(QLatin1Char(' '))));
        // No benchmark: only that nothing grows with the square, which would take minutes.
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void readsLargeButOrdinaryFiles()
    {
        QByteArray text = "# T\n";
        for (int i = 0; i < 2000; ++i)
            text += "## Section " + QByteArray::number(i)
                + "\n\n| a | b |\n|---|---|\n| [x](http://x) | 2 |\n\n```sh\nls " + QByteArray::number(i)
                + "\n```\n\n";
        text += "## Log\n```text\n" + QByteArray("2026-01-01 [x] [y] [z]\n").repeated(5000) + "```\n";
        const auto parsed = parseRunbook(text, QStringLiteral("big.md"));
        QVERIFY(parsed);
        QCOMPARE((*parsed)->steps.size(), size_t(2000));
        QCOMPARE(problemCodes(**parsed), QStringList());
    }

    void saysWhatChanged()
    {
        const RunbookPtr before = runbookOf("# T\n## A\n```sh\n# One\nls\n# Two\nps\n```\n## B\ntext\n");
        const RunbookPtr after =
            runbookOf("# T\n## A\n```sh\n# One\nls -l\n# Three\ndf\n```\n## B\ntext\n## C\n");
        const RunbookChanges changes = changesBetween(*before, *after);
        QCOMPARE(changes.changedSteps, QStringList{QStringLiteral("a/one")});
        QCOMPARE(changes.addedSteps, QStringList{QStringLiteral("a/three")});
        QCOMPARE(changes.removedSteps, QStringList{QStringLiteral("a/two")});
        QCOMPARE(changes.addedSections, QStringList{QStringLiteral("c")});
        QCOMPARE(changes.changedSections, QStringList{QStringLiteral("a")});
        QVERIFY(changes.changesCommands());
        QVERIFY(changesBetween(*before, *before).isEmpty());
    }

    void digestsWhatRuns()
    {
        const RunbookPtr first = runbookOf("# T\n## A\n```sh\n# One\nls\n# Two\nps\n```\n");
        const RunbookPtr reordered =
            runbookOf("# Other title\n## A\n```sh\n# Two\nps\n# One\nls\n```\nprose\n");
        const RunbookPtr other = runbookOf("# T\n## A\n```sh\n# One\nls -a\n# Two\nps\n```\n");
        QCOMPARE(first->commandsDigest(), reordered->commandsDigest());
        QVERIFY(first->commandsDigest() != other->commandsDigest());
        QVERIFY(first->digest != reordered->digest);
    }

    void digestsTheExactBytes()
    {
        const QByteArray bytes = "# T\r\n";
        QCOMPARE(runbookOf(bytes.constData())->digest,
                 QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    }

    void saysOnceWhatIsOddAThousandTimes()
    {
        QByteArray text = "# T\n";
        for (int i = 0; i < 1020; ++i)
            text += "\n[x](#nowhere-" + QByteArray::number(i) + ")\n";
        const RunbookPtr runbook = runbookOf(text.constData());
        QCOMPARE(problemCodes(*runbook).count(codes::linkNowhere), 21);
        const Problem &last = runbook->problems.back();
        QCOMPARE(last.severity, ProblemSeverity::Note);
        QCOMPARE(last.line, 1 + 2 * 21);
        QVERIFY2(last.text.contains(QLocale().toString(1000)), qPrintable(last.text));
    }

    void doesNotSumUpAFew()
    {
        QByteArray text = "# T\n";
        for (int i = 0; i < 20; ++i)
            text += "\n[x](#nowhere-" + QByteArray::number(i) + ")\n";
        QCOMPARE(problemCodes(*runbookOf(text.constData())).count(codes::linkNowhere), 20);
    }

    void whatAShellCannotRead_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("line"); // 0: it reads it
        QTest::newRow("fine") << ""
                              << "ls | wc -l" << 0;
        QTest::newRow("a pipe into nothing") << ""
                                             << "ls | | wc" << 1;
        QTest::newRow("a later line") << "bash"
                                      << "touch a\nkubectl -n (namespace) get pods" << 2;
        QTest::newRow("of sh") << "sh"
                               << "touch a\nkubectl -n (namespace) get pods" << 2;
        QTest::newRow("patterns turned on first") << "bash"
                                                  << "shopt -s extglob\nls !(a)" << 0;
        QTest::newRow("patterns not turned on") << "bash"
                                                << "ls\nls !(a)" << 2;
        QTest::newRow("a warning is no error") << "bash"
                                               << "cat <<A\nb" << 0;
        QTest::newRow("a warning before the error") << "bash"
                                                    << "( cat <<A\nb" << 3;
        QTest::newRow("no shell that can be asked") << "cat"
                                                    << "ls | | wc" << 0;
    }

    void whatAShellCannotRead()
    {
        QFETCH(QString, shell);
        QFETCH(QString, script);
        QFETCH(int, line);
        const auto error = syntaxErrorOf(shell, script);
        QCOMPARE(error.has_value(), line > 0);
        if (!error)
            return;
        QVERIFY2(error->said.startsWith(QLatin1String("syntax error"), Qt::CaseInsensitive),
                 qPrintable(error->said));
        QCOMPARE(error->line, line);
        QCOMPARE(error->shell, shell.isEmpty() ? QStringLiteral("bash") : shell);
    }

    void notesWhatAShellCannotRead()
    {
        const RunbookPtr runbook =
            runbookOf("# T\n```bash\n# Good\nls | wc -l\n# Bad\nls\n\n# why\nls | | wc\n```\n");
        const auto asked = [](const Step &step) { return syntaxErrorOf(step.shell, step.script); };
        const RunbookPtr noted = withSyntaxErrors(runbook, asked);
        QVERIFY(noted != runbook);
        QCOMPARE(noted->digest, runbook->digest);
        QCOMPARE(noted->problems.size(), runbook->problems.size() + 1);
        const auto problem = std::ranges::find(noted->problems, ProblemSeverity::Error, &Problem::severity);
        QVERIFY(problem != noted->problems.end());
        QCOMPARE(problem->code, codes::stepNotRunnable);
        QCOMPARE(problem->line, 9);
        QVERIFY2(problem->text.contains(QLatin1String("syntax error")), qPrintable(problem->text));
        const auto shown =
            std::ranges::find_if(noted->steps, [](const Step &step) { return !step.notRunnable.isEmpty(); });
        QVERIFY(shown != noted->steps.end());
        QVERIFY2(shown->notRunnable.startsWith(QLatin1String("bash can't read line 9: syntax error")),
                 qPrintable(shown->notRunnable));
        QVERIFY(noted->steps.front().notRunnable.isEmpty());
        QCOMPARE(withSyntaxErrors(noted, asked), noted);
    }

    void dialsDigits()
    {
        QCOMPARE(dialDigits(QStringLiteral("+1-800-NEON")), QStringLiteral("+18006366"));
        QCOMPARE(dialDigits(QStringLiteral("(555) 010-1 ext 12")), QStringLiteral("5550101"));
        QCOMPARE(dialDigits(QStringLiteral("+1-555-0101, +1-555-0102")), QStringLiteral("+15550101"));
        QCOMPARE(dialDigits(QStringLiteral("-")), QString());
    }
};

QTEST_GUILESS_MAIN(TestLoading)
#include "test_loading.moc"
