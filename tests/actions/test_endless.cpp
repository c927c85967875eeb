// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/endless_commands.h"
#include "app/actions/findings.h"
#include "tests/actions/runs_fixture.h"

#include <QRegularExpression>

using namespace ic;
using namespace ic::test;
using namespace std::chrono_literals;

// Commands that never end by themselves, and what they found.
class TestEndless : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recognised_data()
    {
        QTest::addColumn<QString>("expected"); // "program seconds" each, 0 for those that follow
        const auto row = [](const char *script, const char *expected) {
            QTest::newRow(script) << QString::fromLatin1(expected);
        };
        row("ping your-database-host", "ping 10");
        row("ping \"$DATABASE_HOST\"\nnslookup \"$DATABASE_HOST\"", "ping 10");
        row("/bin/ping -i 0.5 -s 100 db-1", "ping 10");
        row("sudo ping db-1", "ping 10");
        row("if ping db-1; then echo up; fi", "ping 10");
        row("ping db-1 | tee log", "ping 10");
        row("ping -c 4 db-1", "");
        row("ping -c4 db-1", "");
        row("ping -4c 4 db-1", "");
        row("ping -w 5 db-1", "");
        row("ping -W 5 db-1", "ping 10");
        row("ping -V", "");
        row("timeout 5 ping db-1", "");
        row("ping a; ping b", "ping 10");
        row("ping -c 1 a; ping b", "ping 10");
        row("echo ping", "");
        row("nslookup db-1", "");
        row("vmstat 1", "vmstat 10");
        row("vmstat 1 5", "");
        row("vmstat", "");
        row("iostat -x 2", "iostat 10");
        row("iostat -x 2 3", "");
        row("iostat -xz", "");
        row("tail -f /var/log/app.log", "tail 0");
        row("tail -n 100 -F app.log", "tail 0");
        row("tail -100f app.log", "tail 0");
        row("tail --follow=name app.log", "tail 0");
        row("tail -n 50 app.log", "");
        row("tail -5 file-f.log", "");
        row("journalctl -u app -f", "journalctl 0");
        row("journalctl -fu app", "journalctl 0");
        row("journalctl --follow", "journalctl 0");
        row("journalctl -u firewall -n 50", "");
        row("watch -n 2 kubectl get pods", "watch 0");
        row("top", "top 0");
        row("top -b -n 1", "");
        row("top -bn1 | head", "");
        row("top -b", "top 0");
        row("htop", "htop 0");
        row("kubectl logs -f deploy/app", "kubectl 0");
        row("kubectl logs deploy/app --follow", "kubectl 0");
        row("kubectl logs deploy/app", "");
        row("kubectl get pods -w", "kubectl 0");
        row("kubectl -n prod apply -f app.yaml", "");
        row("kubectl get pods", "");
        row("docker logs -f web", "docker 0");
        row("docker logs --tail 100 web", "");
        row("docker compose logs -f", "docker 0");
        row("docker compose -f stack.yaml ps", "");
        row("docker stats", "docker 0");
        row("docker stats --no-stream", "");
        row("npm run watchdog", "");
        row("", "");
    }
    void recognised()
    {
        QFETCH(QString, expected);
        QStringList found;
        for (const EndlessCommand &command : endlessCommands(QString::fromLatin1(QTest::currentDataTag())))
            found.append(QStringLiteral("%1 %2")
                             .arg(command.program)
                             .arg(command.interruptAfter ? command.interruptAfter->count() : 0));
        QCOMPARE(found.join(QLatin1Char(',')), expected);
    }

    void everyRuleIsAnExpression()
    {
        for (const EndlessRule &rule : endlessRules()) {
            QVERIFY(*rule.program != '\0');
            QVERIFY2(QRegularExpression(QString::fromLatin1(rule.endless)).isValid(), rule.program);
            QVERIFY2(QRegularExpression(QString::fromLatin1(rule.unless)).isValid(), rule.program);
        }
    }

    void findings_data()
    {
        QTest::addColumn<QString>("output");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("ping") << QStringLiteral(
            "PING db-1 (10.0.0.5) 56(84) bytes of data.\n"
            "64 bytes from 10.0.0.5: icmp_seq=1 ttl=64 time=0.021 ms\n"
            "^C\n--- db-1 ping statistics ---\n"
            "4 packets transmitted, 4 received, 0% packet loss, time 3067ms\n"
            "rtt min/avg/max/mdev = 0.021/0.033/0.041/0.007 ms\n")
                              << QStringList(QStringLiteral("db-1: 4 sent, 4 received, 0 % lost"));
        QTest::newRow("ping without answers")
            << QStringLiteral("--- db-1 ping statistics ---\n"
                              "4 packets transmitted, 0 received, +4 errors, 100% packet loss, time 3065ms\n")
            << QStringList(QStringLiteral("db-1: 4 sent, 0 received, 100 % lost"));
        QTest::newRow("ping of another family")
            << QStringLiteral("--- db-1 ping statistics ---\n"
                              "5 packets transmitted, 4 packets received, 20.0% packet loss\n")
            << QStringList(QStringLiteral("db-1: 5 sent, 4 received, 20.0 % lost"));
        QTest::newRow("nslookup") << QStringLiteral(
            "Server:\t\t127.0.0.53\nAddress:\t127.0.0.53#53\n\n"
            "Non-authoritative answer:\nName:\tdb-1\nAddress: 10.0.0.5\n"
            "Name:\tdb-1\nAddress: fd00::5\n")
                                  << QStringList(QStringLiteral("db-1 is 10.0.0.5, fd00::5"));
        QTest::newRow("nslookup finds nothing")
            << QStringLiteral("Server:\t\t127.0.0.53\nAddress:\t127.0.0.53#53\n\n"
                              "** server can't find db-1: NXDOMAIN\n")
            << QStringList(QStringLiteral("db-1 was not found (NXDOMAIN)"));
        QTest::newRow("nslookup of an address finds nothing")
            << QStringLiteral("** server can't find 5.0.0.10.in-addr.arpa: NXDOMAIN\n")
            << QStringList(QStringLiteral("10.0.0.5 has no name there (NXDOMAIN)"));
        QTest::newRow("nslookup of an address")
            << QStringLiteral("5.0.0.10.in-addr.arpa\tname = db-1.example.org.\n\n"
                              "Authoritative answers can be found from:\n")
            << QStringList(QStringLiteral("10.0.0.5 is db-1.example.org"));
        QTest::newRow("host of an address")
            << QStringLiteral("5.0.0.10.in-addr.arpa domain name pointer db-1.example.org.\n"
                              "5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.d.f.ip6.arpa "
                              "domain name pointer db-1.\n")
            << QStringList(
                   {QStringLiteral("10.0.0.5 is db-1.example.org"), QStringLiteral("fd00::5 is db-1")});
        QTest::newRow("nobody can be asked")
            << QStringLiteral("ping: db-1: Temporary failure in name resolution\n"
                              ";; communications error to 10.0.0.53#53: timed out\n"
                              ";; connection timed out; no servers could be reached\n")
            << QStringList({QStringLiteral("ping: db-1: Temporary failure in name resolution"),
                            QStringLiteral("No name server answered")});
        QTest::newRow("host") << QStringLiteral("db-1.example.org has address 10.0.0.5\n")
                              << QStringList(QStringLiteral("db-1.example.org is 10.0.0.5"));
        QTest::newRow("both") << QStringLiteral(
            "--- a ping statistics ---\n"
            "1 packets transmitted, 1 received, 0% packet loss, time 0ms\n"
            "Name: a\nAddress: 10.0.0.1\n")
                              << QStringList({QStringLiteral("a: 1 sent, 1 received, 0 % lost"),
                                              QStringLiteral("a is 10.0.0.1")});
        QTest::newRow("something else")
            << QStringLiteral("--- a/file\n+++ b/file\nName: x\nAge: 3\nAddress: y\n"
                              "--- \n---  ping statistics ---\n")
            << QStringList();
    }
    void findings()
    {
        QFETCH(QString, output);
        QFETCH(QStringList, found);
        Findings findings;
        for (const QString &line : output.split(QLatin1Char('\n')))
            findings.takeLine(line);
        QCOMPARE(findings.found(), found);
    }

    void endsAfterItsTimeAndTheScriptGoesOn_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("shell");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("goesOn");
        const QString answered = act(QStringLiteral("pinger 0"));
        const QString silent = act(QStringLiteral("pinger 1"));
        QTest::newRow("answered") << answered + QStringLiteral("; s=$?; echo after; exit $s")
                                  << QStringLiteral("bash") << 0 << true;
        QTest::newRow("no answer") << silent + QStringLiteral("; s=$?; echo after; exit $s")
                                   << QStringLiteral("bash") << 1 << true;
        QTest::newRow("in sh") << silent + QStringLiteral("\necho after; exit 3") << QStringLiteral("sh") << 3
                               << true;
        QTest::newRow("alone") << silent << QStringLiteral("bash") << 1 << false;
        QTest::newRow("one that dies of it")
            << act(QStringLiteral("block")) << QStringLiteral("bash") << 0 << false;
        QTest::newRow("two in turn") << answered + QStringLiteral("\n") + answered
                + QStringLiteral("\necho after")
                                     << QStringLiteral("bash") << 0 << true;
    }
    void endsAfterItsTimeAndTheScriptGoesOn()
    {
        QFETCH(QString, script);
        QFETCH(QString, shell);
        QFETCH(int, status);
        QFETCH(bool, goesOn);
        RunsFixture fixture;
        RunSetup setup = fixture.setup(script);
        setup.shell = shell;
        setup.interruptAfter[QStringLiteral("acting_program")] = 1s;
        const auto seen = fixture.run(setup);
        QCOMPARE(seen.result.outcome, status == 0 ? RunOutcome::Succeeded : RunOutcome::Failed);
        QCOMPARE(seen.result.exitCode, status);
        QCOMPARE(seen.texts().contains(QStringLiteral("after")), goesOn);
        QVERIFY2(seen.result.message.endsWith(
                     QStringLiteral("acting_program was ended after 1 s, as it never ends by itself")),
                 qPrintable(seen.result.message));
        if (script.contains(QLatin1String("pinger")))
            QVERIFY2(seen.result.message.contains(QStringLiteral("host: 4 sent, ")),
                     qPrintable(seen.result.message));
    }

    void othersAreLeftAlone()
    {
        RunsFixture fixture;
        RunSetup setup = fixture.setup(act(QStringLiteral("paced 30 50")));
        setup.interruptAfter[QStringLiteral("ping")] = 1s;
        const auto seen = fixture.run(setup);
        QCOMPARE(seen.result.outcome, RunOutcome::Succeeded);
        QCOMPARE(seen.lines.size(), 30U);
        QCOMPARE(seen.result.message, QString());
    }

    void stoppedByAPersonIsStopped()
    {
        RunsFixture fixture;
        RunSetup setup = fixture.setup(act(QStringLiteral("pinger 0")));
        setup.interruptAfter[QStringLiteral("acting_program")] = 60s;
        fixture.runs.start(setup);
        QVERIFY(fixture.waitForLine(setup.id, QStringLiteral("PING host")));
        fixture.runs.stop(setup.id);
        const auto seen = fixture.waitForEnd(setup.id);
        QCOMPARE(seen.result.outcome, RunOutcome::Stopped);
        QVERIFY(seen.result.message.startsWith(QStringLiteral("host: 4 sent")));
    }
};

QTEST_GUILESS_MAIN(TestEndless)
#include "test_endless.moc"
