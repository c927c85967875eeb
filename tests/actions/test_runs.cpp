// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/recording.h"
#include "tests/actions/runs_fixture.h"

#include <QCryptographicHash>

#include <csignal>

using namespace ic;
using namespace ic::test;
using namespace std::chrono_literals;

class TestRuns : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void outcome_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<int>("number"); // exit status or signal
        QTest::addColumn<QString>("message"); // part of it
        const auto row = [](const char *name, const QString &script, const char *outcome, int number,
                            const char *message = "", const char *shell = "bash") {
            QTest::newRow(name) << script << QString::fromLatin1(shell) << QString::fromLatin1(outcome)
                                << number << QString::fromLatin1(message);
        };
        row("success", act(QStringLiteral("exit 0")), "succeeded", 0);
        row("failure", act(QStringLiteral("exit 3")), "failed", 3);
        row("greatest status", act(QStringLiteral("exit 255")), "failed", 255);
        row("exit", QStringLiteral("exit 3"), "failed", 3);
        row("set -e",
            QStringLiteral("set -e\n") + act(QStringLiteral("exit 4")) + QStringLiteral("\necho not reached"),
            "failed", 4);
        row("last command", QStringLiteral("true\n") + act(QStringLiteral("exit 5")), "failed", 5);
        row("failure in the middle", act(QStringLiteral("exit 5")) + QStringLiteral("\ntrue"), "succeeded",
            0);
        row("exec", QStringLiteral("exec ") + act(QStringLiteral("exit 6")), "failed", 6);
        row("exit within a function", QStringLiteral("f() { exit 7; }; f; echo no"), "failed", 7);
        row("subshell", QStringLiteral("(exit 8)"), "failed", 8);
        row("own trap", QStringLiteral("trap 'echo mine' EXIT\nexit 9"), "failed", 9);
        row("own trap that exits", QStringLiteral("trap 'exit 10' EXIT"), "failed", 10);
        row("xtrace", QStringLiteral("set -x; true"), "succeeded", 0);
        row("nounset", QStringLiteral("set -u; true"), "succeeded", 0);
        row("PATH destroyed", QStringLiteral("PATH=/nowhere; exit 11"), "failed", 11);
        row("syntax error", QStringLiteral("if then"), "failed", 2);
        row("empty", QString(), "succeeded", 0);
        row("comment only", QStringLiteral("# nothing"), "succeeded", 0);
        row("not found", QStringLiteral("no-such-command-here --now"), "failed", 127,
            "Exit status 127: command not found: no-such-command-here");
        row("not found in sh", QStringLiteral("no-such-command-here"), "failed", 127,
            "command not found: no-such-command-here", "sh");
        row("may not be executed", QStringLiteral("/etc/passwd"), "failed", 126, "Exit status 126: ");
        row("killed child", act(QStringLiteral("signal 9")) + QStringLiteral("; exit $?"), "failed", 137,
            "out of memory?");
        row("killed", QStringLiteral("kill -KILL $$"), "signalled", SIGKILL,
            "Killed by signal 9, out of memory?");
        row("crashed", QStringLiteral("exec ") + act(QStringLiteral("signal 11")), "signalled", SIGSEGV,
            "signal 11");
        row("sh", act(QStringLiteral("exit 12")), "failed", 12, "", "sh");
        row("shell by its path", act(QStringLiteral("exit 13")), "failed", 13, "", "/bin/sh");
        row("no shell", QStringLiteral("true"), "did-not-start", 0, "no-such-shell", "no-such-shell");
        row("no shell at its path", QStringLiteral("true"), "did-not-start", 0, "/no/such/shell",
            "/no/such/shell");
        row("shell that is none", QStringLiteral("true"), "did-not-start", 0, "/etc/passwd", "/etc/passwd");
        row("longer than the system takes", QStringLiteral("# ") + QString(300'000, u'x'), "did-not-start", 0,
            "longer than");
    }
    void outcome()
    {
        QFETCH(QString, script);
        QFETCH(QString, shell);
        QFETCH(QString, outcome);
        QFETCH(int, number);
        QFETCH(QString, message);
        for (const bool terminal : {true, false}) {
            RunsFixture fixture;
            RunSetup setup = fixture.setup(script);
            setup.shell = shell;
            setup.terminal = terminal;
            const auto seen = fixture.run(setup);
            QCOMPARE(seen.ends, 1);
            QCOMPARE(runOutcomeName(seen.result.outcome), outcome);
            const bool signalled = seen.result.outcome == RunOutcome::Signalled;
            QCOMPARE(signalled ? seen.result.signal : seen.result.exitCode, number);
            QVERIFY2(seen.result.message.contains(message), qPrintable(seen.result.message));
            const bool started = seen.result.outcome != RunOutcome::DidNotStart;
            QCOMPARE(seen.starts, started ? 1 : 0);
            QCOMPARE(seen.result.digest.size(), started ? 32 : 0);
            QVERIFY(seen.result.startedMs > 0);
            QVERIFY(seen.result.finishedMs >= seen.result.startedMs);
            QVERIFY(!fixture.runs.isActive(setup.id));
        }
    }

    void startsInItsDirectoryOrSaysWhyNot()
    {
        RunsFixture fixture;
        RunSetup setup = fixture.setup(QStringLiteral("pwd"));
        auto seen = fixture.run(setup);
        QCOMPARE(seen.texts(), QStringList{fixture.directory.path()});

        setup = fixture.setup(QStringLiteral("pwd"));
        setup.directory = QStringLiteral("/no/such/place");
        seen = fixture.run(setup);
        QCOMPARE(seen.result.outcome, RunOutcome::DidNotStart);
        QVERIFY(seen.result.message.contains(QStringLiteral("/no/such/place does not exist")));
        QVERIFY(seen.result.message.contains(QStringLiteral("site.yaml")));

        setup = fixture.setup(QStringLiteral("pwd"));
        setup.directory = QStringLiteral("/etc/passwd");
        QCOMPARE(fixture.run(setup).result.outcome, RunOutcome::DidNotStart);
    }

    void failedStartComesAfterStartReturns()
    {
        RunsFixture fixture;
        RunSetup setup = fixture.setup(QStringLiteral("true"));
        setup.directory = QStringLiteral("/no/such/place");
        fixture.runs.start(setup);
        QCOMPARE(fixture.witness.seen[setup.id].ends, 0);
        QVERIFY(fixture.runs.isActive(setup.id));
        QCOMPARE(fixture.waitForEnd(setup.id).ends, 1);
    }

    void missingOrBrokenRunnerIsSaid()
    {
        RunsFixture fixture;
        for (const QString &program : {QStringLiteral("/no/such/runner"), QStringLiteral("/etc/passwd"),
                                       QStringLiteral("/bin/false")}) {
            Runs runs(fixture.runsDir(), program, fixture.clock);
            Witness witness(runs);
            const RunSetup setup = fixture.setup(QStringLiteral("true"));
            runs.start(setup);
            QTRY_COMPARE(witness.seen[setup.id].ends, 1);
            QCOMPARE(witness.seen[setup.id].result.outcome, RunOutcome::DidNotStart);
            QVERIFY(!witness.seen[setup.id].result.message.isEmpty());
        }
    }

    void unwritableDirectoryIsSaid()
    {
        RunsFixture fixture;
        Runs runs(QStringLiteral("/proc/no-runs-here"), runnerProgram(), fixture.clock);
        Witness witness(runs);
        const RunSetup setup = fixture.setup(QStringLiteral("true"));
        runs.start(setup);
        QTRY_COMPARE(witness.seen[setup.id].ends, 1);
        QCOMPARE(witness.seen[setup.id].result.outcome, RunOutcome::DidNotStart);
        QVERIFY(witness.seen[setup.id].result.message.contains(QStringLiteral("/proc/no-runs-here")));
    }

    void runDirectoryIsForOneRun()
    {
        RunsFixture fixture;
        const RunSetup setup = fixture.setup(QStringLiteral("echo once"));
        QCOMPARE(fixture.run(setup).result.outcome, RunOutcome::Succeeded);
        fixture.witness.seen.clear();
        QCOMPARE(fixture.run(setup).result.outcome, RunOutcome::DidNotStart);
    }

    void streamsStayApartWithoutTerminal()
    {
        RunsFixture fixture;
        RunSetup setup =
            fixture.setup(act(QStringLiteral("both")) + QStringLiteral("; test -t 0 || echo no terminal"));
        setup.terminal = false;
        const auto seen = fixture.run(setup);
        std::map<QString, OutputStream> streams;
        for (const OutputLine &line : seen.lines)
            streams[line.text] = line.stream;
        QCOMPARE(streams[QStringLiteral("to output")], OutputStream::Out);
        QCOMPARE(streams[QStringLiteral("to error")], OutputStream::Error);
        QVERIFY(streams.contains(QStringLiteral("no terminal")));
    }

    void terminalHasItsSize()
    {
        RunsFixture fixture;
        RunSetup setup =
            fixture.setup(QStringLiteral("test -t 0 && test -t 1 && test -t 2 && stty size; echo $TERM"));
        setup.columns = 97;
        QCOMPARE(fixture.run(setup).texts(),
                 (QStringList{QStringLiteral("40 97"), QStringLiteral("xterm-256color")}));
    }

    void stopEndsATreeThatIgnoresSignalsAndLeavesTheGroup_data()
    {
        QTest::addColumn<bool>("terminal");
        QTest::addColumn<bool>("spare");
        QTest::newRow("terminal") << true << false;
        QTest::newRow("pipes") << false << false;
        QTest::newRow("terminal, by a runner that waited") << true << true;
    }
    void stopEndsATreeThatIgnoresSignalsAndLeavesTheGroup()
    {
        QFETCH(bool, terminal);
        QFETCH(bool, spare);
        RunsFixture fixture;
        if (spare) {
            fixture.runs.keepSpare();
            QTRY_VERIFY(fixture.runs.spare());
        }
        const QString mark = RunId::create().text();
        RunSetup setup = fixture.setup(act(QStringLiteral("tree 50 ")) + mark);
        setup.terminal = terminal;
        fixture.runs.start(setup);
        QVERIFY(fixture.waitForLine(setup.id, QStringLiteral("ready")));
        QVERIFY(processesWith(mark).size() > 50);
        fixture.runs.stop(setup.id);
        fixture.runs.stop(setup.id); // a second time changes nothing
        const auto seen = fixture.waitForEnd(setup.id);
        QCOMPARE(seen.ends, 1);
        QCOMPARE(seen.result.outcome, RunOutcome::Stopped);
        QCOMPARE(seen.result.leftRunning, QStringList());
        QCOMPARE(processesWith(mark), QStringList());
    }

    void stopLetsThePoliteEndByThemselves()
    {
        RunsFixture fixture;
        RunSetup setup = fixture.setup(QStringLiteral("trap 'echo tidied up; exit 0' INT\necho ready\n"
                                                      "while :; do sleep 0.01; done"));
        setup.stopPause = 20s;
        fixture.runs.start(setup);
        QVERIFY(fixture.waitForLine(setup.id, QStringLiteral("ready")));
        fixture.runs.stop(setup.id);
        const auto seen = fixture.waitForEnd(setup.id, 15000);
        QCOMPARE(seen.result.outcome, RunOutcome::Stopped);
        QVERIFY(seen.texts().contains(QStringLiteral("tidied up")));
    }

    void stopRightAfterStart()
    {
        for (int round = 0; round < 10; ++round) {
            RunsFixture fixture;
            const QString mark = RunId::create().text();
            const RunSetup setup = fixture.setup(act(QStringLiteral("block ")) + mark);
            fixture.runs.start(setup);
            fixture.runs.stop(setup.id);
            QCOMPARE(fixture.waitForEnd(setup.id).result.outcome, RunOutcome::Stopped);
            QCOMPARE(processesWith(mark), QStringList());
        }
    }

    void timeoutEndsTheTree()
    {
        RunsFixture fixture;
        const QString mark = RunId::create().text();
        RunSetup setup = fixture.setup(act(QStringLiteral("tree 4 ")) + mark);
        setup.timeout = 1s;
        const auto seen = fixture.run(setup);
        QCOMPARE(seen.result.outcome, RunOutcome::TimedOut);
        QCOMPARE(processesWith(mark), QStringList());
    }

    void processesLeftBehindAreTold_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::newRow("holding the output open") << QStringLiteral("leave ");
        QTest::newRow("with the output closed") << QStringLiteral("daemon ");
    }
    void processesLeftBehindAreTold()
    {
        QFETCH(QString, verb);
        RunsFixture fixture;
        const QString mark = RunId::create().text();
        QElapsedTimer timer;
        timer.start();
        const auto seen = fixture.run(fixture.setup(act(verb) + mark));
        QVERIFY(timer.elapsed() < 5000);
        QCOMPARE(seen.result.outcome, RunOutcome::Succeeded);
        QVERIFY(seen.texts().contains(QStringLiteral("left")));
        QCOMPARE(seen.result.leftRunning.size(), 1);
        QVERIFY(seen.result.leftRunning.front().contains(QStringLiteral("acting_program")));
        const QStringList left = processesWith(mark);
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.front(), seen.result.leftRunning.front().section(u' ', 0, 0));
        ::kill(left.front().toInt(), SIGKILL);
    }

    void commandIsAskedAndAnswered()
    {
        RunsFixture fixture;
        const RunSetup setup = fixture.setup(act(QStringLiteral("ask")));
        fixture.runs.start(setup);
        QVERIFY(fixture.waitForLine(setup.id, QStringLiteral("Continue? ")));
        fixture.runs.answer(setup.id, "yes\n");
        const auto seen = fixture.waitForEnd(setup.id);
        QCOMPARE(seen.texts(), (QStringList{QStringLiteral("Continue? yes"), QStringLiteral("answer: yes")}));
    }

    void progressIsToldStepByStep()
    {
        RunsFixture fixture;
        const auto seen = fixture.run(fixture.setup(act(QStringLiteral("progress 8"))));
        QCOMPARE(seen.progress.size(), 16U);
        QCOMPARE(seen.progress.front().step, 1);
        QCOMPARE(seen.progress.front().fraction, std::optional(0.0));
        QCOMPARE(seen.progress.back().step, 8);
        QCOMPARE(seen.progress.back().fraction, std::optional(1.0));
    }

    void oddBytesAreShownAndRecordedWhole()
    {
        RunsFixture fixture;
        RunSetup setup = fixture.setup(act(QStringLiteral("raw")));
        const auto seen = fixture.run(setup);
        QCOMPARE(seen.texts(),
                 (QStringList{QStringLiteral("good"), QString::fromUtf8("bad \uFFFD\uFFFD end"),
                              QStringLiteral("nul  end"), QString::fromUtf8("€ split"),
                              QStringLiteral("no newline")}));
        QCOMPARE(fixture.runs.lineCount(setup.id), 5);
        QCOMPARE(static_cast<int>(fixture.runs.tail(setup.id).size()), 5);

        QFile file(fixture.runs.recordingFile(setup.id));
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray recording = file.readAll();
        QVERIFY(recording.contains(QByteArray("nul \0 end", 9)));
        QCOMPARE(recording.size(), seen.result.recordingBytes);
        QCOMPARE(QCryptographicHash::hash(recording, QCryptographicHash::Sha256), seen.result.digest);
    }

    void longLineIsCutOnScreenOnly()
    {
        RunsFixture fixture;
        const RunSetup setup = fixture.setup(act(QStringLiteral("long-line 1048576")));
        const auto seen = fixture.run(setup);
        QCOMPARE(seen.lines.size(), 2U);
        QVERIFY(seen.lines.front().text.size() < 70'000);
        QVERIFY(seen.lines.front().text.contains(QStringLiteral("in the recording")));
        QCOMPARE(seen.lines.back().text, QStringLiteral("after"));
        QVERIFY(seen.result.recordingBytes > 1'048'576);
        QCOMPARE(fixture.runs.lineCount(setup.id), 2);
    }

    void fullDiskDoesNotStopTheCommand()
    {
        RunsFixture fixture;
        // A limit on the size of files fails writes as a full disk does.
        const QString limited = fixture.directory.path() + QStringLiteral("/limited-runner");
        QFile file(limited);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("#!/bin/sh\nulimit -f 64\nexec '" + runnerProgram().toUtf8() + "' \"$@\"\n");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        Runs runs(fixture.runsDir(), limited, fixture.clock);
        Witness witness(runs);
        const RunSetup setup =
            fixture.setup(act(QStringLiteral("lines 100000")) + QStringLiteral("; exit 6"));
        runs.start(setup);
        QTRY_COMPARE_WITH_TIMEOUT(witness.seen[setup.id].ends, 1, 20000);
        const RunResult &result = witness.seen[setup.id].result;
        QCOMPARE(result.outcome, RunOutcome::Failed);
        QCOMPARE(result.exitCode, 6);
        QVERIFY2(result.message.contains(QStringLiteral("ends early")), qPrintable(result.message));
        QCOMPARE(QFileInfo(runs.recordingFile(setup.id)).size(), result.recordingBytes);
        const auto digest = digestOfRecording(runs.recordingFile(setup.id).toStdString(),
                                              static_cast<std::uint64_t>(result.recordingBytes));
        QVERIFY(digest.has_value());
        QCOMPARE(QByteArray(reinterpret_cast<const char *>(digest->data()), 32), result.digest);
    }

    void tailOfAFinishedRunComesFromDisk()
    {
        RunsFixture fixture;
        const RunSetup setup = fixture.setup(act(QStringLiteral("lines 50000")));
        const auto seen = fixture.run(setup);
        QCOMPARE(fixture.runs.lineCount(setup.id), 50000);
        Runs later(fixture.runsDir(), runnerProgram(), fixture.clock);
        QCOMPARE(later.lineCount(setup.id), 50000);
        const auto tail = later.tail(setup.id);
        QCOMPARE(static_cast<int>(tail.size()), Runs::tailLines);
        QCOMPARE(tail.front().text, QStringLiteral("line 48001"));
        QCOMPARE(tail.back().text, QStringLiteral("line 50000"));
    }

    void manyAtOnce()
    {
        RunsFixture fixture;
        std::vector<RunSetup> setups;
        for (int index = 0; index < 20; ++index)
            setups.push_back(fixture.setup(act(QStringLiteral("paced 20 5; exit %1").arg(index))));
        for (const RunSetup &setup : setups)
            fixture.runs.start(setup);
        for (int index = 0; index < 20; ++index) {
            const auto seen = fixture.waitForEnd(setups[static_cast<std::size_t>(index)].id);
            QCOMPARE(seen.ends, 1);
            QCOMPARE(seen.result.exitCode, index);
            QCOMPARE(seen.lines.size(), 20U);
        }
    }
};

QTEST_GUILESS_MAIN(TestRuns)
#include "test_runs.moc"
