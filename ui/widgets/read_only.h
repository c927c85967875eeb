// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace ic {

/// What a disabled button says in a console that does not hold the journal.
class ReadOnly {
    Q_DECLARE_TR_FUNCTIONS(ic::ReadOnly)
public:
    static QString reason() { return tr("Another console writes this journal; this one only reads along."); }
};

} // namespace ic
