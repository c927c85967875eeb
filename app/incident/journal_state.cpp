// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incident/incident.h"

#include "app/incident/payload.h"
#include "app/incident/run_fold.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>
#include <ranges>

namespace ic {

namespace {

using payload::textAt;

void insertNamed(std::set<QString> &digests, const Event &event, QLatin1String field)
{
    if (const QString digest = textAt(event.payload, field); !digest.isEmpty())
        digests.insert(digest);
}

void foldLooseRun(JournalState &state, const Event &event)
{
    const RunId id = RunId::fromText(textAt(event.payload, QLatin1String("run")));
    const auto known = state.looseRuns.find(id);
    if (known == state.looseRuns.end()) {
        if (event.kind == kinds::runStarted) {
            if (const auto run = runBegun(event, event.actor))
                state.looseRuns.emplace(id, *run);
        }
    } else if (event.kind == kinds::runProgressed) {
        progressRun(known->second, event);
    } else if (event.kind == kinds::runStopAsked) {
        known->second.stopAsked = true;
    } else if (event.kind == kinds::runFinished && !known->second.end) {
        endRun(known->second, event);
    }
}

void foldTrust(JournalState &state, const Event &event)
{
    insertNamed(state.trustedCommands, event, QLatin1String("commandsDigest"));
    auto &ofRunbook = state.lastTrusted[textAt(event.payload, QLatin1String("path"))];
    const QJsonArray commands = event.payload.value(QLatin1String("commands")).toArray();
    for (const QJsonValue &value : commands) {
        const QJsonObject each = value.toObject();
        TrustedCommand command{textAt(each, QLatin1String("step")), textAt(each, QLatin1String("digest")),
                               textAt(each, QLatin1String("script"))};
        if (command.digest.isEmpty())
            continue;
        state.trustedCommandDigests.insert(command.digest);
        ofRunbook[command.stepId] = std::move(command);
    }
}

void foldInstallation(JournalState &state, const Event &event)
{
    if (event.kind == kinds::runbookTrusted)
        foldTrust(state, event);
    else if (event.kind == kinds::journalSetAside)
        state.setAsideJournals << textAt(event.payload, QLatin1String("file"));
    else if (event.kind == kinds::runbookPinned)
        insertNamed(state.pinnedRunbooks, event, QLatin1String("digest"));
    else if (event.kind.startsWith(QLatin1String("run.")))
        foldLooseRun(state, event);
}

// The run that this event ends, as it was before; null where it ends none.
const IncidentRun *runEndedBy(const JournalState &state, const Event &event)
{
    if (event.kind != kinds::runFinished)
        return nullptr;
    const RunId id = RunId::fromText(textAt(event.payload, QLatin1String("run")));
    const IncidentRun *run = nullptr;
    if (event.incident.isNull()) {
        const auto found = state.looseRuns.find(id);
        run = found == state.looseRuns.end() ? nullptr : &found->second;
    } else if (const auto found = state.incidents.find(event.incident); found != state.incidents.end()) {
        run = found->second.run(id);
    }
    return run && !run->end ? run : nullptr;
}

} // namespace

QString personKey(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).simplified().toCaseFolded();
}

const Incident *JournalState::open() const
{
    for (const IncidentId &id : std::views::reverse(order)) {
        if (const auto found = incidents.find(id); found != incidents.end() && found->second.isOpen())
            return &found->second;
    }
    return nullptr;
}

const Incident *JournalState::find(const QString &numberOrId) const
{
    if (const IncidentId id = IncidentId::fromText(numberOrId); !id.isNull()) {
        const auto found = incidents.find(id);
        return found == incidents.end() ? nullptr : &found->second;
    }
    if (numberOrId.isEmpty())
        return nullptr;
    for (const IncidentId &id : std::views::reverse(order)) {
        const auto found = incidents.find(id);
        if (found != incidents.end()
            && found->second.declaration.number.compare(numberOrId, Qt::CaseInsensitive) == 0)
            return &found->second;
    }
    return nullptr;
}

QString JournalState::nextNumber(qint64 nowMs, bool drill) const
{
    const QString day = QDateTime::fromMSecsSinceEpoch(nowMs).toString(QStringLiteral("yyyyMMdd"));
    const QString stem = (drill ? QStringLiteral("DRILL-") : QStringLiteral("INC-")) + day;
    for (int count = 1;; ++count) {
        const QString number = QStringLiteral("%1-%2").arg(stem).arg(count, 2, 10, QLatin1Char('0'));
        if (!find(number))
            return number;
    }
}

std::optional<qint64> JournalState::usualMs(const QString &stepId) const
{
    const auto found = stepDurations.find(stepId);
    if (found == stepDurations.end() || found->second.empty())
        return std::nullopt;
    std::vector<qint64> sorted = found->second;
    std::ranges::sort(sorted);
    const size_t middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

JournalState fold(JournalState state, const Event &event)
{
    if (const IncidentRun *run = runEndedBy(state, event)) {
        const RunEnd end = payload::runEndFrom(event.payload);
        if (end.outcome == RunOutcome::Succeeded && !run->start.stepId.isEmpty())
            state.stepDurations[run->start.stepId].push_back(end.durationMs);
    }
    if (event.kind == kinds::approvalRefused) {
        JournalState::WrongPins &wrong =
            state.wrongPins[personKey(payload::textAt(event.payload, QLatin1String("person")))];
        ++wrong.count;
        wrong.lastMs = event.wallMs();
    } else if (event.kind == kinds::runStarted) {
        state.wrongPins.erase(personKey(payload::textAt(event.payload, QLatin1String("approvedBy"))));
    } else if (event.kind == kinds::approvalPinSet) {
        state.wrongPins.erase(personKey(payload::textAt(event.payload, QLatin1String("person"))));
    }
    if (event.incident.isNull()) {
        foldInstallation(state, event);
        return state;
    }
    const auto known = state.incidents.find(event.incident);
    if (known != state.incidents.end()) {
        known->second = fold(std::move(known->second), event);
    } else if (event.kind == kinds::declared) {
        state.incidents.emplace(event.incident, fold(Incident(), event));
        state.order.push_back(event.incident);
    }
    return state;
}

JournalState foldAll(std::vector<Event> events)
{
    std::ranges::sort(events, happenedBefore);
    JournalState state;
    for (const Event &event : events)
        state = fold(std::move(state), event);
    return state;
}

} // namespace ic
