// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/loader.h"
#include "ui/rollback/rollback_update.h"

#include <QTest>

using namespace ic;

namespace {

constexpr qint64 second = 1000;

/// Eight phases, four of them done in 3, 6, 41 and 22 seconds, the fifth underway.
IncidentRun halfway()
{
    IncidentRun run;
    run.start.run = RunId::create();
    run.start.stepId = QStringLiteral("down/rollback");
    run.start.label = QStringLiteral("Execute emergency rollback");
    run.start.rollback = true;
    run.startedMs = 1000 * second;
    run.rollbackId = QStringLiteral("RB-4127");
    run.step = 5;
    run.total = 8;
    const char *names[] = {"Freeze", "Maintenance", "Backup", "Switch", "Restore"};
    const qint64 lengths[] = {3, 6, 41, 22, 0};
    qint64 at = run.startedMs;
    for (int i = 0; i < 5; ++i) {
        Phase phase;
        phase.number = i + 1;
        phase.name = QString::fromLatin1(names[i]);
        phase.startedMs = at;
        at += lengths[i] * second;
        if (lengths[i] > 0)
            phase.endedMs = at;
        run.phases.push_back(phase);
    }
    return run;
}

IncidentRun ended(RunOutcome outcome)
{
    IncidentRun run = halfway();
    run.end = RunEnd();
    run.end->outcome = outcome;
    run.end->exitCode = outcome == RunOutcome::Failed ? 4 : 0;
    run.end->durationMs = 125 * second;
    run.endedMs = run.startedMs + 125 * second;
    run.phases.back().endedMs = run.endedMs;
    run.phases.back().failed = outcome == RunOutcome::Failed;
    return run;
}

} // namespace

class TestRollbackText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSummarySaysWhatIsKnown()
    {
        IncidentRun run = halfway();
        const qint64 now = run.startedMs + 125 * second;
        run.remainingSeconds = 70;
        run.remainingSaidMs = now;
        QCOMPARE(RollbackText::summary(run, {}, now),
                 QStringLiteral("5 of 8 · elapsed 02:05 · about 01:10 left"));
        run.remainingSeconds.reset();
        QCOMPARE(RollbackText::summary(run, 200 * second, now),
                 QStringLiteral("5 of 8 · elapsed 02:05 · usually 01:15 more"));
        run.phases.clear();
        run.total = 0;
        QCOMPARE(RollbackText::summary(run, {}, now), QStringLiteral("elapsed 02:05"));
        QVERIFY(RollbackText::summary(run, 60 * second, now).contains(QStringLiteral("longer than usual")));
        QCOMPARE(RollbackText::title(run), QStringLiteral("Rollback RB-4127"));
    }

    void percentNeverPromisesTheEnd()
    {
        IncidentRun run = halfway();
        const qint64 now = run.startedMs + 125 * second;
        QCOMPARE(RollbackText::percent(run, {}, {}, now), 50);
        Progress live;
        live.fraction = 0.58;
        QCOMPARE(RollbackText::percent(run, live, {}, now), 58);
        live.fraction = 1.0;
        QCOMPARE(RollbackText::percent(run, live, {}, now), 99);
        run.total = 0;
        run.phases.clear();
        QCOMPARE(RollbackText::percent(run, {}, {}, now), 0);
        QCOMPARE(RollbackText::percent(run, {}, 250 * second, now), 50);
        QCOMPARE(RollbackText::percent(run, {}, 10 * second, now), 95);
        QCOMPARE(RollbackText::percent(ended(RunOutcome::Succeeded), {}, {}, now), 100);
        QCOMPARE(RollbackText::percent(ended(RunOutcome::Failed), {}, {}, now), 50);
    }

    void aFailureNamesItsPhase()
    {
        QCOMPARE(RollbackText::failure(halfway()), QString());
        QCOMPARE(RollbackText::failure(ended(RunOutcome::Succeeded)), QString());
        QVERIFY(RollbackText::failure(ended(RunOutcome::Failed))
                    .startsWith(QStringLiteral("The rollback failed in phase 5 of 8, “Restore”.")));
        QVERIFY(RollbackText::failure(ended(RunOutcome::Stopped))
                    .contains(QStringLiteral("stopped in phase 5 of 8")));
        QVERIFY(
            RollbackText::failure(ended(RunOutcome::Unknown)).contains(QStringLiteral("Nobody saw the end")));
    }

    void aFailureFitsIntoHalfALine()
    {
        QCOMPARE(RollbackText::failureBrief(halfway()), QString());
        QCOMPARE(RollbackText::failureBrief(ended(RunOutcome::Succeeded)), QString());
        const QString brief = RollbackText::failureBrief(ended(RunOutcome::Failed));
        QVERIFY2(brief.endsWith(QStringLiteral(" in 5 of 8, “Restore”")), qPrintable(brief));
        QVERIFY(brief.size() < RollbackText::failure(ended(RunOutcome::Failed)).size());
    }

    void silenceLongerThanExpectedIsAStall()
    {
        IncidentRun run = halfway();
        const qint64 phaseBegan = run.phases.back().startedMs;
        // The longest phase took 41 s: twice that is still to be expected.
        QVERIFY(!stalledForMs(run, 0, {}, phaseBegan + 82 * second));
        QCOMPARE(stalledForMs(run, 0, {}, phaseBegan + 83 * second).value_or(0), 83 * second);
        QVERIFY(!stalledForMs(run, phaseBegan + 80 * second, {}, phaseBegan + 83 * second));
        QVERIFY(!stalledForMs(run, 0, 1000 * second, phaseBegan + 200 * second));
        QVERIFY(!stalledForMs(ended(RunOutcome::Failed), 0, {}, phaseBegan + 9000 * second));
        run.phases.clear();
        QVERIFY(!stalledForMs(run, 0, {}, run.startedMs + 30 * second));
        QVERIFY(stalledForMs(run, 0, {}, run.startedMs + 31 * second));
    }

    void phasesToComeAreNamedByAnEarlierRun()
    {
        const IncidentRun run = halfway();
        const qint64 now = run.startedMs + 125 * second;
        auto lines = phaseLines(run, {}, now);
        QCOMPARE(lines.size(), std::size_t(8));
        QCOMPARE(lines[0].state, PhaseLine::State::Done);
        QCOMPARE(lines[0].tookMs.value_or(0), 3 * second);
        QCOMPARE(lines[4].state, PhaseLine::State::Running);
        QCOMPARE(lines[4].tookMs.value_or(0), 53 * second);
        QCOMPARE(lines[5].name, QStringLiteral("Phase 6"));

        JournalState history;
        IncidentRun earlier = ended(RunOutcome::Succeeded);
        Phase sixth;
        sixth.number = 6;
        sixth.name = QStringLiteral("Warm caches");
        earlier.phases.push_back(sixth);
        Incident past;
        past.runs.push_back(earlier);
        history.incidents[IncidentId::create()] = past;
        lines = phaseLines(run, history, now);
        QCOMPARE(lines[5].name, QStringLiteral("Warm caches"));
        QCOMPARE(lines[5].state, PhaseLine::State::ToCome);
        QCOMPARE(lines[6].name, QStringLiteral("Phase 7"));
    }

    void theUpdateFillsItself()
    {
        const auto runbook = loadRunbook(embeddedRunbookPath());
        QVERIFY(runbook);
        const MessageTemplate *message = rollbackUpdateTemplate(**runbook);
        QVERIFY(message);
        Incident incident;
        IncidentRun run = halfway();
        const qint64 now = run.startedMs + 125 * second;
        run.remainingSeconds = 70;
        run.remainingSaidMs = now;
        incident.runs.push_back(run);
        // Of an earlier rollback, and of this one.
        incident.rollbackUpdates = {run.startedMs - second, run.startedMs + second};
        QCOMPARE(rollbackUpdatesSent(incident, run), 1);

        const RollbackUpdate update =
            fillRollbackUpdate(message, incident, run, phaseLines(run, {}, now), {}, now);
        for (const char *known : {"#2", "RB-4127", "4/8", "Restore", "02:05", "01:10", "Switch"})
            QVERIFY2(update.text.contains(QString::fromLatin1(known)), known);
        QCOMPARE(update.openMarks, QStringList(QStringLiteral("[NONE/DESCRIPTION]")));

        const RollbackUpdate own =
            fillRollbackUpdate(nullptr, incident, run, phaseLines(run, {}, now), {}, now);
        QVERIFY(own.text.contains(QStringLiteral("RB-4127")) && own.openMarks.isEmpty());
    }

    void theFailureCommandsAreFound()
    {
        const auto runbook = loadRunbook(embeddedRunbookPath());
        QVERIFY(runbook);
        const auto steps = rollbackFailureSteps(**runbook);
        QCOMPARE(steps.size(), std::size_t(3));
        QVERIFY(steps[0]->script.contains(QStringLiteral("rollback:emergency-recovery")));
        QVERIFY(rollbackFailureSteps(Runbook()).empty());
        QVERIFY(!rollbackUpdateTemplate(Runbook()));
    }
};

QTEST_MAIN(TestRollbackText)
#include "test_rollback_text.moc"
