// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/paths.h"
#include "app/console/readiness.h"
#include "app/preflight/disk_check.h"
#include "app/preflight/preflight.h"
#include "app/runbook/loader.h"

#include <optional>
#include <vector>

namespace ic {

/// Where there is a data directory: its disk. Blocks on the disk.
std::optional<DiskSpace> dataDisk(const Paths &paths);

/// The line about the disk, and about the journal on it where that one is well.
ReadinessItem diskReadiness(const DiskSpace &disk, bool journalIsWell);

/// The line about the runbook itself.
ReadinessItem runbookReadiness(const Runbook &runbook);

/// What a look at the runbook's needs found, one line for each finding, with its place; one good line where
/// there is nothing to tell.
std::vector<ReadinessItem> preflightReadiness(const Preflight &preflight, const Runbook *runbook,
                                              const QString &siteFile);

} // namespace ic
