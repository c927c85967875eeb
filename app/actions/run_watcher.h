// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/run_follower.h"
#include "app/runner/unique_fd.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <vector>

class QSocketNotifier;

namespace ic {

/// Follows all runs, on the reading thread: woken by the kernel when a run directory changes, and now and
/// then to see whether the runners still live. Tells at most some 20 times a second.
class RunWatcher : public QObject {
    Q_OBJECT
public:
    RunWatcher();
    ~RunWatcher() override;

    /// To be called on the reading thread.
    void follow(RunId id, std::unique_ptr<RunFollower> follower, std::shared_ptr<RunMailbox> mailbox);
    void forgetAll();

Q_SIGNALS:
    /// There is something in the mailbox of this run.
    void news(ic::RunId id);

private:
    struct Followed {
        std::unique_ptr<RunFollower> follower;
        std::shared_ptr<RunMailbox> mailbox;
        int watch = -1;
        bool due = true; ///< something may be there to read
        bool hasNews = false; ///< not yet told
        double newsAllowed = 4; ///< how many may be told at once; refilled with time
        QElapsedTimer sinceNews = {};
    };
    void takeNotifications();
    void schedule();
    void pass();
    bool passOne(RunId id, Followed &followed, bool look);
    static qint64 pauseBeforeNews(Followed &followed);
    void lookAtRunners();

    UniqueFd m_notifications;
    QSocketNotifier *m_notifier = nullptr;
    QTimer m_passTimer;
    QTimer m_lookTimer;
    bool m_lookAtRunners = false;
    std::map<RunId, Followed> m_followed;
};

} // namespace ic
