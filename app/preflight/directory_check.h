// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/preflight/finding.h"
#include "app/site/site.h"

#include <QString>

#include <vector>

namespace ic {

/// Directories that steps start in or go to, and npm scripts that they call, which do not exist. `directory`
/// is where steps without a cwd start. Reads the disk, runs nothing. Says only what is certain: where a
/// script goes elsewhere first (cd, ssh, a container), nothing is said about what follows.
std::vector<Finding> directoryFindings(const Runbook &runbook, const EnvironmentSetup &environment,
                                       const QString &directory);

} // namespace ic
