// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_fixture.h"

#include "ui/playbook/playbook_view.h"
#include "ui/ready/ready_screen.h"

#include <QScrollArea>
#include <QScrollBar>

using namespace ic;
using namespace ic::test;
using namespace std::chrono_literals;

class TestWindowIncidentBar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theClockRunsWithTheTicker()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        QCOMPARE(f.readout(QStringLiteral("Elapsed")), QStringLiteral("00:00"));
        f.advance(7min + 42s);
        QCOMPARE(f.readout(QStringLiteral("Elapsed")), QStringLiteral("07:42"));
        f.advance(1h);
        QCOMPARE(f.readout(QStringLiteral("Elapsed")), QStringLiteral("1:07:42"));
    }

    void whatIsDueCountsDownAndThenIsOverdue()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        const auto &schedule = f.console->runbook()->schedule;
        QCOMPARE(f.readout(QStringLiteral("Next update due")), QStringLiteral("00:00"));
        f.advance(30s);
        QCOMPARE(f.readout(QStringLiteral("Next update due")), QStringLiteral("00:30 overdue"));
        f.click(QStringLiteral("Mark sent: ") + schedule.front().audience);
        QTRY_VERIFY(f.incident().sentUpdates.contains(schedule.front().id));
        QTRY_COMPARE(f.readout(QStringLiteral("Next update due")), QStringLiteral("01:30"));
        QCOMPARE(f.readout(QStringLiteral("Next escalation")), QStringLiteral("14:30"));
    }

    void theBarSaysWhichAndWhereAndHow()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        QVERIFY(f.sees(f.incident().declaration.number));
        QVERIFY(f.sees(QStringLiteral("LIVE")));
        QVERIFY(f.visible<QLabel>(QStringLiteral("Severity P0")));
        QVERIFY(f.sees(QStringLiteral("Commander Jordan Lee")));
        for (const char *name : {"Send update", "Hand over", "Resolve", "Add note"})
            QVERIFY2(f.visible<QAbstractButton>(QString::fromLatin1(name)), name);
    }

    void sendUpdateSettlesTheNextOne()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        const ScheduleEntry first = f.console->runbook()->schedule.front();
        f.click(QStringLiteral("Send update"));
        QVERIFY(f.sees(first.content));
        // Enter presses the button that it stands beside.
        QAbstractButton *copy = f.visible<QAbstractButton>(QStringLiteral("Copy message"));
        QCOMPARE(QApplication::focusWidget(), copy);
        QTest::qWait(20);
        for (const QLabel *cap : copy->parentWidget()->findChildren<QLabel *>()) {
            if (cap->text() == QStringLiteral("Enter"))
                QVERIFY(cap->x() > copy->x()
                        && cap->x() < f.visible<QAbstractButton>(QStringLiteral("I sent it"))->x());
        }
        f.click(QStringLiteral("I sent it"));
        QTRY_VERIFY(f.incident().sentUpdates.contains(first.id));
        QTRY_VERIFY(!f.visible<QAbstractButton>(QStringLiteral("I sent it")));
    }

    void handOverByKeysOnly()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        f.press(Qt::Key_H, Qt::ControlModifier);
        f.type(QStringLiteral("Kim Davis"));
        f.press(Qt::Key_Tab);
        f.type(QStringLiteral("1 database restored"));
        f.press(Qt::Key_Return);
        QTRY_COMPARE(f.incident().declaration.commander, QStringLiteral("Kim Davis"));
        QTRY_VERIFY(f.sees(QStringLiteral("Commander Kim Davis")));
        QVERIFY(std::ranges::any_of(f.incident().timeline, [](const TimelineEntry &line) {
            return line.text.contains(QStringLiteral("1 database restored"));
        }));
    }

    void handOverToNobodyIsRefusedInPlace()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        f.click(QStringLiteral("Hand over"));
        f.click(QStringLiteral("Confirm hand over"));
        QTRY_VERIFY(f.sees(QStringLiteral("Nobody is named to take over")));
        f.press(Qt::Key_Escape);
        QVERIFY(!f.visible<QAbstractButton>(QStringLiteral("Confirm hand over")));
        QCOMPARE(f.incident().declaration.commander, QStringLiteral("Jordan Lee"));
    }

    void onlyOneQuestionIsOpen()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        f.click(QStringLiteral("Hand over"));
        f.click(QStringLiteral("Resolve"));
        QVERIFY(!f.visible<QAbstractButton>(QStringLiteral("Confirm hand over")));
        QVERIFY(f.visible<QAbstractButton>(QStringLiteral("Confirm resolve")));
    }

    void resolveStopsTheClockAndCloseLeadsToReady()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        f.advance(12min + 4s);
        f.press(Qt::Key_R, Qt::ControlModifier);
        f.type(QStringLiteral("Bad release, rolled back"));
        f.press(Qt::Key_Return);
        QTRY_VERIFY(f.incident().resolvedMs);
        QCOMPARE(f.incident().resolution, QStringLiteral("Bad release, rolled back"));
        QTRY_COMPARE(f.readout(QStringLiteral("Resolved in")), QStringLiteral("12:04"));
        f.advance(5min);
        QCOMPARE(f.readout(QStringLiteral("Resolved in")), QStringLiteral("12:04"));
        QVERIFY(!f.visible<QAbstractButton>(QStringLiteral("Send update")));
        f.click(QStringLiteral("Close"));
        QTRY_VERIFY(f.window->findChild<ReadyScreen *>()->isVisible());
        QVERIFY(f.sees(QStringLiteral("resolved in 12:04")));
    }

    void aResolvedIncidentCanBeOpenedAgain()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        f.press(Qt::Key_R, Qt::ControlModifier);
        f.press(Qt::Key_Return);
        QTRY_VERIFY(f.incident().resolvedMs);
        QTRY_VERIFY(f.visible<QAbstractButton>(QStringLiteral("Open again")));
        f.click(QStringLiteral("Open again"));
        QTRY_VERIFY(f.incident().isOpen());
        QTRY_VERIFY(f.visible<QAbstractButton>(QStringLiteral("Resolve")));
    }

    void anEnterAfterResolvingDoesNotOpenItAgain_data()
    {
        QTest::addColumn<bool>("byMouse");
        QTest::newRow("keys") << false;
        QTest::newRow("mouse") << true;
    }
    void anEnterAfterResolvingDoesNotOpenItAgain()
    {
        QFETCH(bool, byMouse);
        WindowFixture f;
        QVERIFY(f.declareFirst());
        if (byMouse)
            f.click(QStringLiteral("Resolve"));
        else
            f.press(Qt::Key_R, Qt::ControlModifier);
        f.press(Qt::Key_Return);
        QTRY_VERIFY(f.incident().resolvedMs);
        QTRY_COMPARE(QApplication::focusWidget(), f.visible<QAbstractButton>(QStringLiteral("Close")));
    }

    void aNewIncidentIsReadFromTheTop()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        const auto bar = [&f] {
            return f.window->findChild<PlaybookView *>()->findChild<QScrollArea *>()->verticalScrollBar();
        };
        QTRY_VERIFY(bar()->maximum() > 300);
        bar()->setValue(300);
        f.press(Qt::Key_R, Qt::ControlModifier);
        f.press(Qt::Key_Return);
        QTRY_VERIFY(f.incident().resolvedMs);
        f.press(Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(f.incident().isNull());
        QVERIFY(f.declareFirst());
        QTest::qWait(20);
        QTRY_VERIFY(bar()->maximum() > 300);
        QCOMPARE(bar()->value(), 0);
    }

    void aRestartFindsTheIncidentAsItWas()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        const QString number = f.incident().declaration.number;
        f.fixture.clock.advance(3min);
        f.restart();
        QCOMPARE(f.incident().declaration.number, number);
        QVERIFY(f.visible<QLabel>(QStringLiteral("Elapsed")));
        QCOMPARE(f.readout(QStringLiteral("Elapsed")), QStringLiteral("03:00"));
    }

    void nothingRebuildsWhileTimePasses()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        f.advance(10s);
        const QList<QWidget *> before = f.window->findChildren<QWidget *>();
        for (int second = 0; second < 30; ++second)
            f.advance(1s);
        QCOMPARE(f.window->findChildren<QWidget *>(), before);
    }
};

QTEST_MAIN(TestWindowIncidentBar)
#include "test_window_incident_bar.moc"
