// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/incident/story.h"

#include <QTest>

using namespace ic;
using namespace ic::test;

namespace {

QString text(const char *latin1)
{
    return QString::fromUtf8(latin1);
}

/// A story whose runs belong to a section of three steps: a, b, c. Those that `beside` names run in the
/// background.
class SectionStory : public Story {
public:
    explicit SectionStory(const char *beside = "")
    {
        declared();
        SectionRunStart start{section, text("checks"), text("Checks"), {}};
        for (const char *step : {"a", "b", "c"})
            start.steps.push_back(
                {text(step), text("Step ") + text(step), text(beside).contains(text(step))});
        happens(draft::sectionRunStarted(Story::id(), jordan, start));
    }
    void pauses(const char *step, PauseReason reason)
    {
        happens(draft::sectionRunPaused(Story::id(), section, text(step), text("Step ") + text(step), reason,
                                        {}));
    }
    QString turn() const { return sectionRun().current() ? sectionRun().current()->stepId : QString(); }
    RunId begins(const char *step, const std::function<void(RunStart &)> &with = {})
    {
        RunStart start;
        start.run = RunId::create();
        start.stepId = text(step);
        start.label = text("Step ") + text(step);
        start.playbook = text("checks");
        start.sectionRun = section;
        if (with)
            with(start);
        happens(draft::runStarted(Story::id(), jordan, start));
        return start.run;
    }
    RunId runs(const char *step, RunOutcome outcome = RunOutcome::Succeeded,
               const std::function<void(RunStart &)> &with = {})
    {
        const RunId run = begins(step, with);
        runEnds(run, outcome, 1000, outcome == RunOutcome::Failed ? 1 : 0);
        return run;
    }
    const SectionRun &sectionRun() const { return incident().sectionRuns.front(); }

    const SectionRunId section = SectionRunId::create();
};

} // namespace

/// What becomes of steps beside their own runs, as events tell it.
class TestSectionFold : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTurnPassesOnWithEachSuccess()
    {
        SectionStory story;
        QCOMPARE(story.lastLine(), text("“Checks”: running all 3 steps, by Jordan Lee"));
        QCOMPARE(story.sectionRun().current()->stepId, text("a"));
        story.runs("a");
        QCOMPARE(story.sectionRun().current()->stepId, text("b"));
        story.runs("b");
        story.runs("c");
        QVERIFY(!story.sectionRun().current());
        QVERIFY(!story.sectionRun().ended);
        story.happens(draft::sectionRunEnded(story.id(), story.jordan, story.section, true));
        QVERIFY(story.sectionRun().ended);
        QVERIFY(!story.incident().openSectionRun(text("checks")));
        QCOMPARE(story.lastLine(), text("“Checks” is through: all steps succeeded"));
    }

    void aFailurePausesAndARetryGoesOn()
    {
        SectionStory story;
        story.runs("a", RunOutcome::Failed);
        // Also where the console was killed before it could say so.
        QVERIFY(story.sectionRun().paused == PauseReason::Failed);
        QCOMPARE(story.sectionRun().current()->stepId, text("a"));
        story.happens(draft::sectionRunPaused(story.id(), story.section, text("a"), text("Step a"),
                                              PauseReason::Failed, {}));
        QCOMPARE(story.lastLine(), text("“Checks” paused: Step a did not succeed"));
        const RunId again = story.begins("a");
        QVERIFY(story.sectionRun().paused == PauseReason::None);
        story.runEnds(again, RunOutcome::Succeeded, 1000);
        QCOMPARE(story.sectionRun().current()->stepId, text("b"));
    }

    void aSkippedStepSaysWhoAndWhy()
    {
        SectionStory story;
        story.runs("a", RunOutcome::Failed);
        story.happens(draft::stepSkipped(
            story.id(), story.kim, {text("a"), text("Step a"), text("known to be broken"), story.section}));
        QCOMPARE(story.incident().skippedSteps.at(text("a")).reason, text("known to be broken"));
        QCOMPARE(story.incident().skippedSteps.at(text("a")).actor, story.kim);
        QCOMPARE(story.sectionRun().current()->stepId, text("b"));
        QVERIFY(story.sectionRun().paused == PauseReason::None);
        QCOMPARE(story.lastLine(), text("Step a skipped by Kim Davis: known to be broken"));
        // Run after all, it is not skipped any more, and the turn stays where it is.
        story.runs("a");
        QVERIFY(story.incident().skippedSteps.empty());
        QCOMPARE(story.sectionRun().current()->stepId, text("b"));
    }

    void aPersonMayStopIt()
    {
        SectionStory story;
        story.runs("a");
        story.happens(draft::sectionRunEnded(story.id(), story.kim, story.section, false));
        QCOMPARE(story.lastLine(), text("“Checks” ended by Kim Davis: 1 of 3 steps succeeded"));
        // What ends later belongs to no section any more.
        story.runs("b", RunOutcome::Failed);
        QCOMPARE(story.sectionRun().position, std::size_t(1));
        QVERIFY(story.sectionRun().paused == PauseReason::None);
    }

    void withAVerificationTheTurnWaitsForWhatItSays()
    {
        SectionStory story;
        const auto verified = [](RunStart &start) { start.verifiedBy = QStringLiteral("check"); };
        const RunId run = story.runs("a", RunOutcome::Succeeded, verified);
        QCOMPARE(story.sectionRun().current()->stepId, text("a"));
        const RunId by = story.begins("check", [&run](RunStart &start) {
            start.sectionRun = {};
            start.verifies = run;
        });
        QCOMPARE(story.incident().run(run)->verification, by);
        story.runEnds(by, RunOutcome::Succeeded, 10);
        story.happens(draft::stepVerified(story.id(),
                                          {run, by, text("Step a"), Verified::Failed, text("it is “down”")}));
        QVERIFY(story.sectionRun().paused == PauseReason::Unverified);
        QCOMPARE(story.lastLine(), text("Verification of Step a failed: it is “down”"));
        story.happens(draft::stepVerified(story.id(), {run, by, text("Step a"), Verified::Passed, {}}));
        QCOMPARE(story.sectionRun().current()->stepId, text("b"));
        QCOMPARE(story.lastLine(), text("Step a verified"));
    }

    void theCountLeavesOutWhatWasSkipped()
    {
        SectionStory story;
        story.runs("a", RunOutcome::Failed);
        story.happens(draft::stepSkipped(story.id(), story.kim,
                                         {text("a"), text("Step a"), text("known"), story.section}));
        story.runs("b");
        story.happens(draft::sectionRunEnded(story.id(), story.kim, story.section, false));
        QCOMPARE(story.lastLine(), text("“Checks” ended by Kim Davis: 1 of 3 steps succeeded, 1 skipped"));

        SectionStory through;
        through.runs("a");
        through.happens(draft::stepSkipped(through.id(), through.kim,
                                           {text("b"), text("Step b"), text("known"), through.section}));
        through.runs("c");
        through.happens(draft::sectionRunEnded(through.id(), through.kim, through.section, true));
        QCOMPARE(through.lastLine(), text("“Checks” is through: 2 of 3 steps succeeded, 1 skipped"));
    }

    void aBackgroundStepPassesTheTurnOnAtItsStart()
    {
        SectionStory story("ac");
        QVERIFY(story.sectionRun().start.steps.front().background);
        const RunId beside = story.begins("a");
        QCOMPARE(story.turn(), text("b"));
        QCOMPARE(story.sectionRun().background, std::vector<std::size_t>{0});
        story.runs("b");
        const RunId last = story.begins("c");
        QCOMPARE(story.turn(), QString());
        QVERIFY(!story.sectionRun().isThrough());
        QCOMPARE(story.sectionRun().done(), std::size_t(1));
        story.runEnds(beside, RunOutcome::Succeeded, 1000);
        QVERIFY(!story.sectionRun().isThrough());
        story.runEnds(last, RunOutcome::Succeeded, 1000);
        QVERIFY(story.sectionRun().isThrough());
        QCOMPARE(story.sectionRun().done(), std::size_t(3));
    }

    void aBackgroundFailurePausesBeforeTheNextStep()
    {
        SectionStory story("a");
        const RunId beside = story.begins("a");
        const RunId front = story.begins("b");
        story.runEnds(beside, RunOutcome::Failed, 1000, 1);
        // What has the turn keeps it.
        QCOMPARE(story.turn(), text("b"));
        QVERIFY(story.sectionRun().paused == PauseReason::None);
        story.runEnds(front, RunOutcome::Succeeded, 1000);
        QCOMPARE(story.turn(), text("a"));
        QVERIFY(story.sectionRun().paused == PauseReason::Failed);
        story.pauses("a", PauseReason::Failed);
        QCOMPARE(story.lastLine(), text("“Checks” paused: Step a did not succeed"));

        // Tried again, it goes on beside what is left.
        const RunId again = story.begins("a");
        QCOMPARE(story.turn(), text("c"));
        QVERIFY(story.sectionRun().paused == PauseReason::None);
        story.runs("c");
        story.runEnds(again, RunOutcome::Succeeded, 1000);
        QVERIFY(story.sectionRun().isThrough());
        QCOMPARE(story.sectionRun().done(), std::size_t(3));
    }

    void aBackgroundFailureWaitsForTheOneInFront()
    {
        SectionStory story("a");
        const RunId beside = story.begins("a");
        story.runs("b", RunOutcome::Failed);
        QCOMPARE(story.turn(), text("b"));
        story.runEnds(beside, RunOutcome::TimedOut, 1000);
        QCOMPARE(story.turn(), text("b"));
        story.runs("b");
        QCOMPARE(story.turn(), text("a"));
        QVERIFY(story.sectionRun().paused == PauseReason::Failed);
        story.happens(draft::stepSkipped(story.id(), story.kim,
                                         {text("a"), text("Step a"), text("not needed"), story.section}));
        QCOMPARE(story.turn(), text("c"));
        QCOMPARE(story.sectionRun().skipped, 1);
        story.runs("c");
        QVERIFY(story.sectionRun().isThrough());
        QCOMPARE(story.sectionRun().done(), std::size_t(2));
    }

    void severalBackgroundFailuresComeOneAfterTheOther()
    {
        SectionStory story("ab");
        const RunId first = story.begins("a");
        const RunId second = story.begins("b");
        const RunId front = story.begins("c");
        story.runEnds(second, RunOutcome::Failed, 1000, 1);
        story.runEnds(first, RunOutcome::Unknown, 1000);
        story.runEnds(front, RunOutcome::Succeeded, 1000);
        QCOMPARE(story.turn(), text("b"));
        // Both may be run again, by whichever way.
        QVERIFY(story.incident().sectionRunAt(text("a")));
        story.runs("a");
        QCOMPARE(story.turn(), text("b"));
        QVERIFY(story.sectionRun().paused == PauseReason::Failed);
        story.runs("b");
        QVERIFY(story.sectionRun().isThrough());
    }

    void aServiceThatWasStoppedIsOverAndCounted()
    {
        SectionStory story("a");
        const RunId service = story.begins("a");
        story.runs("b");
        story.runs("c");
        story.runEnds(service, RunOutcome::Stopped, 1000);
        QVERIFY(story.sectionRun().isThrough());
        QVERIFY(story.sectionRun().paused == PauseReason::None);
        story.happens(draft::sectionRunEnded(story.id(), story.jordan, story.section, true));
        QCOMPARE(story.lastLine(), text("“Checks” is through: 2 of 3 steps succeeded, 1 stopped"));
    }

    void theEndCountsWhatEachStepCameTo()
    {
        // One succeeded, one failed, and one runs still.
        SectionStory story("ab");
        story.runs("a");
        const RunId service = story.begins("b");
        story.runs("c", RunOutcome::Failed);
        story.happens(draft::sectionRunEnded(story.id(), story.kim, story.section, false, {service}));
        QCOMPARE(story.lastLine(),
                 text("“Checks” ended by Kim Davis: 1 of 3 steps succeeded, 1 failed; left running: Step b"));

        // Skipped, then run after all: it is no skipped one.
        SectionStory after("a");
        after.runs("a", RunOutcome::Failed);
        after.happens(draft::stepSkipped(after.id(), after.kim,
                                         {text("a"), text("Step a"), text("known"), after.section}));
        after.runs("a");
        after.runs("b");
        after.runs("c");
        after.happens(draft::sectionRunEnded(after.id(), after.kim, after.section, true));
        QCOMPARE(after.lastLine(), text("“Checks” is through: all steps succeeded"));

        // Several setbacks beside the step in front.
        SectionStory beside("ab");
        const RunId first = beside.begins("a");
        const RunId second = beside.begins("b");
        beside.runEnds(first, RunOutcome::Failed, 1000, 1);
        beside.runEnds(second, RunOutcome::Succeeded, 1000);
        const RunId front = beside.begins("c");
        beside.runEnds(front, RunOutcome::Succeeded, 1000);
        beside.happens(draft::sectionRunEnded(beside.id(), beside.kim, beside.section, false));
        QCOMPARE(beside.lastLine(), text("“Checks” ended by Kim Davis: 2 of 3 steps succeeded, 1 failed"));

        // Nobody knows whether one is as it should be.
        SectionStory unsure;
        unsure.runs("a", RunOutcome::Succeeded,
                    [](RunStart &start) { start.verifiedBy = QStringLiteral("check"); });
        unsure.pauses("a", PauseReason::Unverified);
        unsure.happens(draft::stepSkipped(unsure.id(), unsure.kim,
                                          {text("a"), text("Step a"), text("seen"), unsure.section}));
        unsure.runs("b");
        unsure.runs("c");
        unsure.happens(draft::sectionRunEnded(unsure.id(), unsure.kim, unsure.section, true));
        QCOMPARE(unsure.lastLine(),
                 text("“Checks” is through: 3 of 3 steps succeeded, 1 of them not verified"));
    }

    void whatIsLeftRunningIsNamed()
    {
        SectionStory story("a");
        const RunId service = story.begins("a");
        story.runs("b");
        story.runs("c");
        story.happens(draft::sectionRunEnded(story.id(), story.kim, story.section, false, {service}));
        QVERIFY(story.sectionRun().ended);
        QCOMPARE(story.lastLine(),
                 text("“Checks” ended by Kim Davis: 2 of 3 steps succeeded; left running: Step a"));
        // Its end is its own.
        story.runEnds(service, RunOutcome::Failed, 1000, 1);
        QVERIFY(story.sectionRun().setbacks.empty());
    }

    void aBackgroundStepWaitsForItsVerification()
    {
        SectionStory story("a");
        const RunId run = story.runs("a", RunOutcome::Succeeded,
                                     [](RunStart &start) { start.verifiedBy = QStringLiteral("check"); });
        QCOMPARE(story.turn(), text("b"));
        QCOMPARE(story.sectionRun().background.size(), std::size_t(1));
        const StepVerdict failed{run, RunId::create(), text("Step a"), Verified::Failed, {}};
        story.happens(draft::stepVerified(story.id(), failed));
        QCOMPARE(story.turn(), text("a"));
        QVERIFY(story.sectionRun().paused == PauseReason::Unverified);
        story.happens(
            draft::stepVerified(story.id(), {run, RunId::create(), text("Step a"), Verified::Passed, {}}));
        QCOMPARE(story.turn(), text("b"));
        QVERIFY(story.sectionRun().paused == PauseReason::None);
    }

    void aBackgroundStepThatNobodyVerifiesPauses()
    {
        SectionStory story("a");
        story.runs("a", RunOutcome::Succeeded,
                   [](RunStart &start) { start.verifiedBy = QStringLiteral("check"); });
        story.pauses("a", PauseReason::Unverified);
        QCOMPARE(story.turn(), text("a"));
        QCOMPARE(story.lastLine(), text("“Checks” paused: Step a is not verified"));
        // Gone on in spite of it: it ran.
        story.happens(draft::stepSkipped(story.id(), story.kim,
                                         {text("a"), text("Step a"), text("seen"), story.section}));
        QCOMPARE(story.turn(), text("b"));
        QCOMPARE(story.sectionRun().skipped, 0);
        QCOMPARE(story.sectionRun().done(), std::size_t(1));
    }

    void onlyASuccessUndoes()
    {
        SectionStory story;
        const RunId run = story.runs("a");
        const auto undoes = [&run](RunStart &start) {
            start.sectionRun = {};
            start.undoes = {run};
        };
        story.runs("back", RunOutcome::Failed, undoes);
        QVERIFY(story.incident().run(run)->undoneBy.isNull());
        const RunId by = story.runs("back", RunOutcome::Succeeded, undoes);
        QCOMPARE(story.incident().run(run)->undoneBy, by);
        QCOMPARE(story.lastLine(), text("Step a undone by Step back"));
    }

    void whatWentOnFromAFailureCarriesItsExports()
    {
        SectionStory story;
        const RunId run = story.begins("a");
        RunEnd failed;
        failed.run = run;
        failed.outcome = RunOutcome::Failed;
        failed.exitCode = 1;
        failed.failedLine = 3;
        failed.exports = {{text("SITE"), text("north")}, {text("STATE"), text("old")}};
        story.happens(draft::runFinished(story.id(), failed));
        QCOMPARE(story.incident().run(run)->end->failedLine, 3);
        QVERIFY(story.incident().exportsFor(text("checks")).empty());

        const RunId rest = story.begins("a", [&run](RunStart &start) {
            start.goesOnFrom = run;
            start.fromLine = 3;
        });
        QCOMPARE(story.lastLine(), text("Step a started again from line 3 by Jordan Lee"));
        RunEnd end;
        end.run = rest;
        end.outcome = RunOutcome::Succeeded;
        end.exports = {{text("STATE"), text("new")}};
        story.happens(draft::runFinished(story.id(), end));
        const std::map<QString, QString> exports = story.incident().exportsFor(text("checks"));
        QCOMPARE(exports.at(text("SITE")), text("north"));
        QCOMPARE(exports.at(text("STATE")), text("new"));
    }

    void whatMakesNoSenseChangesNothing()
    {
        SectionStory story;
        const std::size_t lines = story.incident().timeline.size();
        story.happens(draft::sectionRunStarted(story.id(), story.jordan, {}));
        story.happens(draft::sectionRunEnded(story.id(), story.jordan, SectionRunId::create(), true));
        story.happens(draft::sectionRunPaused(story.id(), story.section, text("c"), text("Step c"),
                                              PauseReason::Failed, {}));
        story.happens(draft::stepSkipped(story.id(), story.jordan, {}));
        story.happens(draft::stepVerified(story.id(), {RunId::create(), {}, {}, Verified::Passed, {}}));
        QCOMPARE(story.incident().timeline.size(), lines);
        QCOMPARE(story.sectionRun().position, std::size_t(0));
        QVERIFY(story.sectionRun().paused == PauseReason::None);
    }
};

QTEST_GUILESS_MAIN(TestSectionFold)
#include "test_section_fold.moc"
