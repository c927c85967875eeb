// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace ic {

/// The line of the script, from 1, whose command ended it with exitCode; 0 where that is not sure.
///
/// given: what came over the exports pipe. There bash tells of the last two commands that failed, each as
/// LINE:STATUS:OPTIONS: "ic.exit=" where the script ended before its end, "ic.end=" where it came there; then
/// the last of the two is the script as a whole.
int failedLine(std::string_view given, std::string_view script, int exitCode);

} // namespace ic
