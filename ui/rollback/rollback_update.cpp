// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rollback/rollback_update.h"

#include "app/base/duration_text.h"
#include "ui/widgets/run_text.h"

#include <algorithm>
#include <array>

namespace ic {

namespace {

bool speaksOf(const QString &text, const char *word)
{
    return text.contains(QLatin1String(word), Qt::CaseInsensitive);
}

/// "PHASE_NAME" and "phase name" are the same field.
QString fieldKey(const QString &name)
{
    QString key;
    for (const QChar character : name) {
        if (character.isLetterOrNumber())
            key += character.toUpper();
    }
    return key;
}

bool hasPhaseField(const MessageTemplate &message)
{
    return std::ranges::any_of(message.fields,
                               [](const TemplateField &field) { return speaksOf(field.name, "phase"); });
}

QString nameOfFirst(const std::vector<PhaseLine> &phases, PhaseLine::State state)
{
    const auto found = std::ranges::find(phases, state, &PhaseLine::state);
    return found == phases.end() ? QString() : found->name;
}

QString nameOfLastDone(const std::vector<PhaseLine> &phases)
{
    const auto found = std::find_if(phases.rbegin(), phases.rend(), [](const PhaseLine &line) {
        return line.state == PhaseLine::State::Done;
    });
    return found == phases.rend() ? QString() : found->name;
}

std::map<QString, QString> knownFields(const Incident &incident, const IncidentRun &rollback,
                                       const std::vector<PhaseLine> &phases, std::optional<qint64> usualMs,
                                       qint64 nowMs)
{
    const qint64 endMs = rollback.end ? rollback.endedMs : nowMs;
    const qint64 done = std::ranges::count(phases, PhaseLine::State::Done, &PhaseLine::state);
    const QString progress =
        rollback.total > 0 ? QStringLiteral("%1/%2").arg(done).arg(rollback.total) : QString();
    const QString phase = RollbackText::phase(rollback);
    const QString elapsed =
        clockText(std::chrono::milliseconds(std::max<qint64>(0, endMs - rollback.startedMs)));
    // What failed is the news, and an issue that nobody has to type.
    const QString failed = nameOfFirst(phases, PhaseLine::State::Failed);
    const QString underway = failed.isEmpty() ? nameOfFirst(phases, PhaseLine::State::Running)
                                              : RollbackText::tr("%1: failed", "phase").arg(failed);
    const QString issues = RollbackText::failure(rollback);
    // The template has its own word for it, so this is the time alone.
    QString eta = rollback.end ? RunText::brief(*rollback.end) : QString();
    if (const auto left = timeLeft(rollback, usualMs, nowMs))
        eta = clockText(left->left);
    return {
        {QStringLiteral("NUMBER"), QString::number(rollbackUpdatesSent(incident, rollback) + 1)},
        {QStringLiteral("ID"), rollback.rollbackId},
        {QStringLiteral("ROLLBACKID"), rollback.rollbackId},
        {QStringLiteral("XY"), progress},
        {QStringLiteral("PROGRESS"), progress},
        {QStringLiteral("PHASENAME"), phase},
        {QStringLiteral("PHASE"), phase},
        {QStringLiteral("DURATION"), elapsed},
        {QStringLiteral("ELAPSED"), elapsed},
        {QStringLiteral("ESTIMATEDTIME"), eta},
        {QStringLiteral("ETA"), eta},
        {QStringLiteral("ACTION1"), nameOfLastDone(phases)},
        {QStringLiteral("ACTION2"), underway},
        {QStringLiteral("ACTION3"), nameOfFirst(phases, PhaseLine::State::ToCome)},
        {QStringLiteral("ISSUES"), issues},
        {QStringLiteral("NONEDESCRIPTION"), issues},
        {QStringLiteral("INCIDENTID"), incident.declaration.number},
        {QStringLiteral("YOURNAME"), incident.declaration.commander},
    };
}

RollbackUpdate ownUpdate(const std::map<QString, QString> &known)
{
    const auto value = [&known](const char *key) {
        const QString text = known.at(QString::fromLatin1(key));
        return text.isEmpty() ? RollbackText::tr("not known") : text;
    };
    RollbackUpdate update;
    update.text =
        RollbackText::tr(
            "Rollback update #%1\nRollback: %2\nProgress: %3\nPhase: %4\nElapsed: %5\nTime left: %6")
            .arg(value("NUMBER"), value("ID"), value("XY"), value("PHASE"), value("DURATION"), value("ETA"));
    return update;
}

} // namespace

const MessageTemplate *rollbackUpdateTemplate(const Runbook &runbook)
{
    const MessageTemplate *named = nullptr;
    for (const MessageTemplate &message : runbook.templates) {
        if (hasPhaseField(message))
            return &message;
        if (!named && speaksOf(message.title, "rollback"))
            named = &message;
    }
    return named;
}

const Section *rollbackFailureSection(const Runbook &runbook)
{
    const auto found = std::ranges::find_if(runbook.sections, [](const Section &section) {
        return speaksOf(section.plainTitle, "rollback") && speaksOf(section.plainTitle, "fail")
            && std::ranges::any_of(section.blocks,
                                   [](const Block &block) { return block.kind == BlockKind::Steps; });
    });
    return found == runbook.sections.end() ? nullptr : &*found;
}

std::vector<const Step *> rollbackFailureSteps(const Runbook &runbook)
{
    std::vector<const Step *> steps;
    const Section *section = rollbackFailureSection(runbook);
    for (const Step &step : runbook.steps) {
        if (section && step.section == section->id && step.notRunnable.isEmpty())
            steps.push_back(&step);
    }
    return steps;
}

int rollbackUpdatesSent(const Incident &incident, const IncidentRun &rollback)
{
    return int(std::ranges::count_if(incident.rollbackUpdates,
                                     [&rollback](qint64 sentMs) { return sentMs >= rollback.startedMs; }));
}

RollbackUpdate fillRollbackUpdate(const MessageTemplate *message, const Incident &incident,
                                  const IncidentRun &rollback, const std::vector<PhaseLine> &phases,
                                  std::optional<qint64> usualMs, qint64 nowMs)
{
    const auto known = knownFields(incident, rollback, phases, usualMs, nowMs);
    if (!message)
        return ownUpdate(known);
    RollbackUpdate update;
    // In one pass over the template, so that a value which looks like a mark is not filled again.
    const QString &text = message->text;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype next = text.size();
        const TemplateField *field = nullptr;
        for (const TemplateField &candidate : message->fields) {
            const qsizetype found = candidate.mark.isEmpty() ? -1 : text.indexOf(candidate.mark, at);
            if (found >= 0
                && (found < next || (found == next && field && candidate.mark.size() > field->mark.size()))) {
                next = found;
                field = &candidate;
            }
        }
        update.text += text.mid(at, next - at);
        at = next;
        if (!field)
            break;
        const auto value = known.find(fieldKey(field->name));
        if (value != known.end() && !value->second.isEmpty()) {
            update.text += value->second;
        } else {
            update.text += field->mark;
            if (!update.openMarks.contains(field->mark))
                update.openMarks << field->mark;
        }
        at += field->mark.size();
    }
    return update;
}

} // namespace ic
