// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace ic {

/// How a run of a step ended. Closed: every switch names them all.
enum class RunOutcome {
    Succeeded,
    Failed, ///< with an exit status other than 0
    Signalled, ///< by a signal nobody here sent
    TimedOut,
    Stopped, ///< by a person
    DidNotStart,
    Unknown, ///< the runner is gone without a word; the command may or may not have finished
};

/// Stable, for the journal and JSON: "succeeded", "failed", "signalled", "timed-out", "stopped", "did-not-start",
/// "unknown".
QString runOutcomeName(RunOutcome outcome);
std::optional<RunOutcome> runOutcomeFromName(const QString &name);

} // namespace ic
