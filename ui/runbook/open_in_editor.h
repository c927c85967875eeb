// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

namespace ic {

/// Starts an editor on the file at the line: the site's, else the one that $VISUAL or $EDITOR names where it
/// opens a window, else what the desktop opens the file with (which knows no line). Answers at once; what an
/// editor does afterwards is its own matter.
Result<void> openInEditor(const QString &siteEditor, const QString &file, int line);

} // namespace ic
