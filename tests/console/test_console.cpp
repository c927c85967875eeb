// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/runs.h"
#include "app/drills/drill_range.h"
#include "app/journal/journal.h"
#include "app/journal/verify.h"
#include "tests/console/console_fixture.h"

#include <QTest>

using namespace ic;
using namespace ic::test;

namespace {

const QByteArray runbookText = R"(# Procedures

- **It is down** → [Outage](#outage)
- **It is slow** → [Slowness](#slowness)

## Outage

1. **Look**: is it really down?
2. **Call**: wake somebody

```bash
# Step 1: Check status
echo checked "$LEVEL"

# Step 2: Export the level
export LEVEL=debug

# Step 3: Restore everything
echo restored at $LEVEL

# Step 4: Wait
echo waiting; sleep 300

# Step 5: Break
echo oh no >&2; exit 3

# Step 6: Ask a host
echo pinging your-host

# Step 7: Try twice
for status in running failed running; do
    echo '{"step":1,"total":2,"phase":"Restore","status":"'$status'"}'
done
sleep 300
```

- [ ] Told everybody
- [ ] Slept again

## Slowness

1. **Measure**: how slow?
)";

DeclareRequest outage()
{
    DeclareRequest request;
    request.severity = QStringLiteral("P0");
    return request;
}

} // namespace

class TestConsole : public QObject {
    Q_OBJECT

    static QString stepId(const Console &console, const char *label)
    {
        for (const Step &step : console.runbook()->steps) {
            if (step.label == QLatin1String(label))
                return step.id;
        }
        qWarning("no step %s", label);
        return {};
    }

    static Result<void> declareOutage(Console &console)
    {
        DeclareRequest request = outage();
        request.situation = console.runbook()->situations.at(0).id;
        return answerOf([&](Console::Done done) { console.declare(request, std::move(done)); });
    }

    /// Declares and trusts: ready to run steps.
    static bool makeReady(Console &console)
    {
        return declareOutage(console)
            && answerOf([&](Console::Done done) { console.trustRunbook(std::move(done)); });
    }

    static const IncidentRun *runToEnd(Console &console, const char *label,
                                       const std::map<QString, QString> &values = {})
    {
        std::optional<Result<RunId>> started;
        console.run(stepId(console, label), values,
                    [&started](const Result<RunId> &result) { started = result; });
        if (!QTest::qWaitFor([&] { return started.has_value(); }, 10000) || !*started)
            return nullptr;
        const RunId id = **started;
        const bool ended = QTest::qWaitFor(
            [&] { return console.incident().run(id) && console.incident().run(id)->end; }, 20000);
        return ended ? console.incident().run(id) : nullptr;
    }

    static QString outputOf(Console &console, RunId run)
    {
        QString text;
        for (const OutputLine &line : console.runs().tail(run))
            text += line.text + QLatin1Char('\n');
        return text;
    }

private Q_SLOTS:
    void opensOnTheEmbeddedRunbook()
    {
        ConsoleFixture fixture;
        const auto console = fixture.open();
        QVERIFY(console);
        QVERIFY(console->runbook());
        QCOMPARE(console->runbook()->situations.size(), 5U);
        QVERIFY(!console->banner());
        QVERIFY(!console->isReadOnly());
        QVERIFY(!console->needsTrust());
        QVERIFY(console->incident().isNull());
        QCOMPARE(console->environment().name, QStringLiteral("test"));
    }

    void declaresAndRemembers()
    {
        ConsoleFixture fixture(runbookText);
        QString number;
        {
            const auto console = fixture.open();
            QVERIFY(declareOutage(*console));
            QVERIFY(console->incident().isOpen());
            number = console->incident().declaration.number;
            QCOMPARE(console->incident().declaration.severity, QStringLiteral("P0"));
            QCOMPARE(console->incident().declaration.commander, QStringLiteral("Jordan Lee"));
            QVERIFY(!console->incident().declaration.drill);
            QVERIFY2(!declareOutage(*console), "a second declaration while one is open is refused");
            QVERIFY(answerOf([&](Console::Done done) {
                console->note(QStringLiteral("pager went off"), std::move(done));
            }));
            QVERIFY(
                !answerOf([&](Console::Done done) { console->note(QStringLiteral("  "), std::move(done)); }));
            fixture.clock.advance(std::chrono::minutes(7));
        }
        const auto console = fixture.open();
        QCOMPARE(console->incident().declaration.number, number);
        QVERIFY(console->incident().isOpen());
        QCOMPARE(console->incident().elapsedMs(fixture.clock.wallMs()), 7 * 60 * 1000);
        QVERIFY(std::ranges::any_of(console->incident().timeline, [](const TimelineEntry &entry) {
            return entry.text.contains(QLatin1String("pager went off"));
        }));
        QVERIFY(answerOf(
            [&](Console::Done done) { console->resolve(QStringLiteral("all well"), std::move(done)); }));
        QVERIFY(!console->incident().isOpen());
        QVERIFY2(!console->incident().isNull(), "the resolved incident stays in view");
        console->lookAt({});
        QVERIFY(console->incident().isNull());
        QVERIFY(verifyJournal(console->paths().journalFile()));
    }

    void declaresOnceAtATime()
    {
        ConsoleFixture fixture(runbookText);
        const auto console = fixture.open();
        int accepted = 0;
        int refused = 0;
        for (int call = 0; call < 2; ++call) {
            DeclareRequest request = outage();
            request.situation = console->runbook()->situations.at(0).id;
            console->declare(request, [&](const Result<void> &result) { ++(result ? accepted : refused); });
        }
        QTRY_COMPARE(accepted + refused, 2);
        QCOMPARE(accepted, 1);
        QCOMPARE(console->history().order.size(), 1U);
    }

    void keepsThePinnedDocument()
    {
        ConsoleFixture fixture(runbookText);
        QByteArray pinned;
        {
            const auto console = fixture.open();
            pinned = console->runbook()->source;
            QVERIFY(declareOutage(*console));
        }
        fixture.write(QStringLiteral("runbook.md"),
                      QByteArray(runbookText).replace("wake somebody", "wake everybody"));
        const auto console = fixture.open();
        QCOMPARE(console->runbook()->source, pinned);
        QVERIFY(console->offeredRunbook());
        QVERIFY(console->offeredRunbook()->source != pinned);
    }

    void runsNothingBeforeDeclarationAndTrust()
    {
        ConsoleFixture fixture(runbookText);
        const auto console = fixture.open();
        const QString check = stepId(*console, "Check status");
        QVERIFY(console->preview(check).refusal);
        QVERIFY(declareOutage(*console));
        QVERIFY(console->needsTrust());
        QVERIFY(console->preview(check).refusal);
        QVERIFY(answerOf([&](Console::Done done) { console->trustRunbook(std::move(done)); }));
        QVERIFY(!console->needsTrust());
        QVERIFY(!console->preview(check).refusal);
        QVERIFY(console->preview(QStringLiteral("no/such-step")).refusal);
    }

    void carriesExportsFromStepToStep()
    {
        ConsoleFixture fixture(runbookText);
        auto console = fixture.open();
        QVERIFY(makeReady(*console));
        QVERIFY(runToEnd(*console, "Export the level"));
        // Also across a restart: what was exported is on the journal.
        console.reset();
        console = fixture.open();
        const IncidentRun *run = runToEnd(*console, "Restore everything");
        QVERIFY(run);
        QCOMPARE(run->end->outcome, RunOutcome::Succeeded);
        QVERIFY(outputOf(*console, run->start.run).contains(QLatin1String("restored at debug")));
    }

    void saysHowARunEnded()
    {
        ConsoleFixture fixture(runbookText);
        const auto console = fixture.open();
        QVERIFY(makeReady(*console));
        const IncidentRun *run = runToEnd(*console, "Break");
        QVERIFY(run);
        QCOMPARE(run->end->outcome, RunOutcome::Failed);
        QCOMPARE(run->end->exitCode, 3);
        QVERIFY(!console->incident().anyRunning());
    }

    void staysInTheEnvironmentOfItsDeclaration()
    {
        ConsoleFixture fixture(runbookText, "  - name: exercise\n    kind: drill\n    directory: /tmp\n");
        auto console = fixture.open();
        DeclareRequest request = outage();
        request.environment = QStringLiteral("exercise");
        QVERIFY(answerOf([&](Console::Done done) { console->declare(request, std::move(done)); }));
        QVERIFY(answerOf([&](Console::Done done) { console->trustRunbook(std::move(done)); }));
        QCOMPARE(console->environment().name, QStringLiteral("exercise"));
        QVERIFY(answerOf([&](Console::Done done) { console->resolve({}, std::move(done)); }));
        const IncidentId drill = console->incident().id;

        // Opened again in a console that was started on the live environment.
        console.reset();
        console = fixture.open();
        QCOMPARE(console->environment().kind, EnvironmentKind::Live);
        console->lookAt(drill);
        QVERIFY(answerOf([&](Console::Done done) { console->reopen({}, std::move(done)); }));
        QVERIFY(console->incident().declaration.drill);
        QCOMPARE(console->environment().name, QStringLiteral("exercise"));
        QCOMPARE(console->preview(stepId(*console, "Check status")).kind, EnvironmentKind::Drill);
        QVERIFY(!console->preview(stepId(*console, "Check status")).refusal);

        // The same name means a live system now.
        console.reset();
        const QByteArray live = "environments:\n  - name: NAME\n    kind: live\n    directory: /tmp\n";
        for (const char *name : {"exercise", "other"}) {
            fixture.write(QStringLiteral("site.yaml"), QByteArray(live).replace("NAME", name));
            console = fixture.open();
            QVERIFY(console->incident().declaration.drill);
            const auto refusal = console->preview(stepId(*console, "Check status")).refusal;
            QVERIFY2(refusal, name);
            QCOMPARE(refusal->code, ErrorCode::Refused);
            QVERIFY(refusal->what.contains(QLatin1String("exercise")));
            console.reset();
        }
    }

    void keepsADrillInItsDirectory()
    {
        ConsoleFixture fixture(
            "# Procedures\n\n## Outage\n\n```bash {\"cwd\":\"/\"}\n# Look around\nls\n```\n\n"
            "```bash {\"cwd\":\"..\"}\n# Look up\nls\n```\n\n"
            "```bash {\"cwd\":\".\"}\n# Look here\nls\n```\n",
            "  - name: exercise\n    kind: drill\n    directory: /usr/bin\n");
        const auto console = fixture.open();
        for (const QString &environment : {QStringLiteral("test"), QStringLiteral("exercise")}) {
            DeclareRequest request = outage();
            request.environment = environment;
            QVERIFY(answerOf([&](Console::Done done) { console->declare(request, std::move(done)); }));
            QVERIFY(answerOf([&](Console::Done done) { console->trustRunbook(std::move(done)); }));
            const bool drill = environment == QLatin1String("exercise");
            QCOMPARE(console->preview(stepId(*console, "Look around")).refusal.has_value(), drill);
            QCOMPARE(console->preview(stepId(*console, "Look up")).refusal.has_value(), drill);
            QVERIFY(!console->preview(stepId(*console, "Look here")).refusal);
            QVERIFY(answerOf([&](Console::Done done) { console->resolve({}, std::move(done)); }));
        }
    }

    void startsTheRangeWhereItIsDeclared()
    {
        ConsoleFixture fixture(runbookText);
        ConsoleOptions options = fixture.options();
        options.startRange = true;
        const auto console = fixture.open(options);
        QCOMPARE(console->range().state(), DrillRange::State::Stopped);
        DeclareRequest request = outage();
        request.environment = drillRangeName;
        QVERIFY(answerOf([&](Console::Done done) { console->declare(request, std::move(done)); }));
        QTRY_COMPARE(console->environment().name, drillRangeName);
        QVERIFY(console->range().state() != DrillRange::State::Stopped);
    }

    void stopsARun()
    {
        ConsoleFixture fixture(runbookText);
        const auto console = fixture.open();
        QVERIFY(makeReady(*console));
        std::optional<RunId> run;
        console->run(stepId(*console, "Wait"), {}, [&run](const Result<RunId> &started) { run = *started; });
        QTRY_VERIFY(run && !console->runs().tail(*run).empty());
        console->stop(*run);
        QTRY_VERIFY_WITH_TIMEOUT(console->incident().run(*run)->end, 20000);
        QCOMPARE(console->incident().run(*run)->end->outcome, RunOutcome::Stopped);
    }

    void stopsARunThatOutlivesItsIncident()
    {
        ConsoleFixture fixture(runbookText);
        const auto console = fixture.open();
        QVERIFY(makeReady(*console));
        std::optional<RunId> run;
        console->run(stepId(*console, "Wait"), {}, [&run](const Result<RunId> &started) { run = *started; });
        QTRY_VERIFY(run && !console->runs().tail(*run).empty());
        QVERIFY(answerOf([&](Console::Done done) { console->resolve({}, std::move(done)); }));
        console->stop(*run);
        QTRY_VERIFY_WITH_TIMEOUT(console->incident().run(*run)->end, 20000);
        QVERIFY2(console->incident().run(*run)->stopAsked, "it stands on the timeline of its incident");
    }

    void tellsOfAPhaseThatIsTriedAgain()
    {
        ConsoleFixture fixture(runbookText);
        auto console = fixture.open();
        QVERIFY(makeReady(*console));
        std::optional<RunId> run;
        console->run(stepId(*console, "Try twice"), {},
                     [&run](const Result<RunId> &started) { run = *started; });
        const auto told = [&] {
            QStringList statuses;
            const auto journal =
                Journal::open(console->paths().journalFile(), Journal::Mode::ReadOnly, fixture.clock);
            for (const Event &event : (*journal)->events().value_or(std::vector<Event>())) {
                if (event.kind == kinds::runProgressed)
                    statuses.append(event.payload.value(QLatin1String("status")).toString());
            }
            return statuses.join(QLatin1Char(' '));
        };
        QTRY_COMPARE(told(), QStringLiteral("running failed running"));
        // What is on the disk is on the screen a moment later.
        const auto phases = [&] { return console->incident().run(*run)->phases; };
        QTRY_VERIFY(!phases().empty() && !phases().front().endedMs);
        // Who reads the output again does not say it again.
        console.reset();
        console = fixture.open();
        QTRY_COMPARE(console->runs().tail(*run).size(), 3U);
        console->stop(*run);
        QTRY_VERIFY_WITH_TIMEOUT(console->incident().run(*run)->end, 20000);
        QCOMPARE(told(), QStringLiteral("running failed running"));
    }

    void findsARunAgainAfterARestart()
    {
        ConsoleFixture fixture(runbookText);
        auto console = fixture.open();
        QVERIFY(makeReady(*console));
        std::optional<RunId> run;
        console->run(stepId(*console, "Wait"), {}, [&run](const Result<RunId> &started) { run = *started; });
        QTRY_VERIFY(run && !console->runs().tail(*run).empty());
        console.reset();
        console = fixture.open();
        QVERIFY(console->incident().run(*run)->isRunning());
        QTRY_VERIFY(outputOf(*console, *run).contains(QLatin1String("waiting")));
        console->stop(*run);
        QTRY_VERIFY_WITH_TIMEOUT(console->incident().run(*run)->end, 20000);
    }

    void fillsPlaceholdersByVariables()
    {
        ConsoleFixture fixture(runbookText);
        const auto console = fixture.open();
        QVERIFY(makeReady(*console));
        const QString step = stepId(*console, "Ask a host");
        QCOMPARE(console->preview(step).openPlaceholders, QStringList{QStringLiteral("your-host")});
        std::optional<bool> refused;
        console->run(step, {}, [&refused](const Result<RunId> &started) { refused = !started; });
        QCOMPARE(refused, std::optional(true));
        const IncidentRun *run =
            runToEnd(*console, "Ask a host", {{QStringLiteral("your-host"), QStringLiteral("db; exit 9")}});
        QVERIFY(run);
        QCOMPARE(run->end->outcome, RunOutcome::Succeeded);
        QVERIFY(outputOf(*console, run->start.run).contains(QLatin1String("pinging db; exit 9")));
    }

    void givesSecretsFromTheKeychain()
    {
        ConsoleFixture fixture(runbookText, "    variables:\n      LEVEL:\n        secret: level-entry\n");
        const auto console = fixture.open();
        QVERIFY(makeReady(*console));
        QVERIFY2(!runToEnd(*console, "Check status"), "a missing secret refuses the run");
        fixture.keychain.write(QStringLiteral("level-entry"), QStringLiteral("hush-hush"),
                               [](const Result<void> &) {});
        const IncidentRun *run = runToEnd(*console, "Check status");
        QVERIFY(run);
        QCOMPARE(run->end->outcome, RunOutcome::Succeeded);
    }

    void secondConsoleOnlyReads()
    {
        ConsoleFixture fixture(runbookText);
        const auto first = fixture.open();
        QVERIFY(declareOutage(*first));
        const auto second = fixture.open();
        QVERIFY(second->isReadOnly());
        QVERIFY(second->banner());
        QVERIFY(second->banner()->what.contains(QString::number(QCoreApplication::applicationPid())));
        QCOMPARE(second->incident().declaration.number, first->incident().declaration.number);
        QVERIFY(!answerOf([&](Console::Done done) { second->note(QStringLiteral("x"), std::move(done)); }));
        // It follows what the first one does.
        QVERIFY(answerOf(
            [&](Console::Done done) { first->note(QStringLiteral("seen by both"), std::move(done)); }));
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(second->incident().timeline,
                                                     [](const TimelineEntry &entry) {
                                                         return entry.text.contains(
                                                             QLatin1String("seen by both"));
                                                     }),
                                 10000);
    }

    void badRunbookLeavesAConsole()
    {
        ConsoleFixture fixture;
        fixture.write(QStringLiteral("runbook.md"), QByteArray("\0\1\2\3", 4));
        const auto console = fixture.open();
        QVERIFY(console);
        QVERIFY(!console->runbook());
        QVERIFY(console->runbookError());
        QVERIFY(!console->runbookError()->remedy.isEmpty());
    }

    void damagedJournalIsLeftAlone()
    {
        ConsoleFixture fixture(runbookText);
        QDir().mkpath(fixture.path(QStringLiteral("data")));
        const QByteArray rubbish(8192, 'x');
        fixture.write(QStringLiteral("data/journal.sqlite"), rubbish);
        const auto console = fixture.open();
        QVERIFY(console->banner());
        QVERIFY(console->runbook());
        QVERIFY(!declareOutage(*console));
        QFile file(fixture.path(QStringLiteral("data/journal.sqlite")));
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), rubbish);
    }

    void missingDirectoryIsSaid()
    {
        ConsoleFixture fixture(runbookText);
        QDir(fixture.path(QStringLiteral("work"))).removeRecursively();
        const auto console = fixture.open();
        QVERIFY(makeReady(*console));
        const auto refusal = console->preview(stepId(*console, "Check status")).refusal;
        QVERIFY(refusal);
        QCOMPARE(refusal->code, ErrorCode::NotFound);
        QTRY_VERIFY(std::ranges::any_of(console->readiness(), [](const ReadinessItem &item) {
            return item.level == ReadinessItem::Level::Bad
                && item.subject == ReadinessItem::Subject::Environment;
        }));
    }

    void reloadsAChangedFile()
    {
        ConsoleFixture fixture(runbookText);
        const auto console = fixture.open();
        QSignalSpy changed(console.get(), &Console::runbookChanged);
        fixture.write(QStringLiteral("runbook.md"), QByteArray(runbookText).replace("Measure", "Weigh"));
        QTRY_VERIFY(!changed.isEmpty() && console->runbook()->source.contains("Weigh"));
    }

    void reloadsAFileThatWasGoneForAMoment()
    {
        ConsoleFixture fixture(runbookText);
        const auto console = fixture.open();
        QVERIFY(QFile::remove(fixture.path(QStringLiteral("runbook.md"))));
        QTRY_VERIFY(console->runbookError());
        QVERIFY2(console->runbook(), "the last good one stays in use");
        fixture.write(QStringLiteral("runbook.md"), QByteArray(runbookText).replace("Measure", "Weigh"));
        QTRY_VERIFY_WITH_TIMEOUT(console->runbook()->source.contains("Weigh"), 10000);
        QVERIFY(!console->runbookError());
    }
};

QTEST_GUILESS_MAIN(TestConsole)
#include "test_console.moc"
