// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/choice_lint.h"
#include "app/cli/command.h"
#include "app/cli/environment_lint.h"
#include "app/cli/exit_status.h"
#include "app/cli/journal_reading.h"
#include "app/cli/placeholder_lint.h"
#include "app/cli/problem_rules.h"
#include "app/cli/runbook_summary.h"
#include "app/cli/sarif.h"
#include "app/cli/terminal.h"

#include "app/actions/effect.h"
#include "app/console/script_syntax.h"
#include "app/runbook/loader.h"
#include "app/runbook/runbook_json.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <optional>

namespace ic::cli {

namespace {

/// What the files are held against beside themselves.
struct Surroundings {
    std::optional<EnvironmentSetup> environment;
    std::optional<JournalState> journal;
};

Result<Site> siteOf(const Paths &paths)
{
    const bool isThere = paths.siteFileWasNamed() || QFileInfo::exists(paths.siteFile());
    return isThere ? loadSite(paths.siteFile(), paths.rangeDir()) : builtInSite(paths.rangeDir());
}

Result<Surroundings> surroundingsOf(const Invocation &invocation, Terminal &terminal)
{
    Surroundings surroundings;
    if (invocation.environment.isEmpty() && !invocation.paths.siteFileWasNamed())
        return surroundings;
    const auto site = siteOf(invocation.paths);
    if (!site)
        return std::unexpected(site.error());
    if (invocation.environment.isEmpty())
        return surroundings;
    const EnvironmentSetup *environment = site->environment(invocation.environment);
    if (!environment) {
        // It may be there, but left out for what is wrong with it.
        for (const SiteProblem &problem : site->problems)
            terminal.say(QStringLiteral("%1:%2: error: %3")
                             .arg(site->path, QString::number(qMax(1, problem.line)), problem.text));
        QStringList names;
        for (const EnvironmentSetup &each : site->environments)
            names.append(each.name);
        return fail(
            ErrorCode::NotFound,
            QCoreApplication::translate("Check", "There is no environment %1").arg(invocation.environment),
            site->path,
            QCoreApplication::translate("Check", "Choose one of: %1").arg(names.join(QStringLiteral(", "))));
    }
    surroundings.environment = *environment;
    // Where no console ever ran, nobody can tell what was drilled.
    if (QFileInfo::exists(invocation.paths.journalFile())) {
        auto journal = readJournal(invocation.paths);
        if (!journal)
            return std::unexpected(journal.error());
        surroundings.journal = std::move(journal->state);
    }
    return surroundings;
}

/// Each step costs the start of a shell, about a millisecond. A folder of hundreds of pages has some thousand
/// steps; the limit is for other files.
constexpr std::size_t mostShellCalls = 5000;

RunbookPtr withSyntaxProblems(const RunbookPtr &runbook)
{
    std::size_t asked = 0;
    return withSyntaxErrors(runbook, [&asked](const Step &step) {
        return asked++ < mostShellCalls ? syntaxErrorOfStep(step) : std::nullopt;
    });
}

/// The runbook with all that can be said about it among its problems.
Runbook examined(const RunbookPtr &runbook, const Surroundings &surroundings)
{
    Runbook result = *withSyntaxProblems(runbook);
    const auto add = [&result](std::vector<Problem> problems) {
        std::ranges::move(problems, std::back_inserter(result.problems));
    };
    if (result.steps.size() > mostShellCalls)
        add({{result.steps[mostShellCalls].line, ProblemSeverity::Note, codes::syntaxUnchecked,
              QCoreApplication::translate("Check",
                                          "Whether the commands from here on can be read by their shells was "
                                          "not looked at: there are too many. Split the runbook.")}});
    add(unfillablePlaceholders(result));
    add(proceduresNotOffered(result));
    if (surroundings.environment)
        add(lintAgainst(result, *surroundings.environment));
    if (surroundings.journal)
        add(neverDrilledPlaybooks(result, *surroundings.journal));
    std::ranges::stable_sort(result.problems, {}, &Problem::line);
    return result;
}

// A note says what was understood, not that something is wrong.
bool isWrong(const Runbook &runbook)
{
    return std::ranges::any_of(
        runbook.problems, [](const Problem &problem) { return problem.severity != ProblemSeverity::Note; });
}

void printSummary(const Runbook &runbook, bool isOneOfMany, Terminal &terminal)
{
    if (isOneOfMany)
        terminal.print(runbook.path + QLatin1Char(':'));
    for (const QString &line : summaryOf(runbook))
        terminal.print(line);
    if (isOneOfMany)
        terminal.print(QString());
}

/// One file is an object, several are a list of objects that say their path.
QJsonDocument jsonOf(const std::vector<Runbook> &runbooks, bool isOneOfMany)
{
    QJsonArray all;
    for (const Runbook &runbook : runbooks) {
        QJsonObject object = toJson(runbook, &effectOf);
        if (!isOneOfMany)
            return QJsonDocument(object);
        object.insert(QLatin1String("path"), runbook.path);
        all.append(object);
    }
    return QJsonDocument(all);
}

/// The file's bytes; of a folder those of the one that a line stands in.
QByteArray textOf(const Runbook &runbook, int line)
{
    if (!runbook.isFolder)
        return runbook.source;
    const RunbookFile *file = runbook.fileAt(line);
    return file ? runbook.source.mid(file->offset, file->size) : QByteArray();
}

QJsonDocument sarifOf(const std::vector<Runbook> &runbooks, const std::vector<UnreadFile> &unread)
{
    std::vector<FileFindings> findings;
    for (const Runbook &runbook : runbooks) {
        for (Problem problem : runbook.problems) {
            const Place place = runbook.place(problem.line);
            if (findings.empty() || findings.back().path != place.path)
                findings.push_back({place.path, textOf(runbook, problem.line), {}});
            problem.line = place.line;
            findings.back().problems.push_back(std::move(problem));
        }
    }
    return QJsonDocument(sarifLog(findings, unread));
}

/// Each as a line of its own, the open placeholders of a step on one. `quiet`: only those that an author has
/// to mend.
void tellProblems(const Runbook &runbook, bool quiet, Terminal &terminal)
{
    for (Problem problem : toldByStep(runbook)) {
        if (quiet && problem.severity == ProblemSeverity::Note)
            continue;
        const Place place = runbook.place(problem.line);
        problem.line = place.line;
        terminal.diagnostic(place.path, problem);
    }
}

} // namespace

int check(const Invocation &invocation, Terminal &terminal)
{
    if (invocation.json && invocation.sarif) {
        terminal.error({ErrorCode::InvalidArgument,
                        QCoreApplication::translate("Check", "--json and --sarif are two formats"),
                        {},
                        QCoreApplication::translate("Check", "Ask for one of them")});
        return WrongUsage;
    }
    const auto surroundings = surroundingsOf(invocation, terminal);
    if (!surroundings) {
        terminal.error(surroundings.error());
        return exitStatusFor(surroundings.error());
    }

    const bool many = invocation.arguments.size() > 1;
    int status = Fine;
    std::vector<Runbook> runbooks;
    std::vector<UnreadFile> unread;
    for (const QString &path : invocation.arguments) {
        const auto loaded = loadRunbook(path);
        if (!loaded) {
            unread.push_back({path, unreadProblem(loaded.error())});
            terminal.diagnostic(path, unread.back().problem);
            status = std::max(status, exitStatusFor(loaded.error()));
            continue;
        }
        Runbook runbook = examined(*loaded, *surroundings);
        if (!invocation.json && !invocation.sarif && !invocation.quiet)
            printSummary(runbook, many, terminal);
        tellProblems(runbook, invocation.quiet, terminal);
        if (isWrong(runbook))
            status = std::max<int>(status, ProblemsFound);
        runbooks.push_back(std::move(runbook));
    }

    if (invocation.sarif)
        terminal.print(sarifOf(runbooks, unread));
    else if (invocation.json && (many || !runbooks.empty()))
        terminal.print(jsonOf(runbooks, many));
    return status;
}

} // namespace ic::cli
