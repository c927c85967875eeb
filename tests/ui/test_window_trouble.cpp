// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong is a sentence in the window, and the rest keeps working.
#include "app/drills/drill_range.h"
#include "tests/drills/range_guard.h"
#include "tests/ui/window_fixture.h"

#include "ui/ready/ready_screen.h"
#include "ui/shell/command_set.h"
#include "ui/shell/fault_menu.h"

#include <QAction>
#include <QDialog>
#include <QStandardPaths>

using namespace ic;
using namespace ic::test;

class TestWindowTrouble : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEmptyRunbookIsSaidAndTheShippedOneIsOnePressAway()
    {
        WindowFixture f("\n");
        QVERIFY(f.console->runbookError());
        QVERIFY(f.sees(f.console->runbookError()->what));
        f.click(QStringLiteral("Use the shipped one"));
        QTRY_VERIFY(f.console->runbook());
        QTRY_VERIFY(f.visible<QAbstractButton>(f.console->runbook()->situations.front().title));
    }

    void aRunbookWithoutSituationsSaysHowToMakeThem()
    {
        WindowFixture f("# Notes\n\nNothing to choose here.\n");
        QVERIFY(f.console->runbook());
        QVERIFY(f.sees(QStringLiteral("names no situations")));
    }

    void aSecondConsoleIsReadOnlyAndSaysWhoHoldsTheJournal()
    {
        WindowFixture f;
        Console second(f.fixture.options(), f.fixture.clock, f.fixture.keychain);
        MainWindow window(second, f.ticker, WindowSettings(f.fixture.path(QStringLiteral("second.ini"))));
        QSignalSpy ready(&window, &MainWindow::ready);
        second.start();
        window.show();
        QVERIFY(ready.wait(20000));
        QVERIFY(second.isReadOnly());
        QVERIFY(second.banner());
        bool seen = false;
        for (const QLabel *label : window.findChildren<QLabel *>())
            seen = seen || (label->isVisible() && label->text() == second.banner()->text());
        QVERIFY(seen);
    }

    void aReadOnlyConsoleOffersNothingThatItCanNotDo()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        Console second(f.fixture.options(), f.fixture.clock, f.fixture.keychain);
        MainWindow window(second, f.ticker, WindowSettings(f.fixture.path(QStringLiteral("second.ini"))));
        QSignalSpy ready(&window, &MainWindow::ready);
        second.start();
        window.show();
        QVERIFY(ready.wait(20000));
        QVERIFY(second.incident().isOpen());
        int buttons = 0;
        for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
            if (button->accessibleName() == QStringLiteral("Resolve")
                || button->accessibleName() == QStringLiteral("Hand over")
                || button->accessibleName() == QStringLiteral("Send update")
                || button->accessibleName() == QStringLiteral("Add note")
                || (button->isVisible() && button->accessibleName().startsWith(QStringLiteral("Run: ")))) {
                QVERIFY2(!button->isEnabled(), qPrintable(button->accessibleName()));
                QVERIFY(button->toolTip().contains(QStringLiteral("only reads along")));
                ++buttons;
            }
        }
        QVERIFY(buttons > 4);
    }

    void aRangeThatFailedIsStartedAgainFromTheWindow()
    {
        for (const char *program : {"node", "npm", "sqlite3"}) {
            if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
                QSKIP(qPrintable(QStringLiteral("%1 is not installed").arg(QLatin1String(program))));
        }
        if (!QFile::exists(QStringLiteral(":/range/faults/break.js")))
            QSKIP("this build has no drill range");
        WindowFixture f;
        DrillRange &range = f.console->range();
        const test::RangeGuard guard(range.directory());
        auto *again = f.window->findChild<QAction *>(CommandSet::id(Command::RestartRange));
        QVERIFY(again && !again->isEnabled());
        // Whatever the cause is: here node is nowhere to be found for a while.
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", "/nonexistent");
        range.start();
        const bool failed =
            QTest::qWaitFor([&] { return range.state() == DrillRange::State::Failed; }, test::rangeTimeoutMs);
        qputenv("PATH", path);
        QVERIFY(failed);
        auto *menu = f.window->findChild<FaultMenu *>();
        menu->popup(QPoint());
        QVERIFY(menu->actions().contains(again) && again->isEnabled());
        QVERIFY(menu->actions().front()->text().contains(QStringLiteral("nodejs and npm")));
        menu->close();

        range.setPatience(std::chrono::milliseconds(test::rangeTimeoutMs));
        again->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(f.sees(QStringLiteral("The drill range runs again, fresh.")),
                                 test::rangeTimeoutMs);
        QVERIFY(range.state() == DrillRange::State::Ready && !again->isEnabled());
        f.window.reset();
        f.console.reset();
    }

    void theWindowItselfSaysDrill()
    {
        WindowFixture f({}, "  - name: exercise\n    kind: drill\n    directory: /tmp\n");
        QVERIFY(!f.window->windowTitle().contains(QStringLiteral("DRILL")));
        f.press(Qt::Key_1);
        f.click(QStringLiteral("DRILL exercise"));
        f.press(Qt::Key_Return);
        QTRY_VERIFY(f.window->windowTitle().startsWith(QStringLiteral("DRILL")));
    }

    void theThemeIsRememberedForTheNextStart()
    {
        WindowFixture f;
        f.window->commands().action(Command::ThemeLight)->trigger();
        QVERIFY(tokensFor(qApp->palette()).window.lightness() > 128);
        QVERIFY(WindowSettings(f.fixture.path(QStringLiteral("ui.ini"))).theme() == ThemeKind::Light);
        f.window->commands().action(Command::ThemeDark)->trigger();
        QVERIFY(tokensFor(qApp->palette()).window.lightness() < 128);
    }

    void thereIsNeverAModalBox()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        for (const Qt::Key key : {Qt::Key_H, Qt::Key_R, Qt::Key_U, Qt::Key_K}) {
            f.press(key, Qt::ControlModifier);
            QVERIFY(!QApplication::activeModalWidget());
            QVERIFY(f.window->findChildren<QDialog *>().isEmpty());
            f.press(Qt::Key_Escape);
        }
    }
};

QTEST_MAIN(TestWindowTrouble)
#include "test_window_trouble.moc"
