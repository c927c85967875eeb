// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/duration_text.h"
#include "app/incident/incident.h"

#include <QCoreApplication>
#include <QString>

namespace ic {

/// How a run is put into words: a shape and a word, so that colour is never alone. Pure.
class RunText {
    Q_DECLARE_TR_FUNCTIONS(ic::RunText)
public:
    enum class Tone { Quiet, Running, Good, Warning, Bad };

    /// "done in 4 s"; the shape apart, so that a row may draw it.
    static QString shape(RunOutcome outcome);
    static Tone tone(RunOutcome outcome);
    /// For the end of a row: "✓ done in 4 s", "✗ exit status 1", "? unknown".
    static QString brief(const RunEnd &end);
    /// The whole sentence of an end that is not a success; empty for a success.
    static QString sentence(const RunEnd &end);
    /// "running 02:05", "step 5 of 8 · 02:05", "stopping 02:05".
    static QString running(const IncidentRun &run, qint64 nowMs);
    /// "usually 4 s", or nothing.
    static QString usually(std::optional<qint64> usualMs);
    /// Of a step that doesn't run: what to expect of the time it takes. ending: as endingText() has it.
    static QString beforehand(std::optional<qint64> usualMs, const QString &ending);
    /// "exported HOST, TOKEN (2)", or nothing: what a step left to the later ones.
    static QString exported(const RunEnd &end);
    /// As runTimeText() says it.
    static QString duration(qint64 ms);
    /// "0–2 min", "2–24 h", "1–7 days".
    static QString window(const TimeWindow &window);
    /// "DRILL · range", "LIVE · production".
    static QString environment(const QString &name, bool drill);
};

} // namespace ic
