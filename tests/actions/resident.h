// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace ic::test {

/// What may come and go in a process whose memory is flat. The address sanitizer keeps what was freed for a
/// while.
constexpr qint64 spareKiB([[maybe_unused]] qint64 megabytes)
{
#ifdef __SANITIZE_ADDRESS__
    return 600 * 1024;
#else
    return megabytes * 1024;
#endif
}

/// Memory of this process that is in use now.
inline qint64 residentKiB()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QFile::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').front().toLongLong();
    }
    return 0;
}

} // namespace ic::test
