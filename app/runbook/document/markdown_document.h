// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/document/parse_arena.h"

#include <QByteArray>
#include <QString>

#include <iterator>
#include <vector>

struct cmark_node;

namespace ic {

/// One node of a parsed document: a view, valid as long as its MarkdownDocument.
class MarkdownNode {
public:
    enum class Kind {
        None,
        Document,
        Heading,
        Paragraph,
        List,
        Item,
        Code, ///< a fenced or indented block
        Html, ///< a block of raw HTML
        Table,
        Row,
        Cell,
        Quote,
        Rule,
        Footnote,
        Text, ///< the first of those that stand in lines
        CodeSpan,
        Link,
        Image,
        Strong,
        Emphasis,
        Strikethrough,
        SoftBreak,
        LineBreak,
        HtmlInline,
        Other,
    };

    MarkdownNode() = default;
    explicit MarkdownNode(cmark_node *node)
        : m_node(node)
    {
    }
    bool isNull() const { return m_node == nullptr; }
    friend bool operator==(MarkdownNode, MarkdownNode) = default;

    Kind kind() const;
    MarkdownNode firstChild() const;
    MarkdownNode next() const;
    MarkdownNode previous() const;
    MarkdownNode parent() const;
    class Children;
    Children children() const;
    /// All below it of these kinds, in order, without those inside another one found.
    std::vector<MarkdownNode> outermost(std::initializer_list<Kind> kinds) const;
    /// All below it of this kind, in order, at any depth.
    std::vector<MarkdownNode> every(Kind kind) const;

    int line() const; ///< from 1
    int endLine() const;
    int headingLevel() const;
    bool isOrderedList() const;
    int listStart() const;
    bool isTaskItem() const;
    bool isTicked() const;
    bool isHeaderRow() const;
    bool isFenced() const; ///< of a Code: not by indentation
    QString literal() const; ///< of a Text, CodeSpan, Code, Html
    QString fenceInfo() const;
    QString url() const; ///< of a Link or Image, percent-encoded as in the file

    /// What a reader sees, on one line unless the author broke it.
    QString text() const;
    /// Safe HTML as UTF-8: raw HTML and dangerous addresses left out.
    QByteArray html() const;

    /// Of a Link or Image: where it leads from now on, percent-encoded. For the node of the document that was
    /// made last.
    void setUrl(const QString &url);

    cmark_node *raw() const { return m_node; }

private:
    std::vector<MarkdownNode> below(std::initializer_list<Kind> kinds, bool intoFound) const;

    cmark_node *m_node = nullptr;
};

/// The nodes straight below one, for a loop.
class MarkdownNode::Children {
public:
    class Iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = MarkdownNode;
        using difference_type = std::ptrdiff_t;
        using pointer = const MarkdownNode *;
        using reference = MarkdownNode;

        explicit Iterator(MarkdownNode at)
            : m_at(at)
        {
        }
        MarkdownNode operator*() const { return m_at; }
        Iterator &operator++()
        {
            m_at = m_at.next();
            return *this;
        }
        friend bool operator==(Iterator, Iterator) = default;

    private:
        MarkdownNode m_at;
    };

    explicit Children(MarkdownNode parent)
        : m_first(parent.firstChild())
    {
    }
    Iterator begin() const { return Iterator(m_first); }
    static Iterator end() { return Iterator(MarkdownNode()); }

private:
    MarkdownNode m_first;
};

inline MarkdownNode::Children MarkdownNode::children() const
{
    return Children(*this);
}

/// Text of the first paragraph of a list item, and of what else stands in it (one line for each).
QString itemText(MarkdownNode item);
QStringList itemRest(MarkdownNode item);

/// A document parsed by cmark-gfm with tables, task lists, strikethrough and autolinks. Owns the tree.
/// Stays on the thread that made it, and documents of a thread end in the reverse order of their making;
/// several threads may have theirs at the same time.
class MarkdownDocument {
public:
    explicit MarkdownDocument(const QByteArray &utf8);
    MarkdownDocument(const MarkdownDocument &) = delete;
    MarkdownDocument &operator=(const MarkdownDocument &) = delete;

    MarkdownNode root() const { return MarkdownNode(m_root); }
    /// All of them, in order, gathered once.
    const std::vector<MarkdownNode> &links() const { return m_links; }
    const std::vector<MarkdownNode> &rawHtml() const { return m_rawHtml; }
    /// Fences and tables that stand inside of other blocks, each with the block of the document it stands in.
    struct Nested {
        MarkdownNode outer;
        MarkdownNode node;
    };
    const std::vector<Nested> &nested() const { return m_nested; }
    /// Takes a node out of the tree, so that its parent's html() leaves it out. It stays valid.
    void detach(MarkdownNode node);

private:
    void gather();
    void readTagsThatAreNoHtml(const std::vector<cmark_node *> &tags);

    ParseArena m_arena; ///< holds the tree
    ArenaScope m_scope{m_arena}; ///< for all its life: cmark-gfm also allocates where it is only asked
    cmark_node *m_root = nullptr;
    std::vector<MarkdownNode> m_links;
    std::vector<MarkdownNode> m_rawHtml;
    std::vector<Nested> m_nested;
};

} // namespace ic
