// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/journal/canonical.h"
#include "app/journal/connection.h"
#include "app/journal/event.h"

#include <optional>
#include <vector>

namespace ic::journal {

/// The columns that eventOfRow() expects, in order.
QString eventColumns();
/// The columns that rawEventOfRow() expects, in order: every text as its bytes, then the stored hash.
QString rawEventColumns();

/// The event of a query's current row; fails where its texts can't be read.
Result<Event> eventOfRow(const QSqlQuery &row, const QString &file);

struct RawRow {
    RawEvent event;
    QByteArray hash;
};
RawRow rawEventOfRow(const QSqlQuery &row);

/// All events, or those of one incident, in fold order.
Result<std::vector<Event>> readEvents(const Connection &connection,
                                      const std::optional<IncidentId> &incident);

/// The statement that stores an event; bind with bindEvent().
QString insertStatement();
void bindEvent(QSqlQuery &query, const Event &event, const QByteArray &payload);

} // namespace ic::journal
