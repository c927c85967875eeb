// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/commands/http_request.h"
#include "app/runbook/commands/http_requests.h"

#include <QTest>

using namespace ic;

class TestHttpRequest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheRestClientForm()
    {
        const QString fence = QStringLiteral("@base = https://api.example.org\n"
                                             "@version = v2\n"
                                             "@root = {{base}}/{{version}}\n\n"
                                             "### Open the breaker\n"
                                             "# @name open\n"
                                             "# @expect status 2xx\n"
                                             "POST {{root}}/breaker HTTP/1.1\n"
                                             "    ?region={{region}}\n"
                                             "    &dry=false\n"
                                             "Content-Type: application/json\n"
                                             "# @expect /data/0/state equals \"open\"\n"
                                             "Authorization: Bearer {{TOKEN}}\n\n"
                                             "{\"id\": \"{{$guid}}\"}\n\n"
                                             "# @capture BREAKER /id\n"
                                             "###\n"
                                             "# Look\n"
                                             "GET {{base}}/health\n");
        const auto requests = httpRequests(fence);
        QCOMPARE(requests.size(), 2U);
        QCOMPARE(requests[0].label, QStringLiteral("Open the breaker"));
        QCOMPARE(requests[0].name, QStringLiteral("open"));
        QCOMPARE(requests[0].variables,
                 (QStringList{QStringLiteral("{{region}}"), QStringLiteral("{{TOKEN}}")}));
        QCOMPARE(requests[0].index, 7);
        QCOMPARE(requests[1].label, QStringLiteral("Look"));
        QVERIFY(!requests[1].text.contains(QLatin1String("version"))); // only what it uses

        const auto request = parseHttpRequest(requests[0].text);
        QVERIFY2(request, request ? "" : qPrintable(request.error().text()));
        QCOMPARE(request->method, QStringLiteral("POST"));
        QCOMPARE(request->target,
                 QStringLiteral("https://api.example.org/v2/breaker?region={{region}}&dry=false"));
        QCOMPARE(request->headers.size(), 2U);
        QCOMPARE(request->body, QStringLiteral("{\"id\": \"{{$guid}}\"}"));
        QCOMPARE(request->expectations.size(), 2U);
        QCOMPARE(request->captures.size(), 1U);
        QCOMPARE(request->captures[0].variable, QStringLiteral("BREAKER"));
    }

    void readsLimits()
    {
        const auto request = parseHttpRequest(QStringLiteral(
            "# @timeout 1500ms\n# @body-limit 2MiB\n// @no-redirect\n# @expect duration < 2s\n"
            "# @expect header X-Id exists\n# @expect /a not 3\n# @expect /a~1b not contains x\n"
            "# @prompt somethingOfTheirs\nGET https://x.example/"));
        QVERIFY2(request, request ? "" : qPrintable(request.error().text()));
        QCOMPARE(request->timeout, std::chrono::milliseconds(1500));
        QCOMPARE(request->bodyLimit, 2 * 1024 * 1024);
        QVERIFY(!request->followsRedirects);
        QCOMPARE(request->expectations.size(), 4U);
        QCOMPARE(request->expectations[0].limit, std::chrono::milliseconds(2000));
        QVERIFY(request->expectations[2].negated);
        QVERIFY(request->expectations[3].how == HttpExpectation::How::Contains);
    }

    void readsBodiesFromFiles()
    {
        const auto request = parseHttpRequest(QStringLiteral("POST https://x.example/\n\n< ./body.json\n"));
        QVERIFY(request);
        QCOMPARE(request->bodyFile, QStringLiteral("./body.json"));
        QVERIFY(!request->fillsBodyFile);
        QVERIFY(parseHttpRequest(QStringLiteral("POST https://x.example/\n\n<@ b.json"))->fillsBodyFile);
        // XML is no file.
        QCOMPARE(parseHttpRequest(QStringLiteral("POST https://x.example/\n\n<a>1</a>"))->body,
                 QStringLiteral("<a>1</a>"));
    }

    void refusesWhatItCanNotRead_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {
                 "# @expect status maybe\nGET https://x/",
                 "# @expect colour blue\nGET https://x/",
                 "# @expect /a\nGET https://x/",
                 "# @expect /a~2 exists\nGET https://x/",
                 "# @expect body matches (\nGET https://x/",
                 "# @expect duration soon\nGET https://x/",
                 "# @capture PATH /x\nGET https://x/",
                 "# @capture LD_PRELOAD /x\nGET https://x/",
                 "# @capture IC_REQUEST_PROGRAM /x\nGET https://x/",
                 "# @capture A-B /x\nGET https://x/",
                 "# @capture A\nGET https://x/",
                 "# @timeout never\nGET https://x/",
                 "# @body-limit 1GiB\nGET https://x/",
                 "GET https://x/\nno header here\n",
                 "GET https://x/\nTransfer-Encoding: chunked\n",
                 "GET https://x/{{$nothing}}",
                 "@a = {{b}}\n@b = {{a}}\nGET https://x/{{a}}",
                 "POST https://x/\n\n< ./a.json\nand more",
                 "# @timeout 1s",
             })
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void refusesWhatItCanNotRead()
    {
        QFETCH(QString, text);
        const auto request = parseHttpRequest(text);
        QVERIFY(!request);
        QVERIFY(request.error().what.size() > 10);
    }

    void variablesThatDoubleThemselvesStaySmall()
    {
        QString text = QStringLiteral("@v0 = xxxxxxxxxx\n");
        for (int i = 1; i < 40; ++i)
            text += QStringLiteral("@v%1 = {{v%2}}{{v%2}}\n").arg(i).arg(i - 1);
        QVERIFY(!parseHttpRequest(text + QStringLiteral("GET https://x/{{v39}}")));
    }
};

QTEST_GUILESS_MAIN(TestHttpRequest)
#include "test_http_request.moc"
