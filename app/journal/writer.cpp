// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/writer.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <future>
#include <iterator>
#include <utility>

namespace ic::journal {

namespace {
int eventsIn(const std::deque<Job> &jobs)
{
    std::size_t events = 0;
    for (const Job &job : jobs)
        events += job.drafts.size();
    return static_cast<int>(events);
}

// The draft itself is at fault, so that trying again can't help and others need not wait for it.
bool concernsDraftOnly(const Error &error)
{
    return error.code == ErrorCode::Refused || error.code == ErrorCode::TooLarge;
}
} // namespace

Writer::Writer(QString file, JournalTuning tuning, std::function<void()> wake)
    : m_file(std::move(file))
    , m_tuning(std::move(tuning))
    , m_wake(std::move(wake))
{
}

Writer::~Writer()
{
    m_thread.request_stop();
}

Result<OriginId> Writer::start()
{
    std::promise<Result<OriginId>> opened;
    auto answer = opened.get_future();
    m_thread = std::jthread([this, &opened](const std::stop_token &stop) {
        auto store = EventStore::open(m_file, m_tuning, std::nullopt);
        if (!store) {
            opened.set_value(std::unexpected(store.error()));
            return;
        }
        m_store = std::move(*store);
        m_known = EventStore::Known{m_store->origin(), m_store->lastSeq()};
        opened.set_value(m_store->origin()); // `opened` may be gone from here on
        work(stop);
        // The connection has to go in the thread in which it was made.
        m_store.reset();
    });
    return answer.get();
}

void Writer::enqueue(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(job));
        ++m_enqueued;
    }
    m_changed.notify_all();
}

void Writer::refuse(GroupDone done, Error error)
{
    {
        const std::lock_guard lock(m_mutex);
        m_notices.push_back(Acknowledged{std::move(done), std::unexpected(std::move(error)), {}});
    }
    m_wake();
}

std::optional<Notice> Writer::takeNotice()
{
    const std::lock_guard lock(m_mutex);
    if (m_notices.empty())
        return std::nullopt;
    Notice notice = std::move(m_notices.front());
    m_notices.pop_front();
    return notice;
}

Result<void> Writer::waitUntilSettled(int timeoutMs)
{
    std::unique_lock lock(m_mutex);
    const qint64 target = m_enqueued;
    if (m_changed.wait_for(lock, std::chrono::milliseconds(std::max(timeoutMs, 0)),
                           [&] { return m_settled >= target; }))
        return {};
    if (m_trouble)
        return std::unexpected(m_trouble->error);
    return ic::fail(ErrorCode::TimedOut,
                    QCoreApplication::translate("Journal", "The journal did not become durable in time"),
                    m_file, QCoreApplication::translate("Journal", "Check the disk; it may be overloaded"));
}

int Writer::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return waitingLocked();
}

int Writer::waitingLocked() const
{
    return eventsIn(m_group) + eventsIn(m_queue);
}

qint64 Writer::commits() const
{
    const std::lock_guard lock(m_mutex);
    return m_commits;
}

void Writer::work(const std::stop_token &stop)
{
    std::chrono::milliseconds pause(m_tuning.retryFirstMs);
    while (takeJobs(stop)) {
        if (const auto stored = storeGroup()) {
            settle();
            pause = std::chrono::milliseconds(m_tuning.retryFirstMs);
            continue;
        } else {
            fail(stored.error());
        }
        std::unique_lock lock(m_mutex);
        // Only a stop cuts the pause short: what else arrives waits its turn.
        m_changed.wait_for(lock, stop, pause, [] { return false; });
        if (stop.stop_requested())
            return;
        pause = std::min(pause * 2, std::chrono::milliseconds(m_tuning.retryMostMs));
    }
}

// Everything that waits goes into one commit. False: asked to stop, and nothing is left to do.
bool Writer::takeJobs(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, stop, [this] { return !m_group.empty() || !m_queue.empty(); });
    std::move(m_queue.begin(), m_queue.end(), std::back_inserter(m_group));
    m_queue.clear();
    return !m_group.empty();
}

Result<void> Writer::storeGroup()
{
    m_stored.clear();
    if (!m_store || !m_store->isInPlace()) {
        if (auto opened = reopen(); !opened)
            return opened;
    }
    auto outcome = [this]() -> Result<void> {
        if (auto begun = m_store->begin(); !begun)
            return begun;
        for (const Job &job : m_group) {
            auto stored = storeJob(job);
            if (!stored)
                return std::unexpected(stored.error());
            m_stored.push_back(std::move(*stored));
        }
        return m_store->commit();
    }();
    if (outcome) {
        m_known->seq = m_store->lastSeq();
        return outcome;
    }
    // After damage the file is looked at afresh before anything is written again. Otherwise the connection is
    // kept: it knows that its transaction failed, while a new one might find a commit in the log whose last
    // step, the sync, is what failed, and the events would be stored twice.
    const bool undone = m_store->rollback().has_value();
    if (!undone || outcome.error().code == ErrorCode::Damaged || outcome.error().code == ErrorCode::Internal)
        m_store.reset();
    return outcome;
}

Result<void> Writer::reopen()
{
    // First closed, so that what is only in the log reaches the file.
    m_store.reset();
    auto store = EventStore::open(m_file, m_tuning, m_known);
    if (!store)
        return std::unexpected(store.error());
    m_store = std::move(*store);
    return {};
}

Result<Acknowledged> Writer::storeJob(const Job &job)
{
    // One event alone is stored or not without further ado.
    const bool isBatch = job.drafts.size() > 1;
    if (isBatch) {
        if (auto begun = m_store->beginPart(); !begun)
            return std::unexpected(begun.error());
    }
    std::vector<Event> events;
    std::vector<Event> fresh;
    events.reserve(job.drafts.size());
    for (const Draft &draft : job.drafts) {
        auto stored = m_store->store(draft);
        if (!stored && !concernsDraftOnly(stored.error()))
            return std::unexpected(stored.error());
        if (!stored) {
            const auto undone = isBatch ? m_store->undoPart() : Result<void>();
            if (!undone)
                return std::unexpected(undone.error());
            return Acknowledged{job.done, std::unexpected(stored.error()), {}};
        }
        if (stored->isNew)
            fresh.push_back(stored->event);
        events.push_back(std::move(stored->event));
    }
    if (isBatch) {
        if (auto ended = m_store->endPart(); !ended)
            return std::unexpected(ended.error());
    }
    return Acknowledged{job.done, std::move(events), std::move(fresh)};
}

void Writer::settle()
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_commits;
        m_settled += static_cast<qint64>(m_group.size());
        m_group.clear();
        std::move(m_stored.begin(), m_stored.end(), std::back_inserter(m_notices));
        if (m_trouble)
            m_notices.push_back(Recovered{});
        m_trouble.reset();
    }
    m_stored.clear();
    m_changed.notify_all();
    m_wake();
}

void Writer::fail(const Error &error)
{
    {
        const std::lock_guard lock(m_mutex);
        const JournalTrouble trouble{error, waitingLocked()};
        // Each retry that fails in the same way is no news.
        if (m_trouble && m_trouble->error == trouble.error && m_trouble->waiting == trouble.waiting)
            return;
        m_trouble = trouble;
        m_notices.push_back(trouble);
    }
    m_wake();
}

} // namespace ic::journal
