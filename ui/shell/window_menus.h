// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;
class QMenuBar;

namespace ic {

class CommandSet;

/// Fills the menu bar from the command set.
void fillMenuBar(QMenuBar &bar, const CommandSet &commands, QMenu &faults);

} // namespace ic
