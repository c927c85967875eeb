// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preflight/reachability.h"

#include <QTimer>

#include <algorithm>

namespace ic {

namespace {

constexpr std::size_t mostAtOnce = 8;

} // namespace

Reachability::Reachability(QNetworkAccessManager &network, QObject *parent)
    : QObject(parent)
    , m_network(network)
{
}

Reachability::~Reachability() = default;

void Reachability::start(std::vector<NamedHost> hosts, std::chrono::milliseconds timeout)
{
    ++m_generation;
    m_probes.clear();
    m_hosts = std::move(hosts);
    m_reasons.assign(m_hosts.size(), QString());
    m_probes.resize(m_hosts.size());
    m_timeout = timeout;
    m_next = 0;
    m_answered = 0;
    for (std::size_t count = 0; count < std::min(mostAtOnce, m_hosts.size()); ++count)
        startNext();
    if (m_hosts.empty())
        Q_EMIT finished({});
}

void Reachability::startNext()
{
    if (m_next >= m_hosts.size())
        return;
    const std::size_t index = m_next++;
    EndpointSetup endpoint;
    endpoint.url.setScheme(QStringLiteral("tcp"));
    endpoint.url.setHost(m_hosts[index].host);
    endpoint.url.setPort(m_hosts[index].port);
    endpoint.timeout = m_timeout;
    m_probes[index] = Probe::create(endpoint, m_network);
    // Not within the probe's own signal: the answer ends the probe.
    connect(
        m_probes[index].get(), &Probe::answered, this,
        [this, index, generation = m_generation](const ProbeAnswer &answer) {
            if (generation == m_generation)
                take(index, answer);
        },
        Qt::QueuedConnection);
    m_probes[index]->start();
}

void Reachability::take(std::size_t index, const ProbeAnswer &answer)
{
    if (!m_probes[index])
        return;
    m_probes[index].reset();
    if (!answer.up)
        m_reasons[index] = answer.detail.isEmpty() ? tr("no connection") : answer.detail;
    startNext();
    if (++m_answered < m_hosts.size())
        return;
    std::vector<Finding> findings;
    for (std::size_t each = 0; each < m_hosts.size(); ++each) {
        const NamedHost &host = m_hosts[each];
        if (!m_reasons[each].isEmpty())
            findings.push_back({Finding::Kind::Host, ProblemSeverity::Warning,
                                tr("%1 port %2 takes no connection from here (%3), and “%4” needs it")
                                    .arg(host.host)
                                    .arg(host.port)
                                    .arg(m_reasons[each], host.neededBy),
                                tr("Check the network, the VPN and the address"), host.line, host.siteLine});
    }
    Q_EMIT finished(findings);
}

} // namespace ic
