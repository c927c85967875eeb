// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ready/endpoint_summary.h"

namespace ic {

EndpointSummary::EndpointSummary(const std::vector<EndpointHealth> &health)
{
    const int all = static_cast<int>(health.size());
    QStringList down;
    int unknown = 0;
    for (const EndpointHealth &endpoint : health) {
        if (endpoint.state == EndpointHealth::State::Down)
            down << endpoint.name;
        else if (endpoint.state == EndpointHealth::State::Unknown)
            ++unknown;
    }
    if (all == 0) {
        text = tr("no endpoints are watched");
    } else if (!down.isEmpty()) {
        state = StatusDot::State::Bad;
        text = tr("%1 of %2 endpoints failing: %3")
                   .arg(QString::number(down.size()), QString::number(all), down.join(QStringLiteral(", ")));
    } else if (unknown > 0) {
        text = tr("asking %n endpoint(s) …", nullptr, unknown);
    } else {
        state = StatusDot::State::Good;
        text = tr("all %n endpoint(s) answering", nullptr, all);
    }
}

} // namespace ic
