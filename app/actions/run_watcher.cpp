// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/run_watcher.h"

#include <QSocketNotifier>

#include <sys/inotify.h>

#include <algorithm>
#include <cstring>

namespace ic {

namespace {
// News are told this often on average; but the first few at once, since those are what a person waits for.
constexpr double newsMs = 50;
constexpr double newsAtOnce = 4;
constexpr int lookMs = 500;

/// The other files of a run directory are the runner's own business on the way there.
bool isOfInterest(const char *name)
{
    return std::strcmp(name, "recording") == 0 || std::strcmp(name, "status.json") == 0;
}
} // namespace

RunWatcher::RunWatcher()
    : m_passTimer(this)
    , m_lookTimer(this)
{
    m_passTimer.setSingleShot(true);
    m_passTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_passTimer, &QTimer::timeout, this, &RunWatcher::pass);
    m_lookTimer.setInterval(lookMs);
    connect(&m_lookTimer, &QTimer::timeout, this, &RunWatcher::lookAtRunners);
}

RunWatcher::~RunWatcher() = default;

void RunWatcher::follow(RunId id, std::unique_ptr<RunFollower> follower, std::shared_ptr<RunMailbox> mailbox)
{
    if (!m_notifications) {
        // Where the system has no more of these to give, the look at the runners is what reads on.
        m_notifications.reset(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
        if (m_notifications) {
            m_notifier = new QSocketNotifier(m_notifications.get(), QSocketNotifier::Read, this);
            connect(m_notifier, &QSocketNotifier::activated, this, &RunWatcher::takeNotifications);
        }
    }
    Followed followed{std::move(follower), std::move(mailbox)};
    followed.watch =
        ::inotify_add_watch(m_notifications.get(), nativePath(followed.follower->directory().path()).c_str(),
                            IN_MODIFY | IN_CREATE | IN_MOVED_TO);
    m_followed.insert_or_assign(id, std::move(followed));
    if (!m_lookTimer.isActive())
        m_lookTimer.start();
    // The command may have printed before the watch was there.
    pass();
}

void RunWatcher::forgetAll()
{
    m_passTimer.stop();
    m_lookTimer.stop();
    delete std::exchange(m_notifier, nullptr);
    m_notifications.reset();
    m_followed.clear();
}

void RunWatcher::takeNotifications()
{
    alignas(inotify_event) char buffer[16 * 1024];
    ssize_t length = 0;
    while ((length = ::read(m_notifications.get(), buffer, sizeof buffer)) > 0) {
        for (const char *at = buffer; at < buffer + length;) {
            const auto *event = reinterpret_cast<const inotify_event *>(at);
            const bool overflow = (event->mask & IN_Q_OVERFLOW) != 0;
            const bool tells = event->len > 0 && isOfInterest(event->name);
            for (auto &[id, followed] : m_followed)
                followed.due = followed.due || (followed.watch == event->wd && tells) || overflow;
            at += sizeof(inotify_event) + event->len;
        }
    }
    schedule();
}

qint64 RunWatcher::pauseBeforeNews(Followed &followed)
{
    if (followed.sinceNews.isValid()) {
        const double refill = static_cast<double>(followed.sinceNews.elapsed()) / newsMs;
        followed.newsAllowed = std::min(newsAtOnce, followed.newsAllowed + refill);
    }
    followed.sinceNews.start();
    return followed.newsAllowed >= 1 ? 0 : static_cast<qint64>((1 - followed.newsAllowed) * newsMs) + 1;
}

void RunWatcher::schedule()
{
    qint64 pause = -1;
    for (auto &[id, followed] : m_followed) {
        if (!followed.due)
            continue;
        const qint64 own = pauseBeforeNews(followed);
        pause = pause < 0 ? own : std::min(pause, own);
    }
    if (pause < 0)
        return;
    // The kernel keeps what comes until then; being woken for each write would cost more than reading.
    if (m_notifier)
        m_notifier->setEnabled(pause == 0);
    if (pause == 0)
        pass();
    else if (!m_passTimer.isActive() || m_passTimer.remainingTime() > pause)
        m_passTimer.start(static_cast<int>(pause));
}

/// False where the run is over.
bool RunWatcher::passOne(RunId id, Followed &followed, bool look)
{
    const bool mayTell = pauseBeforeNews(followed) == 0;
    const RunFollower::Next next = followed.follower->step(look);
    followed.due = next == RunFollower::Next::GoOn;
    followed.hasNews = followed.follower->takeChanged() || followed.hasNews;
    if (followed.hasNews && (mayTell || !followed.due)) {
        followed.hasNews = false;
        followed.newsAllowed = std::max(0.0, followed.newsAllowed - 1);
        if (followed.mailbox->ring())
            Q_EMIT news(id);
    }
    return next != RunFollower::Next::Done;
}

void RunWatcher::pass()
{
    if (m_notifier)
        m_notifier->setEnabled(true);
    const bool look = std::exchange(m_lookAtRunners, false);
    bool goOn = false;
    for (auto item = m_followed.begin(); item != m_followed.end();) {
        auto &[id, followed] = *item;
        if ((followed.due || look) && !passOne(id, followed, look)) {
            if (followed.watch >= 0)
                ::inotify_rm_watch(m_notifications.get(), followed.watch);
            item = m_followed.erase(item);
            continue;
        }
        goOn = goOn || followed.due;
        ++item;
    }
    if (m_followed.empty())
        m_lookTimer.stop();
    else if (goOn)
        m_passTimer.start(0);
}

void RunWatcher::lookAtRunners()
{
    m_lookAtRunners = true;
    pass();
}

} // namespace ic
