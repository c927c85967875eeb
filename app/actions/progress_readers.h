// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/progress.h"

#include <QRegularExpression>

namespace ic {

/// One line of JSON: {"step":5,"total":8,"phase":"…","status":"running|completed|failed","rollbackId":"…",
/// "eta":70}. `percent` (0 to 100) may stand in for the steps; eta is in seconds, or a duration as text.
class JsonProgressReader : public ProgressReader {
public:
    std::optional<Progress> read(QStringView line) override;
};

/// Test Anything Protocol, versions 12 to 14, top level: "1..8", "ok 5 - …", "not ok 6 - …", "Bail out! …".
class TapProgressReader : public ProgressReader {
public:
    std::optional<Progress> read(QStringView line) override;

private:
    int m_total = 0;
    int m_done = 0;
};

/// The sequence by which programs tell a terminal how far they are.
class OscProgressReader : public ProgressReader {
public:
    std::optional<Progress> read(QStringView line) override;
    std::optional<Progress> readOsc(int state, int percent) override;
};

/// "[5/8] text", "(5/8) text", "Step 5/8: text", "Step 5 of 8: text", at the beginning of a line. A last word
/// like "done" or "failed" is the status.
class StepProgressReader : public ProgressReader {
public:
    std::optional<Progress> read(QStringView line) override;
};

/// A percentage that speaks of progress: alone on its line, behind a bar, or with a word like "progress" or
/// "complete". One that measures something else ("CPU 85%") is not.
class PercentProgressReader : public ProgressReader {
public:
    std::optional<Progress> read(QStringView line) override;
};

/// A regular expression of the runbook, with any of the named groups step, total, phase, percent.
class PatternProgressReader : public ProgressReader {
public:
    explicit PatternProgressReader(const QString &pattern);
    std::optional<Progress> read(QStringView line) override;

private:
    QRegularExpression m_pattern;
};

} // namespace ic
