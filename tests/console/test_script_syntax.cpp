// SPDX-License-Identifier: GPL-3.0-or-later
// A script that its shell can't read to the end does not even begin.
#include "app/console/script_syntax.h"
#include "app/console/section_runner.h"
#include "tests/console/console_fixture.h"

#include <QDir>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace ic;
using namespace ic::test;

namespace {

constexpr char unread[] = "touch FIRSTLINE\nkubectl -n (namespace) get pods";

QByteArray procedures(const QByteArray &bad, const QByteArray &good = "touch GOOD")
{
    return "# Procedures\n\n## Outage\n\n```bash { name=bad }\n" + bad
        + "\n```\n\n```bash { name=good verify=bad }\n" + good + "\n```\n";
}

bool isShown(const Console &console, const QString &stepId)
{
    const Step *step = console.runbook()->step(stepId);
    return step && !step->notRunnable.isEmpty();
}

Result<RunId> runOf(Console &console, const QString &stepId, const std::map<QString, QString> &values = {})
{
    std::optional<Result<RunId>> answer;
    console.run(stepId, values, [&answer](const Result<RunId> &started) { answer = started; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000))
        return fail(ErrorCode::TimedOut, QStringLiteral("no answer"));
    return *answer;
}

bool waitForEnd(const Console &console, const QString &stepId)
{
    return QTest::qWaitFor(
        [&] {
            const IncidentRun *run = console.incident().lastRunOf(stepId);
            return run && run->end;
        },
        20000);
}

} // namespace

class TestScriptSyntax : public QObject {
    Q_OBJECT

    const QString bad = QStringLiteral("outage/bad");
    const QString good = QStringLiteral("outage/good");

    static bool declare(Console &console)
    {
        DeclareRequest request;
        request.title = QStringLiteral("Outage");
        return answerOf([&](Console::Done done) { console.trustRunbook(std::move(done)); })
            && answerOf([&](Console::Done done) { console.declare(request, std::move(done)); });
    }

private Q_SLOTS:
    void marksCountAsWhatStandsForThem_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QStringList>("marks");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("no mark") << "ls" << QStringList() << true;
        QTest::newRow("a redirection but for the mark")
            << "kubectl logs <pod>" << QStringList{QStringLiteral("<pod>")} << true;
        QTest::newRow("two of them") << "cp <a> <b>"
                                     << QStringList{QStringLiteral("<a>"), QStringLiteral("<b>")} << true;
        QTest::newRow("an error beside it")
            << "touch F\nkubectl -n (namespace) logs <pod>" << QStringList{QStringLiteral("<pod>")} << false;
        QTest::newRow("in quotes") << "echo \"<pod>\" '<pod>'" << QStringList{QStringLiteral("<pod>")}
                                   << true;
        QTest::newRow("an error though binding refuses it")
            << "ls (x) $((<n> + 1))" << QStringList{QStringLiteral("<n>")} << false;
        QTest::newRow("left to binding") << "echo $((<n> + 1))" << QStringList{QStringLiteral("<n>")} << true;
    }

    void marksCountAsWhatStandsForThem()
    {
        QFETCH(QString, script);
        Step step;
        step.script = script;
        QFETCH(QStringList, marks);
        step.placeholders = marks;
        QTEST(!syntaxErrorOfStep(step).has_value(), "isRead");
    }

    void asksOnceAndRemembers()
    {
        ScriptSyntax syntax;
        Step step;
        step.script = QString::fromLatin1(unread);
        QVERIFY(!syntax.isKnown(step));
        QVERIFY(!syntax.errorOf(step));
        QSignalSpy found(&syntax, &ScriptSyntax::found);
        bool answered = false;
        syntax.learn(step, [&] { answered = true; });
        QVERIFY(!answered);
        QTRY_VERIFY(answered);
        QVERIFY(syntax.isKnown(step));
        QCOMPARE(syntax.errorOf(step)->line, 2);
        QCOMPARE(found.size(), 1);
        step.kind = Step::Kind::Http;
        QVERIFY(syntax.isKnown(step));
        QVERIFY(!syntax.errorOf(step));
    }

    void aLongDocumentIsAskedAboutUpToALimit()
    {
        auto runbook = std::make_shared<Runbook>();
        for (std::size_t i = 0; i <= ScriptSyntax::mostSteps; ++i) {
            Step step;
            // The same few texts again and again: each is asked about once.
            step.script =
                i < ScriptSyntax::mostSteps ? QStringLiteral("echo %1").arg(i % 100) : QStringLiteral("ls");
            runbook->steps.push_back(step);
        }
        runbook->steps[500].script = QStringLiteral("ls | | wc");
        ScriptSyntax syntax;
        QSignalSpy found(&syntax, &ScriptSyntax::found);
        syntax.learnAll(runbook);
        QVERIFY(found.wait(20000));
        QTRY_VERIFY(syntax.isKnown(runbook->steps[ScriptSyntax::mostSteps - 1]));
        QVERIFY(!syntax.isKnown(runbook->steps[ScriptSyntax::mostSteps]));
        QVERIFY(syntax.errorOf(runbook->steps[500]));
        QVERIFY(!syntax.errorOf(runbook->steps[501]));
    }

    void isShownAndNotRun()
    {
        ConsoleFixture fixture(procedures(unread));
        const auto console = fixture.open();
        QTRY_VERIFY(isShown(*console, bad));
        QVERIFY(!isShown(*console, good));
        QVERIFY(std::ranges::any_of(console->runbook()->problems, [](const Problem &problem) {
            return problem.code == QLatin1String("step-not-runnable") && problem.line == 7
                && problem.severity == ProblemSeverity::Error;
        }));
        QVERIFY(declare(*console));
        const StepPreview preview = console->preview(bad);
        QVERIFY(preview.refusal);
        QVERIFY2(preview.refusal->what.startsWith(
                     QLatin1String("bash can't read line 7: syntax error near unexpected token")),
                 qPrintable(preview.refusal->what));
        const auto started = runOf(*console, bad);
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::Refused);
        QVERIFY(console->incident().runs.empty());
        QVERIFY(!QFile::exists(fixture.path(QStringLiteral("work/FIRSTLINE"))));
        QVERIFY(runOf(*console, good));
        QVERIFY(waitForEnd(*console, good));
        QVERIFY(QFile::exists(fixture.path(QStringLiteral("work/GOOD"))));
        // Its verification is the other one, and says why there is none.
        QTRY_VERIFY(console->incident().lastRunOf(good)->verdict);
        QCOMPARE(console->incident().lastRunOf(good)->verdict->verified, Verified::Unclear);
        QVERIFY(!QFile::exists(fixture.path(QStringLiteral("work/FIRSTLINE"))));
    }

    /// At once, before anybody could know it: the companion does so.
    void isAskedAboutBeforeItsFirstRun_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<bool>("runs");
        QTest::newRow("not read") << QByteArray(unread) << false;
        QTest::newRow("not read, with a mark")
            << QByteArray("touch FIRSTLINE\nkubectl -n (namespace) get <pod>") << false;
        QTest::newRow("read") << QByteArray("touch FIRSTLINE\ntrue") << true;
        QTest::newRow("read, with a mark") << QByteArray("touch FIRSTLINE\necho <pod>") << true;
    }

    void isAskedAboutBeforeItsFirstRun()
    {
        QFETCH(QByteArray, script);
        QFETCH(bool, runs);
        ConsoleFixture fixture(procedures("true"));
        const auto console = fixture.open();
        QVERIFY(declare(*console));
        const QString other = fixture.path(QStringLiteral("other.md"));
        fixture.write(QStringLiteral("other.md"), procedures(script));
        QSignalSpy changed(console.get(), &Console::runbookNewsChanged);
        console->openRunbook(other);
        QTRY_VERIFY(console->offeredRunbook() && console->offeredRunbook()->path == other);
        QVERIFY(answerOf([&](Console::Done done) { console->adoptRunbook(std::move(done)); }));
        QTRY_COMPARE(console->runbook()->path, other);
        QVERIFY(answerOf([&](Console::Done done) { console->trustRunbook(std::move(done)); }));
        const auto started = runOf(*console, bad, {{QStringLiteral("<pod>"), QStringLiteral("a")}});
        QVERIFY2(started.has_value() == runs, started ? "" : qPrintable(started.error().what));
        if (runs)
            QVERIFY(waitForEnd(*console, bad));
        QCOMPARE(QFile::exists(fixture.path(QStringLiteral("work/FIRSTLINE"))), runs);
    }

    /// No run waits for what is known already.
    void asksNoShellForWhatItKnows()
    {
        ConsoleFixture fixture(procedures("true", "echo good"));
        // The shell as found on PATH writes down each time that it is asked.
        const QString said = fixture.path(QStringLiteral("asked"));
        QVERIFY(QDir(fixture.path({})).mkdir(QStringLiteral("bin")));
        const QString real = QStandardPaths::findExecutable(QStringLiteral("bash"));
        fixture.write(QStringLiteral("bin/bash"),
                      QStringLiteral("#!%1\n[ \"$1\" = -n ] && echo x >>%2\nexec %1 \"$@\"\n")
                          .arg(real, said)
                          .toUtf8());
        QVERIFY(QFile::setPermissions(fixture.path(QStringLiteral("bin/bash")),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const QByteArray path = qgetenv("PATH");
        const auto asBefore = qScopeGuard([&path] { qputenv("PATH", path); });
        qputenv("PATH", fixture.path(QStringLiteral("bin")).toLocal8Bit() + ':' + path);
        const auto asked = [&said] {
            QFile file(said);
            return file.open(QFile::ReadOnly) ? file.readAll().size() / 2 : 0;
        };
        const auto console = fixture.open();
        QVERIFY(declare(*console));
        QTRY_VERIFY(asked() >= 2);
        const auto runOnce = [&] {
            return runOf(*console, good) && waitForEnd(*console, good)
                && QTest::qWaitFor([&] { return console->incident().lastRunOf(good)->verdict.has_value(); });
        };
        QVERIFY(runOnce()); // it may have been asked about twice: before its answer was there
        const auto before = asked();
        QVERIFY(runOnce());
        QVERIFY(runOnce());
        QCOMPARE(asked(), before);
    }

    /// Nobody has asked about it when it is to run.
    void beyondTheLimitItIsAskedAboutFirst()
    {
        const QByteArray same = "```bash\necho same\n```\n\n";
        ConsoleFixture fixture("# Procedures\n\n## Before\n\n" + same.repeated(ScriptSyntax::mostSteps)
                               + procedures(unread));
        const auto console = fixture.open();
        QVERIFY(declare(*console));
        QVERIFY(console->runbook()->step(bad));
        QVERIFY(!console->preview(bad).refusal);
        const auto started = runOf(*console, bad);
        QVERIFY(!started);
        QVERIFY2(started.error().what.contains(QLatin1String("syntax error")),
                 qPrintable(started.error().what));
        QVERIFY(console->incident().runs.empty());
        QVERIFY(!QFile::exists(fixture.path(QStringLiteral("work/FIRSTLINE"))));
        QTRY_VERIFY(isShown(*console, bad));
        QVERIFY(runOf(*console, good));
        QVERIFY(waitForEnd(*console, good));
    }

    void theFileMendedRunsAgain()
    {
        ConsoleFixture fixture(procedures(unread));
        const auto console = fixture.open();
        QTRY_VERIFY(isShown(*console, bad));
        QSignalSpy news(console.get(), &Console::runbookNewsChanged);
        fixture.write(QStringLiteral("runbook.md"), procedures("touch FIRSTLINE\ntrue"));
        QVERIFY(news.wait(20000));
        QVERIFY(!isShown(*console, bad));
        // Of the other step nothing is new, though this one's shell has something to say.
        fixture.write(QStringLiteral("runbook.md"), procedures(unread, "touch BETTER"));
        QTRY_VERIFY(isShown(*console, bad));
        QVERIFY(console->runbookNews());
        QVERIFY(declare(*console));
        QVERIFY(!runOf(*console, bad));
        QVERIFY(runOf(*console, good));
    }

    void aSectionStopsAtIt()
    {
        ConsoleFixture fixture(procedures(unread));
        const auto console = fixture.open();
        QTRY_VERIFY(isShown(*console, bad));
        QVERIFY(declare(*console));
        QSignalSpy wanted(&console->sections(), &SectionRunner::stepWanted);
        const auto member = [&](const QString &id) {
            return SectionRunStart::Member{.stepId = id, .label = console->runbook()->step(id)->label};
        };
        QVERIFY(answerOf([&](Console::Done done) {
            console->sections().begin(QStringLiteral("outage"), QStringLiteral("Outage"),
                                      {member(bad), member(good)}, std::move(done));
        }));
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().toString(), bad);
        QVERIFY(console->incident().runs.empty());
        QVERIFY(!QFile::exists(fixture.path(QStringLiteral("work/FIRSTLINE"))));
    }
};

QTEST_GUILESS_MAIN(TestScriptSyntax)
#include "test_script_syntax.moc"
