// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/run_mailbox.h"

#include "app/actions/runs.h"

#include <algorithm>
#include <utility>

namespace ic {

namespace {
bool isSame(const OutputLine &a, const OutputLine &b)
{
    return a.stream == b.stream && a.text == b.text;
}
} // namespace

RunMailbox::RunMailbox()
    : m_ended(Runs::tailLines, tailCharacters)
{
}

void RunMailbox::started(qint64 startedMs, const RunnerIdentity &runner)
{
    const std::scoped_lock lock(m_mutex);
    m_news.startedMs = startedMs;
    m_news.runner = runner;
}

void RunMailbox::lineEnded(OutputLine line)
{
    const std::scoped_lock lock(m_mutex);
    m_ended.append(std::move(line));
    ++m_endedCount;
}

bool RunMailbox::openLines(std::vector<OutputLine> lines)
{
    const std::scoped_lock lock(m_mutex);
    if (m_ended.lines().empty() && std::ranges::equal(lines, m_open, isSame))
        return false;
    m_open = std::move(lines);
    return true;
}

void RunMailbox::progressed(const Progress &progress)
{
    const std::scoped_lock lock(m_mutex);
    const auto isSameStep = [&](const Progress &other) {
        return other.step == progress.step && other.status == progress.status && other.phase == progress.phase
            && other.rollbackId == progress.rollbackId;
    };
    auto &waiting = m_news.progress;
    if (waiting.empty() || (!isSameStep(waiting.back()) && waiting.size() < waitingProgress)) {
        waiting.push_back(progress);
        return;
    }
    // The step began when it was first spoken of.
    const auto saidMs = isSameStep(waiting.back()) ? waiting.back().atMs : progress.atMs;
    waiting.back() = progress;
    waiting.back().atMs = saidMs;
}

void RunMailbox::finished(RunResult result)
{
    const std::scoped_lock lock(m_mutex);
    m_news.result = std::move(result);
}

bool RunMailbox::ring()
{
    const std::scoped_lock lock(m_mutex);
    return !std::exchange(m_rung, true);
}

RunNews RunMailbox::take()
{
    const std::scoped_lock lock(m_mutex);
    m_rung = false;
    RunNews news = std::exchange(m_news, {});
    news.lines = m_ended.toVector();
    news.lines.insert(news.lines.end(), m_open.begin(), m_open.end());
    news.replaced = m_openTaken;
    news.lineCount = m_endedCount + static_cast<qint64>(m_open.size());
    m_ended.clear();
    m_openTaken = static_cast<int>(m_open.size());
    return news;
}

} // namespace ic
