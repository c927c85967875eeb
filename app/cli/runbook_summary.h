// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

#include <QStringList>

namespace ic::cli {

/// What was recognised in a runbook, for a person: the decision tree, counts, every step by the id that
/// `run` takes, and how many problems there are.
QStringList summaryOf(const Runbook &runbook);

} // namespace ic::cli
