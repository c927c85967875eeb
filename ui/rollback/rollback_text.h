// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/run.h"
#include "app/incident/due.h"

#include <QCoreApplication>

#include <vector>

namespace ic {

/// A running rollback in words and numbers. Pure; says "usually" and "about" where that is all that is known.
class RollbackText {
    Q_DECLARE_TR_FUNCTIONS(ic::RollbackText)
public:
    /// "Rollback RB-4127"; without a number the label of its step.
    static QString title(const IncidentRun &run);
    /// The phase underway or broken; empty where the output told none.
    static QString phase(const IncidentRun &run);
    /// "5 of 8 · elapsed 02:05 · about 01:10 left".
    static QString summary(const IncidentRun &run, std::optional<qint64> usualMs, qint64 nowMs);
    /// "about 01:10 left", "usually 40 s"; empty where nothing is honest.
    static QString left(const IncidentRun &run, std::optional<qint64> usualMs, qint64 nowMs);
    /// What went wrong and where; empty for a run that goes on or succeeded.
    static QString failure(const IncidentRun &run);
    /// The same in half a line: "✕ failed in 5 of 8, “Restore database snapshot” · exit status 1".
    static QString failureBrief(const IncidentRun &run);
    /// 0 to 100.
    static int percent(const IncidentRun &run, const std::optional<Progress> &live,
                       std::optional<qint64> usualMs, qint64 nowMs);
    /// "0:53", "1:02:03".
    static QString shortClock(qint64 ms);
};

/// For how long there was neither output nor a new phase, where that is longer than can be expected: twice
/// the longest phase so far, or an even share of the usual duration, but never under half a minute.
/// lastSignMs: wall clock of the last line of output, 0 where there was none.
std::optional<qint64> stalledForMs(const IncidentRun &run, qint64 lastSignMs, std::optional<qint64> usualMs,
                                   qint64 nowMs);

/// The phases as a list shows them: those heard of, then those to come, named as in the newest earlier run of
/// the same step where it had as many.
struct PhaseLine {
    int number = 0;
    QString name;
    enum class State { ToCome, Running, Done, Failed, CutShort } state = State::ToCome;
    std::optional<qint64> tookMs; ///< until now for one that runs
    bool operator==(const PhaseLine &) const = default;
};
std::vector<PhaseLine> phaseLines(const IncidentRun &run, const JournalState &history, qint64 nowMs);

} // namespace ic
