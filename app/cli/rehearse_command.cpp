// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/exit_status.h"
#include "app/cli/headless_console.h"
#include "app/cli/rehearsal.h"
#include "app/cli/terminal.h"

#include "app/drills/drill_range.h"

#include <QCoreApplication>

#include <algorithm>

namespace ic::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Rehearse)
};

/// By number, id or title; the first one where none is named.
Result<const Situation *> chooseSituation(const Runbook &runbook, const QString &wanted)
{
    for (const Situation &situation : runbook.situations) {
        if (wanted.isEmpty() || wanted == QString::number(situation.number) || wanted == situation.id
            || wanted.compare(situation.title, Qt::CaseInsensitive) == 0)
            return &situation;
    }
    QStringList choices;
    for (const Situation &situation : runbook.situations)
        choices.append(QStringLiteral("%1 (%2)").arg(situation.number).arg(situation.title));
    return fail(ErrorCode::NotFound, Text::tr("There is no situation %1").arg(wanted), {},
                Text::tr("Choose one of: %1").arg(choices.join(QStringLiteral(", "))));
}

/// A rehearsal must never touch an incident that somebody is working on.
Result<void> clearTheStage(HeadlessConsole &host, Terminal &terminal)
{
    const Incident &open = host.console().incident();
    if (!open.isOpen())
        return {};
    const QString number = open.declaration.number;
    if (!open.declaration.drill)
        return fail(ErrorCode::Refused, Text::tr("%1 is open, and it is live").arg(number), {},
                    Text::tr("Resolve it first, or rehearse with a --data-dir of its own"));
    terminal.say(Text::tr("%1 was left open; it's closed before the rehearsal begins.").arg(number));
    const auto resolved = host.perform([&host](Console::Done done) {
        host.console().resolve(Text::tr("Left open, and closed when a rehearsal began"), std::move(done));
    });
    if (resolved
        && !host.waitUntil([&host] { return !host.console().incident().isOpen(); }, std::chrono::seconds(10)))
        return fail(ErrorCode::TimedOut, Text::tr("%1 could not be closed").arg(number));
    return resolved;
}

Result<void> mend(HeadlessConsole &host)
{
    const auto told = host.ask<QString>([&host](std::function<void(const Result<QString> &)> done) {
        host.console().range().mend(std::move(done));
    });
    return told ? Result<void>() : std::unexpected(told.error());
}

Result<void> playAll(HeadlessConsole &host, const Runbook &runbook, const Situation &situation,
                     Terminal &terminal)
{
    if (const auto opened = host.open(); !opened)
        return opened;
    if (const auto clear = clearTheStage(host, terminal); !clear)
        return clear;
    for (const RehearsalPlan &plan : rehearsalPlans(runbook, situation)) {
        if (const auto mended = mend(host); !mended)
            return mended;
        terminal.print(QString());
        terminal.print(Text::tr("== %1 · DRILL").arg(runbook.section(plan.section)->plainTitle));
        if (const auto played = Rehearsal(host, terminal, situation, plan).play(); !played)
            return played;
    }
    terminal.print(QString());
    terminal.print(Text::tr("Rehearsed: %1").arg(situation.title));
    return host.console().flush(10000);
}

/// Who broke it off wants it gone: the range would otherwise wait a while for the next console. A step that
/// is still being stopped ends first; the range sees to that by itself.
void leaveNothingRunning(HeadlessConsole &host)
{
    DrillRange &range = host.console().range();
    range.stop();
    host.waitUntil(
        [&range] {
            return range.state() != DrillRange::State::Ready && range.state() != DrillRange::State::Starting;
        },
        std::chrono::seconds(3));
}

Result<void> rehearseAll(const Invocation &invocation, Terminal &terminal)
{
    // The drill range has what the shipped procedures call, whatever runbook this site works with.
    const auto runbook = loadRunbook(embeddedRunbookPath());
    if (!runbook)
        return std::unexpected(runbook.error());
    const auto situation = chooseSituation(**runbook, invocation.arguments.value(0));
    if (!situation)
        return std::unexpected(situation.error());

    HeadlessConsole host(invocation.paths, embeddedRunbookPath(), drillRangeName, true);
    terminal.say(Text::tr("Starting the drill range…"));
    const auto played = playAll(host, **runbook, **situation, terminal);
    if (host.interrupts() > 0)
        leaveNothingRunning(host);
    return played;
}

} // namespace

int rehearse(const Invocation &invocation, Terminal &terminal)
{
    if (!invocation.environment.isEmpty() && invocation.environment != drillRangeName) {
        terminal.error(
            {ErrorCode::InvalidArgument,
             Text::tr("A rehearsal breaks what it is given, so it takes the %1 only").arg(drillRangeName),
             {},
             Text::tr("Leave --environment out")});
        return WrongUsage;
    }
    const auto done = rehearseAll(invocation, terminal);
    if (done)
        return Fine;
    terminal.error(done.error());
    return exitStatusFor(done.error());
}

} // namespace ic::cli
