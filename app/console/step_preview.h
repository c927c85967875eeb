// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"
#include "app/site/site.h"

#include <map>

namespace ic {

/// What running a step would mean here and now; made by Console::preview.
struct StepPreview {
    /// What stands between the key press and the command.
    enum class Ask {
        Nothing, ///< read-only: runs at once
        Once, ///< changes the system: show command, directory, environment; ask once, in place
        TypeEnvironment, ///< destroys, and LIVE: the environment's name has to be typed
    };
    const Step *step = nullptr; ///< valid as long as the runbook
    Effect effect = Effect::Change;
    Ask ask = Ask::Once;
    QString command; ///< what will run, as shown
    QString directory;
    QString environment;
    EnvironmentKind kind = EnvironmentKind::Drill;
    QStringList openPlaceholders; ///< each needs a value first
    std::map<QString, QString> carried; ///< variables exported by earlier steps of the playbook
    std::optional<qint64> usualMs; ///< median of earlier successful runs
    QString refusal; ///< a sentence: why it can't be run now; empty where it can
};

} // namespace ic
