// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/recognition/word_match.h"

#include <QStringList>

#include <algorithm>
#include <bit>

namespace ic {

namespace {

constexpr qsizetype shortWord = 4;

/// A number for the first two letters of a word; of a word of one letter only for that.
quint32 beginning(QStringView word)
{
    const quint32 first = word.front().unicode();
    const quint32 second = word.size() < 2 ? 0 : word.at(1).unicode();
    return (first * 31 + second) % WordTable::beginnings;
}

bool isWithoutSpaces(QChar c)
{
    return c.unicode() >= 0x3040 && c.unicode() <= 0x9fff;
}

} // namespace

WordTable::WordTable(std::initializer_list<const char *> lists)
{
    quint32 bit = 1;
    for (const char *list : lists) {
        for (const QString &each : QString::fromUtf8(list).split(QLatin1Char('|'))) {
            const QString text = lenientKey(each);
            if (text.isEmpty())
                continue;
            const bool whole = !isWithoutSpaces(text.front()) && text.size() <= shortWord;
            m_byBeginning[beginning(text)].push_back({text, bit, whole});
        }
        bit <<= 1;
    }
}

void WordTable::matchAt(const QString &key, qsizetype at, quint32 &found) const
{
    const QStringView rest = QStringView(key).sliced(at);
    for (const quint32 start : {beginning(rest), beginning(rest.first(1))}) {
        for (const Word &word : m_byBeginning[start]) {
            const qsizetype end = word.text.size();
            if ((found & word.list) || end > rest.size()
                || !std::equal(word.text.begin(), word.text.end(), rest.begin()))
                continue;
            if (!word.whole || end == rest.size() || rest.at(end) == QLatin1Char('-'))
                found |= word.list;
        }
    }
}

quint32 WordTable::listsIn(const QString &key) const
{
    quint32 found = 0;
    for (qsizetype at = 0; at < key.size(); ++at) {
        if (at == 0 || key.at(at - 1) == QLatin1Char('-') || isWithoutSpaces(key.at(at)))
            matchAt(key, at, found);
    }
    return found;
}

quint32 WordTable::listsAtStartOf(const QString &key) const
{
    quint32 found = 0;
    if (!key.isEmpty())
        matchAt(key, 0, found);
    return found;
}

int WordTable::firstListIn(const QString &key) const
{
    const quint32 found = listsIn(key);
    return found == 0 ? -1 : std::countr_zero(found);
}

} // namespace ic
