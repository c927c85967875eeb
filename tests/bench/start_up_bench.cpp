// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include <QDir>
#include <QProcess>

namespace ic::bench {

namespace {

/// From the start of the process to its end: the whole of what a person waits for.
double processMs(const QString &program, const QStringList &arguments)
{
    return milliseconds([&] {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(program, arguments);
        if (!process.waitForFinished(60000) || process.exitCode() != 0)
            qFatal("%s did not start and end as it should", qPrintable(program));
    });
}

} // namespace

std::vector<Row> startUp(const Setting &setting)
{
    const QString data = setting.directory + QStringLiteral("/start-up");
    const QString console = setting.programs + QStringLiteral("/incident-commander");
    const auto ours = [&] {
        return processMs(console, {QStringLiteral("--data-dir"), data, QStringLiteral("--exit-after-start")});
    };
    const auto baseline = [&] { return processMs(setting.helpers + QStringLiteral("/ic_empty_window"), {}); };
    const auto fresh = [&] {
        QDir(data).removeRecursively();
        return ours();
    };
    return {compare(QStringLiteral("start-up, first time"), QStringLiteral("ms"), setting.rounds, fresh,
                    baseline),
            compare(QStringLiteral("start-up"), QStringLiteral("ms"), setting.rounds, ours, baseline)};
}

} // namespace ic::bench
