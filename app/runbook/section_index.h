// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/document/markdown_document.h"
#include "app/runbook/document/name_table.h"
#include "app/runbook/runbook.h"

namespace ic {

/// Where an in-document link leads.
class SectionIndex {
public:
    /// `slug` is its title's githubSlug.
    void add(const Section &section, const QString &slug, int index);
    /// <a name="…"> or {#…} that stands in a section.
    void addAnchor(const QString &name, int section);

    struct Target {
        int section = -1;
        bool exact = false; ///< by GitHub's rule
    };
    /// `url` with or without '#', percent-encoded or not.
    Target find(const QString &url) const;
    /// The section whose name is most like it, word by word; -1 where none is, or where there are too many to
    /// compare.
    int nearest(const QString &url) const;

private:
    struct Names {
        QString anchor;
        QString title;
        QString plainTitle;
        int level = 0;
    };
    struct Anchor {
        QString name;
        int section = -1;
    };
    const NameTable &exact() const;
    const NameTable &lenient() const;

    std::vector<Names> m_names;
    std::vector<Anchor> m_anchors; ///< of two with one name the last counts
    // Made when the first link needs them: many documents have none.
    mutable NameTable m_exact;
    mutable size_t m_inExact = 0; ///< how many of the anchors are in it
    mutable NameTable m_lenient;
    NameTable m_usedAnchors;
};

} // namespace ic
