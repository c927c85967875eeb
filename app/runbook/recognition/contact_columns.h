// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/recognition/recognition.h"

namespace ic {

/// What a column of a table of people holds, or a labelled line about one of them: "Phone", "Mobile: +1…".
enum class ContactColumn {
    Other,
    Person,
    Role,
    Service,
    Backup,
    Phone,
    Email,
    Period, ///< of a rotation: the week in which this person is on call
    Address, ///< a page: shown with the contact, but no way to reach a person
    Reach, ///< Slack, pager: a way to reach that is neither phone nor mail
    Contact, ///< "Contact": a person's name or a way to reach, as its cells say
    When,
    Purpose,
    Terms, ///< a severity, a status: beside a number to call it says more, elsewhere it is no roster
    Contract, ///< numbers that nobody calls
    NoRoster, ///< a column that no roster has: signatures, dates, costs
    SomethingElse, ///< one of a list of assets, accounts, customers: a roster only where its heading says so
};

ContactColumn contactColumn(const QString &header);

struct ContactLayout {
    QList<ContactColumn> columns; ///< one for each of the table's
    int index(ContactColumn column) const { return static_cast<int>(columns.indexOf(column)); }
    bool has(ContactColumn column) const { return columns.contains(column); }
    bool hasWho() const
    {
        return has(ContactColumn::Person) || has(ContactColumn::Role) || has(ContactColumn::Service);
    }
    bool hasReach() const
    {
        return has(ContactColumn::Phone) || has(ContactColumn::Email) || has(ContactColumn::Reach)
            || has(ContactColumn::Contact);
    }
};
/// By the headers, and where these say nothing by the cells, as far as the headings above allow.
ContactLayout contactLayout(const Candidate &candidate);

/// A number, an address, a handle or an extension is in it.
bool isReachable(const QString &cell);
/// "Help desk, ext. 100".
bool hasExtension(const QString &cell);

} // namespace ic
