// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

#include <QCoreApplication>

namespace ic {

/// What became of a block, as a mark beside it: "☎ 5 contacts", "▶ step · reads". Empty words where nothing
/// was recognised. Pure.
struct BlockMark {
    QString shape; ///< one character
    QString words;
    QString stepId; ///< what it leads to; empty: the section

    bool isEmpty() const { return words.isEmpty(); }
};

class BlockMarks {
    Q_DECLARE_TR_FUNCTIONS(ic::BlockMarks)
public:
    static BlockMark of(const Runbook &runbook, const Block &block);
    static QString shapeOf(BlockKind kind);
    /// "5 contacts"; for the overview, too.
    static QString count(BlockKind kind, int count);
    /// How many of what its kind is called by: of a checklist its items.
    static int countOf(const Runbook &runbook, const Block &block);

private:
    static BlockMark ofSteps(const Runbook &runbook, const Block &block);
};

} // namespace ic
