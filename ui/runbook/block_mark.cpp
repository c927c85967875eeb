// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runbook/block_mark.h"

#include "app/actions/effect.h"

#include <algorithm>

namespace ic {

QString BlockMarks::shapeOf(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Prose:
        return {};
    case BlockKind::Actions:
    case BlockKind::Duties:
        return QStringLiteral("①");
    case BlockKind::Steps:
        return QStringLiteral("▶");
    case BlockKind::Checklist:
    case BlockKind::Criteria:
    case BlockKind::Evaluation:
        return QStringLiteral("☑");
    case BlockKind::Template:
        return QStringLiteral("✉");
    case BlockKind::Contacts:
    case BlockKind::Roles:
        return QStringLiteral("☎");
    case BlockKind::Channels:
        return QStringLiteral("➤");
    case BlockKind::Schedule:
    case BlockKind::Escalations:
    case BlockKind::Targets:
    case BlockKind::FollowUps:
        return QStringLiteral("◷");
    case BlockKind::Drills:
    case BlockKind::Scenarios:
        return QStringLiteral("◇");
    case BlockKind::Resources:
        return QStringLiteral("↗");
    case BlockKind::Situations:
        return QStringLiteral("⎇");
    }
    return {};
}

QString BlockMarks::count(BlockKind kind, int count)
{
    switch (kind) {
    case BlockKind::Prose:
        return {};
    case BlockKind::Actions:
        return tr("%n action(s)", nullptr, count);
    case BlockKind::Steps:
        return tr("%n step(s)", nullptr, count);
    case BlockKind::Checklist:
        return tr("%n checklist item(s)", nullptr, count);
    case BlockKind::Template:
        return tr("%n message(s)", nullptr, count);
    case BlockKind::Contacts:
        return tr("%n contact(s)", nullptr, count);
    case BlockKind::Channels:
        return tr("%n channel(s)", nullptr, count);
    case BlockKind::Schedule:
        return tr("%n planned message(s)", nullptr, count);
    case BlockKind::Escalations:
        return tr("%n escalation(s)", nullptr, count);
    case BlockKind::Targets:
        return tr("%n target(s)", nullptr, count);
    case BlockKind::Criteria:
        return tr("%n criteria", nullptr, count);
    case BlockKind::Roles:
        return tr("%n role(s)", nullptr, count);
    case BlockKind::Duties:
        return tr("%n duties", nullptr, count);
    case BlockKind::Drills:
        return tr("%n drill(s)", nullptr, count);
    case BlockKind::Scenarios:
        return tr("%n scenario(s)", nullptr, count);
    case BlockKind::Evaluation:
        return tr("%n evaluation point(s)", nullptr, count);
    case BlockKind::Resources:
        return tr("%n resource(s)", nullptr, count);
    case BlockKind::FollowUps:
        return tr("%n follow-up(s)", nullptr, count);
    case BlockKind::Situations:
        return tr("%n situation(s)", nullptr, count);
    }
    return {};
}

int BlockMarks::countOf(const Runbook &runbook, const Block &block)
{
    const auto first = static_cast<size_t>(block.first);
    return block.kind == BlockKind::Checklist && first < runbook.checklists.size()
        ? static_cast<int>(runbook.checklists[first].items.size())
        : block.count;
}

BlockMark BlockMarks::ofSteps(const Runbook &runbook, const Block &block)
{
    std::optional<Effect> worst;
    int runnable = 0;
    BlockMark mark;
    const auto all = static_cast<int>(runbook.steps.size());
    for (int index = block.first; index < std::min(block.first + block.count, all); ++index) {
        const Step &step = runbook.steps[static_cast<size_t>(index)];
        if (mark.stepId.isEmpty())
            mark.stepId = step.id;
        if (!step.notRunnable.isEmpty())
            continue;
        ++runnable;
        const Effect effect = effectOf(step);
        worst = worst ? std::max(*worst, effect) : effect;
    }
    if (!worst) {
        mark.shape = QStringLiteral("▷");
        mark.words = tr("command, only shown");
        return mark;
    }
    const QString effect = *worst == Effect::Read ? tr("read")
        : *worst == Effect::Change                ? tr("change")
                                                  : tr("destroy");
    mark.shape = *worst == Effect::Destroy ? QStringLiteral("▲") : shapeOf(BlockKind::Steps);
    mark.words =
        runnable == 1 ? tr("step · %1").arg(effect) : tr("%n steps · %1", nullptr, runnable).arg(effect);
    return mark;
}

BlockMark BlockMarks::of(const Runbook &runbook, const Block &block)
{
    if (block.kind == BlockKind::Prose || block.count <= 0)
        return {};
    if (block.kind == BlockKind::Steps)
        return ofSteps(runbook, block);
    BlockMark mark{shapeOf(block.kind), count(block.kind, countOf(runbook, block)), {}};
    const auto first = static_cast<size_t>(block.first);
    if (block.kind == BlockKind::Template && first < runbook.templates.size())
        mark.words =
            tr("message · %n field(s)", nullptr, static_cast<int>(runbook.templates[first].fields.size()));
    return mark;
}

} // namespace ic
