// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/event_stream.h"
#include "app/actions/progress_source.h"
#include "app/actions/runs.h"
#include "tests/console/console_fixture.h"
#include "tests/request/request_server.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace ic;
using namespace ic::test;

class TestProgressSource : public QObject {
    Q_OBJECT

    QNetworkAccessManager m_network;

    static QByteArrayList dataOf(EventStream &stream, const QByteArray &bytes)
    {
        QByteArrayList data;
        for (const StreamEvent &event : stream.feed(bytes))
            data += event.name + "=" + event.data;
        return data;
    }

    static const Incident *runningRollback(Console &console, RunId &run)
    {
        DeclareRequest request;
        request.severity = QStringLiteral("P0");
        if (!answerOf([&](Console::Done done) { console.declare(request, std::move(done)); })
            || !answerOf([&](Console::Done done) { console.trustRunbook(std::move(done)); }))
            return nullptr;
        std::optional<Result<RunId>> started;
        console.run(console.runbook()->steps.at(0).id, {}, [&](const Result<RunId> &id) { started = id; });
        if (!QTest::qWaitFor([&] { return started.has_value(); }, 20000) || !*started)
            return nullptr;
        run = **started;
        return &console.incident();
    }

    static bool hasNote(const Console &console, const QString &part)
    {
        return std::ranges::any_of(console.incident().timeline,
                                   [&part](const auto &entry) { return entry.text.contains(part); });
    }

private Q_SLOTS:
    void readsEventStreams()
    {
        const QByteArray bytes = QByteArrayLiteral(
            "\xef\xbb\xbf: hello\r\ndata: a\r\ndata:b\r\n\r\nevent: p\ndata\nid: 7\nretry: 250\n\n"
            "retry: x\nid: bad\0id\ndata: c\r\rdata: never ended");
        EventStream whole;
        const QByteArrayList expected{"message=a\nb", "p=", "message=c"};
        QCOMPARE(dataOf(whole, bytes), expected);
        QCOMPARE(whole.lastEventId(), QByteArray("7"));
        QCOMPARE(whole.retry(), std::chrono::milliseconds(250));
        EventStream piecewise;
        QByteArrayList found;
        for (const char c : bytes)
            found += dataOf(piecewise, QByteArray(1, c));
        QCOMPARE(found, expected);
        // Longer than anything sensible: passed over whole, and what follows is read.
        QCOMPARE(dataOf(piecewise, "\n\ndata: " + QByteArray(200'000, 'x') + "\n\ndata: d\n\n"),
                 (QByteArrayList{"message=never ended", "message=d"}));
        for (int i = 0; i < 100'000; ++i)
            piecewise.feed("data: xxxxxxxxxx\n");
        QCOMPARE(dataOf(piecewise, "\ndata: e\n\n"), QByteArrayList{"message=e"});
    }

    void pollsAndComesBack()
    {
        RequestServer server;
        int asked = 0;
        server.answer = [&asked](QTcpSocket &socket, const ReceivedRequest &) {
            ++asked;
            if (asked >= 2 && asked <= 5)
                RequestServer::say(socket, "503 Busy", {}, {});
            else
                RequestServer::say(socket, "200 OK", {},
                                   "{\n \"step\": " + QByteArray::number(asked) + ",\n \"total\": 9}");
        };
        ProgressSource source({QUrl(server.url(QStringLiteral("/s"))), false, std::chrono::milliseconds(200)},
                              m_network);
        QStringList said;
        QStringList lost;
        int back = 0;
        connect(&source, &ProgressSource::said, this, [&](const QString &line) { said += line; });
        connect(&source, &ProgressSource::lost, this, [&](const QString &because) { lost += because; });
        connect(&source, &ProgressSource::cameBack, this, [&] { ++back; });
        source.start();
        QVERIFY(QTest::qWaitFor([&] { return said.size() >= 2; }, 20000));
        QCOMPARE(said.at(0), QStringLiteral("{\"step\":1,\"total\":9}"));
        QCOMPARE(lost.size(), 1);
        QVERIFY(lost.at(0).contains(QLatin1String("503")));
        QCOMPARE(back, 1);
    }

    void followsEventsAndReconnects()
    {
        RequestServer server;
        server.answer = [](QTcpSocket &socket, const ReceivedRequest &request) {
            const QByteArray last = request.all("last-event-id").value(0);
            const QByteArray next = QByteArray::number(last.toInt() + 1);
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\nretry: 200\nid: " + next
                         + "\ndata: {\"step\": " + next + ", \"total\": 9}\n\n");
            socket.disconnectFromHost();
        };
        ProgressSource source({QUrl(server.url()), true, {}}, m_network);
        QStringList said;
        connect(&source, &ProgressSource::said, this, [&](const QString &line) { said += line; });
        source.start();
        QVERIFY(QTest::qWaitFor([&] { return said.size() >= 3; }, 20000));
        QCOMPARE(said.at(2), QStringLiteral("{\"step\":3,\"total\":9}"));
        QCOMPARE(server.requests.at(1).all("last-event-id"), QByteArrayList{"1"});
    }

    void anEndlessAnswerIsNotHeld()
    {
        RequestServer server;
        server.answers(QByteArray(5'000'000, ' ') + "{\"step\":1}");
        ProgressSource source({QUrl(server.url()), false, std::chrono::milliseconds(200)}, m_network);
        bool isLost = false;
        connect(&source, &ProgressSource::said, this, [] { QFAIL("too long to be believed"); });
        connect(&source, &ProgressSource::lost, this, [&] { isLost = true; });
        source.start();
        QVERIFY(QTest::qWaitFor([&] { return isLost; }, 20000));
    }

    void aRollbackIsFollowedFromItsAddress()
    {
        RequestServer server;
        int asked = 0;
        server.answer = [&asked](QTcpSocket &socket, const ReceivedRequest &) {
            ++asked;
            RequestServer::say(socket, "200 OK", {},
                               "{\"step\":" + QByteArray::number(std::min(asked, 4))
                                   + ",\"total\":8,\"phase\":\"Phase "
                                   + QByteArray::number(std::min(asked, 4)) + "\",\"rollbackId\":\"RB-1\"}");
        };
        ConsoleFixture fixture("---\nprogress:\n  - '^never (?<step>\\d+)'\n  - { url: \""
                               + server.url().toUtf8()
                               + "/status?id={{RELEASE}}\", every: 200ms }\nvariables: { RELEASE: \"a&b\" }\n"
                                 "---\n# P\n## Outage\n```sh\n# Roll back\nnpm run rollback\n```\n");
        fixture.write(QStringLiteral("work/package.json"), "{\"scripts\": {\"rollback\": \"sleep 300\"}}");
        auto console = fixture.open();
        QVERIFY(console);
        QCOMPARE(console->runbook()->frontMatter.progressPatterns.size(), 1);
        RunId run;
        const Incident *incident = runningRollback(*console, run);
        QVERIFY(incident);
        QVERIFY(QTest::qWaitFor([&] { return console->incident().run(run)->phases.size() >= 4; }, 30000));
        QCOMPARE(server.requests.at(0).target(), QByteArray("/status?id=a%26b"));
        console->stop(run);
        QVERIFY(QTest::qWaitFor([&] { return console->incident().run(run)->end.has_value(); }, 20000));
    }

    void aDrillAsksOnlyItsOwnWorld()
    {
        RequestServer live;
        ConsoleFixture fixture("---\nprogress: { events: \"" + live.url().toUtf8()
                               + "/\" }\n---\n# P\n## Outage\n```sh\n# Roll back\nnpm run rollback\n```\n");
        fixture.write(QStringLiteral("work/package.json"), "{\"scripts\": {\"rollback\": \"sleep 300\"}}");
        fixture.write(QStringLiteral("site.yaml"),
                      "environments:\n  - name: test\n    kind: drill\n    directory: "
                          + fixture.path(QStringLiteral("work")).toUtf8() + "\n");
        auto console = fixture.open();
        QVERIFY(console);
        RunId run;
        QVERIFY(runningRollback(*console, run));
        QVERIFY(QTest::qWaitFor([&] { return hasNote(*console, QStringLiteral("no host of the drill")); },
                                20000));
        QCOMPARE(live.connections, 0);
        console->stop(run);
        QVERIFY(QTest::qWaitFor([&] { return console->incident().run(run)->end.has_value(); }, 20000));
    }
};

QTEST_GUILESS_MAIN(TestProgressSource)
#include "test_progress_source.moc"
