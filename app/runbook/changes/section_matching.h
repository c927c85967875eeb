// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

#include <QSet>

#include <vector>

namespace ic {

// Which section of a newer reading is which of an older one. Pure; any thread.

/// For each section of the newer runbook its index in the older one, or -1: the one of the same id; else, of
/// those that are left, one that holds the same under another heading.
using SectionMatches = std::vector<int>;
SectionMatches matchSections(const Runbook &before, const Runbook &after);

/// Ids, in the newer runbook, of the fewest that stand elsewhere, in order or below another one; without
/// those that went along with the one above them.
QSet<QString> movedSections(const Runbook &before, const Runbook &after, const SectionMatches &matches);

} // namespace ic
