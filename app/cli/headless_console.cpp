// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/headless_console.h"

#include "app/actions/runs.h"
#include "app/base/logging.h"
#include "app/drills/drill_range.h"

#include <QCoreApplication>
#include <QTimer>

#include <utility>

namespace ic::cli {

HeadlessConsole::HeadlessConsole(const Paths &paths, const QString &runbook, const QString &environment,
                                 bool runsNeedIncident)
    : m_environment(environment)
{
    setUpLogging(QCoreApplication::applicationName(), paths.dataDir());
    ConsoleOptions options;
    options.paths = paths;
    options.runbook = runbook;
    options.environment = environment;
    options.runsNeedIncident = runsNeedIncident;
    options.keepsRunnerReady = false; // one step at a time, or none
    m_console = std::make_unique<Console>(options, m_clock, m_keychain);

    const auto lookNow = [this] { look(); };
    connect(m_console.get(), &Console::opened, this, lookNow);
    connect(m_console.get(), &Console::incidentChanged, this, lookNow);
    connect(m_console.get(), &Console::historyChanged, this, lookNow);
    connect(m_console.get(), &Console::environmentChanged, this, lookNow);
    connect(m_console.get(), &Console::bannerChanged, this, lookNow);
    connect(&m_console->range(), &DrillRange::stateChanged, this, lookNow);
    connect(&m_console->monitor(), &Monitor::changed, this, lookNow);
    connect(&m_interrupts, &InterruptWatch::interrupted, &m_loop, &QEventLoop::quit);
}

HeadlessConsole::~HeadlessConsole() = default;

Result<void> HeadlessConsole::open()
{
    const QString &environment = m_environment;
    m_console->start();
    if (!waitUntil([this] { return m_console->isOpen(); }, patience))
        return std::unexpected(noAnswer());
    // Locked by whom, unreadable site, damaged journal: each is a reason to do nothing at all.
    if (m_console->banner())
        return std::unexpected(*m_console->banner());
    if (m_console->runbookError())
        return std::unexpected(*m_console->runbookError());
    if (!environment.isEmpty() && !m_console->site().environment(environment))
        return fail(
            ErrorCode::NotFound,
            QCoreApplication::translate("HeadlessConsole", "There is no environment %1").arg(environment),
            m_console->site().path,
            QCoreApplication::translate("HeadlessConsole", "Choose one of: %1").arg(environmentNames()));
    if (!environment.isEmpty() && m_console->environment().name != environment)
        return fail(
            ErrorCode::Refused,
            QCoreApplication::translate("HeadlessConsole", "%1 is open in the environment %2, not in %3")
                .arg(m_console->incident().declaration.number, m_console->environment().name, environment),
            {},
            QCoreApplication::translate("HeadlessConsole", "Resolve it first, or act in its environment"));
    return m_console->environment().isDrillRange ? waitForRange() : Result<void>();
}

Result<void> HeadlessConsole::waitForRange()
{
    const DrillRange &range = m_console->range();
    const bool settled = waitUntil(
        [&range] {
            return range.state() == DrillRange::State::Ready || range.state() == DrillRange::State::Failed;
        },
        patience);
    if (range.error())
        return std::unexpected(*range.error());
    return settled ? Result<void>() : std::unexpected(noAnswer());
}

QString HeadlessConsole::environmentNames() const
{
    QStringList names;
    for (const EnvironmentSetup &environment : m_console->site().environments)
        names.append(environment.name);
    return names.join(QStringLiteral(", "));
}

bool HeadlessConsole::waitUntil(Condition condition, std::chrono::milliseconds timeout)
{
    if (condition())
        return true;
    const int interruptsBefore = interrupts();
    bool over = false;
    QTimer timer;
    timer.setSingleShot(true);
    connect(&timer, &QTimer::timeout, &m_loop, [this, &over] {
        over = true;
        m_loop.quit();
    });
    if (timeout >= std::chrono::milliseconds(0))
        timer.start(timeout);
    m_condition = std::move(condition);
    bool holds = false;
    while (!holds && !over && interrupts() == interruptsBefore) {
        m_loop.exec();
        holds = m_condition();
    }
    m_condition = {};
    return holds;
}

void HeadlessConsole::look()
{
    if (m_condition && m_condition())
        m_loop.quit();
}

const IncidentRun *HeadlessConsole::run(RunId id) const
{
    if (const IncidentRun *run = m_console->incident().run(id))
        return run;
    const auto loose = m_console->history().looseRuns.find(id);
    return loose == m_console->history().looseRuns.end() ? nullptr : &loose->second;
}

Error HeadlessConsole::noAnswer() const
{
    if (interrupts() > 0)
        return {ErrorCode::Refused,
                QCoreApplication::translate("HeadlessConsole", "Broken off at the keyboard"),
                {},
                {}};
    return {ErrorCode::TimedOut,
            QCoreApplication::translate("HeadlessConsole", "There was no answer in time"),
            {},
            QCoreApplication::translate("HeadlessConsole", "Try again")};
}

} // namespace ic::cli
