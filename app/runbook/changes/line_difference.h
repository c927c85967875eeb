// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace ic {

/// A place at which two texts differ: `beforeCount` lines from `before` on gave way to `afterCount` lines
/// from `after` on. Either count may be 0, not both.
struct LineDifference {
    int before = 0;
    int beforeCount = 0;
    int after = 0;
    int afterCount = 0;
};

/// The fewest lines that differ, in order; of long texts that have little in common one difference that
/// holds it all. Takes time with the product of what is not alike at both ends, up to a bound. Pure.
std::vector<LineDifference> lineDifferences(const QStringList &before, const QStringList &after);

} // namespace ic
