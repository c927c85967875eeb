// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/probe.h"

#include <QTcpSocket>

namespace ic {

namespace {

// Up is what takes a connection; nothing is said on it.
class TcpProbe final : public Probe {
public:
    explicit TcpProbe(const EndpointSetup &setup)
        : Probe(setup)
    {
        connect(&m_socket, &QTcpSocket::connected, this, [this] { answer(true); });
        connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] { answer(false, reason()); });
    }
    ~TcpProbe() override
    {
        m_socket.disconnect(this);
        m_socket.abort();
    }

private:
    void connectOut() override
    {
        m_socket.connectToHost(endpoint().url.host(), static_cast<quint16>(endpoint().url.port()));
    }

    QString reason() const
    {
        switch (m_socket.error()) {
        case QAbstractSocket::ConnectionRefusedError:
            return Probe::tr("refused");
        case QAbstractSocket::HostNotFoundError:
            return Probe::tr("no such host");
        case QAbstractSocket::SocketTimeoutError:
            return Probe::tr("timed out");
        case QAbstractSocket::NetworkError:
            return Probe::tr("unreachable");
        default:
            return m_socket.errorString();
        }
    }

    QTcpSocket m_socket;
};

} // namespace

std::unique_ptr<Probe> createTcpProbe(const EndpointSetup &endpoint)
{
    return std::make_unique<TcpProbe>(endpoint);
}

} // namespace ic
