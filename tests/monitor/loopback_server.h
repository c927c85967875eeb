// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <vector>

namespace ic::test {

/// A real server on this machine's loopback that says what the test tells it, however little that is HTTP.
class LoopbackServer : public QObject {
    Q_OBJECT
public:
    LoopbackServer()
    {
        connect(&m_server, &QTcpServer::newConnection, this, &LoopbackServer::accept);
        open();
    }

    /// What is written to each request; the connection is closed after it unless `keepsOpen`.
    void says(const QByteArray &bytes, bool keepsOpen = false)
    {
        m_bytes = bytes;
        m_keepsOpen = keepsOpen;
    }
    void answers(int status, const QByteArray &headers = {})
    {
        says("HTTP/1.1 " + QByteArray::number(status) + " X\r\n" + headers
             + "Content-Length: 2\r\nConnection: close\r\n\r\nok");
    }
    /// The same for requests whose first line begins like this, before all others.
    void saysTo(const QByteArray &request, const QByteArray &bytes)
    {
        m_requestOfBytes = request;
        m_bytesOfRequest = bytes;
    }
    /// Answers what was asked so far and held back.
    void saysNow(const QByteArray &bytes)
    {
        for (const QPointer<QTcpSocket> &socket : m_sockets) {
            if (socket)
                socket->write(bytes);
        }
    }
    void close()
    {
        m_server.close();
        for (const QPointer<QTcpSocket> &socket : m_sockets)
            delete socket.data();
        m_sockets.clear();
    }
    /// Again at the same port.
    void open()
    {
        if (!m_server.listen(QHostAddress::LocalHost, m_port))
            qFatal("%s", qPrintable(m_server.errorString()));
        m_port = m_server.serverPort();
    }

    int connections() const { return m_connections; }
    const QByteArrayList &requests() const { return m_requests; } ///< first line of each
    int openConnections() const
    {
        int count = 0;
        for (const QPointer<QTcpSocket> &socket : m_sockets)
            count += socket && socket->state() == QAbstractSocket::ConnectedState ? 1 : 0;
        return count;
    }
    QUrl url(const QString &scheme = QStringLiteral("http"), const QString &path = QString()) const
    {
        return QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(scheme, QString::number(m_port), path));
    }
    QByteArray urlBytes() const { return url().toEncoded(); }

private:
    void accept()
    {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            ++m_connections;
            m_sockets.push_back(socket);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                const QByteArray request = socket->readAll();
                m_requests.append(request.left(request.indexOf('\r')));
                const bool isSpecial = !m_requestOfBytes.isEmpty() && request.startsWith(m_requestOfBytes);
                const QByteArray &bytes = isSpecial ? m_bytesOfRequest : m_bytes;
                if (bytes.isEmpty())
                    return;
                socket->write(bytes);
                if (!m_keepsOpen)
                    socket->disconnectFromHost();
            });
        }
    }

    QTcpServer m_server;
    quint16 m_port = 0;
    QByteArray m_bytes;
    QByteArray m_requestOfBytes;
    QByteArray m_bytesOfRequest;
    bool m_keepsOpen = false;
    int m_connections = 0;
    QByteArrayList m_requests;
    std::vector<QPointer<QTcpSocket>> m_sockets;
};

} // namespace ic::test
