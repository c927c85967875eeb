// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/placeholder_binding.h"

#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace ic;

class TestPlaceholderBinding : public QObject {
    Q_OBJECT

    static QString runBound(const BoundScript &bound, const QString &directory)
    {
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto &[name, value] : bound.environment)
            environment.insert(name, value);
        shell.setProcessEnvironment(environment);
        shell.setWorkingDirectory(directory);
        shell.start(QStringLiteral("bash"), {QStringLiteral("-c"), bound.script});
        shell.waitForFinished();
        return QString::fromUtf8(shell.readAllStandardOutput());
    }

private Q_SLOTS:
    void hostileValuesArriveAsOneArgument_data()
    {
        QTest::addColumn<QString>("value");
        const auto row = [](const char *value) { QTest::newRow(value) << QString::fromUtf8(value); };
        row("plain");
        row("two words");
        row("$(touch hurt)");
        row("`touch hurt`");
        row("; touch hurt");
        row("\" ; touch hurt ; \"");
        row("' ; touch hurt ; '");
        row("a\ntouch hurt\n");
        row("$HOME ${PATH}");
        row("* ? [a]");
        row("\\");
        row("&& touch hurt");
        row("> hurt");
        row("ｈｏｓｔ；ｔｏｕｃｈ");
    }
    void hostileValuesArriveAsOneArgument()
    {
        QFETCH(QString, value);
        QTemporaryDir directory;
        const QString mark = QStringLiteral("<HOST>");
        // Bare, in double quotes, in single quotes, and inside a word.
        for (const char *script : {"printf '%s' <HOST>", "printf '%s' \"<HOST>\"", "printf '%s' '<HOST>'"}) {
            Step step;
            step.script = QString::fromUtf8(script);
            step.placeholders = QStringList{mark};
            const auto bound = bindPlaceholders(step, {{mark, value}});
            QVERIFY(bound);
            QVERIFY2(!bound->script.contains(value) || value == QLatin1String("\\"),
                     qPrintable(bound->script));
            QCOMPARE(runBound(*bound, directory.path()), value);
        }
        QVERIFY(!QFile::exists(directory.filePath(QStringLiteral("hurt"))));
    }

    void refusesWhatCanNotBeSafe()
    {
        Step step;
        step.script = QStringLiteral("ping your-host");
        step.placeholders = QStringList{QStringLiteral("your-host")};
        QVERIFY(!bindPlaceholders(step, {}));
        QVERIFY(!bindPlaceholders(step, {{QStringLiteral("your-host"), QStringLiteral("  ")}}));
        QVERIFY(!bindPlaceholders(step, {{QStringLiteral("your-host"), QStringLiteral("-f")}}));
        QVERIFY(!bindPlaceholders(step, {{QStringLiteral("your-host"), QStringLiteral("a") + QChar(0)}}));
        step.script = QStringLiteral("cat <<'END'\nyour-host\nEND");
        QVERIFY(!bindPlaceholders(step, {{QStringLiteral("your-host"), QStringLiteral("db")}}));
    }

    void quotesAsThePlaceNeeds_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("output");
        const auto row = [](const char *script, const char *output) {
            QTest::newRow(script) << QString::fromUtf8(script) << QString::fromUtf8(output);
        };
        row("# don't forget\nprintf '[%s]' <A>", "[a  *]");
        row("printf '[%s]' x # it's <A>\nprintf '[%s]' <A>", "[x][a  *]");
        row("printf '[%s]' x#'<A>'", "[x#a  *]");
        row("printf '[%s]' $'it\\'s' <A>", "[it's][a  *]");
        row("printf '[%s]' $'\\'<A>\\''", "['a  *']");
        row("printf '[%s]' \"$(printf '<%s>' \"<A>\")\"", "[<a  *>]");
        row("printf '[%s]' \"$(printf '<%s>' <A>)\"", "[<a  *>]");
        row("printf '[%s]' \"`printf '<%s>' <A>`\"", "[<a  *>]");
        row("printf '[%s]' \"$(printf '%s)' x)<A>\"", "[x)a  *]");
        row("printf '[%s]' ${NONE:-<A>}", "[a  *]");
        row("printf '[%s]' \"${NONE:-<A>}\" '<A>'", "[a  *][a  *]");
        row("cat <<END\nIt's <A>\nEND\nprintf '[%s]' <A>", "It's a  *\n[a  *]");
        row("cat <<-END; printf '[%s]' <A>\n\t\"<A>\"\n\tEND\n", "\"a  *\"\n[a  *]");
        row("cat <<'END'\ndon't\nEND\nprintf '[%s]' <A>", "don't\n[a  *]");
        row("cat <<<'x'; printf '[%s]' <A>", "x\n[a  *]");
        row("printf '[%s]' $((1 << 2)) <A>", "[4][a  *]");
        row("(printf '[%s]' \"(\" <A>)", "[(][a  *]");
    }
    void quotesAsThePlaceNeeds()
    {
        QFETCH(QString, script);
        QFETCH(QString, output);
        QTemporaryDir directory;
        Step step;
        step.script = script;
        step.placeholders = QStringList{QStringLiteral("<A>")};
        const auto bound = bindPlaceholders(step, {{QStringLiteral("<A>"), QStringLiteral("a  *")}});
        QVERIFY(bound);
        QCOMPARE(runBound(*bound, directory.path()), output);
    }

    /// Marks of signs that mean something to a shell.
    void fillsEveryShape_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("output");
        const auto row = [](const char *mark, const char *script, const char *output) {
            QTest::newRow(mark) << QString::fromUtf8(script) << QString::fromUtf8(output);
        };
        row("&lt;a&gt;", "printf '[%s]' &lt;a&gt; \"&lt;a&gt;\"", "[a  *][a  *]");
        row("\\<a\\>", "printf '[%s]' x/\\<a\\>", "[x/a  *]");
        row("<<a>>", "printf '[%s]' <<a>> b", "[a  *][b]");
        row("$(POD)", "printf '[%s]' /x/$(POD)/ \"$(POD)\"", "[/x/a  */][a  *]");
        row("<SERVICE", "printf '[%s]' <SERVICE", "[a  *]");
        row("{{< param host >}}", "printf '[%s]' {{< param host >}}:443", "[a  *:443]");
        row("i-0123...", "printf '[%s]' i-0123...", "[a  *]");
        row("‹a›", "printf '[%s]' ‹a›", "[a  *]");
        row("PASSWORD", "printf '[%s]' -pPASSWORD", "[-pa  *]");
        row("sdY", "printf '[%s]' /dev/sdY1", "[/dev/a  *1]");
        row("N", "printf '[%s]' --replicas N -x N", "[--replicas][a  *][-x][N]");
    }
    void fillsEveryShape()
    {
        QFETCH(QString, script);
        QFETCH(QString, output);
        const QString mark = QString::fromUtf8(QTest::currentDataTag());
        QTemporaryDir directory;
        Step step;
        step.script = script;
        step.placeholders = QStringList{mark};
        const auto bound = bindPlaceholders(step, {{mark, QStringLiteral("a  *")}});
        QVERIFY2(bound, bound ? "" : qPrintable(bound.error().what));
        QCOMPARE(runBound(*bound, directory.path()), output);
    }

    void refusesWhereAValueWouldBeRead_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<bool>("plainIsFine");
        const auto row = [](const char *script, bool plainIsFine) {
            QTest::newRow(script) << QString::fromUtf8(script) << plainIsFine;
        };
        row("echo $((<A> + 1))", false);
        row("((<A> > 1)) && echo more", false);
        row("echo ${list[<A>]}", false);
        row("echo ${text:<A>}", false);
        row("cat <<'END'\n<A>\nEND", false);
        row("cat <<END\n$(echo <A>)\nEND", false);
        row("echo \\<A>", false);
        row("bash -c \"echo <A>\"", true);
        row("sudo sh -ec 'echo <A>'", true);
        row("ssh db1 'systemctl restart <A>'", true);
        row("eval echo <A>", true);
        row("git -c alias.z='!echo <A>' z", true);
        row("git -c core.sshCommand='ssh -i <A>' fetch", true);
        row("git config --global credential.helper 'store --file <A>'", true);
        row("git submodule foreach 'git checkout <A>'", true);
        row("[[ <A> -gt 1 ]] && echo more", true);
        row("psql app -c \"select '<A>'\"", true);
        row("python3 -c 'print(\"<A>\")'", true);
    }
    void refusesWhereAValueWouldBeRead()
    {
        QFETCH(QString, script);
        QFETCH(bool, plainIsFine);
        Step step;
        step.script = script;
        step.placeholders = QStringList{QStringLiteral("<A>")};
        const auto bind = [&step](const char *value) {
            return bindPlaceholders(step, {{QStringLiteral("<A>"), QString::fromUtf8(value)}});
        };
        QVERIFY(!bind("list[$(touch hurt)]"));
        QVERIFY(!bind("x; touch hurt"));
        QCOMPARE(bind("web-1.example:80").has_value(), plainIsFine);
    }

    /// Each with values that would like to run, in a real shell: refused, or text.
    void noValueIsCode_data()
    {
        enum { Never, Plain, Text };
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("takes");
        const auto row = [](int takes, const char *script) {
            QTest::newRow(script) << QString::fromUtf8(script) << takes;
        };
        // The command itself, and what runs it.
        for (const char *script : {
                 "printf '[%s]' `<A>`",
                 "printf '[%s]' \"`<A>`\"",
                 "printf '[%s]' $(<A>)",
                 "printf '[%s]' \"$( <A> --version)\"",
                 "<A> --help",
                 "\"<A>\" --help",
                 "<A>",
                 "true; <A>",
                 "true && <A> x",
                 "true\n<A>",
                 "cat <<END\nx\nEND\n<A>",
                 "if <A>; then true; fi",
                 "sudo -u root <A>",
                 "env X=1 <A>",
                 "X=1 <A> --all",
                 "exec <A>",
                 "source <A>",
                 ". '<A>'",
                 "bash <A>",
                 "eval <A>",
                 "eval \"<A>\"",
                 "trap <A> EXIT",
                 "trap \"<A>\" EXIT",
                 "trap 'true; <A>' EXIT",
                 "bash -c \"<A>\"",
                 "sh -c 'cd / && <A> x'",
                 "ssh -p 22 db1 \"<A>\"",
                 "ssh db1 'cd /srv; sudo <A>'",
                 "find . -maxdepth 0 -exec <A> {} \\;",
                 "echo x | xargs -n 1 <A>",
                 "case x in x) <A> ;; esac",
                 "cat <(<A>)",
                 "list=(a b)\n<A>",
                 // Names and indexes of variables, arithmetic.
                 "declare <A>=1",
                 "declare -i n=<A>",
                 "export <A>",
                 "printf -v <A> x",
                 "read -r <A> <<<x",
                 "unset <A>",
                 "[[ -v <A> ]]",
                 "test -v <A>",
                 "list[<A>]=1",
                 "list=([<A>]=1)",
                 "echo $[<A>+1]",
                 "echo $(( <A> + 1 ))",
                 "for ((i=0; i<<A>; i++)); do true; done",
                 "echo \"${x/<A>/y}\"",
                 "echo ${!<A>}",
                 // What is quoted otherwise than it seems.
                 "printf '[%s]' \"`printf '<%s>' \\\"<A>\\\"`\"",
                 "printf '[%s]' \"$(case x in x) printf '%s' <A>;; esac)\"",
                 "cat <<'END'\n<A>\nEND",
                 "cat <<\\END\n<A>\nEND",
                 "cat <<END\n$(\necho <A>\n)\nEND",
                 "cat <<END\n`\necho <A>\n`\nEND",
                 "cat <<END\n${x:<A>}\nEND",
                 "cat <<END\n$[<A>]\nEND",
                 "cat <<END\n\\<A>\nEND",
                 "printf '[%s]' \"\\<A>\"",
                 // Lost in a comment.
                 "printf '[%s]' x # <A>",
                 "# remove <A>\nprintf x",
                 "printf '[%s]' #<A>",
             })
            row(Never, script);
        for (const char *script : {
                 "awk 'BEGIN {print \"<A>\"}'",
                 "echo x | awk '{print $<A>}'",
                 "bash -c \"printf '[%s]' <A>\"",
                 "bash <<END\nprintf '[%s]' <A>\nEND",
                 "printf '%s' \"printf <A>\" | bash",
                 "printf '%s' \"printf <A>\" | sh -s",
                 "python3 - <<END\nprint('<A>')\nEND",
                 "echo x | xargs -I{} sh -c 'printf \"%s\" {} <A>'",
                 "find . -maxdepth 0 -exec sh -c 'printf \"%s\" <A>' \\;",
                 "eval printf x <A>",
                 "trap 'printf <A>' EXIT",
                 "echo a | sed \"s#<A>#b#\"",
                 "echo a | sed s,a,<A>,",
                 "[[ <A> -gt 1 ]]",
                 "n=<A>\necho $((n + 1))",
                 "n=<A>\necho ${PATH:n}",
                 "n=<A>\nlist[$n]=1",
                 "n=<A>\ndeclare \"$n=1\"",
                 "n=<A>\ntest -v \"$n\"",
                 "n=<A>\nprintf -v \"$n\" x",
                 "n=<A>\necho \"${!n}\"",
                 "n=<A>\neval \"printf $n\"",
                 "PS4=<A>\nset -x\ntrue",
                 "make -f /dev/null -n X=<A> || true",
                 "cat >run.sh <<END\nprintf <A>\nEND\nbash run.sh",
             })
            row(Plain, script);
        for (const char *script : {
                 "printf '[%s]' <A>",
                 "printf '[%s]' \"<A>\" # and <A>",
                 "printf '[%s]' '<A>'",
                 "printf '[%s]' $'<A>'",
                 "printf '[%s]' \"$(printf '%s.' <A>)\"",
                 "printf '[%s]' \"`printf '%s.' <A>`\"",
                 "export X=<A>\nprintf '[%s]' \"$X\"",
                 "declare X=\"<A>\"\nprintf '[%s]' \"$X\"",
                 "list=(<A>)\nprintf '[%s]' \"${list[@]}\"",
                 "list=(\n<A>\n)\nprintf '[%s]' \"${list[@]}\"",
                 "printf '[%s]' 2>&1 <A>",
                 "for i in <A>; do printf '[%s]' \"$i\"; done",
                 "case <A> in *) printf '[%s]' <A>;; esac",
                 "cat <<END\n[<A>]\nEND",
                 "find . -maxdepth 0 -exec printf '[%s]' <A> \\;",
                 "read -r -p '<A>' x </dev/null; printf '[%s]' <A>",
                 "printf '[%s]' \"${X:-\"<A>\"}\"",
                 "sudo() { shift 2; \"$@\"; }\nsudo -u <A> printf '[%s]' <A>",
             })
            row(Text, script);
    }
    void noValueIsCode()
    {
        QFETCH(QString, script);
        QFETCH(int, takes);
        Step step;
        step.script = script;
        step.placeholders = QStringList{QStringLiteral("<A>")};
        const auto bind = [&step](const QString &value) {
            return bindPlaceholders(step, {{QStringLiteral("<A>"), value}});
        };
        QCOMPARE(bind(QStringLiteral("web-1.example")).has_value(), takes > 0);
        for (const char *value :
             {"touch hurt", "a\"b; touch hurt; x", "$(touch hurt)", "a[$(touch hurt)]", "`touch hurt`",
              "';touch hurt;'", "x\ntouch hurt\n", "x;touch hurt", "x|touch hurt", "};touch hurt;{",
              "x\nEND\ntouch hurt", "$(shell touch hurt)", "\");touch hurt;(\"", "X=1;touch hurt",
              "#;\ntouch hurt"}) {
            QTemporaryDir directory;
            const QString text = QString::fromUtf8(value);
            const auto bound = bind(text);
            QVERIFY2(bound.has_value() == (takes == 2), value);
            if (!bound)
                continue;
            const QString output = runBound(*bound, directory.path());
            QVERIFY2(!QFile::exists(directory.filePath(QStringLiteral("hurt"))), value);
            if (script.contains(QLatin1String("%s.")))
                QCOMPARE(output, QLatin1Char('[') + text + QLatin1String(".]"));
            else
                QCOMPARE(output.trimmed(), QLatin1Char('[') + text + QLatin1Char(']'));
        }
    }

    void aWordIsReplacedOnlyAsItself()
    {
        Step step;
        step.script = QStringLiteral("printf '[%s]' NAMESPACE $POD \"POD\" POD_X POD-1 --tail=N N/x POD=N");
        step.placeholders =
            QStringList{QStringLiteral("NAMESPACE"), QStringLiteral("POD"), QStringLiteral("N")};
        const auto bound = bindPlaceholders(step,
                                            {{QStringLiteral("NAMESPACE"), QStringLiteral("a b")},
                                             {QStringLiteral("POD"), QStringLiteral("c;")},
                                             {QStringLiteral("N"), QStringLiteral("3")}});
        QVERIFY2(bound, qPrintable(bound ? QString() : bound.error().text()));
        QCOMPARE(runBound(*bound, QDir::tempPath()),
                 QStringLiteral("[a b][c;][POD_X][c;-1][--tail=3][N/x][POD=N]"));
    }

    void aValueDoesNotEndASedExpression()
    {
        Step step;
        step.placeholders = QStringList{QStringLiteral("<A>")};
        const auto takes = [&step](const char *script, const char *value) {
            step.script = QString::fromUtf8(script);
            return bindPlaceholders(step, {{QStringLiteral("<A>"), QString::fromUtf8(value)}}).has_value();
        };
        QVERIFY(!takes("sed 's/a/<A>/' f", "touch/e"));
        QVERIFY(!takes("sed 's/a/<A>/g' f", "x/w/tmp"));
        QVERIFY(!takes("sed s,<A>,b, f", "a,x"));
        QVERIFY(!takes("sed -n '/<A>/p' f", "a/w/tmp/x"));
        QVERIFY(!takes("perl -pe \"s/a/<A>/g\" f", "unlink/e"));
        QVERIFY(takes("sed 's,a,<A>,' f", "/etc/hosts"));
        QVERIFY(takes("sed 's/a/<A>/' f", "b"));
        QVERIFY(takes("sed -i s/a/b/ <A>", "/etc/hosts"));
        QVERIFY(takes("sed -i 's/a/b/' \"<A>\"", "/etc/hosts"));
    }

    void anInterpolationIsNoComment()
    {
        Step step;
        step.script = QStringLiteral("kubectl -n #{ns} get pods");
        step.placeholders = QStringList{QStringLiteral("{ns}")};
        const std::map<QString, QString> values{{QStringLiteral("{ns}"), QStringLiteral("web")}};
        QVERIFY(!bindPlaceholders(step, values));
        step.script = QStringLiteral("kubectl -n prod-#{ns} get pods");
        QVERIFY(!bindPlaceholders(step, values));
        step.script = QStringLiteral("kubectl -n \"#{ns}\" get pods");
        QVERIFY(!bindPlaceholders(step, values));
        step.script = QStringLiteral("kubectl -n {ns} get pods");
        QVERIFY(bindPlaceholders(step, values));
    }

    void noValueIsRunThroughAVariable()
    {
        Step step;
        step.placeholders = QStringList{QStringLiteral("<A>")};
        const auto takes = [&step](const char *script) {
            step.script = QString::fromUtf8(script);
            return bindPlaceholders(step, {{QStringLiteral("<A>"), QStringLiteral("reboot")}}).has_value();
        };
        QVERIFY(!takes("TOOL=<A>\n$TOOL --help"));
        QVERIFY(!takes("TOOL='<A>'; sudo \"${TOOL}\" --help"));
        QVERIFY(takes("TOOL=<A>\n$TOOL/bin/x --help"));
        QVERIFY(takes("NAME=<A>\nping \"$NAME\""));
    }

    void leavesOtherTextAlone()
    {
        Step step;
        step.script = QStringLiteral("echo 'it'\\''s' \"$X\" <A> '<A>' \"<A>\" <AB>");
        step.placeholders = QStringList{QStringLiteral("<A>"), QStringLiteral("<AB>")};
        const auto bound = bindPlaceholders(
            step,
            {{QStringLiteral("<A>"), QStringLiteral("1")}, {QStringLiteral("<AB>"), QStringLiteral("2")}});
        QVERIFY(bound);
        QCOMPARE(
            bound->script,
            QStringLiteral("echo 'it'\\''s' \"$X\" \"${IC_A}\" ''\"${IC_A}\"'' \"${IC_A}\" \"${IC_AB}\""));
    }
};

QTEST_GUILESS_MAIN(TestPlaceholderBinding)
#include "test_placeholder_binding.moc"
