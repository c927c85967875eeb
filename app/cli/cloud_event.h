// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/event.h"

#include <QJsonObject>

namespace ic::cli {

/// An event of the journal as a CloudEvent 1.0 in the JSON event format (cloudevents.io, spec v1.0.2).
/// `source` and `id` are the journal's own origin and sequence, so that the same event read twice is
/// recognised as one. Extension attributes: `actor`, `sequence`, `hash` (hexadecimal). `subject`: the number
/// of its incident; left out where it belongs to none.
QJsonObject cloudEvent(const Event &event, const QString &subject);

} // namespace ic::cli
