// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/timeline_printing.h"

#include "app/cli/terminal.h"

namespace ic::cli {

void printTimeline(const Incident &incident, Terminal &terminal)
{
    for (const TimelineEntry &entry : incident.timeline) {
        const std::chrono::milliseconds since(entry.atMs - incident.startedMs());
        terminal.print(QStringLiteral("%1  %2").arg(clockText(since), 8).arg(entry.text));
    }
}

} // namespace ic::cli
