// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console_lock.h"

#include <QCoreApplication>

namespace ic {

ConsoleLock::ConsoleLock(const QString &lockFile)
    : m_file(lockFile)
{
    // Age alone never makes a lock stale: an incident may last for days.
    m_file.setStaleLockTime(std::chrono::milliseconds(0));
}

Result<std::unique_ptr<ConsoleLock>> ConsoleLock::take(const QString &lockFile)
{
    std::unique_ptr<ConsoleLock> lock(new ConsoleLock(lockFile));
    if (lock->m_file.tryLock(0))
        return lock;
    if (lock->m_file.error() == QLockFile::LockFailedError) {
        qint64 process = 0;
        QString host;
        QString program;
        lock->m_file.getLockInfo(&process, &host, &program);
        return fail(
            ErrorCode::Locked,
            QCoreApplication::translate(
                "Console", "%1 (process %2 on %3) is using this data directory, so this console only reads")
                .arg(program)
                .arg(process)
                .arg(host),
            lockFile,
            QCoreApplication::translate("Console", "Work in that one, or close it and start this one again"));
    }
    return fail(
        ErrorCode::Unreadable,
        QCoreApplication::translate("Console",
                                    "The data directory can't be written, so this console only reads"),
        lockFile,
        QCoreApplication::translate("Console", "Make it writable, or choose another one with --data-dir"));
}

} // namespace ic
