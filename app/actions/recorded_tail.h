// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/run.h"

#include <vector>

namespace ic {

/// The newest lines of a recording, read from its end: as quick for two gigabytes as for two lines.
std::vector<OutputLine> recordedTail(const QString &recordingFile, int lines);

} // namespace ic
