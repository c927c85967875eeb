// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/markdown_document.h"
#include "app/runbook/runbook.h"

#include <QHash>

namespace ic {

/// Where an in-document link leads.
class SectionIndex {
public:
    void add(const Section &section, int index);
    /// <a name="…"> or {#…} that stands in a section.
    void addAnchor(const QString &name, int section);

    struct Target {
        int section = -1;
        bool exact = false; ///< by GitHub's rule
    };
    /// `url` with or without '#', percent-encoded or not.
    Target find(const QString &url) const;
    /// The section whose name is most like it; -1 where none is, or where there are too many to compare.
    int nearest(const QString &url) const;

private:
    struct Names {
        QString anchor;
        QString title;
        QString plainTitle;
    };
    const QHash<QString, int> &lenient() const;

    std::vector<Names> m_names;
    QHash<QString, int> m_exact;
    mutable QHash<QString, int> m_lenient; ///< made when the first link needs it: most documents have none
    QHash<QString, int> m_usedAnchors;
};

} // namespace ic
