// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

namespace ic {

/// Some texts make a Markdown parser take time that grows with the square of their size: containers nested in
/// the thousands, one paragraph of a million brackets. No procedure looks like that. Their lines are blanked,
/// so that all others keep their numbers, and a problem says which. Linear in the size.
void keepWithinLimits(QByteArray &text, std::vector<Problem> &problems);

} // namespace ic
