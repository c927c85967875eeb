// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/placeholder_binding.h"

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
