// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

namespace ic {

/// Gives `take` each match of `pattern`, all of which hold the text `needed`. Asking an expression costs as
/// much as some hundred comparisons even where it finds nothing, so it's only asked while there is one left.
template <typename Take>
void forEachMatch(const QRegularExpression &pattern, const QString &text, QStringView needed, Take take)
{
    for (qsizetype at = 0; text.indexOf(needed, at) >= 0;) {
        const QRegularExpressionMatch match = pattern.match(text, at);
        if (!match.hasMatch())
            return;
        take(match);
        at = match.capturedEnd();
    }
}

} // namespace ic
