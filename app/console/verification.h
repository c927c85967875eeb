// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/incident/event_kinds.h"
#include "app/runbook/runbook.h"

namespace ic {

/// What the end of a verifying step's run says: against what the step expects (Step::expect), or else by its
/// exit status. An HTTP step has judged its answer itself. Reads the run's recording: not for the
/// user-interface thread. `run`, `by` and `label` are left to the caller.
StepVerdict judgeVerification(const Step &step, const RunEnd &end, const QString &recordingFile);

} // namespace ic
