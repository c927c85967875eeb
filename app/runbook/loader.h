// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/runbook/runbook.h"

#include <memory>

namespace ic {

/// Beyond this a file is not a runbook; it is refused, not truncated.
constexpr qint64 maximumRunbookBytes = 64 * 1024 * 1024;

using RunbookPtr = std::shared_ptr<const Runbook>;

/// Reads a Markdown file (or a resource, ":/…"). Fails where it can't be read at all: missing, a directory,
/// unreadable, empty, binary, too large. What is odd inside is a Problem of the result instead.
/// Blocks on the disk: not for the user-interface thread on a slow disk. Runs nothing.
Result<RunbookPtr> loadRunbook(const QString &path);

/// The same of bytes at hand. `path` is for messages only. Pure; any thread.
Result<RunbookPtr> parseRunbook(const QByteArray &source, const QString &path);

/// The runbook that the program brings along.
QString embeddedRunbookPath();

} // namespace ic
