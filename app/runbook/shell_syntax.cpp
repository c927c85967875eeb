// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/shell_syntax.h"

#include "app/runbook/problem_codes.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

namespace ic {

namespace {
constexpr int patienceMs = 5000;

struct ShellAnswer {
    bool accepts = false;
    QString said; ///< errors and warnings
};

QString nameOf(const QString &shell)
{
    return shell.isEmpty() ? QStringLiteral("bash") : QFileInfo(shell).fileName();
}

QStringList argumentsFor(const QString &shell, const QString &script)
{
    QStringList arguments{QStringLiteral("-n")};
    // Since -n does not run the `shopt` that turns these patterns on, bash would refuse what it reads later.
    if (nameOf(shell) == QLatin1String("bash") && script.contains(QLatin1String("extglob")))
        arguments << QStringLiteral("-O") << QStringLiteral("extglob");
    return arguments;
}

/// Another one might run what it is to read only.
bool knowsDashN(const QString &shell)
{
    static const QStringList known{QStringLiteral("bash"), QStringLiteral("sh"), QStringLiteral("dash"),
                                   QStringLiteral("zsh"), QStringLiteral("ksh")};
    return known.contains(nameOf(shell));
}

/// Nothing where it could not be asked.
std::optional<ShellAnswer> askShell(const QString &shell, const QString &script)
{
    const QString program = knowsDashN(shell)
        ? QStandardPaths::findExecutable(shell.isEmpty() ? QStringLiteral("bash") : shell)
        : QString();
    if (program.isEmpty())
        return std::nullopt;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.remove(QStringLiteral("BASH_ENV"));
    environment.remove(QStringLiteral("ENV"));
    process.setProcessEnvironment(environment);
    // The script goes in as input: -n reads it and runs nothing.
    process.start(program, argumentsFor(shell, script));
    if (!process.waitForStarted(patienceMs))
        return std::nullopt;
    process.write(script.toUtf8() + '\n');
    process.closeWriteChannel();
    if (!process.waitForFinished(patienceMs)) {
        process.kill();
        process.waitForFinished(patienceMs);
        return std::nullopt;
    }
    return ShellAnswer{process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
                       QString::fromUtf8(process.readAllStandardError())};
}

/// Where a line of the script stands in the document: comments and blank lines may lie between.
int lineInDocument(const Runbook &runbook, const Step &step, int scriptLine)
{
    const QStringList script = step.script.split(QLatin1Char('\n'));
    if (scriptLine <= 1 || scriptLine > script.size())
        return step.line;
    const RunbookFile *file = runbook.isFolder ? runbook.fileAt(step.line) : nullptr;
    const QStringList lines = QString::fromUtf8(file ? runbook.source.sliced(file->offset) : runbook.source)
                                  .split(QLatin1Char('\n'));
    qsizetype at = step.line - (file ? file->firstLine : 1);
    for (qsizetype next = 0; at >= 0 && at < lines.size(); ++at) {
        if (!lines[at].contains(script[next].trimmed()))
            continue;
        if (++next == scriptLine)
            return static_cast<int>(at) + (file ? file->firstLine : 1);
    }
    return step.line;
}

} // namespace

std::optional<SyntaxError> syntaxErrorOf(const QString &shell, const QString &script)
{
    const auto answer = askShell(shell, script);
    if (!answer || answer->accepts)
        return std::nullopt;
    // "bash: line 2: …", "sh: 2: …"
    static const QRegularExpression place(QStringLiteral("^\\S*sh: (?:(?:line )?(\\d+): )?"));
    // A warning about a document in place may come before the error.
    const QStringList said = answer->said.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const auto error = std::ranges::find_if(
        said, [](const QString &line) { return !line.contains(QLatin1String(": warning: ")); });
    QString words = error != said.end() ? *error : said.value(0);
    const int line = place.match(words).captured(1).toInt();
    words = words.remove(place).trimmed();
    return SyntaxError{nameOf(shell), words, line};
}

bool parsesAlone(const Step &step)
{
    const auto answer = step.kind == Step::Kind::Shell ? askShell(step.shell, step.script) : std::nullopt;
    return answer && answer->accepts && answer->said.trimmed().isEmpty();
}

QString whyUnread(const Runbook &runbook, const Step &step, const SyntaxError &error)
{
    return QCoreApplication::translate("Runbook", "%1 can't read line %2: %3")
        .arg(error.shell)
        .arg(runbook.place(lineInDocument(runbook, step, error.line)).line)
        .arg(error.said);
}

RunbookPtr withSyntaxErrors(const RunbookPtr &runbook,
                            const std::function<std::optional<SyntaxError>(const Step &)> &errorOf)
{
    std::shared_ptr<Runbook> changed;
    for (std::size_t i = 0; i < runbook->steps.size(); ++i) {
        const Step &step = runbook->steps[i];
        const auto error = step.notRunnable.isEmpty() && step.kind == Step::Kind::Shell
            ? errorOf(step)
            : std::optional<SyntaxError>();
        if (!error)
            continue;
        if (!changed)
            changed = std::make_shared<Runbook>(*runbook);
        const int line = lineInDocument(*runbook, step, error->line);
        changed->steps[i].notRunnable = whyUnread(*runbook, step, *error);
        changed->problems.push_back(
            {line, ProblemSeverity::Error, codes::stepNotRunnable,
             QCoreApplication::translate("Runbook", "“%1” can't run as it is written: %2.")
                 .arg(step.label, error->said)});
    }
    if (!changed)
        return runbook;
    std::ranges::stable_sort(changed->problems, {}, &Problem::line);
    return changed;
}

} // namespace ic
