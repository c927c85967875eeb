// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/prompt_watch.h"

#include "app/actions/run_terminal.h"
#include "app/actions/runs.h"
#include "app/base/background.h"

#include <QRegularExpression>

namespace ic {

namespace {

constexpr int lookMs = 150;
constexpr qsizetype longestPrompt = 300;

bool asksForSecret(const QString &text)
{
    static const QRegularExpression words(
        QStringLiteral("pass(?:word|phrase|code)|\\bPIN\\b|secret|token|one[- ]time|verification code"
                       "|Passwort|Kennwort|Kennsatz"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(text).hasMatch();
}

bool looksLikeQuestion(const QString &text)
{
    static const QRegularExpression end(QStringLiteral("(?:[?:>]|[\\])]\\s*[:?]?)$"));
    return end.match(text).hasMatch();
}

/// "[y/N]", "(yes/no)"
QStringList choicesOf(const QString &text)
{
    static const QRegularExpression both(QStringLiteral("[\\[(]\\s*(y|yes|j|ja)\\s*/\\s*(n|no|nein)\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = both.match(text);
    if (!match.hasMatch())
        return {};
    return {match.captured(1).toLower(), match.captured(2).toLower()};
}

} // namespace

std::optional<Prompt> promptFrom(const QString &openLine, bool reading, bool echo)
{
    const QString text = openLine.trimmed().right(longestPrompt);
    if (!reading && !looksLikeQuestion(text))
        return std::nullopt;
    return Prompt{text, !echo || asksForSecret(text), echo, choicesOf(text)};
}

PromptWatch::PromptWatch(Runs &runs, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_runs(runs)
    , m_clock(clock)
{
    m_timer.setInterval(lookMs);
    connect(&m_timer, &QTimer::timeout, this, &PromptWatch::look);
    connect(&m_runs, &Runs::output, this,
            [this](RunId id, const std::vector<OutputLine> &lines, int replaced) {
                if (id == m_run && !id.isNull())
                    take(lines, replaced);
            });
    connect(&m_runs, &Runs::finished, this, [this](RunId id) {
        if (id == m_run)
            watch({});
    });
}

void PromptWatch::watch(RunId run)
{
    if (run == m_run)
        return;
    m_run = run;
    m_open.clear();
    m_answeredMs = -1;
    m_changedMs = m_clock.steadyMs();
    set(std::nullopt);
    if (run.isNull()) {
        m_timer.stop();
        return;
    }
    if (m_runs.isActive(run))
        take(m_runs.tail(run), 0);
    m_timer.start();
}

void PromptWatch::answered()
{
    m_answeredMs = m_changedMs;
    set(std::nullopt);
}

void PromptWatch::take(const std::vector<OutputLine> &lines, int)
{
    m_changedMs = m_clock.steadyMs();
    m_answeredMs = -1;
    m_open = !lines.empty() && lines.back().isOpen ? lines.back().text : QString();
    set(std::nullopt);
}

void PromptWatch::look()
{
    const qint64 quiet = m_clock.steadyMs() - m_changedMs;
    if (m_isLooking || m_answeredMs == m_changedMs || quiet < (m_open.isEmpty() ? silentMs : quietMs))
        return;
    m_isLooking = true;
    const qint64 askedMs = m_changedMs;
    inBackground(
        *QThreadPool::globalInstance(), this,
        [file = m_runs.terminalFile(m_run)] { return readRunTerminal(file); },
        [this, run = m_run, askedMs](const RunTerminal &terminal) {
            m_isLooking = false;
            // What has come since then is looked at the next time.
            if (run == m_run && askedMs == m_changedMs && m_answeredMs != m_changedMs)
                weigh(terminal.echo, terminal.reading);
        });
}

void PromptWatch::weigh(bool echo, bool reading)
{
    set(m_open.isEmpty() && !reading ? std::nullopt : promptFrom(m_open, reading, echo));
}

void PromptWatch::set(std::optional<Prompt> prompt)
{
    if (m_prompt == prompt)
        return;
    m_prompt = std::move(prompt);
    Q_EMIT changed();
}

} // namespace ic
