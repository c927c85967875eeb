// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incident/payload.h"

#include <QJsonArray>

#include <cmath>
#include <limits>

namespace ic::payload {

namespace {

int intAt(const QJsonObject &object, QLatin1String name)
{
    const qint64 number = numberAt(object, name);
    constexpr qint64 limit = std::numeric_limits<int>::max();
    return static_cast<int>(std::clamp(number, -limit, limit));
}

void insertText(QJsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

/// What a run has to do with others; left out where it stands alone.
void addRelations(QJsonObject &object, const RunStart &start)
{
    insertText(object, QStringLiteral("sectionRun"), start.sectionRun.text());
    insertText(object, QStringLiteral("verifiedBy"), start.verifiedBy);
    insertText(object, QStringLiteral("verifies"), start.verifies.text());
    insertText(object, QStringLiteral("goesOnFrom"), start.goesOnFrom.text());
    if (start.fromLine > 0)
        object.insert(QStringLiteral("fromLine"), start.fromLine);
    QJsonArray undoes;
    for (const RunId run : start.undoes)
        undoes.append(run.text());
    if (!undoes.isEmpty())
        object.insert(QStringLiteral("undoes"), undoes);
}

void takeRelations(RunStart &start, const QJsonObject &object)
{
    start.sectionRun = SectionRunId::fromText(textAt(object, QLatin1String("sectionRun")));
    start.verifiedBy = textAt(object, QLatin1String("verifiedBy"));
    start.verifies = RunId::fromText(textAt(object, QLatin1String("verifies")));
    start.goesOnFrom = RunId::fromText(textAt(object, QLatin1String("goesOnFrom")));
    start.fromLine = std::max(0, intAt(object, QLatin1String("fromLine")));
    for (const auto undoes = object.value(QLatin1String("undoes")).toArray();
         const QJsonValue &run : undoes) {
        if (const RunId id = RunId::fromText(run.toString()); !id.isNull())
            start.undoes.push_back(id);
    }
}

} // namespace

QString textAt(const QJsonObject &object, QLatin1String name)
{
    return object.value(name).toString();
}

qint64 numberAt(const QJsonObject &object, QLatin1String name)
{
    return object.value(name).toInteger(0);
}

QJsonObject toJson(const Declaration &declaration)
{
    return {
        {QStringLiteral("number"), declaration.number},
        {QStringLiteral("situation"), declaration.situation},
        {QStringLiteral("title"), declaration.title},
        {QStringLiteral("section"), declaration.section},
        {QStringLiteral("severity"), declaration.severity},
        {QStringLiteral("commander"), declaration.commander},
        {QStringLiteral("environment"), declaration.environment},
        {QStringLiteral("drill"), declaration.drill},
        {QStringLiteral("startedMs"), declaration.startedMs},
        {QStringLiteral("runbookDigest"), declaration.runbookDigest},
        {QStringLiteral("runbookPath"), declaration.runbookPath},
    };
}

Declaration declarationFrom(const QJsonObject &object)
{
    Declaration declaration;
    declaration.number = textAt(object, QLatin1String("number"));
    declaration.situation = textAt(object, QLatin1String("situation"));
    declaration.title = textAt(object, QLatin1String("title"));
    declaration.section = textAt(object, QLatin1String("section"));
    declaration.severity = textAt(object, QLatin1String("severity"));
    declaration.commander = textAt(object, QLatin1String("commander"));
    declaration.environment = textAt(object, QLatin1String("environment"));
    declaration.drill = object.value(QLatin1String("drill")).toBool();
    declaration.startedMs = numberAt(object, QLatin1String("startedMs"));
    declaration.runbookDigest = textAt(object, QLatin1String("runbookDigest"));
    declaration.runbookPath = textAt(object, QLatin1String("runbookPath"));
    return declaration;
}

QJsonObject toJson(const RunStart &start)
{
    QJsonObject object{
        {QStringLiteral("run"), start.run.text()},
        {QStringLiteral("stepId"), start.stepId},
        {QStringLiteral("label"), start.label},
        {QStringLiteral("section"), start.section},
        {QStringLiteral("playbook"), start.playbook},
        {QStringLiteral("command"), start.command},
        {QStringLiteral("environment"), start.environment},
        {QStringLiteral("directory"), start.directory},
        {QStringLiteral("rollback"), start.rollback},
    };
    if (!start.values.empty()) {
        QJsonObject values;
        for (const auto &[name, value] : start.values)
            values.insert(name, value);
        object.insert(QStringLiteral("values"), values);
    }
    if (!start.withheldValues.isEmpty())
        object.insert(QStringLiteral("withheldValues"), QJsonArray::fromStringList(start.withheldValues));
    if (!start.approvedBy.isEmpty())
        object.insert(QStringLiteral("approvedBy"), start.approvedBy);
    addRelations(object, start);
    return object;
}

RunStart runStartFrom(const QJsonObject &object)
{
    RunStart start;
    start.run = RunId::fromText(textAt(object, QLatin1String("run")));
    start.stepId = textAt(object, QLatin1String("stepId"));
    start.label = textAt(object, QLatin1String("label"));
    start.section = textAt(object, QLatin1String("section"));
    start.playbook = textAt(object, QLatin1String("playbook"));
    start.command = textAt(object, QLatin1String("command"));
    start.environment = textAt(object, QLatin1String("environment"));
    start.directory = textAt(object, QLatin1String("directory"));
    start.rollback = object.value(QLatin1String("rollback")).toBool();
    const QJsonObject values = object.value(QLatin1String("values")).toObject();
    for (auto each = values.begin(); each != values.end(); ++each) {
        if (each.value().isString())
            start.values.emplace(each.key(), each.value().toString());
    }
    for (const auto withheld = object.value(QLatin1String("withheldValues")).toArray();
         const QJsonValue &name : withheld) {
        if (name.isString())
            start.withheldValues.append(name.toString());
    }
    start.approvedBy = textAt(object, QLatin1String("approvedBy"));
    takeRelations(start, object);
    return start;
}

QJsonObject toJson(const RunEnd &end)
{
    QJsonObject object{
        {QStringLiteral("run"), end.run.text()},
        {QStringLiteral("outcome"), runOutcomeName(end.outcome)},
        {QStringLiteral("durationMs"), end.durationMs},
        {QStringLiteral("recordingBytes"), end.recordingBytes},
        {QStringLiteral("digest"), QString::fromLatin1(end.digest.toHex())},
    };
    if (end.outcome == RunOutcome::Failed)
        object.insert(QStringLiteral("exitCode"), end.exitCode);
    if (end.outcome == RunOutcome::Signalled)
        object.insert(QStringLiteral("signal"), end.signal);
    if (!end.message.isEmpty())
        object.insert(QStringLiteral("message"), end.message);
    if (!end.exports.empty()) {
        QJsonObject exports;
        for (const auto &[name, value] : end.exports)
            exports.insert(name, value);
        object.insert(QStringLiteral("exports"), exports);
    }
    if (!end.withheldExports.isEmpty())
        object.insert(QStringLiteral("withheldExports"), QJsonArray::fromStringList(end.withheldExports));
    if (end.failedLine > 0)
        object.insert(QStringLiteral("failedLine"), end.failedLine);
    return object;
}

RunEnd runEndFrom(const QJsonObject &object)
{
    RunEnd end;
    end.run = RunId::fromText(textAt(object, QLatin1String("run")));
    end.outcome = runOutcomeFromName(textAt(object, QLatin1String("outcome"))).value_or(RunOutcome::Unknown);
    end.exitCode = intAt(object, QLatin1String("exitCode"));
    end.signal = intAt(object, QLatin1String("signal"));
    end.message = textAt(object, QLatin1String("message"));
    end.durationMs = std::max<qint64>(0, numberAt(object, QLatin1String("durationMs")));
    end.recordingBytes = std::max<qint64>(0, numberAt(object, QLatin1String("recordingBytes")));
    end.digest = QByteArray::fromHex(textAt(object, QLatin1String("digest")).toLatin1());
    const QJsonObject exports = object.value(QLatin1String("exports")).toObject();
    for (auto each = exports.begin(); each != exports.end(); ++each) {
        if (each.value().isString())
            end.exports.emplace(each.key(), each.value().toString());
    }
    for (const auto withheld = object.value(QLatin1String("withheldExports")).toArray();
         const QJsonValue &name : withheld) {
        if (name.isString())
            end.withheldExports.append(name.toString());
    }
    end.failedLine = std::max(0, intAt(object, QLatin1String("failedLine")));
    return end;
}

QJsonObject toJson(const PhaseStep &phase)
{
    QJsonObject object{
        {QStringLiteral("run"), phase.run.text()}, {QStringLiteral("step"), phase.step},
        {QStringLiteral("total"), phase.total},    {QStringLiteral("phase"), phase.phase},
        {QStringLiteral("status"), phase.status},
    };
    if (!phase.rollbackId.isEmpty())
        object.insert(QStringLiteral("rollbackId"), phase.rollbackId);
    if (phase.remainingSeconds)
        object.insert(QStringLiteral("remainingSeconds"), *phase.remainingSeconds);
    if (phase.atMs)
        object.insert(QStringLiteral("atMs"), *phase.atMs);
    return object;
}

QJsonObject toJson(const RunAnswer &answer)
{
    QJsonObject object{{QStringLiteral("run"), answer.run.text()}};
    if (!answer.prompt.isEmpty())
        object.insert(QStringLiteral("prompt"), answer.prompt);
    if (answer.endOfInput)
        object.insert(QStringLiteral("endOfInput"), true);
    else if (answer.hidden)
        object.insert(QStringLiteral("hidden"), true);
    else
        object.insert(QStringLiteral("text"), answer.text);
    return object;
}

RunAnswer runAnswerFrom(const QJsonObject &object)
{
    RunAnswer answer;
    answer.run = RunId::fromText(textAt(object, QLatin1String("run")));
    answer.prompt = textAt(object, QLatin1String("prompt"));
    answer.text = textAt(object, QLatin1String("text"));
    answer.hidden = object.value(QLatin1String("hidden")).toBool();
    answer.endOfInput = object.value(QLatin1String("endOfInput")).toBool();
    return answer;
}

PhaseStep phaseStepFrom(const QJsonObject &object)
{
    PhaseStep phase;
    phase.run = RunId::fromText(textAt(object, QLatin1String("run")));
    phase.rollbackId = textAt(object, QLatin1String("rollbackId"));
    phase.step = intAt(object, QLatin1String("step"));
    phase.total = intAt(object, QLatin1String("total"));
    phase.phase = textAt(object, QLatin1String("phase"));
    phase.status = textAt(object, QLatin1String("status"));
    // Years of remaining time are a defect of the output, not an estimate.
    constexpr qint64 longest = 366 * 86400LL;
    if (const qint64 remaining = object.value(QLatin1String("remainingSeconds")).toInteger(-1);
        remaining >= 0 && remaining <= longest)
        phase.remainingSeconds = remaining;
    if (const qint64 atMs = object.value(QLatin1String("atMs")).toInteger(-1);
        atMs >= 0 && atMs <= longest * 1000)
        phase.atMs = atMs;
    return phase;
}

} // namespace ic::payload
