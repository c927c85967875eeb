// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/readiness_check.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace ic {

namespace {

using Level = ReadinessItem::Level;
using Subject = ReadinessItem::Subject;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Readiness)
};

Subject subjectOf(Finding::Kind kind)
{
    switch (kind) {
    case Finding::Kind::EnvironmentDirectory:
    case Finding::Kind::StepDirectory:
        return Subject::Environment;
    case Finding::Kind::NpmScript:
    case Finding::Kind::Program:
        return Subject::Programs;
    case Finding::Kind::Host:
        return Subject::Network;
    case Finding::Kind::Secret:
        return Subject::Keychain;
    case Finding::Kind::Disk:
        return Subject::Disk;
    }
    return Subject::Programs;
}

/// "runbook.md:12"; empty where nothing says it.
QString placeOf(const Finding &finding, const Runbook *runbook, const QString &siteFile)
{
    QString file = siteFile;
    int line = finding.siteLine;
    if (finding.line > 0 && runbook) {
        const Place place = runbook->place(finding.line);
        file = place.file;
        line = place.line;
    }
    return line > 0 ? QStringLiteral("%1:%2").arg(QFileInfo(file).fileName()).arg(line) : QString();
}

} // namespace

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

std::optional<DiskSpace> dataDisk(const Paths &paths)
{
    return diskSpaceOf(paths.dataDir());
}

std::vector<ReadinessItem> preflightReadiness(const Preflight &preflight, const Runbook *runbook,
                                              const QString &siteFile)
{
    if (!preflight.hasLooked())
        return {{Level::Checking, Subject::Programs, Text::tr("Looking for what the steps need"), {}}};
    if (preflight.findings().empty())
        return {{Level::Good, Subject::Programs, Text::tr("What the steps need is here"), {}}};
    std::vector<ReadinessItem> items;
    for (const Finding &finding : preflight.findings()) {
        const QString place = placeOf(finding, runbook, siteFile);
        items.push_back(
            {finding.severity == ProblemSeverity::Error ? Level::Bad : Level::Warning,
             subjectOf(finding.kind),
             place.isEmpty()
                 ? finding.what
                 : Text::tr("%1 (%2)", "a finding and its file and line").arg(finding.what, place),
             finding.remedy});
    }
    return items;
}

ReadinessItem diskReadiness(const DiskSpace &disk, bool journalIsWell)
{
    const QString free = QLocale().formattedDataSize(disk.free);
    if (disk.isReadOnly)
        return {Level::Bad, Subject::Disk, Text::tr("The disk with the journal is read-only"),
                Text::tr("Make it writable, or start with another --data-dir")};
    if (disk.isShort())
        return {Level::Bad, Subject::Disk, Text::tr("Only %1 left on the disk with the journal").arg(free),
                Text::tr("Make room before output and messages no longer fit")};
    if (!journalIsWell)
        return {Level::Good, Subject::Disk, Text::tr("%1 free on the disk").arg(free), {}};
    return {Level::Good, Subject::Disk, Text::tr("Disk and journal healthy, %1 free").arg(free), {}};
}

} // namespace ic
