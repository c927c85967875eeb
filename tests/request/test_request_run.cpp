// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/request_run.h"
#include "tests/request/request_server.h"
#include "tests/support/hostile_values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QTest>
#include <QUrlQuery>

using namespace ic;
using namespace ic::test;

namespace {

struct Told {
    int status = -1;
    QString out;
    QString complaint;
    std::map<QString, QString> carried;
};

} // namespace

class TestRequestRun : public QObject {
    Q_OBJECT

    QNetworkAccessManager m_network;

    Told run(const QString &text, const std::map<QString, QString> &values = {},
             const QStringList &secrets = {}, const AllowedHosts &allowed = AllowedHosts::everywhere())
    {
        Told told;
        RequestSetup setup;
        setup.text = text;
        for (const auto &[name, value] : values)
            setup.names[name] = name;
        setup.secretNames = secrets;
        setup.allowed = allowed;
        RequestSurroundings surroundings;
        surroundings.variable = [&values](const QString &name) {
            const auto found = values.find(name);
            return found == values.end() ? std::nullopt : std::optional(found->second);
        };
        surroundings.print = [&told](const QString &line) { told.out += line + QLatin1Char('\n'); };
        surroundings.complain = [&told](const QString &sentence) { told.complaint += sentence; };
        surroundings.carry = [&told](const QString &name, const QString &value) {
            told.carried[name] = value;
        };
        RequestRun request(m_network, setup, surroundings);
        connect(&request, &RequestRun::finished, this, [&told](int status) { told.status = status; });
        request.start();
        [[maybe_unused]] const bool ended = QTest::qWaitFor([&told] { return told.status >= 0; }, 60000);
        return told;
    }

private Q_SLOTS:
    void showsAndJudges()
    {
        RequestServer server;
        server.answers("{\"data\":[{\"state\":\"open\"}],\"token\":\"abcdefgh\",\"id\":42}",
                       "Content-Type: application/json\r\nX-Id: 7\r\nSet-Cookie: sid=verysecret\r\n");
        Told told = run(QStringLiteral("# @expect status 200\n# @expect header Content-Type contains json\n"
                                       "# @expect /data/0/state equals \"open\"\n# @expect /id equals 42\n"
                                       "# @expect /gone not exists\n# @expect /data/0/state matches ^o\n"
                                       "# @expect duration < 30s\n# @capture TOKEN /token\n"
                                       "# @capture ID header X-Id\nGET %1")
                            .arg(server.url(QStringLiteral("/state"))));
        QVERIFY2(told.status == 0, qPrintable(told.complaint));
        QVERIFY(told.out.contains(QLatin1String("GET ") + server.url(QStringLiteral("/state\n"))));
        QVERIFY(told.out.contains(QLatin1String("HTTP 200 OK\n")));
        QVERIFY(told.out.contains(QLatin1String("            \"state\": \"open\"\n")));
        QVERIFY(told.out.contains(QLatin1String("ok: status 200\n")));
        QCOMPARE(told.carried[QStringLiteral("TOKEN")], QStringLiteral("abcdefgh"));
        QCOMPARE(told.carried[QStringLiteral("ID")], QStringLiteral("7"));
        // A token that came back is as secret as one that was sent.
        QVERIFY(!told.out.contains(QLatin1String("abcdefgh")));
        QVERIFY(!told.out.contains(QLatin1String("verysecret")));
    }

    void whatIsNotAsExpected()
    {
        RequestServer server;
        server.answers("{\"state\":\"closed\"}");
        Told told =
            run(QStringLiteral(
                    "# @expect status 201,204\n# @expect /state equals open\n# @capture A /nothing\nGET ")
                + server.url());
        QCOMPARE(told.status, 1);
        QVERIFY(told.out.contains(QLatin1String("not ok: status 201,204: it is 200\n")));
        QVERIFY(told.out.contains(QStringLiteral("not ok: /state equals open: it is “closed”\n")));
        QVERIFY(told.complaint.contains(QLatin1String("nothing at /nothing")));
        QVERIFY(told.carried.empty());
        server.answers("no", {}, "503 Busy");
        told = run(QStringLiteral("GET ") + server.url());
        QCOMPARE(told.status, 1);
        QVERIFY(told.complaint.contains(QLatin1String("503 Busy")));
        QCOMPARE(run(QStringLiteral("# @expect status 5xx\nGET ") + server.url()).status, 0);
    }

    void secretsAreNotShownInAnyForm()
    {
        RequestServer server;
        server.answer = [](QTcpSocket &socket, const ReceivedRequest &request) {
            RequestServer::say(socket, "200 OK", "Content-Type: text/plain\r\n",
                               request.target() + "\n" + request.all("authorization").value(0) + "\n"
                                   + request.body);
        };
        const QString secret = QStringLiteral("p&ss\"w<rd");
        const Told told = run(QStringLiteral("POST %1?k={{S}}\nAuthorization: Bearer {{S}}\n"
                                             "Content-Type: application/json\n\n{\"p\": \"{{S}}\"}")
                                  .arg(server.url(QStringLiteral("/x"))),
                              {{QStringLiteral("S"), secret}}, {QStringLiteral("S")});
        QCOMPARE(told.status, 0);
        QCOMPARE(server.requests.at(0).all("authorization").value(0), "Bearer " + secret.toUtf8());
        QVERIFY(told.out.contains(QLatin1String("******")));
        for (const char *form : {"p&ss\"w<rd", "p%26ss%22w%3Crd", "p&ss\\\"w<rd"})
            QVERIFY2(!told.out.contains(QLatin1String(form)), qPrintable(told.out));
    }

    void redirects()
    {
        RequestServer other;
        RequestServer server;
        const QString away = other.url(QStringLiteral("/stolen"));
        server.answer = [&](QTcpSocket &socket, const ReceivedRequest &request) {
            if (request.target() == "/same")
                RequestServer::say(socket, "303 See Other", "Location: /there\r\n", {});
            else if (request.target() == "/away")
                RequestServer::say(socket, "302 Found", "Location: " + away.toUtf8() + "\r\n", {});
            else if (request.target() == "/loop")
                RequestServer::say(socket, "307 Again", "Location: /loop\r\n", {});
            else if (request.target() == "/file")
                RequestServer::say(socket, "302 Found", "Location: file:///etc/passwd\r\n", {});
            else
                RequestServer::say(socket, "200 OK", {}, "there");
        };
        const QString token = QStringLiteral("\nAuthorization: Bearer abcdef\n\nbody");
        Told told = run(QStringLiteral("POST ") + server.url(QStringLiteral("/same")) + token);
        QCOMPARE(told.status, 0);
        QCOMPARE(server.requests.back().line, QByteArray("GET /there HTTP/1.1"));
        QCOMPARE(server.requests.back().all("authorization"), QByteArrayList{"Bearer abcdef"});
        QCOMPARE(server.requests.back().body, QByteArray());

        told = run(QStringLiteral("GET ") + server.url(QStringLiteral("/away")) + token);
        QCOMPARE(told.status, 7);
        QVERIFY(told.complaint.contains(away));
        QCOMPARE(other.connections, 0);
        // Somebody who expects that answer gets it.
        QCOMPARE(
            run(QStringLiteral("# @expect status 302\nGET ") + server.url(QStringLiteral("/away")) + token)
                .status,
            0);
        QCOMPARE(
            run(QStringLiteral("# @no-redirect\nGET ") + server.url(QStringLiteral("/away")) + token).status,
            0);
        QCOMPARE(other.connections, 0);
        // A drill doesn't follow to elsewhere, credentials or not.
        AllowedHosts drill;
        drill.add(server.url());
        QCOMPARE(run(QStringLiteral("GET ") + server.url(QStringLiteral("/away")), {}, {}, drill).status, 7);
        QCOMPARE(other.connections, 0);
        QCOMPARE(run(QStringLiteral("GET ") + other.url(), {}, {}, drill).status, 2);
        QCOMPARE(other.connections, 0);
        QCOMPARE(run(QStringLiteral("GET ") + server.url(QStringLiteral("/away"))).status, 0);
        QCOMPARE(other.connections, 1);

        const std::size_t before = server.requests.size();
        QCOMPARE(run(QStringLiteral("GET ") + server.url(QStringLiteral("/loop"))).status, 7);
        QCOMPARE(server.requests.size(), before + 6);
        QCOMPARE(run(QStringLiteral("GET ") + server.url(QStringLiteral("/file"))).status, 7);
    }

    void answersThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("nothing") << QByteArray() << 4;
        QTest::newRow("broken off") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf") << 4;
        QTest::newRow("broken chunk")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n") << 4;
        QTest::newRow("chunked") << QByteArray(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n")
                                 << 0;
        QTest::newRow("until closed") << QByteArray("HTTP/1.0 200 OK\r\n\r\nhello") << 0;
        QTest::newRow("bad gzip") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello")
                                  << 8;
    }
    void answersThatAreNone()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        RequestServer server;
        server.answer = [bytes](QTcpSocket &socket, const ReceivedRequest &) {
            socket.write(bytes);
            socket.disconnectFromHost();
        };
        const Told told = run(QStringLiteral("GET ") + server.url());
        QVERIFY2(told.status == status, qPrintable(told.complaint));
    }

    void garbageIsNoAnswer()
    {
        RequestServer server;
        server.answer = [](QTcpSocket &socket, const ReceivedRequest &) {
            socket.write(QByteArray(2000, '\xfe') + "\r\n\r\n");
            socket.disconnectFromHost();
        };
        const Told told = run(QStringLiteral("GET ") + server.url());
        QVERIFY(told.status == 4 || told.status == 8);
        QVERIFY(!told.complaint.isEmpty());
    }

    /// What changes something must not happen twice because an answer got lost.
    void nothingIsSentTwice()
    {
        RequestServer server;
        server.answer = [](QTcpSocket &socket, const ReceivedRequest &) { socket.abort(); };
        for (const QString &body : {QStringLiteral("\n\n{\"amount\": 1}"), QString()}) {
            for (const QString &method : {QStringLiteral("POST "), QStringLiteral("DELETE ")}) {
                server.requests.clear();
                QCOMPARE(run(method + server.url(QStringLiteral("/pay")) + body).status, 4);
                QCOMPARE(server.requests.size(), 1U);
            }
        }
    }

    void slowAndHuge()
    {
        RequestServer server;
        server.answer = [](QTcpSocket &socket, const ReceivedRequest &) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
            auto *drip = new QTimer(&socket);
            connect(drip, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
            drip->start(20);
        };
        const Told slow = run(QStringLiteral("# @timeout 300ms\nGET ") + server.url());
        QCOMPARE(slow.status, 6);
        server.answer = [](QTcpSocket &, const ReceivedRequest &) {};
        QCOMPARE(run(QStringLiteral("# @timeout 100ms\nGET ") + server.url()).status, 6);
        server.answers(QByteArray(3'000'000, 'x'), "Content-Type: text/plain\r\n");
        const Told large = run(QStringLiteral("# @body-limit 1kB\nGET ") + server.url());
        QCOMPARE(large.status, 0);
        QVERIFY(large.out.size() < 2000);
        QVERIFY(large.out.contains(QLatin1String("2.86 MiB")));
        server.answers(QByteArray(70 * 1024 * 1024, 'x'), "Content-Type: text/plain\r\n");
        QCOMPARE(run(QStringLiteral("GET ") + server.url()).status, 9);
    }

    void nobodyThere()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QString url = QStringLiteral("http://127.0.0.1:%1/").arg(closed.serverPort());
        closed.close();
        QCOMPARE(run(QStringLiteral("GET ") + url).status, 4);
        QCOMPARE(run(QStringLiteral("GET http://no-such-host.invalid/")).status, 3);
        QCOMPARE(run(QStringLiteral("GET http://x.example/{{v}}")).status, 2); // no value
    }

    /// Each through path, query, header, JSON and form at once, and each place alone. The server has the
    /// word.
    void hostileValuesStayValues()
    {
        const QStringList values = hostileHttpValues();
        QVERIFY(values.size() >= 100);
        RequestServer server;
        server.answers("{}");
        int received = 0;
        for (const QString &value : values) {
            const std::map<QString, QString> given{{QStringLiteral("v"), value},
                                                   {QStringLiteral("TOKEN"), QStringLiteral("t0ken")}};
            const QByteArray raw = value.toUtf8();
            const auto send = [&](const QString &text) {
                server.requests.clear();
                const Told told = run(text, given);
                if (told.status == 2)
                    return server.requests.empty();
                ++received;
                return told.status == 0 && server.requests.size() == 1
                    && server.requests[0].all("x-admin").isEmpty()
                    && server.requests[0].all("host").size() == 1
                    && server.requests[0].all("host")[0] == "127.0.0.1:" + QByteArray::number(server.port())
                    && server.requests[0].all("transfer-encoding").isEmpty();
            };
            QVERIFY2(send(QStringLiteral("GET %1/a/{{v}}/z").arg(server.url())), raw.constData());
            if (!server.requests.empty()) {
                const QByteArrayList segments = server.requests[0].target().split('/');
                QVERIFY2(segments.size() == 4 && segments[1] == "a" && segments[3] == "z", raw.constData());
                QCOMPARE(QByteArray::fromPercentEncoding(segments[2]), raw);
                QVERIFY2(!server.requests[0].target().contains('?'), raw.constData());
            }
            QVERIFY2(send(QStringLiteral("GET %1/q?x={{v}}&y=1").arg(server.url())), raw.constData());
            if (!server.requests.empty()) {
                const QByteArrayList pairs = server.requests[0].target().mid(3).split('&');
                QVERIFY2(pairs.size() == 2 && pairs[1] == "y=1", raw.constData());
                QCOMPARE(QByteArray::fromPercentEncoding(pairs[0].mid(2)), raw);
            }
            QVERIFY2(send(QStringLiteral("GET %1/h\nX-Value: \"{{v}}\"\nX-Last: 1").arg(server.url())),
                     raw.constData());
            if (!server.requests.empty()) {
                QCOMPARE(server.requests[0].all("x-last"), QByteArrayList{"1"});
                QByteArray expected = raw;
                expected.replace("\\", "\\\\").replace("\"", "\\\"");
                QCOMPARE(server.requests[0].all("x-value"), QByteArrayList{"\"" + expected + "\""});
            }
            QVERIFY2(send(QStringLiteral(
                              "POST %1/j\nContent-Type: application/json\n\n{\"a\": \"{{v}}\", \"b\": 1}")
                              .arg(server.url())),
                     raw.constData());
            if (!server.requests.empty()) {
                const QJsonObject object = QJsonDocument::fromJson(server.requests[0].body).object();
                QCOMPARE(object.keys(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
                // Qt's reader takes a byte order mark at the beginning of a string for none of it.
                if (value == QChar(QChar::ByteOrderMark))
                    QVERIFY(server.requests[0].body.contains(raw));
                else
                    QCOMPARE(object.value(QStringLiteral("a")).toString().toUtf8(), raw);
            }
            QVERIFY2(
                send(QStringLiteral("POST %1/n\nContent-Type: application/json\n\n{\"a\": {{v}}, \"b\": 1}")
                         .arg(server.url())),
                raw.constData());
            if (!server.requests.empty()) {
                const QJsonObject object = QJsonDocument::fromJson(server.requests[0].body).object();
                QVERIFY2(object.keys() == (QStringList{QStringLiteral("a"), QStringLiteral("b")})
                             || value == u"1e999",
                         raw.constData());
            }
            QVERIFY2(send(QStringLiteral(
                              "POST %1/f\nContent-Type: application/x-www-form-urlencoded\n\na={{v}}&b=1")
                              .arg(server.url())),
                     raw.constData());
            if (!server.requests.empty()) {
                const QByteArrayList pairs = server.requests[0].body.split('&');
                QVERIFY2(pairs.size() == 2 && pairs[1] == "b=1", raw.constData());
                QCOMPARE(QByteArray::fromPercentEncoding(pairs[0].mid(2)), raw);
            }
            // In the host's place: nothing that isn't one, and so no other server here.
            server.requests.clear();
            const Told host = run(
                QStringLiteral("# @timeout 1s\nGET http://127.0.0.1:%1{{v}}/x").arg(server.port()), given);
            QVERIFY2(host.status != 0 && server.requests.empty(), raw.constData());
        }
        QVERIFY2(received > 300, qPrintable(QString::number(received)));
    }
};

QTEST_GUILESS_MAIN(TestRequestRun)
#include "test_request_run.moc"
