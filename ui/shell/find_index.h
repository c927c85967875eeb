// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/incident/incident.h"
#include "app/runbook/runbook.h"

#include <QCoreApplication>

#include <vector>

namespace ic {

class CommandSet;

/// Something that can be found and gone to.
struct FindEntry {
    enum class Kind {
        Situation,
        Section,
        Step,
        Contact,
        Template,
        Resource,
        Action, ///< a button of the page that is shown (FoundButton)
        Command,
        PastIncident,
        Problem
    };
    Kind kind = Kind::Section;
    QString id; ///< of the runbook's item, the command's id, the incident's number, the button's name
    QString title;
    QString detail;
    int line = 0; ///< of a problem
    QString words = {}; ///< by which it is found too, not shown
};

/// Everything there is to find, and how well it fits what was typed. Pure.
class FindIndex {
    Q_DECLARE_TR_FUNCTIONS(ic::FindIndex)
public:
    static std::vector<FindEntry> build(const Runbook *runbook, const JournalState &history,
                                        const CommandSet &commands);
    /// The fitting ones, best first. Each word has to occur; the beginning of a title counts most. Without
    /// words, all, in the order of `build`.
    static std::vector<FindEntry> match(const std::vector<FindEntry> &entries, const QString &words);
    static QString kindName(FindEntry::Kind kind);
};

} // namespace ic
