// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/section_index.h"

#include "app/runbook/heading_slug.h"

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

} // namespace

void SectionIndex::add(const Section &section, const QString &slug, int index)
{
    // GitHub numbers repeated anchors.
    bool isNew = false;
    const int repeated = m_usedAnchors.take(NameTable::keyOf(slug), 0, isNew)++;
    const QString anchor = repeated == 0 ? slug : withSuffix(slug, repeated);
    m_anchors.push_back({anchor, index});
    m_names.resize(static_cast<size_t>(index) + 1);
    m_names.back() = {anchor, section.title, section.plainTitle};
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
    const QString wanted = lenientKey(anchorOf(url)).left(longestKeyToCompare);
    int best = -1;
    int bestDistance = static_cast<int>(wanted.size() / 2) + 1;
    for (size_t i = 0; i < m_names.size(); ++i) {
        const QString key = lenientKey(m_names[i].plainTitle).left(longestKeyToCompare);
        if (key.isEmpty())
            continue;
        const int found = key.contains(wanted) || wanted.contains(key) ? 1 : distance(wanted, key);
        if (found < bestDistance) {
            bestDistance = found;
            best = static_cast<int>(i);
        }
    }
    return best;
}

} // namespace ic
