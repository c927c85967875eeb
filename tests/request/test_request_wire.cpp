// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/request_sender.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace ic;

namespace {

/// One answer to whoever asks, over TLS with a certificate that openssl made for this test.
class TlsServer : public QSslServer {
public:
    TlsServer(const QString &certificateFile, const QString &keyFile)
    {
        QFile key(keyFile);
        if (!key.open(QFile::ReadOnly))
            qFatal("no key");
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificateChain(QSslCertificate::fromPath(certificateFile));
        configuration.setPrivateKey(QSslKey(&key, QSsl::Rsa));
        setSslConfiguration(configuration);
        if (!listen(QHostAddress::LocalHost))
            qFatal("can't listen");
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                    received += socket->readAll();
                    if (received.contains("\r\n\r\n")) {
                        socket->write(
                            "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nfine");
                        socket->disconnectFromHost();
                    }
                });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
    }
    QByteArray received;
};

} // namespace

/// What a request meets below HTTP: certificates, and bodies that are packed.
class TestRequestWire : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;
    QNetworkAccessManager m_network;

    QString path(const char *name) const { return m_directory.filePath(QString::fromLatin1(name)); }

    static QByteArray output(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(60000) || process.exitCode() != 0)
            qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
        return process.readAllStandardOutput();
    }
    void makeCertificate(const char *name, const char *subject, const char *days = "10") const
    {
        const QString base = path(name);
        output(QStringLiteral("openssl"),
               {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-keyout"),
                base + QStringLiteral(".key"), QStringLiteral("-out"), base + QStringLiteral(".pem"),
                QStringLiteral("-days"), QString::fromLatin1(days), QStringLiteral("-subj"),
                QString::fromLatin1(subject), QStringLiteral("-addext"),
                QStringLiteral("subjectAltName=IP:127.0.0.1")});
    }

    RequestAnswer ask(const QString &url, SendingLimits limits = {})
    {
        FilledRequest request;
        request.method = "GET";
        request.url = QUrl(url);
        RequestSender sender(m_network, request, AllowedHosts::everywhere(), limits);
        std::optional<RequestAnswer> answer;
        connect(&sender, &RequestSender::done, this,
                [&answer](const RequestAnswer &given) { answer = given; });
        sender.send();
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 60000))
            qFatal("no answer");
        return *answer;
    }

    /// A server that says one thing to everybody.
    static std::unique_ptr<QTcpServer> saying(const QByteArray &bytes)
    {
        auto server = std::make_unique<QTcpServer>();
        if (!server->listen(QHostAddress::LocalHost))
            qFatal("can't listen");
        connect(server.get(), &QTcpServer::newConnection, server.get(), [at = server.get(), bytes] {
            QTcpSocket *socket = at->nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, bytes] {
                socket->readAll();
                socket->write(bytes);
                socket->disconnectFromHost();
            });
        });
        return server;
    }
    static QByteArray gzipped(const QByteArray &body)
    {
        return "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
    }
    static QString urlOf(const QTcpServer &server, const char *scheme = "http")
    {
        return QStringLiteral("%1://127.0.0.1:%2/x").arg(QLatin1String(scheme)).arg(server.serverPort());
    }

private Q_SLOTS:
    void initTestCase()
    {
        makeCertificate("own", "/CN=payments.internal");
        makeCertificate("other", "/CN=somebody.else");
    }

    void aSelfSignedCertificateIsNamed()
    {
        TlsServer server(path("own.pem"), path("own.key"));
        const RequestAnswer answer = ask(urlOf(server, "https"));
        QCOMPARE(answer.failure, RequestFailure::NotTrusted);
        QCOMPARE(answer.status, 0);
        QVERIFY(server.received.isEmpty());
        const auto own = QSslCertificate::fromPath(path("own.pem"));
        const QString fingerprint =
            QString::fromLatin1(own.front().digest(QCryptographicHash::Sha256).toHex(':'));
        for (const QString &part : {QStringLiteral("127.0.0.1"), QStringLiteral("“payments.internal”"),
                                    fingerprint, QStringLiteral("“ca”"), QStringLiteral("site.yaml")})
            QVERIFY2(answer.problem.contains(part), qPrintable(answer.problem));
    }

    void itIsTrustedWhereTheSiteSaysSo()
    {
        TlsServer server(path("own.pem"), path("own.key"));
        SendingLimits limits;
        limits.authorities = QSslCertificate::fromPath(path("own.pem"));
        QCOMPARE(limits.authorities.size(), 1);
        const RequestAnswer answer = ask(urlOf(server, "https"), limits);
        QVERIFY2(answer.failure == RequestFailure::None, qPrintable(answer.problem));
        QCOMPARE(answer.body, QByteArray("fine"));
        QVERIFY(server.received.startsWith("GET /x "));
        // Only that one.
        limits.authorities = QSslCertificate::fromPath(path("other.pem"));
        TlsServer again(path("own.pem"), path("own.key"));
        QCOMPARE(ask(urlOf(again, "https"), limits).failure, RequestFailure::NotTrusted);
    }

    void aTrustedCertificateForAnotherHostIsNot()
    {
        TlsServer server(path("own.pem"), path("own.key"));
        SendingLimits limits;
        limits.authorities = QSslCertificate::fromPath(path("own.pem"));
        const RequestAnswer answer =
            ask(QStringLiteral("https://localhost:%1/x").arg(server.serverPort()), limits);
        QCOMPARE(answer.failure, RequestFailure::NotTrusted);
        QVERIFY(server.received.isEmpty());
    }

    void packedBodiesAreUnpacked()
    {
        const QByteArray packed =
            output(QStringLiteral("sh"),
                   {QStringLiteral("-c"), QStringLiteral("printf '%s' '{\"state\": \"done\"}' | gzip -c")});
        const auto server = saying(gzipped(packed));
        const RequestAnswer answer = ask(urlOf(*server));
        QVERIFY2(answer.failure == RequestFailure::None, qPrintable(answer.problem));
        QCOMPARE(answer.body, QByteArray("{\"state\": \"done\"}"));
    }

    void aBombStaysBounded()
    {
        // 300 MB of nothing in some 300 kB; and a body that is no gzip at all.
        const QByteArray bomb =
            output(QStringLiteral("sh"),
                   {QStringLiteral("-c"), QStringLiteral("head -c 300000000 /dev/zero | gzip -9 -c")});
        QVERIFY(bomb.size() < 400'000);
        const auto peak = [] {
            QFile status(QStringLiteral("/proc/self/status"));
            if (!status.open(QFile::ReadOnly))
                return 0;
            const QByteArray all = status.readAll();
            const qsizetype at = all.indexOf("VmHWM:");
            return all.mid(at + 6, all.indexOf("kB", at) - at - 6).trimmed().toInt();
        };
        const auto server = saying(gzipped(bomb));
        SendingLimits limits;
        limits.bodyBytes = 4096;
        const int before = peak();
        const RequestAnswer answer = ask(urlOf(*server), limits);
        QVERIFY2(answer.failure == RequestFailure::TooLarge || answer.failure == RequestFailure::NoAnswer,
                 qPrintable(answer.problem));
        QVERIFY(!answer.problem.isEmpty());
        QVERIFY(answer.body.size() <= 4096);
        QVERIFY(answer.bodyBytes <= limits.mostBytes + (1 << 20));
        QVERIFY2(peak() - before < 100'000, qPrintable(QString::number(peak() - before)));

        const auto liar = saying(gzipped("this is no gzip"));
        QCOMPARE(ask(urlOf(*liar)).failure, RequestFailure::NoAnswer);
    }
};

QTEST_GUILESS_MAIN(TestRequestWire)
#include "test_request_wire.moc"
