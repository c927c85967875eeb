// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does: numbered duties and checklists.
#include "app/runbook/recognition/recognition.h"

namespace ic {

namespace {

using Kind = MarkdownNode::Kind;

/// Commands in the item's own text, not in blocks below it.
QStringList inlineCommands(const ListItem &item)
{
    QStringList commands;
    for (const MarkdownNode child : item.node.children()) {
        if (child.kind() != Kind::Paragraph)
            continue;
        for (const MarkdownNode span : child.outermost({Kind::CodeSpan})) {
            if (isInlineCommand(span.literal().trimmed()))
                commands += span.literal().trimmed();
        }
    }
    return commands;
}

bool isOnlyInnerLink(const ListItem &item)
{
    const std::vector<MarkdownNode> links = item.node.outermost({Kind::Link});
    return links.size() == 1 && links.front().url().startsWith(QLatin1Char('#'))
        && links.front().text() == item.text;
}

/// Number of the first item. Where unindented fences break a list into many, each written "1.", counting goes
/// on.
int firstNumber(const Candidate &candidate, const RunbookDraft &draft)
{
    const int start = candidate.node.listStart();
    const Section &section = draft.runbook.sections.at(static_cast<size_t>(candidate.section));
    if (start != 1 || section.blocks.empty())
        return start;
    for (auto block = section.blocks.rbegin(); block != section.blocks.rend(); ++block) {
        if (block->kind == BlockKind::Actions && block->count == 1) {
            const Action &before = draft.runbook.actions.at(static_cast<size_t>(block->first));
            // "Step 2: …" above a list is no item of it.
            return before.line == section.line ? start : before.number + 1;
        }
        const bool isFenceOfText = block->kind == BlockKind::Prose && block->html.startsWith("<pre");
        if (block->kind != BlockKind::Steps && block->kind != BlockKind::Template && !isFenceOfText)
            break;
    }
    return start;
}

std::vector<MarkdownNode> taskItems(MarkdownNode list)
{
    // Nested tasks belong to the same checklist.
    std::vector<MarkdownNode> items = list.every(Kind::Item);
    std::erase_if(items, [](MarkdownNode item) { return !item.isTaskItem(); });
    return items;
}

} // namespace

std::optional<Recognized> checklist(const Candidate &candidate, RunbookDraft &draft)
{
    const bool forced = candidate.isForced(QLatin1String("checklist"));
    std::vector<MarkdownNode> items = taskItems(candidate.node);
    if (items.empty() && forced) {
        const MarkdownNode::Children all = candidate.node.children();
        items.assign(all.begin(), all.end());
    }
    if (items.empty())
        return std::nullopt;
    const Section &section = draft.runbook.sections.at(static_cast<size_t>(candidate.section));
    Checklist list;
    list.id = draft.checklistIds.take(section.id);
    list.section = section.id;
    list.line = candidate.node.line();
    for (const MarkdownNode item : items) {
        const QString text = itemText(item);
        if (!text.isEmpty())
            list.items.push_back({draft.itemIds.take(draft.idIn(candidate.section, text)), text,
                                  item.isTicked(), item.line()});
    }
    // Success criteria are ticked like a checklist and measured by the report.
    if (candidate.any(Topic::Criteria)) {
        for (const ChecklistItem &item : list.items)
            draft.runbook.criteria.push_back(
                {draft.namedIds.take(item.id), item.text, {}, section.id, item.line});
    }
    draft.runbook.checklists.push_back(std::move(list));
    return Recognized{BlockKind::Checklist, static_cast<int>(draft.runbook.checklists.size()) - 1, 1};
}

std::optional<Recognized> actionList(const Candidate &candidate, RunbookDraft &draft)
{
    if (!candidate.node.isOrderedList() || mostly(candidate.items, isOnlyInnerLink)
        || candidate.any(Topic::Contents))
        return std::nullopt;
    std::vector<Action> &actions = draft.runbook.actions;
    const Recognized recognized{BlockKind::Actions, static_cast<int>(actions.size()),
                                static_cast<int>(candidate.items.size())};
    int number = firstNumber(candidate, draft);
    for (const ListItem &item : candidate.items) {
        Action action;
        action.section = draft.runbook.sections.at(static_cast<size_t>(candidate.section)).id;
        action.number = number++;
        action.text = item.parts.hasLead ? item.parts.whole() : item.text;
        action.title = item.parts.lead;
        QStringList detail = itemRest(item.node);
        if (!item.parts.detail.isEmpty())
            detail.prepend(item.parts.detail);
        action.detail = detail.join(QLatin1Char('\n'));
        action.id = draft.actionIds.take(draft.idIn(candidate.section, action.title));
        action.line = item.line;
        const QStringList commands = inlineCommands(item);
        for (const QString &command : commands) {
            const QString label =
                commands.size() == 1 && !action.title.contains(command) ? action.title : command;
            const QString step = addInlineStep(draft, candidate.section, label, command, item.line);
            if (action.stepId.isEmpty())
                action.stepId = step;
        }
        // Of several below it none is the duty's own: each may be for another case.
        const QStringList below = addCommandsBelow(item, candidate.section, draft);
        if (action.stepId.isEmpty() && below.size() == 1)
            action.stepId = below.front();
        actions.push_back(std::move(action));
    }
    return recognized;
}

} // namespace ic
