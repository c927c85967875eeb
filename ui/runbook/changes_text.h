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
    /// Changed sections without those whose commands are told by themselves.
    static QStringList otherChangedSections(const RunbookNews &news);
};

} // namespace ic
