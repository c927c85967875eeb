// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/preflight/finding.h"
#include "app/site/site.h"

#include <optional>
#include <vector>

namespace ic {

/// What a disk has left.
struct DiskSpace {
    bool isReadOnly = false;
    qint64 free = 0; ///< bytes
    bool isShort() const { return free < 500LL * 1024 * 1024; }
};

/// Of the disk that holds a directory; nothing where there is no such directory. Blocks on the disk.
std::optional<DiskSpace> diskSpaceOf(const QString &directory);

/// What is to be said of the disk that the environment's commands run on.
std::vector<Finding> diskFindings(const DiskSpace &disk, const EnvironmentSetup &environment);

} // namespace ic
