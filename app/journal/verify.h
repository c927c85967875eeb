// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/journal/event.h"

namespace ic {

/// What was checked, where all is well.
struct Verification {
    qint64 events = 0;
    int origins = 0;
};

/// Checks a journal file from outside, read-only: SQLite's own integrity, the guards against change still in
/// place, each origin's sequence gapless from 1 up to its recorded head, clocks never going back, each `prev`
/// and `hash`. Fails with ErrorCode::Damaged and the first bad event ("event 17 of 3f2c…: …"). Memory does
/// not grow with the journal. Blocks.
Result<Verification> verifyJournal(const QString &file);

} // namespace ic
