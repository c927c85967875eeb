// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/run.h"

#include <deque>
#include <vector>

namespace ic {

/// The newest lines of an output, bounded in number and in characters: the last few may still change.
class LineTail {
public:
    LineTail(int mostLines, qint64 mostCharacters)
        : m_mostLines(static_cast<std::size_t>(mostLines))
        , m_mostCharacters(mostCharacters)
    {
    }

    void append(OutputLine line);
    void removeNewest(int count);
    void clear();

    const std::deque<OutputLine> &lines() const { return m_lines; }
    std::vector<OutputLine> toVector() const { return {m_lines.begin(), m_lines.end()}; }

private:
    std::size_t m_mostLines;
    qint64 m_mostCharacters;
    std::deque<OutputLine> m_lines;
    qint64 m_characters = 0;
};

} // namespace ic
