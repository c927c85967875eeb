// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/actions/resident.h"
#include "tests/actions/runs_fixture.h"
#include "tests/support/own_time.h"

#include <QThread>
#include <QTimer>

using namespace ic;
using namespace ic::test;

namespace {

// What may come and go; five million lines are 60 MB, and as strings many times that.
constexpr qint64 flatKiB = spareKiB(32);

} // namespace

class TestRunsVolume : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fiveMillionLines()
    {
        constexpr qint64 count = 5'000'000;
        RunsFixture fixture;
        // Once with little, so that what is allocated only once doesn't count.
        fixture.run(fixture.setup(act(QStringLiteral("lines 20000"))));
        const qint64 before = residentKiB();

        const RunSetup setup = fixture.setup(act(QStringLiteral("lines %1").arg(count)));
        Runs runs(fixture.runsDir(), runnerProgram(), fixture.clock);
        qint64 most = 0;
        int tellings = 0;
        int longest = 0;
        bool ended = false;
        QElapsedTimer timer;
        OwnTime sinceTick;
        qint64 longestPause = 0;
        QObject::connect(&runs, &Runs::output, this, [&](RunId, const std::vector<OutputLine> &lines, int) {
            ++tellings;
            longest = std::max(longest, static_cast<int>(lines.size()));
            most = std::max(most, residentKiB());
        });
        QObject::connect(&runs, &Runs::finished, this,
                         [&](RunId, const RunResult &result) { ended = result.ok(); });
        // A clock on screen: how long it would stand still.
        QTimer tick;
        QObject::connect(&tick, &QTimer::timeout, this,
                         [&] { longestPause = std::max(longestPause, sinceTick.restart()); });
        timer.start();
        sinceTick.restart();
        tick.start(20);
        runs.start(setup);
        QTRY_VERIFY_WITH_TIMEOUT(ended, 100'000);
        const qint64 took = timer.elapsed();
        qInfo("%lld lines in %lld ms, %d tellings, resident growth %lld KiB, longest pause %lld ms", count,
              took, tellings, most - before, longestPause);
        QCOMPARE(runs.lineCount(setup.id), count);
        QVERIFY(longest <= Runs::tailLines + 1);
        QVERIFY2(tellings <= 8 + took / 40, "some 20 a second");
        QVERIFY2(most - before < flatKiB, "memory must not grow with the output");
        const auto tail = runs.tail(setup.id);
        QCOMPARE(static_cast<int>(tail.size()), Runs::tailLines);
        QCOMPARE(tail.back().text, QStringLiteral("line %1").arg(count));
        QVERIFY2(longestPause < 1000, "the screen must not freeze");
    }

    void screenThatHangsDoesNotPileUp()
    {
        RunsFixture fixture;
        const RunSetup setup = fixture.setup(act(QStringLiteral("lines 1000000")));
        fixture.run(fixture.setup(act(QStringLiteral("lines 20000"))));
        const qint64 before = residentKiB();
        fixture.runs.start(setup);
        // Nobody takes the news until the runner is through.
        const QString status = fixture.runDir(setup.id) + QStringLiteral("/status.json");
        QElapsedTimer timer;
        timer.start();
        bool finished = false;
        while (!finished && timer.elapsed() < 60'000) {
            QFile file(status);
            finished = file.open(QFile::ReadOnly) && file.readAll().contains("\"finished\"");
            QThread::yieldCurrentThread();
        }
        QVERIFY(finished);
        QVERIFY(residentKiB() - before < flatKiB);
        const auto seen = fixture.waitForEnd(setup.id);
        QCOMPARE(seen.ends, 1);
        QCOMPARE(seen.lines.back().text, QStringLiteral("line 1000000"));
    }
};

QTEST_GUILESS_MAIN(TestRunsVolume)
#include "test_runs_volume.moc"
