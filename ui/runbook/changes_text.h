// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/console.h"

#include <QCoreApplication>

namespace ic {

class ChangesText {
    Q_DECLARE_TR_FUNCTIONS(ic::ChangesText)
public:
    /// "2 commands changed, 1 section added".
    static QString summary(const RunbookNews &news);
    /// What a passage is read as: "checklist", "contacts"; "text" where it is no more than that.
    static QString kind(BlockKind kind);
    /// How a command runs, where that differs, each from what to what: "directory: . → db". Empty where only
    /// the command itself differs.
    static QStringList ways(const Step &before, const Step &after);
};

} // namespace ic
