// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/line_tail.h"

namespace ic {

void LineTail::append(OutputLine line)
{
    m_characters += line.text.size();
    m_lines.push_back(std::move(line));
    while (m_lines.size() > m_mostLines || (m_characters > m_mostCharacters && m_lines.size() > 1)) {
        m_characters -= m_lines.front().text.size();
        m_lines.pop_front();
    }
}

void LineTail::removeNewest(int count)
{
    for (; count > 0 && !m_lines.empty(); --count) {
        m_characters -= m_lines.back().text.size();
        m_lines.pop_back();
    }
}

void LineTail::clear()
{
    m_lines.clear();
    m_characters = 0;
}

} // namespace ic
