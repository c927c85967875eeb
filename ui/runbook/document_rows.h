// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

#include <QString>

#include <vector>

namespace ic {

/// One row of the document as it is shown: a block, or a piece of one that is too long to be laid out in one
/// go; a heading; front matter; and in a folder the head of each file.
struct DocumentRow {
    int file = -1; ///< index in Runbook::files, of a file's head or front matter; -1 for what is in a section
    int section = -1; ///< index in Runbook::sections; -1 outside of them
    int block = -1; ///< index in its blocks; -1 for the heading
    int line = 0; ///< in the runbook's count
    int endLine = 0;
    bool isDivided = false; ///< it was seen whether it has to be shown in pieces
    bool isFirstPiece = true; ///< carries the mark
    QString piece; ///< HTML of a piece; empty: the whole block
    int height = 0; ///< in pixels: a guess until it was laid out
    bool isMeasured = false;

    bool isHeading() const { return section >= 0 && block < 0; }
    bool isFileHead = false;
};

/// The document in rows, without laying out or rendering anything: quick for any size. `width` is what text
/// may take, in pixels; the guessed heights depend on it. Pure.
std::vector<DocumentRow> documentRows(const Runbook &runbook, int width);

/// Height of a row that was not laid out yet.
int guessedHeight(qsizetype bytes, int lines, int width);

/// What a row shows, as safe HTML.
QString rowHtml(const Runbook &runbook, const DocumentRow &row);

/// Safe HTML of a block in pieces of a bounded size: a code block by lines, a table by rows (each piece with
/// its head), a list by items, anything else as its plain text. One piece where it is short enough. Pure.
struct HtmlPiece {
    QString html;
    int lines = 1; ///< of the source, about: to tell a line's piece
};
std::vector<HtmlPiece> htmlPieces(const QString &html);

} // namespace ic
