// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace ic {

/// How long a step runs or ran, said alike wherever it is said: "less than 1 s", "8 s", and from a minute on
/// as a clock, "03:12". Begun seconds don't count.
QString runTimeText(std::chrono::milliseconds time);

} // namespace ic
