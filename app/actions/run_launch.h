// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/run.h"
#include "app/actions/run_directory.h"
#include "app/base/error.h"

namespace ic {

/// A process that can't be mistaken for a later one with the same number.
struct RunnerIdentity {
    int pid = 0;
    quint64 startTicks = 0; ///< 0 where the system did not let us look; then only its number is known
    bool operator==(const RunnerIdentity &) const = default;
};
bool isAlive(const RunnerIdentity &runner);

/// What would keep the command from running as it stands: no such directory, a NUL in a value.
Result<void> checkSetup(const RunSetup &setup);

} // namespace ic
