// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTextDocument;

namespace ic {

/// Shares the width, in pixels, among the columns of each table of the document, so that words and telephone
/// numbers stay whole where there is room. Returns the width that the document is to be laid out at: a wider
/// one where a table has more columns than can be read side by side.
int shareTables(QTextDocument &document, int width);

} // namespace ic
