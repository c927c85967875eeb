// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/heading_slug.h"

#include <QStringList>

namespace ic {

/// A list of words (or starts of words, or phrases) to look for, written as "contact|on-call|連絡先".
/// Compared without accents, case and punctuation; scripts without spaces match anywhere. Words of up to four
/// letters match whole only, since they are the start of too many others.
class WordList {
public:
    explicit WordList(const char *words);
    /// `key` is a lenientKey.
    bool isIn(const QString &key) const;
    /// The key begins with one of them.
    bool isAtStartOf(const QString &key) const;

private:
    struct Word {
        QString text;
        bool whole = false;
        bool anywhere = false;
    };
    static bool matchesAt(const Word &word, const QString &key, qsizetype at);
    std::vector<Word> m_words;
};

} // namespace ic
