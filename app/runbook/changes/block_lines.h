// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace ic {

/// What a block says, line by line as a person reads it: each item, each row of a table (its cells apart by
/// " · "), each line of a fence, each paragraph. `html` is what the renderer made of it (Runbook::html), not
/// just any HTML.
/// withTargets: each link and picture is followed by where it leads. Pure.
QStringList blockLines(const QString &html, bool withTargets = false);

} // namespace ic
