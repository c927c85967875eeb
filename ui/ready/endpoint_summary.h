// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/monitor.h"
#include "ui/widgets/status_dot.h"

#include <QCoreApplication>

namespace ic {

/// All endpoints of an environment as one sentence and one shape. Pure.
class EndpointSummary {
    Q_DECLARE_TR_FUNCTIONS(ic::EndpointSummary)
public:
    explicit EndpointSummary(const std::vector<EndpointHealth> &health);

    QString text; ///< "all 4 endpoints answering", "2 of 4 endpoints failing: web, api"
    StatusDot::State state = StatusDot::State::Unknown;
};

} // namespace ic
