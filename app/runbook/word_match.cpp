// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/word_match.h"

#include <algorithm>

namespace ic {

namespace {

constexpr qsizetype shortWord = 4;

bool isWithoutSpaces(QChar c)
{
    return c.unicode() >= 0x3040 && c.unicode() <= 0x9fff;
}

} // namespace

WordList::WordList(const char *words)
{
    for (const QString &each : QString::fromUtf8(words).split(QLatin1Char('|'))) {
        const QString text = lenientKey(each);
        if (text.isEmpty())
            continue;
        const bool anywhere = isWithoutSpaces(text.front());
        m_words.push_back({text, !anywhere && text.size() <= shortWord, anywhere});
    }
}

bool WordList::matchesAt(const Word &word, const QString &key, qsizetype at)
{
    const qsizetype end = at + word.text.size();
    const bool starts = at == 0 || key.at(at - 1) == QLatin1Char('-');
    const bool ends = end == key.size() || key.at(end) == QLatin1Char('-');
    return word.anywhere || (starts && (!word.whole || ends));
}

bool WordList::isIn(const QString &key) const
{
    return std::any_of(m_words.begin(), m_words.end(), [&key](const Word &word) {
        for (qsizetype at = key.indexOf(word.text); at >= 0; at = key.indexOf(word.text, at + 1)) {
            if (matchesAt(word, key, at))
                return true;
        }
        return false;
    });
}

bool WordList::isAtStartOf(const QString &key) const
{
    return std::any_of(m_words.begin(), m_words.end(), [&key](const Word &word) {
        return key.startsWith(word.text) && matchesAt(word, key, 0);
    });
}

} // namespace ic
