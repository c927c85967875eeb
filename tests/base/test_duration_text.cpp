// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/duration_text.h"
#include "app/base/run_time_text.h"

#include <QTest>

using namespace ic;
using namespace std::chrono_literals;

class TestDurationText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsDurations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("seconds"); // -1: no duration
        const auto row = [](const char *text, int seconds) {
            QTest::newRow(text) << QString::fromUtf8(text) << seconds;
        };
        row("15 minutes", 900);
        row("2 hrs", 7200);
        row("2 hours", 7200);
        row("90s", 90);
        row("< 30 minutes (P0), < 60 minutes (P1)", 1800);
        row(">2hrs", 7200);
        row("Critical incidents >30min", 1800);
        row("T+15", 900);
        row("15+ min", 900);
        row("15 + 3", -1);
        row("T+15 min", 900);
        row("1h 30m", 5400);
        row("1.5 hours", 5400);
        row("1,5 Stunden", 5400);
        row("Immediate", 0);
        row("Sofort", 0);
        row("15分", 900);
        row("5分以内", 300);
        row("2時間後", 7200);
        row("３０分", 1800);
        row("１時間以上", 3600);
        row("T+１５", 900);
        row("発生直後", 0);
        row("3日本", -1);
        row("３０分", 1800);
        row("2 часа", 7200);
        row("Security breaches", -1);
        row("3 people", -1);
        row("", -1);
        row("999999999999999999999 hours", 2147483647);
    }
    void readsDurations()
    {
        QFETCH(QString, text);
        QFETCH(int, seconds);
        const auto read = durationFromText(text);
        if (seconds < 0) {
            QVERIFY2(!read, qPrintable(text));
            return;
        }
        QVERIFY2(read, qPrintable(text));
        QCOMPARE(static_cast<int>(std::min<qint64>(read->count(), 2147483647)), seconds);
    }

    void readsWindows_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("end"); // -1: no window
        const auto row = [](const char *text, int start, int end) {
            QTest::newRow(text) << QString::fromUtf8(text) << start << end;
        };
        row("Immediate Actions (0-2 minutes)", 0, 120);
        row("Short-term Follow-up (2–24 hours)", 7200, 86400);
        row("Long-term Follow-up (1-7 days)", 86400, 604800);
        row("30 min - 2 hours", 1800, 7200);
        row("within 15 min", 0, 900);
        row("停止（15分以内）", 0, 900);
        row("в течение 15 минут", 0, 900);
        row("Fase 1 (0 a 5 minutos)", 0, 300);
        row("Phase 2 (5 bis 15 Minuten)", 300, 900);
        row("Version 2-3 release", 0, -1);
        row("Recovery Validation", 0, -1);
    }
    void readsWindows()
    {
        QFETCH(QString, text);
        QFETCH(int, start);
        QFETCH(int, end);
        const auto window = timeWindowFromText(text);
        if (end < 0) {
            QVERIFY2(!window, qPrintable(text));
            return;
        }
        QVERIFY2(window, qPrintable(text));
        QCOMPARE(static_cast<int>(window->start.count()), start);
        QCOMPARE(static_cast<int>(window->end.count()), end);
    }

    void writesClocks()
    {
        QCOMPARE(clockText(0ms), QStringLiteral("00:00"));
        QCOMPARE(clockText(462s), QStringLiteral("07:42"));
        QCOMPARE(clockText(3723s), QStringLiteral("1:02:03"));
        QCOMPARE(clockText(-12s), QStringLiteral("-00:12"));
        QCOMPARE(clockText(-400ms), QStringLiteral("00:00"));
    }

    void writesTheTimeOfARun()
    {
        QCOMPARE(runTimeText(0ms), QStringLiteral("less than 1 s"));
        QCOMPARE(runTimeText(999ms), QStringLiteral("less than 1 s"));
        QCOMPARE(runTimeText(1999ms), QStringLiteral("1 s"));
        QCOMPARE(runTimeText(59'999ms), QStringLiteral("59 s"));
        QCOMPARE(runTimeText(60s), QStringLiteral("01:00"));
        QCOMPARE(runTimeText(192s), QStringLiteral("03:12"));
        QCOMPARE(runTimeText(3723s), QStringLiteral("1:02:03"));
    }

    void writesSentences()
    {
        QCOMPARE(spokenDuration(40s), QStringLiteral("40 s"));
        QCOMPARE(spokenDuration(120s), QStringLiteral("2 min"));
        QCOMPARE(spokenDuration(4800s), QStringLiteral("1 h 20 min"));
        QCOMPARE(spokenDuration(7200s), QStringLiteral("2 h"));
    }
};

QTEST_GUILESS_MAIN(TestDurationText)
#include "test_duration_text.moc"
