// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incident/due.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace ic {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr seconds rollbackUpdateInterval{120};

qint64 dueAt(const Incident &incident, seconds offset)
{
    return incident.startedMs() + milliseconds(offset).count();
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression gaps(QStringLiteral("[^\\p{L}\\p{N}]+"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    return text.toLower().split(gaps, Qt::SkipEmptyParts);
}

// "breach" and "breaches" are the same thing; "data" and "database" are not, but short words match only
// whole.
bool isSameWord(const QString &a, const QString &b)
{
    if (a == b)
        return true;
    constexpr qsizetype shortestStem = 5;
    constexpr qsizetype longestEnding = 3;
    const QString &stem = a.size() < b.size() ? a : b;
    const QString &longer = a.size() < b.size() ? b : a;
    return stem.size() >= shortestStem && longer.size() - stem.size() <= longestEnding
        && longer.startsWith(stem);
}

// Words that stand in any title of such a document, and so say nothing about which situation is meant.
bool saysNothing(const QString &word)
{
    static const std::array<QString, 14> common{
        QStringLiteral("incident"),  QStringLiteral("emergency"), QStringLiteral("critical"),
        QStringLiteral("system"),    QStringLiteral("response"),  QStringLiteral("procedure"),
        QStringLiteral("problem"),   QStringLiteral("issue"),     QStringLiteral("support"),
        QStringLiteral("progress"),  QStringLiteral("event"),     QStringLiteral("immediate"),
        QStringLiteral("situation"), QStringLiteral("impact"),
    };
    return word.size() < 4
        || std::ranges::any_of(common, [&word](const QString &each) { return isSameWord(word, each); });
}

// Everything that names the situation: its title, its section's, and the titles above that one.
QStringList situationWords(const Incident &incident, const Runbook &runbook)
{
    QStringList words;
    const Situation *situation = runbook.situation(incident.situation);
    if (situation)
        words += wordsOf(situation->title);
    const auto addWithParents = [&](const QString &section) {
        int index = runbook.sectionIndex(section);
        // A title of level 1 is that of the whole document. The limit guards against a damaged parent chain.
        for (int depth = 0; index >= 0 && depth < 8; ++depth) {
            const Section &each = runbook.sections[static_cast<size_t>(index)];
            if (each.level > 1)
                words += wordsOf(each.plainTitle);
            index = each.parent;
        }
    };
    addWithParents(incident.section);
    if (situation)
        addWithParents(situation->section);
    return words;
}

/// Of a contact's own row and those it stands in besides, whether any is as asked.
template <typename Predicate>
bool anyPlace(const Contact &person, Predicate predicate)
{
    return predicate(person) || std::ranges::any_of(person.alsoAt, predicate);
}

/// Of a contact, or of another place where it stands.
template <typename Row>
bool isMet(const Row &row, const Incident &incident, const Runbook &runbook, qint64 nowMs)
{
    if (incident.isNull() || !row.isEscalation)
        return false;
    if (row.after)
        return incident.elapsedMs(nowMs) >= milliseconds(*row.after).count();
    const QStringList situation = situationWords(incident, runbook);
    return std::ranges::any_of(wordsOf(row.when), [&situation](const QString &word) {
        return !saysNothing(word) && std::ranges::any_of(situation, [&word](const QString &each) {
            return isSameWord(word, each);
        });
    });
}

} // namespace

RunbookScope scopeOf(const Incident &incident, const Runbook &runbook)
{
    const Situation *situation = runbook.situation(incident.situation);
    return {runbook, {situation ? situation->section : QString(), incident.section}};
}

std::vector<DueUpdate> dueUpdates(const Incident &incident, const Runbook &runbook)
{
    std::vector<DueUpdate> updates;
    const std::vector<const ScheduleEntry *> schedule = scopeOf(incident, runbook).schedule();
    updates.reserve(schedule.size());
    for (const ScheduleEntry *entry : schedule) {
        DueUpdate update;
        update.entry = entry;
        update.dueMs = dueAt(incident, entry->offset);
        if (const auto sent = incident.sentUpdates.find(entry->id); sent != incident.sentUpdates.end())
            update.sentMs = sent->second;
        updates.push_back(update);
    }
    std::ranges::stable_sort(updates, {}, &DueUpdate::dueMs);
    return updates;
}

std::optional<DueUpdate> nextUpdate(const Incident &incident, const Runbook &runbook)
{
    if (!incident.isOpen())
        return std::nullopt;
    const auto updates = dueUpdates(incident, runbook);
    const auto next = std::ranges::find_if(updates, [](const DueUpdate &update) { return !update.sentMs; });
    return next == updates.end() ? std::nullopt : std::optional(*next);
}

std::vector<DueEscalation> dueEscalations(const Incident &incident, const Runbook &runbook)
{
    std::vector<DueEscalation> escalations;
    const RunbookScope scope = scopeOf(incident, runbook);
    const std::vector<const EscalationTrigger *> triggers = scope.escalations();
    escalations.reserve(triggers.size());
    for (const EscalationTrigger *trigger : triggers) {
        DueEscalation escalation;
        escalation.trigger = trigger;
        escalation.dueMs = dueAt(incident, trigger->after);
        escalation.acknowledged = incident.acknowledgedEscalations.contains(trigger->id);
        for (const Contact &person : runbook.roster()) {
            if (anyPlace(person, [&](const auto &place) {
                    return place.isEscalation && place.after == trigger->after && scope.holds(place.line);
                }))
                escalation.contacts.push_back(&person);
        }
        escalations.push_back(std::move(escalation));
    }
    std::ranges::stable_sort(escalations, {}, &DueEscalation::dueMs);
    return escalations;
}

std::optional<DueEscalation> nextEscalation(const Incident &incident, const Runbook &runbook)
{
    if (!incident.isOpen())
        return std::nullopt;
    const auto escalations = dueEscalations(incident, runbook);
    const auto next = std::ranges::find(escalations, false, &DueEscalation::acknowledged);
    return next == escalations.end() ? std::nullopt : std::optional(*next);
}

std::optional<qint64> nextRollbackUpdateMs(const Incident &incident)
{
    const IncidentRun *rollback = incident.rollback();
    if (!incident.isOpen() || !rollback || !rollback->isRunning())
        return std::nullopt;
    qint64 fromMs = rollback->startedMs;
    if (const auto sent = incident.sentUpdates.find(rollbackUpdateId); sent != incident.sentUpdates.end())
        fromMs = std::max(fromMs, sent->second);
    return fromMs + milliseconds(rollbackUpdateInterval).count();
}

bool escalationConditionMet(const Contact &contact, const Incident &incident, const Runbook &runbook,
                            qint64 nowMs)
{
    return isMet(contact, incident, runbook, nowMs);
}

QString conditionMetNow(const Contact &person, const Incident &incident, const Runbook &runbook, qint64 nowMs)
{
    const RunbookScope scope = scopeOf(incident, runbook);
    const auto isMetHere = [&](const auto &place) {
        return scope.holds(place.line) && isMet(place, incident, runbook, nowMs);
    };
    if (isMetHere(person))
        return person.when;
    const auto found = std::ranges::find_if(person.alsoAt, isMetHere);
    return found == person.alsoAt.end() ? QString() : found->when;
}

std::optional<bool> answerOf(const Contact &person, const Incident &incident)
{
    std::optional<bool> answer;
    anyPlace(person, [&](const auto &place) {
        if (const auto tried = incident.triedContacts.find(place.id); tried != incident.triedContacts.end())
            answer = answer.value_or(false) || tried->second;
        return false;
    });
    return answer;
}

std::optional<TimeLeft> timeLeft(const IncidentRun &run, std::optional<qint64> usualMs, qint64 nowMs)
{
    if (!run.isRunning())
        return std::nullopt;
    const auto honest = [](qint64 leftMs, TimeLeft::Source source) -> std::optional<TimeLeft> {
        // An estimate that has run out knows nothing any more.
        if (leftMs <= 0)
            return std::nullopt;
        return TimeLeft{seconds((leftMs + 999) / 1000), source};
    };
    if (run.remainingSeconds) {
        const qint64 saidAgoMs = std::max<qint64>(0, nowMs - run.remainingSaidMs);
        if (const auto left = honest(*run.remainingSeconds * 1000 - saidAgoMs, TimeLeft::Source::Output))
            return left;
    }
    const qint64 elapsedMs = std::max<qint64>(0, nowMs - run.startedMs);
    if (usualMs) {
        if (const auto left = honest(*usualMs - elapsedMs, TimeLeft::Source::Usual))
            return left;
    }
    // One phase says nothing about the pace of the others; two are a beginning.
    constexpr qint64 fewestPhases = 2;
    qint64 done = 0;
    qint64 lastEndMs = run.startedMs;
    for (const Phase &phase : run.phases) {
        if (phase.endedMs && !phase.failed) {
            ++done;
            lastEndMs = std::max(lastEndMs, *phase.endedMs);
        }
    }
    if (done < fewestPhases || run.total <= done)
        return std::nullopt;
    return honest((lastEndMs - run.startedMs) / done * run.total - elapsedMs, TimeLeft::Source::Pace);
}

} // namespace ic
