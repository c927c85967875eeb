// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incident/event_kinds.h"
#include "app/incident/payload.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>

namespace ic {

namespace {

// What the machine saw, rather than what a person did.
QString console()
{
    return QStringLiteral("console");
}

// The key of what can happen only once to the thing that is named.
QString onceKey(const QString &kind, const QString &thing)
{
    return kind + QLatin1Char('/') + thing;
}

} // namespace

namespace draft {

EventDraft declared(IncidentId incident, const QString &actor, const Declaration &declaration)
{
    return {incident, kinds::declared, actor, payload::toJson(declaration),
            onceKey(kinds::declared, incident.text())};
}

EventDraft startSet(IncidentId incident, const QString &actor, qint64 startedMs)
{
    return {incident, kinds::startSet, actor, {{QStringLiteral("startedMs"), startedMs}}, {}};
}

EventDraft severitySet(IncidentId incident, const QString &actor, const QString &severity)
{
    return {incident, kinds::severitySet, actor, {{QStringLiteral("severity"), severity}}, {}};
}

EventDraft situationChosen(IncidentId incident, const QString &actor, const QString &situation,
                           const QString &section)
{
    return {incident,
            kinds::situationChosen,
            actor,
            {{QStringLiteral("situation"), situation}, {QStringLiteral("section"), section}},
            {}};
}

EventDraft handedOver(IncidentId incident, const QString &actor, const QString &to, const QString &remark)
{
    return {incident,
            kinds::handedOver,
            actor,
            {{QStringLiteral("to"), to}, {QStringLiteral("remark"), remark}},
            {}};
}

EventDraft resolved(IncidentId incident, const QString &actor, const QString &summary)
{
    return {incident, kinds::resolved, actor, {{QStringLiteral("summary"), summary}}, {}};
}

EventDraft reopened(IncidentId incident, const QString &actor, const QString &reason)
{
    return {incident, kinds::reopened, actor, {{QStringLiteral("reason"), reason}}, {}};
}

EventDraft noted(IncidentId incident, const QString &actor, const QString &text)
{
    return {incident, kinds::noted, actor, {{QStringLiteral("text"), text}}, {}};
}

EventDraft actionDone(IncidentId incident, const QString &actor, const QString &actionId,
                      const QString &title, bool done)
{
    return {incident,
            done ? kinds::actionDone : kinds::actionUndone,
            actor,
            {{QStringLiteral("action"), actionId}, {QStringLiteral("title"), title}},
            {}};
}

EventDraft itemTicked(IncidentId incident, const QString &actor, const QString &itemId, const QString &text,
                      bool ticked)
{
    return {incident,
            ticked ? kinds::itemTicked : kinds::itemUnticked,
            actor,
            {{QStringLiteral("item"), itemId}, {QStringLiteral("text"), text}},
            {}};
}

EventDraft runStarted(IncidentId incident, const QString &actor, const RunStart &start)
{
    return {incident, kinds::runStarted, actor, payload::toJson(start),
            onceKey(kinds::runStarted, start.run.text())};
}

EventDraft approvalRefused(IncidentId incident, const QString &actor, const QString &person,
                           const QString &stepId, const QString &label)
{
    return {incident,
            kinds::approvalRefused,
            actor,
            {{QStringLiteral("person"), person},
             {QStringLiteral("stepId"), stepId},
             {QStringLiteral("label"), label}},
            {}};
}

EventDraft lineRevealed(IncidentId incident, const QString &actor, RunId run, const QString &label,
                        qint64 line)
{
    return {incident,
            kinds::lineRevealed,
            actor,
            {{QStringLiteral("run"), run.text()},
             {QStringLiteral("label"), label},
             {QStringLiteral("line"), line}},
            {}};
}

EventDraft approvalPinSet(IncidentId incident, const QString &actor, const QString &person, bool changed)
{
    return {incident,
            kinds::approvalPinSet,
            actor,
            {{QStringLiteral("person"), person}, {QStringLiteral("changed"), changed}},
            {}};
}

EventDraft preflightLooked(IncidentId incident, const PreflightResult &result)
{
    return {incident, kinds::preflightLooked, console(), payload::toJson(result),
            onceKey(kinds::preflightLooked, incident.text())};
}

EventDraft runProgressed(IncidentId incident, const PhaseStep &phase, int time)
{
    // Output that names its phases without numbering them is told apart by the name.
    const QString step = phase.step > 0 ? QString::number(phase.step) : phase.phase;
    return {incident, kinds::runProgressed, console(), payload::toJson(phase),
            onceKey(kinds::runProgressed,
                    phase.run.text() + QLatin1Char('/') + step + QLatin1Char('/') + phase.status
                        + (time > 1 ? QLatin1Char('/') + QString::number(time) : QString()))};
}

EventDraft runStopAsked(IncidentId incident, const QString &actor, RunId run)
{
    return {incident, kinds::runStopAsked, actor, {{QStringLiteral("run"), run.text()}}, {}};
}

EventDraft runAnswered(IncidentId incident, const QString &actor, const RunAnswer &answer)
{
    return {incident, kinds::runAnswered, actor, payload::toJson(answer), {}};
}

EventDraft runFinished(IncidentId incident, const RunEnd &end)
{
    return {incident, kinds::runFinished, console(), payload::toJson(end),
            onceKey(kinds::runFinished, end.run.text())};
}

EventDraft stepSkipped(IncidentId incident, const QString &actor, const StepSkip &skip)
{
    return {incident, kinds::stepSkipped, actor, payload::toJson(skip), {}};
}

EventDraft stepVerified(IncidentId incident, const StepVerdict &verdict)
{
    return {incident, kinds::stepVerified, console(), payload::toJson(verdict),
            onceKey(kinds::stepVerified, (verdict.by.isNull() ? verdict.run : verdict.by).text())};
}

EventDraft sectionRunStarted(IncidentId incident, const QString &actor, const SectionRunStart &start)
{
    return {incident, kinds::sectionRunStarted, actor, payload::toJson(start),
            onceKey(kinds::sectionRunStarted, start.id.text())};
}

EventDraft sectionRunPaused(IncidentId incident, SectionRunId id, const QString &stepId, const QString &label,
                            PauseReason reason, RunId run)
{
    QJsonObject object{{QStringLiteral("sectionRun"), id.text()},
                       {QStringLiteral("stepId"), stepId},
                       {QStringLiteral("label"), label},
                       {QStringLiteral("reason"), pauseReasonName(reason)}};
    if (!run.isNull())
        object.insert(QStringLiteral("run"), run.text());
    return {incident, kinds::sectionRunPaused, console(), object, {}};
}

EventDraft sectionRunEnded(IncidentId incident, const QString &actor, SectionRunId id, bool completed,
                           const std::vector<RunId> &leftRunning)
{
    QJsonObject object{{QStringLiteral("sectionRun"), id.text()}, {QStringLiteral("completed"), completed}};
    QJsonArray left;
    for (const RunId run : leftRunning)
        left.append(run.text());
    if (!left.isEmpty())
        object.insert(QStringLiteral("leftRunning"), left);
    return {incident, kinds::sectionRunEnded, actor, object, onceKey(kinds::sectionRunEnded, id.text())};
}

EventDraft updateSent(IncidentId incident, const QString &actor, const QString &scheduleId,
                      const QString &audience)
{
    return {incident,
            kinds::updateSent,
            actor,
            {{QStringLiteral("schedule"), scheduleId}, {QStringLiteral("audience"), audience}},
            {}};
}

EventDraft escalationAcknowledged(IncidentId incident, const QString &actor, const QString &triggerId,
                                  const QString &condition)
{
    return {incident,
            kinds::escalationAcknowledged,
            actor,
            {{QStringLiteral("trigger"), triggerId}, {QStringLiteral("condition"), condition}},
            onceKey(kinds::escalationAcknowledged, incident.text() + QLatin1Char('/') + triggerId)};
}

EventDraft contactTried(IncidentId incident, const QString &actor, const QString &contactId,
                        const QString &name, bool answered)
{
    return {incident,
            kinds::contactTried,
            actor,
            {{QStringLiteral("contact"), contactId},
             {QStringLiteral("name"), name},
             {QStringLiteral("answered"), answered}},
            {}};
}

EventDraft endpointChanged(IncidentId incident, const QString &name, bool up, const QString &detail)
{
    return {incident,
            up ? kinds::endpointUp : kinds::endpointDown,
            console(),
            {{QStringLiteral("endpoint"), name}, {QStringLiteral("detail"), detail}},
            {}};
}

EventDraft runbookPinned(const QString &actor, const QString &digest, const QString &path,
                         const QByteArray &source)
{
    return {{},
            kinds::runbookPinned,
            actor,
            {{QStringLiteral("digest"), digest},
             {QStringLiteral("path"), path},
             {QStringLiteral("source"), QString::fromLatin1(source.toBase64())}},
            onceKey(kinds::runbookPinned, digest)};
}

EventDraft runbookAdopted(IncidentId incident, const QString &actor, const QString &digest,
                          const QString &path)
{
    return {incident,
            kinds::runbookAdopted,
            actor,
            {{QStringLiteral("digest"), digest}, {QStringLiteral("path"), path}},
            {}};
}

EventDraft journalSetAside(const QString &actor, const QString &file)
{
    return {{},
            kinds::journalSetAside,
            actor,
            {{QStringLiteral("file"), file}},
            onceKey(kinds::journalSetAside, file)};
}

EventDraft runbookTrusted(const QString &actor, const QString &commandsDigest, const QString &path,
                          const std::vector<TrustedCommand> &commands)
{
    constexpr qsizetype longestScript = 8 * 1024;
    qsizetype room = 512 * 1024;
    QJsonArray list;
    for (const TrustedCommand &command : commands) {
        QJsonObject each{{QStringLiteral("step"), command.stepId},
                         {QStringLiteral("digest"), command.digest}};
        if (command.script.size() <= std::min(longestScript, room)) {
            room -= command.script.size();
            each.insert(QStringLiteral("script"), command.script);
        }
        list.append(each);
    }
    return {{},
            kinds::runbookTrusted,
            actor,
            {{QStringLiteral("commandsDigest"), commandsDigest},
             {QStringLiteral("path"), path},
             {QStringLiteral("commands"), list}},
            onceKey(kinds::runbookTrusted, commandsDigest)};
}

} // namespace draft

std::optional<QByteArray> pinnedSource(const Event &event)
{
    if (event.kind != kinds::runbookPinned)
        return std::nullopt;
    const QByteArray encoded = payload::textAt(event.payload, QLatin1String("source")).toLatin1();
    auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    const QByteArray digest = QCryptographicHash::hash(*decoded, QCryptographicHash::Sha256).toHex();
    if (QString::fromLatin1(digest) != payload::textAt(event.payload, QLatin1String("digest")))
        return std::nullopt;
    return std::move(*decoded);
}

} // namespace ic
