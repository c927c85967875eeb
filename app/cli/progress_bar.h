// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/run.h"

#include <QString>

namespace ic::cli {

/// "[######------] 5/8 Restore database snapshot  00:42, about 20 s left", for one line of a terminal. Plain
/// characters, since a terminal's font and encoding are not ours.
QString progressBar(const Progress &progress, qint64 elapsedMs);

} // namespace ic::cli
