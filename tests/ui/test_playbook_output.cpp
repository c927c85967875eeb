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
