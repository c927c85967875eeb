// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace ic {

/// A passage of a section that says something else than before, but for commands.
struct TextChange {
    QString section; ///< Section::id in the newer runbook; empty for front matter
    bool isFrontMatter = false;
    BlockKind kind = BlockKind::Prose; ///< what it is read as now; where nothing is left, what it was
    std::optional<BlockKind> readBefore; ///< where only that differs: the same words were read as this
    QStringList before; ///< lines as a person reads them (block_lines.h); both empty: only its form differs
    QStringList after;
    int line = 0; ///< of the newer runbook: where the block is, or was next to
};

/// What differs between the runbook a person knows and a newer reading of it. Ids, in the order of the newer
/// one (of the older one for what is gone).
struct RunbookChanges {
    QStringList addedSteps;
    QStringList removedSteps;
    QStringList changedSteps; ///< what runs, or how, is another; mostly of the same id
    QStringList addedSections;
    QStringList removedSections;
    QStringList changedSections; ///< same id, other content
    /// Of a changed step or of a renamed section the id in the older runbook, where that is another one.
    std::map<QString, QString> former;
    QStringList renamedSections; ///< the same content under another heading: see `former`
    QStringList movedSections; ///< stand after, or below, another section than before
    std::vector<TextChange> texts; ///< in the order of the newer one
    QStringList addedFiles; ///< of a folder, as RunbookFile::path
    QStringList removedFiles;
    std::vector<std::pair<QString, QString>> renamedFiles; ///< the same bytes: older path, newer path

    bool isEmpty() const;
    /// True where something would run that a person has not seen: trust has to be asked for again.
    bool changesCommands() const;
    /// Id in the older runbook of what has this one in the newer.
    QString formerId(const QString &id) const;
};
/// Pure; any thread. Takes as long as reading both through; of two texts of a section that have nothing in
/// common a bounded time more.
RunbookChanges changesBetween(const Runbook &before, const Runbook &after);

} // namespace ic
