// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/paths.h"
#include "app/console/readiness.h"
#include "app/runbook/loader.h"
#include "app/site/site.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace ic {

/// The disk with the journal.
struct DiskSpace {
    bool isReadOnly = false;
    qint64 free = 0; ///< bytes
};

struct MachineReadiness {
    std::vector<ReadinessItem> programs;
    std::optional<DiskSpace> disk; ///< empty where there is no data directory, or nobody looked yet
};

/// What can be told of readiness by looking at this machine: programs on the path, npm scripts of the runbook
/// that the environment's directory lacks, disk space. Blocks on the disk.
MachineReadiness checkMachine(const RunbookPtr &runbook, const EnvironmentSetup &environment,
                              const Paths &paths);

/// The line about the disk, and about the journal on it where that one is well.
ReadinessItem diskReadiness(const DiskSpace &disk, bool journalIsWell);

/// The line about the runbook itself.
ReadinessItem runbookReadiness(const Runbook &runbook);

/// Names of `npm run` scripts used by the runbook that package.json of `directory` does not have.
QStringList missingNpmScripts(const Runbook &runbook, const QString &directory);

} // namespace ic
