// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preflight/directory_check.h"

#include "app/actions/shell_commands.h"
#include "app/preflight/program_check.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <map>
#include <optional>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Preflight)
};

using Kind = Finding::Kind;

/// npm scripts that the step certainly calls in the directory it starts in.
QSet<QString> certainNpmWords(const Step &step)
{
    static const QSet<QString> elsewhere{
        QStringLiteral("cd"),   QStringLiteral("pushd"),  QStringLiteral("ssh"),     QStringLiteral("su"),
        QStringLiteral("sudo"), QStringLiteral("docker"), QStringLiteral("kubectl"), QStringLiteral("podman"),
    };
    static const QStringList otherPackage{
        QStringLiteral("--prefix"),     QStringLiteral("-C"),  QStringLiteral("-w"),
        QStringLiteral("--workspace"),  QStringLiteral("-ws"), QStringLiteral("--workspaces"),
        QStringLiteral("--if-present"), QStringLiteral("-g"),
    };
    QSet<QString> words;
    for (const ShellCommand &command : shellCommands(step.script)) {
        const QString program = command.words.value(0);
        if (elsewhere.contains(program))
            return words;
        if (program != QLatin1String("npm"))
            continue;
        const bool otherwise = std::ranges::any_of(command.words, [](const QString &word) {
            return otherPackage.contains(word.section(QLatin1Char('='), 0, 0));
        });
        if (!otherwise)
            words += QSet<QString>(command.words.begin(), command.words.end());
    }
    return words;
}

/// Names of the scripts in a package.json; nothing where there is no such file.
std::optional<QSet<QString>> scriptsOf(const QString &packageFile)
{
    QFile file(packageFile);
    if (!file.open(QFile::ReadOnly))
        return std::nullopt;
    const QStringList names =
        QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("scripts")).toObject().keys();
    return QSet<QString>(names.begin(), names.end());
}

void checkNpmScripts(const Runbook &runbook, const QString &directory, std::vector<Finding> &findings)
{
    std::map<QString, std::optional<QSet<QString>>> packages; // each is read once
    for (const Step &step : runbook.steps) {
        const QString place = startDirectoryOf(step, directory);
        if (!step.notRunnable.isEmpty() || step.npmScripts.isEmpty() || !QFileInfo(place).isDir())
            continue;
        if (!packages.contains(place))
            packages[place] = scriptsOf(place + QStringLiteral("/package.json"));
        const auto &scripts = packages[place];
        const QSet<QString> certain = certainNpmWords(step);
        for (const QString &name : step.npmScripts) {
            if ((scripts && scripts->contains(name)) || !certain.contains(name))
                continue;
            const QString what = scripts
                ? Text::tr("“%1” calls the npm script “%2”, which package.json in %3 does not have")
                : Text::tr("“%1” calls the npm script “%2”, but there is no package.json in %3");
            findings.push_back({Kind::NpmScript, ProblemSeverity::Error, what.arg(step.label, name, place),
                                scripts ? Text::tr("Correct the name, or add the script")
                                        : Text::tr("Correct the directory in site.yaml or in the step's cwd"),
                                step.line, 0});
        }
    }
}

/// "cd DIRECTORY" as a script's first command, where it is certain which one is meant.
QString firstDirectory(const Step &step)
{
    if (!step.placeholders.isEmpty() || step.script.contains(QLatin1String("||")))
        return {};
    const std::vector<ShellCommand> commands = shellCommands(step.script);
    if (commands.empty() || commands.front().words.size() != 2
        || commands.front().words.front() != QLatin1String("cd"))
        return {};
    const QString directory = commands.front().words.at(1);
    static const QString expanded = QStringLiteral("$*?[]{}~<>`\\");
    const bool isPlain = std::ranges::none_of(directory, [](QChar c) { return expanded.contains(c); });
    return isPlain && directory != QLatin1String("-") ? directory : QString();
}

void checkDirectories(const Runbook &runbook, const QString &directory, std::vector<Finding> &findings)
{
    QSet<QString> mentioned; // what an earlier step may have made: "mkdir x", "git clone …/x"
    for (const Step &step : runbook.steps) {
        if (!step.notRunnable.isEmpty() || step.kind != Step::Kind::Shell)
            continue;
        const QString place = startDirectoryOf(step, directory);
        if (!QFileInfo(place).isDir()) {
            findings.push_back({Kind::StepDirectory, ProblemSeverity::Error,
                                Text::tr("“%1” starts in %2, which does not exist").arg(step.label, place),
                                Text::tr("Correct its cwd, or create the directory"), step.line, 0});
        } else if (const QString first = firstDirectory(step); !first.isEmpty()) {
            const QString inside = QFileInfo(QDir(place), first).absoluteFilePath();
            if (!QFileInfo(inside).isDir() && !mentioned.contains(QFileInfo(inside).fileName()))
                findings.push_back({Kind::StepDirectory, ProblemSeverity::Warning,
                                    Text::tr("“%1” goes to %2, which does not exist").arg(step.label, inside),
                                    Text::tr("Correct the step, or create the directory"), step.line, 0});
        }
        for (const ShellCommand &command : shellCommands(step.script)) {
            if (command.words.value(0) == QLatin1String("cd"))
                continue;
            for (const QString &word : command.words.mid(1)) {
                for (QString name : word.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
                    if (name.endsWith(QLatin1String(".git")))
                        name.chop(4);
                    mentioned.insert(name);
                }
            }
        }
    }
}

} // namespace

std::vector<Finding> directoryFindings(const Runbook &runbook, const EnvironmentSetup &environment,
                                       const QString &directory)
{
    std::vector<Finding> findings;
    if (!QFileInfo(directory).isDir()) {
        findings.push_back(
            {Kind::EnvironmentDirectory, ProblemSeverity::Error,
             Text::tr("The directory of “%1” does not exist: %2").arg(environment.name, directory),
             Text::tr("Correct it in site.yaml, or create it"), 0, environment.line});
        return findings;
    }
    checkDirectories(runbook, directory, findings);
    checkNpmScripts(runbook, directory, findings);
    return findings;
}

} // namespace ic
