// SPDX-License-Identifier: GPL-3.0-or-later
// Lists and tables of links to the other files of a folder: what an index chooses from.
#include "app/runbook/recognition/recognition.h"

#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace ic {

namespace {

using Kind = MarkdownNode::Kind;

/// The first link below it that leads to a section of the folder; null where none does.
MarkdownNode sectionLink(MarkdownNode node, const RunbookDraft &draft)
{
    for (const MarkdownNode link : node.outermost({Kind::Link})) {
        if (!draft.sectionOfLink(link.url()).isEmpty())
            return link;
    }
    return {};
}

bool leadsToOtherFile(MarkdownNode link, const RunbookDraft &draft)
{
    return !link.isNull() && !draft.sectionOfLink(link.url()).startsWith(draft.idPrefix);
}

bool isFileName(const QString &text)
{
    static const QStringList suffixes{QStringLiteral("md"), QStringLiteral("markdown")};
    return !text.contains(QLatin1Char(' ')) && suffixes.contains(QFileInfo(text).suffix().toLower());
}

void note(RunbookDraft &draft, const QString &title, MarkdownNode link, int line)
{
    Situation situation;
    // Without a name of its own it gets the other file's title.
    situation.title = isFileName(title) ? QString() : title;
    situation.section = draft.sectionOfLink(link.url());
    situation.id = draft.situationIds.take(idSlug(title));
    situation.line = line;
    draft.fileLinks.push_back(std::move(situation));
}

struct Entry {
    QString title;
    MarkdownNode link;
    int line = 0;
};

/// Of a list, at any depth: the items that lead somewhere. A heading of a nested list has no link.
std::vector<Entry> entriesOf(MarkdownNode list, const RunbookDraft &draft)
{
    std::vector<Entry> entries;
    for (const MarkdownNode item : list.every(Kind::Item)) {
        const MarkdownNode paragraph = item.firstChild();
        if (paragraph.isNull())
            continue;
        const MarkdownNode link =
            paragraph.kind() == Kind::Paragraph ? sectionLink(paragraph, draft) : MarkdownNode();
        const bool isHeadingOfMore = !paragraph.next().isNull();
        if (link.isNull()) {
            if (!isHeadingOfMore)
                entries.push_back({});
            continue;
        }
        const QString text = paragraph.text().simplified();
        entries.push_back({situationTitle(text, link.text().simplified()), link, item.line()});
    }
    return entries;
}

bool isAboutOtherThings(const Candidate &candidate)
{
    return candidate.any(Topic::Resources | Topic::Contacts | Topic::Past | Topic::Drills);
}

std::optional<Recognized> noteAll(const std::vector<Entry> &entries, RunbookDraft &draft)
{
    const auto toFile = [&draft](const Entry &entry) { return leadsToOtherFile(entry.link, draft); };
    if (!mostly(entries, toFile))
        return std::nullopt;
    int count = 0;
    for (const Entry &entry : entries) {
        if (entry.link.isNull())
            continue;
        note(draft, entry.title, entry.link, entry.line);
        ++count;
    }
    return Recognized{BlockKind::Situations, 0, count};
}

} // namespace

std::optional<Recognized> fileList(const Candidate &candidate, RunbookDraft &draft)
{
    if (draft.idPrefix.isEmpty() || isAboutOtherThings(candidate))
        return std::nullopt;
    return noteAll(entriesOf(candidate.node, draft), draft);
}

std::optional<Recognized> fileTable(const Candidate &candidate, RunbookDraft &draft)
{
    if (draft.idPrefix.isEmpty() || isAboutOtherThings(candidate))
        return std::nullopt;
    std::vector<Entry> entries;
    for (const MarkdownTable::Row &row : candidate.table.rows) {
        Entry entry{row.cells.value(0).simplified(), sectionLink(row.node, draft), row.line};
        if (entry.title.isEmpty() && !entry.link.isNull())
            entry.title = entry.link.text().simplified();
        entries.push_back(std::move(entry));
    }
    return noteAll(entries, draft);
}

} // namespace ic
