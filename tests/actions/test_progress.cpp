// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/progress.h"
#include "app/actions/usual_duration.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace ic;
using namespace std::chrono_literals;

namespace {

/// "5/8 Phase running 0.50 eta 70 RB-1", without what is not known.
QString text(const Progress &progress)
{
    QStringList parts;
    if (progress.step > 0 || progress.total > 0)
        parts.append(QStringLiteral("%1/%2").arg(progress.step).arg(progress.total));
    if (!progress.phase.isEmpty())
        parts.append(progress.phase);
    if (!progress.status.isEmpty())
        parts.append(progress.status);
    if (progress.fraction)
        parts.append(QString::number(*progress.fraction, 'f', 2));
    if (progress.remaining)
        parts.append(QStringLiteral("eta %1").arg(progress.remaining->count()));
    if (!progress.rollbackId.isEmpty())
        parts.append(progress.rollbackId);
    return parts.join(u' ');
}

} // namespace

class TestProgress : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // What is known after the last of the lines.
    void reads_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("known");
        const auto row = [](const char *lines, const char *known) {
            QTest::newRow(qPrintable(QString::fromUtf8(lines).left(60).replace(u'\n', u'|')))
                << QString::fromUtf8(lines) << QString::fromUtf8(known);
        };
        // JSON lines
        row(R"({"step":5,"total":8,"phase":"Restore","status":"running","rollbackId":"RB-7","eta":70})",
            "5/8 Restore running 0.50 eta 70 RB-7");
        row(R"({"step":5,"total":8,"phase":"Restore","status":"completed"})", "5/8 Restore completed 0.63");
        row(R"({"step":5,"total":8,"phase":"Restore","status":"failed"})", "5/8 Restore failed 0.50");
        row(R"({"step":8,"total":8,"phase":"End","status":"completed","eta":0})",
            "8/8 End completed 1.00 eta 0");
        row(R"(  {"step":1,"total":8}  )", "1/8 running 0.00");
        row(R"({"step":1,"total":8,"eta":"2 min"})", "1/8 running 0.00 eta 120");
        row(R"({"percent":40})", "0.40");
        row(R"({"rollbackId":"RB-1"})", "RB-1");
        row(R"({"step":9,"total":8})", "");
        row(R"({"step":-1,"total":8})", "");
        row(R"({"step":"5","total":8})", "");
        row(R"({"step":1e99,"total":8})", "");
        row(R"({"step":1,"total":0})", "1/0 running");
        row(R"({"percent":140})", "");
        row(R"({"step":1,"total":8,"eta":-5})", "1/8 running 0.00");
        row(R"({"step":1,"total":8,"eta":1e300})", "1/8 running 0.00");
        row(R"({"step":5,"total":8)", "");
        row(R"({"level":"info","msg":"step 5/8"})", "");
        // TAP
        row("1..8\nok 1 - first\nok 2 - second", "2/8 second completed 0.25");
        row("1..4\nok 1\nnot ok 2 - second", "2/4 second failed 0.50");
        row("TAP version 14\n1..2\nok\nok", "2/2 completed 1.00");
        row("1..4\nnot ok 1 - known # TODO later", "1/4 known completed 0.25");
        row("1..4\nok 1 - none # SKIP no database", "1/4 none completed 0.25");
        row("1..4\nok 1 - a\nBail out! no database", "1/4 no database failed 0.25");
        row("ok 3 - without a plan", "3/0 without a plan completed");
        row("ok 1\nok 2\n1..2", "2/2 completed 1.00");
        row("ok then, let us begin", "");
        row("    ok 1 - within a subtest", "");
        row("1..4\nok 9 - beyond", "0/4 running 0.00");
        row("1..0 # SKIP all", "");
        // [n/m] and Step n/m
        row("[5/8] Restore database snapshot", "5/8 Restore database snapshot running 0.50");
        row("  [ 5 / 8 ] Restore", "5/8 Restore running 0.50");
        row("(2/4) Copy", "2/4 Copy running 0.25");
        row("Step 5/8: Restore", "5/8 Restore running 0.50");
        row("STEP 5 of 8 - Restore", "5/8 Restore running 0.50");
        row("[8/8] Verify health: done", "8/8 Verify health completed 1.00");
        row("[5/8] Restore ... ok", "5/8 Restore completed 0.63");
        row("[5/8] Restore ✓", "5/8 Restore completed 0.63");
        row("[5/8] Restore … failed", "5/8 Restore failed 0.50");
        row("[5/8] the books are well done", "5/8 the books are well done running 0.50");
        row("[5/8]", "5/8 running 0.50");
        row("[0/8] Prepare", "0/8 Prepare running 0.00");
        row("[9/8] Restore", "");
        row("[5/0] Restore", "");
        row("[99999999999/8] x", "");
        row("finished [5/8]", "");
        row("Step 5: Restore", "");
        row("[2026/11/23] a date", "");
        row("[11:23] a time", "");
        // percentages
        row("40%", "running 0.40");
        row(" 40.5 % ", "running 0.41");
        row("Progress: 40%", "running 0.40");
        row("Fortschritt: 40,5 %", "running 0.41");
        row("[#####     ] 50%", "running 0.50");
        row("[=====>    ] 50% 12 MB/s", "running 0.50");
        row("████░░░░ 50%", "running 0.50");
        row("Downloading 12 of 24 MB (50%)", "running 0.50");
        row("100% complete", "running 1.00");
        row("CPU usage: 85%", "");
        row("Memory 85% of 16 GB", "");
        row("disk /dev/sda1 91% full", "");
        row("Progress: 140%", "");
        row("Progress: 1000%", "");
        row("Progress: %", "");
        row("", "");
        row("nothing of the kind", "");
        // never backwards
        row("[5/8] a\n[3/8] b", "5/8 a running 0.50");
        row("Progress: 60%\nProgress: 20%", "running 0.60");
        row("[5/8] a: done\n[5/8] a", "5/8 a completed 0.63");
        row("[5/8] a: failed\n[5/8] a", "5/8 a running 0.50");
        row("[2/4] a\n[3/3] b", "3/3 b running 0.67");
        // the more exact kind has the word
        row("{\"step\":2,\"total\":8,\"phase\":\"A\"}\n[3/4] detail\nProgress: 90%", "2/8 A running 0.13");
        row("Progress: 10%\n[3/4] a", "3/4 a running 0.50");
        row("[1/8] a\n{\"step\":2,\"total\":8,\"phase\":\"B\",\"status\":\"running\"}\n[7/8] c",
            "2/8 B running 0.13");
        // a new step has its own phase and time
        row("{\"step\":1,\"total\":2,\"phase\":\"A\",\"eta\":9}\n{\"step\":2,\"total\":2}",
            "2/2 running 0.50");
    }
    void reads()
    {
        QFETCH(QString, lines);
        QFETCH(QString, known);
        ProgressTracker tracker;
        for (const QString &line : lines.split(u'\n')) {
            const Progress before = tracker.current();
            const bool changed = tracker.takeLine(line);
            QCOMPARE(changed, tracker.current() != before);
        }
        QCOMPARE(text(tracker.current()), known);
    }

    void readsPatterns()
    {
        ProgressTracker tracker({QStringLiteral("^phase (?<step>\\d+) of (?<total>\\d+), (?<phase>.*)$"),
                                 QStringLiteral("^at (?<percent>[\\d.]+) percent$"),
                                 QStringLiteral("((broken")});
        QVERIFY(tracker.takeLine(u"at 12.5 percent"));
        QCOMPARE(text(tracker.current()), QStringLiteral("running 0.13"));
        QVERIFY(tracker.takeLine(u"phase 3 of 4, Warm the caches"));
        QCOMPARE(text(tracker.current()), QStringLiteral("3/4 Warm the caches running 0.50"));
        QVERIFY(!tracker.takeLine(u"phase 9 of 4, nonsense") || *tracker.current().fraction <= 1);
    }

    void readsOsc()
    {
        ProgressTracker tracker;
        QVERIFY(tracker.takeOsc(1, 40));
        QCOMPARE(text(tracker.current()), QStringLiteral("running 0.40"));
        QVERIFY(!tracker.takeOsc(3, 0));
        QVERIFY(!tracker.takeOsc(0, 0));
        QVERIFY(!tracker.takeLine(u"Progress: 90%")); // it comes after in the order
        QVERIFY(tracker.takeOsc(2, 50));
        QCOMPARE(text(tracker.current()), QStringLiteral("failed 0.50"));
        QVERIFY(tracker.takeLine(u"{\"step\":7,\"total\":8}"));
        QVERIFY(!tracker.takeOsc(1, 99));
    }

    void anythingKeepsTheRules()
    {
        QRandomGenerator random(99);
        const QStringList pieces = {
            QStringLiteral("["),           QStringLiteral("]"),     QStringLiteral("/"),
            QStringLiteral("%"),           QStringLiteral("Step "), QStringLiteral("ok "),
            QStringLiteral("not ok "),     QStringLiteral("1.."),   QStringLiteral("{\"step\":"),
            QStringLiteral(",\"total\":"), QStringLiteral("}"),     QStringLiteral("progress "),
            QStringLiteral("-"),           QStringLiteral("."),     QStringLiteral("1e9"),
            QStringLiteral("NaN"),
        };
        for (int round = 0; round < 300; ++round) {
            ProgressTracker tracker(
                {QStringLiteral("(?<percent>\\S+)%"), QStringLiteral("(?<step>\\d+)(?<total>\\d+)")});
            Progress last;
            for (int line = 0; line < 50; ++line) {
                QString content;
                for (int piece = 0; piece < 8; ++piece)
                    content += random.bounded(2) == 0
                        ? pieces.at(random.bounded(static_cast<int>(pieces.size())))
                        : QString::number(random.bounded(12));
                tracker.takeLine(content);
                tracker.takeOsc(random.bounded(-2, 7), random.bounded(-50, 200));
                const Progress &now = tracker.current();
                QVERIFY(now.step >= last.step);
                QVERIFY(now.total == 0 || now.step <= now.total);
                if (now.fraction) {
                    QVERIFY(std::isfinite(*now.fraction) && *now.fraction >= 0 && *now.fraction <= 1);
                    QVERIFY(*now.fraction >= last.fraction.value_or(0.0));
                }
                QVERIFY(!last.fraction || now.fraction);
                last = now;
            }
        }
    }

    void usualDurationIsTheMedian()
    {
        QCOMPARE(usualDuration({}), std::nullopt);
        QCOMPARE(usualDuration({40s}), std::optional(40s));
        QCOMPARE(usualDuration({10s, 1000s, 20s}), std::optional(20s));
        QCOMPARE(usualDuration({40s, 10s, 20s, 30s}), std::optional(25s));
    }
};

QTEST_GUILESS_MAIN(TestProgress)
#include "test_progress.moc"
