// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/cli/output_follower.h"
#include "app/console/console.h"
#include "app/incident/event_kinds.h"

#include <functional>
#include <map>
#include <optional>

namespace ic {
struct Progress;
}

namespace ic::cli {

class HeadlessConsole;

/// Who wants to know what of a run while it goes on. Any may be empty.
struct RunListener {
    bool plainLineEnds = true;
    OutputFollower::Take output;
    std::function<void(const Progress &)> progressed;
    std::function<void()> stopping; ///< the user pressed Ctrl+C, and the step was asked to stop
    std::function<void(RunId)> began;
};

/// Runs a step and waits until its end is on the journal. Ctrl+C stops the step; a second one leaves it
/// running and gives ErrorCode::Unavailable. approval: of the second person, for a step that asks for one.
/// Fails where the console refuses the step.
Result<RunEnd> runToEnd(HeadlessConsole &host, const QString &stepId,
                        const std::map<QString, QString> &values, const RunListener &listener,
                        const std::optional<Approval> &approval = std::nullopt);

/// The status that a shell would give for such an end: the step's own; 124 timed out, 125 unknown, 127 did
/// not start, 128 + n by signal n, 130 stopped.
int exitStatusOf(const RunEnd &end);

/// "finished in 4 s", "failed with exit status 1", …: for a person.
QString describe(const RunEnd &end);

} // namespace ic::cli
