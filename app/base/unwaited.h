// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

namespace ic {

/// Work on threads that nobody waits for, since it may never come back: a look into a network directory whose
/// server is gone, say. Give it values to work on, nothing that it could outlive. A member of the receiver:
/// once that goes, answers are dropped, and ending the program ends the threads. One thread, the receiver's.
class Unwaited {
public:
    explicit Unwaited(QObject &receiver)
        : m_door(std::make_shared<Door>())
    {
        m_door->receiver = &receiver;
    }
    ~Unwaited()
    {
        const std::lock_guard lock(m_door->mutex);
        m_door->receiver = nullptr;
    }
    Q_DISABLE_COPY_MOVE(Unwaited)

    /// Gives the result of `work` to `then`, on the receiver's thread. False where no thread could be had.
    template <typename Work, typename Then>
    bool start(Work work, Then then)
    {
        try {
            std::thread([door = m_door, work = std::move(work), then = std::move(then)]() mutable {
                auto outcome = std::make_shared<decltype(work())>(work());
                const std::lock_guard lock(door->mutex);
                if (door->receiver)
                    QMetaObject::invokeMethod(
                        door->receiver,
                        [outcome, then = std::move(then)]() mutable { then(std::move(*outcome)); },
                        Qt::QueuedConnection);
            }).detach();
        } catch (const std::system_error &) {
            return false;
        }
        return true;
    }

private:
    struct Door {
        std::mutex mutex;
        QObject *receiver = nullptr; ///< under the mutex; null once it is gone
    };
    std::shared_ptr<Door> m_door;
};

} // namespace ic
