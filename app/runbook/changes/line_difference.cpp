// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/changes/line_difference.h"

#include <algorithm>
#include <cstdint>

namespace ic {

namespace {

constexpr std::size_t mostCells = 4'000'000; ///< of the table: 8 MB

/// How many lines the rests of both texts have in common, from each line on.
class CommonLines {
public:
    CommonLines(const QStringList &before, const QStringList &after, int first, int beforeEnd, int afterEnd)
        : m_width(static_cast<std::size_t>(afterEnd - first) + 1)
        , m_first(first)
        , m_counts((static_cast<std::size_t>(beforeEnd - first) + 1) * m_width)
    {
        for (int i = beforeEnd - 1; i >= first; --i) {
            for (int j = afterEnd - 1; j >= first; --j) {
                m_counts[place(i, j)] = before[i] == after[j]
                    ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                    : std::max(at(i + 1, j), at(i, j + 1));
            }
        }
    }
    std::uint16_t at(int i, int j) const { return m_counts[place(i, j)]; }

private:
    std::size_t place(int i, int j) const
    {
        return static_cast<std::size_t>(i - m_first) * m_width + static_cast<std::size_t>(j - m_first);
    }
    std::size_t m_width;
    int m_first;
    std::vector<std::uint16_t> m_counts;
};

} // namespace

std::vector<LineDifference> lineDifferences(const QStringList &before, const QStringList &after)
{
    int beforeEnd = static_cast<int>(before.size());
    int afterEnd = static_cast<int>(after.size());
    int first = 0;
    while (first < std::min(beforeEnd, afterEnd) && before[first] == after[first])
        ++first;
    while (beforeEnd > first && afterEnd > first && before[beforeEnd - 1] == after[afterEnd - 1]) {
        --beforeEnd;
        --afterEnd;
    }
    if (beforeEnd == first && afterEnd == first)
        return {};
    const auto rows = static_cast<std::size_t>(beforeEnd - first) + 1;
    const auto columns = static_cast<std::size_t>(afterEnd - first) + 1;
    if (rows == 1 || columns == 1 || rows > mostCells / columns || std::min(rows, columns) > UINT16_MAX)
        return {{first, beforeEnd - first, first, afterEnd - first}};

    const CommonLines common(before, after, first, beforeEnd, afterEnd);
    std::vector<LineDifference> differences;
    LineDifference open{first, 0, first, 0};
    const auto close = [&](int nextBefore, int nextAfter) {
        if (open.beforeCount > 0 || open.afterCount > 0)
            differences.push_back(open);
        open = {nextBefore, 0, nextAfter, 0};
    };
    int i = first;
    int j = first;
    while (i < beforeEnd || j < afterEnd) {
        if (i < beforeEnd && j < afterEnd && before[i] == after[j]) {
            ++i;
            ++j;
            close(i, j);
        } else if (j == afterEnd || (i < beforeEnd && common.at(i + 1, j) >= common.at(i, j + 1))) {
            ++open.beforeCount;
            ++i;
        } else {
            ++open.afterCount;
            ++j;
        }
    }
    close(i, j);
    return differences;
}

} // namespace ic
