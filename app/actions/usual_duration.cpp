// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/usual_duration.h"

#include <algorithm>

namespace ic {

std::optional<std::chrono::seconds> usualDuration(std::vector<std::chrono::seconds> earlier)
{
    if (earlier.empty())
        return std::nullopt;
    const auto middle = earlier.begin() + static_cast<std::ptrdiff_t>(earlier.size() / 2);
    std::ranges::nth_element(earlier, middle);
    if (earlier.size() % 2 == 1)
        return *middle;
    const auto below = *std::max_element(earlier.begin(), middle);
    return below + (*middle - below) / 2;
}

} // namespace ic
