// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/acting_as.h"
#include "app/actions/runs.h"
#include "app/console/approvals.h"
#include "tests/console/console_fixture.h"

#include <QDir>
#include <QDirIterator>

#include <algorithm>

using namespace ic;
using namespace ic::test;

namespace {

const QByteArray environmentYaml = R"yaml(    variables:
      REGION: eu-central-1
    values:
      POD: { kind: pattern, pattern: "[a-z0-9-]+", ask: "Which pod?" }
      KEY_WORD: { secret: true }
    effects:
      - { match: "npm run rollback:*", effect: destroy }
      - { match: "launch *", effect: read }
      - { step: outage/named, effect: destroy }
people: [Jordan Lee, Kim Davis, "  Alex   Chen "]
)yaml";

const QByteArray runbookText = R"text(---
variables:
  DB_HOST: db1.example.com
values:
  ZONE: { choices: [a, b], default: a }
---
# P

- **Out** → [Outage](#outage)

## Outage
```bash { name=pod interactive=false }
printf '%s|' "<POD>" "$INCIDENT_ID" "$REGION" >pod
```

```bash { name=again interactive=false }
printf '%s|' "<pod>" >again
```

```bash { name=secret interactive=false }
echo "told <KEY_WORD>"; export COPY="<KEY_WORD>"
```

```bash { name=export interactive=false }
export SNAPSHOT=snap-7
```

```bash { name=restore interactive=false }
echo restoring <SNAPSHOT> in $REGION $SNAPSHOT
```

```bash { name=filled interactive=false }
echo host <DB_HOST>
```

```bash { name=unset interactive=false }
touch "./$TARGET_NAME"
```

```bash { name=both approve=2 interactive=false }
touch agreed
```

```bash { name=named effect=read }
echo harmless
```
)text";

const QByteArray oddSite = R"yaml(    effects:
      - { match: "a *", effect: explode }
      - { effect: read }
      - { match: a, step: b, effect: read }
      - nonsense
    values:
      A: { kind: pattern, pattern: "[" }
      B: { kind: colour }
      C: { kind: number, default: many }
      D: { secret: true, default: hush }
      E: { kind: choice }
)yaml";

Step shell(const char *script)
{
    Step step;
    step.script = QString::fromUtf8(script);
    return step;
}

SiteEffect entry(const char *match, const char *effect)
{
    SiteEffect entry;
    entry.match = QString::fromUtf8(match);
    entry.effect = QString::fromUtf8(effect);
    entry.pattern =
        QRegularExpression(QRegularExpression::wildcardToRegularExpression(siteEffectText(entry.match)),
                           QRegularExpression::DotMatchesEverythingOption);
    return entry;
}

} // namespace

/// What a step asks for, what the site says of it, and who has to agree.
class TestStepValues : public QObject {
    Q_OBJECT

    std::unique_ptr<ConsoleFixture> m_fixture;
    std::unique_ptr<Console> m_console;

    static QString id(const char *name) { return QStringLiteral("outage/") + QLatin1String(name); }
    const ValueRequest *request(const char *step, const char *key) const
    {
        static StepPreview preview;
        preview = m_console->preview(id(step));
        const auto found = std::ranges::find(preview.requests, QString::fromUtf8(key), &ValueRequest::key);
        return found == preview.requests.end() ? nullptr : &*found;
    }
    template <typename Start>
    Result<RunId> answered(Start start)
    {
        std::optional<Result<RunId>> started;
        start([&started](const Result<RunId> &result) { started = result; });
        if (!QTest::qWaitFor([&started] { return started.has_value(); }, 30000))
            return fail(ErrorCode::TimedOut, QStringLiteral("no answer"));
        if (*started)
            (void)QTest::qWaitFor(
                [&] {
                    return m_console->incident().run(**started) && m_console->incident().run(**started)->end;
                },
                30000);
        return *started;
    }
    Result<RunId> run(const char *step, const std::map<QString, QString> &values = {})
    {
        return answered([&](auto done) { m_console->run(id(step), values, std::move(done)); });
    }
    Result<RunId> approve(const char *person, const char *pin)
    {
        return answered([&](auto done) {
            m_console->runApproved(id("both"), {}, {QString::fromUtf8(person), QString::fromUtf8(pin)},
                                   std::move(done));
        });
    }
    Result<void> setPin(const char *person, const char *old, const char *fresh)
    {
        return answerOf([&](Console::Done done) {
            m_console->setPin(QString::fromUtf8(person), QString::fromUtf8(old), QString::fromUtf8(fresh),
                              std::move(done));
        });
    }
    QByteArray written(const char *file) const
    {
        QFile it(m_fixture->path(QStringLiteral("work/") + QLatin1String(file)));
        return it.open(QFile::ReadOnly) ? it.readAll() : QByteArray();
    }
    /// Everything below the data directory, as bytes.
    QByteArray everythingKept() const
    {
        QByteArray all;
        QDirIterator files(m_fixture->path(QStringLiteral("data")), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QFile::ReadOnly))
                all += file.readAll();
        }
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ConsoleFixture>(runbookText, environmentYaml);
        m_console = m_fixture->open();
        QVERIFY(m_console && m_console->runbook());
        QVERIFY2(
            m_console->site().problems.empty(),
            qPrintable(m_console->site().problems.empty() ? QString() : m_console->site().problems[0].text));
        QVERIFY(answerOf([&](Console::Done done) { m_console->declare({}, std::move(done)); }));
        QVERIFY(answerOf([&](Console::Done done) { m_console->trustRunbook(std::move(done)); }));
    }
    void cleanup()
    {
        m_console.reset();
        m_fixture.reset();
    }

    void saysWhereDefaultsComeFrom()
    {
        const ValueRequest *pod = request("pod", "<POD>");
        QVERIFY(pod);
        QCOMPARE(pod->spec.ask, QStringLiteral("Which pod?"));
        QVERIFY(pod->value.isEmpty() && pod->spec.declared);
        const ValueRequest *incident = request("pod", "$INCIDENT_ID");
        QVERIFY(incident);
        QCOMPARE(incident->value, m_console->incident().declaration.number);
        QCOMPARE(incident->source, ValueRequest::Source::Incident);
        QVERIFY(!request("pod", "$REGION")); // site.yaml sets it
        const ValueRequest *host = request("filled", "<DB_HOST>");
        QVERIFY(host && host->settled);
        QCOMPARE(host->source, ValueRequest::Source::Runbook);
        QVERIFY(m_console->preview(id("filled")).runsAtOnce());
        const ValueRequest *snapshot = request("restore", "$SNAPSHOT");
        QVERIFY(snapshot);
        QCOMPARE(snapshot->setBy, QStringLiteral("Export"));
    }

    void remembersWhatWasEnteredAndExported()
    {
        QVERIFY(run("pod", {{QStringLiteral("<POD>"), QStringLiteral("web-1")}}));
        QCOMPARE(written("pod"),
                 QByteArray("web-1|" + m_console->incident().declaration.number.toUtf8() + "|eu-central-1|"));
        QVERIFY(run("export"));
        m_console.reset();
        m_console = m_fixture->open();
        const ValueRequest *again = request("again", "<pod>");
        QVERIFY(again);
        QCOMPARE(again->value, QStringLiteral("web-1"));
        QCOMPARE(again->source, ValueRequest::Source::LastUsed);
        QCOMPARE(again->from, m_console->runbook()->step(id("pod"))->label);
        QVERIFY(!again->settled);
        QVERIFY(!request("restore", "$SNAPSHOT")); // carried by now
        const ValueRequest *snapshot = request("restore", "<SNAPSHOT>");
        QCOMPARE(snapshot->value, QStringLiteral("snap-7"));
        QCOMPARE(snapshot->source, ValueRequest::Source::Export);
        // Offered is not entered.
        QVERIFY(!run("again"));
    }

    void refusesWhatDoesNotFitItsDeclaration()
    {
        for (const char *value : {"Web-1", "web 1", "web-1\n", "", "wеb"})
            QVERIFY2(!run("pod", {{QStringLiteral("<POD>"), QString::fromUtf8(value)}}), value);
        QVERIFY(m_console->incident().runs.empty());
    }

    void neverRunsAChangeWithAnUnsetVariable()
    {
        const auto refused = run("unset");
        QVERIFY(!refused);
        QVERIFY(refused.error().text().contains(QStringLiteral("$TARGET_NAME")));
        QVERIFY(run("unset", {{QStringLiteral("$TARGET_NAME"), QStringLiteral("a b;c")}}));
        QVERIFY(QFile::exists(m_fixture->path(QStringLiteral("work/a b;c"))));
    }

    void secretsAreKeptNowhere()
    {
        const QString word = QStringLiteral("correct-horse-battery");
        const auto id = run("secret", {{QStringLiteral("<KEY_WORD>"), word}});
        QVERIFY(id);
        const IncidentRun *run = m_console->incident().run(*id);
        QCOMPARE(run->end->outcome, RunOutcome::Succeeded);
        QVERIFY(run->start.values.empty());
        QCOMPARE(run->start.withheldValues, QStringList{QStringLiteral("KEY_WORD")});
        QVERIFY(run->end->exports.empty());
        QVERIFY(m_console->flush(10000));
        QVERIFY(!everythingKept().contains(word.toUtf8()));
        QVERIFY(everythingKept().contains("told "));
        QVERIFY(request("secret", "<KEY_WORD>")->value.isEmpty());
    }

    /// Whatever the document says of the value.
    void aTokenAsAPlainValueIsKeptNowhere()
    {
        const QString token = QStringLiteral("glpat-") + QString(20, QLatin1Char('k'));
        const auto id = run("pod", {{QStringLiteral("<POD>"), token}});
        QVERIFY(id);
        const IncidentRun *run = m_console->incident().run(*id);
        QCOMPARE(run->end->outcome, RunOutcome::Succeeded);
        QVERIFY(!run->start.values.contains(QStringLiteral("POD")));
        QVERIFY(run->start.withheldValues.contains(QStringLiteral("POD")));
        QVERIFY(written("pod").startsWith(token.toUtf8())); // the command got it
        QVERIFY(m_console->flush(10000));
        QVERIFY(!everythingKept().contains(token.toUtf8()));
        QVERIFY(request("again", "<pod>")->value.isEmpty());
    }

    void showsWhatWouldRun()
    {
        Step step = shell("kubectl delete pod <POD> --name=\"{x}\"");
        step.placeholders = QStringList{QStringLiteral("<POD>"), QStringLiteral("{x}")};
        QCOMPARE(shownCommand(step,
                              {{QStringLiteral("<POD>"), QStringLiteral("{x}; rm")},
                               {QStringLiteral("{x}"), QStringLiteral("it's")},
                               {QStringLiteral("$A"), QStringLiteral("b")}},
                              {QStringLiteral("{x}")}),
                 QStringLiteral("A=b\nkubectl delete pod '{x}; rm' --name=\"••••••\""));
        QCOMPARE(shellQuoted(QStringLiteral("it's")), QStringLiteral("'it'\\''s'"));
        QCOMPARE(shellQuoted(QStringLiteral("a\nb")), QStringLiteral("$'a\\nb'"));
        QCOMPARE(shellQuoted(QStringLiteral("a") + QChar(0x202e)), QStringLiteral("$'a\\U0000202e'"));
    }

    void theSiteJudgesCommands_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("annotation");
        QTest::addColumn<QString>("effect");
        const auto row = [](const char *script, const char *annotation, const char *effect) {
            QTest::newRow(
                qPrintable(QStringLiteral("%1 [%2]").arg(QLatin1String(script), QLatin1String(annotation))))
                << QString::fromUtf8(script) << QString::fromLatin1(annotation)
                << QString::fromLatin1(effect);
        };
        row("npm run rollback:status", "", "destroy");
        row("npm run rollback:status", "read", "destroy"); // no document lowers it
        row("npm run rollback:status", "change", "destroy");
        row("npm run rollback:a -- /tmp/x y", "read", "destroy"); // over slashes
        row("npm  run   'rollback:a'", "read", "destroy");
        row("/usr/bin/npm run rollback:a", "read", "destroy");
        row("npm --prefix server run --silent rollback:a", "read", "destroy");
        row("sudo npm run rollback:a", "read", "destroy");
        row("sudo launch x", "", "read"); // lowered behind sudo too
        row("bash -c 'npm run rollback:a'", "read", "destroy");
        row("ssh host npm run rollback:a", "read", "destroy");
        row("echo $(npm run rollback:a)", "read", "destroy");
        row("X=1 npm run rollback:a", "read", "destroy");
        row("if true; then npm run rollback:a; fi", "read", "destroy");
        row("ls && npm run rollback:a", "read", "destroy");
        row("launch x", "", "read"); // softer than the rules' "change"
        row("launch x", "destroy", "destroy"); // a document may raise
        row("launch x > file", "", "change");
        row("launch $(rm -rf /)", "", "destroy");
        row("launch x; rm -rf /", "", "destroy");
        row("launch npm run rollback:a", "", "read"); // mere words
        row("wrapped npm run rollback:a", "", "change");
        row("sudo -u root npm run rollback:a", "read", "destroy");
    }
    void theSiteJudgesCommands()
    {
        QFETCH(QString, script);
        QFETCH(QString, annotation);
        QFETCH(QString, effect);
        Step step = shell(qPrintable(script));
        step.effect = effectFromName(annotation);
        const std::vector<SiteEffect> site{entry("npm run rollback:*", "destroy"), entry("launch *", "read"),
                                           entry("sudo *", "read")};
        // "sudo *: read" comes last and hides nothing that is said of what is behind it.
        QCOMPARE(effectName(judgeEffect(step, site).effect), effect);
    }

    void valuesCountForTheEffect()
    {
        Step step = shell("npm run <SCRIPT>");
        step.placeholders = QStringList{QStringLiteral("<SCRIPT>")};
        const std::vector<SiteEffect> site{entry("npm run rollback:*", "destroy")};
        QCOMPARE(judgeEffect(step, site).effect, Effect::Change);
        const auto judged =
            judgeEffect(step, site, {{QStringLiteral("<SCRIPT>"), QStringLiteral("rollback:full")}});
        QCOMPARE(judged.effect, Effect::Destroy);
        QCOMPARE(judged.source, EffectJudgement::Source::Site);
        QCOMPARE(judged.by, QStringLiteral("npm run rollback:*"));
    }

    void aNamedStepIsJudgedByTheSite()
    {
        const StepPreview preview = m_console->preview(id("named"));
        QCOMPARE(preview.effect, Effect::Destroy);
        QCOMPARE(preview.judgement.source, EffectJudgement::Source::Site);
        QCOMPARE(preview.ask, StepPreview::Ask::TypeEnvironment);
    }

    void oddEntriesOfTheSiteHaveLines()
    {
        m_console.reset();
        m_fixture = std::make_unique<ConsoleFixture>(runbookText, oddSite);
        m_console = m_fixture->open();
        QList<int> lines;
        for (const SiteProblem &problem : m_console->site().problems)
            lines << problem.line;
        QCOMPARE(lines, (QList<int>{7, 8, 9, 10, 12, 13, 14, 15, 16}));
        QVERIFY(m_console->environment().effects.empty());
    }

    void saysAsWhom()
    {
        const auto as = [](const char *script) {
            return actingAs(QString::fromUtf8(script), QStringLiteral("jo@desk")).join(QStringLiteral("; "));
        };
        QCOMPARE(as("ls"), QStringLiteral("jo@desk"));
        QCOMPARE(as("sudo systemctl restart x"), QStringLiteral("root (sudo)"));
        QCOMPARE(as("sudo -u postgres psql"), QStringLiteral("postgres (sudo)"));
        QCOMPARE(as("ssh deploy@db1 uptime"), QStringLiteral("deploy on db1 (ssh)"));
        QCOMPARE(as("ssh -p 22 -l ops db1 uptime"), QStringLiteral("ops on db1 (ssh)"));
        QCOMPARE(as("ssh db1 uptime"), QStringLiteral("jo on db1 (ssh)"));
        QCOMPARE(as("ls; sudo ls; ls"), QStringLiteral("jo@desk; root (sudo)"));
    }

    void aSecondPersonApproves()
    {
        const StepPreview preview = m_console->preview(id("both"));
        QVERIFY(preview.needsApproval && !preview.runsAtOnce());
        QCOMPARE(preview.approvers.size(), 2); // not Jordan Lee, who commands
        QVERIFY(!run("both"));
        QVERIFY(!approve("Kim Davis", "4711")); // no PIN yet
        QVERIFY(setPin("Kim Davis", "", "4711"));
        QVERIFY(!approve("jordan lee ", "4711"));
        QVERIFY(!approve("Somebody", "4711"));
        QVERIFY(!approve("Kim Davis", "4712"));
        QVERIFY(!QFile::exists(m_fixture->path(QStringLiteral("work/agreed"))));
        const auto approved = approve(" kim  DAVIS", "4711");
        QVERIFY2(approved, qPrintable(approved ? QString() : approved.error().text()));
        QCOMPARE(m_console->incident().run(*approved)->start.approvedBy, QStringLiteral("Kim Davis"));
        QVERIFY(QFile::exists(m_fixture->path(QStringLiteral("work/agreed"))));
        const auto &timeline = m_console->incident().timeline;
        const auto says = [&timeline](const char *text) {
            return std::ranges::any_of(timeline, [text](const TimelineEntry &entry) {
                return entry.text.contains(QLatin1String(text));
            });
        };
        QVERIFY(says("approved by Kim Davis"));
        QVERIFY(says("A wrong PIN was entered for Kim Davis"));
        QVERIFY(says("PIN of Kim Davis set"));
    }

    void aPinIsChangedOnlyByWhoKnowsIt()
    {
        QVERIFY(!setPin("Kim Davis", "", "123"));
        QVERIFY(!setPin("Kim Davis", "", "7777"));
        QVERIFY(setPin("Kim Davis", "", "pin-of-kim-92"));
        QVERIFY(!setPin("Kim Davis", "", "5555-1"));
        QVERIFY(!setPin(" KIM davis", "wrong", "5555-1"));
        QVERIFY(setPin("Kim Davis", "pin-of-kim-92", "second-of-kim"));
        QVERIFY(!approve("Kim Davis", "pin-of-kim-92"));
        QVERIFY(approve("Kim Davis", "second-of-kim"));
        QVERIFY(m_console->flush(10000));
        const QByteArray kept = everythingKept();
        QVERIFY(kept.contains("Kim Davis"));
        QVERIFY(!kept.contains("pin-of-kim-92") && !kept.contains("second-of-kim"));
        const auto &entries = m_fixture->keychain.entries();
        QCOMPARE(entries.size(), std::size_t(1));
        QCOMPARE(entries.begin()->first, QStringLiteral("approval-pin:kim davis"));
        QVERIFY(entries.begin()->second.startsWith(QLatin1String("pbkdf2-sha256$")));
        QVERIFY(!entries.begin()->second.contains(QLatin1String("second-of-kim")));
    }

    void wrongPinsHaveToWait()
    {
        QVERIFY(setPin("Kim Davis", "", "4711"));
        for (int i = 0; i < 3; ++i)
            QVERIFY(!approve("Kim Davis", "0000"));
        QCOMPARE(m_console->history().wrongPins.at(QStringLiteral("kim davis")).count, 3);
        // Even the right one, and after a restart as well.
        m_console.reset();
        m_console = m_fixture->open();
        const auto held = approve("Kim Davis", "4711");
        QVERIFY(!held);
        QVERIFY(held.error().what.contains(QStringLiteral("Too many")));
        QCOMPARE(m_console->history().wrongPins.at(QStringLiteral("kim davis")).count, 3);
        m_fixture->clock.advance(std::chrono::seconds(31));
        QVERIFY(!approve("Kim Davis", "0000"));
        m_fixture->clock.advance(std::chrono::seconds(31)); // twice as long by now
        QVERIFY(!approve("Kim Davis", "4711"));
        m_fixture->clock.advance(std::chrono::seconds(31));
        QVERIFY(approve("Kim Davis", "4711"));
        QVERIFY(!m_console->history().wrongPins.contains(QStringLiteral("kim davis")));
    }

    void aLockedKeychainApprovesNothing()
    {
        QVERIFY(setPin("Kim Davis", "", "4711"));
        m_fixture->keychain.setAvailable(false);
        const auto refused = approve("Kim Davis", "4711");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Unavailable);
        QVERIFY(!setPin("Kim Davis", "", "4712"));
        m_fixture->keychain.setAvailable(true);
        m_fixture->keychain.entries().begin()->second = QStringLiteral("nonsense");
        QVERIFY(!approve("Kim Davis", "4711"));
    }

    void secretsOfReadinessAreListedOnce()
    {
        m_console.reset();
        m_fixture = std::make_unique<ConsoleFixture>(
            runbookText, QByteArray("    variables:\n      A: { secret: one }\n      B: { secret: one }\n"));
        m_console = m_fixture->open();
        // Another look begins before the first has its answers.
        m_console->lookAgain();
        const auto count = [this] {
            return std::ranges::count_if(m_console->readiness(), [](const ReadinessItem &item) {
                return item.subject == ReadinessItem::Subject::Keychain;
            });
        };
        QTRY_COMPARE(count(), 1);
        QTest::qWait(50);
        QCOMPARE(count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestStepValues)
#include "test_step_values.moc"
