// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/recognition/recognition.h"

namespace ic {

/// After all blocks: rows that Markdown filled or cut without a word, in tables that were recognised; cut
/// ones in any table. `text` is what was parsed, with the file's lines.
void noteRaggedTables(RunbookDraft &draft, const QByteArray &text);

} // namespace ic
