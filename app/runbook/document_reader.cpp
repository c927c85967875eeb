// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/document_reader.h"

#include "app/runbook/document/raw_html.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cstring>

namespace ic {
namespace {

using Kind = MarkdownNode::Kind;
constexpr qsizetype longestLeadIn = 120;

/// "Title {#anchor}" as kramdown and MkDocs write it.
struct HeadingText {
    QString title;
    QString anchor;
};

HeadingText headingText(MarkdownNode heading)
{
    static const QRegularExpression attribute(QStringLiteral("\\s*\\{:?\\s*#([\\w-]+)[^{}]*\\}\\s*$"));
    HeadingText text{simplifiedText(heading.text()), {}};
    if (!text.title.endsWith(QLatin1Char('}')))
        return text;
    if (const auto match = attribute.match(text.title); match.hasMatch()) {
        text.anchor = match.captured(1);
        text.title.truncate(match.capturedStart());
    }
    return text;
}

int linesIn(const QByteArray &text)
{
    int lines = text.endsWith('\n') ? 0 : 1;
    const auto next = [end = text.constData() + text.size()](const char *from) {
        return static_cast<const char *>(std::memchr(from, '\n', static_cast<std::size_t>(end - from)));
    };
    for (const char *at = next(text.constData()); at; at = next(at + 1))
        ++lines;
    return lines;
}

QByteArray asParagraph(const QString &html)
{
    return "<p>" + html.toUtf8() + "</p>";
}

/// Inline nodes of lists and tables have no line of their own that can be relied on; their block has.
int lineOf(MarkdownNode node)
{
    for (MarkdownNode above = node.parent(); !above.isNull(); above = above.parent()) {
        const Kind kind = above.kind();
        if (kind == Kind::Item || kind == Kind::Row || kind == Kind::Paragraph || kind == Kind::Heading)
            return above.line();
    }
    return node.line();
}

} // namespace

DocumentReader::DocumentReader(MarkdownDocument &document, const QByteArray &text, RunbookDraft &draft)
    : m_document(document)
    , m_text(text)
    , m_draft(draft)
    , m_lastLine(linesIn(text))
{
    m_sectionIds.beginWith(draft.idPrefix);
    for (const auto &[name, value] : m_draft.runbook.frontMatter.variables)
        m_draft.valueSources.insert(idSlug(name));
    m_draft.sectionOfLink = [this](const QString &url) { return sectionOf(url); };
}

void DocumentReader::readOutline()
{
    readSections();
    readAnchors();
}

void DocumentReader::readContent(const Neighbours *neighbours)
{
    checkLinks(neighbours);
    readBlocks();
    checkRepeatedSections();
}

void DocumentReader::openStart()
{
    Section section;
    section.id = m_sectionIds.take(QStringLiteral("start"));
    section.level = 0;
    section.line = 1;
    m_headings.push_back({});
    m_draft.ownTopics.push_back({});
    m_draft.inheritedTopics.push_back({});
    m_draft.idStems.push_back(idSlug(section.title)); // also where the file's title becomes its own
    m_draft.fenceCount.push_back(0);
    m_draft.runbook.sections.push_back(std::move(section));
}

void DocumentReader::readSections()
{
    Runbook &runbook = m_draft.runbook;
    // A file of a folder may need one for the whole of it.
    if (!m_draft.idPrefix.isEmpty())
        openStart();
    size_t nested = 0;
    for (MarkdownNode node = m_document.root().firstChild(); !node.isNull(); node = node.next()) {
        if (node.kind() == Kind::Heading) {
            openSection(node);
        } else if (runbook.sections.empty()) {
            openStart();
        }
        if (node.kind() == Kind::Code)
            ++m_draft.fenceCount.back();
        const std::vector<MarkdownNode> inner = nestedIn(node, nested);
        if (node.kind() == Kind::List)
            m_draft.fenceCount.back() += static_cast<int>(std::count_if(
                inner.begin(), inner.end(), [](MarkdownNode each) { return each.kind() == Kind::Code; }));
    }
    for (size_t i = 0; i < runbook.sections.size(); ++i) {
        const bool isLast = i + 1 == runbook.sections.size();
        const int before = isLast ? m_lastLine : runbook.sections[i + 1].line - 1;
        // Of a file in a folder, what stands before a heading in its first line has none.
        runbook.sections[i].endLine = std::max(runbook.sections[i].line, before);
    }
}

void DocumentReader::openSection(MarkdownNode heading)
{
    Runbook &runbook = m_draft.runbook;
    const HeadingText text = headingText(heading);
    Section section;
    section.title = text.title;
    section.plainTitle = plainHeading(text.title);
    const QString slug = githubSlug(text.title);
    section.id = m_sectionIds.take(sectionSlugOf(slug));
    section.level = heading.headingLevel();
    section.window = timeWindowFromText(text.title);
    section.line = heading.line();
    int parent = static_cast<int>(runbook.sections.size()) - 1;
    while (parent >= 0 && runbook.sections[static_cast<size_t>(parent)].level >= section.level)
        parent = runbook.sections[static_cast<size_t>(parent)].parent;
    // What stands before the first heading is nobody's parent.
    if (parent >= 0 && runbook.sections[static_cast<size_t>(parent)].level == 0)
        parent = -1;
    section.parent = parent;
    const int index = static_cast<int>(runbook.sections.size());
    m_index.add(section, slug, index);
    if (!text.anchor.isEmpty())
        m_index.addAnchor(text.anchor, index);
    // The title of the whole document says nothing about one of its sections.
    const bool hasTopicsAbove = parent >= 0 && runbook.sections[static_cast<size_t>(parent)].level > 1;
    m_draft.ownTopics.push_back(topicsOf(section.title, section.plainTitle));
    m_draft.inheritedTopics.push_back(hasTopicsAbove ? m_draft.ownTopics[static_cast<size_t>(parent)]
                                              | m_draft.inheritedTopics[static_cast<size_t>(parent)]
                                                     : Topics());
    m_draft.fenceCount.push_back(0);
    m_headings.push_back(heading);
    runbook.sections.push_back(std::move(section));
}

void DocumentReader::readBlocks()
{
    // Blocks are taken out of the tree as they are read, so the next one is found first.
    m_section = m_headings.empty() || !m_headings.front().isNull() ? -1 : 0;
    for (MarkdownNode node = m_document.root().firstChild(); !node.isNull();) {
        const MarkdownNode following = node.next();
        if (node.kind() == Kind::Heading) {
            ++m_section;
            m_before = {};
            if (const Recognized recognized = recognizeHeading(node, m_section, m_draft);
                recognized.kind != BlockKind::Prose)
                addBlock(recognized, node,
                         asParagraph(m_draft.runbook.sections.at(static_cast<size_t>(m_section))
                                         .plainTitle.toHtmlEscaped()));
        } else if (node.kind() == Kind::Html) {
            readHtml(node);
        } else if (node.kind() != Kind::Rule) {
            readBlock(node);
            m_before = node.kind() == Kind::Paragraph ? node : MarkdownNode();
            m_annotation.clear();
        }
        node = following;
    }
}

Candidate DocumentReader::candidateFor(MarkdownNode node) const
{
    Candidate candidate;
    candidate.node = node;
    candidate.section = m_section;
    if (!m_before.isNull()) {
        candidate.leadIn = m_before.text();
        const MarkdownNode first = m_before.firstChild();
        candidate.leadInIsBold = first.kind() == Kind::Strong
            && (first.next().isNull() || candidate.leadIn.trimmed().size() - first.text().size() <= 2);
    }
    candidate.annotation = m_annotation;
    candidate.own = m_draft.ownTopics.at(static_cast<size_t>(m_section));
    candidate.inherited = m_draft.inheritedTopics.at(static_cast<size_t>(m_section));
    // "Escalation contacts:" before a list works as a heading does.
    if (candidate.leadIn.size() <= longestLeadIn && candidate.leadIn.endsWith(QLatin1Char(':')))
        candidate.own |= topicsOf(candidate.leadIn);
    if (node.kind() == Kind::List)
        candidate.items = listItems(node);
    else if (node.kind() == Kind::Table)
        candidate.table = markdownTable(node);
    else if (node.kind() == Kind::Code)
        candidate.fence = fenceInfo(node.fenceInfo());
    return candidate;
}

void DocumentReader::readBlock(MarkdownNode node)
{
    switch (node.kind()) {
    case Kind::List:
    case Kind::Quote:
    case Kind::Footnote:
        readNested(node);
        return;
    case Kind::Code:
        warnOfUnclosedFence(node);
        [[fallthrough]];
    case Kind::Table: {
        const Recognized recognized = recognize(candidateFor(node), m_draft);
        linkHeadingToStep(recognized);
        addBlock(recognized, node, node.html());
        return;
    }
    case Kind::Paragraph:
        // Few paragraphs are more than text, and there are many of them.
        addBlock(m_draft.ownTopics.at(static_cast<size_t>(m_section)) & Topic::Escalation
                     ? recognize(candidateFor(node), m_draft)
                     : Recognized(),
                 node, node.html());
        return;
    default:
        addBlock({}, node, node.html());
    }
}

/// A list or quotation, then what is recognised inside it: fences, tables and task lists each become a block
/// of their own after it, and are left out of its text.
void DocumentReader::readNested(MarkdownNode node)
{
    const std::vector<MarkdownNode> inner = nestedIn(node, m_nested);
    const Recognized recognized =
        node.kind() == Kind::List ? recognize(candidateFor(node), m_draft) : Recognized();
    struct Inner {
        MarkdownNode node;
        Recognized recognized;
        QByteArray html;
    };
    std::vector<Inner> found;
    m_annotation.clear();
    const MarkdownNode before = std::exchange(m_before, {});
    for (const MarkdownNode each : inner) {
        Candidate candidate = candidateFor(each);
        if (each.parent().kind() == Kind::Item)
            candidate.itemLead = leadAndDetail(each.parent()).lead;
        const Recognized inside = recognize(candidate, m_draft);
        if (inside.kind == BlockKind::Prose)
            continue;
        if (recognized.kind == BlockKind::Actions && inside.kind == BlockKind::Steps)
            linkActionToStep(recognized, inside, each);
        found.push_back({each, inside, each.html()});
    }
    for (const Inner &each : found)
        m_document.detach(each.node);
    addBlock(recognized, node, node.html());
    for (const Inner &each : found)
        addBlock(each.recognized, each.node, each.html);
    m_before = before;
}

/// "1. Stop all writes:" with a fence below it: the duty's command is the fence's, where that is one step.
void DocumentReader::linkActionToStep(const Recognized &actions, const Recognized &steps, MarkdownNode fence)
{
    if (steps.count != 1)
        return;
    const int line = fence.line();
    const auto begin = m_draft.runbook.actions.begin() + actions.first;
    const auto after =
        std::upper_bound(begin, begin + actions.count, line,
                         [](int wanted, const Action &action) { return wanted < action.line; });
    if (after == begin || !std::prev(after)->stepId.isEmpty())
        return;
    std::prev(after)->stepId = m_draft.runbook.steps.at(static_cast<size_t>(steps.first)).id;
}

/// The fence below "### Step 2: Stop all writes", or straight below a numbered item that it is not indented
/// under.
void DocumentReader::linkHeadingToStep(const Recognized &steps)
{
    const Section &section = m_draft.runbook.sections.at(static_cast<size_t>(m_section));
    if (steps.kind != BlockKind::Steps || steps.count != 1 || section.blocks.empty())
        return;
    const auto isActions = [](const Block &block) { return block.kind == BlockKind::Actions; };
    const auto block = std::find_if(section.blocks.rbegin(), section.blocks.rend(), [&](const Block &each) {
        return isActions(each) || each.kind == BlockKind::Steps;
    });
    if (block == section.blocks.rend() || !isActions(*block) || block->count != 1)
        return;
    Action &action = m_draft.runbook.actions.at(static_cast<size_t>(block->first));
    if (action.stepId.isEmpty())
        action.stepId = m_draft.runbook.steps.at(static_cast<size_t>(steps.first)).id;
}

/// Those of the document's nested fences and tables, from `at` on, that stand in `outer`; `at` is moved on.
std::vector<MarkdownNode> DocumentReader::nestedIn(MarkdownNode outer, size_t &at) const
{
    std::vector<MarkdownNode> found;
    for (const auto &all = m_document.nested(); at < all.size() && all[at].outer == outer; ++at)
        found.push_back(all[at].node);
    return found;
}

void DocumentReader::addBlock(const Recognized &recognized, MarkdownNode node, QByteArray html)
{
    Block block;
    block.kind = recognized.kind;
    block.first = recognized.first;
    block.count = recognized.count;
    block.line = node.line();
    block.endLine = node.endLine();
    block.html = std::move(html);
    m_draft.runbook.sections.at(static_cast<size_t>(m_section)).blocks.push_back(std::move(block));
}

void DocumentReader::readHtml(MarkdownNode node)
{
    const RawHtml html = readRawHtml(node.literal());
    for (const QString &annotation : html.annotations) {
        if (isKnownAnnotation(annotation)) {
            m_annotation = annotation;
            continue;
        }
        m_draft.problem(
            node.line(), ProblemSeverity::Warning, codes::annotationUnknown,
            QCoreApplication::translate("Runbook",
                                        "“console: %1” is not known. It is contacts, checklist, schedule, "
                                        "escalation, targets, drills, template or ignore.")
                .arg(annotation));
    }
    if (html.text.isEmpty())
        return;
    if (html.hasTable)
        m_draft.problem(
            node.line(), ProblemSeverity::Note, codes::htmlTable,
            QCoreApplication::translate("Runbook",
                                        "This table is HTML: it is shown as text, and nothing in it is "
                                        "recognised. Write it as a Markdown table."));
    QString shown;
    for (const QString &line : html.text.split(QLatin1Char('\n')))
        shown += (shown.isEmpty() ? QString() : QStringLiteral("<br />")) + line.toHtmlEscaped();
    addBlock({}, node, asParagraph(shown));
    m_before = {};
}

void DocumentReader::warnOfUnclosedFence(MarkdownNode node)
{
    if (!node.isFenced() || !node.next().isNull() || node.endLine() < m_lastLine - 1)
        return;
    const QByteArray end = m_text.trimmed();
    if (end.endsWith("```") || end.endsWith("~~~"))
        return;
    m_draft.problem(node.line(), ProblemSeverity::Warning, codes::unclosedFence,
                    QCoreApplication::translate(
                        "Runbook",
                        "This fence is never closed, so all that follows it counts as code. Close "
                        "it with as many marks as it was opened with."));
}

int DocumentReader::sectionAt(int line) const
{
    const auto &sections = m_draft.runbook.sections;
    const auto after =
        std::upper_bound(sections.begin(), sections.end(), line,
                         [](int wanted, const Section &section) { return wanted < section.line; });
    return std::max(0, static_cast<int>(after - sections.begin()) - 1);
}

/// Anchors of raw HTML may stand below the link that leads to them.
void DocumentReader::readAnchors()
{
    for (const MarkdownNode html : m_document.rawHtml()) {
        for (const QString &anchor : readRawHtml(html.literal()).anchors)
            m_index.addAnchor(anchor, sectionAt(html.line()));
    }
}

void DocumentReader::checkLinks(const Neighbours *neighbours)
{
    for (const MarkdownNode link : m_document.links()) {
        const QString url = link.url();
        if (url.startsWith(QLatin1Char('#'))) {
            if (url.size() >= 2)
                checkAnchorLink(link, url);
        } else if (neighbours) {
            followNeighbour(link, *neighbours);
        }
    }
    if (!neighbours)
        return;
    for (const MarkdownNode image : m_document.root().every(Kind::Image))
        followNeighbour(image, *neighbours);
}

void DocumentReader::checkAnchorLink(MarkdownNode link, const QString &url)
{
    const SectionIndex::Target target = m_index.find(url);
    if (target.section < 0) {
        warnOfLinkNowhere(lineOf(link), url);
        return;
    }
    const Section &section = m_draft.runbook.sections.at(static_cast<size_t>(target.section));
    if (!target.exact)
        noteLenientLink(lineOf(link), url, section);
    leadTo(link, section.id);
}

void DocumentReader::followNeighbour(MarkdownNode link, const Neighbours &neighbours)
{
    const Neighbours::Target target = neighbours.find(link.url());
    if (!target.trouble.isEmpty())
        m_draft.problem(lineOf(link), target.severity, target.code, target.trouble);
    if (!target.section.isEmpty())
        leadTo(link, target.section);
    else if (!target.address.isEmpty())
        link.setUrl(target.address);
}

/// In a folder an anchor alone would not say of which file.
void DocumentReader::leadTo(MarkdownNode link, const QString &section)
{
    if (m_draft.idPrefix.isEmpty())
        return;
    m_linkedSections.insert(section);
    link.setUrl(QLatin1Char('#') + QString::fromLatin1(QUrl::toPercentEncoding(section, "/")));
}

QString DocumentReader::sectionOf(const QString &url) const
{
    if (!m_draft.idPrefix.isEmpty()) {
        const QString id = QUrl::fromPercentEncoding(url.mid(1).toUtf8());
        return m_linkedSections.contains(id) ? id : QString();
    }
    const int section = m_index.find(url).section;
    return section < 0 ? QString() : m_draft.runbook.sections.at(static_cast<size_t>(section)).id;
}

void DocumentReader::noteLenientLink(int line, const QString &url, const Section &section)
{
    if (m_draft.isOneTooMany(line, codes::linkLenient))
        return;
    m_draft.problem(
        line, ProblemSeverity::Note, codes::linkLenient,
        QCoreApplication::translate(
            "Runbook", "“%1” leads to “%2” here, but not on GitHub, whose anchor for it is “#%3”.")
            .arg(url, section.plainTitle, githubSlug(section.title)));
}

void DocumentReader::warnOfLinkNowhere(int line, const QString &url)
{
    if (m_draft.isOneTooMany(line, codes::linkNowhere))
        return;
    const int near = m_index.nearest(url);
    const QString text = near < 0
        ? QCoreApplication::translate("Runbook",
                                      "“%1” leads nowhere. Add a heading of that name, or mend the link.")
              .arg(url)
        : QCoreApplication::translate("Runbook", "“%1” leads nowhere. Did you mean “%2”?")
              .arg(url, m_draft.runbook.sections[static_cast<size_t>(near)].plainTitle);
    m_draft.problem(line, ProblemSeverity::Warning, codes::linkNowhere, text);
}

void DocumentReader::checkRepeatedSections()
{
    NameTable seen;
    const std::vector<Section> &sections = m_draft.runbook.sections;
    for (size_t i = 0; i < sections.size(); ++i) {
        const Section &section = sections[i];
        if (section.title.isEmpty())
            continue;
        bool isNew = false;
        const int first = seen.take(NameTable::keyOf(section.title, static_cast<quint64>(section.parent) + 2),
                                    static_cast<int>(i), isNew);
        const Section &other = sections[static_cast<size_t>(first)];
        if (isNew || other.parent != section.parent || other.title != section.title
            || m_draft.isOneTooMany(section.line, codes::duplicateSection))
            continue;
        m_draft.problem(
            section.line, ProblemSeverity::Warning, codes::duplicateSection,
            QCoreApplication::translate("Runbook",
                                        "There is another section called “%1” beside this one. Give them "
                                        "different names, so that nobody follows the wrong one.")
                .arg(section.title));
    }
}

} // namespace ic
