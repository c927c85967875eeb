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
        row("own trap", "trap 'echo mine' EXIT; export A=1", "");
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
            QVERIFY(seen.texts().contains(QStringLiteral("******")));
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
