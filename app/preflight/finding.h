// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

#include <QString>

namespace ic {

/// Something that steps of a runbook will need here and would not find. Plain value; any thread.
struct Finding {
    enum class Kind {
        EnvironmentDirectory, ///< where its commands run
        StepDirectory, ///< where one step starts or goes to
        NpmScript,
        Program,
        Host, ///< takes no connection
        Secret, ///< an entry of the keychain
        Disk
    } kind = Kind::Program;
    ProblemSeverity severity = ProblemSeverity::Warning;
    QString what; ///< one sentence without the final full stop
    QString remedy; ///< what to do, one sentence without the final full stop
    int line = 0; ///< in the runbook (Runbook::place); 0 where it is not the runbook's
    int siteLine = 0; ///< in site.yaml; 0 where it is not the site's
    bool operator==(const Finding &) const = default;
};

} // namespace ic
