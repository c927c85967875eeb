// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/masked_tokens.h"
#include "app/console/console_private.h"
#include "app/console/placeholder_binding.h"
#include "app/console/request_binding.h"
#include "app/console/step_relations.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QPointer>

#include <algorithm>

// Running a step, and a second person's approval of it.

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Console)
};

using Started = std::function<void(const Result<RunId> &)>;

/// What was entered, and for the rest what nobody has to be asked about.
std::map<QString, QString> completed(const StepPreview &preview, std::map<QString, QString> values)
{
    for (const ValueRequest &request : preview.requests) {
        const auto given = values.find(request.key);
        if (given != values.end() && !given->second.isEmpty())
            continue;
        // What was typed for another step is offered, not assumed.
        if (request.settled || (request.isVariable() && request.source != ValueRequest::Source::LastUsed))
            values[request.key] = request.value;
    }
    return values;
}

Result<void> nothingMissing(const StepPreview &preview, const std::map<QString, QString> &values)
{
    for (const ValueRequest &request : preview.requests) {
        const auto given = values.find(request.key);
        const bool isMissing = given == values.end() || given->second.isEmpty();
        if (request.isVariable() && request.required && isMissing)
            return fail(ErrorCode::InvalidArgument,
                        Text::tr("Nothing sets %1, which this step reads").arg(request.key),
                        preview.step->label, Text::tr("Enter a value for it, then run the step"));
    }
    return {};
}

void noteValues(const StepPreview &preview, const std::map<QString, QString> &values,
                const BoundScript &bound, RunSetup &setup, RunStart &start)
{
    for (const ValueRequest &request : preview.requests) {
        const auto value = values.find(request.key);
        if (value == values.end() || value->second.isEmpty())
            continue;
        // What looks like a token is one, whatever the document says of the value.
        if (!request.spec.secret && withMaskedTokens(value->second) == value->second) {
            start.values.insert_or_assign(request.spec.name, value->second);
            continue;
        }
        start.withheldValues << request.spec.name;
        if (const auto variable = bound.variables.find(request.key); variable != bound.variables.end())
            setup.secretNames << variable->second;
    }
    for (const QString &name : std::as_const(start.withheldValues))
        start.values.erase(name);
}

} // namespace

StepSituation Console::Private::stepSituation(const Runbook *runbook) const
{
    StepSituation situation;
    situation.runbook = runbook;
    situation.environment = &environment;
    situation.incident = &q.incident();
    situation.history = &history;
    situation.standing = standingRefusal();
    situation.people = site.people;
    situation.actor = q.actor();
    situation.nowMs = clock.wallMs();
    situation.needsIncident = options.runsNeedIncident;
    situation.needsTrust = q.needsTrust();
    if (runService)
        situation.secrets = [this](const QString &playbook, RunId goesOnFrom) {
            return runService->carriedSecrets(q.incident(), playbook, goesOnFrom);
        };
    return situation;
}

/// Of a step that could run otherwise: its directory is asked last, since that may take a moment.
std::optional<Error> Console::Private::directoryRefusal(const Runbook &runbook, const StepPreview &preview)
{
    const std::optional<DirectoryFacts> facts = directories.at(preview.directory, environment.directory);
    if (!facts)
        return Error{
            ErrorCode::Unavailable, Text::tr("The directory in which the step would run does not answer"),
            preview.directory,
            Text::tr("Look whether its disk or network drive is there, or choose another environment")};
    if (!facts->isThere)
        return Error{ErrorCode::NotFound,
                     Text::tr("The directory in which the step would run does not exist"), preview.directory,
                     Text::tr("Change it in site.yaml, or choose another environment")};
    if (environment.kind != EnvironmentKind::Drill || facts->isWithinRoot)
        return std::nullopt;
    const Place at = runbook.place(preview.step->line);
    return Error{ErrorCode::Refused,
                 Text::tr("This step names a directory outside of the drill environment, where a drill "
                          "must not act"),
                 QStringLiteral("%1:%2").arg(at.file).arg(at.line),
                 Text::tr("Name one below the environment's own: a relative cwd")};
}

StepPreview Console::preview(const QString &stepId, const std::map<QString, QString> &values,
                             int fromLine) const
{
    const RunbookPtr runbook = this->runbook();
    StepPreview preview = previewStep(stepId, d->stepSituation(runbook.get()), values, fromLine);
    if (!preview.refusal)
        preview.refusal = d->directoryRefusal(*runbook, preview);
    if (!preview.refusal)
        preview.refusal = d->syntaxRefusal(*runbook, *preview.step);
    return preview;
}

void Console::run(const QString &stepId, const std::map<QString, QString> &values, Started started,
                  int fromLine)
{
    d->runStep(stepId, values, {}, std::move(started), fromLine);
}

void Console::Private::runStep(const QString &stepId, const std::map<QString, QString> &given,
                               const QString &approvedBy, Started started, int fromLine)
{
    const auto refuse = [&started](const Error &error) {
        if (started)
            started(std::unexpected(error));
    };
    const RunbookPtr runbook = q.runbook();
    const StepPreview preview = q.preview(stepId, given, fromLine);
    if (preview.refusal)
        return refuse(*preview.refusal);
    if (preview.needsApproval && approvedBy.isEmpty())
        return refuse({ErrorCode::Refused, Text::tr("This step asks for a second person"),
                       preview.step->label,
                       Text::tr("Let one of “people” in site.yaml approve it, in the console")});
    const std::map<QString, QString> values = completed(preview, given);
    if (const auto complete = nothingMissing(preview, values); !complete)
        return refuse(complete.error());
    const Step &step = *preview.step;
    const bool isRequest = step.kind == Step::Kind::Http;
    QStringList secretNames;
    for (const auto &[name, value] : preview.secrets.values)
        secretNames += name;
    QStringList secretMarks;
    for (const ValueRequest &request : preview.requests) {
        if (request.spec.secret)
            secretMarks += request.key;
    }
    const auto bound = isRequest
        ? bindRequest(step, values,
                      {environment, runbook->frontMatter, preview.carried, secretNames, secretMarks})
        : bindPlaceholders(step, values, declaredValues(*runbook, environment));
    if (!bound)
        return refuse(bound.error());
    // Its shell would run what stands before an error. Whoever waits here asked for a script that is new.
    if (!syntax.isKnown(step))
        return syntax.learn(step, [this, stepId, given, approvedBy, started = std::move(started), fromLine] {
            runStep(stepId, given, approvedBy, started, fromLine);
        });

    RunSetup setup;
    setup.script = bound->script;
    setup.shell = step.shell.isEmpty() ? QStringLiteral("bash") : step.shell;
    if (isRequest)
        setup.shell = requestShell;
    setup.directory = preview.directory;
    setup.environment = bound->environment;
    setup.environment.insert(preview.carried.begin(), preview.carried.end());
    for (const auto &[name, value] : preview.secrets.values) {
        // What was typed for it counts, and is no less a secret.
        setup.environment.try_emplace(name, value);
        setup.secretNames += name;
    }
    setup.timeout = step.timeout;
    setup.interruptAfter = preview.ending.interruptAfter;
    setup.terminal = step.interactive && !isRequest;

    RunStart start;
    start.stepId = step.id;
    start.label = step.label;
    start.section = step.section;
    start.playbook = playbookOf(*runbook, step.section);
    start.command = withMaskedTokens(step.script); // told, never run
    start.environment = preview.environment;
    start.directory = preview.directory;
    start.rollback = isRollback(step, preview.effect);
    start.approvedBy = approvedBy;
    relate(*runbook, q.incident(), step, start);
    if (fromLine > 0) {
        start.fromLine = fromLine;
        start.goesOnFrom = q.incident().lastRunOf(stepId)->start.run;
    }
    noteValues(preview, values, *bound, setup, start);
    // The first to name a variable wins: what a person typed, what an earlier step exported, the site, the
    // runbook. Only a secret of the site stands above them all.
    std::vector<Variable> variables = environment.variables;
    for (const auto &[name, value] : runbook->frontMatter.variables)
        variables.push_back({name, value, {}});
    runService->begin(q.incident().isOpen() ? q.incident().id : IncidentId(), q.actor(), std::move(setup),
                      std::move(start), variables, runbook->frontMatter.progressPatterns, std::move(started));
}

Result<void> Console::Private::approverStands(const StepPreview &preview, const QString &person) const
{
    const auto isThem = [&person](const QString &each) { return personKey(each) == personKey(person); };
    if (std::ranges::any_of(preview.approvers, isThem))
        return {};
    return fail(ErrorCode::Refused,
                personKey(person) == personKey(q.actor())
                    ? Text::tr("Who runs a step can't approve it as well")
                    : Text::tr("%1 is not among the people of site.yaml").arg(person.trimmed()),
                {}, Text::tr("Choose another person"));
}

void Console::runApproved(const QString &stepId, const std::map<QString, QString> &values, Approval approval,
                          Started started, int fromLine)
{
    const auto refuse = [&started](const Error &error) {
        if (started)
            started(std::unexpected(error));
    };
    const StepPreview preview = this->preview(stepId, values, fromLine);
    if (preview.refusal)
        return refuse(*preview.refusal);
    const auto stands = d->approverStands(preview, approval.person);
    if (!stands)
        return refuse(stands.error());
    // As site.yaml writes it.
    const QString person = *std::ranges::find_if(preview.approvers, [&approval](const QString &each) {
        return personKey(each) == personKey(approval.person);
    });
    d->checkPin(
        person, approval.pin, stepId,
        [this, guard = QPointer(this), stepId, values, person, started, fromLine](const Result<void> &right) {
            if (!guard)
                return;
            if (right)
                d->runStep(stepId, values, person, started, fromLine);
            else if (started)
                started(std::unexpected(right.error()));
        });
}

/// A wrong try is written down before its answer is given, so that ending the program does not undo it.
void Console::Private::checkPin(const QString &person, const QString &pin, const QString &stepId, Done done)
{
    if (isCheckingPin)
        return done(fail(ErrorCode::Refused, Text::tr("A PIN is being checked already"), {},
                         Text::tr("Wait a moment")));
    const auto wrong = history.wrongPins.find(personKey(person));
    const qint64 nextMs = wrong == history.wrongPins.end() ? 0 : Approvals::nextTryMs(wrong->second);
    if (nextMs > clock.wallMs())
        return done(fail(ErrorCode::Refused, Text::tr("Too many wrong PINs were entered for %1").arg(person),
                         {},
                         Text::tr("Try again at %1")
                             .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(nextMs).time(),
                                                     QStringLiteral("HH:mm:ss")))));
    isCheckingPin = true;
    approvals.check(
        person, pin, [this, guard = QPointer(&q), person, stepId, done](const Result<void> &right) {
            if (!guard)
                return;
            const bool isWrong = !right && right.error().code == ErrorCode::Refused;
            if (!isWrong) {
                isCheckingPin = false;
                return done(right);
            }
            const Step *step = q.runbook() ? q.runbook()->step(stepId) : nullptr;
            append(draft::approvalRefused(q.incident().isOpen() ? q.incident().id : IncidentId(), q.actor(),
                                          person, stepId, step ? step->label : QString()),
                   [this, guard, right, done](const Result<void> &) {
                       if (!guard)
                           return;
                       isCheckingPin = false;
                       done(right);
                   });
        });
}

void Console::hasPin(const QString &person, std::function<void(const Result<bool> &)> done) const
{
    d->approvals.hasPin(person, std::move(done));
}

void Console::setPin(const QString &person, const QString &oldPin, const QString &newPin, Done done)
{
    const auto answer = [done](const Result<void> &result) {
        if (done)
            done(result);
    };
    if (const auto refusal = d->writeRefusal())
        return answer(std::unexpected(*refusal));
    if (const auto why = Approvals::whyNoPin(newPin))
        return answer(std::unexpected(*why));
    const auto put = [this, guard = QPointer(this), person, newPin, answer](bool changes) {
        d->approvals.set(person, newPin, [this, guard, person, changes, answer](const Result<void> &written) {
            if (!guard)
                return;
            if (!written)
                return answer(written);
            d->append(draft::approvalPinSet(incident().isOpen() ? incident().id : IncidentId(), actor(),
                                            person, changes),
                      answer);
        });
    };
    d->approvals.hasPin(person,
                        [this, guard = QPointer(this), person, oldPin, put, answer](const Result<bool> &has) {
                            if (!guard)
                                return;
                            if (!has)
                                return answer(std::unexpected(has.error()));
                            if (!*has)
                                return put(false);
                            d->checkPin(person, oldPin, {}, [guard, put, answer](const Result<void> &right) {
                                if (!guard)
                                    return;
                                if (right)
                                    put(true);
                                else
                                    answer(right);
                            });
                        });
}

} // namespace ic
