// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/actions/runs_fixture.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace ic;
using namespace ic::test;

// What goes into a command and what comes out of it, other than output.
class TestRunValues : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hostileValuesStayValues()
    {
        RunsFixture fixture;
        const QString proof = fixture.directory.path() + QStringLiteral("/executed");
        QStringList values = {
            QStringLiteral("'; touch %1; '"),
            QStringLiteral("\"; touch %1; \""),
            QStringLiteral("$(touch %1)"),
            QStringLiteral("`touch %1`"),
            QStringLiteral("a\ntouch %1\n"),
            QStringLiteral("; touch %1 #"),
            QStringLiteral("| touch %1"),
            QStringLiteral("&& touch %1"),
            QStringLiteral("${IFS}touch${IFS}%1"),
            QStringLiteral("-rf /"),
            QStringLiteral("--help"),
            QStringLiteral("\\"),
            QStringLiteral("*"),
            QStringLiteral("() { :; }; touch %1"),
            QString::fromUtf8("‘; touch %1; ’"),
            QString::fromUtf8("；touch %1"),
            QString(),
            QStringLiteral(" "),
            QStringLiteral("\t"),
            QStringLiteral("%s%n"),
        };
        RunSetup setup = fixture.setup(QString());
        setup.terminal = false;
        for (qsizetype index = 0; index < values.size(); ++index) {
            values[index].replace(QStringLiteral("%1"), proof);
            const QString name = QStringLiteral("VALUE_%1").arg(index);
            setup.environment[name] = values.at(index);
            setup.script += act(QStringLiteral("show ")) + name
                + QStringLiteral("; export COPY_%1=\"$%2\"\n").arg(index).arg(name);
        }
        const auto seen = fixture.run(setup);
        QCOMPARE(seen.result.outcome, RunOutcome::Succeeded);
        QVERIFY(!QFile::exists(proof));
        const QString all = seen.texts().join(u'\n');
        for (qsizetype index = 0; index < values.size(); ++index) {
            if (values.at(index) != u"\t")
                QVERIFY2(all.contains(QStringLiteral("VALUE_%1=[%2]").arg(index).arg(values.at(index))),
                         qPrintable(values.at(index)));
            QCOMPARE(seen.result.exports.at(QStringLiteral("COPY_%1").arg(index)), values.at(index));
        }

        // The next step gets them as they were.
        RunSetup next = fixture.setup(act(QStringLiteral("show COPY_2")));
        next.environment = seen.result.exports;
        QCOMPARE(fixture.run(next).texts(), QStringList{QStringLiteral("COPY_2=[%1]").arg(values.at(2))});
    }

    void valuesThatCantBePassedAreRefused()
    {
        RunsFixture fixture;
        const QChar nul(u'\0');
        RunSetup setup = fixture.setup(QStringLiteral("true"));
        setup.environment[QStringLiteral("HOST")] = QStringLiteral("a") + nul + QStringLiteral("b");
        auto seen = fixture.run(setup);
        QCOMPARE(seen.result.outcome, RunOutcome::DidNotStart);
        QVERIFY(seen.result.message.contains(QStringLiteral("HOST")));
        setup = fixture.setup(QStringLiteral("true"));
        setup.environment[QStringLiteral("A=B")] = QStringLiteral("x");
        QCOMPARE(fixture.run(setup).result.outcome, RunOutcome::DidNotStart);
        setup = fixture.setup(QStringLiteral("true") + nul);
        QCOMPARE(fixture.run(setup).result.outcome, RunOutcome::DidNotStart);
    }

    void exportsAreCarried_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("names"); // of those kept
        const auto row = [](const char *name, const char *script, const char *names,
                            const char *shell = "bash") {
            QTest::newRow(name) << QString::fromLatin1(shell) << QString::fromLatin1(script)
                                << QString::fromLatin1(names);
        };
        row("the document's own", "export LOG_LEVEL=debug\nexport SECURITY_AUDIT=enabled",
            "LOG_LEVEL SECURITY_AUDIT");
        row("in sh", "export LOG_LEVEL=debug", "LOG_LEVEL", "sh");
        row("not exported", "LOG_LEVEL=debug", "");
        row("unchanged", "export GIVEN=start", "");
        row("changed", "export GIVEN=other", "GIVEN");
        row("although it fails", "export A=1; exit 3", "A");
        row("with set -e", "set -e; export A=1; false; export B=2", "A");
        row("with set -x", "set -x; export A=1", "A");
        row("PATH destroyed", "export A=1 PATH=/nowhere", "A PATH");
        row("env as a function", "env() { echo no; }; export A=1", "A");
        row("another directory", "cd /; export A=1", "A");
        row("own trap", "trap 'echo mine' EXIT; export A=1", "A");
        row("own trap, and it fails", "trap 'echo mine' EXIT; export A=1; false", "A");
        row("own trap and exit", "trap 'echo mine' EXIT; export A=1; exit 3", "");
        row("own trap in sh", "trap 'echo mine' EXIT; export A=1", "A", "sh");
        row("all are exported", "set -a; A=1", "A");
        row("exec", "export A=1; exec true", "");
        row("subshell", "(export A=1)", "");
        row("secret names", "export API_TOKEN=1 MY_SECRET=2 DB_PASSWORD=3 SSH_KEY=4 AWS_CREDENTIALS=5 A=6",
            "A");
        row("secret values", "export COPY=$PASS_GIVEN PART=x${PASS_GIVEN}y A=1", "A");
        row("address with a password", "export DATABASE_URL=postgres://u:pw@host/db API_URL=https://host/x",
            "API_URL");
    }
    void exportsAreCarried()
    {
        QFETCH(QString, shell);
        QFETCH(QString, script);
        QFETCH(QString, names);
        for (const bool terminal : {true, false}) {
            RunsFixture fixture;
            RunSetup setup = fixture.setup(script);
            setup.shell = shell;
            setup.terminal = terminal;
            setup.environment = {{QStringLiteral("GIVEN"), QStringLiteral("start")},
                                 {QStringLiteral("PASS_GIVEN"), QStringLiteral("hunter2hunter2")}};
            setup.secretNames = {QStringLiteral("PASS_GIVEN")};
            const auto seen = fixture.run(setup);
            QStringList kept;
            for (const auto &[name, value] : seen.result.exports)
                kept.append(name);
            QCOMPARE(kept.join(u' '), names);
            QVERIFY2(!seen.texts().join(u' ').contains(QStringLiteral("env -0")),
                     "the wrapper must not be seen");
        }
    }

    void withheldExportsAreNamed()
    {
        RunsFixture fixture;
        const auto seen = fixture.run(fixture.setup(QStringLiteral("export API_TOKEN=1 MONKEY=2 SSH_KEY=4")));
        QCOMPARE(seen.result.withheldExports,
                 (QStringList{QStringLiteral("API_TOKEN"), QStringLiteral("SSH_KEY")}));
        QCOMPARE(seen.result.exports.count(QStringLiteral("MONKEY")), 1U);
    }

    void secretsNeverReachTheDisk()
    {
        RunsFixture fixture;
        const QByteArray secret = "s3cr3t-value-that-nobody-may-see";
        RunSetup setup = fixture.setup(QStringLiteral(
            "echo $SECRET; echo ${SECRET:0:10}\"${SECRET:10}\"; printf %s \"${SECRET:0:20}\"; sleep 0.05;"
            "printf '%s\\n' \"${SECRET:20}\"; export LEAK=$SECRET; export LEAK2=\"x $SECRET y\"; echo end "
            ">&2;"
            "echo $SECRET >&2"));
        setup.environment[QStringLiteral("SECRET")] = QString::fromLatin1(secret);
        setup.secretNames = {QStringLiteral("SECRET")};
        for (const bool terminal : {true, false}) {
            setup.id = RunId::create();
            setup.terminal = terminal;
            const auto seen = fixture.run(setup);
            QCOMPARE(seen.result.outcome, RunOutcome::Succeeded);
            QVERIFY(seen.texts().contains(QStringLiteral("[masked 1: known secret]")));
            QCOMPARE(seen.result.withheldExports,
                     (QStringList{QStringLiteral("LEAK"), QStringLiteral("LEAK2")}));
            const QDir directory(fixture.runDir(setup.id));
            int files = 0;
            for (const QFileInfo &info : directory.entryInfoList(QDir::Files | QDir::Hidden | QDir::System)) {
                if (info.fileName() == u"input")
                    continue; // a FIFO holds nothing
                QFile file(info.filePath());
                QVERIFY(file.open(QFile::ReadOnly));
                QVERIFY2(!file.readAll().contains(secret), qPrintable(info.fileName()));
                QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                         QFile::Permissions());
                ++files;
            }
            QCOMPARE(files, 3);
            QCOMPARE(QFileInfo(fixture.runDir(setup.id)).permissions()
                         & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther),
                     QFile::Permissions());
        }
    }

    void whatIsMaskedMayBeRevealedOnScreen()
    {
        RunsFixture fixture;
        const QByteArray secret = "s3cr3t-value-that-nobody-may-see";
        const QByteArray token = QByteArray("ghp_") + QByteArray("abcdefghijklmnopqrstuvwxyz0123456789");
        RunSetup setup = fixture.setup(QStringLiteral("echo a $SECRET; echo b $TOKEN_%1; echo c $SECRET")
                                           .arg(0)
                                           .replace(QStringLiteral("$TOKEN_0"), QString::fromLatin1(token)));
        setup.environment[QStringLiteral("SECRET")] = QString::fromLatin1(secret);
        setup.secretNames = {QStringLiteral("SECRET")};
        for (const bool spare : {false, true}) {
            if (spare) {
                fixture.runs.keepSpare();
                QTRY_VERIFY(fixture.runs.spare());
            }
            setup.id = RunId::create();
            const auto seen = fixture.run(setup);
            QCOMPARE(seen.texts(),
                     (QStringList{QStringLiteral("a [masked 1: known secret]"),
                                  QStringLiteral("b ghp_[masked 2: GitHub token]"),
                                  QStringLiteral("c [masked 1: known secret]")}));
            QCOMPARE(fixture.runs.revealed(setup.id, 1), std::optional(secret));
            QCOMPARE(fixture.runs.revealed(setup.id, 2), std::optional(token.mid(4)));
            QVERIFY(!fixture.runs.revealed(setup.id, 3));
            QVERIFY(!fixture.runs.revealed(setup.id, 0));
            QVERIFY(!fixture.runs.revealed(setup.id, -62));
            QVERIFY(!fixture.runs.revealed(RunId::create(), 1));
        }
        // Nothing of a token is on disk but its beginning. (The script itself stands in setup.json.)
        QFile file(fixture.runs.recordingFile(setup.id));
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(!file.readAll().contains(token.mid(4)));
    }

    void onlyTheNewestAreKept()
    {
        RunsFixture fixture;
        const RunSetup setup =
            fixture.setup(QStringLiteral("for i in $(seq 1000 1099); do echo password=hunter$i; done; "
                                         "printf 'token=%6000d\\n' 7 | tr ' ' k"));
        const auto seen = fixture.run(setup);
        QCOMPARE(seen.lines.size(), 101U);
        QVERIFY(!fixture.runs.revealed(setup.id, 1));
        QCOMPARE(fixture.runs.revealed(setup.id, 100), std::optional(QByteArray("hunter1099")));
        QCOMPARE(fixture.runs.revealed(setup.id, 101).value_or(QByteArray()).size(), 4088);
    }

    void lostExportsAreSaid_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<bool>("lost");
        QTest::newRow("own trap and exit")
            << QStringLiteral("trap 'echo mine' EXIT; export A=1; exit 0") << true;
        QTest::newRow("exec") << QStringLiteral("export A=1; exec true") << true;
        QTest::newRow("own trap") << QStringLiteral("trap 'echo mine' EXIT; export A=1") << false;
        QTest::newRow("nothing to lose") << QStringLiteral("exec true") << false;
    }
    void lostExportsAreSaid()
    {
        QFETCH(QString, script);
        QFETCH(bool, lost);
        RunsFixture fixture;
        const auto seen = fixture.run(fixture.setup(script));
        QCOMPARE(seen.result.outcome, RunOutcome::Succeeded);
        QCOMPARE(seen.result.message.contains(QStringLiteral("later steps")), lost);
    }

    void failedLineIsKnown_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("line");
        const auto row = [](const char *script, int line) {
            QTest::newRow(script) << QString::fromLatin1(script) << line;
        };
        row("true\n\nfalse", 3);
        row("# comment\ntrue\nfalse\n\n# end\n", 3);
        row("set -e\ntrue\nfalse\necho no", 3);
        row("set -euo pipefail\necho a\nfalse | cat\necho no", 3);
        row("no-such-command-here", 1);
        row("true\nls \\\n  /no/such", 2);
        row("false\ntrue && false", 2);
        row("f() {\n  false\n}\ntrue\nf", 5);
        // Not sure, so not said:
        row("false\ntrue", 0);
        row("false\nexit 1", 0);
        row("false\nfalse && true", 0);
        row("f() {\n  false\n}\nset -e\nf\ntrue", 0);
        row("if then", 0);
        row("trap 'true' ERR\nfalse", 0);
        row("true", 0);
    }
    void failedLineIsKnown()
    {
        QFETCH(QString, script);
        QFETCH(int, line);
        RunsFixture fixture;
        QCOMPARE(fixture.run(fixture.setup(script)).result.failedLine, line);
        RunSetup other = fixture.setup(script);
        other.shell = QStringLiteral("sh");
        QCOMPARE(fixture.run(other).result.failedLine, 0);
    }

    void setupIsKeptWithoutValues()
    {
        RunsFixture fixture;
        RunSetup setup = fixture.setup(QStringLiteral("echo hello"));
        setup.environment[QStringLiteral("PLAIN")] = QStringLiteral("plain-value");
        fixture.run(setup);
        QFile file(fixture.runDir(setup.id) + QStringLiteral("/setup.json"));
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("PLAIN") && !text.contains("plain-value"));
        QCOMPARE(QJsonDocument::fromJson(text).object().value(QStringLiteral("script")).toString(),
                 setup.script);
    }
};

QTEST_GUILESS_MAIN(TestRunValues)
#include "test_run_values.moc"
