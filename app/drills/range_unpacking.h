// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QString>

namespace ic {

/// Writes the range that is compiled in (":/range") into the directory, fresh: whatever an earlier one left
/// there goes, except state/, which the supervisor makes anew itself. A directory that holds anything else
/// than a range is refused, since it may be somebody's work. Blocks on the disk.
Result<void> unpackRange(const QString &directory);

} // namespace ic
