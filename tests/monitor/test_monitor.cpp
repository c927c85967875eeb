// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/monitor.h"
#include "tests/monitor/loopback_server.h"
#include "tests/support/manual_clock.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

using namespace ic;
using namespace ic::test;
using namespace std::chrono_literals;

namespace {

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

using State = EndpointHealth::State;

// Never probes again by itself within a test, and gives up late enough for a busy machine.
EndpointSetup endpointAt(const QUrl &url, std::chrono::milliseconds timeout = 30s)
{
    EndpointSetup endpoint;
    endpoint.name = text("web");
    endpoint.url = url;
    endpoint.interval = 1h;
    endpoint.timeout = timeout;
    return endpoint;
}

} // namespace

class TestMonitor : public QObject {
    Q_OBJECT

    QNetworkAccessManager m_network;
    ManualClock m_clock;

    // The answer of one probe.
    EndpointHealth probed(const EndpointSetup &endpoint)
    {
        Monitor monitor(m_network, m_clock);
        monitor.watch({endpoint});
        if (!QTest::qWaitFor([&] { return monitor.health()[0].state != State::Unknown; }, 60000))
            qWarning("no answer");
        return monitor.health()[0];
    }

private Q_SLOTS:
    void everyAnswerIsUpOrDown_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("keepsOpen");
        QTest::addColumn<int>("expectStatus"); // 0: any
        QTest::addColumn<bool>("up");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const QByteArray &answer, bool keepsOpen, int expect, bool up,
                            const char *detail) {
            QTest::newRow(name) << answer << keepsOpen << expect << up << text(detail);
        };
        const auto plain = [](int status) {
            return "HTTP/1.1 " + QByteArray::number(status)
                + " X\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
        };
        row("200", plain(200), false, 0, true, "0 ms");
        row("204", "HTTP/1.1 204 No Content\r\n\r\n", false, 0, true, "0 ms");
        row("304", "HTTP/1.1 304 Not Modified\r\n\r\n", false, 0, true, "304");
        row("404", plain(404), false, 0, false, "404");
        row("500", plain(500), false, 0, false, "500");
        row("503", plain(503), false, 0, false, "503");
        row("503 is expected", plain(503), false, 503, true, "0 ms");
        row("200 is not expected", plain(200), false, 204, false, "200");
        row("401", "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n",
            true, 0, false, "401");
        row("never closes", "HTTP/1.1 200 OK\r\n\r\nand so on", true, 0, true, "0 ms");
        row("never ends its body", "HTTP/1.1 503 X\r\nContent-Length: 1000000\r\n\r\nand", true, 0, false,
            "503");
        row("closes in the body", "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nand", false, 0, true,
            "0 ms");
        row("garbage", "\x01\x02 SSH-2.0-OpenSSH_9.2\r\n\r\n", false, 0, false, "closed without an answer");
        row("zeros", QByteArray(5000, '\0'), false, 0, false, "closed without an answer");
        row("status line of letters", "HTTP/1.1 abc def\r\n\r\n", false, 0, false,
            "closed without an answer");
        row("half a status line", "HTTP/1", false, 0, false, "closed without an answer");
    }
    void everyAnswerIsUpOrDown()
    {
        QFETCH(QByteArray, answer);
        QFETCH(bool, keepsOpen);
        QFETCH(int, expectStatus);
        QFETCH(bool, up);
        QFETCH(QString, detail);
        LoopbackServer server;
        server.says(answer, keepsOpen);
        EndpointSetup endpoint = endpointAt(server.url());
        if (expectStatus > 0)
            endpoint.expectStatus = expectStatus;
        const EndpointHealth health = probed(endpoint);
        QVERIFY2((health.state == State::Up) == up, qPrintable(health.detail));
        QCOMPARE(health.detail, detail);
        // Nothing is left behind, whatever the server does.
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void aClosedPortIsRefused()
    {
        LoopbackServer server;
        const QUrl http = server.url(), tcp = server.url(text("tcp"));
        server.close();
        for (const QUrl &url : {http, tcp}) {
            const EndpointHealth health = probed(endpointAt(url));
            QVERIFY(health.state == State::Down);
            QCOMPARE(health.detail, text("refused"));
        }
    }

    void aServerThatSaysNothingTimesOut()
    {
        LoopbackServer server;
        const EndpointHealth health = probed(endpointAt(server.url(), 150ms));
        QVERIFY(health.state == State::Down);
        QCOMPARE(health.detail, text("timed out"));
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void garbageWithoutAnEndTimesOut()
    {
        LoopbackServer server;
        for (const QByteArray &garbage :
             {QByteArray("220 mail.example.com ESMTP\r\n"), QByteArray(100'000, 'x')}) {
            server.says(garbage, true);
            const EndpointHealth health = probed(endpointAt(server.url(), 300ms));
            QVERIFY2(health.state == State::Down, qPrintable(health.detail));
            QTRY_COMPARE(server.openConnections(), 0);
        }
    }

    void aNameThatNobodyHasIsDown()
    {
        const EndpointHealth health = probed(endpointAt(QUrl(text("http://nobody.invalid/"))));
        QVERIFY(health.state == State::Down);
        QVERIFY(!health.detail.isEmpty());
    }

    void tcpIsUpWhereItConnects()
    {
        LoopbackServer server;
        const EndpointHealth health = probed(endpointAt(server.url(text("tcp"))));
        QVERIFY(health.state == State::Up);
        QCOMPARE(health.detail, text("0 ms"));
        QVERIFY(server.requests().isEmpty());
    }

    void aSlowAnswerTellsItsTime()
    {
        LoopbackServer server; // holds its answer back
        Monitor monitor(m_network, m_clock);
        monitor.watch({endpointAt(server.url())});
        QTRY_COMPARE(server.requests().size(), 1);
        QVERIFY(monitor.health()[0].state == State::Unknown);
        m_clock.advance(1234ms);
        server.saysNow("HTTP/1.1 200 OK\r\n\r\n");
        QTRY_VERIFY(monitor.health()[0].state == State::Up);
        QCOMPARE(monitor.health()[0].detail, text("1234 ms"));
    }

    void aRedirectOnTheSameHostIsFollowed()
    {
        LoopbackServer server;
        server.saysTo("GET /start ", "HTTP/1.1 302 X\r\nLocation: /login\r\nContent-Length: 0\r\n\r\n");
        server.answers(503);
        const EndpointHealth health = probed(endpointAt(server.url(text("http"), text("/start"))));
        QVERIFY(health.state == State::Down);
        QCOMPARE(health.detail, text("503"));
        QCOMPARE(server.requests().value(1), QByteArray("GET /login HTTP/1.1"));
        QCOMPARE(server.requests().size(), 2);
    }

    void aCircleOfRedirectsIsDown()
    {
        LoopbackServer server;
        server.answers(302, "Location: a/b\r\n"); // each time one step deeper
        const EndpointHealth health = probed(endpointAt(server.url(text("http"), text("/"))));
        QVERIFY(health.state == State::Down);
        QCOMPARE(health.detail, text("redirects in a circle"));
        QCOMPARE(server.requests().size(), 6);
    }

    void aRedirectElsewhereIsNotFollowed()
    {
        LoopbackServer server, elsewhere;
        elsewhere.answers(500);
        server.answers(302, "Location: " + elsewhere.urlBytes() + "/\r\n");
        EndpointHealth health = probed(endpointAt(server.url()));
        QVERIFY(health.state == State::Up);
        QCOMPARE(health.detail, text("302"));

        EndpointSetup strict = endpointAt(server.url());
        strict.expectStatus = 200;
        health = probed(strict);
        QVERIFY(health.state == State::Down);
        QCOMPARE(health.detail, text("302"));
        strict.expectStatus = 302;
        health = probed(strict);
        QVERIFY(health.state == State::Up);
        server.answers(302, "Location: file:///etc/passwd\r\n");
        health = probed(endpointAt(server.url()));
        QCOMPARE(health.detail, text("302"));
        QCOMPARE(elsewhere.connections(), 0);
    }

    void goingDownAndComingBackAreTold()
    {
        LoopbackServer server;
        server.answers(200);
        Monitor monitor(m_network, m_clock);
        QSignalSpy changed(&monitor, &Monitor::changed);
        QSignalSpy down(&monitor, &Monitor::wentDown);
        QSignalSpy back(&monitor, &Monitor::cameBack);
        monitor.watch({endpointAt(server.url())});
        QCOMPARE(changed.size(), 1);
        const qint64 began = m_clock.wallMs();
        QTRY_VERIFY(monitor.health()[0].state == State::Up);
        QCOMPARE(changed.size(), 2);
        QVERIFY(down.isEmpty() && back.isEmpty());

        // The same again changes nothing, and the state keeps its age.
        m_clock.advance(5s);
        monitor.probeNow();
        QTRY_COMPARE(server.requests().size(), 2);
        server.answers(503);
        QTRY_VERIFY((monitor.probeNow(), monitor.health()[0].state == State::Down));
        QCOMPARE(monitor.health()[0].sinceMs, began + 5000);
        QCOMPARE(down.size(), 1);
        QCOMPARE(down[0], (QVariantList{text("web"), text("503")}));

        // Down for another reason is a change, but no second outage.
        m_clock.advance(5s);
        server.close();
        QTRY_VERIFY((monitor.probeNow(), monitor.health()[0].detail == text("refused")));
        QCOMPARE(monitor.health()[0].sinceMs, began + 5000);
        QCOMPARE(down.size(), 1);

        m_clock.advance(5s);
        server.open();
        server.answers(200);
        QTRY_VERIFY((monitor.probeNow(), monitor.health()[0].state == State::Up));
        QCOMPARE(monitor.health()[0].sinceMs, began + 15000);
        QCOMPARE(back.size(), 1);
        QCOMPARE(back[0].value(0), text("web"));
    }

    void whatIsDownFromTheBeginningIsTold()
    {
        LoopbackServer server;
        server.answers(503);
        Monitor monitor(m_network, m_clock);
        QSignalSpy down(&monitor, &Monitor::wentDown);
        monitor.watch({endpointAt(server.url())});
        QTRY_COMPARE(down.size(), 1);
    }

    void itProbesByItselfAtItsInterval()
    {
        LoopbackServer server;
        server.answers(200);
        Monitor monitor(m_network, m_clock);
        EndpointSetup endpoint = endpointAt(server.url());
        endpoint.interval = 10ms;
        monitor.watch({endpoint});
        QTRY_VERIFY(server.requests().size() >= 4);
    }

    void oneProbeIsUnderwayAtMost()
    {
        LoopbackServer server; // says nothing
        Monitor monitor(m_network, m_clock);
        EndpointSetup hanging = endpointAt(server.url());
        hanging.interval = 1ms;
        LoopbackServer other;
        other.answers(200);
        EndpointSetup quick = endpointAt(other.url());
        quick.name = text("api");
        quick.interval = 1ms;
        monitor.watch({hanging, quick});
        // Hundreds of intervals pass for the one; the other waits for its answer.
        QTRY_VERIFY(other.requests().size() >= 20);
        QCOMPARE(server.connections(), 1);
    }

    void watchingAnewKeepsWhatIsKnown()
    {
        LoopbackServer web, api;
        web.answers(503);
        api.answers(200);
        Monitor monitor(m_network, m_clock);
        EndpointSetup first = endpointAt(web.url());
        monitor.watch({first});
        QTRY_VERIFY(monitor.health()[0].state == State::Down);
        const EndpointHealth known = monitor.health()[0];

        m_clock.advance(5s);
        QSignalSpy down(&monitor, &Monitor::wentDown);
        EndpointSetup second = endpointAt(api.url());
        second.name = text("api");
        monitor.watch({second, first});
        QVERIFY(monitor.health()[1] == known);
        QVERIFY(monitor.health()[0].state == State::Unknown);
        QTRY_VERIFY(monitor.health()[0].state == State::Up);
        QVERIFY(down.isEmpty());

        // The same name at another address is another thing.
        first.url = api.url();
        monitor.watch({first});
        QVERIFY(monitor.health()[0].state == State::Unknown);
        monitor.watch({});
        QVERIFY(monitor.health().empty());
    }

    void aListenerMayEndTheWatching()
    {
        LoopbackServer server;
        server.answers(503);
        auto monitor = std::make_unique<Monitor>(m_network, m_clock);
        monitor->watch({endpointAt(server.url())});
        connect(monitor.get(), &Monitor::changed, this, [&monitor] { monitor.reset(); });
        QTRY_VERIFY(!monitor);

        auto other = std::make_unique<Monitor>(m_network, m_clock);
        other->watch({endpointAt(server.url())});
        connect(other.get(), &Monitor::wentDown, this, [&other] { other->watch({}); });
        QTRY_VERIFY(other->health().empty());
    }

    void destructionDropsWhatIsUnderway()
    {
        LoopbackServer server;
        {
            Monitor monitor(m_network, m_clock);
            monitor.watch({endpointAt(server.url())});
            QTRY_COMPARE(server.openConnections(), 1);
        }
        QTRY_COMPARE(server.openConnections(), 0);
    }
};

QTEST_GUILESS_MAIN(TestMonitor)
#include "test_monitor.moc"
