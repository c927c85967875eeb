// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/recognition/recognition.h"

namespace ic {

/// Warns of commands in what other tools read and Markdown does not: fences that are indented below a box or
/// a tab of MkDocs (https://squidfunk.github.io/mkdocs-material/reference), "highlight" of Hugo and Jekyll,
/// "{code}" of a wiki, and <pre>. `text` is what was parsed, with the file's lines.
void noteOtherMarkup(RunbookDraft &draft, const QByteArray &text);

} // namespace ic
