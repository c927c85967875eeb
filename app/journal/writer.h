// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/journal/draft.h"
#include "app/journal/event_store.h"
#include "app/journal/journal.h"
#include "app/journal/journal_tuning.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>
#include <vector>

namespace ic::journal {

using GroupDone = std::function<void(const Result<std::vector<Event>> &)>;

/// Drafts that become durable together, and who waits for them.
struct Job {
    std::vector<Draft> drafts;
    GroupDone done;
};

// What the writer has to tell, in the order in which it happened.
struct Acknowledged {
    GroupDone done;
    Result<std::vector<Event>> outcome;
    std::vector<Event> fresh; ///< without those that were there before, by their key
};
struct Recovered { };
using Notice = std::variant<Acknowledged, JournalTrouble, Recovered>;

/// The thread that owns the journal's writing connection. Public functions: any thread.
class Writer {
public:
    /// `wake` is called on the writer's thread when notices are there to be taken.
    Writer(QString file, JournalTuning tuning, std::function<void()> wake);
    ~Writer();
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    /// Starts the thread and waits until it has the file open, or could not open it.
    Result<OriginId> start();
    void enqueue(Job job);
    /// For an append that is over before it could be queued; its answer comes in the same way.
    void refuse(GroupDone done, Error error);
    std::optional<Notice> takeNotice();
    /// Waits until everything that was queued before is durable or refused.
    Result<void> waitUntilSettled(int timeoutMs);
    /// Events not yet durable.
    int waiting() const;
    qint64 commits() const;

private:
    void work(const std::stop_token &stop);
    bool takeJobs(const std::stop_token &stop);
    Result<void> storeGroup();
    Result<void> reopen();
    Result<Acknowledged> storeJob(const Job &job);
    void settle();
    void fail(const Error &error);
    int waitingLocked() const;

    const QString m_file;
    const JournalTuning m_tuning;
    const std::function<void()> m_wake;

    // The writer's thread only.
    std::unique_ptr<EventStore> m_store;
    std::optional<EventStore::Known> m_known;
    std::vector<Acknowledged> m_stored; // by the transaction underway

    mutable std::mutex m_mutex; // for what follows
    std::condition_variable_any m_changed;
    std::deque<Job> m_queue; // said, not yet looked at
    std::deque<Job> m_group; // tried, not yet durable; written to by the writer's thread only
    std::deque<Notice> m_notices;
    std::optional<JournalTrouble> m_trouble;
    qint64 m_enqueued = 0;
    qint64 m_settled = 0;
    qint64 m_commits = 0;

    std::jthread m_thread; // last: ends before what it uses
};

} // namespace ic::journal
