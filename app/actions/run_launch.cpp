// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/run_launch.h"

#include "app/base/process_entry.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace ic {

namespace {

/// Texts for people, found by the translation tools.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunLaunch)
};

} // namespace

bool isAlive(const RunnerIdentity &runner)
{
    return isProcessAlive(runner.pid, runner.startTicks);
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

} // namespace ic
