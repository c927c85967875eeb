// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/console/step_preview.h"
#include "app/incident/event_kinds.h"
#include "app/runner/recording.h"

#include <QStringDecoder>

#include <array>

namespace ic::cli {

class Terminal;

/// What `run --json` prints: one JSON object a line, as it happens. Each has `event` and `step`:
/// - `started`: `run`, `label`, `command`, `effect`, `environment`, `directory`
/// - `line`: `stream` ("out", "err"), `text`; `continues` where the line was cut, as it is very long
/// - `finished`: `run`, `outcome`, `exitCode`, `signal`, `durationMs`, `message`
/// - `verified`: `verdict` ("passed", "failed", "unclear"), `by`, `detail`
/// - `ended`, always the last: `exitStatus` of the program
/// A step that verifies comes with its own `started`, `line` and `finished`. What was refused, or could not
/// be asked, is said on standard error and by the exit status; nothing is printed then.
class RunReport {
public:
    explicit RunReport(Terminal &terminal)
        : m_terminal(terminal)
    {
    }

    void started(const StepPreview &preview, RunId run);
    /// Bytes as recorded, in any pieces; what is no UTF-8 becomes U+FFFD.
    void output(RecordedStream stream, const QByteArray &bytes);
    void finished(RunId run, const RunEnd &end);
    void verified(const QString &stepId, const QString &by, const StepVerdict &verdict);
    void ended(const QString &stepId, int exitStatus);

private:
    struct Stream {
        QStringDecoder decoder{QStringDecoder::Utf8};
        QString open; ///< of a line that has no end yet
    };
    static constexpr qsizetype longestLine = 65536; ///< characters
    void line(RecordedStream stream, const QString &text, bool continues);
    void flush();
    void print(const char *event, const QString &stepId, QJsonObject object);

    Terminal &m_terminal;
    QString m_stepId; ///< whose output comes
    std::array<Stream, 2> m_streams;
};

} // namespace ic::cli
