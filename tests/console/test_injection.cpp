// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/runs.h"
#include "app/base/paths.h"
#include "app/console/placeholder_binding.h"
#include "tests/console/console_fixture.h"
#include "tests/support/hostile_values.h"

#include <QDir>
#include <QFile>

using namespace ic;
using namespace ic::test;

namespace {

/// Every place of a script in which a value may stand. Each writes what arrived, NUL after each argument.
const char *const everyPlace = R"places(show() { local to=$1; shift; printf '%s\0' "$#" "$@" >"$to"; }
show bare <VALUE> end
show double "<VALUE>" end
show single '<VALUE>' end
show escaped $'<VALUE>' end
show within pre-<VALUE>-post end
show quoted-within "pre <VALUE> post" end
show flag --flag=<VALUE> end
show flag-quoted --flag="<VALUE>" end
show after -- <VALUE> end
show twice "<VALUE><VALUE>" end
show nested "$(printf '%s' <VALUE>; printf x)" end
show backticks "`printf '%s' "<VALUE>"; printf x`" end
show default "${NO_SUCH_THING:-<VALUE>}" end
for each in <VALUE> "<VALUE>"; do show "loop" "$each" end; done
held=<VALUE>; show held "$held" end
(show subshell <VALUE> end)
if true; then show branch <VALUE> end; fi
printf '%s' <VALUE> | { cat; printf x; } >piped
cat >here <<END
<VALUE>
END
cat >string <<<"<VALUE>"
)places";

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

QByteArray arguments(std::initializer_list<QByteArray> all)
{
    QByteArray bytes = QByteArray::number(all.size()) + '\0';
    for (const QByteArray &each : all)
        bytes += each + '\0';
    return bytes;
}

/// As a double-quoted YAML scalar in plain ASCII.
QByteArray yaml(const QString &text)
{
    QByteArray quoted = "\"";
    for (const uint sign : text.toUcs4()) {
        if (sign >= 0x20 && sign < 0x7f && sign != '"' && sign != '\\')
            quoted += static_cast<char>(sign);
        else
            quoted += "\\U" + QByteArray::number(sign, 16).rightJustified(8, '0');
    }
    return quoted + '"';
}

} // namespace

/// Whatever a value holds, it arrives as exactly the argument that it is, and nothing else happens.
class TestInjection : public QObject {
    Q_OBJECT

    /// Through the real runner, to its end.
    static RunResult runScript(Runs &runs, const BoundScript &bound, const QString &directory)
    {
        RunSetup setup;
        setup.id = RunId::create();
        setup.script = bound.script;
        setup.environment = bound.environment;
        setup.directory = directory;
        setup.terminal = false;
        std::optional<RunResult> end;
        const auto watch = connect(&runs, &Runs::finished, &runs, [&](RunId id, const RunResult &result) {
            if (id == setup.id)
                end = result;
        });
        runs.start(setup);
        const bool ended = QTest::qWaitFor([&end] { return end.has_value(); }, 30000);
        disconnect(watch);
        return ended ? *end : RunResult();
    }

    static Step stepOf(const char *script)
    {
        Step step;
        step.label = QStringLiteral("Probe");
        step.script = QString::fromUtf8(script);
        step.placeholders = QStringList{QStringLiteral("<VALUE>")};
        return step;
    }

private Q_SLOTS:
    void thereAreEnough() { QVERIFY(hostileValues().size() >= 100); }

    void arrivesInEveryPlace_data()
    {
        QTest::addColumn<QString>("value");
        for (const auto &[name, value] : hostileValues())
            QTest::newRow(qPrintable(name)) << value;
    }
    void arrivesInEveryPlace()
    {
        QFETCH(QString, value);
        QTemporaryDir home;
        QDir(home.path()).mkdir(QStringLiteral("work"));
        const QString work = home.filePath(QStringLiteral("work"));
        SystemClock clock;
        Runs runs(home.filePath(QStringLiteral("runs")), Paths::runnerProgram(), clock);
        const auto bound = bindPlaceholders(stepOf(everyPlace), {{QStringLiteral("<VALUE>"), value}});
        QVERIFY2(bound, qPrintable(bound ? QString() : bound.error().text()));
        const RunResult result = runScript(runs, *bound, work);
        QCOMPARE(result.outcome, RunOutcome::Succeeded);

        const QByteArray v = value.toUtf8();
        const auto got = [&work](const char *file) {
            return contents(work + QLatin1Char('/') + QLatin1String(file));
        };
        const QByteArray alone = arguments({v, "end"});
        for (const char *place :
             {"bare", "double", "single", "escaped", "default", "loop", "held", "subshell", "branch"})
            QVERIFY2(got(place) == alone, place);
        QCOMPARE(got("within"), arguments({"pre-" + v + "-post", "end"}));
        QCOMPARE(got("quoted-within"), arguments({"pre " + v + " post", "end"}));
        QCOMPARE(got("flag"), arguments({"--flag=" + v, "end"}));
        QCOMPARE(got("flag-quoted"), arguments({"--flag=" + v, "end"}));
        QCOMPARE(got("after"), arguments({"--", v, "end"}));
        QCOMPARE(got("twice"), arguments({v + v, "end"}));
        QCOMPARE(got("nested"), arguments({v + "x", "end"}));
        QCOMPARE(got("backticks"), arguments({v + "x", "end"}));
        QCOMPARE(got("piped"), v + "x");
        QCOMPARE(got("here"), v + "\n");
        QCOMPARE(got("string"), v + "\n");
        QVERIFY(!QFile::exists(work + QStringLiteral("/canary")));
        // Nothing beside the files of the places.
        QCOMPARE(QDir(work).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 20);
    }

    void impossibleValuesAreRefused()
    {
        for (const auto &[name, value] : impossibleValues()) {
            const auto bound =
                bindPlaceholders(stepOf("printf '%s' \"<VALUE>\""), {{QStringLiteral("<VALUE>"), value}});
            QVERIFY2(!bound, qPrintable(name));
            QCOMPARE(bound.error().code, ErrorCode::InvalidArgument);
            QVERIFY(!bound.error().remedy.isEmpty());
        }
    }

    void noValueBecomesAnOption_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<bool>("taken");
        const auto row = [](const char *script, bool taken) {
            QTest::newRow(script) << QString::fromUtf8(script) << taken;
        };
        row("rm <VALUE>", false);
        row("rm \"<VALUE>\"", false);
        row("rm '<VALUE>'", false);
        row("rm \"\"<VALUE>", false);
        row("rm $EMPTY<VALUE>", false);
        row("rm \"$(true)<VALUE>\"", false);
        row("echo x; rm <VALUE>", false);
        row("rm -- a; rm <VALUE>", false);
        row("echo $(rm <VALUE>)", false);
        row("npm run thing -- <VALUE>", false); // hands it on
        row("kubectl exec pod -- ls <VALUE>", false);
        row("sudo -- rm <VALUE>", false);
        row("file=<VALUE>\nrm \"$file\"", false);
        row("for f in a <VALUE>; do rm \"$f\"; done", false);
        row("rm -- <VALUE>", true);
        row("rm -- \"<VALUE>\"", true);
        row("rm ./<VALUE>", true);
        row("rm \"dir/<VALUE>\"", true);
        row("curl --data=<VALUE> x", true);
        row("curl --data=\"<VALUE>\" x", true);
        row("cat <<END\n<VALUE>\nEND", true);
    }
    void noValueBecomesAnOption()
    {
        QFETCH(QString, script);
        QFETCH(bool, taken);
        for (const auto &[name, value] : dashedValues()) {
            const auto bound =
                bindPlaceholders(stepOf(qPrintable(script)), {{QStringLiteral("<VALUE>"), value}});
            QVERIFY2(bound.has_value() == taken, qPrintable(name));
            if (!taken)
                QVERIFY(bound.error().what.contains(QStringLiteral("dash")));
        }
    }

    void whoDeclaresAPatternMeansItsDashes()
    {
        QStringList problems;
        const ValueSpec spec = valueSpecFrom(
            QStringLiteral("VALUE"), {{QStringLiteral("pattern"), {QStringLiteral("-[vq]")}}}, problems);
        QVERIFY(problems.isEmpty());
        const std::map<QString, ValueSpec> specs{{QStringLiteral("VALUE"), spec}};
        const auto bind = [&specs](const char *value) {
            return bindPlaceholders(stepOf("tool <VALUE>"),
                                    {{QStringLiteral("<VALUE>"), QString::fromLatin1(value)}}, specs);
        };
        QVERIFY(bind("-v"));
        QVERIFY(!bind("-x"));
        QVERIFY(!bind("-v\n"));
    }

    void marksThatDifferOnlyInSignsStayApart()
    {
        Step step = stepOf("printf '%s|' \"<A-B>\" \"<A_B>\" >out");
        step.placeholders = QStringList{QStringLiteral("<A-B>"), QStringLiteral("<A_B>")};
        QTemporaryDir home;
        SystemClock clock;
        Runs runs(home.filePath(QStringLiteral("runs")), Paths::runnerProgram(), clock);
        const auto bound = bindPlaceholders(step,
                                            {{step.placeholders.at(0), QStringLiteral("one")},
                                             {step.placeholders.at(1), QStringLiteral("two")}});
        QVERIFY(bound);
        QCOMPARE(runScript(runs, *bound, home.path()).outcome, RunOutcome::Succeeded);
        QCOMPARE(contents(home.filePath(QStringLiteral("out"))), QByteArray("one|two|"));
    }

    void anUnquotedVariableTakesNoValueThatSplits()
    {
        Step step;
        step.label = QStringLiteral("Probe");
        step.script = QStringLiteral("rm $TARGET");
        const auto bind = [&step](const char *value) {
            return bindPlaceholders(step, {{QStringLiteral("$TARGET"), QString::fromUtf8(value)}});
        };
        QVERIFY(bind("db1.example.com"));
        for (const char *value : {"a b", "*", "a\nb", "~", "[a]", "a\\", "-rf", "a\tb"})
            QVERIFY2(!bind(value), value);
        step.script = QStringLiteral("rm \"./$TARGET\"");
        QVERIFY(bind("a b *"));
        step.script = QStringLiteral("pod=<VALUE>\nkubectl get $pod");
        step.placeholders = QStringList{QStringLiteral("<VALUE>")};
        QVERIFY(!bindPlaceholders(step, {{QStringLiteral("<VALUE>"), QStringLiteral("a b")}}));
        QVERIFY(bindPlaceholders(step, {{QStringLiteral("<VALUE>"), QStringLiteral("a")}}));
    }

    /// The runbook's variables, those of site.yaml, and what an earlier step exported.
    void variablesArriveAsTheyAre()
    {
        const auto values = hostileValues();
        QByteArray front = "---\nvariables:\n";
        QByteArray site = "    variables:\n";
        QByteArray exports;
        std::array<QByteArray, 3> lists;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const QByteArray number = QByteArray::number(i);
            front += "  F" + number + ": " + yaml(values[i].second) + "\n";
            site += "      S" + number + ": " + yaml(values[i].second) + "\n";
            exports += "export E" + number + "=\"$F" + number + "\"\n";
            lists[0] += " \"$F" + number + "\"";
            lists[1] += " \"$S" + number + "\"";
            lists[2] += " \"$E" + number + "\"";
        }
        const QByteArray runbook = front + "---\n# P\n\n- **Out** → [Outage](#outage)\n\n## Outage\n"
            + "```bash { name=keep interactive=false }\n" + exports + "```\n"
            + "```bash { name=tell interactive=false }\nprintf '%s\\0'" + lists[0] + " >front\nprintf '%s\\0'"
            + lists[1] + " >site\nprintf '%s\\0'" + lists[2] + " >exports\n```\n";
        ConsoleFixture fixture(runbook, site);
        const auto console = fixture.open();
        QVERIFY(console && console->runbook());
        QCOMPARE(console->site().problems.size(), std::size_t(0));
        QVERIFY(answerOf([&](Console::Done done) { console->declare({}, std::move(done)); }));
        QVERIFY(answerOf([&](Console::Done done) { console->trustRunbook(std::move(done)); }));
        for (const Step &step : console->runbook()->steps) {
            std::optional<Result<RunId>> started;
            console->run(step.id, {}, [&started](const Result<RunId> &result) { started = result; });
            QVERIFY(QTest::qWaitFor([&started] { return started.has_value(); }, 20000));
            QVERIFY2(*started, qPrintable(*started ? QString() : started->error().text()));
            const RunId run = **started;
            QTRY_VERIFY_WITH_TIMEOUT(console->incident().run(run)->end, 30000);
            QCOMPARE(console->incident().run(run)->end->outcome, RunOutcome::Succeeded);
        }
        QByteArray expected;
        for (const auto &[name, value] : values)
            expected += value.toUtf8() + '\0';
        for (const char *file : {"front", "site", "exports"}) {
            const QList<QByteArray> got =
                contents(fixture.path(QStringLiteral("work/") + QLatin1String(file))).split('\0');
            for (std::size_t i = 0; i < values.size(); ++i)
                QVERIFY2(got.value(static_cast<qsizetype>(i)) == values[i].second.toUtf8(),
                         qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(file), values[i].first)));
            QCOMPARE(got.size(), static_cast<qsizetype>(values.size()) + 1);
        }
        QVERIFY(!QFile::exists(fixture.path(QStringLiteral("work/canary"))));
    }

    void fileNamesAreOnlyNames()
    {
        QTemporaryDir home;
        SystemClock clock;
        Runs runs(home.filePath(QStringLiteral("runs")), Paths::runnerProgram(), clock);
        int tried = 0;
        for (const auto &[name, value] : hostileValues()) {
            const QByteArray bytes = value.toUtf8();
            if (bytes.contains('/') || bytes.size() > 250 || value == QLatin1String("."))
                continue;
            QDir(home.path()).mkdir(value);
            const QString directory = home.filePath(value);
            if (!QFileInfo(directory).isDir())
                continue; // a name that Qt writes differently
            BoundScript bound{QStringLiteral("printf '%s\\0' \"${PWD##*/}\" >../place"), {}, {}};
            const RunResult result = runScript(runs, bound, directory);
            QVERIFY2(result.outcome == RunOutcome::Succeeded, qPrintable(name + result.message));
            QVERIFY2(contents(home.filePath(QStringLiteral("place"))) == bytes + '\0', qPrintable(name));
            QVERIFY2(QDir(directory).isEmpty(), qPrintable(name));
            ++tried;
        }
        QVERIFY2(tried >= 80, qPrintable(QString::number(tried)));
        QVERIFY(!QFile::exists(home.filePath(QStringLiteral("canary"))));
    }

    void aRunbookMayHaveAnyName()
    {
        for (const char *name : {"$(touch canary).md", "`touch canary`.md", "; touch canary;.md", "'\".md",
                                 "-rf.md", "a\nb.md", "%1 %s.md", "{a,b}.md", "\x1b[31m.md"}) {
            ConsoleFixture fixture;
            const QString file = fixture.path(QStringLiteral("work/") + QString::fromUtf8(name));
            QFile runbook(file);
            QVERIFY(runbook.open(QFile::WriteOnly));
            runbook.write(
                "# P\n\n- **Out** → [Outage](#outage)\n\n## Outage\n```bash\nprintf '%s' fine >out\n```\n");
            runbook.close();
            ConsoleOptions options = fixture.options();
            options.runbook = file;
            const auto console = fixture.open(options);
            QVERIFY(console && console->runbook());
            QCOMPARE(console->runbook()->path, file);
            QVERIFY(answerOf([&](Console::Done done) { console->declare({}, std::move(done)); }));
            QVERIFY(answerOf([&](Console::Done done) { console->trustRunbook(std::move(done)); }));
            std::optional<Result<RunId>> started;
            console->run(console->runbook()->steps.at(0).id, {},
                         [&started](const Result<RunId> &result) { started = result; });
            QVERIFY(QTest::qWaitFor([&started] { return started.has_value(); }, 20000));
            QVERIFY2(*started, name);
            QTRY_VERIFY_WITH_TIMEOUT(console->incident().run(**started)->end, 20000);
            QCOMPARE(contents(fixture.path(QStringLiteral("work/out"))), QByteArray("fine"));
            QCOMPARE(QDir(fixture.path(QStringLiteral("work"))).entryList(QDir::Files).size(), 2);
        }
    }
};

QTEST_GUILESS_MAIN(TestInjection)
#include "test_injection.moc"
