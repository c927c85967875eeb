// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ic {

/// Puts what is made late where it is seen: all of the container that Tab reaches follows `before`, in the order
/// in which its layouts show it, whatever was made first. Gives the last of it.
QWidget *chainTabs(QWidget *before, QWidget *container);

} // namespace ic
