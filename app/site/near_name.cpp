// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/site/near_name.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace ic {

namespace {

// Levenshtein's distance: how many letters to add, drop or change.
qsizetype distance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j < row.size(); ++j) {
            const bool same = a[i - 1] == b[static_cast<qsizetype>(j) - 1];
            const qsizetype changed = diagonal + (same ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

// "default_environment" and "DefaultEnvironment" differ only in taste.
QString plain(const QString &name)
{
    QString letters = name.toLower();
    letters.remove(QLatin1Char('-')).remove(QLatin1Char('_')).remove(QLatin1Char(' '));
    return letters;
}

} // namespace

QString nearName(const QString &name, const QStringList &known)
{
    constexpr qsizetype longestName = 64;
    const QString wanted = plain(name);
    if (wanted.isEmpty() || wanted.size() > longestName)
        return {};
    QString nearest;
    qsizetype least = std::max<qsizetype>(1, wanted.size() / 3) + 1;
    for (const QString &each : known) {
        if (const qsizetype far = distance(wanted, plain(each)); far < least) {
            least = far;
            nearest = each;
        }
    }
    return nearest;
}

} // namespace ic
