// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/readiness_check.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QStandardPaths>
#include <QStorageInfo>

#include <algorithm>

namespace ic {

namespace {

constexpr qint64 littleDiskBytes = 500LL * 1024 * 1024;

using Level = ReadinessItem::Level;
using Subject = ReadinessItem::Subject;

QString text(const char *source)
{
    return QCoreApplication::translate("Readiness", source);
}

ReadinessItem diskReadiness(const Paths &paths)
{
    const QStorageInfo disk(paths.dataDir());
    const QString free = QLocale().formattedDataSize(disk.bytesAvailable());
    if (disk.isReadOnly())
        return {Level::Bad, Subject::Disk, text("The disk with the journal is read-only"),
                text("Make it writable, or start with another --data-dir")};
    if (disk.bytesAvailable() < littleDiskBytes)
        return {Level::Bad, Subject::Disk, text("Only %1 left on the disk with the journal").arg(free),
                text("Make room before output and messages no longer fit")};
    return {Level::Good, Subject::Disk, text("Disk and journal healthy, %1 free").arg(free), {}};
}

bool usesNpm(const Runbook &runbook)
{
    return std::ranges::any_of(runbook.steps, [](const Step &step) { return !step.npmScripts.isEmpty(); });
}

void checkPrograms(const Runbook &runbook, const EnvironmentSetup &environment,
                   std::vector<ReadinessItem> &items)
{
    if (!QFileInfo(environment.directory).isDir()) {
        items.push_back(
            {Level::Bad, Subject::Environment,
             text("The directory of %1 does not exist: %2").arg(environment.name, environment.directory),
             text("Change it in site.yaml")});
        return;
    }
    if (!usesNpm(runbook))
        return;
    if (QStandardPaths::findExecutable(QStringLiteral("npm")).isEmpty()) {
        items.push_back({Level::Bad, Subject::Programs,
                         text("npm is not on the path, and the runbook's commands need it"),
                         text("Install nodejs and npm")});
        return;
    }
    const QStringList missing = missingNpmScripts(runbook, environment.directory);
    if (!missing.isEmpty())
        items.push_back(
            {Level::Warning, Subject::Programs,
             QCoreApplication::translate("Readiness", "%n command(s) of the runbook do not exist in %1: %2",
                                         nullptr, static_cast<int>(missing.size()))
                 .arg(environment.name, missing.join(QStringLiteral(", "))),
             text("Add them to package.json, or correct the runbook")});
}

} // namespace

QStringList missingNpmScripts(const Runbook &runbook, const QString &directory)
{
    QFile file(directory + QStringLiteral("/package.json"));
    QJsonObject scripts;
    if (file.open(QFile::ReadOnly))
        scripts = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("scripts")).toObject();
    QStringList missing;
    for (const Step &step : runbook.steps) {
        for (const QString &name : step.npmScripts) {
            if (!scripts.contains(name) && !missing.contains(name))
                missing.append(name);
        }
    }
    return missing;
}

ReadinessItem runbookReadiness(const Runbook &runbook)
{
    const auto serious = std::ranges::count_if(
        runbook.problems, [](const Problem &problem) { return problem.severity != ProblemSeverity::Note; });
    const int commands = static_cast<int>(runbook.steps.size());
    const QString found = QCoreApplication::translate("Readiness", "%n command(s) found", nullptr, commands);
    if (serious == 0)
        return {Level::Good, Subject::Runbook, text("Runbook valid, %1").arg(found), {}};
    return {Level::Warning, Subject::Runbook,
            QCoreApplication::translate("Readiness", "Runbook has %n problem(s), %1", nullptr,
                                        static_cast<int>(serious))
                .arg(found),
            text("See them with: incident-commander-cli check")};
}

std::vector<ReadinessItem> checkMachine(const RunbookPtr &runbook, const EnvironmentSetup &environment,
                                        const Paths &paths)
{
    std::vector<ReadinessItem> items;
    if (runbook)
        checkPrograms(*runbook, environment, items);
    items.push_back(diskReadiness(paths));
    return items;
}

} // namespace ic
