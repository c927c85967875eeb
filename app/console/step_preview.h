// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/effect.h"
#include "app/base/error.h"
#include "app/console/step_values.h"
#include "app/incident/incident.h"
#include "app/runbook/runbook.h"
#include "app/site/site.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace ic {

/// How a step comes to its end where one of its commands would not by itself.
struct StepEnding {
    std::map<QString, std::chrono::seconds> interruptAfter; ///< as RunSetup has it; empty with a timeout
    std::optional<std::chrono::seconds> timeout; ///< of the step: its annotation
    bool untilStopped = false; ///< follows something: runs until a person stops it
};
StepEnding endingOf(const Step &step);
/// "ends by itself after 10 s"; empty where there is nothing to say.
QString endingText(const StepEnding &ending);

/// What running a step would mean here and now; made by Console::preview.
struct StepPreview {
    /// What stands between the key press and the command.
    enum class Ask {
        Nothing, ///< read-only: runs at once
        Once, ///< changes the system: show command, directory, environment; ask once, in place
        TypeEnvironment, ///< destroys, and LIVE: the environment's name has to be typed
    };
    const Step *step = nullptr; ///< valid as long as the runbook and this
    std::shared_ptr<const Step> rest; ///< `step`, where only what is left of its script is to run
    int fromLine = 0; ///< then: from which of its lines, from 1
    Effect effect = Effect::Change;
    EffectJudgement judgement; ///< of `effect`: who says so
    Ask ask = Ask::Once;
    QString command; ///< what will run, as shown
    QString directory;
    QString environment;
    EnvironmentKind kind = EnvironmentKind::Drill;
    QStringList openPlaceholders; ///< each needs a value first: keys of `requests` that nothing settles
    std::vector<ValueRequest> requests; ///< placeholders, and variables that nothing sets
    QStringList actingAs; ///< "jordan@laptop", "root (sudo)"
    bool needsApproval = false; ///< a second person has to agree: `approvers`
    QStringList approvers; ///< people of the site without who runs it
    std::map<QString, QString> carried; ///< variables exported by earlier steps of the playbook
    CarriedSecrets secrets; ///< of earlier steps of the playbook: for the run, never for the screen
    StepEnding ending;
    std::optional<qint64> usualMs; ///< median of earlier successful runs
    std::optional<Error> refusal; ///< why it can't be run now, with what to do

    /// Read-only, and nothing to enter: runs at one key.
    bool runsAtOnce() const;
};

/// What previewStep looks at; all of it owned by the caller.
struct StepSituation {
    const Runbook *runbook = nullptr;
    const EnvironmentSetup *environment = nullptr;
    const Incident *incident = nullptr;
    const JournalState *history = nullptr;
    std::optional<Error>
        standing; ///< a refusal that holds for every step: read-only, no journal, range not ready
    QStringList people; ///< of the site
    QString actor; ///< who would run it
    qint64 nowMs = 0;
    bool needsIncident = true;
    bool needsTrust = false;
    /// goesOnFrom: a failed run, or null
    std::function<CarriedSecrets(const QString &playbook, RunId goesOnFrom)> secrets = {};
};
/// values: as far as entered by now; the effect is judged with them. fromLine: of the script of a step whose
/// last run failed there; only the rest of it, with what that run exported. 0: all of it.
StepPreview previewStep(const QString &stepId, const StepSituation &situation,
                        const std::map<QString, QString> &values = {}, int fromLine = 0);

/// The playbook that a section belongs to: the nearest enclosing section that a situation leads to, else the
/// top-level section around it. Exports are carried within it.
QString playbookOf(const Runbook &runbook, const QString &sectionId);

/// Does it roll a system back? Then its progress is shown in the rollback pane.
bool isRollback(const Step &step, Effect effect);

} // namespace ic
