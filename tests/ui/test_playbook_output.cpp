// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/own_time.h"
#include "tests/ui/pane_fixture.h"
#include "ui/output/output_view.h"
#include "ui/widgets/output_fold.h"
#include "ui/widgets/run_tail.h"

#include <QTimer>

#include <algorithm>

using namespace ic;
using namespace ic::test;

namespace {

std::vector<OutputLine> linesOf(std::initializer_list<const char *> texts)
{
    std::vector<OutputLine> lines;
    for (const char *text : texts)
        lines.push_back({0, OutputStream::Out, QString::fromUtf8(text)});
    return lines;
}

} // namespace

/// Output as it comes, however much.
class TestPlaybookOutput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTailKeepsTheLastLines()
    {
        PaneFixture fixture;
        Runs &runs = fixture.console->runs();
        const RunId run = RunId::create();
        RunTail tail(runs, 3);
        tail.follow(run);
        Q_EMIT runs.output(run, linesOf({"a", "b"}), 0);
        Q_EMIT runs.output(run, linesOf({"B", "c"}), 1);
        QCOMPARE(tail.lines(), QStringList({QStringLiteral("a"), QStringLiteral("B"), QStringLiteral("c")}));
        std::vector<OutputLine> many(5000);
        Q_EMIT runs.output(run, many, 0);
        QVERIFY(tail.lines().size() <= 100);
    }

    void itOpensLargeAndComesBack()
    {
        PaneFixture fixture(
            "# R\n\n- **Down** → [Outage](#outage)\n\n## Outage\n\n```bash\n# Count\nseq 200\n```\n");
        PlaybookView view(*fixture.console, *fixture.ticker);
        view.resize(640, 470);
        view.showSection(QStringLiteral("outage"));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.activateWindow();
        control(view, QStringLiteral("Run: Count"))->click();
        if (auto *yes = control(view, QStringLiteral("Run now: Count")))
            yes->click();
        QVERIFY(fixture.waitForEnd("Count"));
        auto *fold = view.findChild<OutputFold *>();
        QVERIFY(fold);
        fold->setOpen(true);
        auto *open = control(view, QStringLiteral("Open large: Count"));
        QTRY_VERIFY(open && open->isVisible());
        open->setFocus();
        QTest::keyClick(open, Qt::Key_Space);
        QTRY_VERIFY(control(view, QStringLiteral("Close large output: Count")));
        QVERIFY(!fold->isVisible());
        const auto views = view.findChildren<OutputView *>();
        const auto large =
            std::ranges::find_if(views, [&](const OutputView *each) { return each != fold->view(); });
        QVERIFY(large != views.end());
        QTRY_VERIFY((*large)->visibleText().endsWith(QStringLiteral("200")));
        // All the room of the page, nothing of it clipped.
        QVERIFY((*large)->width() >= view.width() - 4); // but for the frame
        QVERIFY((*large)->text().height() > view.height() / 2);
        for (const QPushButton *button : (*large)->findChildren<QPushButton *>()) {
            if (button->isVisible())
                QVERIFY2(button->width() >= button->sizeHint().width()
                             && view.rect().contains(QRect(button->mapTo(&view, QPoint()), button->size())),
                         qPrintable(button->text()));
        }
        QTest::keyClick(&(*large)->text(), Qt::Key_Escape);
        QTRY_VERIFY(fold->isVisible());
        QVERIFY(!control(view, QStringLiteral("Close large output: Count")));
        QTRY_VERIFY(open->hasFocus());
    }

    void aQuestionOfTheStepIsAnsweredInPlace()
    {
        PaneFixture fixture("# R\n\n- **Down** → [Outage](#outage)\n\n## Outage\n\n```bash\n# Ask\n"
                            "read -r -p 'Which host? ' host; echo \"it is $host\"\n```\n");
        PlaybookView view(*fixture.console, *fixture.ticker);
        view.resize(640, 470);
        view.showSection(QStringLiteral("outage"));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.activateWindow();
        control(view, QStringLiteral("Run: Ask"))->click();
        if (auto *yes = control(view, QStringLiteral("Run now: Ask")))
            yes->click();
        QLineEdit *field = nullptr;
        // Quiet for a while, by the clock that the test moves.
        QVERIFY(QTest::qWaitFor(
            [&] {
                fixture.clock.advance(std::chrono::milliseconds(200));
                field = control<QLineEdit>(view, QStringLiteral("Answer: Ask"));
                return field != nullptr;
            },
            20000));
        QVERIFY2(field->accessibleDescription().contains(QStringLiteral("Which host?")),
                 qPrintable(field->accessibleDescription()));
        QVERIFY(field->width() > 200);
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("db1"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(fixture.waitForEnd("Ask"));
        const IncidentRun *run = fixture.lastRun("Ask");
        QCOMPARE(run->end->outcome, RunOutcome::Succeeded);
        QString output;
        for (const OutputLine &line : fixture.console->runs().tail(run->start.run))
            output += line.text + QLatin1Char('\n');
        QVERIFY2(output.contains(QStringLiteral("it is db1")), qPrintable(output));
        QTRY_VERIFY(!control<QLineEdit>(view, QStringLiteral("Answer: Ask")));
    }

    void fiveMillionLinesFreezeNothing()
    {
        PaneFixture fixture(
            "# R\n\n- **Down** → [Outage](#outage)\n\n## Outage\n\n```bash\n# Flood\nseq 5000000\n```\n");
        PlaybookView view(*fixture.console, *fixture.ticker);
        view.resize(640, 470);
        view.showSection(QStringLiteral("outage"));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        auto *button = control(view, QStringLiteral("Run: Flood"));
        QVERIFY(button);
        button->click();
        if (auto *yes = control(view, QStringLiteral("Run now: Flood")))
            yes->click();
        QTRY_VERIFY_WITH_TIMEOUT(control(view, QStringLiteral("Stop: Flood")) || fixture.lastRun("Flood"),
                                 20000);
        auto *fold = view.findChild<OutputFold *>();
        QVERIFY(fold);
        fold->setOpen(true);

        qint64 widest = 0;
        int ticks = 0;
        OwnTime sinceTick;
        QTimer heart;
        connect(&heart, &QTimer::timeout, &view, [&] {
            widest = std::max(widest, sinceTick.restart());
            ++ticks;
        });
        sinceTick.restart();
        heart.start(10);
        QVERIFY(fixture.waitForEnd("Flood", 110000));
        QVERIFY(ticks > 10);
        // A person sees a clock stand still from about a second on.
        QVERIFY2(widest < 1000, qPrintable(QString::number(widest)));
        QTRY_VERIFY_WITH_TIMEOUT(fold->view()->visibleText().endsWith(QStringLiteral("5000000")), 20000);
        QCOMPARE(fold->view()->text().lineCount(), qint64(5'000'000));
    }
};

QTEST_MAIN(TestPlaybookOutput)
#include "test_playbook_output.moc"
