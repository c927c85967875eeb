// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/allowed_hosts.h"
#include "app/request/json_body.h"
#include "app/request/request_filling.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace ic;

namespace {

Result<FilledRequest> filled(const QString &text, const QString &value, const QString &directory = {})
{
    const auto request = parseHttpRequest(text);
    if (!request)
        return std::unexpected(request.error());
    return fillRequest(
        *request,
        [&value](const QString &name) -> Result<HttpValue> {
            return HttpValue{value, name == QLatin1String("secret")};
        },
        directory);
}

} // namespace

class TestRequestFilling : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encodesByPlace_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("url"); // empty: refused
        const auto row = [](const char *target, const char *value, const char *url) {
            QTest::addRow("%s <- %s", target, value)
                << QString::fromUtf8(target) << QString::fromUtf8(value) << QString::fromUtf8(url);
        };
        row("https://a.example/x/{{v}}", "1", "https://a.example/x/1");
        row("https://a.example/x/{{v}}/y", "a/b?c#d&e", "https://a.example/x/a%2Fb%3Fc%23d%26e/y");
        row("https://a.example/x?q={{v}}", "a&b=c#d", "https://a.example/x?q=a%26b%3Dc%23d");
        row("https://a.example/x?q={{v}}", "../..", "https://a.example/x?q=..%2F..");
        row("https://a.example/x/{{v}}", "..", "");
        row("https://a.example/x/{{v}}", ".", "");
        row("https://a.example/x/.{{v}}", ".", "");
        row("https://a.example/x/{{v}}", "../admin", "");
        row("https://a.example/x/{{v}}", "..\\admin", "");
        row("https://a.example/x/{{v}}", "%2e%2e", "https://a.example/x/%252e%252e");
        row("https://a.example/ü b/{{v}}", "ß", "https://a.example/%C3%BC%20b/%C3%9F");
        row("https://{{v}}/x", "b.example:8443", "https://b.example:8443/x");
        row("https://{{v}}/x", "[::1]:80", "https://[::1]:80/x");
        row("https://{{v}}.example/x", "evil.org/", "");
        row("https://{{v}}/x", "a.example@evil.org", "");
        row("https://{{v}}/x", "a.example#", "");
        row("https://{{v}}/x", "a.example\r\nX: y", "");
        row("https://a.example{{v}}/x", "@evil.org", "");
        row("https://a.example{{v}}", "/path", "");
        row("https://a.example:{{v}}/x", "443", "https://a.example:443/x");
        row("https://a.example:{{v}}/x", "443@evil.org", "");
        row("{{v}}://a.example/x", "https", "https://a.example/x");
        row("{{v}}://a.example/x", "file", "");
        row("{{v}}", "https://b.example/y?z=1", "https://b.example/y?z=1");
        row("{{v}}", "file:///etc/passwd", "");
        row("{{v}}", "https://good.example@evil.org/", "");
        row("{{v}}", "https://a.example/\r\nHost: evil", "");
        row("{{v}}/x", "https://b.example/y", "https://b.example/y/x");
        row("{{v}}/x", "https://b.example/y?z", "");
        row("{{v}}.example/x", "https://b", "");
        row("https://user:pw@a.example/x", "", "");
        row("https://a.example/x#{{v}}", "frag", "https://a.example/x");
    }
    void encodesByPlace()
    {
        QFETCH(QString, target);
        QFETCH(QString, value);
        QFETCH(QString, url);
        const auto request = filled(QStringLiteral("GET ") + target, value);
        QCOMPARE(request ? request->url.toString(QUrl::FullyEncoded) : QString(), url);
    }

    void bodiesByTheirType_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("sent"); // null: refused
        const QString json = QStringLiteral("application/json");
        QTest::newRow("string") << json << QStringLiteral("{\"a\": \"{{v}}\"}")
                                << QStringLiteral("x\", \"b\": \"y\\")
                                << QStringLiteral("{\"a\": \"x\\\", \\\"b\\\": \\\"y\\\\\"}");
        QTest::newRow("number") << json << QStringLiteral("{\"a\": {{v}}}") << QStringLiteral("3")
                                << QStringLiteral("{\"a\": 3}");
        QTest::newRow("no number") << json << QStringLiteral("{\"a\": {{v}}}")
                                   << QStringLiteral("3, \"b\": 1") << QString();
        QTest::newRow("bare word") << json << QStringLiteral("{\"a\": {{v}}}") << QStringLiteral("open")
                                   << QString();
        QTest::newRow("escaped quote before")
            << json << QStringLiteral("{\"a\": \"\\\"{{v}}\"}") << QStringLiteral("\"")
            << QStringLiteral("{\"a\": \"\\\"\\\"\"}");
        QTest::newRow("form") << QStringLiteral("application/x-www-form-urlencoded")
                              << QStringLiteral("a={{v}}&b=2") << QStringLiteral("1&admin=1 +")
                              << QStringLiteral("a=1%26admin%3D1%20%2B&b=2");
        QTest::newRow("xml") << QStringLiteral("text/xml") << QStringLiteral("<a b='{{v}}'/>")
                             << QStringLiteral("'/><c d=\"&")
                             << QStringLiteral("<a b='&#39;/&gt;&lt;c d=&quot;&amp;'/>");
        QTest::newRow("text") << QStringLiteral("text/plain") << QStringLiteral("say {{v}}")
                              << QStringLiteral("a\nb\"") << QStringLiteral("say a\nb\"");
        QTest::newRow("multipart") << QStringLiteral("multipart/form-data; boundary=B")
                                   << QStringLiteral(
                                          "--B\nContent-Disposition: form-data; name=\"a\"\n\n{{v}}\n--B--")
                                   << QStringLiteral("x\r\n--B--") << QString();
    }
    void bodiesByTheirType()
    {
        QFETCH(QString, type);
        QFETCH(QString, body);
        QFETCH(QString, value);
        QFETCH(QString, sent);
        const auto request =
            filled(QStringLiteral("POST https://a.example/\nContent-Type: %1\n\n%2").arg(type, body), value);
        if (sent.isNull()) {
            QVERIFY(!request);
            return;
        }
        QVERIFY2(request, request ? "" : qPrintable(request.error().text()));
        QCOMPARE(QString::fromUtf8(request->body), sent);
    }

    void headersHoldOneValue()
    {
        QVERIFY(!filled(QStringLiteral("GET https://a.example/\nX-A: {{v}}"), QStringLiteral("1\r\nX-B: 2")));
        QVERIFY(!filled(QStringLiteral("GET https://a.example/\nX-A: {{v}}"), QStringLiteral("1\nX-B: 2")));
        QVERIFY(!filled(QStringLiteral("GET https://a.example/\nX-A: {{v}}"), QString(QChar(0))));
        QVERIFY(
            !filled(QStringLiteral("GET https://a.example/\nCookie: a={{v}}"), QStringLiteral("1; admin=1")));
        QVERIFY(!filled(QStringLiteral("GET /x\nHost: {{v}}"), QStringLiteral("a.example/evil")));
        const auto quoted =
            filled(QStringLiteral("GET https://a.example/\nX-A: p=\"{{v}}\""), QStringLiteral("1\"; q=\"2"));
        QCOMPARE(quoted->headers[0].value, QByteArray("p=\"1\\\"; q=\\\"2\""));
        const auto basic =
            filled(QStringLiteral("GET https://a.example/\nAuthorization: Basic me:{{secret}}"),
                   QStringLiteral("a:b c"));
        QCOMPARE(basic->headers[0].value, "Basic " + QByteArray("me:a:b c").toBase64());
        QVERIFY(basic->hasCredentials());
        QVERIFY(filled(QStringLiteral("GET https://a.example/?k={{secret}}"), QStringLiteral("x"))
                    ->hasCredentials());
        QVERIFY(
            !filled(QStringLiteral("GET https://a.example/?k={{v}}"), QStringLiteral("x"))->hasCredentials());
    }

    void filesOnlyBelowTheDirectory()
    {
        QTemporaryDir top;
        QDir(top.path()).mkdir(QStringLiteral("work"));
        const QString work = top.filePath(QStringLiteral("work"));
        for (const QString &name : {QStringLiteral("/work/in.json"), QStringLiteral("/out.json")}) {
            QFile file(top.path() + name);
            QVERIFY(file.open(QFile::WriteOnly));
            file.write("{\"a\": \"{{v}}\"}");
        }
        QFile::link(top.filePath(QStringLiteral("out.json")), work + QStringLiteral("/link.json"));
        const auto sent = [&](const char *line, const char *value) {
            return filled(QStringLiteral("POST https://a.example/\nContent-Type: application/json\n\n")
                              + QString::fromLatin1(line),
                          QString::fromLatin1(value), work);
        };
        QCOMPARE(sent("< ./in.json", "x")->body, QByteArray("{\"a\": \"{{v}}\"}"));
        QCOMPARE(sent("<@ in.json", "x\"")->body, QByteArray("{\"a\": \"x\\\"\"}"));
        QCOMPARE(sent("< ./{{v}}.json", "in")->body, QByteArray("{\"a\": \"{{v}}\"}"));
        QVERIFY(!sent("< ../out.json", "x"));
        QVERIFY(!sent("< ./link.json", "x"));
        QVERIFY(!sent("< /etc/passwd", "x"));
        QVERIFY(!sent("< .", "x"));
        QVERIFY(!sent("< ./{{v}}.json", "../out"));
        QVERIFY(!sent("< ./none.json", "x"));
    }

    void aDrillReachesOnlyItsOwnHosts()
    {
        AllowedHosts drill;
        drill.add(QStringLiteral("https://drill.example.org/health"));
        drill.add(QStringLiteral("tcp://db.drill:5432"));
        drill.add(QStringLiteral("http://127.0.0.1:8080"));
        drill.add(QStringLiteral("debug level 3"));
        drill.add(QStringLiteral("8080"));
        const auto allows = [&drill](const char *url) {
            return drill.allows(QUrl(QString::fromLatin1(url)));
        };
        QVERIFY(allows("https://drill.example.org:8443/x"));
        QVERIFY(allows("https://DRILL.example.org./x"));
        QVERIFY(allows("http://db.drill/x"));
        QVERIFY(allows("http://localhost:8080/"));
        QVERIFY(!allows("http://localhost:8081/")); // perhaps a tunnel to production
        QVERIFY(!allows("https://example.org/"));
        QVERIFY(!allows("https://drill.example.org.evil.org/"));
        QVERIFY(!allows("https://xdrill.example.org/"));
        drill.addLoopback();
        QVERIFY(allows("http://[::1]:9/"));
        QVERIFY(!allows("http://0.0.0.0:9/"));
        const AllowedHosts again = AllowedHosts::fromJson(drill.toJson());
        QVERIFY(again.allows(QUrl(QStringLiteral("http://db.drill/"))));
        QVERIFY(!again.allows(QUrl(QStringLiteral("http://live.example/"))));
        QVERIFY(AllowedHosts::everywhere().allows(QUrl(QStringLiteral("http://live.example/"))));
        QVERIFY(!AllowedHosts().allows(QUrl(QStringLiteral("http://live.example/"))));
    }

    void jsonKeepsOrderAndNumbers()
    {
        const auto body = JsonBody::parse("{\"b\":12345678901234567890,\"a\":[{\"s\":\"x\"}],\"a/b\":null}");
        QVERIFY(body);
        QVERIFY(body->indented().startsWith("{\n    \"b\": 12345678901234567890,\n    \"a\": ["));
        QVERIFY(body->equals(QStringLiteral("/b"), QStringLiteral("12345678901234567890")));
        QVERIFY(!body->equals(QStringLiteral("/b"), QStringLiteral("12345678901234567891")));
        QVERIFY(body->has(QStringLiteral("/a~1b")));
        QVERIFY(body->equals(QStringLiteral("/a/0"), QStringLiteral("{\"s\": \"x\"}")));
        QCOMPARE(body->textAt(QStringLiteral("/a/0/s")), QStringLiteral("x"));
        for (const char *nowhere : {"/a/1", "/a/-", "/a/x", "/c", "a", "/a/0/s/t", "/a/99999999999999999999"})
            QVERIFY2(!body->has(QString::fromLatin1(nowhere)), nowhere);
        QVERIFY(!JsonBody::parse(QByteArray(1'000'000, '[')));
        QVERIFY(!JsonBody::parse("{\"a\":"));
    }
};

QTEST_GUILESS_MAIN(TestRequestFilling)
#include "test_request_filling.moc"
