// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/run_follower.h"

#include "app/actions/run_result.h"
#include "app/runner/process_tree.h"

#include <QCoreApplication>
#include <QFile>

namespace ic {

namespace {
constexpr int turnMs = 20;
constexpr int witnessLines = 20;
constexpr qint64 witnessCharacters = 64 * 1024;
// An earlier console may have ended between starting the runner and the runner's first status.
constexpr qint64 firstStatusMs = 3000;
} // namespace

RunFollower::RunFollower(RunDirectory directory, std::optional<RunnerIdentity> runner,
                         const QStringList &progressPatterns, std::shared_ptr<RunMailbox> mailbox,
                         const Clock &clock)
    : m_directory(std::move(directory))
    , m_runner(runner)
    , m_isOurs(runner.has_value())
    , m_mailbox(std::move(mailbox))
    , m_clock(clock)
    , m_reader(nativePath(m_directory.recordingFile()))
    , m_out(OutputStream::Out, *this)
    , m_error(OutputStream::Error, *this)
    , m_progress(progressPatterns)
    , m_last(witnessLines, witnessCharacters)
{
    m_sinceAdoption.start();
}

RunFollower::Next RunFollower::step(bool lookAtRunner)
{
    // Asked before the status is read: a runner that ends after this question has written its last word
    // before it ended, or never will.
    const bool gone = lookAtRunner && runnerIsGone();
    readStatusAgain();
    const bool isFinal = m_status && m_status->finished;
    tellStart();
    const bool readAll = readRecording();
    tellOpenLines();
    if (!readAll)
        return Next::GoOn;
    if (isFinal)
        return finish(resultOf(*m_status, lastLines(), m_findings.found()));
    if (!gone)
        return Next::Wait;
    if (m_isOurs && !QFile::exists(m_directory.recordingFile()))
        return finish(didNotStart({ErrorCode::DidNotStart,
                                   QCoreApplication::translate("RunFollower",
                                                               "The helper program that runs commands "
                                                               "ended before it started this one"),
                                   m_directory.path(),
                                   QCoreApplication::translate("RunFollower",
                                                               "Check the space on that disk, then run "
                                                               "the step again")},
                                  m_clock.wallMs()));
    return finish(unknownResult(m_header       ? m_header->startedMs
                                    : m_status ? m_status->startedMs
                                               : 0,
                                m_clock.wallMs()));
}

bool RunFollower::takeChanged()
{
    return std::exchange(m_changed, false);
}

void RunFollower::readStatusAgain()
{
    if (m_status && m_status->finished)
        return;
    if (auto status = readStatus(nativePath(m_directory.statusFile())))
        m_status = std::move(status);
}

void RunFollower::tellStart()
{
    if (m_startTold || !m_status || m_status->childPid == 0)
        return;
    m_startTold = true;
    m_changed = true;
    m_mailbox->started(m_status->startedMs, {m_status->pid, m_status->startTicks});
}

bool RunFollower::runnerIsGone()
{
    if (m_isOurs) {
        if (m_runner->startTicks == 0 && m_status)
            m_runner = RunnerIdentity{m_status->pid, m_status->startTicks};
        return !isAlive(*m_runner);
    }
    if (!m_runner) {
        readStatusAgain();
        if (!m_status)
            return m_sinceAdoption.elapsed() > firstStatusMs || !QFile::exists(m_directory.path());
        m_runner = RunnerIdentity{m_status->pid, m_status->startTicks};
    }
    return m_status->bootId != bootId() || !isAlive(*m_runner);
}

bool RunFollower::readRecording()
{
    if (!m_header) {
        m_header = m_reader.header();
        if (!m_header)
            return true;
    }
    const QDeadlineTimer turn(turnMs);
    while (const auto frame = m_reader.next()) {
        OutputDecoder &decoder = frame->stream == RecordedStream::Error ? m_error : m_out;
        decoder.feed(frame->bytes, static_cast<qint64>(frame->atMs));
        if (turn.hasExpired())
            return false;
    }
    return true;
}

void RunFollower::lineEnded(OutputLine line)
{
    m_changed = true;
    m_last.append(line);
    m_findings.takeLine(line.text);
    tellProgress(m_progress.takeLine(line.text), line.atMs);
    m_mailbox->lineEnded(std::move(line));
}

void RunFollower::lineOverwritten(const QString &text)
{
    tellProgress(m_progress.takeLine(text), m_frameMs);
}

void RunFollower::progressSequence(int state, int percent)
{
    tellProgress(m_progress.takeOsc(state, percent), m_frameMs);
}

void RunFollower::tellOpenLines()
{
    std::vector<OutputLine> open;
    for (const OutputDecoder *decoder : {&m_out, &m_error}) {
        if (auto line = decoder->openLine()) {
            tellProgress(m_progress.takeLine(line->text), line->atMs);
            open.push_back(std::move(*line));
        }
    }
    if (m_mailbox->openLines(std::move(open)))
        m_changed = true;
}

void RunFollower::tellProgress(bool changed, qint64 atMs)
{
    if (!changed)
        return;
    m_changed = true;
    Progress progress = m_progress.current();
    progress.atMs = atMs; // what is read late was still said then
    m_mailbox->progressed(progress);
}

RunFollower::Next RunFollower::finish(RunResult result)
{
    m_changed = true;
    m_mailbox->finished(std::move(result));
    return Next::Done;
}

QStringList RunFollower::lastLines() const
{
    QStringList lines;
    for (const OutputLine &line : m_last.lines())
        lines.append(line.text);
    for (const OutputDecoder *decoder : {&m_out, &m_error}) {
        if (const auto line = decoder->openLine())
            lines.append(line->text);
    }
    return lines;
}

} // namespace ic
