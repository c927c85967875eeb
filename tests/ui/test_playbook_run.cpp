// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pane_fixture.h"
#include "ui/output/output_text.h"

#include <QPlainTextEdit>

using namespace ic;
using namespace ic::test;

namespace {

QString run(const char *label)
{
    return QStringLiteral("Run: ") + QLatin1String(label);
}

} // namespace

/// Runs steps as a person does: by key, on the real page, with the real runner.
class TestPlaybookRun : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PaneFixture> m_fixture;
    std::unique_ptr<PlaybookView> m_view;

    void open(bool declare = true)
    {
        m_view.reset();
        m_fixture = std::make_unique<PaneFixture>(PaneFixture::runbookText(), declare);
        show();
    }
    void show()
    {
        m_view = std::make_unique<PlaybookView>(*m_fixture->console, *m_fixture->ticker);
        m_view->resize(640, 470);
        m_view->showSection(QStringLiteral("outage"));
        m_view->show();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    void focus(const QString &name)
    {
        auto *button = control(*m_view, name);
        QVERIFY2(button, qPrintable(name));
        button->setFocus();
        QCOMPARE(QApplication::focusWidget(), button);
    }

private Q_SLOTS:
    void cleanup()
    {
        m_view.reset();
        m_fixture.reset();
    }

    void aReadOnlyStepRunsAtOnce()
    {
        open();
        focus(run("Look around"));
        press(Qt::Key_Return);
        QVERIFY(m_fixture->waitForEnd("Look around"));
        QCOMPARE(m_fixture->lastRun("Look around")->end->outcome, RunOutcome::Succeeded);
        QVERIFY(shows(*m_view, QStringLiteral("✓ done in")));
        QVERIFY(control(*m_view, run("Look around")));
    }

    void aChangeIsAskedAboutAndEnterRunsIt()
    {
        open();
        focus(run("Change it"));
        press(Qt::Key_Return);
        QVERIFY(m_fixture->incident().runs.empty());
        QVERIFY(shows(*m_view, QStringLiteral("Run this in LIVE · test?")));
        QVERIFY(shows(*m_view, m_fixture->path(QStringLiteral("work"))));
        QCOMPARE(QApplication::focusWidget(), control(*m_view, QStringLiteral("Run now: Change it")));
        press(Qt::Key_Return);
        QVERIFY(m_fixture->waitForEnd("Change it"));
        QVERIFY(QFile::exists(m_fixture->path(QStringLiteral("work/changed"))));
    }

    void aKeyHeldDownDoesNotAnswerTheQuestion()
    {
        open();
        focus(run("Change it"));
        press(Qt::Key_Return);
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString(), true);
        QApplication::sendEvent(QApplication::focusWidget(), &held);
        QTest::qWait(50);
        QVERIFY(m_fixture->incident().runs.empty());
        QVERIFY(control(*m_view, QStringLiteral("Run now: Change it")));
    }

    void escapeCancels()
    {
        open();
        focus(run("Change it"));
        press(Qt::Key_Return);
        press(Qt::Key_Escape);
        QVERIFY(!control(*m_view, QStringLiteral("Run now: Change it")));
        QCOMPARE(QApplication::focusWidget(), control(*m_view, run("Change it")));
        QTest::qWait(50);
        QVERIFY(m_fixture->incident().runs.empty());
    }

    void withoutAnIncidentItSaysWhatToDo()
    {
        open(false);
        focus(run("Look around"));
        press(Qt::Key_Return);
        QVERIFY(shows(*m_view, QStringLiteral("Declare the incident first")));
        QVERIFY(m_fixture->incident().runs.empty());
    }

    void stopAsksOnceAndStops()
    {
        open();
        focus(run("Wait long"));
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        const QString stop = QStringLiteral("Stop: Wait long");
        QTRY_VERIFY_WITH_TIMEOUT(control(*m_view, stop), 20000);
        focus(stop);
        press(Qt::Key_Return);
        QTest::qWait(50);
        QVERIFY(m_fixture->lastRun("Wait long")->isRunning());
        // One Enter more than was needed lets it run.
        press(Qt::Key_Return);
        QVERIFY(!control(*m_view, QStringLiteral("Stop now: Wait long")));
        QTest::qWait(50);
        QVERIFY(m_fixture->lastRun("Wait long")->isRunning());
        press(Qt::Key_Return);
        focus(QStringLiteral("Stop now: Wait long"));
        press(Qt::Key_Return);
        QVERIFY(m_fixture->waitForEnd("Wait long"));
        QCOMPARE(m_fixture->lastRun("Wait long")->end->outcome, RunOutcome::Stopped);
        QVERIFY(shows(*m_view, QStringLiteral("■ stopped")));
    }

    void anOpenPlaceholderIsAskedForFirst()
    {
        open();
        focus(run("Greet"));
        press(Qt::Key_Return);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        auto *yes = control(*m_view, QStringLiteral("Run now: Greet"));
        QVERIFY(yes && !yes->isEnabled());
        press(Qt::Key_Return);
        QVERIFY(m_fixture->incident().runs.empty());
        QTest::keyClicks(field, QStringLiteral("J. K. $(rm x)"));
        QVERIFY(yes->isEnabled());
        press(Qt::Key_Return);
        QVERIFY(m_fixture->waitForEnd("Greet"));
        const auto lines = m_fixture->console->runs().tail(m_fixture->lastRun("Greet")->start.run);
        QVERIFY(!lines.empty());
        QCOMPARE(lines.front().text, QStringLiteral("hello J. K. $(rm x)"));
    }

    void destructionInLiveNeedsTheEnvironmentsName()
    {
        open();
        focus(run("Wipe"));
        press(Qt::Key_Return);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, QStringLiteral("tes"));
        press(Qt::Key_Return);
        QTest::qWait(50);
        QVERIFY(m_fixture->incident().runs.empty());
        QTest::keyClicks(field, QStringLiteral("t"));
        press(Qt::Key_Return);
        QVERIFY(m_fixture->waitForEnd("Wipe"));
    }

    void aFailureOpensItsOutput()
    {
        open();
        focus(run("Break"));
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QVERIFY(m_fixture->waitForEnd("Break"));
        QVERIFY(shows(*m_view, QStringLiteral("✗ exit status 3")));
        auto *output = control<OutputText>(*m_view, QStringLiteral("Output: Break"));
        QVERIFY(output);
        QTRY_VERIFY(output->visibleText().contains(QStringLiteral("oh no")));
    }

    void ofARowHigherThanTheViewItsButtonStaysInView()
    {
        open();
        m_view->resize(640, 190);
        for (int i = 0; i < 2; ++i) {
            focus(run("Break"));
            press(Qt::Key_Return);
            press(Qt::Key_Return);
            QTRY_COMPARE(m_fixture->incident().runs.size(), std::size_t(i + 1));
            QVERIFY(m_fixture->waitForEnd("Break"));
            QTRY_VERIFY(control<OutputText>(*m_view, QStringLiteral("Output: Break")));
            const auto *button = control(*m_view, run("Break"));
            QTRY_COMPARE(button->visibleRegion().boundingRect(), button->rect());
        }
    }

    void theStepOfAnActionMarksItDone()
    {
        open();
        QVERIFY(shows(*m_view, QStringLiteral("0 of 2 done")));
        auto *badge = control(*m_view, QStringLiteral("Roll back"));
        QVERIFY(badge && !badge->isChecked());
        const QString label = m_fixture->console->runbook()->actions.at(1).stepId;
        focus(QStringLiteral("Run: ") + m_fixture->console->runbook()->step(label)->label);
        press(Qt::Key_Return);
        if (control(*m_view, QStringLiteral("Run now: ") + m_fixture->console->runbook()->step(label)->label))
            press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(badge->isChecked(), 20000);
        QVERIFY(shows(*m_view, QStringLiteral("1 of 2 done")));
    }

    void allOfAGroupRunUntilOneFails()
    {
        open();
        auto *all = control(*m_view, QStringLiteral("Run all: Three checks"));
        QVERIFY(all);
        QCOMPARE(all->text(), QStringLiteral("Run all three"));
        all->click();
        QVERIFY(m_fixture->waitForEnd("List one"));
        QTRY_VERIFY(shows(*m_view, QStringLiteral("Paused: this step did not succeed")));
        QCOMPARE(m_fixture->incident().runs.size(), std::size_t(1));
        QVERIFY(!all->isEnabled());

        QFile one(m_fixture->path(QStringLiteral("work/one")));
        QVERIFY(one.open(QFile::WriteOnly));
        control(*m_view, QStringLiteral("Retry: List one"))->click();
        QVERIFY(m_fixture->waitForEnd("When"));
        QTRY_VERIFY(all->isEnabled());
        QCOMPARE(m_fixture->incident().runs.size(), std::size_t(4));
        for (std::size_t i = 1; i < 4; ++i)
            QCOMPARE(m_fixture->incident().runs[i].end->outcome, RunOutcome::Succeeded);
    }

    void aRestartShowsTheSame()
    {
        open();
        focus(run("Break"));
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QVERIFY(m_fixture->waitForEnd("Break"));
        focus(run("Wait long"));
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(control(*m_view, QStringLiteral("Stop: Wait long")), 20000);

        m_view.reset();
        m_fixture->reopen();
        show();
        QVERIFY(control(*m_view, QStringLiteral("Stop: Wait long")));
        QVERIFY(shows(*m_view, QStringLiteral("✗ exit status 3")));
        auto *output = control<OutputText>(*m_view, QStringLiteral("Output: Break"));
        QVERIFY(output);
        QTRY_VERIFY(output->visibleText().contains(QStringLiteral("oh no")));
        m_fixture->console->stop(m_fixture->lastRun("Wait long")->start.run);
        QVERIFY(m_fixture->waitForEnd("Wait long"));
    }
};

QTEST_MAIN(TestPlaybookRun)
#include "test_playbook_run.moc"
