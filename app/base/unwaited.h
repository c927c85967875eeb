// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

namespace ic {

/// Work on threads that nobody waits for, since it may never come back: a look into a network directory whose
/// server is gone, say. Give it values to work on, nothing that it could outlive. A member of the receiver:
/// once that goes, answers are dropped. Going lets work that is nearly done end, `atTheEnd` long, since what
/// the program keeps for its whole life goes soon after; what hangs is left behind, and ends with the
/// program. One thread, the receiver's.
class Unwaited {
public:
    explicit Unwaited(QObject &receiver)
        : m_door(std::make_shared<Door>())
    {
        m_door->receiver = &receiver;
    }
    ~Unwaited()
    {
        std::unique_lock lock(m_door->mutex);
        m_door->receiver = nullptr;
        m_door->oneEnded.wait_for(lock, atTheEnd, [this] { return m_door->running == 0; });
    }
    Q_DISABLE_COPY_MOVE(Unwaited)

    /// Gives the result of `work` to `then`, on the receiver's thread. False where no thread could be had.
    template <typename Work, typename Then>
    bool start(Work work, Then then)
    {
        const std::lock_guard starting(m_door->mutex);
        try {
            std::thread([door = m_door, work = std::move(work), then = std::move(then)]() mutable {
                auto outcome = [work = std::move(work)]() mutable {
                    return std::make_shared<decltype(work())>(work());
                }(); // the work itself is gone by now, and what it held
                const std::lock_guard lock(door->mutex);
                if (door->receiver)
                    QMetaObject::invokeMethod(
                        door->receiver,
                        [outcome, then = std::move(then)]() mutable { then(std::move(*outcome)); },
                        Qt::QueuedConnection);
                --door->running;
                door->oneEnded.notify_all();
            }).detach();
        } catch (const std::system_error &) {
            return false;
        }
        ++m_door->running;
        return true;
    }

private:
    static constexpr std::chrono::seconds atTheEnd{2};
    struct Door {
        std::mutex mutex; ///< of all of it
        std::condition_variable oneEnded;
        int running = 0;
        QObject *receiver = nullptr; ///< null once it is gone
    };
    std::shared_ptr<Door> m_door;
};

} // namespace ic
