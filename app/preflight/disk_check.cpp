// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preflight/disk_check.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

#include <sys/statvfs.h>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Preflight)
};

} // namespace

std::optional<DiskSpace> diskSpaceOf(const QString &directory)
{
    // Not QStorageInfo: it looks the disk up in the list of mounts, where the root of a chroot does not
    // stand.
    struct statvfs disk;
    if (statvfs(QFile::encodeName(directory).constData(), &disk) != 0)
        return std::nullopt;
    return DiskSpace{(disk.f_flag & ST_RDONLY) != 0, static_cast<qint64>(disk.f_bavail * disk.f_frsize)};
}

std::vector<Finding> diskFindings(const DiskSpace &disk, const EnvironmentSetup &environment)
{
    // A system may well be mounted read-only; one without room rarely is meant to be.
    if (!disk.isShort() || disk.isReadOnly)
        return {};
    return {{Finding::Kind::Disk, ProblemSeverity::Warning,
             Text::tr("Only %1 left on the disk with the directory of “%2”")
                 .arg(QLocale().formattedDataSize(disk.free), environment.name),
             Text::tr("Make room before its commands fail for want of it"), 0, environment.line}};
}

} // namespace ic
