// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_pane.h"

namespace ic {

struct TimelinePane::Private { };

TimelinePane::TimelinePane(Console &, Ticker &, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
}

TimelinePane::~TimelinePane() = default;

void TimelinePane::startNote() { }

} // namespace ic
