// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pane_fixture.h"
#include "ui/rollback/rollback_pane.h"

#include <QClipboard>
#include <QPlainTextEdit>
#include <QProgressBar>

using namespace ic;
using namespace ic::test;

namespace {

/// A package whose rollback:emergency goes through three phases; fails in the second where the file "fail"
/// exists.
const char runbook[] = R"(# Procedures

- **Down** → [Outage](#outage)

## Outage

```bash
# Roll back
npm run --silent rollback:emergency

# Look
echo just looking
```

## Rollback Failure Response

```bash
# Recover
echo recovering

# Shout
echo shouting
```

## Rollback Status Updates

```
Update #[NUMBER] of [ID]: [X/Y], now [PHASE_NAME]
Issues: [NONE/DESCRIPTION]
```
)";

const char script[] = R"(
say() { printf '{"step":%s,"total":3,"phase":"%s","status":"%s","rollbackId":"RB-7"}\n' "$1" "$2" "$3"; }
say 1 "Freeze" running; say 1 "Freeze" completed
say 2 "Switch" running
for i in $(seq 200); do [ -e go ] && break; sleep 0.05; done
if [ -e fail ]; then say 2 "Switch" failed; echo "no such release"; exit 4; fi
say 2 "Switch" completed
say 3 "Thaw" running; say 3 "Thaw" completed
)";

} // namespace

class TestRollbackPane : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PaneFixture> m_fixture;
    std::unique_ptr<QWidget> m_window; ///< around the pane, where its size is not its own
    std::unique_ptr<RollbackPane> m_pane;

    void show()
    {
        m_pane = std::make_unique<RollbackPane>(*m_fixture->console, *m_fixture->ticker);
        m_pane->resize(840, 220);
        m_pane->show();
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    }
    QProgressBar *bar() const { return control<QProgressBar>(*m_pane, QStringLiteral("Rollback progress")); }
    void startRollback()
    {
        m_fixture->console->run(m_fixture->stepId("Roll back"));
        QTRY_VERIFY_WITH_TIMEOUT(shows(*m_pane, QStringLiteral("Rollback RB-7")), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(shows(*m_pane, QStringLiteral("2 of 3 · elapsed")), 20000);
    }
    void letItGoOn() { m_fixture->write(QStringLiteral("work/go"), "x"); }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<PaneFixture>(QByteArray(runbook));
        m_fixture->write(QStringLiteral("work/package.json"),
                         R"({"name": "tiny", "scripts": {"rollback:emergency": "bash rollback.sh"}})");
        m_fixture->write(QStringLiteral("work/rollback.sh"), script);
        show();
    }
    void cleanup()
    {
        m_pane.reset();
        m_window.reset();
        m_fixture.reset();
    }

    void withoutARunItSaysSo()
    {
        QVERIFY(shows(*m_pane, QStringLiteral("Nothing has been run in this incident.")));
        QVERIFY(!bar());
    }

    void withoutARollbackItShowsTheNewestRun()
    {
        m_fixture->console->run(m_fixture->stepId("Look"));
        QVERIFY(m_fixture->waitForEnd("Look"));
        QVERIFY(shows(*m_pane, QStringLiteral("Look")));
        QVERIFY(shows(*m_pane, QStringLiteral("✓ done in")));
        QVERIFY(!bar());
        QSignalSpy wanted(m_pane.get(), &RollbackPane::stepRequested);
        QTest::mouseClick(m_pane->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toString(), m_fixture->stepId("Look"));
    }

    void progressGoesUpToTheEnd()
    {
        startRollback();
        QVERIFY(bar());
        QVERIFY(bar()->value() >= 33 && bar()->value() < 100);
        QVERIFY(shows(*m_pane, QStringLiteral("Freeze")));
        QVERIFY(shows(*m_pane, QStringLiteral("Switch")));
        QVERIFY(shows(*m_pane, QStringLiteral("due in 0")));
        int last = bar()->value();
        bool wentBack = false;
        connect(bar(), &QProgressBar::valueChanged, m_pane.get(), [&](int value) {
            wentBack = wentBack || value < last;
            last = value;
        });
        letItGoOn();
        QVERIFY(m_fixture->waitForEnd("Roll back"));
        QTRY_COMPARE(bar()->value(), 100);
        QVERIFY(!wentBack);
        QVERIFY(shows(*m_pane, QStringLiteral("3 of 3 · ✓ done in")));
    }

    void aFailureBringsTheAnswersOfTheRunbook()
    {
        m_fixture->write(QStringLiteral("work/fail"), "x");
        startRollback();
        QVERIFY(!control(*m_pane, QStringLiteral("Run: Recover")));
        letItGoOn();
        QVERIFY(m_fixture->waitForEnd("Roll back"));
        QTRY_VERIFY(shows(*m_pane, QStringLiteral("The rollback failed in phase 2 of 3, “Switch”.")));
        auto *recover = control(*m_pane, QStringLiteral("Run: Recover"));
        QVERIFY(recover);
        QVERIFY(control(*m_pane, QStringLiteral("Run: Shout")));
        recover->setFocus();
        press(Qt::Key_Return);
        auto *yes = control(*m_pane, QStringLiteral("Run now: Recover"));
        if (yes) {
            // The question has the pane's whole height.
            QTest::qWait(20);
            QVERIFY(yes->visibleRegion().boundingRect().height() == yes->height());
            press(Qt::Key_Return);
        }
        QVERIFY(m_fixture->waitForEnd("Recover"));
        QVERIFY(bar());
    }

    void everythingFitsALowPane()
    {
        // As in a window of 1280x720, which gives it less than it would like.
        m_window = std::make_unique<QWidget>();
        m_window->resize(817, 182);
        m_pane->setParent(m_window.get());
        m_pane->setGeometry(m_window->rect());
        m_window->show();
        m_pane->show();
        m_fixture->write(QStringLiteral("work/fail"), "x");
        startRollback();
        letItGoOn();
        QVERIFY(m_fixture->waitForEnd("Roll back"));
        QTRY_VERIFY(shows(*m_pane, QStringLiteral("in 2 of 3, “Switch”")));
        // The message about it is prepared: what happened need not be typed.
        for (auto *button : m_pane->findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Send update #1"))
                button->click();
        }
        press(Qt::Key_Return);
        QVERIFY2(QApplication::clipboard()->text().contains(
                     QStringLiteral("Issues: The rollback failed in phase 2 of 3, “Switch”.")),
                 qPrintable(QApplication::clipboard()->text()));
        press(Qt::Key_Escape);
        for (const char *name : {"Run: Recover", "Run: Shout"}) {
            auto *run = control(*m_pane, QString::fromLatin1(name));
            QVERIFY(run);
            QTRY_COMPARE(run->visibleRegion().boundingRect().size(), run->size());
        }
    }

    void anEarlierRollbackCanBeLookedAt()
    {
        m_fixture->write(QStringLiteral("work/fail"), "x");
        startRollback();
        QVERIFY(!control(*m_pane, QStringLiteral("Earlier rollback")));
        letItGoOn();
        QVERIFY(m_fixture->waitForEnd("Roll back"));
        QTRY_VERIFY(shows(*m_pane, QStringLiteral("The rollback failed")));
        const RunId first = m_fixture->lastRun("Roll back")->start.run;
        QVERIFY(QFile::remove(m_fixture->path(QStringLiteral("work/go"))));
        QVERIFY(QFile::remove(m_fixture->path(QStringLiteral("work/fail"))));
        m_fixture->console->run(m_fixture->stepId("Roll back"));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->lastRun("Roll back")->start.run != first, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(shows(*m_pane, QStringLiteral("2 of 3 · elapsed")), 20000);
        QVERIFY(shows(*m_pane, QStringLiteral("2 of 2")));
        auto *earlier = control(*m_pane, QStringLiteral("Earlier rollback"));
        QVERIFY(earlier && earlier->isEnabled());
        earlier->click();
        QVERIFY(shows(*m_pane, QStringLiteral("1 of 2")));
        QVERIFY(shows(*m_pane, QStringLiteral("The rollback failed")));
        QVERIFY(!earlier->isEnabled());
        control(*m_pane, QStringLiteral("Later rollback"))->click();
        QVERIFY(shows(*m_pane, QStringLiteral("2 of 3 · elapsed")));
        letItGoOn();
        QVERIFY(m_fixture->waitForEnd("Roll back"));
    }

    void theUpdateIsCopiedAndConfirmedByHand()
    {
        startRollback();
        QAbstractButton *send = nullptr;
        for (auto *button : m_pane->findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Send update #1"))
                send = button;
        }
        QVERIFY(send && send->isVisible());
        send->click();
        QVERIFY(shows(*m_pane, QStringLiteral("Still open: [NONE/DESCRIPTION]")));
        press(Qt::Key_Return);
        QVERIFY(QApplication::clipboard()->text().startsWith(
            QStringLiteral("Update #1 of RB-7: 1/3, now Switch")));
        QVERIFY(m_fixture->incident().sentUpdates.empty());
        auto *sent = control(*m_pane, QStringLiteral("I sent update #1"));
        QVERIFY(sent);
        sent->click();
        QTRY_VERIFY(m_fixture->incident().sentUpdates.contains(rollbackUpdateId));
        QTRY_COMPARE(send->text(), QStringLiteral("Send update #2"));
        QVERIFY(!control(*m_pane, QStringLiteral("I sent update #1")));
        letItGoOn();
        QVERIFY(m_fixture->waitForEnd("Roll back"));
    }

    void silenceIsSaid()
    {
        startRollback();
        m_fixture->clock.advance(std::chrono::minutes(1));
        m_fixture->ticker->tickNow();
        QVERIFY(shows(*m_pane, QStringLiteral("No output and no new phase for")));
        m_fixture->clock.advance(std::chrono::minutes(2));
        m_fixture->ticker->tickNow();
        QVERIFY(shows(*m_pane, QStringLiteral("! overdue")));
        letItGoOn();
        QVERIFY(m_fixture->waitForEnd("Roll back"));
        QTRY_VERIFY(!shows(*m_pane, QStringLiteral("No output and no new phase for")));
    }

    void aRestartShowsTheSame()
    {
        startRollback();
        m_pane.reset();
        m_fixture->reopen();
        show();
        QTRY_VERIFY_WITH_TIMEOUT(shows(*m_pane, QStringLiteral("2 of 3 · elapsed")), 20000);
        QVERIFY(bar()->value() >= 33);
        letItGoOn();
        QVERIFY(m_fixture->waitForEnd("Roll back"));
        QTRY_COMPARE(bar()->value(), 100);
    }
};

QTEST_MAIN(TestRollbackPane)
#include "test_rollback_pane.moc"
