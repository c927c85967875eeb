// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QRect;

namespace ic {

struct Tokens;

enum class BarKind { Live, Drill, Resolved };

/// The ground of the incident bar: red running out to the right for LIVE, stripes for a drill, plain once
/// resolved; each with a rule below in its colour.
void paintBarGround(QPainter &painter, const QRect &rect, const Tokens &tokens, BarKind kind);

} // namespace ic
