// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/incident/incident.h"

namespace ic::cli {

class Terminal;

/// "00:14  Outage verified" for each line of the timeline; the clock counts from the start of the incident.
void printTimeline(const Incident &incident, Terminal &terminal);

} // namespace ic::cli
