// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

namespace ic {

/// Fills Runbook::people of a folder: who stands in several files is one of them. Two rows are the same
/// person or service where they say the same in every cell, or have the same name and at least one number or
/// address in common, or the same name and role; the first gives id and group, and Contact::alsoAt the others. Two of one name with
/// nothing in common stay two. A name with different numbers is a problem (contact-contradiction) at each of
/// the later places. Linear in the number of contacts. Any thread.
void gatherPeople(Runbook &folder);

} // namespace ic
