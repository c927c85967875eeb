// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

class QMimeData;

namespace ic {

/// The file or folder that somebody dropped to be opened as a runbook. Fails with a sentence where several
/// things were dropped, or one that is not on this machine. Does not look at the disk.
Result<QString> droppedRunbook(const QMimeData &data);

/// Something that droppedRunbook() has an answer for, be it a sentence.
bool bringsFiles(const QMimeData &data);

} // namespace ic
