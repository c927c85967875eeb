// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/document/heading_slug.h"

#include <initializer_list>
#include <vector>

namespace ic {

/// Lists of words (or starts of words, or phrases) to look for, each written as "contact|on-call|連絡先".
/// Compared without accents, case and punctuation; scripts without spaces match anywhere. Words of up to four
/// letters match whole only, since they are the start of too many others.
class WordTable {
public:
    /// How many shelves the words stand on, by their first letters.
    static constexpr quint32 beginnings = 1024;

    /// At most 32 lists.
    explicit WordTable(std::initializer_list<const char *> lists);

    /// Bit i is set where a word of list i is in `key`, a lenientKey.
    quint32 listsIn(const QString &key) const;
    /// The same where `key` begins with it.
    quint32 listsAtStartOf(const QString &key) const;
    /// The first list with a word in it; -1 where there is none.
    int firstListIn(const QString &key) const;

private:
    struct Word {
        QString text;
        quint32 list = 0;
        bool whole = false;
    };
    void matchAt(const QString &key, qsizetype at, quint32 &found) const;

    std::vector<std::vector<Word>> m_byBeginning = std::vector<std::vector<Word>>(beginnings);
};

} // namespace ic
