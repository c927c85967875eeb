// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/console/console_fixture.h"

#include <QTcpServer>

#include <algorithm>

using namespace ic;
using namespace ic::test;

/// What the steps would not find becomes a fact of the incident, and what only an unconfirmed runbook names
/// is left alone.
class TestDeclarationPreflight : public QObject {
    Q_OBJECT

private:
    static std::size_t told(const Incident &incident)
    {
        return std::size_t(
            std::ranges::count(incident.timeline, kinds::preflightLooked, &TimelineEntry::kind));
    }
    static bool hasLooked(const Console &console)
    {
        return std::ranges::none_of(console.readiness(), [](const ReadinessItem &item) {
            return item.level == ReadinessItem::Level::Checking;
        });
    }
    static QByteArray outage(const QByteArray &steps)
    {
        return "# Procedures\n\n- **It is down** → [Outage](#outage)\n\n## Outage\n\n" + steps;
    }

private Q_SLOTS:
    void nothingMissingIsWrittenDownQuietly()
    {
        ConsoleFixture fixture(outage("```bash\n# Look\nls\n```\n"));
        auto console = fixture.open();
        QVERIFY(console);
        QVERIFY(answerOf([&](Console::Done done) { console->declare({}, std::move(done)); }));
        QTRY_VERIFY(console->incident().preflight);
        QCOMPARE(console->incident().preflight->environment, QStringLiteral("test"));
        QCOMPARE(console->incident().preflight->errors, 0);
        QCOMPARE(console->incident().preflight->warnings, 0);
        QCOMPARE(told(console->incident()), std::size_t(0));
    }

    void whatIsMissingIsToldOnce()
    {
        const QByteArray token = "ghp_" + QByteArray(36, 'a');
        ConsoleFixture fixture(outage("```bash\n# Mend it\nno-such-program-here --now\n```\n\n"
                                      "```bash { cwd="
                                      + token + " }\n# Look there\nls\n```\n"));
        auto console = fixture.open();
        QVERIFY(console);
        QVERIFY(answerOf([&](Console::Done done) { console->declare({}, std::move(done)); }));
        QTRY_VERIFY(console->incident().preflight);
        const PreflightResult found = *console->incident().preflight;
        QCOMPARE(found.errors + found.warnings, 2);
        QCOMPARE(found.findings.size(), 2);
        const QString all = found.findings.join(QLatin1Char('\n'));
        QVERIFY2(all.contains(QLatin1String("no-such-program-here")), qPrintable(all));
        QVERIFY2(!all.contains(QString::fromLatin1(token)), qPrintable(all));
        QCOMPARE(told(console->incident()), std::size_t(1));
        console->lookAgain();
        console->lookInto(QStringLiteral("test"));
        QTRY_VERIFY(hasLooked(*console));
        QVERIFY(console->flush(20000));
        QCOMPARE(told(console->incident()), std::size_t(1));
        console.reset();
        console = fixture.open();
        QVERIFY(console);
        QCOMPARE(console->incident().preflight->findings, found.findings);
        QCOMPARE(told(console->incident()), std::size_t(1));
    }

    void onlyWhatTheSiteNamesIsReachedBeforeSomebodyConfirmed()
    {
        QTcpServer ofRunbook;
        QTcpServer ofSite;
        QVERIFY(ofRunbook.listen(QHostAddress::LocalHost));
        QVERIFY(ofSite.listen(QHostAddress::LocalHost));
        const auto address = [](const QTcpServer &server) {
            return "http://127.0.0.1:" + QByteArray::number(server.serverPort()) + "/";
        };
        for (const char *name :
             {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
            qunsetenv(name);
        ConsoleFixture fixture(outage("```bash\n# Ask it\ncurl " + address(ofRunbook)
                                      + "\n```\n"
                                        "```http\nGET "
                                      + address(ofRunbook) + "\n```\n"),
                               "    variables:\n      BASE: " + address(ofSite) + "\n");
        auto console = fixture.open();
        QVERIFY(console);
        QVERIFY(console->needsTrust());
        console->lookInto(QStringLiteral("test"));
        QTRY_VERIFY(ofSite.hasPendingConnections());
        QTRY_VERIFY(hasLooked(*console));
        QVERIFY(!ofRunbook.hasPendingConnections());
        QVERIFY(answerOf([&](Console::Done done) { console->trustRunbook(std::move(done)); }));
        QTRY_VERIFY(ofRunbook.hasPendingConnections());
    }
};

QTEST_GUILESS_MAIN(TestDeclarationPreflight)
#include "test_declaration_preflight.moc"
