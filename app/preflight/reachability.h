// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/probe.h"
#include "app/preflight/finding.h"
#include "app/preflight/named_hosts.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace ic {

/// Whether hosts take a connection. Nothing is sent on it. A few at a time; never blocks: names are looked up
/// on threads of Qt's. On the thread it lives in.
class Reachability : public QObject {
    Q_OBJECT
public:
    explicit Reachability(QNetworkAccessManager &network, QObject *parent = nullptr);
    ~Reachability() override;

    /// `finished` follows, once; where another start() comes before, only for that one.
    void start(std::vector<NamedHost> hosts, std::chrono::milliseconds timeout);

Q_SIGNALS:
    /// One for each host that takes no connection, in the order of the hosts.
    void finished(const std::vector<ic::Finding> &findings);

private:
    void startNext();
    void take(std::size_t index, const ProbeAnswer &answer);

    QNetworkAccessManager &m_network;
    std::vector<NamedHost> m_hosts;
    std::vector<QString> m_reasons; ///< why a host is not reached; empty where it is
    std::vector<std::unique_ptr<Probe>> m_probes;
    std::chrono::milliseconds m_timeout{0};
    int m_generation = 0; ///< answers of an earlier start() may still be on their way
    std::size_t m_next = 0;
    std::size_t m_answered = 0;
};

} // namespace ic
