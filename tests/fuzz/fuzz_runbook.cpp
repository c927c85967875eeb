// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes into the loader: it must neither crash nor hang, and what it gives must hold together.
#include "app/runbook/loader.h"
#include "app/runbook/runbook_changes.h"
#include "app/runbook/runbook_json.h"

#include <cstdlib>

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

template <typename T>
void requireRange(const ic::Block &block, const std::vector<T> &all)
{
    require(block.first >= 0 && block.count >= 0
            && static_cast<size_t>(block.first + block.count) <= all.size());
}

void requireBlockInRange(const ic::Runbook &runbook, const ic::Block &block)
{
    switch (block.kind) {
    case ic::BlockKind::Steps:
        return requireRange(block, runbook.steps);
    case ic::BlockKind::Actions:
        return requireRange(block, runbook.actions);
    case ic::BlockKind::Contacts:
        return requireRange(block, runbook.contacts);
    case ic::BlockKind::Checklist:
        return requireRange(block, runbook.checklists);
    case ic::BlockKind::Template:
        return requireRange(block, runbook.templates);
    case ic::BlockKind::Schedule:
        return requireRange(block, runbook.schedule);
    case ic::BlockKind::Escalations:
        return requireRange(block, runbook.escalations);
    case ic::BlockKind::Targets:
        return requireRange(block, runbook.targets);
    default:
        return;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto parsed = ic::parseRunbook(bytes, QStringLiteral("fuzz.md"));
    if (!parsed)
        return 0;
    const ic::Runbook &runbook = **parsed;
    require(runbook.source == bytes);
    for (const ic::Section &section : runbook.sections) {
        require(section.line > 0 && section.line <= section.endLine);
        for (const ic::Block &block : section.blocks)
            requireBlockInRange(runbook, block);
    }
    for (const ic::Step &step : runbook.steps)
        require(!step.id.isEmpty() && !step.script.isEmpty() && runbook.section(step.section));
    for (const ic::Situation &situation : runbook.situations)
        require(situation.section.isEmpty() || runbook.section(situation.section));
    require(ic::changesBetween(runbook, runbook).isEmpty());
    ic::toJson(runbook, [](const ic::Step &) { return ic::Effect::Change; });
    return 0;
}
