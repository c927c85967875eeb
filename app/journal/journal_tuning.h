// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

namespace ic {

/// What tests and benchmarks turn; the defaults are what the product runs with.
struct JournalTuning {
    int busyMs = 250; ///< how long SQLite waits for another program before the journal counts as locked
    int retryFirstMs = 50; ///< pause after the first failed commit; doubles with each further one …
    int retryMostMs = 2000; ///< … up to this
    int flushMs = 3000; ///< how long closing waits for what is not yet durable
    /// Bytes of JSON of one event. The largest fact is a pinned runbook: 64 MiB at most, in Base64.
    qsizetype payloadLimit = 96 << 20;
    /// Asked before each commit, on the writer's thread: pages the file may have, 0 for as many as fit.
    /// Stands in for a disk that fills up and is cleared again.
    std::function<qint64()> pageLimit;
};

} // namespace ic
