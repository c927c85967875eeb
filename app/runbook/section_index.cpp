// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/section_index.h"

#include "app/runbook/document/heading_slug.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <numeric>

namespace ic {

namespace {

constexpr size_t mostSectionsToCompare = 2000;
constexpr qsizetype longestKeyToCompare = 80;

QString anchorOf(const QString &url)
{
    const QString anchor = url.startsWith(QLatin1Char('#')) ? url.mid(1) : url;
    return QUrl::fromPercentEncoding(anchor.toUtf8());
}

/// Levenshtein's distance.
int distance(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0]++;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = static_cast<size_t>(j) + 1;
            const int changed = diagonal + (a.at(i) == b.at(j) ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({changed, row[at] + 1, row[at - 1] + 1});
        }
    }
    return row.back();
}

QList<QStringView> wordsOf(const QString &key)
{
    return QStringView(key).split(u'-', Qt::SkipEmptyParts);
}

/// How much of one word is in the other, from 0 to 1: "network" is "network", and some of it "networking".
double likenessOfWords(QStringView a, QStringView b)
{
    constexpr qsizetype fewestLetters = 4;
    if (a == b)
        return 1;
    const auto [shorter, longer] = a.size() < b.size() ? std::pair(a, b) : std::pair(b, a);
    if (shorter.size() < fewestLetters || shorter.front() != longer.front())
        return 0;
    if (longer.startsWith(shorter))
        return 0.6;
    if (longer.size() - shorter.size() > 2)
        return 0;
    const int apart = distance(a.toString(), b.toString());
    return apart <= static_cast<int>(shorter.size() / fewestLetters) ? 0.8 : 0;
}

/// How many of the words two names share, from 0 to 1.
double likenessByWords(const QList<QStringView> &a, const QList<QStringView> &b)
{
    if (a.isEmpty() || b.isEmpty())
        return 0;
    double shared = 0;
    for (const QStringView word : a) {
        double best = 0;
        for (const QStringView other : b)
            best = std::max(best, likenessOfWords(word, other));
        shared += best;
    }
    return 2 * shared / static_cast<double>(a.size() + b.size());
}

/// How alike two names are that may be misspelt, or have no words: 0 where more than half of it differs.
double likenessByLetters(const QString &a, const QString &b)
{
    const auto [shorter, longer] = std::minmax({a.size(), b.size()});
    if (shorter == 0 || shorter * 2 < longer)
        return 0;
    const double likeness = 1 - distance(a, b) / static_cast<double>(longer);
    return likeness < 0.5 ? 0 : likeness;
}

} // namespace

void SectionIndex::add(const Section &section, const QString &slug, int index)
{
    // GitHub numbers repeated anchors.
    bool isNew = false;
    const int repeated = m_usedAnchors.take(NameTable::keyOf(slug), 0, isNew)++;
    const QString anchor = repeated == 0 ? slug : withSuffix(slug, repeated);
    m_anchors.push_back({anchor, index});
    m_names.resize(static_cast<size_t>(index) + 1);
    m_names.back() = {anchor, section.title, section.plainTitle, section.level};
}

const NameTable &SectionIndex::exact() const
{
    for (; m_inExact < m_anchors.size(); ++m_inExact) {
        const auto &[name, section] = m_anchors[m_inExact];
        bool isNew = false;
        m_exact.take(NameTable::keyOf(name), section, isNew) = section;
    }
    return m_exact;
}

const NameTable &SectionIndex::lenient() const
{
    if (!m_lenient.isEmpty())
        return m_lenient;
    bool isNew = false;
    m_lenient.take(NameTable::keyOf({}), -1, isNew);
    for (size_t i = 0; i < m_names.size(); ++i) {
        const Names &names = m_names[i];
        for (const QString &key :
             {lenientKey(names.anchor), lenientKey(names.title), lenientKey(names.plainTitle)})
            m_lenient.take(NameTable::keyOf(key), static_cast<int>(i), isNew);
    }
    return m_lenient;
}

void SectionIndex::addAnchor(const QString &name, int section)
{
    m_anchors.push_back({name, section});
}

SectionIndex::Target SectionIndex::find(const QString &url) const
{
    const QString anchor = anchorOf(url);
    if (const auto found = exact().numberOf(NameTable::keyOf(anchor)))
        return {*found, true};
    return {lenient().numberOf(NameTable::keyOf(lenientKey(anchor))).value_or(-1), false};
}

int SectionIndex::nearest(const QString &url) const
{
    if (m_names.size() > mostSectionsToCompare)
        return -1;
    constexpr double leastLikeness = 0.3;
    constexpr double leastOfTitle = 0.75; // the document's, which nobody links to
    const QString wanted = lenientKey(anchorOf(url)).left(longestKeyToCompare);
    const QList<QStringView> words = wordsOf(wanted);
    int best = -1;
    double bestLikeness = 0;
    for (size_t i = 0; i < m_names.size(); ++i) {
        const QString key = lenientKey(m_names[i].title).left(longestKeyToCompare);
        const QString plain = lenientKey(m_names[i].plainTitle).left(longestKeyToCompare);
        const double found =
            std::max({likenessByWords(words, wordsOf(key)), likenessByWords(words, wordsOf(plain)),
                      likenessByLetters(wanted, plain)});
        const double least = m_names[i].level <= 1 ? leastOfTitle : leastLikeness;
        if (found >= least && found > bestLikeness) {
            bestLikeness = found;
            best = static_cast<int>(i);
        }
    }
    return best;
}

} // namespace ic
