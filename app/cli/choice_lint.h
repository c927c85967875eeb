// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

#include <vector>

namespace ic::cli {

/// A note for each section with steps or numbered actions that no choice of "What is happening?" leads to, at
/// the heading of the topmost such section; where there is nothing to choose at all, none. What belongs after
/// an incident, to drills or to the past is left out on purpose and not told.
std::vector<Problem> proceduresNotOffered(const Runbook &runbook);

} // namespace ic::cli
