// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/preflight/finding.h"
#include "app/site/site.h"

#include <vector>

namespace ic {

/// Where the step starts: its cwd, seen from the environment's directory.
QString startDirectoryOf(const Step &step, const QString &environmentDirectory);

/// A finding for each program that a step calls and that is not there, at the first step that needs it.
/// `directory` is where steps without a cwd start. What a shell decides only when it runs (functions,
/// aliases, changed paths, other machines, what an earlier command installs) is passed over. Reads the disk.
std::vector<Finding> missingPrograms(const Runbook &runbook, const EnvironmentSetup &environment,
                                     const QString &directory);

} // namespace ic
