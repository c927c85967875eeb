// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/section_runner.h"
#include "tests/console/declared_fixture.h"
#include "tests/support/utf8_text.h"

using namespace ic;
using namespace ic::test;

namespace {

// Each of them waits for a file, so that the test says in which order they end.
constexpr const char *runbook = R"(```bash { name=beside effect=read background=true }
until test -e gate; do sleep 0.02; done; test ! -e broken
```
```bash { name=first effect=read }
echo first
```
```bash { name=held effect=read }
until test -e held-gate; do sleep 0.02; done
```
```bash { name=last effect=read }
echo last
```
```bash {"name":"service","effect":"read","background":"true"}
exec sleep 600
```
```bash { name=write effect=change background=true verify=look }
touch written
```
```bash { name=look effect=read }
test -e written && test ! -e broken
```
)";

} // namespace

/// Steps that a section goes on beside, with real processes.
class TestBackgroundSteps : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DeclaredFixture> m_fixture;

    Console &console() const { return *m_fixture->console; }
    const Incident &incident() const { return console().incident(); }
    const SectionRun &section() const { return incident().sectionRuns.back(); }
    SectionRunner &sections() { return console().sections(); }
    const Step &step(const char *name) const { return m_fixture->stepNamed(name); }
    const IncidentRun *last(const char *name) const { return m_fixture->lastRunNamed(name); }
    bool runs(const char *name) const
    {
        return QTest::qWaitFor([&] { return last(name) && last(name)->isRunning(); }, 30000);
    }
    bool ends(const char *name) const
    {
        return QTest::qWaitFor([&] { return last(name) && last(name)->end; }, 30000);
    }
    void begin(std::initializer_list<const char *> names)
    {
        std::vector<SectionRunStart::Member> members;
        for (const char *name : names)
            members.push_back({step(name).id, text(name), step(name).background});
        const auto begun = answerOf([&](Console::Done done) {
            sections().begin(text("outage"), text("Outage"), std::move(members), std::move(done));
        });
        QVERIFY2(begun, begun ? "" : qPrintable(begun.error().text()));
    }
    void touch(const char *file) { m_fixture->touch(file); }
    void remove(const char *file) { QVERIFY(QFile::remove(m_fixture->path(text("work/") + text(file)))); }
    qsizetype lines(const char *containing) const
    {
        return std::ranges::count_if(incident().timeline, [&](const TimelineEntry &entry) {
            return entry.text.contains(text(containing));
        });
    }
    QString lastLineOf(const QString &kind) const
    {
        const auto &all = incident().timeline;
        const auto found = std::find_if(all.rbegin(), all.rend(),
                                        [&](const TimelineEntry &entry) { return entry.kind == kind; });
        return found == all.rend() ? QString() : found->text;
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<DeclaredFixture>(DeclaredFixture::outage(runbook)); }
    void cleanup()
    {
        if (last("service") && last("service")->isRunning()) {
            console().stop(last("service")->start.run);
            QVERIFY(ends("service"));
        }
        m_fixture.reset();
    }

    void theSectionGoesOnBesideItAndEndsWithTheLast()
    {
        begin({"beside", "first", "last"});
        QVERIFY(ends("last"));
        QVERIFY(last("beside")->isRunning());
        QVERIFY(!section().current());
        QVERIFY(!section().ended);
        QCOMPARE(sections().goingOn(section()).size(), std::size_t(1));
        touch("gate");
        QTRY_VERIFY_WITH_TIMEOUT(section().ended, 30000);
        QCOMPARE(lastLineOf(kinds::sectionRunEnded), text("“Outage” is through: all steps succeeded"));
    }

    void aFailureBesidePausesAtTheNextBoundaryAndIsRetried()
    {
        begin({"beside", "held", "last"});
        QVERIFY(runs("held"));
        touch("broken");
        touch("gate");
        QVERIFY(ends("beside"));
        // What runs goes on, and has the turn.
        QCOMPARE(section().current()->stepId, step("held").id);
        QVERIFY(section().paused == PauseReason::None);
        QVERIFY(last("held")->isRunning());
        touch("held-gate");
        QVERIFY(ends("held"));
        QVERIFY(section().paused == PauseReason::Failed);
        QCOMPARE(section().current()->stepId, step("beside").id);
        QTRY_COMPARE(lines("paused"), 1);
        QVERIFY(!last("last"));

        remove("broken");
        sections().goOn(section().start.id);
        QTRY_VERIFY_WITH_TIMEOUT(section().ended, 30000);
        QVERIFY(last("last")->succeeded());
        QCOMPARE(lines("paused"), 1);
    }

    void aFailureAfterTheLastStepPausesToo()
    {
        begin({"beside", "last"});
        QVERIFY(ends("last"));
        touch("broken");
        touch("gate");
        QTRY_VERIFY_WITH_TIMEOUT(section().paused == PauseReason::Failed, 30000);
        QVERIFY(!section().ended);
        QVERIFY(answerOf([&](Console::Done done) {
            sections().skip(section().start.id, text("known"), std::move(done));
        }));
        QTRY_VERIFY(section().ended);
        QCOMPARE(lastLineOf(kinds::sectionRunEnded),
                 text("“Outage” is through: 1 of 2 steps succeeded, 1 skipped"));
    }

    void aServiceIsLeftRunningOrStopped()
    {
        begin({"service", "first"});
        QVERIFY(ends("first"));
        const RunId service = last("service")->start.run;
        QVERIFY(answerOf([&](Console::Done done) { sections().end(section().start.id, std::move(done)); }));
        QVERIFY(section().ended);
        QVERIFY(console().runs().isActive(service));
        QCOMPARE(lastLineOf(kinds::sectionRunEnded),
                 text("“Outage” ended by Jordan Lee: 1 of 2 steps succeeded; left running: ")
                     + last("service")->start.label);
        console().stop(service);
        QVERIFY(ends("service"));

        begin({"service", "first"});
        QTRY_VERIFY_WITH_TIMEOUT(!section().current(), 30000);
        console().stop(last("service")->start.run);
        QTRY_VERIFY_WITH_TIMEOUT(section().ended, 30000);
        QCOMPARE(last("service")->end->outcome, RunOutcome::Stopped);
        QCOMPARE(lastLineOf(kinds::sectionRunEnded),
                 text("“Outage” is through: 1 of 2 steps succeeded, 1 stopped"));
    }

    void aChangeBesideIsAskedAboutAndThenTheNextOneRuns()
    {
        QSignalSpy wanted(&sections(), &SectionRunner::stepWanted);
        begin({"write", "held"});
        QTRY_COMPARE(wanted.size(), 1);
        QVERIFY(sections().waitsFor(step("write").id));
        touch("broken"); // so that its verification fails while the other one runs
        console().run(step("write").id);
        QVERIFY(runs("held"));
        QTRY_VERIFY_WITH_TIMEOUT(last("write") && last("write")->verdict, 30000);
        QVERIFY(last("write")->verdict->verified == Verified::Failed);
        QVERIFY(section().paused == PauseReason::None);
        touch("held-gate");
        QTRY_VERIFY_WITH_TIMEOUT(section().paused == PauseReason::Unverified, 30000);
        QCOMPARE(section().current()->stepId, step("write").id);
        remove("broken");
        console().run(step("look").id);
        QTRY_VERIFY_WITH_TIMEOUT(section().ended, 30000);
        QCOMPARE(lastLineOf(kinds::sectionRunEnded), text("“Outage” is through: all steps succeeded"));
    }

    void aRestartShowsBothRunningAndStartsNothing()
    {
        begin({"beside", "held", "last"});
        QVERIFY(runs("held"));
        m_fixture->reopen();
        QVERIFY(last("beside")->isRunning());
        QVERIFY(last("held")->isRunning());
        QCOMPARE(sections().goingOn(section()).size(), std::size_t(1));
        QVERIFY(!sections().isFollowed(section().start.id));
        touch("broken");
        touch("gate");
        QVERIFY(ends("beside"));
        QVERIFY(section().paused == PauseReason::None);
        touch("held-gate");
        QVERIFY(ends("held"));
        QVERIFY(section().paused == PauseReason::Failed);
        QCOMPARE(section().current()->stepId, step("beside").id);
        remove("broken");
        m_fixture->reopen();
        QVERIFY(section().paused == PauseReason::Failed);
        QCOMPARE(incident().runs.size(), std::size_t(2));
        sections().goOn(section().start.id);
        QTRY_VERIFY_WITH_TIMEOUT(section().ended, 30000);
        QVERIFY(last("last")->succeeded());
    }

    void whatEndedWhileNoConsoleWasThereIsToldAfterwards()
    {
        begin({"beside", "first"});
        QVERIFY(ends("first"));
        m_fixture->console.reset();
        touch("gate");
        m_fixture->reopen();
        QTRY_VERIFY_WITH_TIMEOUT(section().ended, 30000);
        QVERIFY(last("beside")->succeeded());
        QCOMPARE(incident().runs.size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestBackgroundSteps)
#include "test_background_steps.moc"
