// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/probe.h"

namespace ic {

Probe::Probe(EndpointSetup endpoint)
    : m_endpoint(std::move(endpoint))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { answer(false, tr("timed out")); });
}

std::unique_ptr<Probe> Probe::create(const EndpointSetup &endpoint, QNetworkAccessManager &network)
{
    return endpoint.url.scheme() == QLatin1String("tcp") ? createTcpProbe(endpoint)
                                                         : createHttpProbe(endpoint, network);
}

void Probe::start()
{
    m_deadline.start(m_endpoint.timeout);
    connectOut();
}

void Probe::answer(bool up, const QString &detail)
{
    if (m_hasAnswered)
        return;
    m_hasAnswered = true;
    m_deadline.stop();
    Q_EMIT answered({up, detail});
}

} // namespace ic
