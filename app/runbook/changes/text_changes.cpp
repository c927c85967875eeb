// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/changes/text_changes.h"

#include "app/runbook/changes/block_lines.h"
#include "app/runbook/changes/line_difference.h"

#include <QHash>

#include <algorithm>

namespace ic {

namespace {

/// The lines of a section, each with the block that it stands in.
struct SectionLines {
    QStringList lines;
    std::vector<const Block *> blocks;

    const Block *blockAt(int line) const
    {
        return blocks.empty() ? nullptr
                              : blocks[std::min(static_cast<size_t>(std::max(line, 0)), blocks.size() - 1)];
    }
};

SectionLines linesOf(const Runbook &runbook, const Section &section, bool withoutSteps, bool withTargets)
{
    SectionLines all;
    for (const Block &block : section.blocks) {
        if (withoutSteps && block.kind == BlockKind::Steps)
            continue;
        const QStringList lines = blockLines(runbook.html(block), withTargets);
        all.lines += lines;
        all.blocks.insert(all.blocks.end(), static_cast<size_t>(lines.size()), &block);
    }
    return all;
}

std::vector<TextChange> differencesOf(const SectionLines &was, const SectionLines &now,
                                      const Section &section)
{
    std::vector<TextChange> changes;
    for (const LineDifference &each : lineDifferences(was.lines, now.lines)) {
        TextChange change;
        change.section = section.id;
        change.before = was.lines.mid(each.before, each.beforeCount);
        change.after = now.lines.mid(each.after, each.afterCount);
        const Block *read = each.afterCount > 0 ? now.blockAt(each.after) : was.blockAt(each.before);
        const Block *here = now.blockAt(each.after);
        change.kind = read ? read->kind : BlockKind::Prose;
        change.line = here ? here->line : section.line;
        changes.push_back(std::move(change));
    }
    return changes;
}

/// The same words, and yet not the same: each block that is read as something else now.
std::vector<TextChange> otherReadings(const Section &was, const Section &now)
{
    std::vector<TextChange> changes;
    for (size_t i = 0; i < std::min(was.blocks.size(), now.blocks.size()); ++i) {
        if (was.blocks[i].kind == now.blocks[i].kind)
            continue;
        TextChange change;
        change.section = now.id;
        change.kind = now.blocks[i].kind;
        change.readBefore = was.blocks[i].kind;
        change.line = now.blocks[i].line;
        changes.push_back(change);
    }
    return changes;
}

/// Lines of YAML before the Markdown, without its marks.
QStringList frontMatterLines(const Runbook &runbook, const RunbookFile &file)
{
    constexpr qsizetype mostLines = 400;
    const QByteArray bytes = runbook.source.mid(file.offset, file.size);
    QStringList lines;
    for (qsizetype from = 0, to = 0; to >= 0 && lines.size() < mostLines; from = to + 1) {
        to = bytes.indexOf('\n', from);
        const QString line = QString::fromUtf8(bytes.mid(from, to < 0 ? -1 : to - from));
        const QString bare = line.trimmed();
        if (from == 0 && bare != QLatin1String("---"))
            return {};
        if (from > 0 && (bare == QLatin1String("---") || bare == QLatin1String("...")))
            return lines;
        if (from > 0 && !bare.isEmpty())
            lines << line;
    }
    return {}; // it never ends: a rule, and no front matter
}

} // namespace

bool saysTheSame(const Runbook &before, const Section &was, const Runbook &after, const Section &now)
{
    if (was.title != now.title || was.blocks.size() != now.blocks.size())
        return false;
    for (size_t i = 0; i < was.blocks.size(); ++i) {
        if (was.blocks[i].kind != now.blocks[i].kind
            || before.html(was.blocks[i]) != after.html(now.blocks[i]))
            return false;
    }
    return true;
}

void compareTexts(const Runbook &before, const Section &was, const Runbook &after, const Section &now,
                  bool stepsAreTold, RunbookChanges &changes)
{
    std::vector<TextChange> &all = changes.texts;
    const size_t known = all.size();
    if (was.title != now.title && was.id == now.id) {
        TextChange title;
        title.section = now.id;
        title.before << was.title;
        title.after << now.title;
        title.line = now.line;
        all.push_back(title);
    }
    for (const bool withTargets : {false, true}) {
        const std::vector<TextChange> found =
            differencesOf(linesOf(before, was, stepsAreTold, withTargets),
                          linesOf(after, now, stepsAreTold, withTargets), now);
        all.insert(all.end(), found.begin(), found.end());
        if (all.size() > known)
            return;
    }
    if (stepsAreTold || was.id != now.id)
        return;
    const std::vector<TextChange> readings = otherReadings(was, now);
    all.insert(all.end(), readings.begin(), readings.end());
    if (all.size() > known)
        return;
    TextChange form;
    form.section = now.id;
    form.line = now.line;
    all.push_back(form);
}

void compareFrontMatter(const Runbook &before, const Runbook &after, RunbookChanges &changes)
{
    QHash<QString, const RunbookFile *> known;
    for (const RunbookFile &file : before.files)
        known.insert(before.isFolder ? file.path : QString(), &file);
    for (const RunbookFile &file : after.files) {
        const RunbookFile *old = known.value(after.isFolder ? file.path : QString());
        if (!old)
            continue;
        const QStringList was = frontMatterLines(before, *old);
        const QStringList now = frontMatterLines(after, file);
        for (const LineDifference &each : lineDifferences(was, now)) {
            TextChange change;
            change.isFrontMatter = true;
            change.before = was.mid(each.before, each.beforeCount);
            change.after = now.mid(each.after, each.afterCount);
            change.line = file.firstLine + each.after + 1;
            changes.texts.push_back(std::move(change));
        }
    }
}

} // namespace ic
