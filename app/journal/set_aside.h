// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QString>

namespace ic {

/// Moves a journal that can't be used out of the way, with its log and that log's index, so that a new one
/// can begin: "journal.sqlite" becomes "journal-set-aside-20261123-113000.sqlite" beside it. Nothing is
/// deleted or overwritten; what was moved can be examined and put back. Answers the new name.
///
/// Blocks on the disk. Only for who holds the directory's lock and has no connection open to the file.
/// Errors: NotFound (nothing is there), Unreadable (the directory does not let files be renamed).
Result<QString> setJournalAside(const QString &file, qint64 wallMs);

} // namespace ic
