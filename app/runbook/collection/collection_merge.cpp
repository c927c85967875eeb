// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/collection/collection_merge.h"

#include <QCoreApplication>

#include <algorithm>

namespace ic {

namespace {

/// Moves one list of the part behind that of the whole, each with its lines.
template <typename T, typename Move>
void append(std::vector<T> &whole, std::vector<T> &part, Move move)
{
    whole.reserve(whole.size() + part.size());
    for (T &each : part) {
        move(each);
        whole.push_back(std::move(each));
    }
}

/// Where the lists of the whole end, before a part is appended: what its blocks' indices are moved by.
int lengthFor(BlockKind kind, const Runbook &whole)
{
    const auto length = [](const auto &list) { return static_cast<int>(list.size()); };
    switch (kind) {
    case BlockKind::Prose:
    case BlockKind::Situations:
        return 0;
    case BlockKind::Actions:
        return length(whole.actions);
    case BlockKind::Steps:
        return length(whole.steps);
    case BlockKind::Checklist:
        return length(whole.checklists);
    case BlockKind::Template:
        return length(whole.templates);
    case BlockKind::Contacts:
        return length(whole.contacts);
    case BlockKind::Channels:
        return length(whole.channels);
    case BlockKind::Schedule:
        return length(whole.schedule);
    case BlockKind::Escalations:
        return length(whole.escalations);
    case BlockKind::Targets:
        return length(whole.targets);
    case BlockKind::Criteria:
        return length(whole.criteria);
    case BlockKind::Roles:
        return length(whole.roles);
    case BlockKind::Duties:
        return length(whole.duties);
    case BlockKind::Drills:
        return length(whole.drills);
    case BlockKind::Scenarios:
        return length(whole.scenarios);
    case BlockKind::Evaluation:
        return length(whole.evaluation);
    case BlockKind::Resources:
        return length(whole.resources);
    case BlockKind::FollowUps:
        return length(whole.followUps);
    }
    return 0;
}

void moveSections(Runbook &whole, Runbook &part, int by)
{
    const int sectionsBefore = static_cast<int>(whole.sections.size());
    // Nobody can tell an empty "what stands before the first heading" from none.
    const bool dropFirst =
        part.sections.size() > 1 && part.sections.front().level == 0 && part.sections.front().blocks.empty();
    const int parentsBy = sectionsBefore - (dropFirst ? 1 : 0);
    if (dropFirst)
        part.sections.erase(part.sections.begin());
    append(whole.sections, part.sections, [&](Section &section) {
        section.line += by;
        section.endLine += by;
        if (section.parent >= 0)
            section.parent += parentsBy;
        for (Block &block : section.blocks) {
            block.line += by;
            block.endLine += by;
            block.first += lengthFor(block.kind, whole);
        }
    });
}

} // namespace

void appendFile(Runbook &whole, Runbook &&part, int firstLine)
{
    const int by = firstLine - 1;
    const auto moveLine = [by](auto &each) { each.line += by; };
    // First, since it needs the lengths from before.
    moveSections(whole, part, by);
    append(whole.contacts, part.contacts, moveLine);
    append(whole.steps, part.steps, moveLine);
    append(whole.actions, part.actions, moveLine);
    append(whole.checklists, part.checklists, [&](Checklist &each) {
        each.line += by;
        std::ranges::for_each(each.items, moveLine);
    });
    append(whole.templates, part.templates, [&](MessageTemplate &each) {
        each.line += by;
        std::ranges::for_each(each.fields, moveLine);
    });
    append(whole.channels, part.channels, moveLine);
    append(whole.schedule, part.schedule, moveLine);
    append(whole.escalations, part.escalations, moveLine);
    append(whole.targets, part.targets, moveLine);
    append(whole.criteria, part.criteria, moveLine);
    append(whole.roles, part.roles, moveLine);
    append(whole.duties, part.duties, moveLine);
    append(whole.drills, part.drills, [&](WeeklyDrill &each) { moveLine(each.item); });
    append(whole.scenarios, part.scenarios, moveLine);
    append(whole.evaluation, part.evaluation, moveLine);
    append(whole.resources, part.resources, moveLine);
    append(whole.followUps, part.followUps, moveLine);
    append(whole.problems, part.problems, moveLine);
}

FrontMatterMerge::FrontMatterMerge(Runbook &whole)
    : m_whole(whole)
{
    m_whole.frontMatter = {};
    m_whole.frontMatter.severities = defaultSeverities();
}

void FrontMatterMerge::add(const FrontMatter &part, const QString &file, int firstLine)
{
    FrontMatter &whole = m_whole.frontMatter;
    settle(whole.system, part.system, QStringLiteral("system"), file, firstLine);
    settle(whole.timezone, part.timezone, QStringLiteral("timezone"), file, firstLine);
    if (part.severities != defaultSeverities()) {
        QString said = whole.severities == defaultSeverities() ? QString() : whole.severities.join(u'\n');
        settle(said, part.severities.join(u'\n'), QStringLiteral("severities"), file, firstLine);
        whole.severities = said.split(u'\n');
    }
    for (const auto &[name, value] : part.variables) {
        const QString key = QStringLiteral("variables: ") + name;
        const auto known = whole.variables.find(name);
        if (m_contradicted.contains(name))
            continue;
        if (known == whole.variables.end()) {
            whole.variables.emplace(name, value);
            m_saidBy[key] = file;
        } else if (known->second != value) {
            contradiction(key, m_saidBy[key], firstLine);
            m_contradicted.insert(name);
            whole.variables.erase(known);
        }
    }
    for (const auto &[name, spec] : part.values) {
        const QString key = QStringLiteral("values: ") + name;
        const auto [known, isNew] = whole.values.emplace(name, spec);
        if (isNew)
            m_saidBy[key] = file;
        else if (known->second != spec)
            contradiction(key, m_saidBy[key], firstLine);
    }
    for (const ProgressSetting &setting : part.progressSettings) {
        if (std::ranges::find(whole.progressSettings, setting) == whole.progressSettings.end())
            whole.progressSettings.push_back(setting);
    }
    for (const QString &pattern : part.progressPatterns) {
        if (!whole.progressPatterns.contains(pattern))
            whole.progressPatterns += pattern;
    }
}

void FrontMatterMerge::settle(QString &value, const QString &given, const QString &key, const QString &file,
                              int firstLine)
{
    if (given.isEmpty() || given == value)
        return;
    if (value.isEmpty()) {
        value = given;
        m_saidBy[key] = file;
    } else {
        contradiction(key, m_saidBy[key], firstLine);
    }
}

void FrontMatterMerge::contradiction(const QString &key, const QString &first, int firstLine)
{
    const bool isVariable = key.startsWith(QLatin1String("variables"));
    const QString text = isVariable
        ? QCoreApplication::translate(
            "Runbook",
            "“%1” is another here than in %2, so it has no value for the folder and "
            "is asked for. Say it once, or give it two names.")
        : QCoreApplication::translate(
            "Runbook", "“%1” is another here than in %2, which holds. Say it in one file only.");
    m_whole.problems.push_back(
        {firstLine, ProblemSeverity::Warning, codes::frontMatterContradiction, text.arg(key, first)});
}

} // namespace ic
