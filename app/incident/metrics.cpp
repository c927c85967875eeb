// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incident/due.h"

#include <QRegularExpression>

#include <algorithm>

// Which moment of the journal a response-time target speaks of. The rules are data: words of the target's
// name on the left, the moment on the right; the first rule that matches counts.

namespace ic {

namespace {

using Moment = std::optional<qint64> (*)(const Incident &, const Runbook &);

std::optional<qint64> earlier(std::optional<qint64> a, std::optional<qint64> b)
{
    if (!a || !b)
        return a ? a : b;
    return std::min(*a, *b);
}

std::optional<qint64> firstOf(const Incident &incident, std::initializer_list<QString> eventKinds)
{
    std::optional<qint64> first;
    for (const TimelineEntry &entry : incident.timeline) {
        if (std::ranges::find(eventKinds, entry.kind) != eventKinds.end())
            first = earlier(first, entry.atMs);
    }
    return first;
}

// Somebody knew: the monitor saw it, or a person declared it.
std::optional<qint64> detected(const Incident &incident, const Runbook &)
{
    return earlier(incident.declaredMs, firstOf(incident, {kinds::endpointDown}));
}

// The first word to anybody: a message sent, or a person called.
std::optional<qint64> teamNotified(const Incident &incident, const Runbook &)
{
    return firstOf(incident, {kinds::updateSent, kinds::contactTried});
}

// The first thing done about it.
std::optional<qint64> responded(const Incident &incident, const Runbook &)
{
    return firstOf(incident, {kinds::actionDone, kinds::itemTicked, kinds::runStarted});
}

bool isPublicAudience(const QString &audience)
{
    static const QRegularExpression words(
        QStringLiteral("customer|client|public|\\busers?\\b|external|subscriber|^\\W*(all|everyone)\\W*$|"
                       "cliente|público|publico|kunde|öffentlich|clients?\\b|usager|顧客|клиент|публи"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return words.match(audience).hasMatch();
}

std::optional<qint64> customersNotified(const Incident &incident, const Runbook &runbook)
{
    std::optional<qint64> first;
    for (const ScheduleEntry &entry : runbook.schedule) {
        const auto sent = incident.sentUpdates.find(entry.id);
        if (sent != incident.sentUpdates.end() && isPublicAudience(entry.audience))
            first = earlier(first, sent->second);
    }
    return first;
}

std::optional<qint64> resolvedAt(const Incident &incident, const Runbook &)
{
    return incident.resolvedMs;
}

struct Rule {
    QRegularExpression name;
    Moment moment;
};

Moment momentOf(const QString &targetName)
{
    const auto rule = [](const char *words, Moment moment) {
        return Rule{QRegularExpression(QString::fromUtf8(words),
                                       QRegularExpression::CaseInsensitiveOption
                                           | QRegularExpression::UseUnicodePropertiesOption),
                    moment};
    };
    static const std::vector<Rule> rules{
        rule("resol|restor|recover|\\bmttr\\b|\\bfix|lösung|behebung|восстановл|解決|復旧", resolvedAt),
        rule("customer|client|public|external|status page|kunde|öffentlich|顧客|клиент", customersNotified),
        rule("detect|discover|\\bmttd\\b|detec|erkenn|обнаруж|検知", detected),
        rule("notif|inform|alert|\\bpage|assembl|benachrichtig|оповещ|通知", teamNotified),
        rule("respon|acknowledg|engage|\\bmtta\\b|first action|respuesta|reaktion|réponse|реакц|対応",
             responded),
    };
    const auto found = std::ranges::find_if(
        rules, [&targetName](const Rule &each) { return each.name.match(targetName).hasMatch(); });
    return found == rules.end() ? nullptr : found->moment;
}

} // namespace

bool MetricResult::met(qint64 nowElapsedMs) const
{
    if (!target || !measurable)
        return false;
    const qint64 limitMs = std::chrono::milliseconds(target->limit).count();
    return measuredMs.value_or(nowElapsedMs) <= limitMs;
}

std::vector<MetricResult> measure(const Incident &incident, const Runbook &runbook)
{
    std::vector<MetricResult> results;
    if (incident.isNull())
        return results;
    for (const ResponseTarget *each : scopeOf(incident, runbook).targets()) {
        const ResponseTarget &target = *each;
        if (!target.severity.isEmpty()
            && target.severity.compare(incident.declaration.severity, Qt::CaseInsensitive) != 0)
            continue;
        MetricResult result;
        result.target = &target;
        const Moment moment = momentOf(target.name);
        result.measurable = moment != nullptr;
        if (moment) {
            // What happened before the start that a person set later happened in no time.
            if (const auto atMs = moment(incident, runbook))
                result.measuredMs = std::max<qint64>(0, *atMs - incident.startedMs());
        }
        results.push_back(result);
    }
    return results;
}

} // namespace ic
