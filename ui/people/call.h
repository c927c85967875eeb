// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

#include <QCoreApplication>
#include <QUrl>

namespace ic {

/// How a contact is reached from this machine.
class Call {
    Q_DECLARE_TR_FUNCTIONS(ic::Call)
public:
    /// tel: where there is a number, else mailto:, else empty. Pure.
    static QUrl url(const Contact &contact);
    /// "Call", "Mail", or empty where there is nothing to reach it by.
    static QString verb(const Contact &contact);
    /// "Call: John Smith": what screen readers and outside tests know the button by.
    static QString spoken(const Contact &contact);
    /// Person, or the service where it names none.
    static QString who(const Contact &contact);
    /// Hands the address to the desktop. Never in a drill: it would reach a real person.
    static void open(const Contact &contact);
    /// The contact under which a backup is listed in this runbook, or null.
    static const Contact *backupOf(const Contact &contact, const Runbook &runbook);
};

} // namespace ic
