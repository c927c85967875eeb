// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/utf8_text.h"
#include "tests/ui/pane_fixture.h"
#include "ui/widgets/found_button.h"

#include <algorithm>

using namespace ic;
using namespace ic::test;

namespace {

constexpr const char *runbook = R"(
### Checks

```bash { name=one effect=read }
# First look
echo one
```
```bash { name=two effect=read }
# Second look
set -e
export SITE=north
test -e ready
echo "site $SITE" > went-on
```
```bash { name=three effect=read }
# Third look
echo three
```

### Change

```bash { name=stop undo=start verify=look }
# Stop writes
touch stoped
```
```bash { name=start effect=change }
# Allow writes
rm -f stoped
```
```bash { name=look effect=read expect="output contains stopped" }
# Look for the mark
ls
```

### Beside

```bash { name=forward effect=read background=true }
# Forward the port
exec sleep 600
```
```bash { name=follow effect=read background=true }
# Follow the log
until test -e gate; do sleep 0.02; done; test ! -e broken
```
```bash { name=asking effect=read }
# Ask through it
echo answered
```
)";

} // namespace

/// Sections of steps, undo and verification, by key on the real page with the real runner.
class TestPlaybookSections : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PaneFixture> m_fixture;
    std::unique_ptr<PlaybookView> m_view;

    void show()
    {
        m_view = std::make_unique<PlaybookView>(*m_fixture->console, *m_fixture->ticker);
        m_view->resize(640, 470);
        m_view->showSection(text("outage"));
        m_view->show();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    QAbstractButton *button(const char *name) const { return control(*m_view, text(name)); }
    bool hasFocus(const char *name) const
    {
        return QTest::qWaitFor(
            [&] { return QApplication::focusWidget() && QApplication::focusWidget() == button(name); },
            20000);
    }
    std::size_t pauses() const { return m_fixture->entriesOf(kinds::sectionRunPaused); }
    /// The pause may come an event after the button that has the focus; a second one would still be on its
    /// way.
    bool pausedOnce() const
    {
        return QTest::qWaitFor([this] { return pauses() > 0; }, 20000) && m_fixture->console->flush(20000)
            && pauses() == 1;
    }
    std::size_t endsOf(const char *label) const
    {
        return std::size_t(std::ranges::count_if(m_fixture->incident().runs, [&](const IncidentRun &run) {
            return run.start.stepId == m_fixture->stepId(label) && run.end;
        }));
    }
    /// From Retry on, each further down or to the right.
    void tabsAsTheyStand()
    {
        QPoint before;
        for (const char *name : {"Retry: Stop writes", "Skip: Stop writes", "Stop here: Stop writes",
                                 "Undo here: Stop writes", "Verify: Stop writes"}) {
            QVERIFY2(button(name), name);
            QCOMPARE(QApplication::focusWidget()->accessibleName(), text(name));
            const QPoint at = button(name)->mapTo(m_view.get(), QPoint());
            QVERIFY2(at.y() > before.y() || at.x() > before.x(), name);
            before = at;
            press(Qt::Key_Tab);
        }
    }
    void pressAt(const char *name, Qt::Key key = Qt::Key_Return)
    {
        QAbstractButton *at = button(name);
        QVERIFY2(at, name);
        at->setFocus();
        QCOMPARE(QApplication::focusWidget(), at);
        press(key);
    }
    /// Inside of what can be seen of the pane.
    bool isWhole(const QWidget *widget) const
    {
        const QRect at(widget->mapTo(m_view.get(), QPoint()), widget->size());
        return m_view->rect().contains(at) && widget->width() >= widget->sizeHint().width()
            && widget->visibleRegion().boundingRect() == widget->rect();
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<PaneFixture>(PaneFixture::outage(runbook));
        show();
    }
    void cleanup()
    {
        m_view.reset();
        m_fixture.reset();
    }

    void theFailedStepHasItsFourAnswersInPlace()
    {
        pressAt("Run all: Checks");
        QVERIFY(hasFocus("Retry: Second look"));
        QVERIFY(shows(*m_view, text("Paused: this step did not succeed")));
        QVERIFY(shows(*m_view, text("Step 2 of 3 of “Checks”. After it: 1 more.")));
        QTRY_VERIFY(button("Go on from line 3: Second look"));
        QTest::qWait(0); // the page scrolls when its layout has made room
        for (const char *name : {"Retry: Second look", "Go on from line 3: Second look", "Skip: Second look",
                                 "Stop here: Second look"}) {
            QVERIFY2(button(name), name);
            QTRY_VERIFY2(isWhole(button(name)), name);
        }
        QVERIFY(!m_fixture->lastRun("Third look"));
        // One Tab after the other.
        for (const char *name :
             {"Go on from line 3: Second look", "Skip: Second look", "Stop here: Second look"}) {
            press(Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget(), button(name));
        }
    }

    void goingOnShowsWhatIsLeftAndThenTheRest()
    {
        pressAt("Run all: Checks");
        QVERIFY(hasFocus("Retry: Second look"));
        QTRY_VERIFY(button("Go on from line 3: Second look"));
        m_fixture->write(text("work/ready"), "x");
        pressAt("Go on from line 3: Second look");
        QVERIFY(shows(*m_view, text("From line 3 on: the lines before it are not run again.")));
        QVERIFY(shows(*m_view, text("SITE")));
        QCOMPARE(QApplication::focusWidget(), button("Run now: Second look"));
        press(Qt::Key_Return);
        QVERIFY(m_fixture->waitForEnd("Third look"));
        QVERIFY(QFile::exists(m_fixture->path(text("work/went-on"))));
        QTRY_VERIFY(m_fixture->incident().sectionRuns.back().ended);
        QVERIFY(!button("Retry: Second look"));
        QTRY_COMPARE(button("Run all: Checks")->text(), text("Run all three"));
    }

    void retryRunsItAgainAndGoesOn()
    {
        pressAt("Run all: Checks");
        QVERIFY(hasFocus("Retry: Second look"));
        m_fixture->write(text("work/ready"), "x");
        press(Qt::Key_Return);
        QVERIFY(m_fixture->waitForEnd("Third look"));
        QTRY_VERIFY(m_fixture->incident().sectionRuns.back().ended);
    }

    void skippingAsksForAReasonByKey()
    {
        pressAt("Run all: Checks");
        QVERIFY(hasFocus("Retry: Second look"));
        pressAt("Skip: Second look");
        auto *reason = control<QLineEdit>(*m_view, text("Reason for skipping: Second look"));
        QVERIFY(reason);
        QCOMPARE(QApplication::focusWidget(), reason);
        press(Qt::Key_Return);
        QVERIFY(m_fixture->incident().skippedSteps.empty());
        press(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), button("Skip: Second look"));
        press(Qt::Key_Return);
        QTest::keyClicks(reason, text("known"));
        press(Qt::Key_Return);
        QVERIFY(m_fixture->waitForEnd("Third look"));
        QVERIFY(shows(*m_view, text("✗ exit status 1, » skipped"))); // what it did stays in view
        QVERIFY(shows(*m_view, text("Skipped by Jordan Lee: known")));
        m_view.reset();
        m_fixture->reopen();
        show();
        QVERIFY(shows(*m_view, text("Skipped by Jordan Lee: known")));
    }

    void stoppingLeavesTheRest()
    {
        pressAt("Run all: Checks");
        QVERIFY(hasFocus("Retry: Second look"));
        pressAt("Stop here: Second look");
        QTRY_VERIFY(!button("Retry: Second look"));
        QVERIFY(button("Run all: Checks")->isEnabled());
        QVERIFY(!m_fixture->lastRun("Third look"));
    }

    void aRestartOffersToGoOnAndDoesNothingByItself()
    {
        pressAt("Run all: Checks");
        QVERIFY(hasFocus("Retry: Second look"));
        m_view.reset();
        m_fixture->reopen();
        m_fixture->write(text("work/ready"), "x");
        show();
        QVERIFY(button("Retry: Second look"));
        QTest::qWait(50);
        QCOMPARE(m_fixture->incident().runs.size(), std::size_t(2));
        pressAt("Retry: Second look");
        QVERIFY(m_fixture->waitForEnd("Third look"));
    }

    void tabGoesFromAQuestionToTheNextRow()
    {
        pressAt("Run: Stop writes");
        QVERIFY(hasFocus("Run now: Stop writes"));
        press(Qt::Key_Tab); // "Cancel"
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), button("Run: Allow writes"));
    }

    void aChangeInASectionAsksInPlaceAndNoPausesThere()
    {
        pressAt("Run all: Change");
        QVERIFY(hasFocus("Run now: Stop writes"));
        press(Qt::Key_Escape);
        QVERIFY(hasFocus("Go on with: Stop writes"));
        QVERIFY(m_fixture->incident().runs.empty());
        press(Qt::Key_Return);
        QVERIFY(hasFocus("Run now: Stop writes"));
    }

    void whatRunsBesideIsSaidAndCanBeStoppedOrLeft()
    {
        QVERIFY(shows(*m_view, text("When all are run, the next step does not wait for it")));
        pressAt("Run all: Beside");
        QVERIFY(m_fixture->waitForEnd("Ask through it"));
        QTRY_VERIFY(shows(*m_view, text("Still running in the background: 2")));
        QVERIFY(shows(*m_view,
                      text("Forward the port, Follow the log. The section ends with the last of them.")));
        QCOMPARE(button("Run all: Beside")->text(), text("Still running: 2"));
        // It fails: that is what has to be decided first, and the service goes on.
        m_fixture->write(text("work/broken"), "x");
        m_fixture->write(text("work/gate"), "x");
        QTRY_VERIFY_WITH_TIMEOUT(button("Retry: Follow the log"), 30000);
        QVERIFY(shows(*m_view, text("Step 2 of 3 of “Beside”. Still running: 1.")));
        QVERIFY(!button("Leave running: Beside"));
        QVERIFY(QFile::remove(m_fixture->path(text("work/broken"))));
        pressAt("Retry: Follow the log");
        QTRY_VERIFY_WITH_TIMEOUT(shows(*m_view, text("Still running in the background: 1")), 30000);
        // A restart shows it as it is.
        m_view.reset();
        m_fixture->reopen();
        show();
        QVERIFY(shows(*m_view, text("Still running in the background: 1")));
        QTRY_VERIFY(isWhole(button("Leave running: Beside")));

        pressAt("Stop what runs in the background: Beside");
        QTRY_VERIFY(button("Stop now: Forward the port"));
        pressAt("Stop now: Forward the port");
        QVERIFY(m_fixture->waitForEnd("Forward the port"));
        QTRY_VERIFY(m_fixture->incident().sectionRuns.back().ended);
        QTRY_VERIFY(!button("Leave running: Beside"));

        pressAt("Run all: Beside");
        QTRY_VERIFY_WITH_TIMEOUT(button("Leave running: Beside"), 30000);
        QVERIFY(hasFocus("Stop what runs in the background: Beside"));
        pressAt("Leave running: Beside");
        QTRY_VERIFY(m_fixture->incident().sectionRuns.back().ended);
        QVERIFY(m_fixture->lastRun("Forward the port")->isRunning());
        QTRY_COMPARE(button("Run all: Beside")->text(), text("Run all three"));
        QVERIFY(hasFocus("Stop: Forward the port"));
        const RunId run = m_fixture->lastRun("Forward the port")->start.run;
        m_fixture->console->stop(run);
        QVERIFY(m_fixture->waitForEnd("Forward the port"));
    }

    void aFailedVerificationIsSaidAndOffersTheUndo()
    {
        QVERIFY(!shows(*m_view, text("undoes")));
        pressAt("Run: Stop writes");
        QVERIFY(hasFocus("Run now: Stop writes"));
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(shows(*m_view, text("✗ Verification failed: output contains stopped")),
                                 30000);
        QVERIFY(shows(*m_view, text("Allow writes undoes “Stop writes”")));
        QVERIFY(button("Undo: Allow writes"));
        QVERIFY(FoundButton::isOffered(*button("Undo: Allow writes"))); // in the palette
        pressAt("Undo here: Stop writes");
        QVERIFY(QApplication::focusWidget()->accessibleName() == text("Run now: Allow writes"));
        press(Qt::Key_Return);
        QVERIFY(m_fixture->waitForEnd("Allow writes"));
        QTRY_VERIFY(shows(*m_view, text("↶ undone")));
        QVERIFY(!shows(*m_view, text("Verification failed")));
        QVERIFY(!button("Undo: Allow writes"));
    }

    void aFailedVerificationLeadsToRetryAndTabGoesAsItStands()
    {
        pressAt("Run all: Change");
        QVERIFY(hasFocus("Run now: Stop writes"));
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(shows(*m_view, text("✗ Verification failed")), 30000);
        QVERIFY(hasFocus("Retry: Stop writes"));
        QVERIFY(shows(*m_view, text("Paused: this step is not verified")));
        tabsAsTheyStand();
        // By hand once more: the same place.
        pressAt("Verify: Stop writes");
        QVERIFY(QTest::qWaitFor([&] { return endsOf("Look for the mark") == 2; }, 30000));
        QVERIFY(hasFocus("Retry: Stop writes"));
        tabsAsTheyStand();
        QVERIFY(pausedOnce());
    }

    void onceVerifiedByHandNothingWasLeft()
    {
        pressAt("Run all: Change");
        QVERIFY(hasFocus("Run now: Stop writes"));
        press(Qt::Key_Return);
        QVERIFY(hasFocus("Retry: Stop writes"));
        m_fixture->write(text("work/stopped"), "x");
        pressAt("Verify: Stop writes");
        QTRY_VERIFY_WITH_TIMEOUT(shows(*m_view, text("✓ Verified: output contains stopped")), 30000);
        QTRY_VERIFY(button("Go on with: Allow writes"));
        QVERIFY(shows(*m_view, text("Verified: this step is next")));
        QVERIFY(!shows(*m_view, text("The steps were left here")));
        QVERIFY(hasFocus("Go on with: Allow writes"));
    }

    void confirmingTheCommandsGoesOnWithTheSection()
    {
        m_view.reset();
        m_fixture = std::make_unique<PaneFixture>(PaneFixture::outage(runbook), false);
        DeclareRequest request;
        request.section = text("outage");
        QVERIFY(answerOf([&](Console::Done done) { m_fixture->console->declare(request, std::move(done)); }));
        show();
        pressAt("Run all: Checks");
        QTRY_VERIFY(button("Confirm these commands"));
        button("Confirm these commands")->click();
        QVERIFY(hasFocus("Retry: Second look"));
        QVERIFY(pausedOnce());
    }

    void unconfirmedCommandsAreConfirmedWhereItWouldGoOn()
    {
        pressAt("Run all: Checks");
        QVERIFY(hasFocus("Retry: Second look"));
        QTRY_VERIFY(button("Go on from line 3: Second look"));
        m_fixture->write(text("runbook.md"),
                         PaneFixture::outage(runbook).replace("echo three", "echo three and more"));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->console->offeredRunbook(), 20000);
        QVERIFY(answerOf([&](Console::Done done) { m_fixture->console->adoptRunbook(std::move(done)); }));
        QVERIFY(m_fixture->console->needsTrust());
        QTRY_VERIFY(button("Go on from line 3: Second look"));
        for (int time = 0; time < 2; ++time) {
            pressAt("Go on from line 3: Second look");
            QTRY_VERIFY(button("Confirm these commands"));
            QVERIFY(shows(*m_view, text("Are these the commands of your team?")));
            press(Qt::Key_Escape);
            QTRY_VERIFY(button("Go on from line 3: Second look"));
        }
        QVERIFY(pausedOnce());
        pressAt("Go on from line 3: Second look");
        auto *confirm = button("Confirm these commands");
        QVERIFY(confirm);
        confirm->click();
        QTRY_VERIFY(!m_fixture->console->needsTrust());
        QTRY_VERIFY(button("Go on from line 3: Second look"));
        pressAt("Go on from line 3: Second look");
        QVERIFY(hasFocus("Run now: Second look"));
    }
};

QTEST_MAIN(TestPlaybookSections)
#include "test_playbook_sections.moc"
