// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/run_status.h"
#include "tests/actions/runs_fixture.h"

#include <QProcess>
#include <QRandomGenerator>

#include <csignal>

using namespace ic;
using namespace ic::test;

namespace {

QStringList linesTo(int count)
{
    QStringList lines;
    for (int index = 1; index <= count; ++index)
        lines.append(QStringLiteral("line %1").arg(index));
    return lines;
}

std::optional<RunStatus> statusOf(const RunsFixture &fixture, RunId id)
{
    return readStatus((fixture.runDir(id) + QStringLiteral("/status.json")).toStdString());
}

/// Changes the status that the runner left.
void rewriteStatus(const RunsFixture &fixture, RunId id, const std::function<void(RunStatus &)> &change)
{
    RunStatus status = statusOf(fixture, id).value();
    change(status);
    QFile file(fixture.runDir(id) + QStringLiteral("/status.json"));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(QByteArray::fromStdString(statusToJson(status)));
}

} // namespace

class TestRunsAdopt : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finishedRunIsShownAgain()
    {
        RunsFixture fixture;
        const RunSetup setup = fixture.setup(act(QStringLiteral("lines 100; export A=1; exit 3")));
        const auto first = fixture.run(setup);
        Runs later(fixture.runsDir(), runnerProgram(), fixture.clock);
        Witness witness(later);
        later.adopt(setup.id);
        QTRY_COMPARE(witness.seen[setup.id].ends, 1);
        const auto &seen = witness.seen[setup.id];
        QCOMPARE(seen.starts, 1);
        QCOMPARE(seen.texts(), linesTo(100));
        QCOMPARE(seen.result.outcome, RunOutcome::Failed);
        QCOMPARE(seen.result.exitCode, 3);
        QCOMPARE(seen.result.digest, first.result.digest);
        QCOMPARE(seen.result.exports, first.result.exports);
        QCOMPARE(seen.result.startedMs, first.result.startedMs);
    }

    void runOutlivesTheObjectThatStartedIt()
    {
        RunsFixture fixture;
        const RunSetup setup =
            fixture.setup(act(QStringLiteral("paced 40 10; ")) + act(QStringLiteral("ask")));
        {
            Runs runs(fixture.runsDir(), runnerProgram(), fixture.clock);
            Witness witness(runs);
            runs.start(setup);
            QTRY_VERIFY(witness.seen[setup.id].texts().contains(QStringLiteral("line 10")));
        }
        fixture.runs.adopt(setup.id);
        QVERIFY(fixture.waitForLine(setup.id, QStringLiteral("Continue? ")));
        QVERIFY(fixture.runs.isActive(setup.id));
        fixture.runs.answer(setup.id, "go\n");
        const auto seen = fixture.waitForEnd(setup.id);
        QCOMPARE(seen.texts(),
                 linesTo(40) + QStringList({QStringLiteral("Continue? go"), QStringLiteral("answer: go")}));
        QCOMPARE(seen.result.outcome, RunOutcome::Succeeded);
        QCOMPARE(seen.ends, 1);
    }

    void adoptedRunCanBeStopped()
    {
        RunsFixture fixture;
        const QString mark = RunId::create().text();
        const RunSetup setup = fixture.setup(act(QStringLiteral("tree 6 ")) + mark);
        {
            Runs runs(fixture.runsDir(), runnerProgram(), fixture.clock);
            Witness witness(runs);
            runs.start(setup);
            QTRY_VERIFY(witness.seen[setup.id].texts().contains(QStringLiteral("ready")));
        }
        fixture.runs.adopt(setup.id);
        fixture.runs.stop(setup.id);
        QCOMPARE(fixture.waitForEnd(setup.id).result.outcome, RunOutcome::Stopped);
        QCOMPARE(processesWith(mark), QStringList());
    }

    // The heart of it: whenever the console is killed, the next one shows every line once, and the true end.
    void consoleKilledAtAnyMoment_data()
    {
        QTest::addColumn<QStringList>("mode");
        QTest::newRow("runner started for the run") << QStringList();
        QTest::newRow("runner that waited") << QStringList(QStringLiteral("spare"));
    }
    void consoleKilledAtAnyMoment()
    {
        QFETCH(QStringList, mode);
        for (int round = 0; round < 8; ++round) {
            RunsFixture fixture;
            const RunId id = RunId::create();
            QProcess console;
            console.start(QStringLiteral(IC_FOLLOWING_PROGRAM),
                          QStringList{fixture.runsDir(), id.text(), fixture.directory.path(),
                                      act(QStringLiteral("paced 60 5; exit 7"))}
                              + mode);
            QVERIFY(console.waitForStarted());
            QVERIFY(console.waitForReadyRead());
            const int moment = QRandomGenerator::global()->bounded(400);
            QTest::qWait(moment);
            console.kill();
            QVERIFY(console.waitForFinished());
            QCOMPARE(console.exitStatus(), QProcess::CrashExit);

            fixture.runs.adopt(id);
            const auto seen = fixture.waitForEnd(id);
            const QByteArray when = "killed after " + QByteArray::number(moment) + " ms";
            QVERIFY2(seen.result.outcome == RunOutcome::Failed && seen.result.exitCode == 7,
                     when.constData());
            QCOMPARE(seen.texts(), linesTo(60));
            QCOMPARE(seen.ends, 1);
        }
    }

    void runnerKilledIsUnknown_data()
    {
        QTest::addColumn<bool>("adopted");
        QTest::newRow("followed") << false;
        QTest::newRow("adopted later") << true;
    }
    void runnerKilledIsUnknown()
    {
        QFETCH(bool, adopted);
        RunsFixture fixture;
        const QString mark = RunId::create().text();
        const RunSetup setup =
            fixture.setup(act(QStringLiteral("lines 5; ")) + act(QStringLiteral("block ")) + mark);
        {
            Runs runs(fixture.runsDir(), runnerProgram(), fixture.clock);
            Witness witness(runs);
            runs.start(setup);
            QTRY_VERIFY(witness.seen[setup.id].texts().contains(QStringLiteral("ready")));
            ::kill(statusOf(fixture, setup.id)->pid, SIGKILL);
            if (!adopted) {
                QTRY_COMPARE(witness.seen[setup.id].ends, 1);
                QCOMPARE(witness.seen[setup.id].result.outcome, RunOutcome::Unknown);
            }
        }
        if (adopted) {
            fixture.runs.adopt(setup.id);
            const auto seen = fixture.waitForEnd(setup.id);
            QCOMPARE(seen.ends, 1);
            QCOMPARE(seen.result.outcome, RunOutcome::Unknown);
            QVERIFY(seen.result.digest.isEmpty());
            QVERIFY(seen.result.message.contains(QStringLiteral("Check the system")));
            QCOMPARE(seen.texts(), linesTo(5) + QStringList(QStringLiteral("ready")));
            QCOMPARE(static_cast<int>(fixture.runs.tail(setup.id).size()), 6);
        }
        // Its terminal hung up, so the command got a hang-up signal.
        QTRY_COMPARE(processesWith(mark), QStringList());
    }

    void anotherProcessWithItsNumberIsNotTheRunner_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("number used again") << QStringLiteral("pid");
        QTest::newRow("machine started again") << QStringLiteral("boot");
    }
    void anotherProcessWithItsNumberIsNotTheRunner()
    {
        QFETCH(QString, what);
        RunsFixture fixture;
        const RunSetup setup = fixture.setup(QStringLiteral("echo hello"));
        fixture.run(setup);
        const auto ours = static_cast<int>(QCoreApplication::applicationPid());
        rewriteStatus(fixture, setup.id, [&](RunStatus &status) {
            status.finished = false;
            status.pid = ours; // lives, but isn't it
            if (what == u"boot")
                status.bootId = "another";
        });
        Runs later(fixture.runsDir(), runnerProgram(), fixture.clock);
        Witness witness(later);
        later.adopt(setup.id);
        later.stop(setup.id); // must not hit us
        QTRY_COMPARE(witness.seen[setup.id].ends, 1);
        QCOMPARE(witness.seen[setup.id].result.outcome, RunOutcome::Unknown);
        QCOMPARE(witness.seen[setup.id].texts(), QStringList(QStringLiteral("hello")));
    }

    void nothingThereIsUnknown()
    {
        RunsFixture fixture;
        const RunId never = RunId::create();
        fixture.runs.adopt(never);
        QCOMPARE(fixture.waitForEnd(never).result.outcome, RunOutcome::Unknown);
        QCOMPARE(fixture.witness.seen[never].ends, 1);

        const RunId empty = RunId::create();
        QDir().mkpath(fixture.runDir(empty));
        fixture.runs.adopt(empty);
        QCOMPARE(fixture.waitForEnd(empty).result.outcome, RunOutcome::Unknown);
    }

    void damagedFilesDoNotHang_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("status is no JSON") << QStringLiteral("status.json") << QByteArray("{ not json");
        QTest::newRow("status is another JSON") << QStringLiteral("status.json") << QByteArray("[1,2,3]");
        QTest::newRow("status of wrong types")
            << QStringLiteral("status.json")
            << QByteArray(
                   R"({"version":1,"state":"finished","pid":"x","exports":[1],"outcome":7,"lines":-1})");
        QTest::newRow("recording is none") << QStringLiteral("recording") << QByteArray(1000, 'x');
        QTest::newRow("recording is empty") << QStringLiteral("recording") << QByteArray();
    }
    void damagedFilesDoNotHang()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        RunsFixture fixture;
        const RunSetup setup = fixture.setup(QStringLiteral("echo hello"));
        fixture.run(setup);
        QFile target(fixture.runDir(setup.id) + QLatin1Char('/') + file);
        QVERIFY(target.open(QFile::WriteOnly));
        target.write(content);
        target.close();
        Runs later(fixture.runsDir(), runnerProgram(), fixture.clock);
        Witness witness(later);
        later.adopt(setup.id);
        QTRY_COMPARE_WITH_TIMEOUT(witness.seen[setup.id].ends, 1, 10000);
        const bool isStatus = file == u"status.json";
        QCOMPARE(witness.seen[setup.id].result.outcome,
                 isStatus ? RunOutcome::Unknown : RunOutcome::Succeeded);
        later.tail(setup.id);
    }
};

QTEST_GUILESS_MAIN(TestRunsAdopt)
#include "test_runs_adopt.moc"
