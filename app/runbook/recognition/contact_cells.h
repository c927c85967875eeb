// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/recognition/contact_columns.h"

namespace ic {

/// What a cell under `header`, or the line "Header: cell", says of a contact. `contactIsName`: no other
/// column says who is reached, so a name beside a number is that.
void takeCell(Contact &contact, ContactColumn column, const QString &header, const QString &cell,
              bool contactIsName = false);
/// "Slack: @jane" behind what reaches them already; nothing where the cell says nothing.
void addReach(Contact &contact, const QString &header, const QString &cell);
/// With its group and id; a problem where nothing reaches it.
void addContact(RunbookDraft &draft, const Candidate &candidate, Contact contact);

} // namespace ic
