// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/site/site.h"

#include <QObject>

#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace ic {

/// What a probe last found. Unknown until the first answer.
struct EndpointHealth {
    QString name;
    enum class State { Unknown, Up, Down } state = State::Unknown;
    QString detail; ///< "4 ms", "503", "refused", "timed out"
    qint64 sinceMs = 0; ///< wall clock: when this state began
    bool operator==(const EndpointHealth &) const = default;
};

/// Probes an environment's endpoints, each at its own interval, one probe underway per endpoint at most. HTTP
/// by GET without following redirects to another host; tcp by connecting. Never blocks.
class Monitor : public QObject {
    Q_OBJECT
public:
    Monitor(QNetworkAccessManager &network, const Clock &clock, QObject *parent = nullptr);
    ~Monitor() override;

    /// Replaces what is watched and probes at once; an endpoint of the same name and address keeps its state.
    void watch(const std::vector<EndpointSetup> &endpoints);
    void probeNow();
    const std::vector<EndpointHealth> &health() const;

Q_SIGNALS:
    /// State or detail of some endpoint changed.
    void changed();
    void wentDown(const QString &name, const QString &detail);
    void cameBack(const QString &name, const QString &detail);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ic
