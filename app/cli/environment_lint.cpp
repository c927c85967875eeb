// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/environment_lint.h"

#include "app/cli/problem_rules.h"
#include "app/cli/program_lint.h"

#include "app/actions/shell_commands.h"
#include "app/console/readiness_check.h"
#include "app/runbook/problem_codes.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <map>

namespace ic::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(EnvironmentLint)
};

/// The drill range is unpacked when it is first used; until then it is what the program brings along.
QString directoryOf(const EnvironmentSetup &environment)
{
    return environment.isDrillRange ? QStringLiteral(":/range") : environment.directory;
}

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

void lintNpmScripts(const Runbook &runbook, const QString &directory, std::vector<Problem> &problems)
{
    std::map<QString, Runbook> byDirectory;
    for (const Step &step : runbook.steps) {
        const QString place = startDirectoryOf(step, directory);
        if (step.notRunnable.isEmpty() && !step.npmScripts.isEmpty() && QFileInfo(place).isDir())
            byDirectory[place].steps.push_back(step);
    }
    for (const auto &[place, part] : byDirectory) {
        const QStringList missing = missingNpmScripts(part, place);
        const bool hasPackage = QFileInfo::exists(place + QStringLiteral("/package.json"));
        for (const Step &step : part.steps) {
            const QSet<QString> certain = certainNpmWords(step);
            for (const QString &name : step.npmScripts) {
                if (!missing.contains(name) || !certain.contains(name))
                    continue;
                problems.push_back(
                    {step.line, ProblemSeverity::Error, codes::npmScriptMissing,
                     hasPackage
                         ? Text::tr("“%1” calls the npm script “%2”, which package.json in %3 does not have. "
                                    "Correct the name, or add the script.")
                               .arg(step.label, name, place)
                         : Text::tr("“%1” calls the npm script “%2”, but there is no package.json in %3. "
                                    "Correct the directory in site.yaml or in the step's cwd.")
                               .arg(step.label, name, place)});
            }
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

void lintDirectories(const Runbook &runbook, const QString &directory, std::vector<Problem> &problems)
{
    QSet<QString> mentioned; // what an earlier step may have made: "mkdir x", "git clone …/x"
    for (const Step &step : runbook.steps) {
        if (!step.notRunnable.isEmpty() || step.kind != Step::Kind::Shell)
            continue;
        const QString place = startDirectoryOf(step, directory);
        if (!QFileInfo(place).isDir()) {
            problems.push_back(
                {step.line, ProblemSeverity::Error, codes::stepDirectory,
                 Text::tr("“%1” starts in %2, which does not exist. Correct its cwd, or create "
                          "the directory.")
                     .arg(step.label, place)});
        } else if (const QString first = firstDirectory(step); !first.isEmpty()) {
            const QString inside = QFileInfo(QDir(place), first).absoluteFilePath();
            if (!QFileInfo(inside).isDir() && !mentioned.contains(QFileInfo(inside).fileName()))
                problems.push_back(
                    {step.line, ProblemSeverity::Warning, codes::stepDirectory,
                     Text::tr("“%1” goes to %2, which does not exist. Correct the step, or create "
                              "the directory.")
                         .arg(step.label, inside)});
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

bool hasDigit(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
}

void lintContacts(const Runbook &runbook, std::vector<Problem> &problems)
{
    for (const Contact &contact : runbook.contacts) {
        const bool isNothing = contact.phone.isEmpty() && contact.email.isEmpty() && contact.reach.isEmpty();
        // The document alone tells of those with nothing at all.
        if (isNothing || !contact.reach.isEmpty() || hasDigit(contact.phone)
            || contact.email.contains(QLatin1Char('@')))
            continue;
        QStringList written{contact.phone, contact.email};
        written.removeAll(QString());
        problems.push_back(
            {contact.line, ProblemSeverity::Warning, ic::codes::contactUnreachable,
             Text::tr("No channel reaches “%1”: “%2” is neither a number to dial nor an address. "
                      "Add one.")
                 .arg(contact.name.isEmpty() ? contact.role : contact.name,
                      written.join(QStringLiteral(", ")))});
    }
}

bool isDrillOf(const Runbook &runbook, const Incident &incident)
{
    const Declaration &declaration = incident.declaration;
    return declaration.drill
        && (declaration.runbookDigest == runbook.digest
            || QFileInfo(declaration.runbookPath).fileName() == QFileInfo(runbook.path).fileName());
}

QSet<QString> drilledSections(const Runbook &runbook, const JournalState &journal)
{
    QSet<QString> sections;
    for (const auto &[id, incident] : journal.incidents) {
        if (!isDrillOf(runbook, incident))
            continue;
        sections << incident.declaration.section << incident.section;
        for (const IncidentRun &run : incident.runs)
            sections << run.start.section << run.start.playbook;
    }
    return sections;
}

} // namespace

std::vector<Problem> lintAgainst(const Runbook &runbook, const EnvironmentSetup &environment)
{
    std::vector<Problem> problems;
    const QString directory = directoryOf(environment);
    if (QFileInfo(directory).isDir()) {
        lintDirectories(runbook, directory, problems);
        lintNpmScripts(runbook, directory, problems);
    } else {
        problems.push_back({0, ProblemSeverity::Error, codes::environmentDirectory,
                            Text::tr("The directory of “%1” does not exist: %2. Correct it in site.yaml, or "
                                     "create it.")
                                .arg(environment.name, directory)});
    }
    for (Problem &problem : missingPrograms(runbook, environment, directory))
        problems.push_back(std::move(problem));
    lintContacts(runbook, problems);
    return problems;
}

std::vector<Problem> neverDrilledPlaybooks(const Runbook &runbook, const JournalState &journal)
{
    const QSet<QString> drilled = drilledSections(runbook, journal);
    QStringList playbooks;
    for (const Situation &situation : runbook.situations)
        playbooks += situation.playbooks.isEmpty() ? QStringList(situation.section) : situation.playbooks;
    playbooks.removeDuplicates();
    std::vector<Problem> problems;
    for (const QString &playbook : std::as_const(playbooks)) {
        const Section *section = runbook.section(playbook);
        const bool wasDrilled =
            std::ranges::any_of(runbook.sectionWithSubsections(playbook),
                                [&drilled](const Section *each) { return drilled.contains(each->id); });
        if (section && !wasDrilled)
            problems.push_back(
                {section->line, ProblemSeverity::Note, codes::neverDrilled,
                 Text::tr("No drill on this console's journal went through “%1”. Drill it before "
                          "it is needed.")
                     .arg(section->plainTitle)});
    }
    return problems;
}

} // namespace ic::cli
