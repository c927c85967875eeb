// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <map>
#include <vector>

namespace ic::test {

/// What a server on this machine's loopback really received.
struct ReceivedRequest {
    QByteArray line; ///< "GET /x HTTP/1.1"
    std::vector<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;

    QByteArrayList all(const QByteArray &name) const
    {
        QByteArrayList values;
        for (const auto &[each, value] : headers) {
            if (each == name)
                values += value;
        }
        return values;
    }
    QByteArray target() const { return line.split(' ').value(1); }
};

/// A real server that takes requests strictly and answers with bytes of the test's choosing. Anything in a
/// connection beyond one request shows as another request.
class RequestServer : public QObject {
public:
    using Answer = std::function<void(QTcpSocket &socket, const ReceivedRequest &request)>;

    RequestServer()
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                ++connections;
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(*socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("%s", qPrintable(m_server.errorString()));
    }

    QString url(const QString &path = {}) const
    {
        return QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(path);
    }
    quint16 port() const { return m_server.serverPort(); }

    /// For every request without an answer of its own.
    void answers(const QByteArray &body, const QByteArray &headers = "Content-Type: application/json\r\n",
                 const QByteArray &status = "200 OK")
    {
        answer = [=](QTcpSocket &socket, const ReceivedRequest &) { say(socket, status, headers, body); };
    }
    static void say(QTcpSocket &socket, const QByteArray &status, const QByteArray &headers,
                    const QByteArray &body)
    {
        socket.write("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: "
                     + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
        socket.disconnectFromHost();
    }

    std::vector<ReceivedRequest> requests;
    Answer answer = [](QTcpSocket &socket, const ReceivedRequest &) { say(socket, "200 OK", {}, "fine"); };
    int connections = 0;

private:
    void take(QTcpSocket &socket)
    {
        QByteArray &held = m_held[&socket];
        held += socket.readAll();
        const qsizetype end = held.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        ReceivedRequest request;
        const QByteArrayList lines = held.left(end).split('\n');
        request.line = lines.first().trimmed();
        qsizetype length = 0;
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.emplace_back(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
            if (request.headers.back().first == "content-length")
                length = request.headers.back().second.toLongLong();
        }
        if (held.size() < end + 4 + length)
            return;
        request.body = held.mid(end + 4, length);
        held.remove(0, end + 4 + length);
        requests.push_back(request);
        answer(socket, request);
        if (!held.isEmpty())
            requests.push_back({"smuggled: " + held, {}, {}});
    }

    QTcpServer m_server;
    std::map<QTcpSocket *, QByteArray> m_held;
};

} // namespace ic::test
