// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/incident/due.h"

#include <QCoreApplication>

namespace ic {

/// The next thing to tell somebody: a row of the schedule, or the update that a running rollback owes.
struct NextDue {
    QString id; ///< for Console::markUpdateSent
    QString audience;
    QString channel;
    QString content;
    qint64 dueMs = 0;
    QString offset; ///< "at 10 min", "every 2 min"
    bool operator==(const NextDue &) const = default;
};

/// How due things are put into words. Pure.
class DueText {
    Q_DECLARE_TR_FUNCTIONS(ic::DueText)
public:
    static std::optional<NextDue> next(const Incident &incident, const Runbook &runbook);
    static NextDue fromSchedule(const DueUpdate &update);
    static NextDue rollbackUpdate(qint64 dueMs);
    /// "01:18", then "02:42 overdue".
    static QString countdown(qint64 dueMs, qint64 nowMs);
    /// "now", "2 min".
    static QString offset(std::chrono::seconds offset);
    /// What to tell them, with all that is known filled in.
    static QString message(const NextDue &due, const Incident &incident, const Runbook &runbook,
                           qint64 nowMs);
};

} // namespace ic
