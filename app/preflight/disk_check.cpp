// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preflight/disk_check.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStorageInfo>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Preflight)
};

} // namespace

std::optional<DiskSpace> diskSpaceOf(const QString &directory)
{
    const QStorageInfo disk(directory);
    if (!disk.isValid())
        return std::nullopt;
    return DiskSpace{disk.isReadOnly(), disk.bytesAvailable()};
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
