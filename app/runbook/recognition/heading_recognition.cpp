// SPDX-License-Identifier: GPL-3.0-or-later
// What is written as headings, or as paragraphs that begin like one: steps, schedules, levels of escalation.
#include "app/runbook/recognition/recognition.h"
#include "app/runbook/recognition/step_label.h"

#include <QRegularExpression>

namespace ic {

namespace {

using Kind = MarkdownNode::Kind;
using std::chrono::seconds;

constexpr qsizetype longestText = 300;

const Section &sectionAt(const RunbookDraft &draft, int section)
{
    return draft.runbook.sections.at(static_cast<size_t>(section));
}

/// "Level 2", "Tier 1", "L3", "Stufe 2": the words that levels of escalation are called by, with a number.
bool isLevel(const QString &text)
{
    static const QRegularExpression level(
        QStringLiteral("^(?:level|tier|nivel|stufe|niveau|уровень|レベル)\\s*\\d|^L\\d\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return level.match(text).hasMatch();
}

/// The paragraph straight below a heading.
QString paragraphBelow(MarkdownNode heading)
{
    const MarkdownNode next = heading.next();
    return next.isNull() || next.kind() != Kind::Paragraph ? QString()
                                                           : next.text().simplified().left(longestText);
}

Recognized addTrigger(RunbookDraft &draft, int section, seconds after, const QString &condition, int line)
{
    std::vector<EscalationTrigger> &triggers = draft.runbook.escalations;
    triggers.push_back({draft.escalationIds.take(draft.idIn(section, condition)), after, condition,
                        sectionAt(draft, section).id, line});
    return {BlockKind::Escalations, static_cast<int>(triggers.size()) - 1, 1};
}

/// "### Step 2: Stop all writes": a numbered duty.
std::optional<Recognized> headingStep(MarkdownNode, int index, RunbookDraft &draft)
{
    const Section &section = sectionAt(draft, index);
    const NumberedLabel numbered = numberedStep(section.plainTitle);
    if (numbered.number == 0 || section.level < 2)
        return std::nullopt;
    Action action;
    action.section = section.id;
    action.number = numbered.number;
    action.text = numbered.label;
    action.title = numbered.label;
    action.id = draft.actionIds.take(draft.idIn(index, numbered.label));
    action.line = section.line;
    draft.runbook.actions.push_back(action);
    return Recognized{BlockKind::Actions, static_cast<int>(draft.runbook.actions.size()) - 1, 1};
}

/// "### T+15: Update the status page" below a heading about whom to tell, or when to escalate. What is before
/// the start ("T-60") is a plan for something else than an incident.
std::optional<Recognized> headingTime(MarkdownNode heading, int index, RunbookDraft &draft)
{
    const Section &section = sectionAt(draft, index);
    const Topics above = draft.inheritedTopics.at(static_cast<size_t>(index));
    if (!section.plainTitle.startsWith(QLatin1Char('T')) || (above & Topic::Past)
        || !(above & (Topic::Channels | Topic::Schedule | Topic::Message | Topic::Escalation)))
        return std::nullopt;
    static const QRegularExpression relative(
        QStringLiteral("^(T\\s*\\+\\s*\\d+(?:\\s*(?:m|min|mins|minutes?|h|hrs?|hours?)\\b)?)\\s*"
                       "(?:[:–—-]\\s*(.*))?$"));
    const auto match = relative.match(section.plainTitle);
    const auto offset = match.hasMatch() ? durationFromText(match.captured(1)) : std::nullopt;
    const QString written = match.captured(2).trimmed();
    const QString content = written.isEmpty() ? paragraphBelow(heading) : written;
    if (!offset || content.isEmpty())
        return std::nullopt;
    if (above & Topic::Escalation)
        return addTrigger(draft, index, *offset, content, section.line);
    std::vector<ScheduleEntry> &schedule = draft.runbook.schedule;
    schedule.push_back({draft.scheduleIds.take(draft.idIn(index, content)),
                        *offset,
                        {},
                        {},
                        content,
                        section.id,
                        section.line});
    return Recognized{BlockKind::Schedule, static_cast<int>(schedule.size()) - 1, 1};
}

/// "### Level 2 (5-15 min)" below a heading about escalation.
std::optional<Recognized> headingLevel(MarkdownNode heading, int index, RunbookDraft &draft)
{
    const Section &section = sectionAt(draft, index);
    const Topics above = draft.inheritedTopics.at(static_cast<size_t>(index));
    if (!(above & Topic::Escalation) || (above & Topic::Past) || !isLevel(section.plainTitle))
        return std::nullopt;
    const auto after = startOfLevel(section.title);
    if (!after)
        return std::nullopt;
    const QString below = paragraphBelow(heading);
    const QString condition =
        below.isEmpty() ? section.plainTitle : section.plainTitle + QStringLiteral(": ") + below;
    return addTrigger(draft, index, *after, condition, section.line);
}

} // namespace

Recognized recognizeHeading(MarkdownNode heading, int section, RunbookDraft &draft)
{
    for (const auto rule : {headingStep, headingTime, headingLevel}) {
        if (const auto recognized = rule(heading, section, draft))
            return *recognized;
    }
    return {};
}

std::optional<seconds> startOfLevel(const QString &text)
{
    static const QRegularExpression fromZero(
        QStringLiteral("(?<![\\d.,])0\\s*(?:-|–|—|to|bis|a|à|～|до)\\s*\\d"));
    if (const auto window = timeWindowFromText(text);
        window && (window->start.count() > 0 || fromZero.match(text).hasMatch()))
        return window->start;
    return durationFromText(text);
}

std::optional<EscalationLevel> escalationLevel(const QString &written)
{
    static const QRegularExpression window(QStringLiteral("\\s*\\(([^()]*\\d[^()]*)\\)\\s*"));
    QString text = written.simplified().left(longestText);
    const auto match = isLevel(text) ? window.match(text) : QRegularExpressionMatch();
    const auto after = match.hasMatch() ? startOfLevel(match.captured(1)) : std::nullopt;
    if (!after)
        return std::nullopt;
    const QString rest = text.mid(match.capturedEnd());
    text.truncate(match.capturedStart());
    const bool joins = rest.isEmpty() || rest.startsWith(QLatin1Char(':'));
    return EscalationLevel{*after, joins ? text + rest : text + QLatin1Char(' ') + rest};
}

/// "**Level 2** (5-15 min): page the lead" as a paragraph of its own, or several of them in one.
std::optional<Recognized> escalationParagraph(const Candidate &candidate, RunbookDraft &draft)
{
    const MarkdownNode first = candidate.node.firstChild();
    if (!candidate.any(Topic::Escalation) || candidate.any(Topic::Past) || first.isNull()
        || first.kind() != Kind::Strong)
        return std::nullopt;
    // Each begins with its name in bold, and nothing else is bold.
    const QString all = candidate.node.text();
    struct Start {
        qsizetype at;
        int line;
    };
    std::vector<Start> starts;
    for (const MarkdownNode strong : candidate.node.outermost({Kind::Strong})) {
        const QString name = strong.text();
        const qsizetype at = all.indexOf(name, starts.empty() ? 0 : starts.back().at + 1);
        if (!isLevel(name) || at < 0)
            return std::nullopt;
        starts.push_back({at, strong.line()});
    }
    Recognized recognized{BlockKind::Escalations, static_cast<int>(draft.runbook.escalations.size()), 0};
    for (size_t i = 0; i < starts.size(); ++i) {
        const qsizetype end = i + 1 < starts.size() ? starts[i + 1].at : all.size();
        const auto level = escalationLevel(all.sliced(starts[i].at, end - starts[i].at));
        if (!level)
            continue;
        addTrigger(draft, candidate.section, level->after, level->condition, starts[i].line);
        ++recognized.count;
    }
    if (recognized.count == 0)
        return std::nullopt;
    return recognized;
}

} // namespace ic
