// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/shell_syntax.h"

#include "app/runbook/problem_codes.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <optional>

namespace ic {

namespace {
constexpr int patienceMs = 5000;

struct ShellAnswer {
    bool accepts = false;
    QString said; ///< errors and warnings
};

/// Nothing where it could not be asked.

std::optional<ShellAnswer> askShell(const Step &step)
{
    const QString shell =
        QStandardPaths::findExecutable(step.shell.isEmpty() ? QStringLiteral("bash") : step.shell);
    if (shell.isEmpty())
        return std::nullopt;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.remove(QStringLiteral("BASH_ENV"));
    environment.remove(QStringLiteral("ENV"));
    process.setProcessEnvironment(environment);
    // The script goes in as input: -n reads it and runs nothing.
    process.start(shell, {QStringLiteral("-n")});
    if (!process.waitForStarted(patienceMs))
        return std::nullopt;
    process.write(step.script.toUtf8() + '\n');
    process.closeWriteChannel();
    if (!process.waitForFinished(patienceMs)) {
        process.kill();
        process.waitForFinished(patienceMs);
        return std::nullopt;
    }
    return ShellAnswer{process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
                       QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

QString shellSyntaxError(const Step &step)
{
    const auto answer = step.kind == Step::Kind::Shell ? askShell(step) : std::nullopt;
    if (!answer || answer->accepts)
        return {};
    static const QRegularExpression place(QStringLiteral("^\\S*sh: line \\d+: "));
    QString said = answer->said.section(QLatin1Char('\n'), 0, 0).trimmed();
    return said.remove(place);
}

bool parsesAlone(const Step &step)
{
    const auto answer = step.kind == Step::Kind::Shell ? askShell(step) : std::nullopt;
    return answer && answer->accepts && answer->said.trimmed().isEmpty();
}

std::vector<Problem> checkShellSyntax(const Runbook &runbook)
{
    std::vector<Problem> problems;
    for (const Step &step : runbook.steps) {
        // With a placeholder still open, what it says about "<pod>" is not about the command.
        if (!step.notRunnable.isEmpty() || !step.placeholders.isEmpty())
            continue;
        const QString error = shellSyntaxError(step);
        if (!error.isEmpty())
            problems.push_back({step.line, ProblemSeverity::Error, codes::stepNotRunnable,
                                QCoreApplication::translate("Runbook", "“%1” can't run as it is written: %2.")
                                    .arg(step.label, error)});
    }
    return problems;
}

} // namespace ic
