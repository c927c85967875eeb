// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

#include <QCoreApplication>
#include <QHash>

namespace ic {

/// How much there is in each section by itself. Counted once for a runbook, since thousands of situations
/// ask.
struct SectionCounts {
    explicit SectionCounts(const Runbook &runbook);
    QHash<QString, int> actions;
    QHash<QString, int> commands;
};

/// What stands under the title of a situation, made from what is really behind it. Pure.
class SituationText {
    Q_DECLARE_TR_FUNCTIONS(ic::SituationText)
public:
    /// Situations that are listed: nobody reads on, and each is a control of the window. Found with Ctrl+K
    /// are all.
    static constexpr std::size_t mostShown = 200;
    /// "Critical System Failure · 4 actions in the first 2 minutes · 4 commands", or the playbooks to choose
    /// from. A section that is called like the situation is not named again.
    static QString detail(const Situation &situation, const Runbook &runbook, const SectionCounts &counts);
    /// "4 actions in the first 2 minutes"; empty where the section and those below it hold none.
    static QString firstActions(const QString &section, const Runbook &runbook, const SectionCounts &counts);
    /// The section's title without emoji, or the id where the runbook has no such section.
    static QString sectionTitle(const QString &section, const Runbook &runbook);
    /// What a person chooses between; the section itself where there is no choice.
    static QStringList playbooks(const Situation &situation);
    static int commandCount(const QString &section, const Runbook &runbook, const SectionCounts &counts);
};

} // namespace ic
