// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ic {

/// Gives screen readers an own view of scroll areas. In Qt 6.4, QAccessibleAbstractScrollArea::child() does
/// not look at its index, so a reader that asks for a scroll bar which has just gone ends the program. Ours
/// has one child, the content: a screen reader scrolls by moving the focus, and every control comes into view
/// by that. Once, before the first window.
void guardScrollAreas();

} // namespace ic
