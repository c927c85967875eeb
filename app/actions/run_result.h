// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/run.h"
#include "app/base/error.h"
#include "app/runner/run_status.h"

namespace ic {

/// The end of a run as the runner wrote it down, in words.
/// findings: what the output says in few words (findings.h).
RunResult resultOf(const RunStatus &status, const QStringList &lastLines, const QStringList &findings = {});

/// Of a run whose runner is gone without a final status. startedMs 0: nothing shows that it ever began.
RunResult unknownResult(qint64 startedMs, qint64 nowMs);

RunResult didNotStart(const Error &error, qint64 nowMs);

} // namespace ic
