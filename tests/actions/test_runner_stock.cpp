// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/runner_stock.h"
#include "app/runner/process_tree.h"
#include "app/runner/run_status.h"
#include "app/runner/setup_message.h"
#include "tests/actions/runs_fixture.h"

#include <QProcess>

#include <csignal>

using namespace ic;
using namespace ic::test;

namespace {

/// A copy of the runner that a test may change.
QString copyOfRunner(const QTemporaryDir &directory)
{
    const QString copy = directory.filePath(QStringLiteral("runner"));
    return QFile::copy(runnerProgram(), copy) ? copy : QString();
}

QStringList runnersOf(const QString &program)
{
    return processesWith(program);
}

int pidOf(const RunsFixture &fixture, RunId id)
{
    const auto status = readStatus((fixture.runDir(id) + QStringLiteral("/status.json")).toStdString());
    return status ? status->pid : 0;
}

} // namespace

// The runner that waits for the next run.
class TestRunnerStock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theOneThatWaitedRunsTheStep()
    {
        RunsFixture fixture;
        const QString program = copyOfRunner(fixture.directory);
        Runs runs(fixture.runsDir(), program, fixture.clock);
        Witness witness(runs);
        runs.keepSpare();
        QTRY_VERIFY(runs.spare());
        const QStringList waiting = runnersOf(program);
        QCOMPARE(waiting.size(), 1);
        RunSetup setup = fixture.setup(act(QStringLiteral("show VALUE; exit 3")));
        setup.environment[QStringLiteral("VALUE")] = QString(100'000, u'v'); // more than a pipe takes at once
        runs.start(setup);
        QVERIFY2(!runs.spare(), "it is taken");
        QTRY_COMPARE(witness.seen[setup.id].ends, 1);
        QCOMPARE(witness.seen[setup.id].result.exitCode, 3);
        QVERIFY(witness.seen[setup.id].texts().join(QString()).contains(QString(1000, u'v')));
        QCOMPARE(QString::number(pidOf(fixture, setup.id)), waiting.front());
        QTRY_VERIFY2(runs.spare(), "and another waits");
        QTRY_COMPARE(runnersOf(program).size(), 1);
        QVERIFY(runnersOf(program) != waiting);
    }

    void endsWithWhoKeptIt()
    {
        RunsFixture fixture;
        const QString program = copyOfRunner(fixture.directory);
        {
            Runs runs(fixture.runsDir(), program, fixture.clock);
            runs.keepSpare();
            QTRY_VERIFY(runs.spare());
        }
        QTRY_COMPARE(runnersOf(program), QStringList());
        QVERIFY(!QDir(fixture.runsDir()).exists());
    }

    void endsWithAConsoleThatIsKilled()
    {
        RunsFixture fixture;
        QProcess console;
        const RunId id = RunId::create();
        console.start(
            QStringLiteral(IC_FOLLOWING_PROGRAM),
            {fixture.runsDir(), id.text(), fixture.directory.path(), QString(), QStringLiteral("idle")});
        QVERIFY(console.waitForReadyRead());
        // The program says who waits, since others on this machine may have their own.
        const int spare = console.readAll().split(' ').value(1).toInt();
        const auto entry = processEntry(spare);
        QVERIFY(entry && entry->name.starts_with("incident-comman"));
        console.kill();
        QVERIFY(console.waitForFinished());
        QTRY_VERIFY(!isAlive({spare, entry->startTicks}));
        QVERIFY(!QFile::exists(fixture.runDir(id)));
    }

    void diesUnseen_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("killed") << SIGKILL;
        QTest::newRow("asked to end, as at a logout") << SIGTERM;
    }
    void diesUnseen()
    {
        QFETCH(int, signal);
        RunsFixture fixture;
        const QString program = copyOfRunner(fixture.directory);
        Runs runs(fixture.runsDir(), program, fixture.clock);
        Witness witness(runs);
        runs.keepSpare();
        QTRY_VERIFY(runs.spare());
        const int spare = runnersOf(program).value(0).toInt();
        QVERIFY(spare > 1);
        QCOMPARE(::kill(spare, signal), 0);
        QTRY_COMPARE(runnersOf(program), QStringList());
        const RunSetup setup = fixture.setup(QStringLiteral("echo here"));
        runs.start(setup);
        QTRY_COMPARE(witness.seen[setup.id].ends, 1);
        QCOMPARE(witness.seen[setup.id].result.outcome, RunOutcome::Succeeded);
        QCOMPARE(witness.seen[setup.id].texts(), QStringList(QStringLiteral("here")));
    }

    void isNotUsedWhereThingsChanged_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("nothing changed") << QString();
        QTest::newRow("another program file") << QStringLiteral("program");
        QTest::newRow("another environment") << QStringLiteral("environment");
    }
    void isNotUsedWhereThingsChanged()
    {
        QFETCH(QString, what);
        RunsFixture fixture;
        const QString program = copyOfRunner(fixture.directory);
        RunnerStock stock(program);
        stock.prepare();
        const auto spare = stock.spare();
        QVERIFY(spare && spare->startTicks > 0);
        stock.prepare();
        QCOMPARE(stock.spare(), spare); // there is one already
        if (what == u"program") {
            QVERIFY(QFile::remove(program));
            QCOMPARE(copyOfRunner(fixture.directory), program);
        } else if (what == u"environment") {
            qputenv("IC_TEST_CHANGED", "after");
        }
        const RunSetup setup = fixture.setup(QStringLiteral("echo [$IC_TEST_CHANGED]"));
        const RunDirectory directory(fixture.runsDir(), setup.id);
        QVERIFY(directory.create(setup));
        const auto used = stock.launch(directory, setup);
        QVERIFY(used);
        QVERIFY(used->identity.startTicks > 0);
        QCOMPARE(used->identity == *spare, what.isEmpty());
        QVERIFY(!stock.spare());
        QTRY_VERIFY2(what.isEmpty() || !isAlive(*spare), "the old one ends");
        fixture.runs.adopt(setup.id);
        const auto seen = fixture.waitForEnd(setup.id);
        QCOMPARE(seen.texts(),
                 QStringList(what == u"environment" ? QStringLiteral("[after]") : QStringLiteral("[]")));
        qunsetenv("IC_TEST_CHANGED");
    }

    void halfAMessageIsNone()
    {
        RunsFixture fixture;
        const RunSetup setup = fixture.setup(QString());
        const RunDirectory directory(fixture.runsDir(), setup.id);
        QVERIFY(directory.create(setup));
        const QString proof = fixture.directory.filePath(QStringLiteral("executed"));
        RunnerSetup plain;
        plain.runDirectory = directory.path().toStdString();
        plain.script = "touch '" + proof.toStdString() + "'";
        plain.directory = "/";
        const std::string whole = setupMessage(plain);
        for (const std::size_t length : {std::size_t{0}, std::size_t{5}, std::size_t{12}, whole.size() - 1}) {
            QProcess runner;
            runner.start(runnerProgram(), QStringList());
            QVERIFY(runner.waitForStarted());
            runner.write(whole.data(), static_cast<qint64>(length));
            runner.closeWriteChannel();
            QVERIFY(runner.waitForFinished());
            QCOMPARE(runner.exitCode(), 0);
        }
        QVERIFY(!QFile::exists(proof));
        QCOMPARE(QDir(directory.path()).entryList(QDir::Files | QDir::System),
                 QStringList(QStringLiteral("setup.json")));
        // The same bytes, whole, do run: the test is about their being cut.
        QProcess runner;
        runner.start(runnerProgram(), QStringList());
        runner.write(whole.data(), static_cast<qint64>(whole.size()));
        QVERIFY(runner.waitForFinished());
        QVERIFY(QFile::exists(proof));
    }

    void whatIsNoMessageIsRefused()
    {
        QProcess runner;
        runner.start(runnerProgram(), QStringList());
        runner.write(QByteArray(1000, '{'));
        QVERIFY(runner.waitForFinished());
        QCOMPARE(runner.exitCode(), 2);
    }
};

QTEST_GUILESS_MAIN(TestRunnerStock)
#include "test_runner_stock.moc"
