// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/run_result.h"

#include "app/actions/explain_exit.h"
#include "app/base/duration_text.h"

#include <QCoreApplication>

#include <cerrno>

namespace ic {

namespace {

/// Texts for people, found by the translation tools.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunResult)
};

QString failureText(const RunStatus &status)
{
    const QString detail = QString::fromStdString(status.detail);
    const QString because = systemErrorText(status.systemError);
    switch (status.failure) {
    case RunStatus::Failure::DirectoryMissing:
        return Words::
            tr("The directory %1 does not exist. Change the directory of the environment in site.yaml, or "
               "the step's cwd.")
                .arg(detail);
    case RunStatus::Failure::DirectoryForbidden:
        return Words::tr(
                   "The directory %1 may not be entered. Change its permissions, or the directory of the "
                   "environment in site.yaml.")
            .arg(detail);
    case RunStatus::Failure::ShellMissing:
        return Words::tr("The shell “%1” was not found. Install it, or change the word behind the fence in "
                         "the runbook.")
            .arg(detail);
    case RunStatus::Failure::ShellForbidden:
        return Words::
            tr("The shell “%1” may not be executed. Change its permissions, or the word behind the fence in "
               "the runbook.")
                .arg(detail);
    case RunStatus::Failure::TooLong:
        return Words::tr(
            "The command or its variables are longer than the system allows. Put the script into a file "
            "and run that.");
    case RunStatus::Failure::NoTerminal:
        return Words::
            tr("No terminal could be opened for the command (%1). Close other terminals, then run the step "
               "again.")
                .arg(because);
    case RunStatus::Failure::NoProcess:
        return Words::tr(
                   "The system could not start another process (%1). Close other programs, then run the step "
                   "again.")
            .arg(because);
    case RunStatus::Failure::NotRecordable:
        return status.systemError == ENOSPC || status.systemError == EDQUOT
            ? Words::tr("There is no space left to record the output. Make room on that disk, then run the "
                        "step again.")
            : Words::tr(
                  "The output can't be recorded (%1). Check the data directory, then run the step again.")
                  .arg(because);
    case RunStatus::Failure::BadSetup:
        return Words::tr("The helper program did not understand its task. Install Incident Commander again.");
    case RunStatus::Failure::None:
    case RunStatus::Failure::Other:
        break;
    }
    return Words::tr("The command could not be started (%1). Check %2, then run the step again.")
        .arg(because, detail);
}

QString endText(RunOutcome outcome, const RunStatus &status, const QStringList &lastLines)
{
    switch (outcome) {
    case RunOutcome::Failed:
        return explainExitStatus(status.exitCode, lastLines);
    case RunOutcome::Signalled:
        return explainSignal(status.signal);
    case RunOutcome::DidNotStart:
        return failureText(status);
    case RunOutcome::Succeeded:
    case RunOutcome::TimedOut:
    case RunOutcome::Stopped:
    case RunOutcome::Unknown:
        break;
    }
    return {};
}

/// "10000 ping"
QString interruptedText(const QString &entry)
{
    const auto time = std::chrono::milliseconds(entry.section(QLatin1Char(' '), 0, 0).toLongLong());
    return Words::tr("%1 was ended after %2, as it never ends by itself")
        .arg(entry.section(QLatin1Char(' '), 1),
             spokenDuration(std::chrono::duration_cast<std::chrono::seconds>(time)));
}

} // namespace

RunResult resultOf(const RunStatus &status, const QStringList &lastLines, const QStringList &findings)
{
    RunResult result;
    result.outcome = runOutcomeFromName(QString::fromStdString(status.outcome)).value_or(RunOutcome::Unknown);
    result.exitCode = status.exitCode;
    result.signal = status.signal;
    result.startedMs = status.startedMs;
    result.finishedMs = status.finishedMs;
    QStringList sentences;
    if (const QString end = endText(result.outcome, status, lastLines); !end.isEmpty())
        sentences.append(end);
    sentences += findings;
    for (const std::string &entry : status.interrupted)
        sentences.append(interruptedText(QString::fromStdString(entry)));
    if (status.exportsLost)
        sentences.append(Words::tr("The variables that it exports were lost, as the script ended by exec, "
                                   "or by exit with a trap on EXIT of its own: later steps don't have them"));
    if (status.recordingError != 0)
        sentences.append(
            Words::tr("The recorded output ends early (%1).").arg(systemErrorText(status.recordingError)));
    result.message = sentences.join(QStringLiteral(". "));
    result.failedLine = status.failedLine;
    for (const auto &[name, value] : status.exports)
        result.exports[QString::fromStdString(name)] = QString::fromStdString(value);
    for (const std::string &name : status.withheldExports)
        result.withheldExports.append(QString::fromStdString(name));
    for (const std::string &process : status.leftRunning)
        result.leftRunning.append(QString::fromStdString(process));
    if (result.outcome != RunOutcome::DidNotStart && result.outcome != RunOutcome::Unknown) {
        result.recordingBytes = static_cast<qint64>(status.recordingBytes);
        result.digest = QByteArray::fromHex(QByteArray::fromStdString(status.digest));
    }
    return result;
}

RunResult unknownResult(qint64 startedMs, qint64 nowMs)
{
    RunResult result;
    result.outcome = RunOutcome::Unknown;
    result.startedMs = startedMs;
    result.finishedMs = nowMs;
    result.message = startedMs > 0
        ? Words::tr("The helper that watched this command is gone without a last word. The command may have "
                    "finished, "
                    "or broken off, or still be running. Check the system before you run it again.")
        : Words::tr(
            "There is no trace of how this command went, nor that it began. Check the system before you run "
            "it again.");
    return result;
}

RunResult didNotStart(const Error &error, qint64 nowMs)
{
    RunResult result;
    result.outcome = RunOutcome::DidNotStart;
    result.startedMs = nowMs;
    result.finishedMs = nowMs;
    result.message = error.text();
    return result;
}

} // namespace ic
