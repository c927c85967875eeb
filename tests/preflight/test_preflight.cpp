// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preflight/directory_check.h"
#include "app/preflight/disk_check.h"
#include "app/preflight/preflight.h"
#include "app/preflight/program_check.h"
#include "tests/support/memory_keychain.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace ic;
using namespace ic::test;

namespace {

using Kind = Finding::Kind;

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("can't write %s", qPrintable(path));
}

std::vector<Finding> of(const std::vector<Finding> &findings, Kind kind)
{
    std::vector<Finding> some;
    std::ranges::copy_if(findings, std::back_inserter(some),
                         [kind](const Finding &finding) { return finding.kind == kind; });
    return some;
}

QStringList addresses(const std::vector<NamedHost> &hosts)
{
    QStringList list;
    for (const NamedHost &host : hosts)
        list += QStringLiteral("%1:%2").arg(host.host).arg(host.port);
    return list;
}

} // namespace

/// What steps need and don't find, on real directories, files and sockets.
class TestPreflight : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;
    MemoryKeychain m_keychain;
    QNetworkAccessManager m_network;

    QString work() const { return m_directory.filePath(QStringLiteral("work")); }

    RunbookPtr runbook(const QByteArray &steps)
    {
        const QString path = m_directory.filePath(QStringLiteral("runbook.md"));
        write(path, "# R\n\n## Down\n\n" + steps);
        const auto loaded = loadRunbook(path);
        if (!loaded)
            qFatal("%s", qPrintable(loaded.error().text()));
        return *loaded;
    }
    static QByteArray shell(const QByteArray &script) { return "```bash\n" + script + "\n```\n\n"; }

    EnvironmentSetup environment() const
    {
        EnvironmentSetup environment;
        environment.name = QStringLiteral("here");
        environment.directory = work();
        environment.line = 7;
        return environment;
    }

    std::vector<Finding> look(const PreflightSubject &subject)
    {
        Preflight preflight(m_keychain, m_network);
        QSignalSpy changed(&preflight, &Preflight::changed);
        preflight.start(subject);
        if (!QTest::qWaitFor([&] { return preflight.hasLooked() && !preflight.isUnderway(); }, 20000))
            qFatal("the look does not end");
        return preflight.findings();
    }

private Q_SLOTS:
    void init()
    {
        QDir(m_directory.path()).mkdir(QStringLiteral("work"));
        for (const char *name :
             {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
            qunsetenv(name);
    }
    void cleanup() { QDir(work()).removeRecursively(); }

    void quietWhereAllIsThere()
    {
        write(work() + QStringLiteral("/package.json"), R"({"scripts": {"health": "true"}})");
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        PreflightSubject subject;
        subject.runbook =
            runbook(shell("npm run health")
                    + shell("curl http://127.0.0.1:" + QByteArray::number(server.serverPort()) + "/x")
                    + shell("ls | sort"));
        subject.environment = environment();
        // Not every machine has a curl.
        write(work() + QStringLiteral("/curl"), "#!/bin/sh\n");
        QFile::setPermissions(work() + QStringLiteral("/curl"), QFile::ReadOwner | QFile::ExeOwner);
        subject.environment.variables = {
            {QStringLiteral("TOKEN"), {}, QStringLiteral("token"), 9},
            {QStringLiteral("PATH"), work() + QLatin1Char(':') + qEnvironmentVariable("PATH"), {}, 10}};
        m_keychain.entries()[QStringLiteral("token")] = QStringLiteral("v");
        const auto findings = look(subject);
        QVERIFY2(findings.empty(), findings.empty() ? "" : qPrintable(findings.front().what));
    }

    void aDirectoryThatDoesNotAnswerKeepsNobodyWaiting()
    {
        // A package.json that is a pipe: to read it waits until somebody writes.
        const QByteArray pipe = QFile::encodeName(work() + QStringLiteral("/package.json"));
        QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
        PreflightSubject subject;
        subject.runbook = runbook(shell("npm run health"));
        subject.environment = environment();
        subject.diskTimeout = std::chrono::milliseconds(1);
        const auto answers = [&pipe] {
            // Can only be opened this way once the reader waits; closing it then lets that go on.
            const int end = open(pipe.constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
            return end >= 0 && close(end) == 0;
        };
        {
            Preflight preflight(m_keychain, m_network);
            preflight.start(subject);
            QTRY_VERIFY(!preflight.isUnderway());
            QCOMPARE(preflight.findings().size(), std::size_t(1));
            QCOMPARE(preflight.findings().front().kind, Kind::EnvironmentDirectory);
            QVERIFY(preflight.findings().front().what.contains(work()));
            preflight.start(subject); // takes no second thread
            QTRY_VERIFY(!preflight.isUnderway());
            // It comes back: then what is there counts.
            QTRY_VERIFY(answers());
            subject.diskTimeout = std::chrono::minutes(5);
            preflight.start(subject);
            QVERIFY(preflight.isUnderway());
            QTRY_VERIFY((answers(), !preflight.isUnderway()));
            QCOMPARE(of(preflight.findings(), Kind::NpmScript).size(), std::size_t(1));
        }
        QElapsedTimer sinceThen;
        {
            Preflight preflight(m_keychain, m_network);
            preflight.start(subject);
            QTest::qWait(0);
            sinceThen.start();
        }
        QVERIFY2(sinceThen.elapsed() < 60000, "the end waits for the directory");
        QTRY_VERIFY_WITH_TIMEOUT(answers(), 60000); // it was still reading
    }

    void nothingIsSentToAHost()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        PreflightSubject subject;
        subject.environment = environment();
        subject.runbook = runbook("```http\nPOST http://127.0.0.1:" + QByteArray::number(server.serverPort())
                                  + "/drop\n\nx\n```\n");
        QVERIFY(look(subject).empty());
        QTRY_VERIFY(server.hasPendingConnections());
        QTcpSocket *socket = server.nextPendingConnection();
        QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(socket->readAll(), QByteArray());
    }

    void saysWhatWhereAndWhatToDo()
    {
        write(work() + QStringLiteral("/package.json"), R"({"scripts": {"health": "true"}})");
        int closed = 0;
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            closed = server.serverPort();
        }
        PreflightSubject subject;
        subject.runbook =
            runbook(shell("npm run gone") + shell("no-such-program --now")
                    + shell("psql -h 127.0.0.1 -p " + QByteArray::number(closed) + " -c 'select 1'"));
        subject.environment = environment();
        subject.environment.variables = {{QStringLiteral("TOKEN"), {}, QStringLiteral("nowhere"), 9}};
        const auto findings = look(subject);
        for (const Finding &finding : findings) {
            QVERIFY(!finding.what.isEmpty() && !finding.what.endsWith(QLatin1Char('.')));
            QVERIFY(!finding.remedy.isEmpty() && !finding.remedy.endsWith(QLatin1Char('.')));
            QVERIFY(finding.line > 0 || finding.siteLine > 0);
        }
        QCOMPARE(of(findings, Kind::NpmScript).size(), 1U);
        QCOMPARE(of(findings, Kind::NpmScript).front().line, 6);
        const auto programs = of(findings, Kind::Program);
        QVERIFY(std::ranges::any_of(programs, [](const Finding &finding) {
            return finding.what.contains(QLatin1String("no-such-program")) && finding.line == 10;
        }));
        const auto hosts = of(findings, Kind::Host);
        QCOMPARE(hosts.size(), 1U);
        QCOMPARE(hosts.front().line, 14);
        QVERIFY2(hosts.front().what.contains(QStringLiteral("127.0.0.1 port %1").arg(closed)),
                 qPrintable(hosts.front().what));
        QCOMPARE(of(findings, Kind::Secret).size(), 1U);
        QCOMPARE(of(findings, Kind::Secret).front().siteLine, 9);
        QVERIFY(std::ranges::is_sorted(findings, {}, &Finding::severity));
    }

    void aMissingDirectoryIsOneFinding()
    {
        PreflightSubject subject;
        subject.runbook = runbook(shell("npm run gone") + shell("cd inner && ls"));
        subject.environment = environment();
        subject.environment.directory += QStringLiteral("/nowhere");
        const auto findings = look(subject);
        QCOMPARE(of(findings, Kind::EnvironmentDirectory).size(), 1U);
        QCOMPARE(findings.front().siteLine, 7);
        QVERIFY(of(findings, Kind::NpmScript).empty() && of(findings, Kind::StepDirectory).empty());
    }

    void aHostThatNeverAnswersHoldsNobodyBack()
    {
        // A full backlog: the system neither takes nor refuses the connection.
        QTcpServer server;
        server.setMaxPendingConnections(1);
        server.setListenBacklogSize(1);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        server.pauseAccepting();
        std::vector<std::unique_ptr<QTcpSocket>> filling;
        for (int count = 0; count < 8; ++count) {
            filling.push_back(std::make_unique<QTcpSocket>());
            filling.back()->connectToHost(QHostAddress::LocalHost, server.serverPort());
        }
        QTRY_VERIFY(std::ranges::count_if(
                        filling,
                        [](const auto &socket) { return socket->state() == QAbstractSocket::ConnectedState; })
                    >= 2);
        PreflightSubject subject;
        subject.environment = environment();
        subject.environment.variables = {
            {QStringLiteral("BASE"), QStringLiteral("tcp://127.0.0.1:%1").arg(server.serverPort()), {}, 4}};
        subject.hostTimeout = std::chrono::milliseconds(200);
        const auto hosts = of(look(subject), Kind::Host);
        QCOMPARE(hosts.size(), 1U);
        QCOMPARE(hosts.front().siteLine, 4);
        QVERIFY2(hosts.front().what.contains(QLatin1String("BASE")), qPrintable(hosts.front().what));
    }

    void anotherLookTakesThePlaceOfTheFirst()
    {
        Preflight preflight(m_keychain, m_network);
        PreflightSubject first;
        first.environment = environment();
        first.environment.directory += QStringLiteral("/nowhere");
        PreflightSubject second;
        second.environment = environment();
        second.environment.name = QStringLiteral("there");
        preflight.start(first);
        preflight.start(second);
        QVERIFY(QTest::qWaitFor([&] { return preflight.hasLooked(); }, 20000));
        QTest::qWait(20);
        QCOMPARE(preflight.environment(), QStringLiteral("there"));
        QVERIFY(preflight.findings().empty());
    }

    void aDrillReachesOnlyItsOwn()
    {
        int closed = 0;
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            closed = server.serverPort();
        }
        PreflightSubject subject;
        subject.runbook = runbook(shell("curl http://127.0.0.1:" + QByteArray::number(closed)));
        subject.environment = environment();
        QCOMPARE(of(look(subject), Kind::Host).size(), 1U);
        subject.mayReach = [](const NamedHost &) { return false; };
        QVERIFY(of(look(subject), Kind::Host).empty());
        // Where a proxy stands before everything, only the proxy could tell.
        subject.mayReach = [](const NamedHost &) { return true; };
        subject.environment.variables = {{QStringLiteral("HTTP_PROXY"), QStringLiteral("proxy"), {}, 3}};
        QVERIFY(of(look(subject), Kind::Host).empty());
    }

    void namesHosts()
    {
        EnvironmentSetup site = environment();
        site.variables = {{QStringLiteral("BASE_URL"), QStringLiteral("https://api.example.org"), {}, 2},
                          {QStringLiteral("DB"), QStringLiteral("db.example.org"), {}, 3},
                          {QStringLiteral("SECRET_HOST"), {}, QStringLiteral("entry"), 4}};
        EndpointSetup endpoint;
        endpoint.name = QStringLiteral("web");
        endpoint.url = QUrl(QStringLiteral("tcp://web.example.org:81"));
        site.endpoints = {endpoint};
        const auto book = runbook(
            shell("curl -s https://user:pw@one.example.org:8443/a?b=http://not.example.org/")
            + shell("curl $BASE_URL/x") + shell("psql -h \"$DB\" -U x")
            + shell("redis-cli -h cache.example.org --port=6380 ping")
            + shell("mysql -h my.example.org -psecret") + shell("echo see https://wiki.example.org")
            + shell("curl https://$SECRET_HOST/") + shell("curl https://<HOST>/")
            + shell("curl http://[::1]:99/")
            + "```http\nGET {{BASE_URL}}/health\n```\n\n```http\nGET /y\nHost: two.example.org:82\n```\n\n"
              "```http\nGET https://{{WHO}}/z\n```\n");
        QCOMPARE(addresses(namedHosts(*book, site)),
                 QStringList({QStringLiteral("one.example.org:8443"), QStringLiteral("api.example.org:443"),
                              QStringLiteral("db.example.org:5432"), QStringLiteral("cache.example.org:6380"),
                              QStringLiteral("my.example.org:3306"), QStringLiteral("::1:99"),
                              QStringLiteral("two.example.org:82"), QStringLiteral("web.example.org:81")}));
    }

    void roomOnTheDisk()
    {
        QVERIFY(diskSpaceOf(work()));
        QVERIFY(!diskSpaceOf(work() + QStringLiteral("/nowhere")));
        QVERIFY(diskFindings({false, 20LL << 30}, environment()).empty());
        const auto findings = diskFindings({false, 10LL << 20}, environment());
        QCOMPARE(findings.size(), 1U);
        QCOMPARE(findings.front().siteLine, 7);
        QVERIFY(diskFindings({true, 0}, environment()).empty());
    }
};

QTEST_GUILESS_MAIN(TestPreflight)
#include "test_preflight.moc"
