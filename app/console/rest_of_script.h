// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

#include <optional>
#include <utility>

namespace ic {

struct Incident;
struct IncidentRun;

/// What is left of a script from one of its lines on.
struct RestOfScript {
    QString script; ///< the options that lines before it set, then the rest
    int before = 0; ///< how many lines of `script` are not of the rest
};

/// The lines before `fromLine` (from 1) that only set options of the shell ("set -euo pipefail") come first,
/// so that the rest ends at a failure as the whole would. Nothing where the line continues the one before it,
/// or is not there, and nothing where the lines before it left something in their shell that the rest would
/// miss: another directory, functions, traps, variables that the rest names and nobody exported, or that act
/// without being named (IFS, PATH, LC_ALL). Nothing where only options come before: then the rest is the
/// whole. Whether both parts parse is another question: partsOfScript().
std::optional<RestOfScript> restOfScript(const QString &script, int fromLine);

/// The two parts of a script, each as a script. Only where both parse by themselves does no command, no quote
/// and no document in place reach from one into the other.
std::pair<QString, QString> partsOfScript(const QString &script, int fromLine);

/// The line of the step's own script at which a run of it failed; 0 where that is not known, or where the
/// step has another script by now than it had then.
int failedLineOf(const Step &step, const IncidentRun &run);

/// The step as its last run left it: with the rest of its script only. Nothing where that run did not fail at
/// a known line, or the rest does not stand alone.
std::optional<Step> restOfStep(const Step &step, int fromLine);

/// What the failed run, and those that it went on from, exported: later ones over earlier ones.
std::map<QString, QString> exportsBefore(const Incident &incident, const IncidentRun &run);

} // namespace ic
