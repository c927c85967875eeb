// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include <algorithm>
#include <chrono>

namespace ic::bench {

double milliseconds(const std::function<void()> &work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

Row compare(const QString &name, const QString &unit, int rounds, const std::function<double()> &ours,
            const std::function<double()> &baseline)
{
    std::vector<double> our;
    std::vector<double> base;
    for (int i = 0; i < rounds; ++i) {
        base.push_back(baseline());
        our.push_back(ours());
    }
    return {name, unit, median(our), median(base)};
}

} // namespace ic::bench
