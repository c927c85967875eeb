// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/loader.h"

namespace ic {

/// Reads what joinCollection() made of a folder as one runbook: each file by itself, with its own front
/// matter and its own links by reference, then all in the order of their paths. Ids begin with the file's
/// path
/// ("db/failover.md#slow"), so that a file more or less changes none of another's. An index file, where there
/// is one, says what to choose from; else each file that holds procedures is a choice. Pure; any thread.
/// Fails where the bytes are damaged, and where there is nothing to read in any of the files.
Result<RunbookPtr> parseCollection(const QByteArray &source, const QString &path);

} // namespace ic
