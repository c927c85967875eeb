// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/paths.h"
#include "app/console/readiness.h"
#include "app/runbook/loader.h"
#include "app/site/site.h"

#include <QStringList>

#include <vector>

namespace ic {

/// What can be told of readiness by looking at this machine: programs on the path, npm scripts of the runbook
/// that the environment's directory lacks, disk space. Blocks on the disk.
std::vector<ReadinessItem> checkMachine(const RunbookPtr &runbook, const EnvironmentSetup &environment,
                                        const Paths &paths);

/// The line about the runbook itself.
ReadinessItem runbookReadiness(const Runbook &runbook);

/// Names of `npm run` scripts used by the runbook that package.json of `directory` does not have.
QStringList missingNpmScripts(const Runbook &runbook, const QString &directory);

} // namespace ic
