// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/directory_look.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <future>

using namespace ic;
using namespace std::chrono_literals;

class TestDirectoryLook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatIsThere()
    {
        QTemporaryDir root;
        QDir(root.path()).mkpath(QStringLiteral("inside/deep"));
        const QString inside = root.filePath(QStringLiteral("inside"));
        QFile::link(root.path(), root.filePath(QStringLiteral("inside/way-out")));
        QVERIFY(directoryFacts(inside, inside).isWithinRoot);
        QVERIFY(directoryFacts(inside + QStringLiteral("/deep"), inside).isWithinRoot);
        QVERIFY(directoryFacts(inside + QStringLiteral("/way-out"), inside).isThere);
        QVERIFY(!directoryFacts(inside + QStringLiteral("/way-out"), inside).isWithinRoot);
        QVERIFY(!directoryFacts(root.filePath(QStringLiteral("gone")), inside).isThere);
    }

    void aDeadDirectoryKeepsItsThreadWaitingOnce()
    {
        auto answers = std::make_shared<std::promise<void>>();
        const std::shared_future<void> answer = answers->get_future().share();
        auto looks = std::make_shared<std::atomic<int>>(0);
        int announced = 0;
        QObject receiver;
        DirectoryLook look(
            receiver, 10ms, [&announced] { ++announced; },
            [answer, looks](const QString &, const QString &) {
                ++*looks;
                answer.wait();
                return DirectoryFacts{true, true};
            });
        const QString there = QStringLiteral("/mnt/dead");
        QVERIFY(!look.at(there, there));
        for (int i = 0; i < 100; ++i)
            QVERIFY(!look.at(there, there)); // without another thread
        QCOMPARE(announced, 0);
        answers->set_value();
        QTRY_COMPARE(announced, 1);
        QCOMPARE(looks->load(), 1);
        std::optional<DirectoryFacts> facts;
        QTRY_VERIFY((facts = look.at(there, there)));
        QVERIFY(facts->isThere);
    }

    void asksOncePerTurnAndThenAgain()
    {
        auto looks = std::make_shared<std::atomic<int>>(0);
        QObject receiver;
        DirectoryLook look(
            receiver, 10s, [] {},
            [looks](const QString &, const QString &) {
                ++*looks;
                return DirectoryFacts{true, true};
            });
        for (int i = 0; i < 50; ++i)
            QVERIFY(look.at(QStringLiteral("/a"), QStringLiteral("/a")));
        QCOMPARE(looks->load(), 1);
        QCoreApplication::processEvents();
        QVERIFY(look.at(QStringLiteral("/a"), QStringLiteral("/a")));
        QCOMPARE(looks->load(), 2);
    }
};

QTEST_GUILESS_MAIN(TestDirectoryLook)
#include "test_directory_look.moc"
