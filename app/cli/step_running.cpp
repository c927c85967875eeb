// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/step_running.h"

#include "app/actions/runs.h"
#include "app/cli/headless_console.h"

#include <QCoreApplication>
#include <QLocale>

namespace ic::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StepRunning)
};

/// False where the user wants to go although it still runs.
bool waitForEnd(HeadlessConsole &host, RunId run, const RunListener &listener)
{
    const auto ended = [&host, run] {
        const IncidentRun *known = host.run(run);
        return known && known->end;
    };
    bool stopAsked = false;
    while (!host.waitUntil(ended, HeadlessConsole::forever)) {
        if (stopAsked)
            return false;
        stopAsked = true;
        host.console().stop(run);
        if (listener.stopping)
            listener.stopping();
    }
    return true;
}

/// Tenths below ten seconds, where they say something.
QString durationOf(const RunEnd &end)
{
    constexpr qint64 tenthsMatterMs = 10000;
    if (end.durationMs < tenthsMatterMs)
        return Text::tr("%1 s").arg(QLocale().toString(static_cast<double>(end.durationMs) / 1000, 'f', 1));
    return spokenDuration(
        std::chrono::round<std::chrono::seconds>(std::chrono::milliseconds(end.durationMs)));
}

} // namespace

Result<RunEnd> runToEnd(HeadlessConsole &host, const QString &stepId,
                        const std::map<QString, QString> &values, const RunListener &listener,
                        const std::optional<Approval> &approval)
{
    const auto started = host.ask<RunId>([&](std::function<void(const Result<RunId> &)> done) {
        if (approval)
            host.console().runApproved(stepId, values, *approval, std::move(done));
        else
            host.console().run(stepId, values, std::move(done));
    });
    if (!started)
        return std::unexpected(started.error());
    const RunId run = *started;
    if (listener.began)
        listener.began(run);

    Runs &runs = host.console().runs();
    OutputFollower follower(runs.recordingFile(run), listener.plainLineEnds, listener.output);
    QObject context; // the connections end with this call
    if (listener.output) {
        QObject::connect(&runs, &Runs::output, &context, [&follower, run](RunId id) {
            if (id == run)
                follower.readOn();
        });
    }
    if (listener.progressed) {
        QObject::connect(&runs, &Runs::progressed, &context,
                         [&listener, run](RunId id, const Progress &progress) {
                             if (id == run)
                                 listener.progressed(progress);
                         });
    }
    if (!waitForEnd(host, run, listener))
        return fail(ErrorCode::Unavailable, Text::tr("The step goes on without this program"), stepId,
                    Text::tr("Open the console on the same data directory to see its end"));
    if (listener.output)
        follower.readOn();
    return *host.run(run)->end;
}

int exitStatusOf(const RunEnd &end)
{
    switch (end.outcome) {
    case RunOutcome::Succeeded:
        return 0;
    case RunOutcome::Failed:
        return end.exitCode;
    case RunOutcome::Signalled:
        return 128 + end.signal;
    case RunOutcome::TimedOut:
        return 124;
    case RunOutcome::Stopped:
        return 130;
    case RunOutcome::DidNotStart:
        return 127;
    case RunOutcome::Unknown:
        return 125;
    }
    return 125;
}

QString describe(const RunEnd &end)
{
    if (!end.message.isEmpty())
        return end.message;
    const QString duration = durationOf(end);
    switch (end.outcome) {
    case RunOutcome::Succeeded:
        return Text::tr("Finished in %1").arg(duration);
    case RunOutcome::Failed:
        return Text::tr("Failed with exit status %1 after %2").arg(end.exitCode).arg(duration);
    case RunOutcome::Signalled:
        return Text::tr("Ended by signal %1 after %2").arg(end.signal).arg(duration);
    case RunOutcome::TimedOut:
        return Text::tr("Stopped after %1, which is its time limit").arg(duration);
    case RunOutcome::Stopped:
        return Text::tr("Stopped after %1").arg(duration);
    case RunOutcome::DidNotStart:
        return Text::tr("Did not start");
    case RunOutcome::Unknown:
        return Text::tr("Nobody knows how it ended");
    }
    return {};
}

} // namespace ic::cli
