// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook_changes.h"

namespace ic {

// What differs in the words of two readings of a section. Pure; any thread.

bool saysTheSame(const Runbook &before, const Section &was, const Runbook &after, const Section &now);

/// Adds to `changes.texts` what differs between two readings of a section. stepsAreTold: what its commands
/// are is told by themselves.
void compareTexts(const Runbook &before, const Section &was, const Runbook &after, const Section &now,
                  bool stepsAreTold, RunbookChanges &changes);

/// The same of what stands in each file before its Markdown.
void compareFrontMatter(const Runbook &before, const Runbook &after, RunbookChanges &changes);

} // namespace ic
