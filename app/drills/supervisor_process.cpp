// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drills/supervisor_process.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <csignal>

#include <sys/types.h>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DrillRange)
};

QString logFile(const QString &directory)
{
    return directory + QStringLiteral("/supervisor.log");
}

} // namespace

Result<qint64> startSupervisor(const QString &node, const QString &directory)
{
    const QString log = logFile(directory);
    {
        // It writes its token there, which is for nobody else to read.
        QFile file(log);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return fail(ErrorCode::Unreadable,
                        Text::tr("The drill range can't be written: %1").arg(file.errorString()), log,
                        Text::tr("Give yourself the right to write there, or free some space"));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    QProcess process;
    process.setProgram(node);
    process.setArguments({QStringLiteral("supervisor.js"), QStringLiteral("--directory"), directory});
    process.setWorkingDirectory(directory);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(log, QIODevice::Append);
    process.setStandardErrorFile(log, QIODevice::Append);
    qint64 pid = 0;
    if (!process.startDetached(&pid))
        return fail(ErrorCode::DidNotStart,
                    Text::tr("The drill range could not be started: %1").arg(process.errorString()), node,
                    Text::tr("Try “node --version” in a terminal, and install nodejs anew"));
    return pid;
}

void terminateSupervisor(qint64 pid)
{
    if (pid > 1)
        kill(static_cast<pid_t>(pid), SIGTERM);
}

QString supervisorLastWords(const QString &directory)
{
    QFile file(logFile(directory));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    constexpr qint64 longest = 400;
    if (file.size() > longest)
        file.seek(file.size() - longest);
    return QString::fromUtf8(file.readAll()).trimmed();
}

} // namespace ic
