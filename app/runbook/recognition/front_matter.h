// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

namespace ic {

/// Reads YAML front matter (between two lines "---" at the very start) and blanks it in `text`, so that lines
/// keep their numbers. A first "---" that opens no YAML mapping is Markdown's and stays. Front matter of
/// other tools (TOML between "+++") is blanked; of it, only a title in one line is read. Keys that are not
/// ours are other tools' business.
FrontMatter takeFrontMatter(QByteArray &text, std::vector<Problem> &problems);

} // namespace ic
