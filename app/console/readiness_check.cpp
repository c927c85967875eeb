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

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Readiness)
};

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
             Text::tr("The directory of %1 does not exist: %2").arg(environment.name, environment.directory),
             Text::tr("Change it in site.yaml")});
        return;
    }
    if (!usesNpm(runbook))
        return;
    if (QStandardPaths::findExecutable(QStringLiteral("npm")).isEmpty()) {
        items.push_back({Level::Bad, Subject::Programs,
                         Text::tr("npm is not on the path, and the runbook's commands need it"),
                         Text::tr("Install nodejs and npm")});
        return;
    }
    const QStringList missing = missingNpmScripts(runbook, environment.directory);
    const int count = static_cast<int>(missing.size());
    if (count > 0)
        items.push_back({Level::Warning, Subject::Programs,
                         Text::tr("%n command(s) of the runbook do not exist in %1: %2", nullptr, count)
                             .arg(environment.name, missing.join(QStringLiteral(", "))),
                         Text::tr("Add them to package.json, or correct the runbook")});
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
    const int serious = static_cast<int>(std::ranges::count_if(
        runbook.problems, [](const Problem &problem) { return problem.severity != ProblemSeverity::Note; }));
    const int commands = static_cast<int>(runbook.steps.size());
    const QString found = Text::tr("%n command(s) found", nullptr, commands);
    if (serious == 0)
        return {Level::Good, Subject::Runbook, Text::tr("Runbook valid, %1").arg(found), {}};
    return {Level::Warning, Subject::Runbook,
            Text::tr("Runbook has %n problem(s), %1", nullptr, serious).arg(found),
            Text::tr("Open the list of problems with Ctrl+E")};
}

MachineReadiness checkMachine(const RunbookPtr &runbook, const EnvironmentSetup &environment,
                              const Paths &paths)
{
    MachineReadiness found;
    if (runbook)
        checkPrograms(*runbook, environment, found.programs);
    if (const QStorageInfo disk(paths.dataDir()); disk.isValid())
        found.disk = DiskSpace{disk.isReadOnly(), disk.bytesAvailable()};
    return found;
}

ReadinessItem diskReadiness(const DiskSpace &disk, bool journalIsWell)
{
    const QString free = QLocale().formattedDataSize(disk.free);
    if (disk.isReadOnly)
        return {Level::Bad, Subject::Disk, Text::tr("The disk with the journal is read-only"),
                Text::tr("Make it writable, or start with another --data-dir")};
    if (disk.free < littleDiskBytes)
        return {Level::Bad, Subject::Disk, Text::tr("Only %1 left on the disk with the journal").arg(free),
                Text::tr("Make room before output and messages no longer fit")};
    if (!journalIsWell)
        return {Level::Good, Subject::Disk, Text::tr("%1 free on the disk").arg(free), {}};
    return {Level::Good, Subject::Disk, Text::tr("Disk and journal healthy, %1 free").arg(free), {}};
}

} // namespace ic
