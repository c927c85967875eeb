// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pane_fixture.h"
#include "ui/widgets/output_fold.h"
#include "ui/widgets/output_view.h"
#include "ui/widgets/run_tail.h"

#include <QElapsedTimer>
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
    void theViewFollowsLinesThatChangeInPlace()
    {
        PaneFixture fixture;
        Runs &runs = fixture.console->runs();
        const RunId run = RunId::create();
        OutputView view(runs);
        view.resize(400, 200);
        view.show();
        view.follow(run);
        Q_EMIT runs.output(run, linesOf({"one", "10 %"}), 0);
        QTRY_COMPARE(view.toPlainText(), QStringLiteral("one\n10 %"));
        Q_EMIT runs.output(run, linesOf({"20 %"}), 1);
        QTRY_COMPARE(view.toPlainText(), QStringLiteral("one\n20 %"));
        // Changed before it was ever shown, and what was shown with it.
        Q_EMIT runs.output(run, linesOf({"30 %", "x"}), 1);
        Q_EMIT runs.output(run, linesOf({"two", "three"}), 2);
        QTRY_COMPARE(view.toPlainText(), QStringLiteral("one\ntwo\nthree"));
        Q_EMIT runs.output(run, linesOf({"all new"}), 3);
        QTRY_COMPARE(view.toPlainText(), QStringLiteral("all new"));
        Q_EMIT runs.output(RunId::create(), linesOf({"of another run"}), 0);
        QTest::qWait(80);
        QCOMPARE(view.toPlainText(), QStringLiteral("all new"));
    }

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
        QElapsedTimer sinceTick;
        QTimer heart;
        connect(&heart, &QTimer::timeout, &view, [&] {
            widest = std::max(widest, sinceTick.restart());
            ++ticks;
        });
        sinceTick.start();
        heart.start(10);
        QVERIFY(fixture.waitForEnd("Flood", 110000));
        QVERIFY(ticks > 10);
        // Generous, since the machine may be busy: a person sees a clock stand still from about a second on.
        QVERIFY2(widest < 1000, qPrintable(QString::number(widest)));
        QTRY_VERIFY(fold->view()->toPlainText().endsWith(QStringLiteral("5000000")));
        QVERIFY(fold->view()->document()->blockCount() <= Runs::tailLines);
    }
};

QTEST_MAIN(TestPlaybookOutput)
#include "test_playbook_output.moc"
