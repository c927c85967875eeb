// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/changes/section_matching.h"

#include <QHash>

#include <algorithm>

namespace ic {

namespace {

size_t at(int index)
{
    return static_cast<size_t>(index);
}

QByteArray contentOf(const Section &section)
{
    QByteArray content;
    for (const Block &block : section.blocks)
        content += block.html;
    return content;
}

/// At least half of the blocks of the longer one are in both.
bool isMostlyTheSame(const Section &a, const Section &b)
{
    QHash<QByteArray, int> left;
    for (const Block &block : a.blocks)
        ++left[block.html];
    size_t same = 0;
    for (const Block &block : b.blocks) {
        if (int &count = left[block.html]; count > 0 && !block.html.startsWith("<hr")) {
            --count;
            ++same;
        }
    }
    return same > 0 && same * 2 >= std::max(a.blocks.size(), b.blocks.size());
}

class Matching {
public:
    Matching(const Runbook &before, const Runbook &after)
        : m_before(before.sections)
        , m_after(after.sections)
        , m_matches(after.sections.size(), -1)
        , m_isTaken(before.sections.size())
    {
    }

    SectionMatches take()
    {
        byId();
        byContent();
        bySimilarity();
        byWhatIsBelow();
        return std::move(m_matches);
    }

private:
    void match(size_t after, size_t before)
    {
        m_matches[after] = static_cast<int>(before);
        m_isTaken[before] = true;
    }

    void byId()
    {
        QHash<QString, size_t> known;
        for (size_t i = 0; i < m_before.size(); ++i)
            known.insert(m_before[i].id, i);
        for (size_t i = 0; i < m_after.size(); ++i) {
            if (const auto found = known.constFind(m_after[i].id); found != known.cend())
                match(i, *found);
        }
    }

    void byContent()
    {
        QHash<QByteArray, std::vector<size_t>> known;
        for (size_t i = m_before.size(); i-- > 0;) {
            if (!m_isTaken[i] && !m_before[i].blocks.empty())
                known[contentOf(m_before[i])].push_back(i);
        }
        for (size_t i = 0; i < m_after.size(); ++i) {
            if (m_matches[i] >= 0 || m_after[i].blocks.empty())
                continue;
            std::vector<size_t> &candidates = known[contentOf(m_after[i])];
            const auto fits = std::ranges::find_if(
                candidates, [&](size_t each) { return m_before[each].level == m_after[i].level; });
            if (fits == candidates.end())
                continue;
            match(i, *fits);
            candidates.erase(fits);
        }
    }

    void bySimilarity()
    {
        constexpr size_t mostToCompare = 100; // of each; more than that is another document
        std::vector<size_t> gone;
        std::vector<size_t> come;
        for (size_t i = 0; i < m_before.size(); ++i) {
            if (!m_isTaken[i])
                gone.push_back(i);
        }
        for (size_t i = 0; i < m_after.size(); ++i) {
            if (m_matches[i] < 0)
                come.push_back(i);
        }
        if (gone.size() > mostToCompare || come.size() > mostToCompare)
            return;
        for (const size_t now : come) {
            const auto was = std::ranges::find_if(gone, [&](size_t each) {
                return !m_isTaken[each] && m_before[each].level == m_after[now].level
                    && isMostlyTheSame(m_before[each], m_after[now]);
            });
            if (was != gone.end())
                match(now, *was);
        }
    }

    /// "## Database" that only holds other sections.
    void byWhatIsBelow()
    {
        for (size_t i = 0; i + 1 < m_after.size(); ++i) {
            const int below = m_matches[i + 1];
            if (m_matches[i] >= 0 || !m_after[i].blocks.empty()
                || m_after[i + 1].parent != static_cast<int>(i) || below < 1)
                continue;
            const int above = m_before[at(below)].parent;
            if (above == below - 1 && !m_isTaken[at(above)] && m_before[at(above)].blocks.empty()
                && m_before[at(above)].level == m_after[i].level)
                match(i, at(above));
        }
    }

    const std::vector<Section> &m_before;
    const std::vector<Section> &m_after;
    SectionMatches m_matches;
    std::vector<bool> m_isTaken;
};

/// Indices of a longest rising sequence among those that are not negative.
std::vector<bool> inRisingOrder(const SectionMatches &matches)
{
    std::vector<size_t> tails; // index of the last of the best sequence of each length
    std::vector<int> previous(matches.size(), -1);
    for (size_t i = 0; i < matches.size(); ++i) {
        if (matches[i] < 0)
            continue;
        const auto place =
            std::ranges::lower_bound(tails, matches[i], {}, [&](size_t tail) { return matches[tail]; });
        if (place != tails.begin())
            previous[i] = static_cast<int>(*std::prev(place));
        if (place == tails.end())
            tails.push_back(i);
        else
            *place = i;
    }
    std::vector<bool> isIn(matches.size());
    for (int i = tails.empty() ? -1 : static_cast<int>(tails.back()); i >= 0; i = previous[at(i)])
        isIn[at(i)] = true;
    return isIn;
}

} // namespace

SectionMatches matchSections(const Runbook &before, const Runbook &after)
{
    return Matching(before, after).take();
}

QSet<QString> movedSections(const Runbook &before, const Runbook &after, const SectionMatches &matches)
{
    const std::vector<bool> isInOrder = inRisingOrder(matches);
    std::vector<bool> isMoved(matches.size());
    QSet<QString> moved;
    for (size_t i = 0; i < matches.size(); ++i) {
        if (matches[i] < 0)
            continue;
        const int parent = after.sections[i].parent;
        const int formerParent = before.sections[at(matches[i])].parent;
        const bool hasSameParent = parent < 0 ? formerParent < 0 : matches[at(parent)] == formerParent;
        isMoved[i] = !isInOrder[i] || (!hasSameParent && (parent < 0 || matches[at(parent)] >= 0));
        const bool wentAlong = hasSameParent && parent >= 0 && isMoved[at(parent)];
        if (isMoved[i] && !wentAlong)
            moved.insert(after.sections[i].id);
    }
    return moved;
}

} // namespace ic
