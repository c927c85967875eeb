// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/runs.h"
#include "tests/console/console_fixture.h"
#include "tests/request/request_server.h"

#include <QDirIterator>
#include <QPointer>
#include <QTest>

using namespace ic;
using namespace ic::test;

/// HTTP steps as a person runs them: through the console, the runner and the program that sends.
class TestHttpSteps : public QObject {
    Q_OBJECT

    static QString stepId(const Console &console, const char *label)
    {
        for (const Step &step : console.runbook()->steps) {
            if (step.label == QLatin1String(label))
                return step.id;
        }
        return {};
    }

    static bool makeReady(Console &console)
    {
        DeclareRequest request;
        request.severity = QStringLiteral("P0");
        request.section = QStringLiteral("outage");
        return answerOf([&](Console::Done done) { console.declare(request, std::move(done)); })
            && answerOf([&](Console::Done done) { console.trustRunbook(std::move(done)); });
    }

    static Result<RunEnd> runToEnd(Console &console, const char *label,
                                   const std::map<QString, QString> &values = {})
    {
        std::optional<Result<RunId>> started;
        console.run(stepId(console, label), values, [&](const Result<RunId> &result) { started = result; });
        if (!QTest::qWaitFor([&] { return started.has_value(); }, 20000))
            return fail(ErrorCode::TimedOut, QStringLiteral("not started"));
        if (!*started)
            return std::unexpected(started->error());
        const RunId id = **started;
        if (!QTest::qWaitFor([&] { return console.incident().run(id) && console.incident().run(id)->end; },
                             30000))
            return fail(ErrorCode::TimedOut, QStringLiteral("not ended"));
        m_output.clear();
        for (const OutputLine &line : console.runs().tail(id))
            m_output += line.text + QLatin1Char('\n');
        return *console.incident().run(id)->end;
    }

    static inline QString m_output;

private Q_SLOTS:
    void aPlaybookOfRequests()
    {
        RequestServer server;
        server.answer = [](QTcpSocket &socket, const ReceivedRequest &request) {
            if (request.target() == "/rollbacks")
                RequestServer::say(
                    socket, "201 Created", "Content-Type: application/json\r\nLocation: /rollbacks/RB-7\r\n",
                    "{\"id\":\"RB-7\",\"by\":\"" + request.all("authorization").value(0) + "\"}");
            else
                RequestServer::say(socket, "200 OK", "Content-Type: application/json\r\n",
                                   "{\"state\":\"done\"}");
        };
        ConsoleFixture fixture(
            "---\nvariables:\n  base-url: " + server.url().toUtf8()
                + "\n---\n# P\n## Outage\n```http\n"
                  "### Begin\n# @expect status 201\n# @capture ROLLBACK /id\n"
                  "POST {{base-url}}/rollbacks\nAuthorization: Bearer {{API_TOKEN}}\n"
                  "Content-Type: application/json\n\n{\"why\": \"{{why}}\"}\n"
                  "### Look\n# @expect /state equals \"done\"\nGET {{base-url}}/rollbacks/{{ROLLBACK}}\n"
                  "### Wrong\n# @expect /state equals \"open\"\nGET {{base-url}}/rollbacks/{{ROLLBACK}}\n"
                  "```\n```sh\n# Say\necho \"it was $ROLLBACK\"\n```\n",
            "    variables:\n      API_TOKEN: { secret: api }\n");
        fixture.keychain.entries()[QStringLiteral("api")] = QStringLiteral("hush-hush-token");
        auto console = fixture.open();
        QVERIFY(console);
        QVERIFY(makeReady(*console));
        QCOMPARE(console->preview(stepId(*console, "Begin")).openPlaceholders,
                 QStringList{QStringLiteral("{{why}}")});
        QCOMPARE(console->preview(stepId(*console, "Look")).openPlaceholders,
                 QStringList{QStringLiteral("{{ROLLBACK}}")});
        QVERIFY(console->preview(stepId(*console, "Begin")).ask == StepPreview::Ask::Once);

        QVERIFY(!runToEnd(*console, "Begin")); // why?
        QVERIFY(server.requests.empty());
        const auto began =
            runToEnd(*console, "Begin", {{QStringLiteral("{{why}}"), QStringLiteral("a \"bad\" release\n")}});
        QVERIFY2(began && began->outcome == RunOutcome::Succeeded, qPrintable(m_output));
        QCOMPARE(server.requests.at(0).all("authorization"), QByteArrayList{"Bearer hush-hush-token"});
        QCOMPARE(server.requests.at(0).body, QByteArray("{\"why\": \"a \\\"bad\\\" release\\n\"}"));
        QCOMPARE(began->exports.size(), 1U);
        QCOMPARE(began->exports.at(QStringLiteral("ROLLBACK")), QStringLiteral("RB-7"));
        QVERIFY(m_output.contains(QLatin1String("HTTP 201 Created")));
        QVERIFY(!m_output.contains(QLatin1String("hush")));

        QVERIFY(console->preview(stepId(*console, "Look")).openPlaceholders.isEmpty());
        const auto looked = runToEnd(*console, "Look");
        QVERIFY2(looked && looked->outcome == RunOutcome::Succeeded, qPrintable(m_output));
        QCOMPARE(server.requests.back().line, QByteArray("GET /rollbacks/RB-7 HTTP/1.1"));
        const auto wrong = runToEnd(*console, "Wrong");
        QVERIFY(wrong && wrong->outcome == RunOutcome::Failed);
        QCOMPARE(wrong->exitCode, 1);
        QVERIFY2(wrong->message.contains(QStringLiteral("it is “done”")), qPrintable(wrong->message));
        const auto said = runToEnd(*console, "Say");
        QVERIFY(said && m_output.contains(QLatin1String("it was RB-7")));
    }

    void aDrillStaysInItsWorld()
    {
        RequestServer live;
        RequestServer drill;
        const QByteArray port = QByteArray::number(drill.port());
        ConsoleFixture fixture("# P\n## Outage\n```http\n### Literal\nGET " + live.url().toUtf8()
                               + "/x\n### Own\nGET http://127.0.0.1:" + port
                               + "/x\n### Asked\nGET http://{{host}}/x\n```\n");
        fixture.write(QStringLiteral("site.yaml"),
                      "environments:\n  - name: test\n    kind: drill\n    directory: "
                          + fixture.path(QStringLiteral("work")).toUtf8()
                          + "\n    variables:\n      API: 127.0.0.1:" + port + "\n");
        auto console = fixture.open();
        QVERIFY(console);
        QVERIFY(makeReady(*console));
        const auto refusal = console->preview(stepId(*console, "Literal")).refusal;
        QVERIFY(refusal);
        QVERIFY(refusal->what.contains(QString::number(live.port())));
        QVERIFY(!runToEnd(*console, "Literal"));
        const auto own = runToEnd(*console, "Own");
        QVERIFY2(own && own->outcome == RunOutcome::Succeeded, qPrintable(m_output));
        const auto asked =
            runToEnd(*console, "Asked",
                     {{QStringLiteral("{{host}}"), QStringLiteral("127.0.0.1:%1").arg(live.port())}});
        QVERIFY(asked && asked->exitCode == 2);
        QVERIFY2(asked->message.contains(QLatin1String("drill")), qPrintable(asked->message));
        QCOMPARE(live.connections, 0);
    }

    /// A login, and what needs its token: known to this console alone.
    void aTokenGoesFromStepToStepInMemory()
    {
        const QByteArray token = "t0k3n-of-this-very-login";
        RequestServer server;
        server.answer = [&token](QTcpSocket &socket, const ReceivedRequest &request) {
            const bool isLogin = request.target() == "/login";
            RequestServer::say(socket, "200 OK", "Content-Type: application/json\r\n",
                               isLogin ? "{\"token\": \"" + token + "\"}"
                                       : "{\"you\": \"" + request.all("authorization").value(0) + "\"}");
        };
        const QByteArray url = server.url().toUtf8();
        ConsoleFixture fixture("# P\n## Outage\n```http\n### Login\n# @capture API_TOKEN /token\nPOST " + url
                               + "/login\n### Use\nGET " + url
                               + "/use\nAuthorization: Bearer {{API_TOKEN}}\n```\n"
                                 "```sh\n# Shell\necho \"shell has $API_TOKEN\"\n```\n");
        {
            auto console = fixture.open();
            QVERIFY(console && makeReady(*console));
            QCOMPARE(console->preview(stepId(*console, "Use")).openPlaceholders,
                     QStringList{QStringLiteral("{{API_TOKEN}}")});
            const auto login = runToEnd(*console, "Login");
            QVERIFY2(login && login->outcome == RunOutcome::Succeeded, qPrintable(m_output));
            QVERIFY(login->exports.empty());
            QCOMPARE(login->withheldExports, QStringList{QStringLiteral("API_TOKEN")});
            QVERIFY2(!m_output.contains(QString::fromUtf8(token)), qPrintable(m_output));

            QVERIFY(console->preview(stepId(*console, "Use")).openPlaceholders.isEmpty());
            const auto use = runToEnd(*console, "Use");
            QVERIFY2(use && use->outcome == RunOutcome::Succeeded, qPrintable(m_output));
            QCOMPARE(server.requests.back().all("authorization"), QByteArrayList{"Bearer " + token});
            QVERIFY2(!m_output.contains(QString::fromUtf8(token)), qPrintable(m_output));
            const auto shell = runToEnd(*console, "Shell");
            QVERIFY(shell && m_output.contains(QLatin1String("shell has [masked")));
            QVERIFY(console->flush(20000));
        }
        QDirIterator all(fixture.path(QStringLiteral("data")), QDir::Files, QDirIterator::Subdirectories);
        int files = 0;
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY(file.open(QFile::ReadOnly));
            QVERIFY2(!file.readAll().contains(token), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files > 5);
        // Another console never had it, and says whose it was.
        auto console = fixture.open();
        QVERIFY(console);
        const StepPreview again = console->preview(stepId(*console, "Use"));
        QCOMPARE(again.openPlaceholders, QStringList{QStringLiteral("{{API_TOKEN}}")});
        QCOMPARE(again.requests.size(), 1U);
        QVERIFY(again.requests.front().isLost && again.requests.front().spec.secret);
        QCOMPARE(again.requests.front().setBy, QStringLiteral("Login"));
        const std::size_t before = server.requests.size();
        QVERIFY(!runToEnd(*console, "Use"));
        QCOMPARE(server.requests.size(), before);
        const auto login = runToEnd(*console, "Login");
        QVERIFY(login && login->outcome == RunOutcome::Succeeded);
        const auto use = runToEnd(*console, "Use");
        QVERIFY2(use && use->outcome == RunOutcome::Succeeded, qPrintable(m_output));
    }

    void aSecretThatWasTypedIsNotShown()
    {
        RequestServer server;
        server.answer = [](QTcpSocket &socket, const ReceivedRequest &request) {
            RequestServer::say(socket, "200 OK", "Content-Type: text/plain\r\n", "echo " + request.target());
        };
        ConsoleFixture fixture(
            "---\nvalues:\n  CODE: { secret: true }\n---\n# P\n## Outage\n```http\n### Send\nGET "
            + server.url().toUtf8() + "/x?code={{CODE}}\n```\n");
        auto console = fixture.open();
        QVERIFY(console && makeReady(*console));
        const auto sent = runToEnd(*console, "Send",
                                   {{QStringLiteral("{{CODE}}"), QStringLiteral("correct horse/battery")}});
        QVERIFY2(sent && sent->outcome == RunOutcome::Succeeded, qPrintable(m_output));
        QVERIFY(server.requests.back().target().contains("correct%20horse"));
        QVERIFY2(!m_output.contains(QLatin1String("battery")), qPrintable(m_output));
    }

    /// The console goes while a request is underway; the next one sees its end.
    void aRequestOutlivesTheConsole()
    {
        RequestServer server;
        QPointer<QTcpSocket> waiting;
        server.answer = [&waiting](QTcpSocket &socket, const ReceivedRequest &) { waiting = &socket; };
        ConsoleFixture fixture(
            "# P\n## Outage\n```http\n### Slow\n# @timeout 5m\n# @capture STATE /state\nGET "
            + server.url().toUtf8() + "/slow\n```\n");
        std::optional<RunId> run;
        {
            auto console = fixture.open();
            QVERIFY(console && makeReady(*console));
            console->run(stepId(*console, "Slow"), {}, [&run](const Result<RunId> &id) { run = *id; });
            QVERIFY(QTest::qWaitFor([&] { return run && waiting; }, 20000));
        }
        QVERIFY(waiting);
        auto console = fixture.open();
        QVERIFY(console);
        QVERIFY(console->incident().run(*run) && !console->incident().run(*run)->end);
        QVERIFY(console->runs().isActive(*run));
        RequestServer::say(*waiting, "200 OK", "Content-Type: application/json\r\n", "{\"state\": \"done\"}");
        QVERIFY(QTest::qWaitFor([&] { return console->incident().run(*run)->end.has_value(); }, 30000));
        const RunEnd end = *console->incident().run(*run)->end;
        QCOMPARE(end.outcome, RunOutcome::Succeeded);
        QCOMPARE(end.exports.at(QStringLiteral("STATE")), QStringLiteral("done"));
        QCOMPARE(server.requests.size(), 1U);
    }

    void itIsStopped()
    {
        RequestServer server;
        server.answer = [](QTcpSocket &, const ReceivedRequest &) {};
        ConsoleFixture fixture("# P\n## Outage\n```http\n### Wait\n# @timeout 10m\nGET "
                               + server.url().toUtf8() + "/x\n```\n");
        auto console = fixture.open();
        QVERIFY(console);
        QVERIFY(makeReady(*console));
        std::optional<RunId> run;
        console->run(stepId(*console, "Wait"), {}, [&run](const Result<RunId> &id) { run = *id; });
        QVERIFY(QTest::qWaitFor([&] { return run && !server.requests.empty(); }, 20000));
        console->stop(*run);
        QVERIFY(QTest::qWaitFor([&] { return console->incident().run(*run)->end.has_value(); }, 20000));
        QVERIFY(console->incident().run(*run)->end->outcome == RunOutcome::Stopped);
    }
};

QTEST_GUILESS_MAIN(TestHttpSteps)
#include "test_http_steps.moc"
