// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/run_terminal.h"

#include "app/actions/run_directory.h"
#include "app/runner/terminal_state.h"

namespace ic {

RunTerminal readRunTerminal(const QString &file)
{
    const auto state = readTerminalState(nativePath(file));
    return state ? RunTerminal{state->echo, state->reading} : RunTerminal{};
}

} // namespace ic
