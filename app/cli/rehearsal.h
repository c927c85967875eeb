// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/cli/rehearsal_plan.h"
#include "app/incident/event_kinds.h"
#include "app/runbook/runbook.h"

namespace ic {
struct Progress;
}

namespace ic::cli {

class HeadlessConsole;
class Terminal;

/// Plays one playbook from fault to resolution on the drill range, in the terminal. Each call waits until it
/// is done; a failure says what did not happen as it should.
class Rehearsal {
public:
    Rehearsal(HeadlessConsole &host, Terminal &terminal, const Situation &situation, RehearsalPlan plan);

    /// Break, see it broken, declare, act, see it mended, tick, resolve, show the timeline. A verification
    /// that does not pass is told, and fails it at the end.
    Result<void> play();

private:
    Result<void> breakRange();
    Result<void> seeItBroken();
    Result<void> declare();
    Result<void> openPlaybook();
    Result<void> followPlaybook();
    Result<void> closePlaybook();
    Result<void> takeStep(const PlaybookStep &step, bool mayFail);
    Result<void> awaitVerification(const QString &stepId);
    Result<RunEnd> runStep(const QString &stepId);
    Result<RunEnd> runScript(const QString &npmScript);
    Result<void> seeItMended();
    Result<void> tickChecklists();
    Result<void> resolve();
    /// Leaves no drill open behind, whatever went wrong.
    void breakOff(const Error &why);

    void showProgress(const Progress &progress);
    void showHealth();

    HeadlessConsole &m_host;
    Terminal &m_terminal;
    const Situation &m_situation;
    RehearsalPlan m_plan;
    qint64 m_runStartedMs = 0;
    int m_shownPhase = 0;
    QStringList m_unverified; ///< steps whose verification did not pass
};

} // namespace ic::cli
