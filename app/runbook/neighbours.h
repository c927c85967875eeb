// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

#include <QLatin1String>

namespace ic {

/// The other files of the folder that a document belongs to, as its links name them.
class Neighbours {
public:
    struct Target {
        QString section; ///< Section::id that the link leads to; empty where it leads to none
        QString address; ///< the same link relative to the whole folder; empty where it stays as it is
        QString trouble; ///< empty, or why it leads nowhere and what to do
        QLatin1String code; ///< of the trouble
        ProblemSeverity severity = ProblemSeverity::Warning;
    };

    Neighbours() = default;
    Neighbours(const Neighbours &) = delete;
    Neighbours &operator=(const Neighbours &) = delete;
    virtual ~Neighbours() = default;

    /// `url` as written, percent-encoded or not; any that is not an anchor of the document itself.
    virtual Target find(const QString &url) const = 0;
};

} // namespace ic
