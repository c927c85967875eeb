// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QString>

namespace ic {

/// Sets up spdlog for one program: warnings and worse to standard error, everything at the chosen level to
/// dataDir/log/PROGRAM.log (rotated, 3 files of 1 MiB). Qt's own messages go the same way. Diagnostics never
/// hold values of variables or output of steps, since those may be secret. Call once, early, on the main
/// thread. Environment: INCIDENT_COMMANDER_LOG=trace|debug|info|warn|error (default info).
void setUpLogging(const QString &program, const QString &dataDir);

/// An error that was handled but that a developer may want to see.
void logError(const char *place, const Error &error);

} // namespace ic
