// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_fixture.h"

#include "ui/declare/declare_screen.h"
#include "ui/playbook/playbook_view.h"
#include "ui/ready/ready_screen.h"
#include "ui/shell/active_screen.h"
#include "ui/shell/find_model.h"
#include "ui/shell/finder.h"

#include <QListView>
#include <QMenuBar>

using namespace ic;
using namespace ic::test;

class TestWindowFinder : public QObject {
    Q_OBJECT

    /// Opens the palette with these words; what of it is an action of the page.
    static QStringList actions(WindowFixture &f, const QString &words)
    {
        f.press(Qt::Key_K, Qt::ControlModifier);
        f.type(words);
        const auto *list = f.window->findChild<Finder *>()->findChild<QListView *>();
        QStringList titles;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data(FindModel::KindRole).toString() == FindIndex::kindName(FindEntry::Kind::Action))
                titles << index.data(FindModel::TitleRole).toString();
        }
        return titles;
    }

private Q_SLOTS:
    void controlKOpensItAndEscapeCloses()
    {
        WindowFixture f;
        f.press(Qt::Key_K, Qt::ControlModifier);
        auto *finder = f.window->findChild<Finder *>();
        QVERIFY(finder->isVisible());
        f.press(Qt::Key_Escape);
        QVERIFY(!finder->isVisible());
        QVERIFY(f.window->findChild<ReadyScreen *>()->isVisible());
        f.press(Qt::Key_1);
        QVERIFY(f.window->findChild<DeclareScreen *>()->isVisible());
    }

    void afterAMenuTheKeysOfTheScreenWorkAgain()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        f.window->menuBar()->setFocus(Qt::MenuBarFocusReason);
        QCOMPARE(QApplication::focusWidget(), f.window->menuBar());
        f.window->findChild<Finder *>()->open({});
        f.press(Qt::Key_Escape);
        auto *screen = f.window->findChild<ActiveScreen *>();
        QVERIFY(screen == QApplication::focusWidget() || screen->isAncestorOf(QApplication::focusWidget()));
    }

    void aSituationLeadsToDeclaring()
    {
        WindowFixture f;
        f.press(Qt::Key_K, Qt::ControlModifier);
        f.type(f.console->runbook()->situations.at(2).title);
        f.press(Qt::Key_Return);
        auto *screen = f.window->findChild<DeclareScreen *>();
        QVERIFY(screen && screen->isVisible());
        QCOMPARE(screen->situation(), f.console->runbook()->situations.at(2).id);
    }

    void aStepIsGoneTo()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        const Step step = f.console->runbook()->steps.back();
        f.press(Qt::Key_K, Qt::ControlModifier);
        f.type(QStringLiteral("step ") + step.label);
        f.press(Qt::Key_Return);
        auto *page = f.window->findChild<PlaybookView *>();
        const auto shown = f.console->runbook()->sectionWithSubsections(page->section());
        QVERIFY(std::ranges::any_of(shown, [&](const Section *part) { return part->id == step.section; }));
    }

    void aCommandRuns()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        f.press(Qt::Key_K, Qt::ControlModifier);
        f.type(QStringLiteral("hand over"));
        f.press(Qt::Key_Return);
        QVERIFY(f.visible<QAbstractButton>(QStringLiteral("Confirm hand over")));
    }

    void whatThePageOffersIsFoundAndPressed()
    {
        WindowFixture f;
        // No page in view, nothing to press on it.
        QVERIFY(actions(f, QStringLiteral("run all")).isEmpty());
        f.press(Qt::Key_Escape);
        QVERIFY(f.declareFirst());
        const QStringList found = actions(f, QStringLiteral("run all"));
        QVERIFY(!found.isEmpty());
        QVERIFY2(found.front().startsWith(QStringLiteral("Run all: ")), qPrintable(found.front()));
        f.press(Qt::Key_Return);
        QTRY_COMPARE(f.incident().sectionRuns.size(), std::size_t(1));
        QCOMPARE(QStringLiteral("Run all: ") + f.incident().sectionRuns.front().start.title, found.front());
        // Underway, it can't be pressed again.
        QVERIFY(!actions(f, QStringLiteral("run all")).contains(found.front()));
    }

    void aPastIncidentIsLookedAt()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        const QString number = f.incident().declaration.number;
        f.press(Qt::Key_R, Qt::ControlModifier);
        f.press(Qt::Key_Return);
        QTRY_VERIFY(f.incident().resolvedMs);
        f.press(Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(f.incident().isNull());
        f.press(Qt::Key_P, Qt::ControlModifier);
        f.type(number);
        f.press(Qt::Key_Return);
        QTRY_COMPARE(f.incident().declaration.number, number);
        QTRY_VERIFY(f.visible<QLabel>(QStringLiteral("Resolved in")));
    }
};

QTEST_MAIN(TestWindowFinder)
#include "test_window_finder.moc"
