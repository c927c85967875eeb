// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace ic {

/// What the note on a placeholder without a value says, translated. Of one step and mark it is always the
/// same, so that whoever tells the notes of one step together finds them by it.
inline QString openPlaceholderText(const QString &mark, const QString &stepLabel)
{
    return QCoreApplication::translate("Runbook",
                                       "“%1” stands for a value that nothing supplies: it is asked for "
                                       "before “%2” runs. A variable in the front matter or the "
                                       "environment saves the question.")
        .arg(mark, stepLabel);
}

} // namespace ic
