// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/ids.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <optional>

namespace ic {

class Runs;
struct OutputLine;

/// What a running command asks at its terminal.
struct Prompt {
    QString text; ///< "Continue? [y/N]"; empty where it waits without having said for what
    bool hidden = false; ///< its answer is not to be seen: a password
    bool echoes = true; ///< the terminal shows what is typed, whatever it is
    QStringList choices; ///< "y", "n" where it offers those
    bool operator==(const Prompt &) const = default;
};

/// What a line that waits says it wants. reading: it is known that somebody waits for what is typed; without,
/// only a line that looks like a question is one. echo: of the terminal.
std::optional<Prompt> promptFrom(const QString &openLine, bool reading, bool echo);

/// Notices that a run asks something: its output ends within a line, or it is known to read its terminal,
/// and nothing has come for a moment. One thread.
class PromptWatch : public QObject {
    Q_OBJECT
public:
    PromptWatch(Runs &runs, const Clock &clock, QObject *parent = nullptr);

    /// A null id watches nothing.
    void watch(RunId run);
    RunId run() const { return m_run; }
    const std::optional<Prompt> &prompt() const { return m_prompt; }
    /// It was answered: the same question is asked anew only by new output.
    void answered();

    static constexpr qint64 quietMs = 600; ///< known to read, or a question by its looks
    static constexpr qint64 silentMs = 2500; ///< reads without having asked

Q_SIGNALS:
    void changed();

private:
    void take(const std::vector<OutputLine> &lines, int replaced);
    void look();
    void weigh(bool echo, bool reading);
    void set(std::optional<Prompt> prompt);

    Runs &m_runs;
    const Clock &m_clock;
    RunId m_run;
    QString m_open; ///< the line that has not ended
    qint64 m_changedMs = 0; ///< steady
    qint64 m_answeredMs = -1;
    bool m_isLooking = false;
    std::optional<Prompt> m_prompt;
    QTimer m_timer;
};

} // namespace ic
