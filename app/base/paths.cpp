// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace ic {

Paths::Paths(const QString &dataDir, const QString &siteFile)
    : m_siteFileWasNamed(!siteFile.isEmpty())
{
    const QString name = QStringLiteral("incident-commander");
    const QString data = dataDir.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QLatin1Char('/') + name
        : dataDir;
    const QString site = siteFile.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QLatin1Char('/') + name
            + QStringLiteral("/site.yaml")
        : siteFile;
    m_dataDir = QDir::cleanPath(QFileInfo(data).absoluteFilePath());
    m_siteFile = QDir::cleanPath(QFileInfo(site).absoluteFilePath());
}

QString Paths::journalFile() const
{
    return m_dataDir + QStringLiteral("/journal.sqlite");
}

QString Paths::runsDir() const
{
    return m_dataDir + QStringLiteral("/runs");
}

QString Paths::rangeDir() const
{
    return m_dataDir + QStringLiteral("/range");
}

QString Paths::settingsFile() const
{
    return m_dataDir + QStringLiteral("/settings.ini");
}

QString Paths::lockFile() const
{
    return m_dataDir + QStringLiteral("/console.lock");
}

Result<void> Paths::createDataDir() const
{
    const QString remedy = QCoreApplication::translate(
        "Paths", "Choose another directory with --data-dir, or make this one writable");
    const bool isNew = !QFileInfo::exists(m_dataDir);
    if (!QDir().mkpath(m_dataDir))
        return fail(ErrorCode::Unreadable,
                    QCoreApplication::translate("Paths", "The data directory can't be created"), m_dataDir,
                    remedy);
    // Recordings and the journal are the organisation's business, not that of other users of this machine.
    // The rights of a directory that was there before are its owner's choice.
    if (isNew)
        QFile::setPermissions(m_dataDir, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!QFileInfo(m_dataDir).isDir())
        return fail(ErrorCode::Unreadable,
                    QCoreApplication::translate("Paths", "The data directory is not a directory"), m_dataDir,
                    remedy);
    return {};
}

namespace {

QString helperProgram(const QString &name)
{
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString &candidate : {here + QLatin1Char('/') + name, here + QStringLiteral("/../bin/") + name,
                                     here + QStringLiteral("/../../bin/") + name,
                                     here + QStringLiteral("/../libexec/incident-commander/") + name}) {
        if (QFileInfo(candidate).isExecutable())
            return QDir::cleanPath(candidate);
    }
    return here + QLatin1Char('/') + name;
}

} // namespace

QString Paths::runnerProgram()
{
    return helperProgram(QStringLiteral("incident-commander-runner"));
}

QString Paths::requestProgram()
{
    return helperProgram(QStringLiteral("incident-commander-request"));
}

} // namespace ic
