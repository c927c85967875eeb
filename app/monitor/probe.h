// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/site/site.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QNetworkAccessManager;

namespace ic {

/// What a probe found.
struct ProbeAnswer {
    bool up = false;
    QString detail; ///< why it is down; empty where it is up and there is nothing but the time to tell
};

/// One look at one endpoint. Answers exactly once, at the latest after the endpoint's timeout; never once it
/// is destroyed, which also drops the connection.
class Probe : public QObject {
    Q_OBJECT
public:
    /// The kind that the address asks for.
    static std::unique_ptr<Probe> create(const EndpointSetup &endpoint, QNetworkAccessManager &network);

    void start();

Q_SIGNALS:
    void answered(const ic::ProbeAnswer &answer);

protected:
    explicit Probe(EndpointSetup endpoint);
    virtual void connectOut() = 0;
    /// Later calls than the first are passed over.
    void answer(bool up, const QString &detail = {});
    const EndpointSetup &endpoint() const { return m_endpoint; }

private:
    EndpointSetup m_endpoint;
    QTimer m_deadline;
    bool m_hasAnswered = false;
};

std::unique_ptr<Probe> createHttpProbe(const EndpointSetup &endpoint, QNetworkAccessManager &network);
std::unique_ptr<Probe> createTcpProbe(const EndpointSetup &endpoint);

} // namespace ic
