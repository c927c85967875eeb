// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rollback/rollback_text.h"

#include "app/base/duration_text.h"
#include "ui/widgets/run_text.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace ic {

namespace {

QString clockOf(qint64 ms)
{
    return clockText(std::chrono::milliseconds(std::max<qint64>(0, ms)));
}

/// The one that failed, else the one that is not over, else the last.
const Phase *phaseInQuestion(const IncidentRun &run)
{
    const auto failed = std::ranges::find_if(run.phases, &Phase::failed);
    if (failed != run.phases.end())
        return &*failed;
    const auto open = std::ranges::find_if(run.phases, [](const Phase &phase) { return !phase.endedMs; });
    if (open != run.phases.end())
        return &*open;
    return run.phases.empty() ? nullptr : &run.phases.back();
}

qint64 doneCount(const IncidentRun &run)
{
    return std::ranges::count_if(run.phases,
                                 [](const Phase &phase) { return phase.endedMs && !phase.failed; });
}

/// Names by number of the newest earlier run of the same step that had as many phases.
std::map<int, QString> earlierNames(const IncidentRun &run, const JournalState &history)
{
    const IncidentRun *newest = nullptr;
    for (const auto &[id, incident] : history.incidents) {
        for (const IncidentRun &other : incident.runs) {
            if (other.start.stepId == run.start.stepId && other.start.run != run.start.run
                && other.total == run.total && (!newest || other.startedMs > newest->startedMs))
                newest = &other;
        }
    }
    std::map<int, QString> names;
    if (newest) {
        for (const Phase &phase : newest->phases)
            names[phase.number] = phase.name;
    }
    return names;
}

PhaseLine lineOf(const Phase &phase, const IncidentRun &run, qint64 nowMs)
{
    PhaseLine line;
    line.number = phase.number;
    line.name = phase.name;
    if (phase.endedMs) {
        line.state = phase.failed ? PhaseLine::State::Failed : PhaseLine::State::Done;
        line.tookMs = *phase.endedMs - phase.startedMs;
    } else if (run.isRunning()) {
        line.state = PhaseLine::State::Running;
        line.tookMs = nowMs - phase.startedMs;
    } else {
        line.state = PhaseLine::State::CutShort;
    }
    return line;
}

} // namespace

QString RollbackText::title(const IncidentRun &run)
{
    if (!run.rollbackId.isEmpty())
        return tr("Rollback %1").arg(run.rollbackId);
    return run.start.label.isEmpty() ? tr("Rollback") : run.start.label;
}

QString RollbackText::phase(const IncidentRun &run)
{
    const Phase *phase = phaseInQuestion(run);
    return phase ? phase->name : QString();
}

QString RollbackText::left(const IncidentRun &run, std::optional<qint64> usualMs, qint64 nowMs)
{
    const auto time = timeLeft(run, usualMs, nowMs);
    if (!time) {
        if (usualMs && run.isRunning() && nowMs - run.startedMs > *usualMs)
            return tr("longer than usual, which is %1").arg(RunText::duration(*usualMs));
        return {};
    }
    const QString clock = clockText(time->left);
    switch (time->source) {
    case TimeLeft::Source::Output:
        return tr("about %1 left").arg(clock);
    case TimeLeft::Source::Usual:
        return tr("usually %1 more").arg(clock);
    case TimeLeft::Source::Pace:
        return tr("about %1 left at this pace").arg(clock);
    }
    return {};
}

QString RollbackText::summary(const IncidentRun &run, std::optional<qint64> usualMs, qint64 nowMs)
{
    if (run.end) {
        const QString outcome = RunText::brief(*run.end);
        return run.total > 0 ? tr("%1 of %2 · %3").arg(doneCount(run)).arg(run.total).arg(outcome) : outcome;
    }
    const QString elapsed = clockOf(nowMs - run.startedMs);
    const QString remaining = left(run, usualMs, nowMs);
    if (run.total > 0 && !remaining.isEmpty())
        return tr("%1 of %2 · elapsed %3 · %4").arg(run.step).arg(run.total).arg(elapsed, remaining);
    if (run.total > 0)
        return tr("%1 of %2 · elapsed %3").arg(run.step).arg(run.total).arg(elapsed);
    return remaining.isEmpty() ? tr("elapsed %1").arg(elapsed)
                               : tr("elapsed %1 · %2").arg(elapsed, remaining);
}

QString RollbackText::failure(const IncidentRun &run)
{
    if (!run.end || run.end->outcome == RunOutcome::Succeeded)
        return {};
    const QString why = RunText::sentence(*run.end);
    const Phase *phase = phaseInQuestion(run);
    const bool failed = RunText::tone(run.end->outcome) == RunText::Tone::Bad;
    if (!phase)
        return failed ? tr("The rollback failed. %1").arg(why) : why;
    if (run.end->outcome == RunOutcome::Stopped)
        return tr("The rollback was stopped in phase %1 of %2, “%3”.")
            .arg(phase->number)
            .arg(run.total)
            .arg(phase->name);
    if (run.end->outcome == RunOutcome::Unknown)
        return tr("Nobody saw the end of the rollback. It was last seen in phase %1 of %2, “%3”.")
            .arg(phase->number)
            .arg(run.total)
            .arg(phase->name);
    return tr("The rollback failed in phase %1 of %2, “%3”. %4")
        .arg(phase->number)
        .arg(run.total)
        .arg(phase->name, why);
}

QString RollbackText::failureBrief(const IncidentRun &run)
{
    if (!run.end || run.end->outcome == RunOutcome::Succeeded)
        return {};
    const QString outcome = RunText::brief(*run.end);
    const Phase *phase = phaseInQuestion(run);
    if (!phase)
        return outcome;
    return tr("%1 in %2 of %3, “%4”", "how it ended, phase, how many, its name")
        .arg(outcome)
        .arg(phase->number)
        .arg(run.total)
        .arg(phase->name);
}

int RollbackText::percent(const IncidentRun &run, const std::optional<Progress> &live,
                          std::optional<qint64> usualMs, qint64 nowMs)
{
    if (run.end && run.end->outcome == RunOutcome::Succeeded)
        return 100;
    int percent = 0;
    if (run.total > 0)
        percent = int(100 * doneCount(run) / run.total);
    if (live && live->fraction)
        percent = std::max(percent, int(std::lround(*live->fraction * 100)));
    // Time alone is never proof of the end.
    constexpr int mostByTime = 95;
    if (percent == 0 && run.total == 0 && run.isRunning() && usualMs && *usualMs > 0)
        percent = int(std::min<qint64>(mostByTime, 100 * (nowMs - run.startedMs) / *usualMs));
    return std::clamp(percent, 0, run.isRunning() ? 99 : 100);
}

QString RollbackText::shortClock(qint64 ms)
{
    const QString clock = clockOf(ms);
    return clock.size() == 5 && clock.startsWith(QLatin1Char('0')) ? clock.mid(1) : clock;
}

std::optional<qint64> stalledForMs(const IncidentRun &run, qint64 lastSignMs, std::optional<qint64> usualMs,
                                   qint64 nowMs)
{
    if (!run.isRunning())
        return std::nullopt;
    constexpr qint64 shortestMs = 30'000;
    qint64 expectedMs = shortestMs;
    qint64 lastMs = std::max({run.startedMs, lastSignMs, run.remainingSaidMs});
    for (const Phase &phase : run.phases) {
        lastMs = std::max({lastMs, phase.startedMs, phase.endedMs.value_or(0)});
        if (phase.endedMs)
            expectedMs = std::max(expectedMs, 2 * (*phase.endedMs - phase.startedMs));
    }
    if (usualMs)
        expectedMs = std::max(expectedMs, 2 * *usualMs / std::max(1, run.total));
    const qint64 quietMs = nowMs - lastMs;
    return quietMs > expectedMs ? std::optional(quietMs) : std::nullopt;
}

std::vector<PhaseLine> phaseLines(const IncidentRun &run, const JournalState &history, qint64 nowMs)
{
    std::vector<PhaseLine> lines;
    lines.reserve(run.phases.size());
    for (const Phase &phase : run.phases)
        lines.push_back(lineOf(phase, run, nowMs));
    const auto names = earlierNames(run, history);
    for (int number = 1; number <= run.total; ++number) {
        if (std::ranges::find(run.phases, number, &Phase::number) != run.phases.end())
            continue;
        const auto name = names.find(number);
        PhaseLine line;
        line.number = number;
        line.name = name != names.end() ? name->second : RollbackText::tr("Phase %1").arg(number);
        lines.push_back(line);
    }
    std::ranges::stable_sort(lines, {}, &PhaseLine::number);
    return lines;
}

} // namespace ic
