// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QString>

namespace ic {

/// What a heading (or a short line that introduces a list) says its content is about.
enum class Topic : quint32 {
    Contacts = 1 << 0,
    Escalation = 1 << 1,
    Targets = 1 << 2,
    Channels = 1 << 3,
    External = 1 << 4,
    Drills = 1 << 5,
    Scenarios = 1 << 6,
    Evaluation = 1 << 7,
    Criteria = 1 << 8,
    Roles = 1 << 9,
    Duties = 1 << 10,
    Commander = 1 << 11,
    Resources = 1 << 12,
    Aftermath = 1 << 13, ///< what is done when the incident is over
    Situations = 1 << 14,
    Message = 1 << 15, ///< a text to send
    Schedule = 1 << 16,
    Past = 1 << 17, ///< what has happened once, not what to do
    Phase = 1 << 18, ///< a part of one procedure rather than a procedure: "Diagnosis", "Verification"
    Contents = 1 << 19, ///< a table of contents
    Deadlines = 1 << 20, ///< by when somebody has to be told, as the law or a contract says
};
Q_DECLARE_FLAGS(Topics, Topic)
Q_DECLARE_OPERATORS_FOR_FLAGS(Topics)

Topics topicsOf(const QString &heading);
/// The same of a heading whose plainHeading is at hand.
Topics topicsOf(const QString &heading, const QString &plain);
/// "Recover the database", "Contain the damage": told as an order with its object, which may be a procedure of
/// its own as well as a phase of one. What stands beside it says which.
bool isOrderOfAPhase(const QString &plainHeading);

} // namespace ic
