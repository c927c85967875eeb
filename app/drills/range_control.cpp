// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drills/range_control.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>

namespace ic {

namespace {

using namespace std::chrono_literals;

// A supervisor answers within milliseconds; whoever took its port after it may never do.
constexpr auto answerLimit = 3s;
constexpr qint64 longestLine = 1024 * 1024;

} // namespace

RangeControl::RangeControl(QObject *parent)
    : QObject(parent)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setReadBufferSize(longestLine);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &RangeControl::close);
    connect(&m_socket, &QTcpSocket::connected, this, [this] {
        send({{QStringLiteral("token"), m_token}, {QStringLiteral("lease"), QStringLiteral("console")}});
    });
    connect(&m_socket, &QTcpSocket::readyRead, this, &RangeControl::hear);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &RangeControl::close);
    connect(&m_socket, &QTcpSocket::disconnected, this, &RangeControl::close);
}

RangeControl::~RangeControl()
{
    // The supervisor takes the end of the connection for the end of the lease.
    m_socket.disconnect(this);
    m_socket.flush(); // a stop that was asked for just now
    m_socket.abort();
}

void RangeControl::open(const RangeFile &range)
{
    m_token = range.token;
    m_patience.start(answerLimit);
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), range.controlPort);
}

void RangeControl::askToStop()
{
    send({{QStringLiteral("command"), QStringLiteral("stop")}});
}

void RangeControl::takeLease()
{
    send({{QStringLiteral("lease"), QStringLiteral("console")}});
}

void RangeControl::send(const QJsonObject &message)
{
    m_socket.write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n');
}

void RangeControl::hear()
{
    while (!m_isClosed && m_socket.canReadLine()) {
        const QJsonObject answer = QJsonDocument::fromJson(m_socket.readLine()).object();
        if (m_isAccepted)
            continue;
        if (!answer.value(QLatin1String("ok")).toBool())
            return close();
        m_isAccepted = true;
        m_patience.stop();
        Q_EMIT accepted();
    }
    if (m_socket.bytesAvailable() >= longestLine)
        close();
}

void RangeControl::close()
{
    if (m_isClosed)
        return;
    m_isClosed = true;
    m_patience.stop();
    m_socket.abort();
    Q_EMIT closed();
}

} // namespace ic
