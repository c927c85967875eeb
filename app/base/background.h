// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace ic {

/// Does `work` on a pool thread and gives its result to `then` on the thread of `receiver`, unless that is
/// gone by then. For what waits on the disk.
template <typename Work, typename Then>
void inBackground(QThreadPool &pool, QObject *receiver, Work work, Then then)
{
    // The guard is only looked at on the receiver's own thread.
    QPointer<QObject> guard(receiver);
    pool.start([guard, work = std::move(work), then = std::move(then)]() mutable {
        using Outcome = decltype(work());
        auto outcome = std::make_shared<Outcome>(work());
        QMetaObject::invokeMethod(
            qApp,
            [guard, outcome, then = std::move(then)]() mutable {
                if (guard)
                    then(std::move(*outcome));
            },
            Qt::QueuedConnection);
    });
}

} // namespace ic
