// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/runbook/runbook.h"

#include <QUrl>

namespace ic {

/// Where a link of the document leads within it: the section's id, as leniently as the situations' links;
/// empty where it leads outside.
QString sectionOfLink(const Runbook &runbook, const QUrl &target);

/// Opens what a person clicked with the desktop's own program: web and mail addresses, and documents and
/// folders beside the runbook. Nothing else, since a link may come from anybody.
Result<void> openOutside(const Runbook &runbook, const QUrl &target);

} // namespace ic
