// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_bar.h"

#include "app/base/duration_text.h"

#include <QCoreApplication>

#include <cmath>

namespace ic::cli {

namespace {
constexpr int cells = 24;

double fractionOf(const Progress &progress)
{
    if (progress.fraction)
        return *progress.fraction;
    if (progress.total <= 0)
        return 0;
    const int done = progress.status == QLatin1String("completed") ? progress.step : progress.step - 1;
    return qBound(0.0, static_cast<double>(done) / progress.total, 1.0);
}
} // namespace

QString progressBar(const Progress &progress, qint64 elapsedMs)
{
    const int full = static_cast<int>(std::lround(fractionOf(progress) * cells));
    QString text = QLatin1Char('[') + QString(full, QLatin1Char('#'))
        + QString(cells - full, QLatin1Char('-')) + QLatin1Char(']');
    if (progress.total > 0)
        text += QStringLiteral(" %1/%2").arg(progress.step).arg(progress.total);
    if (!progress.phase.isEmpty())
        text += QLatin1Char(' ') + progress.phase;
    text += QStringLiteral("  ") + clockText(std::chrono::milliseconds(elapsedMs));
    if (progress.remaining && progress.remaining->count() > 0)
        text += QCoreApplication::translate("ProgressBar", ", about %1 left")
                    .arg(spokenDuration(*progress.remaining));
    return text;
}

} // namespace ic::cli
