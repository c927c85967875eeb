// SPDX-License-Identifier: GPL-3.0-or-later
// How what becomes of steps beside their runs stands in a payload: looked after, skipped, verified, run as a
// section.
#include "app/incident/payload.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

namespace ic {

namespace {

constexpr std::array<std::pair<Verified, const char *>, 3> verdictNames{{
    {Verified::Passed, "passed"},
    {Verified::Failed, "failed"},
    {Verified::Unclear, "unclear"},
}};
constexpr std::array<std::pair<PauseReason, const char *>, 3> pauseNames{{
    {PauseReason::Failed, "failed"},
    {PauseReason::Declined, "declined"},
    {PauseReason::Unverified, "unverified"},
}};

template <typename Names, typename Value>
QString nameIn(const Names &names, Value wanted)
{
    for (const auto &[value, name] : names) {
        if (value == wanted)
            return QString::fromLatin1(name);
    }
    return {};
}

template <typename Names, typename Value>
Value valueIn(const Names &names, const QString &wanted, Value fallback)
{
    for (const auto &[value, name] : names) {
        if (wanted == QLatin1String(name))
            return value;
    }
    return fallback;
}

} // namespace

QString verifiedName(Verified verified)
{
    return nameIn(verdictNames, verified);
}

QString pauseReasonName(PauseReason reason)
{
    return nameIn(pauseNames, reason);
}

namespace payload {

QJsonObject toJson(const PreflightResult &result)
{
    return {{QStringLiteral("environment"), result.environment},
            {QStringLiteral("errors"), result.errors},
            {QStringLiteral("warnings"), result.warnings},
            {QStringLiteral("findings"), QJsonArray::fromStringList(result.findings)}};
}

PreflightResult preflightResultFrom(const QJsonObject &object)
{
    constexpr qint64 most = 100000;
    PreflightResult result;
    result.environment = textAt(object, QLatin1String("environment"));
    result.errors = int(std::clamp<qint64>(numberAt(object, QLatin1String("errors")), 0, most));
    result.warnings = int(std::clamp<qint64>(numberAt(object, QLatin1String("warnings")), 0, most));
    for (const auto findings = object.value(QLatin1String("findings")).toArray();
         const QJsonValue &each : findings) {
        if (result.findings.size() < PreflightResult::mostFindings && each.isString())
            result.findings << each.toString();
    }
    return result;
}

QJsonObject toJson(const StepSkip &skip)
{
    QJsonObject object{{QStringLiteral("stepId"), skip.stepId},
                       {QStringLiteral("label"), skip.label},
                       {QStringLiteral("reason"), skip.reason}};
    if (!skip.sectionRun.isNull())
        object.insert(QStringLiteral("sectionRun"), skip.sectionRun.text());
    return object;
}

StepSkip stepSkipFrom(const QJsonObject &object)
{
    return {textAt(object, QLatin1String("stepId")), textAt(object, QLatin1String("label")),
            textAt(object, QLatin1String("reason")),
            SectionRunId::fromText(textAt(object, QLatin1String("sectionRun")))};
}

QJsonObject toJson(const StepVerdict &verdict)
{
    QJsonObject object{{QStringLiteral("run"), verdict.run.text()},
                       {QStringLiteral("by"), verdict.by.text()},
                       {QStringLiteral("label"), verdict.label},
                       {QStringLiteral("verdict"), verifiedName(verdict.verified)}};
    if (!verdict.detail.isEmpty())
        object.insert(QStringLiteral("detail"), verdict.detail);
    return object;
}

StepVerdict stepVerdictFrom(const QJsonObject &object)
{
    StepVerdict verdict;
    verdict.run = RunId::fromText(textAt(object, QLatin1String("run")));
    verdict.by = RunId::fromText(textAt(object, QLatin1String("by")));
    verdict.label = textAt(object, QLatin1String("label"));
    verdict.verified = valueIn(verdictNames, textAt(object, QLatin1String("verdict")), Verified::Unclear);
    verdict.detail = textAt(object, QLatin1String("detail"));
    return verdict;
}

QJsonObject toJson(const SectionRunStart &start)
{
    QJsonArray steps;
    for (const SectionRunStart::Member &step : start.steps) {
        QJsonObject object{{QStringLiteral("stepId"), step.stepId}, {QStringLiteral("label"), step.label}};
        if (step.background)
            object.insert(QStringLiteral("background"), true);
        steps.append(object);
    }
    return {{QStringLiteral("sectionRun"), start.id.text()},
            {QStringLiteral("section"), start.section},
            {QStringLiteral("title"), start.title},
            {QStringLiteral("steps"), steps}};
}

SectionRunStart sectionRunStartFrom(const QJsonObject &object)
{
    SectionRunStart start;
    start.id = SectionRunId::fromText(textAt(object, QLatin1String("sectionRun")));
    start.section = textAt(object, QLatin1String("section"));
    start.title = textAt(object, QLatin1String("title"));
    for (const auto steps = object.value(QLatin1String("steps")).toArray(); const QJsonValue &each : steps) {
        const QJsonObject step = each.toObject();
        if (const QString id = textAt(step, QLatin1String("stepId")); !id.isEmpty())
            start.steps.push_back(
                {id, textAt(step, QLatin1String("label")), step.value(QLatin1String("background")).toBool()});
    }
    return start;
}

PauseReason pauseReasonFrom(const QJsonObject &object)
{
    return valueIn(pauseNames, textAt(object, QLatin1String("reason")), PauseReason::Failed);
}

} // namespace payload

} // namespace ic
