// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/paths.h"
#include "app/incident/incident.h"
#include "app/journal/event.h"

#include <QJsonObject>

#include <vector>

namespace ic::cli {

/// All that a journal holds, read at once.
struct ReadJournal {
    std::vector<Event> events; ///< in fold order
    JournalState state;
};

/// Reads the journal of a data directory without taking its lock, also while a console writes. NotFound where
/// there is none yet. Blocks.
Result<ReadJournal> readJournal(const Paths &paths);

/// "2026-11-23T02:00:00.000Z"
QString utcText(qint64 wallMs);

/// What a listing says about an incident, for programs.
QJsonObject incidentJson(const Incident &incident);

} // namespace ic::cli
