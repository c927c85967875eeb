// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/step_values.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace ic;

namespace {

Step shell(const char *script)
{
    Step step;
    step.script = QString::fromUtf8(script);
    return step;
}

} // namespace

/// Which variables of a script are asked for before it runs.
class TestVariablesAsked : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What real bash says of each script is what the console must ask for: nothing more, and nothing less.
    void asksForWhatBashWouldMiss_data()
    {
        QTest::addColumn<QString>("script");
        const auto row = [](const char *script) { QTest::newRow(script) << QString::fromUtf8(script); };
        // Reads before anything sets them.
        row("for f in \"$MY_X\"/*; do echo rm -rf \"$f\"; done");
        row("for f in $MY_X; do echo $f; done");
        row("export TARGET=/srv/$MY_X");
        row("export D=\"x-$MY_X\"");
        row("export MY_Y=1 TARGET=$MY_X");
        row("declare TARGET=$MY_X");
        row("readonly TARGET=\"$MY_X\"");
        row("typeset TARGET=${MY_X}");
        row("read TARGET < \"$MY_X/list\"");
        row("read -r TARGET <<<\"$MY_X\"");
        row("while read -r MY_Y; do echo $MY_Y; done < \"$MY_X\"");
        row("printf '%s' \"$MY_X\"");
        row("printf -v TARGET '%s' \"$MY_X\"");
        row("echo please export the MY_X first; echo \"$MY_X\"");
        row("# export MY_X first\necho $MY_X");
        row("echo 'MY_X=1'; echo $MY_X");
        row("echo \"MY_X=1\"; echo $MY_X");
        row("echo \"use\nMY_X=1\n\"; echo $MY_X");
        row("echo MY_X=1; echo $MY_X");
        row("echo -- read MY_X; echo $MY_X");
        row("MY_X=1 true; echo $MY_X");
        row("MY_X=1 echo $MY_X");
        row("MY_X=$MY_X");
        row("MY_X+=$MY_X");
        row("echo $MY_X; MY_X=1");
        row("echo $MY_X; export MY_X=1");
        row("(MY_X=1); echo $MY_X");
        row("true $(MY_X=1); echo $MY_X");
        row("true `MY_X=1`; echo $MY_X");
        row("echo a | read MY_X; echo $MY_X");
        row("MY_X=1 | true; echo $MY_X");
        row("echo a | while read MY_X; do true; done; echo $MY_X");
        row("for MY_X in a; do true; done | cat; echo $MY_X");
        row("f() { local MY_X=1; }; f; echo $MY_X");
        row("let MY_Y=1; echo $MY_X");
        row("select MY_Y in \"$MY_X\"; do break; done");
        row("getopts \"$MY_X\" MY_Y");
        row("mapfile -t MY_Y < <(echo $MY_X)");
        row("mapfile -t ROWS < \"$MY_X\"");
        row("unset MY_Y; echo $MY_X");
        row("find . -name \"$MY_X\"");
        row("du -sh . \"$MY_X\"");
        row("echo the source of \"$MY_X\"");
        row("eval \"echo $MY_X\"");
        row("if true; then export OTHER=\"$MY_X\"; fi");
        row("case a in a) MY_Y=$MY_X;; esac");
        row("MY_Y=(a \"$MY_X\")");
        row("cat <<END\nMY_X=1\nEND\necho $MY_X");
        row("cat <<'END'\nexport MY_X=1\nEND\necho $MY_X");
        row("[[ MY_X=1 ]] && echo $MY_X");
        row("echo a >MY_X; echo $MY_X");
        row("read MY_Y <MY_X; echo $MY_X");
        row("command -v export MY_X=1; echo $MY_X");
        row("read -p MY_X MY_Y; echo $MY_X");
        row("echo ${MY_X:?missing}");
        row("echo \"${MY_X}/a\"");
        row("export MY_XY=1; echo $MY_X");
        row("declare MY_X; echo $MY_X");
        row("export MY_X; echo $MY_X");
        // Set by then.
        row("MY_X=1\necho $MY_X");
        row("MY_X=; echo \"$MY_X\"");
        row("MY_X+=1; echo $MY_X");
        row("MY_X=1 MY_Y=$MY_X; echo $MY_Y");
        row("MY_X=$(echo 1); echo $MY_X");
        row("MY_X=`echo 1`; echo $MY_X");
        row("MY_X=(a b); echo ${MY_X[0]} $MY_X");
        row("MY_X[0]=a; echo $MY_X");
        row("declare -A MY_X=([a]=1); echo ${MY_X[a]}");
        row("true && MY_X=1; echo $MY_X");
        row("true; { MY_X=1; }; echo $MY_X");
        row("if true; then MY_X=1; else MY_X=2; fi; echo $MY_X");
        row("case a in a) MY_X=1;; *) MY_X=2;; esac; echo $MY_X");
        row("case a in (a|b) MY_X=1;; esac; echo $MY_X");
        row("for MY_X in a b; do echo $MY_X; done");
        row("for MY_X in a\ndo echo $MY_X; done; echo $MY_X");
        row("set -- a; for MY_X do echo $MY_X; done");
        row("for ((MY_X=0; MY_X<2; MY_X++)); do echo $MY_X; done");
        row("((MY_X=1)); echo $MY_X");
        row("((MY_Y=1, MY_X=MY_Y)); echo $MY_X");
        row("echo $((MY_X=1)) $MY_X");
        row("let MY_X=1; echo $MY_X");
        row("let \"MY_X = 1\"; echo $MY_X");
        row("export MY_X=1; echo $MY_X");
        row("export MY_Y=2 MY_X=1; echo $MY_X");
        row("export \"MY_X=1\"; echo $MY_X");
        row("declare -r MY_X=1; echo $MY_X");
        row("builtin export MY_X=1; echo $MY_X");
        row("command export MY_X=1; echo $MY_X");
        row("! export MY_X=1; echo $MY_X");
        row("read -r MY_X; echo $MY_X");
        row("read -rp 'Which? ' MY_X; echo $MY_X");
        row("read -p 'Which? ' -t 1 MY_Y MY_X; echo $MY_X");
        row("IFS=, read -r MY_Y MY_X; echo $MY_X");
        row("echo a b | while read -r MY_Y MY_X; do echo $MY_X; done");
        row("echo a | { read MY_X; echo $MY_X; }");
        row("echo a | (read MY_X; echo $MY_X)");
        row("while read -r MY_X; do echo $MY_X; done < <(echo a)");
        row("read MY_X <<END\na\nEND\necho $MY_X");
        row("read MY_X \\\n  MY_Y\necho $MY_X");
        row("printf -v MY_X '%s' a; echo $MY_X");
        row("mapfile -t MY_X < <(echo a); echo $MY_X");
        row("readarray -t MY_X <<<a; echo $MY_X");
        row("set -- -a; getopts ab MY_X; echo $MY_X");
        row("exec {MY_X}>/dev/null; echo $MY_X");
        row(": ${MY_X:=d}; echo $MY_X");
        row(": \"${MY_X=d}\"; echo $MY_X");
        row("f() { echo $MY_X; }; MY_X=1; f");
        row("f() { MY_X=1; }; f; echo $MY_X");
        row("function f { MY_X=1; }; f; echo $MY_X");
        row("f() { local MY_X=1; echo $MY_X; }; f");
        row("eval 'MY_X=1'; echo $MY_X");
        row("shopt -s lastpipe; echo a | read MY_X; echo $MY_X");
        row("MY_X=1 >out; echo $MY_X");
        row("echo ${MY_X:-d} ${MY_X-d} ${MY_X:+d} ${MY_X+x}");
    }
    void asksForWhatBashWouldMiss()
    {
        QFETCH(QString, script);
        Runbook runbook;
        EnvironmentSetup environment;
        Incident incident;
        bool asks = false;
        for (const ValueRequest &each : valueRequests(
                 shell(qPrintable(script)), {&runbook, &environment, &incident, {}, Effect::Change, 0}))
            asks = asks || (each.key == QLatin1String("$MY_X") && each.required);
        QTemporaryDir directory;
        QProcess bash;
        bash.setWorkingDirectory(directory.path());
        bash.setProcessEnvironment([] {
            QProcessEnvironment bare;
            bare.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
            bare.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
            return bare;
        }());
        bash.setStandardInputFile(QProcess::nullDevice());
        bash.start(QStringLiteral("bash"), {QStringLiteral("-uc"), script});
        QVERIFY(bash.waitForFinished());
        const QByteArray said = bash.readAllStandardError();
        QVERIFY2(!said.contains("syntax error"), said.constData());
        const bool misses = said.contains("MY_X: unbound variable") || said.contains("MY_X: missing");
        QVERIFY2(asks == misses,
                 (said + (asks ? " but it is asked for" : " but nothing is asked")).constData());
    }

    void asksOnlyForVariablesThatNothingSets_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QStringList>("asked");
        const auto row = [](const char *script, const QStringList &asked) {
            QTest::newRow(script) << QString::fromUtf8(script) << asked;
        };
        const QStringList x{QStringLiteral("$MY_X")};
        row("echo $MY_X", x);
        row("echo \"${MY_X}\"", x);
        row("echo \"${MY_X%.*}\"", x);
        row("echo ${MY_X:?missing}", x);
        row("echo $(cat $MY_X)", x);
        row("cat <<END\n$MY_X\nEND", x);
        row("echo \"'$MY_X'\"", x);
        row("echo '$MY_X'", {});
        row("cat <<'END'\n$MY_X\nEND", {});
        row("echo x # $MY_X", {});
        row("echo \\$MY_X", {});
        row("echo ${MY_X:-d} ${MY_X-d} ${MY_X:+d}", {});
        row("MY_X=1\necho $MY_X", {});
        row("export MY_X=1; echo $MY_X", {});
        row("read MY_X; echo $MY_X", {});
        row("for MY_X in a b; do echo $MY_X; done", {});
        row("while read -r MY_X; do echo $MY_X; done", {});
        row(": ${MY_X:=d}; echo $MY_X", {});
        row("source ./env; echo $MY_X", {});
        row(". ./env\necho $MY_X", {});
        row("eval \"$(setup)\"; echo $MY_X", {});
        row("echo $HOME $PATH $USER $PWD $RANDOM $BASH_VERSION $1 $? $@", {});
        row("echo $lower $X", {});
        row("awk '{print $NF}' $MY_X", x);
        row("export MY_X", x);
        row("export -f MY_X", {});
        row("export MY_X; MY_X=1", {});
        row("export OTHER=$MY_X MY_X=1", x);
        row("unset MY_X; echo $MY_X", {});
        row("echo $MY_X\nsource ./env", x);
        row("[ -n \"${MY_X:-}\" ] && echo $MY_X", {});
        row("sudo MY_X=1 tool $MY_X", x);
        row("env MY_X=1 tool $MY_X", x);
        row("( . ./env ); echo $MY_X", x);
        row("export TOKEN_X=$(curl -s \"$MY_X\")", x);
    }
    void asksOnlyForVariablesThatNothingSets()
    {
        QFETCH(QString, script);
        QFETCH(QStringList, asked);
        Runbook runbook;
        EnvironmentSetup environment;
        Incident incident;
        QStringList got;
        for (const ValueRequest &each : valueRequests(
                 shell(qPrintable(script)), {&runbook, &environment, &incident, {}, Effect::Read, 0}))
            got << each.key;
        QCOMPARE(got, asked);
    }
};

QTEST_GUILESS_MAIN(TestVariablesAsked)
#include "test_variables_asked.moc"
