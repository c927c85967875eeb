// SPDX-License-Identifier: GPL-3.0-or-later
// The runbook as its author wrote it, in the window: by keys and clicks.
#include "tests/ui/window_fixture.h"

#include "ui/ready/ready_screen.h"
#include "ui/runbook/document_page.h"
#include "ui/runbook/document_row_widget.h"
#include "ui/runbook/document_text.h"
#include "ui/runbook/problem_list.h"
#include "ui/runbook/runbook_notice.h"
#include "ui/runbook/runbook_view.h"
#include "ui/runbook/section_list.h"
#include "ui/shell/command_set.h"
#include "ui/widgets/command_list.h"

#include <QAction>
#include <QDir>
#include <QElapsedTimer>
#include <QListView>
#include <QScrollBar>
#include <QTcpServer>

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

RunbookView *view(const WindowFixture &f)
{
    auto *view = f.window->findChild<RunbookView *>();
    return view && view->isVisible() ? view : nullptr;
}

DocumentPage *page(const WindowFixture &f)
{
    return f.window->findChild<DocumentPage *>();
}

/// The texts of the document in view, from the top.
QStringList textsInView(const WindowFixture &f)
{
    QList<DocumentText *> texts;
    for (DocumentText *text : page(f)->findChildren<DocumentText *>()) {
        if (text->isVisible())
            texts << text;
    }
    std::ranges::sort(texts, {}, [](DocumentText *text) { return text->mapToGlobal(QPoint()).y(); });
    QStringList result;
    for (DocumentText *text : texts)
        result << text->toPlainText();
    return result;
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
        WindowFixture f(procedures());
        f.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(view(f));
        QTRY_VERIFY(!textsInView(f).isEmpty());
        const QStringList texts = textsInView(f);
        QCOMPARE(texts.front(), QStringLiteral("Procedures"));
        QVERIFY(texts.contains(QStringLiteral("Outage")));
        QVERIFY(texts.filter(QStringLiteral("uptime")).size() == 1);
        QVERIFY(texts.filter(QStringLiteral("☐")).size() == 1);
        f.press(Qt::Key_Escape);
        QVERIFY(!view(f));
        QVERIFY(f.window->findChild<ReadyScreen *>()->isVisible());
    }

    void whatWasRecognisedIsMarkedAndLeadsToIt()
    {
        WindowFixture f(procedures());
        f.press(Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(f.visible<QAbstractButton>(QStringLiteral("2 contacts, line 24")));
        QVERIFY(f.visible<QAbstractButton>(QStringLiteral("step · read, line 9")));
        QVERIFY(f.visible<QAbstractButton>(QStringLiteral("step · change, line 14")));
        QVERIFY(f.visible<QAbstractButton>(QStringLiteral("checklist 2, line 19")));
        f.click(QStringLiteral("step · change, line 14"));
        QTRY_VERIFY(!view(f));
        QTRY_VERIFY(f.visible<QAbstractButton>(QStringLiteral("Run: Restart")));
    }

    void itWorksDuringAnIncidentAndComesBackToIt()
    {
        WindowFixture f(procedures());
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
        WindowFixture f(procedures("./restart", more));
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
        WindowFixture f(procedures("./restart", QByteArray(4000, '\n') + "\n[Bad](#no-such-part)\n"));
        f.press(Qt::Key_B, Qt::ControlModifier);
        auto *problems = f.visible<ProblemList>(QStringLiteral("Problems of the runbook"));
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
        WindowFixture f(procedures("./restart", QByteArray("\nText.\n").repeated(80)));
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
        WindowFixture f(procedures("./restart", "\n![up](../secret.png)\n\n![far](" + address + ")\n"));
        QDir(f.fixture.path({})).mkdir(QStringLiteral("maps"));
        QImage map(30, 20, QImage::Format_RGB32);
        map.fill(Qt::red);
        QVERIFY(map.save(f.fixture.path(QStringLiteral("maps/site.png"))));
        f.press(Qt::Key_B, Qt::ControlModifier);
        // The picture of the first paragraph stands in its text as an object.
        QTRY_VERIFY(!textsInView(f).filter(QChar(QChar::ObjectReplacementCharacter)).isEmpty());
        QTRY_VERIFY(!textsInView(f).filter(QStringLiteral("outside the runbook's folder")).isEmpty());
        QVERIFY(!textsInView(f).filter(QStringLiteral("not loaded: far")).isEmpty());
        QVERIFY(!host.waitForNewConnection(0));
        // Asked, then fetched.
        f.click(QStringLiteral("Load pictures from 127.0.0.1"));
        QTRY_VERIFY(host.hasPendingConnections());
    }

    void theFileChangesAndTheBarSaysWhat()
    {
        WindowFixture f(procedures());
        QVERIFY(answerOf([&](Console::Done done) { f.console->trustRunbook(std::move(done)); }));
        QVERIFY(change(f, procedures("./restart --hard", "\n## After\n\nRest.\n")));
        auto *bar = f.window->findChild<RunbookNotice *>();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(bar->accessibleName().contains(QStringLiteral("changed")));
        QVERIFY(bar->accessibleName().contains(QStringLiteral("added")));
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
        WindowFixture f(procedures());
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
        QByteArray large = procedures();
        for (int i = 0; large.size() < 10 * 1024 * 1024; ++i)
            large += "\n## Part " + QByteArray::number(i) + "\n\n"
                + QByteArray("Some text of it. ").repeated(60) + "\n\n```bash\n# Look at "
                + QByteArray::number(i) + "\nuptime\n```\n";
        WindowFixture f(large);
        QVERIFY(f.console->runbook());
        QElapsedTimer time;
        time.start();
        f.press(Qt::Key_B, Qt::ControlModifier);
        const qint64 opened = time.restart();
        QTRY_VERIFY(!textsInView(f).isEmpty());
        QScrollBar *bar = page(f)->verticalScrollBar();
        qint64 slowest = 0;
        qsizetype most = 0;
        for (int place = 1; place <= 20; ++place) {
            time.restart();
            bar->setValue(bar->maximum() / 20 * place);
            QCoreApplication::processEvents();
            slowest = std::max(slowest, time.elapsed());
            most = std::max(most, page(f)->findChildren<DocumentRowWidget *>().size());
        }
        qInfo("10 MB: opened in %lld ms, slowest jump %lld ms, at most %lld rows", opened, slowest,
              static_cast<long long>(most));
        QVERIFY2(most < 120, qPrintable(QString::number(most)));
        // From the last line to the first and back, all of it is really there.
        bar->setValue(bar->maximum());
        QTRY_VERIFY(!textsInView(f).filter(QStringLiteral("uptime")).isEmpty());
        page(f)->goToLine(1);
        QTRY_COMPARE(textsInView(f).front(), QStringLiteral("Procedures"));
    }

    void aTableOfTenThousandRowsIsShownInPieces()
    {
        QByteArray table = "\n## Inventory\n\n| Host | Rack |\n|---|---|\n";
        for (int i = 0; i < 10000; ++i)
            table += "| host-" + QByteArray::number(i) + " | r" + QByteArray::number(i % 40) + " |\n";
        WindowFixture f(procedures("./restart", table));
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
        WindowFixture f(procedures());
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
