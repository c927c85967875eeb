// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/runbook/runbook.h"

#include <memory>

namespace ic {

/// Beyond this a file is not a runbook; it is refused, not truncated.
constexpr qint64 maximumRunbookBytes = 64 * 1024 * 1024;

using RunbookPtr = std::shared_ptr<const Runbook>;

/// Reads a Markdown file (or a resource, ":/…"), or a folder of them as one runbook (collection.h). Fails
/// where it can't be read at all: missing, unreadable, empty, binary, too large. What is odd inside is a
/// Problem of the result instead. Blocks on the disk: not for the user-interface thread on a slow disk. Runs
/// nothing.
Result<RunbookPtr> loadRunbook(const QString &path);

/// The same of bytes at hand, of a file or of a folder (collection_source.h). `path` is for messages only.
/// Pure; any thread.
Result<RunbookPtr> parseRunbook(const QByteArray &source, const QString &path);

/// What there is to watch of a runbook on disk, and what a look at it showed.
struct RunbookSight {
    QStringList paths; ///< the file; of a folder each file, and each folder in which one may appear
    QByteArray stamp; ///< another one after a change: names, sizes, times
};
/// Without reading it. Nothing of what the program brings along, nor of what is not there. Blocks on the
/// disk.
RunbookSight lookAtRunbook(const QString &path);

/// The runbook that the program brings along.
QString embeddedRunbookPath();

} // namespace ic
