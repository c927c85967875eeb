// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incident/incident.h"

#include "app/incident/payload.h"
#include "app/incident/run_fold.h"
#include "app/incident/section_fold.h"
#include "app/incident/timeline_text.h"

#include <QCoreApplication>
#include <QHash>

namespace ic {

namespace {

using payload::numberAt;
using payload::textAt;
using Tone = TimelineEntry::Tone;

QString actorOf(const Event &event)
{
    return event.actor.isEmpty() ? QCoreApplication::translate("Timeline", "somebody") : event.actor;
}

void addLine(Incident &incident, const Event &event, QString text, Tone tone = Tone::Plain, RunId run = {})
{
    incident.timeline.push_back({event.wallMs(), event.kind, actorOf(event), std::move(text), tone, run});
}

// A start that lies in the future, or before there were computers to write it down, is a slip.
bool isSensibleStart(qint64 startedMs, const Event &event)
{
    return startedMs > 0 && startedMs <= event.wallMs();
}

void foldDeclared(Incident &incident, const Event &event)
{
    incident.id = event.incident;
    incident.declaration = payload::declarationFrom(event.payload);
    incident.declaredMs = event.wallMs();
    if (!isSensibleStart(incident.declaration.startedMs, event))
        incident.declaration.startedMs = event.wallMs();
    incident.situation = incident.declaration.situation;
    incident.section = incident.declaration.section;
    addLine(incident, event, timeline::declared(incident.declaration, actorOf(event)));
}

void foldStartSet(Incident &incident, const Event &event)
{
    const qint64 startedMs = numberAt(event.payload, QLatin1String("startedMs"));
    if (!isSensibleStart(startedMs, event) || startedMs == incident.startedMs())
        return;
    addLine(incident, event, timeline::startMoved(incident.startedMs(), startedMs, actorOf(event)));
    incident.declaration.startedMs = startedMs;
}

void foldSeveritySet(Incident &incident, const Event &event)
{
    const QString severity = textAt(event.payload, QLatin1String("severity"));
    if (severity.isEmpty() || severity == incident.declaration.severity)
        return;
    addLine(incident, event,
            timeline::severityChanged(incident.declaration.severity, severity, actorOf(event)));
    incident.declaration.severity = severity;
}

void foldSituationChosen(Incident &incident, const Event &event)
{
    const QString section = textAt(event.payload, QLatin1String("section"));
    const QString situation = textAt(event.payload, QLatin1String("situation"));
    if (section.isEmpty() || (section == incident.section && situation == incident.situation))
        return;
    incident.situation = situation;
    incident.section = section;
    addLine(incident, event, timeline::situationChosen(section, actorOf(event)));
}

void foldHandedOver(Incident &incident, const Event &event)
{
    const QString to = textAt(event.payload, QLatin1String("to"));
    if (to.isEmpty())
        return;
    const QString remark = textAt(event.payload, QLatin1String("remark"));
    addLine(incident, event, timeline::handedOver(incident.declaration.commander, to, remark));
    incident.declaration.commander = to;
}

void foldRunbookAdopted(Incident &incident, const Event &event)
{
    const QString digest = textAt(event.payload, QLatin1String("digest"));
    if (digest.isEmpty() || digest == incident.declaration.runbookDigest)
        return;
    incident.declaration.runbookDigest = digest;
    incident.declaration.runbookPath = textAt(event.payload, QLatin1String("path"));
    addLine(incident, event, timeline::runbookAdopted(incident.declaration.runbookPath, actorOf(event)));
}

void foldResolved(Incident &incident, const Event &event)
{
    if (incident.resolvedMs)
        return;
    incident.resolvedMs = event.wallMs();
    incident.resolution = textAt(event.payload, QLatin1String("summary"));
    addLine(incident, event, timeline::resolved(incident, actorOf(event)), Tone::Good);
}

void foldReopened(Incident &incident, const Event &event)
{
    if (!incident.resolvedMs)
        return;
    incident.resolvedMs.reset();
    incident.resolution.clear();
    addLine(incident, event,
            timeline::reopened(textAt(event.payload, QLatin1String("reason")), actorOf(event)), Tone::Bad);
}

void foldNoted(Incident &incident, const Event &event)
{
    const QString text = textAt(event.payload, QLatin1String("text"));
    if (!text.isEmpty())
        addLine(incident, event, timeline::noted(text, actorOf(event)), Tone::Note);
}

void foldAction(Incident &incident, const Event &event)
{
    const QString action = textAt(event.payload, QLatin1String("action"));
    const bool done = event.kind == kinds::actionDone;
    if (action.isEmpty() || incident.doneActions.contains(action) == done)
        return;
    if (done)
        incident.doneActions.insert(action);
    else
        incident.doneActions.erase(action);
    const QString title = textAt(event.payload, QLatin1String("title"));
    addLine(incident, event, timeline::actionDone(title.isEmpty() ? action : title, done),
            done ? Tone::Good : Tone::Plain);
}

void foldItem(Incident &incident, const Event &event)
{
    const QString item = textAt(event.payload, QLatin1String("item"));
    const bool ticked = event.kind == kinds::itemTicked;
    if (item.isEmpty())
        return;
    const auto [known, isNew] = incident.tickedItems.try_emplace(item, ticked);
    if (!isNew && known->second == ticked)
        return;
    known->second = ticked;
    const QString text = textAt(event.payload, QLatin1String("text"));
    addLine(incident, event, timeline::itemTicked(text.isEmpty() ? item : text, ticked),
            ticked ? Tone::Good : Tone::Plain);
}

void foldRunStarted(Incident &incident, const Event &event)
{
    const auto run = runBegun(event, actorOf(event));
    if (!run || incident.run(run->start.run))
        return;
    addLine(incident, event, timeline::runStarted(*run), Tone::Plain, run->start.run);
    incident.runs.push_back(*run);
    section_fold::runBegan(incident, *run);
}

IncidentRun *runOf(Incident &incident, const Event &event)
{
    const RunId id = RunId::fromText(textAt(event.payload, QLatin1String("run")));
    const auto found = std::ranges::find(incident.runs, id, [](const auto &run) { return run.start.run; });
    return id.isNull() || found == incident.runs.end() ? nullptr : &*found;
}

void foldRunProgressed(Incident &incident, const Event &event)
{
    IncidentRun *run = runOf(incident, event);
    if (!run)
        return;
    const bool wasNamed = !run->rollbackId.isEmpty();
    progressRun(*run, event);
    if (wasNamed || run->rollbackId.isEmpty())
        return;
    // A rollback tells its number only after it has begun; its line of the timeline gets it, too.
    for (TimelineEntry &entry : incident.timeline) {
        if (entry.run == run->start.run && entry.kind == kinds::runStarted)
            entry.text = timeline::runStarted(*run);
    }
}

void foldRunStopAsked(Incident &incident, const Event &event)
{
    IncidentRun *run = runOf(incident, event);
    if (!run || run->stopAsked || run->end)
        return;
    run->stopAsked = true;
    addLine(incident, event, timeline::runStopAsked(*run, actorOf(event)), Tone::Plain, run->start.run);
}

void foldRunAnswered(Incident &incident, const Event &event)
{
    const IncidentRun *run = runOf(incident, event);
    if (run)
        addLine(incident, event,
                timeline::runAnswered(*run, payload::runAnswerFrom(event.payload), actorOf(event)),
                Tone::Plain, run->start.run);
}

void foldRunFinished(Incident &incident, const Event &event)
{
    IncidentRun *run = runOf(incident, event);
    if (!run || run->end)
        return;
    endRun(*run, event);
    const bool good = run->end->outcome == RunOutcome::Succeeded;
    const bool plain = run->end->outcome == RunOutcome::Stopped;
    addLine(incident, event, timeline::runFinished(*run),
            good        ? Tone::Good
                : plain ? Tone::Plain
                        : Tone::Bad,
            run->start.run);
    section_fold::runEnded(incident, IncidentRun(*run), event);
}

template <void (*Part)(Incident &, const Event &, const QString &)>
void foldPart(Incident &incident, const Event &event)
{
    Part(incident, event, actorOf(event));
}

void foldUpdateSent(Incident &incident, const Event &event)
{
    const QString schedule = textAt(event.payload, QLatin1String("schedule"));
    if (schedule.isEmpty())
        return;
    if (schedule == rollbackUpdateId) {
        incident.sentUpdates[schedule] = event.wallMs();
        incident.rollbackUpdates.push_back(event.wallMs());
    } else {
        incident.sentUpdates.try_emplace(schedule, event.wallMs());
    }
    addLine(incident, event,
            timeline::updateSent(schedule, textAt(event.payload, QLatin1String("audience")), actorOf(event)));
}

void foldEscalationAcknowledged(Incident &incident, const Event &event)
{
    const QString trigger = textAt(event.payload, QLatin1String("trigger"));
    if (trigger.isEmpty() || !incident.acknowledgedEscalations.insert(trigger).second)
        return;
    addLine(
        incident, event,
        timeline::escalationAcknowledged(textAt(event.payload, QLatin1String("condition")), actorOf(event)));
}

void foldContactTried(Incident &incident, const Event &event)
{
    const QString contact = textAt(event.payload, QLatin1String("contact"));
    if (contact.isEmpty())
        return;
    const bool answered = event.payload.value(QLatin1String("answered")).toBool();
    incident.triedContacts[contact] = answered;
    const QString name = textAt(event.payload, QLatin1String("name"));
    addLine(incident, event, timeline::contactTried(name.isEmpty() ? contact : name, answered));
}

void foldEndpoint(Incident &incident, const Event &event)
{
    const QString name = textAt(event.payload, QLatin1String("endpoint"));
    if (name.isEmpty())
        return;
    const bool up = event.kind == kinds::endpointUp;
    const QString detail = textAt(event.payload, QLatin1String("detail"));
    if (const auto known = incident.endpoints.find(name);
        known != incident.endpoints.end() && known->second.up == up)
        return;
    incident.endpoints[name] = {up, event.wallMs(), detail};
    addLine(incident, event, timeline::endpointChanged(name, up, detail), up ? Tone::Good : Tone::Bad);
}

void foldApprovalRefused(Incident &incident, const Event &event)
{
    const QString person = textAt(event.payload, QLatin1String("person"));
    if (!person.isEmpty())
        addLine(incident, event,
                timeline::approvalRefused(person, textAt(event.payload, QLatin1String("label"))), Tone::Bad);
}

void foldApprovalPinSet(Incident &incident, const Event &event)
{
    const QString person = textAt(event.payload, QLatin1String("person"));
    const bool changed = event.payload.value(QLatin1String("changed")).toBool();
    if (!person.isEmpty())
        addLine(incident, event, timeline::approvalPinSet(person, changed, actorOf(event)));
}

/// Quiet where nothing is missing.
void foldPreflightLooked(Incident &incident, const Event &event)
{
    PreflightResult result = payload::preflightResultFrom(event.payload);
    if (result.environment.isEmpty())
        return;
    if (result.errors + result.warnings > 0)
        addLine(incident, event, timeline::preflightLooked(result),
                result.errors > 0 ? TimelineEntry::Tone::Bad : TimelineEntry::Tone::Plain);
    incident.preflight = std::move(result);
}

void foldLineRevealed(Incident &incident, const Event &event)
{
    addLine(incident, event,
            timeline::lineRevealed(textAt(event.payload, QLatin1String("label")),
                                   event.payload.value(QLatin1String("line")).toInteger(), actorOf(event)));
}

using Folder = void (*)(Incident &, const Event &);

const QHash<QString, Folder> &folders()
{
    static const QHash<QString, Folder> table{
        {kinds::startSet, foldStartSet},
        {kinds::severitySet, foldSeveritySet},
        {kinds::situationChosen, foldSituationChosen},
        {kinds::handedOver, foldHandedOver},
        {kinds::runbookAdopted, foldRunbookAdopted},
        {kinds::resolved, foldResolved},
        {kinds::reopened, foldReopened},
        {kinds::noted, foldNoted},
        {kinds::actionDone, foldAction},
        {kinds::actionUndone, foldAction},
        {kinds::itemTicked, foldItem},
        {kinds::itemUnticked, foldItem},
        {kinds::runStarted, foldRunStarted},
        {kinds::runProgressed, foldRunProgressed},
        {kinds::runStopAsked, foldRunStopAsked},
        {kinds::runAnswered, foldRunAnswered},
        {kinds::lineRevealed, foldLineRevealed},
        {kinds::runFinished, foldRunFinished},
        {kinds::stepSkipped, foldPart<section_fold::skipped>},
        {kinds::stepVerified, foldPart<section_fold::verified>},
        {kinds::sectionRunStarted, foldPart<section_fold::started>},
        {kinds::sectionRunPaused, foldPart<section_fold::paused>},
        {kinds::sectionRunEnded, foldPart<section_fold::ended>},
        {kinds::preflightLooked, foldPreflightLooked},
        {kinds::approvalRefused, foldApprovalRefused},
        {kinds::approvalPinSet, foldApprovalPinSet},
        {kinds::updateSent, foldUpdateSent},
        {kinds::escalationAcknowledged, foldEscalationAcknowledged},
        {kinds::contactTried, foldContactTried},
        {kinds::endpointDown, foldEndpoint},
        {kinds::endpointUp, foldEndpoint},
    };
    return table;
}

} // namespace

Incident fold(Incident incident, const Event &event)
{
    if (event.incident.isNull())
        return incident;
    if (incident.isNull()) {
        if (event.kind == kinds::declared)
            foldDeclared(incident, event);
        return incident;
    }
    if (event.incident != incident.id)
        return incident;
    if (const Folder folder = folders().value(event.kind))
        folder(incident, event);
    return incident;
}

} // namespace ic
