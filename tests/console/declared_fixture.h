// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/runs.h"
#include "tests/console/console_fixture.h"

#include <algorithm>
#include <memory>

namespace ic::test {

/// A console with an incident declared in the section “outage” of a runbook that is trusted.
class DeclaredFixture : public ConsoleFixture {
public:
    /// What begins a runbook of one situation. Its steps follow.
    static QByteArray outage(const QByteArray &sections)
    {
        return "# Procedures\n\n- **It is down** → [Outage](#outage)\n\n## Outage\n" + sections;
    }

    explicit DeclaredFixture(const QByteArray &runbook, bool declare = true,
                             const QByteArray &environmentYaml = {})
        : ConsoleFixture(runbook, environmentYaml)
    {
        reopen();
        if (!declare)
            return;
        DeclareRequest request;
        request.section = QStringLiteral("outage");
        const auto declared =
            answerOf([&](Console::Done done) { console->declare(request, std::move(done)); });
        const auto trusted = answerOf([&](Console::Done done) { console->trustRunbook(std::move(done)); });
        if (!declared || !trusted)
            qFatal("the fixture can't declare");
    }

    /// As after a restart of the program: another console on the same data directory.
    void reopen()
    {
        console.reset();
        console = open();
        if (!console)
            qFatal("the fixture's console does not open");
    }

    const Incident &incident() const { return console->incident(); }
    /// By the name that its fence gives it.
    const Step &stepNamed(const char *name) const
    {
        const auto &steps = console->runbook()->steps;
        const auto found = std::ranges::find(steps, QLatin1String(name), &Step::name);
        if (found == steps.end())
            qFatal("the runbook has no step %s", name);
        return *found;
    }
    const IncidentRun *lastRunNamed(const char *name) const
    {
        return incident().lastRunOf(stepNamed(name).id);
    }
    /// Waits until so many runs of it have ended.
    bool ends(const char *name, std::size_t runs = 1) const
    {
        const auto ended = [&] {
            return std::size_t(std::ranges::count_if(incident().runs, [&](const IncidentRun &run) {
                return run.start.stepId == stepNamed(name).id && run.end;
            }));
        };
        return QTest::qWaitFor([&] { return ended() >= runs; }, 30000);
    }
    /// How often the timeline says something of that kind.
    std::size_t entriesOf(const QString &kind) const
    {
        return std::size_t(std::ranges::count(incident().timeline, kind, &TimelineEntry::kind));
    }
    void touch(const char *file) const { write(QStringLiteral("work/") + QLatin1String(file), "x"); }

    std::unique_ptr<Console> console;
};

} // namespace ic::test
