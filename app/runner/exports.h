// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/secret_names.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ic {

struct Exports {
    std::map<std::string, std::string> kept;
    std::vector<std::string> withheld; ///< names of those that look secret
    std::map<std::string, std::string> secret; ///< their values, as far as text: for memory alone
};

/// From what `env -0` wrote at the end of a script: the variables that are new or changed against its start.
/// The bytes come from a pipe that every child of the script could have written to, so nothing in them is
/// trusted.
Exports exportsFrom(std::string_view bytes, const std::map<std::string, std::string> &start,
                    const std::vector<std::string> &secrets);

} // namespace ic
