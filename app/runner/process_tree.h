// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/process_entry.h"

#include <string>
#include <vector>

namespace ic {

/// Everything below the process, whoever forked it in between, without the dead.
std::vector<ProcessEntry> descendantsOf(int pid);
/// Names this boot of the machine.
std::string bootId();

} // namespace ic
