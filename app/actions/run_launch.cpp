// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/run_launch.h"

#include "app/actions/explain_exit.h"
#include "app/runner/files.h"
#include "app/runner/process_tree.h"
#include "app/runner/runner_setup.h"
#include "app/runner/unique_fd.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

#include <signal.h>
#include <sys/mman.h>

namespace ic {

namespace {

/// Texts for people, found by the translation tools.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunLaunch)
};

RunnerSetup runnerSetup(const RunSetup &setup)
{
    RunnerSetup plain;
    plain.script = setup.script.toStdString();
    plain.shell = setup.shell.isEmpty() ? "bash" : setup.shell.toStdString();
    plain.directory = nativePath(setup.directory);
    for (const auto &[name, value] : setup.environment)
        plain.environment[name.toStdString()] = value.toStdString();
    for (const QString &name : setup.secretNames)
        plain.secretNames.push_back(name.toStdString());
    if (setup.timeout)
        plain.timeoutMs = std::chrono::milliseconds(*setup.timeout).count();
    plain.terminal = setup.terminal;
    plain.columns = setup.columns;
    plain.stopPauseMs = setup.stopPause.count();
    return plain;
}

} // namespace

bool isAlive(const RunnerIdentity &runner)
{
    if (const auto entry = processEntry(runner.pid))
        return entry->startTicks == runner.startTicks && entry->state != 'Z' && entry->state != 'X';
    // Not to be looked at is not gone: /proc may hide it (hidepid; the runner lets nobody look into it), or
    // we may have no descriptor left.
    return runner.pid > 1 && ::kill(runner.pid, 0) == 0;
}

Result<void> checkSetup(const RunSetup &setup)
{
    const QString whereToChange =
        Words::tr("Change the directory of the environment in site.yaml, or the step's cwd");
    const QFileInfo directory(setup.directory);
    if (setup.directory.isEmpty() || !directory.exists())
        return fail(ErrorCode::NotFound, Words::tr("The directory %1 does not exist").arg(setup.directory),
                    {}, whereToChange);
    if (!directory.isDir())
        return fail(ErrorCode::NotFound, Words::tr("%1 is not a directory").arg(setup.directory), {},
                    whereToChange);
    if (setup.script.contains(QChar(u'\0')))
        return fail(ErrorCode::InvalidArgument, Words::tr("The command holds a NUL character"), {},
                    Words::tr("Remove it from the runbook"));
    for (const auto &[name, value] : setup.environment) {
        if (name.isEmpty() || name.contains(QLatin1Char('=')) || name.contains(QChar(u'\0')))
            return fail(ErrorCode::InvalidArgument,
                        Words::tr("“%1” can't be the name of a variable").arg(name), {},
                        Words::tr("Use letters, digits and underscores"));
        if (value.contains(QChar(u'\0')))
            return fail(ErrorCode::InvalidArgument,
                        Words::tr("The value of %1 holds a NUL character").arg(name), {},
                        Words::tr("Enter it again without"));
    }
    return {};
}

Result<RunnerIdentity> launchRunner(const QString &program, const RunDirectory &directory,
                                    const RunSetup &setup)
{
    const QFileInfo file(program);
    if (!file.isFile() || !file.isExecutable())
        return fail(ErrorCode::NotFound, Words::tr("The helper program that runs commands is missing"),
                    program, Words::tr("Install Incident Commander again"));
    const UniqueFd memory(::memfd_create("run-setup", MFD_CLOEXEC));
    if (!memory || writeAll(memory.get(), setupToJson(runnerSetup(setup))) != 0)
        return fail(ErrorCode::DidNotStart, Words::tr("There is no memory left to start a command"), {},
                    Words::tr("Close other programs, then run the step again"));

    QProcess process;
    process.setProgram(program);
    process.setArguments({directory.path()});
    // Opened anew by its path, it is read from the beginning; it has no name that others could open.
    process.setStandardInputFile(QStringLiteral("/proc/self/fd/%1").arg(memory.get()));
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    qint64 pid = 0;
    if (!process.startDetached(&pid))
        return fail(ErrorCode::DidNotStart,
                    Words::tr("The system could not start another program: %1").arg(process.errorString()),
                    program, Words::tr("Close other programs, then run the step again"));
    const auto entry = processEntry(static_cast<int>(pid));
    return RunnerIdentity{static_cast<int>(pid), entry ? entry->startTicks : 0};
}

} // namespace ic
