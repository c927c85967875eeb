// SPDX-License-Identifier: GPL-3.0-or-later
// The runbook as its author wrote it, in the window: by keys and clicks.
#include "tests/support/own_time.h"
#include "tests/ui/runbook_view_parts.h"

#include "ui/ready/ready_screen.h"
#include "ui/runbook/document_row_widget.h"
#include "ui/runbook/problem_list.h"
#include "ui/runbook/runbook_notice.h"
#include "ui/runbook/section_list.h"
#include "ui/shell/command_set.h"
#include "ui/widgets/command_list.h"

#include <QAction>
#include <QDir>
#include <QElapsedTimer>
#include <QListView>
#include <QScrollBar>
#include <QTcpServer>
#include <QTimer>

using namespace ic;
using namespace ic::test;

namespace {

QByteArray procedures(const QByteArray &restart = "./restart --soft", const QByteArray &more = {})
{
    return "# Procedures\n\n- **All is down** \xE2\x86\x92 [Outage](#outage)\n\n## Outage\n\n"
           "See [the people](#people) and ![a map](maps/site.png).\n\n"
           "```bash\n# Step 1: Look\nuptime\n```\n\n```bash\n# Step 2: Restart\n"
        + restart
        + "\n```\n\n- [ ] Told everybody\n- [ ] Slept again\n\n## People\n\n"
          "| Role | Name | Phone |\n|---|---|---|\n| DBA | Sam Roe | +1 555 0100 |\n| SRE | Kim Poe | +1 555 "
          "0101 "
          "|\n\n[Nowhere](#no-such-section)\n"
        + more;
}

bool change(WindowFixture &f, const QByteArray &bytes)
{
    QSignalSpy news(f.console.get(), &Console::runbookNewsChanged);
    f.fixture.write(QStringLiteral("runbook.md"), bytes);
    return news.wait(20000);
}

} // namespace

class TestWindowRunbook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aKeyShowsTheDocumentAndEscapeGoesBack()
    {
        WideWindow f(procedures());
        f.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(view(f));
        // The rest comes a little at a time.
        QTRY_VERIFY(textsInView(f).filter(QStringLiteral("☐")).size() == 1);
        const QStringList texts = textsInView(f);
        QCOMPARE(texts.front(), QStringLiteral("Procedures"));
        QVERIFY(texts.contains(QStringLiteral("Outage")));
        QVERIFY(texts.filter(QStringLiteral("uptime")).size() == 1);
        f.press(Qt::Key_Escape);
        QVERIFY(!view(f));
        QVERIFY(f.window->findChild<ReadyScreen *>()->isVisible());
    }

    void whatWasRecognisedIsMarkedAndLeadsToIt()
    {
        WideWindow f(procedures());
        f.press(Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(mark(f, QStringLiteral("2 contact"), 24));
        QTRY_VERIFY(mark(f, QStringLiteral("step · read"), 9));
        QTRY_VERIFY(mark(f, QStringLiteral("step · change"), 14));
        QTRY_VERIFY(mark(f, QStringLiteral("2 checklist item"), 19));
        QTest::mouseClick(mark(f, QStringLiteral("step · change"), 14), Qt::LeftButton);
        QTRY_VERIFY(!view(f));
        QTRY_VERIFY(f.visible<QAbstractButton>(QStringLiteral("Run: Restart")));
    }

    void aFileThatChangedBeforeARestartIsToldInOnePlace()
    {
        WideWindow f(procedures());
        QVERIFY(f.declareFirst());
        f.window.reset();
        f.console.reset();
        f.fixture.write(QStringLiteral("runbook.md"), procedures("./restart --hard"));
        f.restart();
        QTRY_VERIFY(f.sees(QStringLiteral("goes on with it as it was")));
        QVERIFY(f.visible<QAbstractButton>(QStringLiteral("Use the changed runbook")));
        QVERIFY2(!f.sees(QStringLiteral("stays with")), "that it can't be used would be another story");
        QVERIFY2(!f.sees(QStringLiteral("the next one takes")),
                 "that it can't be used would be another story");
    }

    void itWorksDuringAnIncidentAndComesBackToIt()
    {
        WideWindow f(procedures());
        QVERIFY(f.declareFirst());
        f.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(view(f));
        QVERIFY(
            answerOf([&](Console::Done done) { f.console->note(QStringLiteral("Read"), std::move(done)); }));
        QVERIFY(view(f)); // an event takes nobody's page away
        f.press(Qt::Key_Escape);
        QVERIFY(!view(f));
        QVERIFY(f.visible<QLabel>(QStringLiteral("Elapsed")));
    }

    void theOutlineIsFilteredAndGoneTo()
    {
        QByteArray more;
        for (int i = 0; i < 60; ++i)
            more += "\n## Part " + QByteArray::number(i) + "\n\nText of it.\n";
        WideWindow f(procedures("./restart", more));
        f.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(view(f));
        f.press(Qt::Key_F);
        f.type(QStringLiteral("part 42"));
        auto *list = f.visible<QListView>(QStringLiteral("Sections"));
        QVERIFY(list);
        QCOMPARE(list->model()->rowCount(), 1);
        f.press(Qt::Key_Return);
        QTRY_COMPARE(textsInView(f).filter(QStringLiteral("Part 42")).size(), 1);
    }

    void aProblemLeadsToItsLine()
    {
        WideWindow f(procedures("./restart", QByteArray(4000, '\n') + "\n[Bad](#no-such-part)\n"));
        f.press(Qt::Key_B, Qt::ControlModifier);
        auto *problems = f.visible<ProblemList>(QStringLiteral("Problems in the runbook"));
        QVERIFY(problems);
        QCOMPARE(problems->model()->rowCount(), static_cast<int>(f.console->runbook()->problems.size()));
        const int line = f.console->runbook()->problems.back().line;
        f.press(Qt::Key_P);
        f.press(Qt::Key_End);
        f.press(Qt::Key_Return);
        QTRY_COMPARE(page(f)->currentLine(), line);
        QVERIFY(textsInView(f).contains(QStringLiteral("Bad")));
    }

    void linksWithinTheDocumentJump()
    {
        WideWindow f(procedures("./restart", QByteArray("\nText.\n").repeated(80)));
        f.press(Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(!textsInView(f).isEmpty());
        Q_EMIT page(f)->linkActivated(QUrl(QStringLiteral("#people")));
        QTRY_COMPARE(textsInView(f).front(), QStringLiteral("People"));
    }

    void picturesComeFromBelowTheDocumentOnly()
    {
        QTcpServer host;
        QVERIFY(host.listen(QHostAddress::LocalHost));
        const QByteArray address = "http://127.0.0.1:" + QByteArray::number(host.serverPort()) + "/x.png";
        WideWindow f(procedures("./restart", "\n![up](../secret.png)\n\n![far](" + address + ")\n"));
        QDir(f.fixture.path({})).mkdir(QStringLiteral("maps"));
        QImage map(30, 20, QImage::Format_RGB32);
        map.fill(Qt::red);
        QVERIFY(map.save(f.fixture.path(QStringLiteral("maps/site.png"))));
        f.press(Qt::Key_B, Qt::ControlModifier);
        // The picture of the first paragraph stands in its text as an object.
        QTRY_VERIFY(!textsInView(f).filter(QChar(QChar::ObjectReplacementCharacter)).isEmpty());
        page(f)->goToLine(static_cast<int>(f.console->runbook()->source.count('\n')));
        QTRY_VERIFY(!textsInView(f).filter(QStringLiteral("outside the runbook's folder")).isEmpty());
        QVERIFY(!textsInView(f).filter(QStringLiteral("not loaded: far")).isEmpty());
        QVERIFY(!host.waitForNewConnection(0));
        // Asked, then fetched.
        f.click(QStringLiteral("Load pictures from 127.0.0.1"));
        QTRY_VERIFY(host.hasPendingConnections());
    }

    void theFileChangesAndTheBarSaysWhat()
    {
        WideWindow f(procedures());
        QVERIFY(answerOf([&](Console::Done done) { f.console->trustRunbook(std::move(done)); }));
        QVERIFY(change(f, procedures("./restart --hard", "\n## After\n\nRest.\n")));
        auto *bar = f.window->findChild<RunbookNotice *>();
        QTRY_VERIFY(bar->isVisible());
        // How many is worded by the translation in use; what of each is not.
        const QString said = bar->accessibleName();
        QVERIFY2(said.startsWith(QStringLiteral("runbook.md has changed: 1 command")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("1 section")) && said.contains(QStringLiteral("added")),
                 qPrintable(said));
        QVERIFY(!f.visible<QAbstractButton>(QStringLiteral("Use the changed runbook")));
        f.click(QStringLiteral("Show changes"));
        QVERIFY(view(f));
        // The question about the changed command is there, with what it was.
        auto *commands = f.visible<CommandList>(QStringLiteral("Commands of the runbook"));
        QVERIFY(commands);
        QVERIFY(commands->toPlainText().contains(QStringLiteral("./restart --soft")));
        QVERIFY(commands->toPlainText().contains(QStringLiteral("./restart --hard")));
        QVERIFY(!commands->toPlainText().contains(QStringLiteral("uptime")));
        f.click(QStringLiteral("Confirm these commands"));
        QTRY_VERIFY(!f.console->needsTrust());
        f.click(QStringLiteral("Dismiss the runbook's changes"));
        QVERIFY(!bar->isVisible());
    }

    void anIncidentIsOfferedTheNewerOne()
    {
        WideWindow f(procedures());
        QVERIFY(f.declareFirst());
        QVERIFY(change(f, procedures("./restart --hard")));
        const RunbookPtr before = f.console->runbook();
        f.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(view(f));
        QTRY_VERIFY(f.visible<QAbstractButton>(QStringLiteral("Show the newer one")));
        QCOMPARE(page(f)->runbook(), before);
        f.click(QStringLiteral("Show the newer one"));
        QCOMPARE(page(f)->runbook(), f.console->offeredRunbook());
        QCOMPARE(f.console->runbook(), before);
        f.click(QStringLiteral("Use the changed runbook"));
        QTRY_VERIFY(!f.console->offeredRunbook());
        QVERIFY(f.console->runbook() != before);
    }

    void aLargeDocumentHasFewWidgetsAtAnyPlace()
    {
        QFile shipped(embeddedRunbookPath());
        QVERIFY(shipped.open(QFile::ReadOnly));
        const QByteArray once = shipped.readAll();
        QByteArray large = procedures();
        while (large.size() < 10 * 1024 * 1024)
            large += once;
        WideWindow f(procedures());
        f.fixture.write(QStringLiteral("large.md"), large + "\n## The end\n\nThe last words.\n");
        QVERIFY(openRunbook(f, f.fixture.path(QStringLiteral("large.md"))));
        // The longest that anything in the window had to wait.
        QElapsedTimer time;
        OwnTime sinceTick;
        qint64 longest = 0;
        QTimer ticks;
        connect(&ticks, &QTimer::timeout, this, [&] { longest = std::max(longest, sinceTick.restart()); });
        time.start();
        sinceTick.restart();
        ticks.start(0);
        f.press(Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(!textsInView(f).isEmpty());
        longest = std::max(longest, sinceTick.restart());
        qInfo("10 MB: first words after %lld ms, longest wait %lld ms", time.elapsed(), longest);
        QScrollBar *bar = page(f)->verticalScrollBar();
        qsizetype most = 0;
        longest = 0;
        for (int place = 1; place <= 20; ++place) {
            bar->setValue(bar->maximum() / 20 * place);
            QTRY_VERIFY(!textsInView(f).isEmpty());
            QTest::qWait(0);
            most = std::max(most, page(f)->findChildren<DocumentRowWidget *>().size());
        }
        qInfo("20 jumps: longest wait %lld ms, at most %lld rows", longest, static_cast<long long>(most));
        QVERIFY2(most < 120, qPrintable(QString::number(most)));
        // From the last line to the first, all of it is really there.
        bar->setValue(bar->maximum());
        QTRY_VERIFY(textsInView(f).contains(QStringLiteral("The last words.")));
        page(f)->goToLine(1);
        QTRY_COMPARE(textsInView(f).value(0), QStringLiteral("Procedures"));
    }

    void aTableOfTenThousandRowsIsShownInPieces()
    {
        QByteArray table = "\n## Inventory\n\n| Host | Rack |\n|---|---|\n";
        for (int i = 0; i < 10000; ++i)
            table += "| host-" + QByteArray::number(i) + " | r" + QByteArray::number(i % 40) + " |\n";
        WideWindow f(procedures("./restart", table));
        f.press(Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(!textsInView(f).isEmpty());
        const int last = static_cast<int>(f.console->runbook()->source.count('\n'));
        page(f)->goToLine(last);
        QTRY_VERIFY(!textsInView(f).filter(QStringLiteral("host-9999")).isEmpty());
        for (const QString &text : textsInView(f))
            QVERIFY(text.size() < 20000);
    }

    void aDamagedJournalIsSetAsideFromTheWindow()
    {
        WideWindow f(procedures());
        QVERIFY(f.declareFirst());
        const QString journal = f.console->paths().journalFile();
        f.window.reset();
        f.console.reset();
        QVERIFY(QFile::resize(journal, 0));
        f.restart();
        QVERIFY(f.sees(QStringLiteral("Not known, since the journal can't be read")));
        QVERIFY(!f.sees(QStringLiteral("None on this machine yet")));
        f.click(QStringLiteral("Set it aside and begin a new journal"));
        QTRY_VERIFY(f.sees(QStringLiteral("set-aside")));
        QTRY_VERIFY(!f.console->banner());
        QVERIFY(f.declareFirst());
    }
};

QTEST_MAIN(TestWindowRunbook)
#include "test_window_runbook.moc"
