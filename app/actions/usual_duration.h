// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <vector>

namespace ic {

/// How long a step usually takes: the median of its earlier successful runs, which one slow run doesn't move.
/// Nothing where there were none. Pure.
std::optional<std::chrono::seconds> usualDuration(std::vector<std::chrono::seconds> earlier);

} // namespace ic
