// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/masked_tokens.h"
#include "app/console/rest_of_script.h"
#include "app/console/section_runner.h"
#include "app/console/step_relations.h"
#include "app/runbook/shell_syntax.h"
#include "tests/console/declared_fixture.h"
#include "tests/support/utf8_text.h"

#include <algorithm>

using namespace ic;
using namespace ic::test;

namespace {

constexpr const char *runbook = R"(
### Checks
```bash { name=one }
echo one
```
```bash { name=two effect=read }
set -euo pipefail
export SITE=north
local_only=1
test -e ready
echo "site $SITE" > went-on
```
```bash { name=three }
echo "three $SITE"
```

### Change
```bash { name=stop undo=start verify=look }
touch stopped
```
```bash { name=start effect=change }
rm -f stopped
```
```bash { name=look effect=read expect="output contains stopped" }
ls
```
```bash { name=slow effect=read }
echo begun; sleep 60
```
```bash { name=later effect=read }
echo later
```

### By hand
```bash { name=raise verify=ask }
touch raised
```
```bash { name=ask effect=change }
test -e settled
```
```bash { name=wait verify=check effect=read }
until test -e go; do sleep 0.05; done
```
```bash { name=check effect=read }
echo checked
```
```bash { name=token effect=read }
set -e
export API_TOKEN=tok-5c1d9e77a0
test -e ready
printf %s "$API_TOKEN" | wc -c > length
```
)";

} // namespace

/// Sections of steps, undo and verification, with real processes.
class TestSectionRuns : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DeclaredFixture> m_fixture;

    Console &console() const { return *m_fixture->console; }
    const Incident &incident() const { return console().incident(); }
    QString id(const char *name) const { return m_fixture->stepNamed(name).id; }
    SectionRunStart::Member member(const char *name) const { return {id(name), text(name)}; }
    const IncidentRun *last(const char *name) const { return m_fixture->lastRunNamed(name); }
    bool ends(const char *name, std::size_t runs = 1) const { return m_fixture->ends(name, runs); }
    void begin(std::vector<SectionRunStart::Member> steps)
    {
        const auto begun = answerOf([&](Console::Done done) {
            console().sections().begin(text("checks"), text("Checks"), std::move(steps), std::move(done));
        });
        QVERIFY2(begun, begun ? "" : qPrintable(begun.error().text()));
    }
    const SectionRun &section() const { return incident().sectionRuns.back(); }
    std::size_t pauses() const { return m_fixture->entriesOf(kinds::sectionRunPaused); }
    void runNow(const char *name)
    {
        std::optional<Result<RunId>> started;
        console().run(id(name), {}, [&started](const Result<RunId> &run) { started = run; });
        QVERIFY(QTest::qWaitFor([&] { return started.has_value(); }, 20000));
        QVERIFY(*started);
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<DeclaredFixture>(DeclaredFixture::outage(runbook)); }
    void cleanup() { m_fixture.reset(); }

    void theRestOfAScriptIsHonest_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("rest");
        QTest::newRow("options are kept") << "set -eu\na\nb\nc" << 3 << "set -eu\nb\nc";
        QTest::newRow("its arguments") << "set -e\nset x y\nb\nc" << 3 << QString();
        QTest::newRow("a variable that it names")
            << "host=db1\ntest -f x\nrm \"/backup/$host\"" << 2 << QString();
        QTest::newRow("a variable behind another command") << "a && host=db1\nb $host" << 2 << QString();
        QTest::newRow("a variable of a loop") << "for h in a b; do x; done\nb $h" << 2 << QString();
        QTest::newRow("a variable that it does not name") << "host=db1\nb\nc" << 2 << "set -e\nb\nc";
        QTest::newRow("an exported one") << "export HOST=db1\nb $HOST" << 2 << "b $HOST";
        QTest::newRow("exported later") << "HOST=db1\nexport HOST\nb $HOST" << 3 << "b $HOST";
        QTest::newRow("another directory") << "cd sub\nrm -r old" << 2 << QString();
        QTest::newRow("another directory, behind and") << "true && cd sub\nb" << 2 << QString();
        QTest::newRow("a function") << "f() { x; }\nb" << 2 << QString();
        QTest::newRow("a function by its word") << "function f { x; }\nb" << 2 << QString();
        QTest::newRow("a file that is read in") << ". ./env.sh\nb" << 2 << QString();
        QTest::newRow("a trap") << "trap 'rm x' EXIT\nb" << 2 << QString();
        QTest::newRow("another output") << "exec >log\nb" << 2 << QString();
        QTest::newRow("a program of a like name") << "cdrecord x\nreadlink y\nb" << 3 << "b";
        QTest::newRow("ends at a failure, however it was said")
            << "true; set -e\nb\nc" << 2 << "set -e\nb\nc";
        QTest::newRow("the last line needs no option") << "a\nb" << 2 << "b";
        QTest::newRow("shopt") << "shopt -s nullglob\na\nb" << 3 << "shopt -s nullglob\nb";
        QTest::newRow("within a pipe") << "a |\nb\nc" << 2 << QString();
        QTest::newRow("within a continued line") << "a \\\n-b\nc" << 2 << QString();
        QTest::newRow("after and") << "a &&\nb" << 2 << QString();
        QTest::newRow("a comment") << "a\n# b\nc" << 2 << QString();
        QTest::newRow("not there") << "a\nb" << 3 << QString();
        QTest::newRow("zero") << "a\nb" << 0 << QString();
        QTest::newRow("the first line") << "a\nb" << 1 << QString();
        QTest::newRow("the only line") << "a" << 1 << QString();
        QTest::newRow("only options before it") << "# x\nset -e\n\na" << 4 << QString();
        for (const char *variable :
             {"IFS=,", "PATH=/opt/bin:$PATH", "HOME=/x", "LANG=C", "LC_ALL=C", "TZ=UTC", "BASH_ENV=x",
              "GLOBIGNORE=x", "OPTIND=1", "PS4=x", "LD_PRELOAD=x", "export PATH=/opt", "export IFS",
              "export LC_ALL=C", "CDPATH=/srv", "true && IFS=,", "if true; then IFS=,; fi",
              "export LD_LIBRARY_PATH=/x"})
            QTest::newRow(variable) << text(variable) + text("\nb\nc") << 2
                                    << (text(variable) == text("export IFS") ? text("set -e\nb\nc")
                                                                             : QString());
        QTest::newRow("of one command only") << "LC_ALL=C sort x\nIFS=, read_it\nb" << 3 << "b";
        for (const char *command : {"if cd sub; then a; fi",
                                    "if ! cd sub; then a; fi",
                                    "if a; then b; elif cd sub; then c; fi",
                                    "while cd sub; do break; done",
                                    "until cd sub; do a; done",
                                    "if a; then cd sub; else cd other; fi",
                                    "for x in 1; do cd sub; done",
                                    "! cd sub",
                                    "{ cd sub; }",
                                    "command cd sub",
                                    "builtin cd sub",
                                    "command -p cd sub",
                                    "time cd sub",
                                    "a || cd sub",
                                    "x=1 cd sub",
                                    "'cd' sub",
                                    "\\cd sub",
                                    "case a in a) cd sub;; esac",
                                    "case a in (a) cd sub;; esac",
                                    "eval 'cd sub'",
                                    "command eval x",
                                    "if source ./env; then a; fi",
                                    "if . ./env; then a; fi",
                                    "builtin source x",
                                    "pushd x",
                                    "popd",
                                    "true; set -f",
                                    "if a; then set -f; fi",
                                    "if a; then\n  set -f\nfi",
                                    "set -- *",
                                    "true; shopt -s nullglob",
                                    "if a; then\n  shopt -s nullglob\nfi",
                                    "command trap x EXIT",
                                    "if umask 077; then a; fi",
                                    "ulimit -v 1000",
                                    "command ulimit -v 1",
                                    "if exec >log; then a; fi",
                                    "alias ls=rm",
                                    "hash -p /bin/rm ls",
                                    "if hash -p /bin/rm ls; then a; fi",
                                    "enable -n cd",
                                    "shift",
                                    "export -n SITE",
                                    "unset SITE",
                                    "a && read line",
                                    "printf -v host db1",
                                    "f () ( a )",
                                    "function f\n{ a; }"})
            QTest::newRow(command) << text(command) + text("\nb\nc") << int(text(command).count(u'\n')) + 2
                                   << QString();
        for (const char *command :
             {"find . -name cd", "echo cd sub", "command -v cd", "git shift", "printf '%s' -x", "a cd; b",
              "echo 'cd sub'", "# cd sub\na", "kubectl exec x -- cd sub", "cat <<END\ncd sub\nIFS=,\nEND",
              "echo ${HOME:-x} ${IFS-y}", "export SITE=$host"})
            QTest::newRow(command) << text(command) + text("\nb\nc") << int(text(command).count(u'\n')) + 2
                                   << "set -e\nb\nc";
        QTest::newRow("exports what it does not set")
            << "host=db1\nexport TARGET=$host\nb $host" << 3 << QString();
        QTest::newRow("exported in a subshell") << "host=db1\n(export host)\nb $host" << 3 << QString();
        QTest::newRow("read by another's name") << "host=db1\nb ${!name}" << 2 << QString();
    }
    void theRestOfAScriptIsHonest()
    {
        QFETCH(QString, script);
        QFETCH(int, line);
        QFETCH(QString, rest);
        const auto found = restOfScript(script, line);
        QCOMPARE(found ? found->script : QString(), rest);
    }

    void aFailurePausesAndItGoesOnFromTheFailingLine()
    {
        begin({member("one"), member("two"), member("three")});
        QVERIFY(ends("two"));
        QCOMPARE(last("two")->end->outcome, RunOutcome::Failed);
        QCOMPARE(last("two")->end->failedLine, 4);
        QTRY_VERIFY(section().paused == PauseReason::Failed);
        QVERIFY(!console().sections().isFollowed(section().start.id));
        QVERIFY(!last("three"));
        QTRY_COMPARE(console().restFrom(id("two")), 4);

        const StepPreview preview = console().preview(id("two"), {}, 4);
        QVERIFY(!preview.refusal);
        QCOMPARE(preview.command,
                 text("set -euo pipefail\ntest -e ready\necho \"site $SITE\" > went-on\n").trimmed());
        QCOMPARE(preview.carried.at(text("SITE")), text("north"));
        QVERIFY(console().preview(id("two"), {}, 3).refusal);
        QVERIFY(preview.requests.empty());

        // Fails again at the same line of the step, whatever the rest's own count of lines.
        console().sections().follow(section().start.id);
        console().run(id("two"), {}, {}, 4);
        QVERIFY(ends("two", 2));
        QCOMPARE(last("two")->start.fromLine, 4);
        QTRY_COMPARE(console().restFrom(id("two")), 4);

        m_fixture->write(text("work/ready"), "x");
        console().sections().follow(section().start.id);
        console().run(id("two"), {}, {}, 4);
        QVERIFY(ends("two", 3));
        QCOMPARE(last("two")->end->outcome, RunOutcome::Succeeded);
        QFile wrote(m_fixture->path(text("work/went-on")));
        QVERIFY(wrote.open(QFile::ReadOnly));
        QCOMPARE(wrote.readAll(), QByteArray("site north\n"));
        // And it goes on by itself, with what the failed part exported.
        QVERIFY(ends("three"));
        QTRY_VERIFY(section().ended);
        QCOMPARE(incident().exportsFor(last("three")->start.playbook).at(text("SITE")), text("north"));
    }

    void partsThatNeedEachOtherAreSeen_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("line");
        QTest::addColumn<bool>("alone");
        QTest::newRow("two commands") << "a\nb" << 2 << true;
        QTest::newRow("a pipe with a comment behind it") << "a | # only these\n  xargs rm" << 2 << false;
        QTest::newRow("a comment between") << "a |\n# why\nxargs rm" << 3 << false;
        QTest::newRow("a loop") << "for x in 1; do\nb\ndone" << 2 << false;
        QTest::newRow("a quote") << "echo 'a\nb'\nc" << 2 << false;
        QTest::newRow("a document in place") << "cat <<END\nrm x\nEND" << 2 << false;
    }
    void partsThatNeedEachOtherAreSeen()
    {
        QFETCH(QString, script);
        QFETCH(int, line);
        const auto [before, rest] = partsOfScript(script, line);
        QCOMPARE(before + u'\n' + rest, script);
        Step first;
        first.kind = Step::Kind::Shell;
        first.script = before;
        Step second = first;
        second.script = rest;
        QTEST(parsesAlone(first) && parsesAlone(second), "alone");
    }

    void aLineOfAnotherTextIsNoLineOfThisOne()
    {
        Step step;
        step.kind = Step::Kind::Shell;
        step.script = text("a\nb\nc");
        IncidentRun run;
        run.start.command = step.script;
        run.end = RunEnd();
        run.end->failedLine = 2;
        QCOMPARE(failedLineOf(step, run), 2);
        step.script = text("a\nnew\nb\nc");
        QCOMPARE(failedLineOf(step, run), 0);
        run.start.fromLine = 2;
        run.start.command = restOfScript(step.script, 2)->script;
        QCOMPARE(failedLineOf(step, run), 2); // "set -e" comes first
        step.script = text("a\nb\nc");
        QCOMPARE(failedLineOf(step, run), 0);
        // What a run tells of its command has no tokens.
        step.script = text("a\ncurl -H ghp_") + QString(36, u'a') + text("\nb");
        run.start.fromLine = 0;
        run.start.command = withMaskedTokens(step.script);
        QVERIFY(run.start.command != step.script);
        QCOMPARE(failedLineOf(step, run), 2);
        run.start.fromLine = 2;
        run.start.command = withMaskedTokens(restOfScript(step.script, 2)->script);
        QCOMPARE(failedLineOf(step, run), 2);
    }

    void tokensThatAreTypedAreNotKept()
    {
        const QString token = text("ghp_") + QString(36, u'a');
        begin({member("two"), member("later")});
        QTRY_VERIFY_WITH_TIMEOUT(section().paused == PauseReason::Failed, 30000);
        QVERIFY(answerOf([&](Console::Done done) {
            console().sections().skip(section().start.id, text("used ") + token, std::move(done));
        }));
        QVERIFY(
            answerOf([&](Console::Done done) { console().note(text("with ") + token, std::move(done)); }));
        QVERIFY(ends("later"));
        QVERIFY(incident().skippedSteps.at(id("two")).reason.startsWith(text("used ghp_[masked")));
        for (const auto &entry : incident().timeline)
            QVERIFY2(!entry.text.contains(token), qPrintable(entry.text));
        QVERIFY(withMaskedTokens(text("ask Kim about the password")) == text("ask Kim about the password"));
    }

    void skippingNeedsAReasonAndGoesOn()
    {
        begin({member("two"), member("later")});
        QTRY_VERIFY_WITH_TIMEOUT(section().paused == PauseReason::Failed, 30000);
        QVERIFY(!answerOf([&](Console::Done done) {
            console().sections().skip(section().start.id, text("  "), std::move(done));
        }));
        QVERIFY(answerOf([&](Console::Done done) {
            console().sections().skip(section().start.id, text("not needed here"), std::move(done));
        }));
        QVERIFY(ends("later"));
        QTRY_VERIFY(section().ended);
        QCOMPARE(section().skipped, 1);
        QCOMPARE(incident().skippedSteps.at(id("two")).reason, text("not needed here"));
        QVERIFY(incident().timeline.back().text.contains(text("1")));
    }

    void aChangeIsAskedAboutAndNoPauses()
    {
        QSignalSpy wanted(&console().sections(), &SectionRunner::stepWanted);
        begin({member("stop"), member("later")});
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), id("stop"));
        QVERIFY(console().sections().waitsFor(id("stop")));
        QVERIFY(incident().runs.empty());
        console().sections().decline(id("stop"));
        QTRY_VERIFY(section().paused == PauseReason::Declined);
        QVERIFY(answerOf(
            [&](Console::Done done) { console().sections().end(section().start.id, std::move(done)); }));
        QVERIFY(section().ended);
        QVERIFY(incident().runs.empty());
    }

    void aRestartShowsWhereItStoodAndGoesOnOnlyWhenTold()
    {
        begin({member("slow"), member("later")});
        QTRY_VERIFY_WITH_TIMEOUT(last("slow"), 20000);
        m_fixture->reopen();
        QCOMPARE(section().current()->stepId, id("slow"));
        QVERIFY(!console().sections().isFollowed(section().start.id));
        QTRY_VERIFY(console().runs().isActive(last("slow")->start.run));
        console().stop(last("slow")->start.run);
        QVERIFY(ends("slow"));
        QVERIFY(section().paused == PauseReason::Failed);
        QVERIFY(!last("later"));
        QVERIFY(answerOf([&](Console::Done done) {
            console().sections().skip(section().start.id, text("long enough"), std::move(done));
        }));
        QVERIFY(ends("later"));
        QTRY_VERIFY(section().ended);
    }

    void aChangeIsVerifiedByItselfAndCanBeUndone()
    {
        QVERIFY(undoOffers(*console().runbook(), incident()).empty());
        runNow("stop");
        QVERIFY(ends("stop"));
        QVERIFY(ends("look"));
        QCOMPARE(last("look")->start.verifies, last("stop")->start.run);
        QTRY_VERIFY(last("stop")->verdict);
        QVERIFY(last("stop")->verdict->verified == Verified::Passed);

        const auto offers = undoOffers(*console().runbook(), incident());
        QCOMPARE(offers.size(), std::size_t(1));
        QCOMPARE(offers.front().undo->id, id("start"));
        QCOMPARE(offers.front().runs.front()->start.stepId, id("stop"));
        runNow("start");
        QVERIFY(ends("start"));
        QVERIFY(!QFile::exists(m_fixture->path(text("work/stopped"))));
        QCOMPARE(last("stop")->undoneBy, last("start")->start.run);
        QVERIFY(undoOffers(*console().runbook(), incident()).empty());
        // Run again, it can be undone again.
        runNow("stop");
        QVERIFY(ends("stop", 2));
        QCOMPARE(undoOffers(*console().runbook(), incident()).size(), std::size_t(1));
    }

    void aFailedVerificationIsSaidAndPausesTheSection()
    {
        m_fixture = std::make_unique<DeclaredFixture>(
            DeclaredFixture::outage(runbook).replace("touch stopped", "touch stoped"));
        QSignalSpy wanted(&console().sections(), &SectionRunner::stepWanted);
        begin({member("stop"), member("later")});
        QTRY_COMPARE(wanted.size(), 1);
        console().run(id("stop"));
        QTRY_VERIFY_WITH_TIMEOUT(last("stop") && last("stop")->verdict, 30000);
        QVERIFY(last("stop")->verdict->verified == Verified::Failed);
        QVERIFY(last("stop")->verdict->detail.contains(text("stoped")));
        QTRY_VERIFY(section().paused == PauseReason::Unverified);
        QVERIFY(!last("later"));
        QVERIFY(undoOfferFor(*console().runbook(), incident(), id("stop")));
        QTRY_COMPARE(pauses(), std::size_t(1));
    }

    void aVerificationThatIsRefusedAtItsStartPausesWithTheReason()
    {
        m_fixture = std::make_unique<DeclaredFixture>(
            DeclaredFixture::outage(runbook), true,
            QByteArray("    variables:\n      API_KEY: { secret: api-key }\n"));
        m_fixture->keychain.entries()[text("api-key")] = text("held");
        begin({member("stop"), member("later")});
        // The step has read it; its verification can't any more.
        console().run(id("stop"), {}, [this](const Result<RunId> &started) {
            QVERIFY(started);
            m_fixture->keychain.entries().clear();
        });
        QTRY_VERIFY_WITH_TIMEOUT(section().paused == PauseReason::Unverified, 30000);
        QVERIFY(last("stop")->verdict->verified == Verified::Unclear);
        QVERIFY2(last("stop")->verdict->detail.contains(text("api-key")),
                 qPrintable(last("stop")->verdict->detail));
        QVERIFY(!last("look"));
        QVERIFY(!last("later"));
        QTRY_COMPARE(pauses(), std::size_t(1));
        QVERIFY(!console().sections().isFollowed(section().start.id));
    }

    void aVerifyingStepThatHasVanishedPausesWithTheReason()
    {
        begin({member("wait"), member("later")});
        QTRY_VERIFY_WITH_TIMEOUT(last("wait"), 20000);
        const QString label = last("wait")->start.label;
        QByteArray changed(runbook);
        changed.replace("```bash { name=check effect=read }\necho checked\n```\n", "");
        m_fixture->write(text("runbook.md"), changed);
        QTRY_VERIFY_WITH_TIMEOUT(console().offeredRunbook(), 20000);
        QVERIFY(answerOf([&](Console::Done done) { console().adoptRunbook(std::move(done)); }));
        QTRY_VERIFY(!console().runbook()->step(last("wait")->start.verifiedBy));
        m_fixture->write(text("work/go"), "x");
        QTRY_VERIFY_WITH_TIMEOUT(section().paused == PauseReason::Unverified, 30000);
        QVERIFY(last("wait")->verdict->verified == Verified::Unclear);
        QVERIFY2(last("wait")->verdict->detail.contains(text("no such step")),
                 qPrintable(last("wait")->verdict->detail));
        QVERIFY(!last("later"));
        QTRY_COMPARE(pauses(), std::size_t(1));
        // Without its verification it is another step, which has to be confirmed.
        QVERIFY(answerOf([&](Console::Done done) { console().trustRunbook(std::move(done)); }));
        QVERIFY(answerOf([&](Console::Done done) {
            console().sections().skip(section().start.id, text("looked myself"), std::move(done));
        }));
        QVERIFY(ends("later"));
        QTRY_VERIFY(section().ended);
    }

    void oneThatIsVerifiedByHandWaitsForTheNextKey()
    {
        begin({member("raise"), member("later")});
        console().run(id("raise"));
        QTRY_VERIFY_WITH_TIMEOUT(section().paused == PauseReason::Unverified, 30000);
        QTRY_COMPARE(pauses(), std::size_t(1));
        console().run(id("ask"));
        QTRY_VERIFY_WITH_TIMEOUT(last("raise")->verdict, 30000);
        QVERIFY(last("raise")->verdict->verified == Verified::Failed);
        m_fixture->write(text("work/settled"), "x");
        console().run(id("ask"));
        QTRY_VERIFY_WITH_TIMEOUT(last("raise")->verdict->verified == Verified::Passed, 30000);
        QCOMPARE(section().current()->stepId, id("later"));
        QVERIFY(section().isVerifiedByHand);
        QCOMPARE(pauses(), std::size_t(1)); // failing once more was no other state
        QVERIFY(!last("later"));
        console().sections().goOn(section().start.id);
        QVERIFY(ends("later"));
        QTRY_VERIFY(section().ended);
    }

    void oneThatIsVerifiedByHandAtTheEndEnds()
    {
        m_fixture->write(text("work/settled"), "x");
        begin({member("raise")});
        console().run(id("raise"));
        QTRY_VERIFY_WITH_TIMEOUT(section().paused == PauseReason::Unverified, 30000);
        console().run(id("ask"));
        QTRY_VERIFY_WITH_TIMEOUT(section().ended, 30000);
    }

    void sayingNoToWhatIsPausedIsNoOtherPause()
    {
        begin({member("two"), member("later")});
        QTRY_COMPARE_WITH_TIMEOUT(pauses(), std::size_t(1), 30000);
        for (int time = 0; time < 3; ++time) {
            console().sections().follow(section().start.id);
            console().sections().decline(id("two"));
            QVERIFY(!console().sections().isFollowed(section().start.id));
        }
        QVERIFY(console().flush(20000));
        QCoreApplication::processEvents();
        QCOMPARE(pauses(), std::size_t(1));
        QVERIFY(section().paused == PauseReason::Failed);
    }

    void aSecretOfTheFailedPartReachesTheRest()
    {
        const QString token = text("tok-5c1d9e77a0");
        begin({member("token"), member("later")});
        QTRY_VERIFY_WITH_TIMEOUT(section().paused == PauseReason::Failed, 30000);
        QVERIFY(last("token")->end->withheldExports.contains(text("API_TOKEN")));
        QTRY_COMPARE(console().restFrom(id("token")), 3);
        m_fixture->write(text("work/ready"), "x");
        console().sections().follow(section().start.id);
        console().run(id("token"), {}, {}, 3);
        QVERIFY(ends("token", 2));
        QCOMPARE(last("token")->end->outcome, RunOutcome::Succeeded);
        QFile length(m_fixture->path(text("work/length")));
        QVERIFY(length.open(QFile::ReadOnly));
        QCOMPARE(length.readAll().trimmed().toInt(), int(token.size()));
        for (const IncidentRun &run : incident().runs)
            QVERIFY(!run.end || !run.end->exports.contains(text("API_TOKEN")));
    }
};

QTEST_GUILESS_MAIN(TestSectionRuns)
#include "test_section_runs.moc"
