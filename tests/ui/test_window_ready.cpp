// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_fixture.h"

#include "ui/declare/declare_screen.h"
#include "ui/ready/ready_screen.h"
#include "ui/shell/active_screen.h"

using namespace ic;
using namespace ic::test;

class TestWindowReady : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSituationsAreInView()
    {
        WindowFixture f;
        QVERIFY(f.sees(QStringLiteral("What is happening?")));
        for (const Situation &situation : f.console->runbook()->situations)
            QVERIFY2(f.visible<QAbstractButton>(situation.title), qPrintable(situation.title));
        QCOMPARE(f.console->runbook()->situations.size(), size_t(5));
    }

    void aNumberChoosesASituation_data()
    {
        QTest::addColumn<int>("number");
        for (int number = 1; number <= 5; ++number)
            QTest::addRow("%d", number) << number;
    }
    void aNumberChoosesASituation()
    {
        QFETCH(int, number);
        WindowFixture f;
        f.press(static_cast<Qt::Key>(Qt::Key_0 + number));
        auto *screen = f.window->findChild<DeclareScreen *>();
        QVERIFY(screen && screen->isVisible());
        QCOMPARE(screen->situation(),
                 f.console->runbook()->situations.at(static_cast<size_t>(number - 1)).id);
        QVERIFY(f.incident().isNull());
    }

    void aNumberThatNothingHasDoesNothing()
    {
        WindowFixture f;
        f.press(Qt::Key_9);
        QVERIFY(f.window->findChild<ReadyScreen *>()->isVisible());
    }

    void escapeLeadsBack()
    {
        WindowFixture f;
        f.press(Qt::Key_2);
        f.press(Qt::Key_Escape);
        QVERIFY(f.window->findChild<ReadyScreen *>()->isVisible());
        f.press(Qt::Key_3);
        QVERIFY(f.window->findChild<DeclareScreen *>()->isVisible());
    }

    void aPressOnAChoiceIsTheSame()
    {
        WindowFixture f;
        f.click(f.console->runbook()->situations.at(3).title);
        QVERIFY(f.window->findChild<DeclareScreen *>()->isVisible());
    }

    void readingNeedsNoDeclaration()
    {
        WindowFixture f;
        f.press(Qt::Key_1);
        f.press(Qt::Key_R);
        auto *screen = f.window->findChild<ActiveScreen *>();
        QVERIFY(screen && screen->isVisible());
        QVERIFY(f.incident().isNull());
        QVERIFY(f.console->history().order.empty());
        QVERIFY(!f.visible<QLabel>(QStringLiteral("Elapsed")));
        f.press(Qt::Key_D);
        QVERIFY(f.window->findChild<DeclareScreen *>()->isVisible());
        f.press(Qt::Key_R);
        f.press(Qt::Key_Escape);
        QVERIFY(f.window->findChild<ReadyScreen *>()->isVisible());
    }

    void readinessAndPeopleAreInView()
    {
        WindowFixture f;
        QTRY_VERIFY(!f.console->readiness().empty());
        QTRY_VERIFY(std::ranges::none_of(f.console->readiness(), [](const ReadinessItem &item) {
            return item.level == ReadinessItem::Level::Checking;
        }));
        const auto inView = [&] {
            return static_cast<std::size_t>(std::ranges::count_if(
                f.console->readiness(), [&](const ReadinessItem &item) { return f.sees(item.text); }));
        };
        QTRY_VERIFY(inView() > 0);
        const std::size_t seen = inView();
        const std::size_t all = f.console->readiness().size();
        if (seen < all) {
            f.click(QStringLiteral("Show %1 more").arg(all - seen));
            for (const ReadinessItem &item : f.console->readiness())
                QTRY_VERIFY2(f.sees(item.text), qPrintable(item.text));
        }
        const Contact &first = f.console->runbook()->contacts.front();
        QVERIFY(f.visible<QAbstractButton>(QStringLiteral("Call: ") + first.name));
        QVERIFY(f.sees(QStringLiteral("None on this machine yet.")));
    }

    void aKeyLooksAgain()
    {
        WindowFixture f("# R\n\n- **Down** → [Do](#do)\n\n## Do\n\n```bash\nnpm run health\n```\n");
        QTRY_VERIFY(f.sees(QStringLiteral("there is no package.json")));
        f.fixture.write(QStringLiteral("work/package.json"), R"({"scripts": {"health": "true"}})");
        f.press(Qt::Key_F5);
        QTRY_VERIFY(f.sees(QStringLiteral("What the steps need is here")));
        QVERIFY(!f.sees(QStringLiteral("there is no package.json")));
    }
};

QTEST_MAIN(TestWindowReady)
#include "test_window_ready.moc"
