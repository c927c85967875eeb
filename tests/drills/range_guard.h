// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/process_entry.h"
#include "app/drills/range_file.h"
#include "app/drills/supervisor_process.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace ic::test {

constexpr int rangeTimeoutMs = 60000;

/// Ends whatever a test left in the directory, so that no test leaves a process behind, whatever becomes of
/// it.
class RangeGuard {
public:
    explicit RangeGuard(QString directory)
        : m_directory(std::move(directory))
    {
    }
    RangeGuard(const RangeGuard &) = delete;
    RangeGuard &operator=(const RangeGuard &) = delete;
    ~RangeGuard() { end(); }

    qint64 pid() const
    {
        const auto range = readRangeFile(m_directory);
        return range ? range->pid : 0;
    }
    /// True once it has ended.
    bool end() const
    {
        const qint64 running = pid();
        if (!isProcessAlive(running))
            return true;
        terminateSupervisor(running);
        return QTest::qWaitFor([running] { return !isProcessAlive(running); }, rangeTimeoutMs);
    }

private:
    QString m_directory;
};

/// Processes whose command line names the directory.
inline QStringList processesOf(const QString &directory)
{
    QStringList found;
    const QString own = QString::number(QCoreApplication::applicationPid());
    for (const QString &pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(pid));
        if (pid != own && file.open(QIODevice::ReadOnly)) {
            const QByteArray command = file.readAll().replace('\0', ' ');
            if (command.contains(QFile::encodeName(directory)))
                found.append(QString::fromLocal8Bit(command));
        }
    }
    return found;
}

} // namespace ic::test
