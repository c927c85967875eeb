// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/document/markdown_document.h"

#include "app/runbook/document/raw_html.h"

#include <QStringList>
#include <QVarLengthArray>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <mutex>

namespace ic {

namespace {

using Kind = MarkdownNode::Kind;

/// The node after `node` in the order of the text, among those below `root`; null after the last.
cmark_node *following(cmark_node *node, const cmark_node *root, bool intoNode)
{
    if (cmark_node *child = intoNode ? cmark_node_first_child(node) : nullptr)
        return child;
    for (; node != root; node = cmark_node_parent(node)) {
        if (cmark_node *next = cmark_node_next(node))
            return next;
    }
    return nullptr;
}

// cmark-gfm changes tables of its own while it parses with extensions, so one parses at a time.
std::mutex &parserMutex()
{
    static std::mutex mutex;
    return mutex;
}

constexpr std::array extensionNames{"table", "strikethrough", "autolink", "tasklist"};

QString fromC(const char *text)
{
    return text ? QString::fromUtf8(text) : QString();
}

bool isInline(Kind kind)
{
    return kind >= Kind::Text;
}

/// And nothing else.
bool holdsInlines(Kind kind)
{
    return kind == Kind::Paragraph || kind == Kind::Heading || kind == Kind::Cell;
}

Kind kindOfExtension(cmark_node *node)
{
    const char *name = cmark_node_get_type_string(node);
    constexpr std::array<std::pair<const char *, Kind>, 6> known{{{"table", Kind::Table},
                                                                  {"table_header", Kind::Row},
                                                                  {"table_row", Kind::Row},
                                                                  {"table_cell", Kind::Cell},
                                                                  {"strikethrough", Kind::Strikethrough},
                                                                  {"tasklist", Kind::Item}}};
    for (const auto &[text, kind] : known) {
        if (std::strcmp(name, text) == 0)
            return kind;
    }
    return Kind::Other;
}

} // namespace

Kind MarkdownNode::kind() const
{
    if (!m_node)
        return Kind::None;
    switch (cmark_node_get_type(m_node)) {
    case CMARK_NODE_DOCUMENT:
        return Kind::Document;
    case CMARK_NODE_HEADING:
        return Kind::Heading;
    case CMARK_NODE_PARAGRAPH:
        return Kind::Paragraph;
    case CMARK_NODE_LIST:
        return Kind::List;
    case CMARK_NODE_ITEM:
        return Kind::Item;
    case CMARK_NODE_CODE_BLOCK:
        return Kind::Code;
    case CMARK_NODE_HTML_BLOCK:
        return Kind::Html;
    case CMARK_NODE_BLOCK_QUOTE:
        return Kind::Quote;
    case CMARK_NODE_THEMATIC_BREAK:
        return Kind::Rule;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
        return Kind::Footnote;
    case CMARK_NODE_TEXT:
        return Kind::Text;
    case CMARK_NODE_CODE:
        return Kind::CodeSpan;
    case CMARK_NODE_LINK:
        return Kind::Link;
    case CMARK_NODE_IMAGE:
        return Kind::Image;
    case CMARK_NODE_STRONG:
        return Kind::Strong;
    case CMARK_NODE_EMPH:
        return Kind::Emphasis;
    case CMARK_NODE_SOFTBREAK:
        return Kind::SoftBreak;
    case CMARK_NODE_LINEBREAK:
        return Kind::LineBreak;
    case CMARK_NODE_HTML_INLINE:
        return Kind::HtmlInline;
    default:
        return kindOfExtension(m_node);
    }
}

MarkdownNode MarkdownNode::firstChild() const
{
    return MarkdownNode(cmark_node_first_child(m_node));
}

MarkdownNode MarkdownNode::next() const
{
    return MarkdownNode(cmark_node_next(m_node));
}

MarkdownNode MarkdownNode::previous() const
{
    return MarkdownNode(cmark_node_previous(m_node));
}

MarkdownNode MarkdownNode::parent() const
{
    return MarkdownNode(cmark_node_parent(m_node));
}

std::vector<MarkdownNode> MarkdownNode::below(std::initializer_list<Kind> kinds, bool intoFound) const
{
    const bool wantsBlocks = std::none_of(kinds.begin(), kinds.end(), isInline);
    std::vector<MarkdownNode> found;
    for (cmark_node *at = following(m_node, m_node, true); at;) {
        const MarkdownNode node(at);
        const Kind kind = node.kind();
        const bool fits = std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
        if (fits)
            found.push_back(node);
        const bool mayHold = !wantsBlocks || !holdsInlines(kind);
        at = following(at, m_node, mayHold && (intoFound || !fits));
    }
    return found;
}

std::vector<MarkdownNode> MarkdownNode::outermost(std::initializer_list<Kind> kinds) const
{
    return below(kinds, false);
}

std::vector<MarkdownNode> MarkdownNode::every(Kind kind) const
{
    return below({kind}, true);
}

int MarkdownNode::line() const
{
    return cmark_node_get_start_line(m_node);
}

int MarkdownNode::endLine() const
{
    return std::max(cmark_node_get_end_line(m_node), line());
}

int MarkdownNode::headingLevel() const
{
    return cmark_node_get_heading_level(m_node);
}

bool MarkdownNode::isOrderedList() const
{
    return cmark_node_get_list_type(m_node) == CMARK_ORDERED_LIST;
}

int MarkdownNode::listStart() const
{
    return cmark_node_get_list_start(m_node);
}

bool MarkdownNode::isTaskItem() const
{
    return std::strcmp(cmark_node_get_type_string(m_node), "tasklist") == 0;
}

bool MarkdownNode::isTicked() const
{
    return isTaskItem() && cmark_gfm_extensions_get_tasklist_item_checked(m_node);
}

bool MarkdownNode::isHeaderRow() const
{
    return cmark_gfm_extensions_get_table_row_is_header(m_node) != 0;
}

bool MarkdownNode::isFenced() const
{
    int length = 0;
    int offset = 0;
    char character = 0;
    return cmark_node_get_fenced(m_node, &length, &offset, &character) != 0;
}

QString MarkdownNode::literal() const
{
    return fromC(cmark_node_get_literal(m_node));
}

QString MarkdownNode::fenceInfo() const
{
    return fromC(cmark_node_get_fence_info(m_node)).trimmed();
}

QString MarkdownNode::url() const
{
    return fromC(cmark_node_get_url(m_node));
}

void MarkdownNode::setUrl(const QString &url)
{
    cmark_node_set_url(m_node, url.toUtf8().constData());
}

QString MarkdownNode::text() const
{
    // Most cells and headings hold one text and nothing else.
    if (cmark_node *only = cmark_node_first_child(m_node);
        only && !cmark_node_next(only) && cmark_node_get_type(only) == CMARK_NODE_TEXT)
        return fromC(cmark_node_get_literal(only)).trimmed();
    constexpr qsizetype usualText = 400;
    QVarLengthArray<char, usualText> out;
    const auto add = [&out](const char *text) {
        out.append(text, static_cast<qsizetype>(std::strlen(text)));
    };
    for (cmark_node *node = m_node; node; node = following(node, m_node, true)) {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_TEXT:
        case CMARK_NODE_CODE:
            add(cmark_node_get_literal(node));
            break;
        case CMARK_NODE_SOFTBREAK:
            add(" ");
            break;
        case CMARK_NODE_LINEBREAK:
            add("\n");
            break;
        default:
            break;
        }
    }
    return QString::fromUtf8(out.constData(), out.size()).trimmed();
}

QByteArray MarkdownNode::html() const
{
    // The renderer lets its text grow a few bytes at a time, which an arena does where it stands.
    cmark_mem *memory = ParseArena::allocator();
    char *html = cmark_render_html_with_mem(m_node, CMARK_OPT_DEFAULT, nullptr, memory);
    const QByteArray text = QByteArrayView(html).trimmed().toByteArray();
    memory->free(html);
    return text;
}

QString itemText(MarkdownNode item)
{
    for (const MarkdownNode child : item.children()) {
        if (child.kind() == Kind::Paragraph || child.kind() == Kind::Heading)
            return child.text();
    }
    return {};
}

QStringList itemRest(MarkdownNode item)
{
    QStringList rest;
    bool sawFirst = false;
    for (const MarkdownNode paragraph : item.outermost({Kind::Paragraph, Kind::Heading})) {
        if (!sawFirst) {
            sawFirst = true;
            continue;
        }
        const QString text = paragraph.text();
        if (!text.isEmpty())
            rest += paragraph.parent() == item ? text : QStringLiteral("• ") + text;
    }
    return rest;
}

MarkdownDocument::MarkdownDocument(const QByteArray &utf8)
{
    const std::scoped_lock lock(parserMutex());
    // Extensions stay registered: they are no part of the document.
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, ParseArena::allocator());
    for (const char *name : extensionNames) {
        if (cmark_syntax_extension *extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(parser, extension);
    }
    cmark_parser_feed(parser, utf8.constData(), static_cast<size_t>(utf8.size()));
    m_root = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    gather();
}

void MarkdownDocument::detach(MarkdownNode node)
{
    cmark_node_unlink(node.raw());
}

/// One walk through all nodes for everything that is wanted of all of them.
void MarkdownDocument::gather()
{
    std::vector<cmark_node *> tags;
    for (cmark_node *top = cmark_node_first_child(m_root); top; top = cmark_node_next(top)) {
        const bool mayNest = MarkdownNode(top).kind() != Kind::Table; // and it has the most nodes
        for (cmark_node *node = top; node; node = following(node, top, true)) {
            const cmark_node_type type = cmark_node_get_type(node);
            if (type == CMARK_NODE_TEXT)
                continue;
            if (type == CMARK_NODE_HTML_INLINE)
                tags.push_back(node);
            else if (type == CMARK_NODE_LINK)
                m_links.emplace_back(node);
            else if (type == CMARK_NODE_HTML_BLOCK)
                m_rawHtml.emplace_back(node);
            else if (mayNest && node != top && (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK
                     && (type == CMARK_NODE_CODE_BLOCK || MarkdownNode(node).kind() == Kind::Table))
                m_nested.push_back({MarkdownNode(top), MarkdownNode(node)});
        }
    }
    readTagsThatAreNoHtml(tags);
}

/// "<POD_NAME>" in prose is HTML to Markdown and would vanish; to its author it is text. "<br>" is a line
/// break.
void MarkdownDocument::readTagsThatAreNoHtml(const std::vector<cmark_node *> &tags)
{
    for (cmark_node *tag : tags) {
        const QString literal = fromC(cmark_node_get_literal(tag));
        QString name;
        for (qsizetype i = literal.startsWith(QLatin1String("</")) ? 2 : 1;
             i < literal.size() && (literal.at(i).isLetterOrNumber() || literal.at(i) == QLatin1Char('-'));
             ++i)
            name += literal.at(i);
        cmark_node *instead = nullptr;
        if (name.compare(QLatin1String("br"), Qt::CaseInsensitive) == 0) {
            instead = cmark_node_new_with_mem(CMARK_NODE_LINEBREAK, ParseArena::allocator());
        } else if (!name.isEmpty() && !isHtmlTag(name)) {
            instead = cmark_node_new_with_mem(CMARK_NODE_TEXT, ParseArena::allocator());
            cmark_node_set_literal(instead, cmark_node_get_literal(tag));
        }
        if (!instead) {
            m_rawHtml.emplace_back(tag);
            continue;
        }
        // Table cells hold no line breaks, but a text that is one.
        if (!cmark_node_replace(tag, instead)) {
            cmark_node_free(instead);
            instead = cmark_node_new_with_mem(CMARK_NODE_TEXT, ParseArena::allocator());
            cmark_node_set_literal(instead, "\n");
            if (!cmark_node_replace(tag, instead)) {
                cmark_node_free(instead);
                continue;
            }
        }
        cmark_node_free(tag);
    }
}

} // namespace ic
