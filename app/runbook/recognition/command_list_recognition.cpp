// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of commands: "- `docker ps`", "- Start it: `docker start web`", "- `docker ps`: what runs".
#include "app/runbook/commands/shell_lines.h"
#include "app/runbook/recognition/recognition.h"
#include "app/runbook/recognition/word_match.h"

#include <QRegularExpression>

#include <algorithm>

namespace ic {

namespace {

using Kind = MarkdownNode::Kind;

/// One line of a list that is a command and what it is for, and nothing else.
struct ListedCommand {
    QString label; ///< empty: the command's own
    QString command;
    int line = 0;
};

MarkdownNode onlyParagraph(MarkdownNode item)
{
    const MarkdownNode first = item.firstChild();
    return !first.isNull() && first.kind() == Kind::Paragraph ? first : MarkdownNode();
}

/// "Start it:" of "Start it: `docker start web`"; nothing where the words go on otherwise.
std::optional<QString> labelOf(const QString &text, const QString &code)
{
    static const QRegularExpression closing(QStringLiteral("^\\s*[.;]?\\s*$"));
    static const QRegularExpression remark(QStringLiteral("^\\s*(?:[:–—]|-\\s|#\\s)\\s*(\\S.*)$"));
    const qsizetype at = text.indexOf(code);
    if (at < 0)
        return std::nullopt;
    const QString before = text.left(at).trimmed();
    const QString after = text.mid(at + code.size());
    if (before.isEmpty()) {
        if (const auto match = remark.match(after); match.hasMatch())
            return match.captured(1).trimmed();
        return closing.match(after).hasMatch() ? std::optional(QString()) : std::nullopt;
    }
    constexpr qsizetype longestLabel = 100;
    if (!before.endsWith(QLatin1Char(':')) || before.size() > longestLabel
        || !closing.match(after).hasMatch())
        return std::nullopt;
    return before.chopped(1).trimmed();
}

std::optional<ListedCommand> listedCommand(MarkdownNode item)
{
    const MarkdownNode paragraph = onlyParagraph(item);
    if (paragraph.isNull() || item.isTaskItem())
        return std::nullopt;
    const std::vector<MarkdownNode> spans = paragraph.outermost({Kind::CodeSpan});
    if (spans.size() != 1)
        return std::nullopt;
    const QString code = spans.front().literal().trimmed();
    if (!isInlineCommand(code) || !isClearCommand(code))
        return std::nullopt;
    const auto label = labelOf(paragraph.text(), code);
    if (!label)
        return std::nullopt;
    return ListedCommand{*label, code, item.line()};
}

/// All of a list; nothing where one of its items is something else.
std::vector<ListedCommand> commandsOfList(MarkdownNode list)
{
    std::vector<ListedCommand> commands;
    for (const MarkdownNode item : list.children()) {
        const MarkdownNode paragraph = onlyParagraph(item);
        const MarkdownNode inner = paragraph.isNull() ? MarkdownNode() : paragraph.next();
        if (inner.isNull()) {
            const auto command = listedCommand(item);
            if (!command)
                return {};
            commands.push_back(*command);
            continue;
        }
        // "- State of the containers:" with its commands below.
        if (inner.kind() != Kind::List || !inner.next().isNull()
            || !paragraph.outermost({Kind::CodeSpan}).empty())
            return {};
        std::vector<ListedCommand> below = commandsOfList(inner);
        if (below.empty())
            return {};
        if (below.size() == 1 && below.front().label.isEmpty())
            below.front().label = leadAndDetail(item).lead;
        std::move(below.begin(), below.end(), std::back_inserter(commands));
    }
    return commands;
}

/// "Do NOT", "Never run:": commands to keep away from.
bool warnsOff(const QString &text)
{
    static const WordTable words{
        "do-not|don-t|dont|never|avoid|forbidden|prohibited|nicht|niemals|verboten|nunca|"
        "no-ejecutar|no-usar|prohibido|evitar|jamais|ne-pas|interdit|eviter|禁止|しない|"
        "никогда|запрещ|нельзя"};
    return words.listsIn(lenientKey(text)) != 0;
}

bool warnsOff(const Candidate &candidate, const RunbookDraft &draft)
{
    const Section &section = draft.runbook.sections.at(static_cast<size_t>(candidate.section));
    return warnsOff(section.plainTitle) || warnsOff(candidate.leadIn);
}

QString addListed(RunbookDraft &draft, int section, const ListedCommand &each)
{
    return addInlineStep(draft, section, each.label.isEmpty() ? each.command : each.label, each.command,
                         each.line);
}

} // namespace

bool isInlineCommand(const QString &code)
{
    return looksLikeCommand(code) && whyNoCommand(code).isEmpty()
        && (code.contains(QLatin1Char(' ')) || code.contains(QLatin1Char('/')));
}

std::optional<Recognized> commandList(const Candidate &candidate, RunbookDraft &draft)
{
    if (candidate.node.isOrderedList()
        || candidate.any(Topic::Contents | Topic::Past | Topic::Drills | Topic::Criteria))
        return std::nullopt;
    const std::vector<ListedCommand> commands = commandsOfList(candidate.node);
    // A block of its own below it is read by itself.
    const bool isWarning = std::any_of(commands.begin(), commands.end(),
                                       [](const ListedCommand &each) { return warnsOff(each.label); });
    if (commands.empty() || isWarning || warnsOff(candidate, draft)
        || !candidate.node.outermost({Kind::Code, Kind::Table}).empty())
        return std::nullopt;
    const Recognized recognized{BlockKind::Steps, static_cast<int>(draft.runbook.steps.size()),
                                static_cast<int>(commands.size())};
    for (const ListedCommand &each : commands)
        addListed(draft, candidate.section, each);
    return recognized;
}

QStringList addCommandsBelow(const ListItem &item, int section, RunbookDraft &draft)
{
    QStringList steps;
    if (warnsOff(item.text))
        return steps;
    for (const MarkdownNode child : item.node.children()) {
        if (child.kind() != Kind::List)
            continue;
        for (const MarkdownNode inner : child.children()) {
            if (auto command = listedCommand(inner); command && !warnsOff(command->label)) {
                // "1. Look at the log:" with nothing but the command below it.
                if (command->label.isEmpty() && child.firstChild().next().isNull())
                    command->label = item.parts.lead;
                steps += addListed(draft, section, *command);
            }
        }
    }
    return steps;
}

} // namespace ic
