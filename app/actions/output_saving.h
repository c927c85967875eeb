// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QString>

#include <atomic>

namespace ic {

struct SavedOutput {
    qint64 lines = 0;
    qint64 bytes = 0;
};

/// Writes a recording as a text file, lines as a screen shows them but whole, without colours. withTimes:
/// each begins with the time since the start of the run, "00:07.250 ". The file is there whole or not at
/// all; an existing one is replaced. Takes as long as the recording is large: for a worker thread. Ends
/// early, without a file, once `cancelled`.
Result<SavedOutput> saveOutput(const QString &recordingFile, const QString &target, bool withTimes,
                               const std::atomic<bool> &cancelled);

/// "00:07.250", "1:02:03.004" from an hour on: of a line, since the start of the run.
QString lineTime(qint64 atMs);

} // namespace ic
