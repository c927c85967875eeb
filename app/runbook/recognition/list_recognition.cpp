// SPDX-License-Identifier: GPL-3.0-or-later
// Lists whose meaning their heading gives: channels, roles, duties, drills, scenarios, criteria, resources.
#include "app/runbook/recognition/recognition.h"

#include <QRegularExpression>

#include <algorithm>

namespace ic {

namespace {

using Kind = MarkdownNode::Kind;

bool hasLead(const ListItem &item)
{
    return item.parts.hasLead && !item.parts.lead.isEmpty();
}

NamedItem namedItem(RunbookDraft &draft, const Candidate &candidate, const ListItem &item)
{
    const QString section = draft.runbook.sections.at(static_cast<size_t>(candidate.section)).id;
    return {draft.namedIds.take(draft.idIn(candidate.section, item.parts.lead)), item.parts.lead,
            item.parts.detail, section, item.line};
}

Recognized takeNamed(const Candidate &candidate, RunbookDraft &draft, BlockKind kind,
                     std::vector<NamedItem> &into)
{
    const Recognized recognized{kind, static_cast<int>(into.size()),
                                static_cast<int>(candidate.items.size())};
    for (const ListItem &item : candidate.items)
        into.push_back(namedItem(draft, candidate, item));
    return recognized;
}

/// "Week 3", "Semana 3", "第3週": the number; 0 where there is none.
int weekNumber(const QString &text)
{
    static const QRegularExpression week(QStringLiteral("(?:\\b(?:week|semana|woche|semaine|kw|неделя)\\s*("
                                                        "\\d)\\b|第?\\s*(\\d)\\s*週|(\\d)-?я?\\s+неделя)"),
                                         QRegularExpression::CaseInsensitiveOption
                                             | QRegularExpression::UseUnicodePropertiesOption);
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }))
        return 0;
    const auto match = week.match(text);
    return (match.captured(1) + match.captured(2) + match.captured(3)).toInt();
}

/// The only link of an item that is little more than a link.
MarkdownNode linkOf(const ListItem &item)
{
    const std::vector<MarkdownNode> links = item.node.outermost({Kind::Link});
    return links.size() == 1 ? links.front() : MarkdownNode();
}

bool isLinkItem(const ListItem &item)
{
    const MarkdownNode link = linkOf(item);
    if (link.isNull() || link.url().startsWith(QLatin1Char('#'))
        || link.url().startsWith(QLatin1String("mailto:")))
        return false;
    const QString text = link.text();
    constexpr qsizetype fewMoreWords = 60;
    return !text.isEmpty() && (item.text.startsWith(text) || item.text.size() - text.size() <= fewMoreWords);
}

bool isAddressItem(const ListItem &item)
{
    return hasLead(item) && looksLikeAddress(item.parts.detail);
}

} // namespace

std::optional<Recognized> channelList(const Candidate &candidate, RunbookDraft &draft)
{
    if (!candidate.any(Topic::Channels)
        || candidate.any(Topic::Message | Topic::Schedule | Topic::Roles | Topic::Duties)
        || candidate.node.isOrderedList() || !mostly(candidate.items, hasLead))
        return std::nullopt;
    std::vector<Channel> &channels = draft.runbook.channels;
    const Recognized recognized{BlockKind::Channels, static_cast<int>(channels.size()),
                                static_cast<int>(candidate.items.size())};
    const QString section = draft.runbook.sections.at(static_cast<size_t>(candidate.section)).id;
    for (const ListItem &item : candidate.items)
        channels.push_back(
            {draft.channelIds.take(idSlug(item.parts.lead)), item.parts.lead, item.parts.detail,
             candidate.any(Topic::External) || bool(topicsOf(item.parts.lead) & Topic::External), section,
             item.line});
    return recognized;
}

std::optional<Recognized> drillList(const Candidate &candidate, RunbookDraft &draft)
{
    const bool byWeek = candidate.anyAbove(Topic::Drills)
        && mostly(candidate.items, [](const ListItem &item) { return weekNumber(item.parts.lead) > 0; });
    if (!byWeek && !candidate.isForced(QLatin1String("drills")))
        return std::nullopt;
    std::vector<WeeklyDrill> &drills = draft.runbook.drills;
    const Recognized recognized{BlockKind::Drills, static_cast<int>(drills.size()),
                                static_cast<int>(candidate.items.size())};
    for (const ListItem &item : candidate.items) {
        WeeklyDrill drill{weekNumber(item.parts.lead), namedItem(draft, candidate, item)};
        // What is drilled is the name; the week stands in `week`.
        if (drill.week > 0 && !item.parts.detail.isEmpty()) {
            drill.item.name = item.parts.detail;
            drill.item.detail.clear();
        }
        drills.push_back(drill);
    }
    return recognized;
}

std::optional<Recognized> scenarioList(const Candidate &candidate, RunbookDraft &draft)
{
    if (!candidate.any(Topic::Scenarios) || !candidate.anyAbove(Topic::Drills))
        return std::nullopt;
    return takeNamed(candidate, draft, BlockKind::Scenarios, draft.runbook.scenarios);
}

std::optional<Recognized> evaluationList(const Candidate &candidate, RunbookDraft &draft)
{
    if (!candidate.any(Topic::Evaluation) || !candidate.anyAbove(Topic::Drills))
        return std::nullopt;
    return takeNamed(candidate, draft, BlockKind::Evaluation, draft.runbook.evaluation);
}

std::optional<Recognized> criteriaList(const Candidate &candidate, RunbookDraft &draft)
{
    if (!candidate.any(Topic::Criteria))
        return std::nullopt;
    const Recognized recognized = takeNamed(candidate, draft, BlockKind::Criteria, draft.runbook.criteria);
    return recognized;
}

std::optional<Recognized> dutyList(const Candidate &candidate, RunbookDraft &draft)
{
    if (!candidate.all(Topic::Duties | Topic::Commander))
        return std::nullopt;
    return takeNamed(candidate, draft, BlockKind::Duties, draft.runbook.duties);
}

std::optional<Recognized> roleList(const Candidate &candidate, RunbookDraft &draft)
{
    if (!candidate.any(Topic::Roles) || candidate.node.isOrderedList() || !mostly(candidate.items, hasLead))
        return std::nullopt;
    return takeNamed(candidate, draft, BlockKind::Roles, draft.runbook.roles);
}

std::optional<Recognized> resourceList(const Candidate &candidate, RunbookDraft &draft)
{
    const bool links = mostly(candidate.items, isLinkItem);
    const bool addresses = candidate.anyAbove(Topic::Resources) && mostly(candidate.items, isAddressItem);
    // Numbered references, where the heading says so: "1. [Open the dashboard](…)" is something to do.
    const bool areReferences = candidate.any(Topic::Resources)
        && std::all_of(candidate.items.begin(), candidate.items.end(), isLinkItem);
    if ((!links && !addresses) || (candidate.node.isOrderedList() && !areReferences))
        return std::nullopt;
    Recognized recognized = takeNamed(candidate, draft, BlockKind::Resources, draft.runbook.resources);
    for (size_t i = 0; links && i < candidate.items.size(); ++i) {
        const MarkdownNode link = linkOf(candidate.items[i]);
        if (link.isNull())
            continue;
        NamedItem &resource = draft.runbook.resources[static_cast<size_t>(recognized.first) + i];
        resource.name =
            candidate.items[i].parts.hasLead && !candidate.items[i].parts.lead.startsWith(link.text())
            ? candidate.items[i].parts.lead
            : link.text();
        resource.detail = link.url();
    }
    return recognized;
}

} // namespace ic
