// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/run_text.h"

#include "app/base/run_time_text.h"

#include <algorithm>

namespace ic {

QString RunText::shape(RunOutcome outcome)
{
    switch (outcome) {
    case RunOutcome::Succeeded:
        return QStringLiteral("✓");
    case RunOutcome::Failed:
    case RunOutcome::Signalled:
    case RunOutcome::TimedOut:
    case RunOutcome::DidNotStart:
        return QStringLiteral("✗");
    case RunOutcome::Stopped:
        return QStringLiteral("■");
    case RunOutcome::Unknown:
        return QStringLiteral("?");
    }
    return {};
}

RunText::Tone RunText::tone(RunOutcome outcome)
{
    switch (outcome) {
    case RunOutcome::Succeeded:
        return Tone::Good;
    case RunOutcome::Failed:
    case RunOutcome::Signalled:
    case RunOutcome::TimedOut:
    case RunOutcome::DidNotStart:
        return Tone::Bad;
    case RunOutcome::Stopped:
    case RunOutcome::Unknown:
        return Tone::Warning;
    }
    return Tone::Warning;
}

QString RunText::brief(const RunEnd &end)
{
    switch (end.outcome) {
    case RunOutcome::Succeeded:
        return tr("✓ done in %1").arg(duration(end.durationMs));
    case RunOutcome::Failed:
        return tr("✗ exit status %1").arg(end.exitCode);
    case RunOutcome::Signalled:
        return tr("✗ ended by signal %1").arg(end.signal);
    case RunOutcome::TimedOut:
        return tr("✗ timed out");
    case RunOutcome::Stopped:
        return tr("■ stopped");
    case RunOutcome::DidNotStart:
        return tr("✗ did not start");
    case RunOutcome::Unknown:
        return tr("? unknown");
    }
    return {};
}

QString RunText::sentence(const RunEnd &end)
{
    const QString took = duration(end.durationMs);
    switch (end.outcome) {
    case RunOutcome::Succeeded:
        return end.message;
    case RunOutcome::Failed:
        return end.message.isEmpty()
            ? tr("It failed with exit status %1 after %2.").arg(end.exitCode).arg(took)
            : end.message;
    case RunOutcome::Signalled:
        return end.message.isEmpty() ? tr("It was ended by signal %1 after %2.").arg(end.signal).arg(took)
                                     : end.message;
    case RunOutcome::TimedOut:
        return end.message.isEmpty() ? tr("It took too long and was ended after %1.").arg(took) : end.message;
    case RunOutcome::Stopped:
        return tr("It was stopped by a person after %1; what it had already changed stays changed.")
            .arg(took);
    case RunOutcome::DidNotStart:
        return end.message.isEmpty() ? tr("The command could not be started.") : end.message;
    case RunOutcome::Unknown:
        return end.message.isEmpty() ? tr("Nobody saw how it ended: it may or may not have finished. Check "
                                          "the system before you run it again.")
                                     : end.message;
    }
    return {};
}

QString RunText::running(const IncidentRun &run, qint64 nowMs)
{
    const qint64 ms = std::max<qint64>(0, nowMs - run.startedMs);
    const QString time = duration(ms);
    if (ms < 1000)
        return run.stopAsked ? tr("stopping") : tr("running");
    if (run.stopAsked)
        return tr("stopping %1").arg(time);
    return tr("running %1").arg(time);
}

QString RunText::usually(std::optional<qint64> usualMs)
{
    if (!usualMs)
        return {};
    // An expectation, not a measurement: rounded.
    return tr("usually %1")
        .arg(*usualMs < 1000 ? duration(*usualMs)
                             : spokenDuration(std::chrono::seconds((*usualMs + 500) / 1000)));
}

QString RunText::exported(const RunEnd &end)
{
    constexpr qsizetype most = 8;
    QStringList names;
    for (const auto &[name, value] : end.exports)
        names.append(name);
    names += end.withheldExports;
    const qsizetype count = names.size();
    if (count == 0)
        return {};
    if (count > most)
        return tr("exported %1, … (%2 in all)").arg(names.first(most).join(QStringLiteral(", "))).arg(count);
    return tr("exported %1").arg(names.join(QStringLiteral(", ")));
}

QString RunText::beforehand(std::optional<qint64> usualMs, const QString &ending)
{
    const QString time = usually(usualMs);
    if (time.isEmpty() || ending.isEmpty())
        return time + ending;
    return tr("%1, %2").arg(time, ending);
}

QString RunText::duration(qint64 ms)
{
    return runTimeText(std::chrono::milliseconds(ms));
}

QString RunText::window(const TimeWindow &window)
{
    const qint64 start = window.start.count();
    const qint64 end = window.end.count();
    const auto both = [&](qint64 unit) { return start % unit == 0 && end % unit == 0; };
    if (both(86400))
        return tr("%1–%2 days").arg(start / 86400).arg(end / 86400);
    if (both(3600))
        return tr("%1–%2 h").arg(start / 3600).arg(end / 3600);
    if (both(60))
        return tr("%1–%2 min").arg(start / 60).arg(end / 60);
    return tr("%1–%2 s").arg(start).arg(end);
}

QString RunText::environment(const QString &name, bool drill)
{
    return drill ? tr("DRILL · %1").arg(name) : tr("LIVE · %1").arg(name);
}

} // namespace ic
