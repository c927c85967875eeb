// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes into the loader: it must neither crash nor hang, and what it gives must hold together. A line
// "=== db/failover.md" begins a file of that name: then the whole is a folder of such files.
#include "app/runbook/collection/collection_source.h"
#include "app/runbook/loader.h"
#include "app/runbook/runbook_changes.h"
#include "app/runbook/runbook_json.h"

#include <QSet>

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
    case ic::BlockKind::Channels:
        return requireRange(block, runbook.channels);
    case ic::BlockKind::Criteria:
        return requireRange(block, runbook.criteria);
    case ic::BlockKind::FollowUps:
        return requireRange(block, runbook.followUps);
    default:
        return;
    }
}

template <typename T>
void requireDistinctIds(const std::vector<T> &all)
{
    QSet<QString> ids;
    for (const T &each : all) {
        require(!each.id.isEmpty() && !ids.contains(each.id));
        ids.insert(each.id);
    }
}

/// The folder that the bytes describe; themselves where they name no file.
QByteArray asFolder(const QByteArray &bytes)
{
    constexpr QByteArrayView mark("=== ");
    std::vector<ic::CollectedFile> files;
    ic::CollectedFile file;
    file.path = QStringLiteral("README.md");
    QSet<QString> names;
    const auto close = [&] {
        if (!names.contains(file.path))
            files.push_back(file);
        names.insert(file.path);
    };
    for (const QByteArray &line : bytes.split('\n')) {
        if (line.startsWith(mark)) {
            close();
            file = {};
            file.path = QString::fromUtf8(line.sliced(mark.size()));
        } else {
            file.bytes += line + '\n';
        }
    }
    if (files.empty())
        return bytes;
    close();
    return ic::joinCollection(files);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes =
        asFolder(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    const auto parsed = ic::parseRunbook(bytes, QStringLiteral("fuzz.md"));
    if (!parsed)
        return 0;
    const ic::Runbook &runbook = **parsed;
    require(runbook.source == bytes);
    requireDistinctIds(runbook.sections);
    requireDistinctIds(runbook.steps);
    requireDistinctIds(runbook.contacts);
    requireDistinctIds(runbook.actions);
    requireDistinctIds(runbook.situations);
    QSet<QString> sections;
    for (const ic::Section &section : runbook.sections) {
        sections.insert(section.id);
        require(section.line > 0 && section.line <= section.endLine);
        require(section.parent < static_cast<int>(sections.size()) - 1);
        for (const ic::Block &block : section.blocks) {
            requireBlockInRange(runbook, block);
            runbook.html(block);
        }
    }
    for (const ic::Step &step : runbook.steps)
        require(!step.script.isEmpty() && sections.contains(step.section));
    for (const ic::Situation &situation : runbook.situations) {
        require(situation.section.isEmpty() || sections.contains(situation.section));
        for (const QString &playbook : situation.playbooks)
            require(sections.contains(playbook));
    }
    for (const ic::Problem &problem : runbook.problems)
        require(!problem.text.isEmpty() && problem.line >= 0 && runbook.place(problem.line).line >= 0);
    require(ic::changesBetween(runbook, runbook).isEmpty());
    ic::toJson(runbook, [](const ic::Step &) { return ic::Effect::Change; });
    return 0;
}
