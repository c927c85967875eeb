// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

#include <QStringList>

namespace ic::cli {

/// What was recognised in a runbook, for a person: counts, the decision tree, and every step by the id that
/// `run` takes.
QStringList summaryOf(const Runbook &runbook);

} // namespace ic::cli
