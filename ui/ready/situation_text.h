// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

#include <QCoreApplication>

namespace ic {

/// What stands under the title of a situation, made from what is really behind it. Pure.
class SituationText {
    Q_DECLARE_TR_FUNCTIONS(ic::SituationText)
public:
    /// "Critical System Failure · 4 actions in the first 2 minutes · 4 commands", or the playbooks to choose
    /// from.
    static QString detail(const Situation &situation, const Runbook &runbook);
    /// "4 actions in the first 2 minutes"; empty where the section and those below it hold none.
    static QString firstActions(const QString &section, const Runbook &runbook);
    /// The section's title without emoji, or the id where the runbook has no such section.
    static QString sectionTitle(const QString &section, const Runbook &runbook);
    /// What a person chooses between; the section itself where there is no choice.
    static QStringList playbooks(const Situation &situation);
    static int commandCount(const QString &section, const Runbook &runbook);
};

} // namespace ic
