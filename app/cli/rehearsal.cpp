// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rehearsal.h"

#include "app/actions/output_decoder.h"
#include "app/cli/headless_console.h"
#include "app/cli/progress_bar.h"
#include "app/cli/step_running.h"
#include "app/cli/step_verifying.h"
#include "app/cli/terminal.h"
#include "app/cli/timeline_printing.h"
#include "app/drills/drill_range.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace ic::cli {

namespace {

/// The endpoints are probed every few seconds; a fault or a repair shows within two rounds.
constexpr std::chrono::seconds untilSeen{30};
constexpr std::chrono::minutes untilVerified{5};

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Rehearsal)
};

bool anyDown(const Console &console)
{
    return std::ranges::any_of(console.monitor().health(), [](const EndpointHealth &health) {
        return health.state == EndpointHealth::State::Down;
    });
}

bool allUp(const Console &console)
{
    const auto &all = console.monitor().health();
    return !all.empty() && std::ranges::all_of(all, [](const EndpointHealth &health) {
        return health.state == EndpointHealth::State::Up;
    });
}

std::unexpected<Error> broken(const QString &what)
{
    return fail(ErrorCode::Refused, what);
}

/// Whole lines, indented; those that are meant for programs are shown as progress instead.
class LinePrinter final : public OutputDecoder::Sink {
public:
    explicit LinePrinter(Terminal &terminal)
        : m_terminal(terminal)
    {
    }
    void lineEnded(OutputLine line) override
    {
        if (!line.text.trimmed().isEmpty() && !line.text.startsWith(QLatin1Char('{')))
            m_terminal.print(QStringLiteral("  | ") + line.text);
    }
    void lineOverwritten(const QString &) override { }
    void progressSequence(int, int) override { }

private:
    Terminal &m_terminal;
};

} // namespace

Rehearsal::Rehearsal(HeadlessConsole &host, Terminal &terminal, const Situation &situation,
                     RehearsalPlan plan)
    : m_host(host)
    , m_terminal(terminal)
    , m_situation(situation)
    , m_plan(std::move(plan))
{
}

Result<void> Rehearsal::play()
{
    using Part = Result<void> (Rehearsal::*)();
    static constexpr std::array<Part, 9> parts = {
        &Rehearsal::breakRange,   &Rehearsal::seeItBroken,    &Rehearsal::declare,
        &Rehearsal::openPlaybook, &Rehearsal::followPlaybook, &Rehearsal::closePlaybook,
        &Rehearsal::seeItMended,  &Rehearsal::tickChecklists, &Rehearsal::resolve,
    };
    for (const Part part : parts) {
        if (const auto done = (this->*part)(); !done) {
            breakOff(done.error());
            return done;
        }
    }
    return m_unverified.isEmpty()
        ? Result<void>()
        : broken(Text::tr("Not verified: %1").arg(m_unverified.join(QStringLiteral(", "))));
}

Result<void> Rehearsal::breakRange()
{
    for (const QString &fault : std::as_const(m_plan.faults)) {
        const auto told = m_host.ask<QString>([&](std::function<void(const Result<QString> &)> done) {
            m_host.console().range().breakIt(fault, std::move(done));
        });
        if (!told)
            return std::unexpected(told.error());
        m_terminal.print(Text::tr("Broke the drill range (%1): %2").arg(fault, *told));
    }
    return {};
}

Result<void> Rehearsal::seeItBroken()
{
    if (!m_plan.endpointsFail)
        return {};
    m_host.console().monitor().probeNow();
    if (!m_host.waitUntil([this] { return anyDown(m_host.console()); }, untilSeen))
        return broken(Text::tr("The drill range was broken, but no endpoint went down"));
    showHealth();
    return {};
}

Result<void> Rehearsal::declare()
{
    DeclareRequest request;
    request.situation = m_situation.id;
    request.section = m_plan.section;
    request.environment = m_host.console().environment().name;
    const auto declared =
        m_host.perform([&](Console::Done done) { m_host.console().declare(request, std::move(done)); });
    if (!declared)
        return declared;
    if (!m_host.waitUntil([this] { return m_host.console().incident().isOpen(); }, untilSeen))
        return broken(Text::tr("The declaration did not reach the journal"));
    const Declaration &declaration = m_host.console().incident().declaration;
    m_terminal.print(
        Text::tr("Declared %1, %2: %3. Commander: %4")
            .arg(declaration.number, declaration.severity, declaration.title, declaration.commander));
    return {};
}

/// Some playbooks begin where another step went wrong.
Result<void> Rehearsal::openPlaybook()
{
    if (m_plan.openingScript.isEmpty())
        return {};
    const auto end = runScript(m_plan.openingScript);
    if (!end)
        return std::unexpected(end.error());
    if (end->outcome != RunOutcome::Failed)
        return broken(Text::tr("npm run %1 was to fail, and did not").arg(m_plan.openingScript));
    return {};
}

/// And some end with a step of another one, to which the last output points.
Result<void> Rehearsal::closePlaybook()
{
    if (m_plan.closingScript.isEmpty())
        return {};
    const auto end = runScript(m_plan.closingScript);
    if (!end)
        return std::unexpected(end.error());
    if (end->outcome != RunOutcome::Succeeded)
        return broken(describe(*end));
    return {};
}

Result<RunEnd> Rehearsal::runScript(const QString &npmScript)
{
    const auto &steps = m_host.console().runbook()->steps;
    const auto step = std::ranges::find_if(
        steps, [&npmScript](const Step &each) { return each.npmScripts.contains(npmScript); });
    if (step == steps.end())
        return broken(Text::tr("The runbook has no step with npm run %1").arg(npmScript));
    return runStep(step->id);
}

Result<void> Rehearsal::followPlaybook()
{
    const RunbookPtr runbook = m_host.console().runbook();
    const std::vector<PlaybookStep> steps = stepsOf(*runbook, m_plan.section);
    const auto changes = [this](const PlaybookStep &step) {
        return !step.stepId.isEmpty() && m_host.console().preview(step.stepId).effect != Effect::Read;
    };
    const auto lastChange = std::ranges::find_if(steps.rbegin(), steps.rend(), changes).base();
    for (auto step = steps.begin(); step != steps.end(); ++step) {
        // Before the repair is done, a check that fails has found the fault: that is its work. And where this
        // playbook alone can't mend the fault, a step may say so.
        const bool mayFail = (step < lastChange && !changes(*step)) || !m_plan.closingScript.isEmpty();
        if (const auto taken = takeStep(*step, mayFail); !taken)
            return taken;
    }
    return {};
}

Result<void> Rehearsal::takeStep(const PlaybookStep &step, bool mayFail)
{
    if (step.stepId.isEmpty()) {
        m_terminal.print(Text::tr("Done by hand: %1").arg(step.title));
    } else {
        const auto end = runStep(step.stepId);
        if (!end)
            return std::unexpected(end.error());
        if (end->outcome != RunOutcome::Succeeded && !(mayFail && end->outcome == RunOutcome::Failed))
            return broken(Text::tr("%1: %2").arg(step.title, describe(*end)));
        if (end->outcome == RunOutcome::Succeeded) {
            if (const auto awaited = awaitVerification(step.stepId); !awaited)
                return awaited;
        }
    }
    if (step.actionId.isEmpty())
        return {};
    return m_host.perform(
        [&](Console::Done done) { m_host.console().setActionDone(step.actionId, true, std::move(done)); });
}

Result<RunEnd> Rehearsal::runStep(const QString &stepId)
{
    const StepPreview preview = m_host.console().preview(stepId);
    if (preview.refusal)
        return std::unexpected(*preview.refusal);
    m_terminal.print(Text::tr("Run: %1").arg(preview.step->label));
    m_terminal.print(QStringLiteral("  $ ")
                     + preview.command.trimmed().replace(QLatin1Char('\n'), QStringLiteral("\n  $ ")));

    // The range lives on this machine, so that is what a host of the document stands for here.
    std::map<QString, QString> values;
    for (const QString &placeholder : preview.openPlaceholders)
        values[placeholder] = QStringLiteral("localhost");

    m_runStartedMs = m_host.console().clock().wallMs();
    m_shownPhase = 0;
    LinePrinter lines(m_terminal);
    OutputDecoder decoder(OutputStream::Out, lines);
    RunListener listener;
    listener.plainLineEnds = false; // the decoder knows what a terminal's line ends mean
    listener.output = [&decoder](RecordedStream, const QByteArray &bytes) {
        decoder.feed({bytes.constData(), static_cast<std::size_t>(bytes.size())}, 0);
    };
    listener.progressed = [this](const Progress &progress) { showProgress(progress); };
    listener.stopping = [this] { m_terminal.say(Text::tr("Stopping the step and the rehearsal.")); };
    const int interrupts = m_host.interrupts();
    const auto end = runToEnd(m_host, stepId, values, listener);
    if (!end)
        return end;
    if (m_host.interrupts() != interrupts)
        return broken(Text::tr("Broken off at the keyboard"));
    m_terminal.print(QStringLiteral("  ") + describe(*end));
    return end;
}

/// What the console has begun by itself, since the step has a verification.
Result<void> Rehearsal::awaitVerification(const QString &stepId)
{
    const RunbookPtr runbook = m_host.console().runbook();
    const Step &step = *runbook->step(stepId);
    const auto verdict = verifyStep(m_host, step, m_terminal, {}, untilVerified);
    if (!verdict)
        return std::unexpected(verdict.error());
    if (!*verdict)
        return {};
    m_terminal.print(QStringLiteral("  ") + describe(**verdict));
    if ((*verdict)->verified != Verified::Passed)
        m_unverified.append(step.label);
    return {};
}

void Rehearsal::showProgress(const Progress &progress)
{
    const qint64 elapsed = m_host.console().clock().wallMs() - m_runStartedMs;
    if (m_terminal.isInteractive())
        m_terminal.showStatus(QStringLiteral("  ") + progressBar(progress, elapsed));
    else if (!progress.rollbackId.isEmpty() && progress.step != m_shownPhase)
        m_terminal.print(QStringLiteral("  ") + progressBar(progress, elapsed));
    m_shownPhase = progress.step;
}

void Rehearsal::showHealth()
{
    for (const EndpointHealth &health : m_host.console().monitor().health()) {
        const QString state = health.state == EndpointHealth::State::Up ? Text::tr("up")
            : health.state == EndpointHealth::State::Down               ? Text::tr("DOWN")
                                                                        : Text::tr("not known yet");
        m_terminal.print(
            QStringLiteral("  %1  %2  %3").arg(health.name, -10).arg(state, -6).arg(health.detail));
    }
}

Result<void> Rehearsal::seeItMended()
{
    m_host.console().monitor().probeNow();
    if (!m_host.waitUntil([this] { return allUp(m_host.console()); }, untilSeen)) {
        showHealth();
        return broken(Text::tr("The playbook is done, but not every endpoint came back"));
    }
    showHealth();
    return {};
}

Result<void> Rehearsal::tickChecklists()
{
    const RunbookPtr runbook = m_host.console().runbook();
    for (const Section *section : runbook->sectionWithSubsections(m_plan.section)) {
        for (const Checklist &checklist : runbook->checklists) {
            if (checklist.section != section->id)
                continue;
            for (const ChecklistItem &item : checklist.items) {
                const auto ticked = m_host.perform([&](Console::Done done) {
                    m_host.console().setItemTicked(item.id, true, std::move(done));
                });
                if (!ticked)
                    return ticked;
                m_terminal.print(Text::tr("Ticked: %1").arg(item.text));
            }
        }
    }
    return {};
}

Result<void> Rehearsal::resolve()
{
    const IncidentId id = m_host.console().incident().id;
    const auto resolved = m_host.perform([this](Console::Done done) {
        m_host.console().resolve(Text::tr("Rehearsed: every step of the playbook was taken"),
                                 std::move(done));
    });
    if (!resolved)
        return resolved;
    const auto known = [this, id]() -> const Incident * {
        const auto found = m_host.console().history().incidents.find(id);
        return found == m_host.console().history().incidents.end() ? nullptr : &found->second;
    };
    if (!m_host.waitUntil([&known] { return known() && known()->resolvedMs; }, untilSeen))
        return broken(Text::tr("The resolution did not reach the journal"));
    m_terminal.print(QString());
    m_terminal.print(Text::tr("Timeline of %1").arg(known()->declaration.number));
    printTimeline(*known(), m_terminal);
    return {};
}

void Rehearsal::breakOff(const Error &why)
{
    if (!m_host.console().incident().isOpen())
        return;
    const auto resolved = m_host.perform([&](Console::Done done) {
        m_host.console().resolve(Text::tr("Rehearsal broken off: %1").arg(why.text()), std::move(done));
    });
    if (!resolved)
        m_terminal.error(resolved.error());
}

} // namespace ic::cli
