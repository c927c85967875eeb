// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/step_preview.h"

#include "app/actions/acting_as.h"
#include "app/actions/effect.h"
#include "app/actions/endless_commands.h"
#include "app/actions/masked_tokens.h"
#include "app/base/duration_text.h"
#include "app/console/request_binding.h"
#include "app/console/rest_of_script.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Console)
};

StepPreview::Ask askFor(Effect effect, EnvironmentKind kind)
{
    switch (effect) {
    case Effect::Read:
        return StepPreview::Ask::Nothing;
    case Effect::Change:
        return StepPreview::Ask::Once;
    case Effect::Destroy:
        return kind == EnvironmentKind::Live ? StepPreview::Ask::TypeEnvironment : StepPreview::Ask::Once;
    }
    return StepPreview::Ask::TypeEnvironment;
}

/// Whoever runs it can't approve it, however the name is written.
QStringList approversOf(const StepSituation &situation)
{
    QStringList others;
    for (const QString &person : situation.people) {
        if (personKey(person) != personKey(situation.actor) && !personKey(person).isEmpty())
            others << person;
    }
    return others;
}

std::optional<Error> refusalOf(const Step &step, const StepSituation &situation)
{
    if (situation.standing)
        return situation.standing;
    const Place at = situation.runbook->place(step.line);
    const QString place = QStringLiteral("%1:%2").arg(at.file).arg(at.line);
    if (!step.notRunnable.isEmpty())
        return Error{ErrorCode::Refused, step.notRunnable, place,
                     Text::tr("Copy it and run what you made of it by hand")};
    if (step.approvals > 2)
        return Error{ErrorCode::Refused,
                     Text::tr("This step asks for %1 people; two can be checked").arg(step.approvals), place,
                     Text::tr("Copy it and run it together, by hand")};
    if (step.approvals > 1 && approversOf(situation).isEmpty())
        return Error{ErrorCode::Refused,
                     Text::tr("This step asks for a second person, and site.yaml names nobody but you"),
                     place,
                     Text::tr("Add who may approve to “people” in site.yaml, or run it together, by hand")};
    if (situation.needsIncident && !situation.incident->isOpen())
        return Error{ErrorCode::Refused,
                     Text::tr("No incident is declared"),
                     {},
                     Text::tr("Declare the incident first, then run the step")};
    if (situation.needsTrust)
        return Error{ErrorCode::Refused,
                     Text::tr("Nobody has confirmed the commands of this runbook on this machine yet"),
                     situation.runbook->path, Text::tr("Look at them and confirm them, then run the step")};
    if (auto refusal = drillRefusal(step, *situation.environment)) {
        refusal->where = place;
        return refusal;
    }
    return std::nullopt;
}

} // namespace

QString playbookOf(const Runbook &runbook, const QString &sectionId)
{
    const auto isChosen = [&runbook](const QString &id) {
        return std::ranges::any_of(runbook.situations, [&id](const Situation &situation) {
            return situation.section == id || situation.playbooks.contains(id);
        });
    };
    QString top = sectionId;
    for (int index = runbook.sectionIndex(sectionId); index >= 0;) {
        const Section &section = runbook.sections[static_cast<std::size_t>(index)];
        if (isChosen(section.id))
            return section.id;
        if (section.level > 1)
            top = section.id;
        index = section.parent;
    }
    return top;
}

bool isRollback(const Step &step, Effect effect)
{
    return effect != Effect::Read && std::ranges::any_of(step.npmScripts, [](const QString &name) {
               return name.startsWith(QLatin1String("rollback")) || name.contains(QLatin1String(":rollback"));
           });
}

StepEnding endingOf(const Step &step)
{
    StepEnding ending;
    ending.timeout = step.timeout;
    if (step.kind != Step::Kind::Shell || ending.timeout)
        return ending;
    for (const EndlessCommand &command : endlessCommands(step.script)) {
        if (command.interruptAfter)
            ending.interruptAfter[command.program] = *command.interruptAfter;
        else
            ending.untilStopped = true;
    }
    return ending;
}

QString endingText(const StepEnding &ending)
{
    if (ending.timeout)
        return Text::tr("ended after %1 at the latest").arg(spokenDuration(*ending.timeout));
    if (ending.untilStopped)
        return Text::tr("runs until you stop it");
    if (ending.interruptAfter.size() == 1)
        return Text::tr("ends by itself after %1").arg(spokenDuration(ending.interruptAfter.begin()->second));
    QStringList each;
    for (const auto &[program, time] : ending.interruptAfter)
        each.append(Text::tr("%1 ends after %2").arg(program, spokenDuration(time)));
    return each.join(QStringLiteral(", "));
}

bool StepPreview::runsAtOnce() const
{
    return ask == Ask::Nothing && !needsApproval
        && std::ranges::all_of(requests, [](const ValueRequest &each) { return each.settled; });
}

namespace {

QStringList namesOf(const CarriedSecrets &secrets)
{
    QStringList names;
    for (const auto &[name, value] : secrets.values)
        names += name;
    return names;
}

} // namespace

StepPreview previewStep(const QString &stepId, const StepSituation &situation,
                        const std::map<QString, QString> &values, int fromLine)
{
    StepPreview preview;
    preview.step = situation.runbook ? situation.runbook->step(stepId) : nullptr;
    if (!preview.step) {
        preview.refusal = Error{ErrorCode::NotFound, Text::tr("The runbook has no such step"), stepId,
                                Text::tr("List its steps with: incident-commander-cli check --json RUNBOOK")};
        return preview;
    }
    const IncidentRun *failed = nullptr;
    if (fromLine > 0) {
        failed = situation.incident->lastRunOf(stepId);
        const auto rest = restOfStep(*preview.step, fromLine);
        if (!rest || !failed || failedLineOf(*preview.step, *failed) != fromLine) {
            preview.refusal =
                Error{ErrorCode::Refused, Text::tr("This step can't go on from line %1").arg(fromLine),
                      preview.step->label, Text::tr("Run all of it, or skip it")};
            return preview;
        }
        preview.rest = std::make_shared<const Step>(*rest);
        preview.step = preview.rest.get();
        preview.fromLine = fromLine;
    }
    const Step &step = *preview.step;
    preview.judgement = judgeEffect(step, situation.environment->effects, values);
    preview.effect = preview.judgement.effect;
    preview.environment = situation.environment->name;
    preview.kind = situation.environment->kind;
    preview.ask = askFor(preview.effect, preview.kind);
    preview.command = withMaskedTokens(step.script);
    preview.directory = situation.environment->directory;
    if (!step.workingDirectory.isEmpty())
        preview.directory = QFileInfo(QDir(preview.directory), step.workingDirectory).absoluteFilePath();
    preview.ending = endingOf(step);
    const QString playbook = playbookOf(*situation.runbook, step.section);
    preview.carried = situation.incident->exportsFor(playbook);
    const auto before = failed ? exportsBefore(*situation.incident, *failed) : std::map<QString, QString>();
    for (const auto &[name, value] : before)
        preview.carried.insert_or_assign(name, value);
    if (situation.secrets)
        preview.secrets = situation.secrets(playbook, failed ? failed->start.run : RunId());
    for (const auto &[name, value] : preview.secrets.values)
        preview.carried.erase(name); // an older one that was no secret
    preview.requests = valueRequests(step,
                                     {situation.runbook, situation.environment, situation.incident, playbook,
                                      preview.effect, situation.nowMs, preview.secrets});
    // What the failed part exported needs no question.
    std::erase_if(preview.requests, [&before](const ValueRequest &each) {
        return each.isVariable() && before.contains(each.spec.name);
    });
    if (step.kind == Step::Kind::Http) {
        // What the site, the runbook or an earlier step gives needs no question.
        const QStringList open =
            openRequestPlaceholders(step,
                                    {*situation.environment, situation.runbook->frontMatter, preview.carried,
                                     namesOf(preview.secrets)});
        std::erase_if(preview.requests, [&open](const ValueRequest &each) {
            return !open.contains(each.key) && !each.spec.declared;
        });
    }
    for (const ValueRequest &request : preview.requests) {
        const bool mayDo = request.isVariable() && (!request.required || !request.value.isEmpty());
        if (!request.settled && !mayDo)
            preview.openPlaceholders << request.key;
    }
    preview.actingAs = actingAs(step.script, localUserAndHost());
    preview.needsApproval = step.approvals > 1;
    preview.approvers = approversOf(situation);
    preview.usualMs = situation.history->usualMs(stepId);
    preview.refusal = refusalOf(step, situation);
    return preview;
}

} // namespace ic
