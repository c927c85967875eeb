// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/site/site.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace ic {

/// What the supervisor writes to state/range.json once it runs (format: resources/range/README.md).
struct RangeFile {
    qint64 pid = 0;
    quint16 controlPort = 0;
    QString token; ///< secret: who has it may command the range
    std::vector<EndpointSetup> endpoints;
};

QString rangeFilePath(const QString &directory);

/// Nothing where the file is missing or is not what a supervisor writes.
std::optional<RangeFile> readRangeFile(const QString &directory);
std::optional<RangeFile> parseRangeFile(const QByteArray &json);

} // namespace ic
