// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/exit_status.h"
#include "app/cli/headless_console.h"
#include "app/cli/run_report.h"
#include "app/cli/step_running.h"
#include "app/cli/step_verifying.h"
#include "app/cli/terminal.h"

#include "app/actions/runs.h"
#include "app/console/step_relations.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSocketNotifier>

#include <array>
#include <unistd.h>

namespace ic::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Run)
};

Error refused(const QString &what)
{
    return {ErrorCode::Refused, what, {}, Text::tr("Repeat the call with --yes where a program makes it")};
}

/// What is asked for, in the author's words where there are some.
QString questionFor(const ValueRequest &request)
{
    QString question = request.spec.ask.isEmpty() ? request.key : request.spec.ask;
    if (!request.spec.choices.isEmpty())
        question += QStringLiteral(" (%1)").arg(request.spec.choices.join(QStringLiteral(", ")));
    return question;
}

/// Somebody has to have seen what can run, once for each set of commands.
Result<void> settleTrust(HeadlessConsole &host, const Invocation &invocation, Terminal &terminal)
{
    if (!host.console().needsTrust())
        return {};
    if (!invocation.yes) {
        if (!terminal.canAsk())
            return std::unexpected(
                refused(Text::tr("Nobody has confirmed the commands of this runbook here yet")));
        terminal.say(Text::tr("Nobody has confirmed these commands of the runbook here yet:"));
        for (const CommandToTrust &command : host.console().commandsToTrust())
            terminal.say(
                QStringLiteral("  %1\n    %2")
                    .arg(command.label,
                         QString(command.script).replace(QLatin1Char('\n'), QStringLiteral("\n    "))));
        if (!terminal.askYes(Text::tr("May they be run from here?")))
            return fail(ErrorCode::Refused, Text::tr("Not confirmed, so nothing was run"));
    }
    return host.perform([&host](Console::Done done) { host.console().trustRunbook(std::move(done)); });
}

/// The change that a step makes is confirmed by a person, or beforehand by who wrote the script that calls
/// us.
Result<void> settleEffect(const StepPreview &preview, const Invocation &invocation, Terminal &terminal)
{
    if (preview.ask == StepPreview::Ask::Nothing)
        return {};
    const bool typed = preview.ask == StepPreview::Ask::TypeEnvironment;
    if (invocation.yes) {
        if (typed && invocation.environment != preview.environment)
            return fail(ErrorCode::Refused,
                        Text::tr("This step destroys, and %1 is live").arg(preview.environment), {},
                        Text::tr("Name it as well: --environment %1").arg(preview.environment));
        return {};
    }
    if (!terminal.canAsk())
        return std::unexpected(refused(Text::tr("This step changes the system, which has to be confirmed")));
    terminal.say(QStringLiteral("  ")
                 + QString(preview.command).replace(QLatin1Char('\n'), QStringLiteral("\n  ")));
    terminal.say(Text::tr("in %1, environment %2").arg(preview.directory, preview.environment));
    const bool agreed = typed
        ? terminal.ask(Text::tr("It destroys, and this is live. Type the environment's name to run it:"))
            == preview.environment
        : terminal.askYes(Text::tr("Run it?"));
    return agreed ? Result<void>() : fail(ErrorCode::Refused, Text::tr("Not confirmed, so nothing was run"));
}

/// Empty where none was given, neither on the command line nor by whoever sits there.
Result<QString> secretFor(const ValueRequest &request, const QString &name, bool isGiven, Terminal &terminal)
{
    const Error noWay{
        ErrorCode::InvalidArgument,
        Text::tr("The step needs a secret, and there is no terminal to enter it at: %1").arg(request.key),
        {},
        Text::tr("Run it from a terminal, or name a keychain entry in site.yaml: “%1: { secret: ENTRY }”")
            .arg(name)};
    if (isGiven)
        return fail(ErrorCode::InvalidArgument,
                    Text::tr("%1 is a secret, and everybody on this machine can read a command line")
                        .arg(request.key),
                    {}, noWay.remedy);
    if (!terminal.canAsk())
        return std::unexpected(noWay);
    return terminal.askHidden(Text::tr("%1 (not shown):").arg(questionFor(request)));
}

Result<std::map<QString, QString>> valuesFor(const StepPreview &preview, const Invocation &invocation,
                                             Terminal &terminal)
{
    std::map<QString, QString> values;
    int nameless = 0;
    for (const ValueRequest &request : preview.requests) {
        const QString &placeholder = request.key;
        const bool isOpen = preview.openPlaceholders.contains(placeholder);
        // "<POD_NAME>" is filled by that, or by its plain name.
        static const QRegularExpression marks(QStringLiteral("^[\\W_]+|[\\W_]+$"),
                                              QRegularExpression::UseUnicodePropertiesOption);
        QString name = QString(placeholder).remove(marks);
        if (name.isEmpty()) // "...": VALUE, and for another one VALUE_2
            name = ++nameless == 1 ? QStringLiteral("VALUE") : QStringLiteral("VALUE_%1").arg(nameless);
        auto given = invocation.values.find(placeholder);
        if (given == invocation.values.end())
            given = invocation.values.find(name);
        const bool isGiven = given != invocation.values.end();
        if (request.spec.secret && (isGiven || isOpen)) {
            const auto secret = secretFor(request, name, isGiven, terminal);
            if (!secret)
                return std::unexpected(secret.error());
            values[placeholder] = *secret;
        } else if (isGiven) {
            values[placeholder] = given->second;
        } else if (!isOpen) {
            continue;
        } else if (terminal.canAsk()) {
            values[placeholder] =
                terminal.ask(request.value.isEmpty()
                                 ? QStringLiteral("%1:").arg(questionFor(request))
                                 : QStringLiteral("%1 [%2]:").arg(questionFor(request), request.value));
            if (values[placeholder].isEmpty())
                values[placeholder] = request.value;
        } else if (!request.value.isEmpty()) {
            values[placeholder] = request.value;
        } else
            return fail(ErrorCode::InvalidArgument,
                        Text::tr("The step has a placeholder without a value: %1").arg(placeholder), {},
                        Text::tr("Give it with --value %1=VALUE").arg(name));
    }
    return values;
}

/// A second person enters their PIN here, where a step asks for one; nothing else takes its place.
Result<std::optional<Approval>> approvalFor(const StepPreview &preview, Terminal &terminal)
{
    if (!preview.needsApproval)
        return std::optional<Approval>();
    if (preview.approvers.isEmpty())
        return fail(ErrorCode::Refused,
                    Text::tr("This step asks for a second person, and site.yaml names none"), {},
                    Text::tr("List who may approve as “people”"));
    if (!terminal.canAsk())
        return fail(
            ErrorCode::Refused,
            Text::tr("This step asks for a second person, who enters a PIN at a terminal, and there is none"),
            {}, Text::tr("Run it from a terminal, or in the console"));
    Approval approval;
    approval.person = preview.approvers.size() == 1
        ? preview.approvers.front()
        : terminal.ask(Text::tr("Who approves it (%1)?").arg(preview.approvers.join(QStringLiteral(", "))));
    approval.pin = terminal.askHidden(Text::tr("PIN of %1 (not shown):").arg(approval.person));
    return approval;
}

/// What is typed here reaches the step's terminal while it runs.
std::unique_ptr<QSocketNotifier> forwardTyping(HeadlessConsole &host, const Terminal &terminal,
                                               const RunId &run)
{
    if (!terminal.canAsk())
        return nullptr;
    auto typing = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(typing.get(), &QSocketNotifier::activated, &host, [&host, run, notifier = typing.get()] {
        std::array<char, 4096> bytes{};
        const ssize_t length = read(STDIN_FILENO, bytes.data(), bytes.size());
        if (length > 0)
            host.console().runs().answer(run, QByteArray(bytes.data(), length));
        else
            notifier->setEnabled(false);
    });
    return typing;
}

/// A step, its output and what verifies it, in words or as JSON lines.
class StepRun {
public:
    StepRun(HeadlessConsole &host, Terminal &terminal, bool json)
        : m_host(host)
        , m_terminal(terminal)
        , m_report(json ? std::make_optional<RunReport>(terminal) : std::nullopt)
    {
    }

    /// The exit status of the program.
    Result<int> run(const QString &stepId, const std::map<QString, QString> &values,
                    const std::optional<Approval> &approval)
    {
        const StepPreview preview = m_host.console().preview(stepId, values);
        const auto end = runToEnd(m_host, stepId, values, listenerFor(preview, true), approval);
        m_typing.reset();
        if (!end)
            return std::unexpected(end.error());
        tell(*end);
        if (end->outcome != RunOutcome::Succeeded)
            return close(stepId, exitStatusOf(*end));
        const auto verified = verify(stepId);
        if (!verified)
            return std::unexpected(verified.error());
        return close(stepId, *verified ? exitStatusOf(*end) : 1);
    }

private:
    RunListener listenerFor(const StepPreview &preview, bool typing)
    {
        RunListener listener;
        listener.plainLineEnds = m_report || !m_terminal.isInteractive();
        listener.output = [this](RecordedStream stream, const QByteArray &bytes) {
            if (m_report)
                m_report->output(stream, bytes);
            else
                stream == RecordedStream::Error ? m_terminal.writeError(bytes) : m_terminal.write(bytes);
        };
        listener.stopping = [this] {
            m_terminal.say(Text::tr("Stopping the step. Press Ctrl+C once more to leave it running and go."));
        };
        listener.began = [this, preview, typing](RunId run) {
            m_run = run;
            if (m_report)
                m_report->started(preview, run);
            if (typing)
                m_typing = forwardTyping(m_host, m_terminal, run);
        };
        return listener;
    }

    void tell(const RunEnd &end)
    {
        if (m_report)
            m_report->finished(m_run, end);
        if (end.outcome != RunOutcome::Succeeded)
            m_terminal.say(describe(end));
    }

    /// False where it failed or was inconclusive.
    Result<bool> verify(const QString &stepId)
    {
        const RunbookPtr runbook = m_host.console().runbook();
        const Step &step = *runbook->step(stepId);
        const Step *by = verificationOf(*runbook, step);
        if (!by)
            return true;
        const auto verdict =
            verifyStep(m_host, step, m_terminal, listenerFor(m_host.console().preview(by->id), false),
                       HeadlessConsole::forever);
        if (!verdict)
            return std::unexpected(verdict.error());
        if (!*verdict)
            return true;
        const IncidentRun *run = m_host.run(m_run);
        if (m_report && run && run->start.stepId == by->id && run->end)
            m_report->finished(m_run, *run->end);
        if (m_report)
            m_report->verified(stepId, by->id, **verdict);
        m_terminal.say(describe(**verdict));
        return (*verdict)->verified == Verified::Passed;
    }

    int close(const QString &stepId, int status)
    {
        if (m_report)
            m_report->ended(stepId, status);
        return status;
    }

    HeadlessConsole &m_host;
    Terminal &m_terminal;
    std::optional<RunReport> m_report;
    std::unique_ptr<QSocketNotifier> m_typing;
    RunId m_run; ///< the one that began last
};

Result<int> runStep(const Invocation &invocation, Terminal &terminal)
{
    const QString path = invocation.arguments.at(0);
    const QString stepId = invocation.arguments.at(1);
    // Read here first, so that a mistyped call leaves nothing behind in the data directory.
    const auto runbook = loadRunbook(path);
    if (!runbook)
        return std::unexpected(runbook.error());
    if (!(*runbook)->step(stepId))
        return fail(ErrorCode::NotFound, Text::tr("There is no step %1").arg(stepId), path,
                    Text::tr("List the steps with: incident-commander-cli check --json RUNBOOK"));

    HeadlessConsole host(invocation.paths, path, invocation.environment, false);
    if (const auto opened = host.open(); !opened)
        return std::unexpected(opened.error());
    if (const auto trusted = settleTrust(host, invocation, terminal); !trusted)
        return std::unexpected(trusted.error());
    const StepPreview preview = host.console().preview(stepId);
    if (preview.refusal)
        return std::unexpected(*preview.refusal);
    const auto values = valuesFor(preview, invocation, terminal);
    if (!values)
        return std::unexpected(values.error());
    // With its values the command may be a harder one.
    const StepPreview complete = host.console().preview(stepId, *values);
    if (complete.refusal)
        return std::unexpected(*complete.refusal);
    if (const auto agreed = settleEffect(complete, invocation, terminal); !agreed)
        return std::unexpected(agreed.error());

    const auto approval = approvalFor(complete, terminal);
    if (!approval)
        return std::unexpected(approval.error());

    return StepRun(host, terminal, invocation.json).run(stepId, *values, *approval);
}

} // namespace

int run(const Invocation &invocation, Terminal &terminal)
{
    const auto status = runStep(invocation, terminal);
    if (status)
        return *status;
    terminal.error(status.error());
    return exitStatusFor(status.error());
}

} // namespace ic::cli
