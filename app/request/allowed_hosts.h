// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QUrl>

#include <set>

namespace ic {

/// Where the requests of an environment may go. A drill never touches the live world: it may reach only what
/// its environment names. Plain value; any thread.
class AllowedHosts {
public:
    /// Of a live environment: wherever the runbook points to.
    static AllowedHosts everywhere();
    AllowedHosts() = default; ///< nowhere

    /// An address, or a value that may be one: "https://drill.example.org/x", "drill.example.org:8080". What
    /// names no host is passed over.
    void add(const QString &text);
    /// This machine, at any port.
    void addLoopback() { m_loopback = true; }

    /// By host, whatever the port; on this machine by host and port, since a tunnel to elsewhere differs from
    /// a drill's own service in nothing else.
    bool allows(const QUrl &url) const;

    QJsonObject toJson() const;
    static AllowedHosts fromJson(const QJsonObject &object);

private:
    bool m_everywhere = false;
    bool m_loopback = false;
    std::set<QString> m_hosts; ///< as keyOf() gives them
};

/// localhost and the loopback addresses of IPv4 and IPv6.
bool isLoopback(const QString &host);

} // namespace ic
