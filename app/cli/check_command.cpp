// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/exit_status.h"
#include "app/cli/runbook_summary.h"
#include "app/cli/terminal.h"

#include "app/actions/effect.h"
#include "app/runbook/loader.h"
#include "app/runbook/runbook_json.h"

#include <algorithm>

namespace ic::cli {

int check(const Invocation &invocation, Terminal &terminal)
{
    const auto runbook = loadRunbook(invocation.arguments.constFirst());
    if (!runbook) {
        terminal.error(runbook.error());
        return exitStatusFor(runbook.error());
    }

    if (invocation.json) {
        terminal.print(QJsonDocument(toJson(**runbook, &effectOf)));
    } else {
        for (const QString &line : summaryOf(**runbook))
            terminal.print(line);
    }
    for (const Problem &problem : (*runbook)->problems)
        terminal.diagnostic((*runbook)->path, problem);

    // A note says what was understood, not that something is wrong.
    const bool wrong = std::ranges::any_of((*runbook)->problems, [](const Problem &problem) {
        return problem.severity != ProblemSeverity::Note;
    });
    return wrong ? ProblemsFound : Fine;
}

} // namespace ic::cli
