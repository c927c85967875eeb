// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/incident/story.h"

#include <QTest>

using namespace ic;
using namespace ic::test;
using namespace std::chrono_literals;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class TestRunFold : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRollbackIsFollowedPhaseByPhase()
    {
        Story story;
        const RunId run = RunId::create();
        story.declared().runStarts(run, text("rollback"), true);
        QCOMPARE(story.lastLine(), text("Rollback started by Jordan Lee"));
        QVERIFY(story.incident().anyRunning());

        story.wait(1s).phase(run, 1, "Freeze deployments", "running", "RB-4127");
        // The number of the rollback comes with its first phase; the line that told of its start now has it.
        QCOMPARE(story.lastLine(), text("Rollback RB-4127 started by Jordan Lee"));
        story.wait(3s).phase(run, 1, "Freeze deployments", "completed");
        story.phase(run, 2, "Enable maintenance page", "running").wait(6s);
        story.phase(run, 3, "Take safety backup", "running");

        const IncidentRun &rollback = *story.incident().rollback();
        QCOMPARE(rollback.rollbackId, text("RB-4127"));
        QCOMPARE(rollback.step, 3);
        QCOMPARE(rollback.total, 8);
        QCOMPARE(rollback.phases.size(), size_t(3));
        QCOMPARE(*rollback.phases[0].endedMs - rollback.phases[0].startedMs, 3000);
        // Nobody said that phase 2 is over, but phase 3 has begun.
        QCOMPARE(*rollback.phases[1].endedMs - rollback.phases[1].startedMs, 6000);
        QVERIFY(!rollback.phases[2].endedMs);

        story.wait(41s).phase(run, 3, "Take safety backup", "completed");
        story.wait(0s).runEnds(run, RunOutcome::Succeeded, 192'000);
        QCOMPARE(story.lastLine(), text("Rollback RB-4127 completed in 03:12"));
        QCOMPARE(story.incident().timeline.back().tone, TimelineEntry::Tone::Good);
        QVERIFY(!story.incident().anyRunning());
        // Phases are the pane's; the timeline has the declaration, the start and the end.
        QCOMPARE(story.timeline().size(), 3);
    }

    void whatIsReadLateWasSaidInTime()
    {
        Story story;
        const RunId run = RunId::create();
        story.declared().runStarts(run, text("rollback"), true);
        const qint64 startMs = story.now();
        // The console was away for ten minutes, and reads the recording at once.
        story.wait(10min).phase(run, 1, "Freeze deployments", "running", "", 500);
        story.phase(run, 1, "Freeze deployments", "completed", "", 2500);
        story.phase(run, 2, "Enable maintenance page", "running", "", 2600);
        story.phase(run, 2, "Enable maintenance page", "completed", "", 9600);
        story.runEnds(run, RunOutcome::Succeeded, 12'000);
        const IncidentRun &rollback = *story.incident().rollback();
        QCOMPARE(rollback.phases[0].startedMs, startMs + 500);
        QCOMPARE(*rollback.phases[0].endedMs, startMs + 2500);
        QCOMPARE(*rollback.phases[1].endedMs - rollback.phases[1].startedMs, 7000);
        QCOMPARE(rollback.endedMs, startMs + 12'000);
    }

    void noTimeIsAfterItWasWritten()
    {
        Story story;
        const RunId run = RunId::create();
        story.declared().runStarts(run, text("rollback"), true);
        story.wait(1s).phase(run, 1, "Freeze deployments", "running", "", 3'600'000);
        QCOMPARE(story.incident().rollback()->phases[0].startedMs, story.now());
    }

    void aFailureNamesItsPhase()
    {
        Story story;
        const RunId run = RunId::create();
        story.declared().runStarts(run, text("rollback"), true);
        story.phase(run, 5, "Restore database snapshot", "running", "RB-7");
        story.phase(run, 5, "Restore database snapshot", "failed");
        story.runEnds(run, RunOutcome::Failed, 9000, 4);
        QCOMPARE(story.lastLine(),
                 text("Rollback RB-7 failed in “Restore database snapshot”: exit status 4"));
        QVERIFY(story.incident().rollback()->phases[0].failed);
        QCOMPARE(story.incident().timeline.back().tone, TimelineEntry::Tone::Bad);
    }

    void everyOutcomeHasItsSentence_data()
    {
        QTest::addColumn<RunOutcome>("outcome");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("succeeded") << RunOutcome::Succeeded << text("Check database status succeeded in 8 s");
        QTest::newRow("failed") << RunOutcome::Failed << text("Check database status failed: exit status 3");
        QTest::newRow("signalled") << RunOutcome::Signalled
                                   << text("Check database status was ended by signal 9");
        QTest::newRow("timed out") << RunOutcome::TimedOut
                                   << text("Check database status ran out of time after 8 s");
        QTest::newRow("stopped") << RunOutcome::Stopped << text("Check database status stopped after 8 s");
        QTest::newRow("did not start")
            << RunOutcome::DidNotStart << text("Check database status did not start: No such directory");
        QTest::newRow("unknown") << RunOutcome::Unknown
                                 << text("Check database status ended unseen: outcome unknown");
    }
    void everyOutcomeHasItsSentence()
    {
        QFETCH(RunOutcome, outcome);
        QFETCH(QString, sentence);
        Story story;
        RunEnd end;
        end.run = RunId::create();
        end.outcome = outcome;
        end.exitCode = 3;
        end.signal = 9;
        end.durationMs = 8200;
        end.message = text("No such directory");
        story.declared().runStarts(end.run, text("db"));
        story.happens(draft::runFinished(story.id(), end));
        QCOMPARE(story.lastLine(), sentence);
        QVERIFY(story.incident().runs.front().end->outcome == outcome);
    }

    void anEndReachesTheFoldWhole()
    {
        Story story;
        RunEnd end;
        end.run = RunId::create();
        end.outcome = RunOutcome::Succeeded;
        end.durationMs = 1234;
        end.recordingBytes = 5'000'000'000;
        end.digest = QByteArray(32, '\x9f');
        end.message = text("fine");
        end.exports = {{text("INCIDENT_ID"), text("SEC-1")}, {text("EMPTY"), QString()}};
        end.withheldExports = {text("API_TOKEN")};
        story.declared().runStarts(end.run, text("db")).happens(draft::runFinished(story.id(), end));
        const RunEnd &read = *story.incident().runs.front().end;
        QCOMPARE(read.run, end.run);
        QCOMPARE(read.durationMs, end.durationMs);
        QCOMPARE(read.recordingBytes, end.recordingBytes);
        QCOMPARE(read.digest, end.digest);
        QCOMPARE(read.message, end.message);
        QVERIFY(read.exports == end.exports);
        QCOMPARE(read.withheldExports, end.withheldExports);
    }

    void anEndIsSeenOnce()
    {
        Story story;
        const RunId run = RunId::create();
        story.declared().runStarts(run, text("db")).runEnds(run, RunOutcome::Succeeded, 1000);
        const size_t lines = story.incident().timeline.size();
        story.runEnds(run, RunOutcome::Failed, 2000, 1);
        story.runStarts(run, text("db"));
        QCOMPARE(story.incident().timeline.size(), lines);
        QCOMPARE(story.incident().runs.size(), size_t(1));
        QVERIFY(story.incident().runs[0].end->outcome == RunOutcome::Succeeded);
        // The journal holds such a pair back already: both have the same key.
        QCOMPARE(story.events()[2].key, story.events()[3].key);
        QVERIFY(!story.events()[2].key.isEmpty());
        QCOMPARE(story.events()[1].key, story.events()[4].key);
        QVERIFY(story.events()[1].key != story.events()[2].key);
    }

    void exportsAreThoseOfSuccessfulRunsOfThePlaybook()
    {
        Story story;
        story.declared();
        const auto run = [&story](const char *playbook, RunOutcome outcome, const char *value) {
            RunStart start;
            start.run = RunId::create();
            start.stepId = text("s");
            start.playbook = text(playbook);
            RunEnd end;
            end.run = start.run;
            end.outcome = outcome;
            end.exports = {{text("INCIDENT_ID"), text(value)}};
            story.happens(draft::runStarted(story.id(), story.jordan, start));
            story.happens(draft::runFinished(story.id(), end));
        };
        run("security", RunOutcome::Succeeded, "first");
        run("security", RunOutcome::Succeeded, "second");
        run("security", RunOutcome::Failed, "third");
        run("database", RunOutcome::Succeeded, "other");
        const auto exports = story.incident().exportsFor(text("security"));
        QCOMPARE(exports.size(), size_t(1));
        QCOMPARE(exports.at(text("INCIDENT_ID")), text("second"));
        QVERIFY(story.incident().exportsFor(text("nothing")).empty());
    }

    void aStopIsAskedForOnce()
    {
        Story story;
        const RunId run = RunId::create();
        story.declared().runStarts(run, text("db"));
        story.happens(draft::runStopAsked(story.id(), story.kim, run));
        QVERIFY(story.incident().runs[0].stopAsked);
        QCOMPARE(story.lastLine(), text("Check database status told to stop by Kim Davis"));
        story.happens(draft::runStopAsked(story.id(), story.kim, run));
        QCOMPARE(story.timeline().size(), 3);
        story.runEnds(run, RunOutcome::Stopped, 2000);
        QCOMPARE(story.incident().timeline.back().tone, TimelineEntry::Tone::Plain);
    }

    void theNewestRunsAreFound()
    {
        Story story;
        const RunId first = RunId::create(), second = RunId::create(), rollback = RunId::create();
        story.declared().runStarts(first, text("db")).runEnds(first, RunOutcome::Failed, 100, 1);
        story.runStarts(second, text("db"));
        QCOMPARE(story.incident().lastRunOf(text("db"))->start.run, second);
        QVERIFY(!story.incident().lastRunOf(text("other")));
        QVERIFY(!story.incident().rollback());
        const RunId later = RunId::create();
        story.runStarts(rollback, text("rb"), true).runStarts(later, text("rb"), true);
        story.runEnds(later, RunOutcome::DidNotStart, 0);
        // The one that still runs is the one to watch.
        QCOMPARE(story.incident().rollback()->start.run, rollback);
        story.runEnds(rollback, RunOutcome::Succeeded, 5);
        QCOMPARE(story.incident().rollback()->start.run, later);
    }

    void phasesMayBeUnnumberedRepeatedAndCutShort()
    {
        Story story;
        const RunId run = RunId::create();
        story.declared().runStarts(run, text("rb"), true);
        story.phase(run, 0, "Freeze", "running").phase(run, 0, "Backup", "running");
        const auto phases = [&story]() -> const std::vector<Phase> & {
            return story.incident().runs[0].phases;
        };
        QCOMPARE(phases().size(), size_t(2));
        QCOMPARE(phases()[1].number, 2);
        QVERIFY(phases()[0].endedMs);
        QVERIFY(story.events()[2].key != story.events()[3].key);

        story.phase(run, 0, "Backup", "failed").wait(2s).phase(run, 0, "Backup", "running");
        QVERIFY(!phases()[1].failed);
        QVERIFY(!phases()[1].endedMs);
        story.runEnds(run, RunOutcome::Unknown, 3000);
        // Whether it came to its end nobody saw.
        QVERIFY(!phases()[1].endedMs);
        QVERIFY(!phases()[1].failed);
        // And what comes after the end is an echo.
        story.phase(run, 0, "Restore", "running");
        QCOMPARE(phases().size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestRunFold)
#include "test_run_fold.moc"
