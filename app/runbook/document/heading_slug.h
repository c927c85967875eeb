// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/document/name_table.h"

#include <QString>

namespace ic {

/// The anchor that GitHub gives a heading: lower case, marks dropped, each space a dash.
/// "🚨 Critical System Failure" gives "-critical-system-failure".
QString githubSlug(const QString &heading);

/// The same without the dashes that a leading emoji leaves; never empty ("section" then).
QString sectionSlug(const QString &heading);
/// The same where the heading's anchor is at hand.
QString sectionSlugOf(QString githubSlug);

/// For ids made of texts: letters and digits in lower case, anything else one dash; at most 60 characters.
/// "npm run health:check:all" gives "npm-run-health-check-all".
QString idSlug(const QString &text);
/// "stem/slug-of-the-text".
QString idBelow(const QString &stem, const QString &text);

/// What two headings share that differ only in emoji, punctuation, case and accents.
QString lenientKey(const QString &text);

/// Without leading emoji and without a window in brackets: "📞 Actions (0-2 minutes)" gives "Actions".
QString plainHeading(const QString &heading);

/// "name-2".
QString withSuffix(const QString &name, int number);

/// Hands out ids: the first keeps its name, the next of the same name get -2, -3, … (or -1, -2 as GitHub does
/// for headings).
class UniqueIds {
public:
    explicit UniqueIds(int firstSuffix = 2)
        : m_firstSuffix(firstSuffix)
    {
    }
    /// Every id then begins with this, whether the wanted one does or not.
    void beginWith(const QString &prefix) { m_prefix = prefix; }
    QString take(const QString &name);

private:
    bool wasGiven(const QString &wanted) const;

    int m_firstSuffix;
    QString m_prefix;
    // Ids with a number of ours are not kept: they follow from their name and its next number, and a large
    // document has a million of them. Names that share their bits only get a number too many.
    NameTable m_next; ///< of each name the number that the next of it gets
    NameTable m_numbered; ///< names that end like an id with a number of ours
};

} // namespace ic
