// SPDX-License-Identifier: GPL-3.0-or-later
// A large output through a real runner into a recording, which is indexed, searched and read anywhere. By
// itself 200 MB; IC_OUTPUT_MEGABYTES=2000 makes it two gigabytes.
#include "app/actions/recorded_output.h"
#include "tests/actions/resident.h"
#include "tests/actions/runs_fixture.h"
#include "tests/support/own_time.h"

#include <QFileInfo>
#include <QTimer>

using namespace ic;
using namespace ic::test;

namespace {

constexpr qint64 flatKiB = spareKiB(48);

qint64 megabytesWanted()
{
    bool isSet = false;
    const int wanted = qEnvironmentVariableIntValue("IC_OUTPUT_MEGABYTES", &isSet);
    return isSet ? wanted : 200;
}

} // namespace

class TestOutputVolume : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLargeOutputIsWholeAndAtHand()
    {
        const qint64 megabytes = megabytesWanted();
        const qint64 count = megabytes * 1'000'000 / 15; // "line 12345678" and its end
        RunsFixture fixture;
        fixture.run(fixture.setup(act(QStringLiteral("lines 20000"))));
        const qint64 before = residentKiB();
        qint64 most = 0;
        qint64 longestPause = 0;
        OwnTime sinceBeat;
        QTimer heart;
        connect(&heart, &QTimer::timeout, this, [&] {
            longestPause = std::max(longestPause, sinceBeat.restart());
            most = std::max(most, residentKiB());
        });
        heart.start(20);
        sinceBeat.restart();

        // Read while it is written, as a screen does.
        const RunSetup setup = fixture.setup(act(QStringLiteral("lines %1").arg(count)));
        RecordedOutput output(fixture.runs.recordingFile(setup.id));
        bool ended = false;
        connect(&fixture.runs, &Runs::output, &output, &RecordedOutput::readOn);
        connect(&fixture.runs, &Runs::finished, &output, [&] {
            ended = true;
            output.readOn();
        });

        disconnect(&fixture.runs, nullptr, &fixture.witness, nullptr);
        QElapsedTimer timer;
        timer.start();
        fixture.runs.start(setup);
        QVERIFY(fixture.waitUntil([&] { return ended; }, 200'000));
        const qint64 ran = timer.restart();
        QVERIFY(fixture.waitUntil([&] { return output.lineCount() == count; }, 200'000));
        const qint64 indexed = timer.restart();

        SearchState state;
        std::optional<SearchHit> hit;
        connect(&output, &RecordedOutput::searched, this, [&](const SearchState &now) { state = now; });
        connect(&output, &RecordedOutput::found, this, [&](const SearchHit &now) { hit = now; });
        output.search({QStringLiteral("LINE %1").arg(count), false, false});
        QVERIFY(fixture.waitUntil([&] { return state.isDone; }, 200'000));
        const qint64 searched = timer.restart();
        QCOMPARE(state.hits, qint64(1));
        output.findFrom(0, 0, true);
        QVERIFY(fixture.waitUntil([&] { return hit.has_value(); }));
        QCOMPARE(hit->line, count - 1);

        std::vector<StyledLine> lines;
        connect(&output, &RecordedOutput::lines, this,
                [&](qint64, const std::vector<StyledLine> &now) { lines = now; });
        qint64 slowest = 0;
        for (int time = 0; time < 50; ++time) {
            const qint64 at = (count - 50) * time / 49;
            lines.clear();
            timer.restart();
            output.request(at, 50);
            QVERIFY(fixture.waitUntil([&] { return !lines.empty(); }));
            slowest = std::max(slowest, timer.elapsed());
            QCOMPARE(lines.size(), std::size_t(50));
            QCOMPARE(lines.front().text, QStringLiteral("line %1").arg(at + 1));
        }
        const qint64 recorded = QFileInfo(fixture.runs.recordingFile(setup.id)).size();
        qInfo("%lld lines, recording of %lld MB; ran and followed %lld ms, read %lld ms more, searched %lld "
              "ms, "
              "any 50 lines within %lld ms; resident growth %lld KiB; longest pause %lld ms",
              count, recorded / 1'000'000, ran, indexed, searched, slowest, most - before, longestPause);
        QVERIFY(most - before < flatKiB);
        QVERIFY(slowest < 2000);
        QVERIFY(longestPause < 1000);
    }
};

QTEST_GUILESS_MAIN(TestOutputVolume)
#include "test_output_volume.moc"
