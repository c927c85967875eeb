// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/incident/incident.h"
#include "app/runbook/runbook.h"
#include "app/site/site.h"

#include <vector>

namespace ic::cli {

/// What in a runbook would not work in an environment as it is on this machine: directories and npm scripts
/// that do not exist, programs that are not on the path, contacts without a usable number or address. Reads
/// the disk, runs nothing. Says only what is certain: where a script goes elsewhere first (cd, ssh, a
/// container), nothing is said about what follows.
std::vector<Problem> lintAgainst(const Runbook &runbook, const EnvironmentSetup &environment);

/// A note for each playbook that no drill of this file on the journal has opened or run a step of. Drills are
/// matched by the file's name, or by its digest.
std::vector<Problem> neverDrilledPlaybooks(const Runbook &runbook, const JournalState &journal);

} // namespace ic::cli
