// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/changes/block_lines.h"

#include <initializer_list>
#include <utility>

namespace ic {

namespace {

QString unescaped(QString text)
{
    // What the renderer escapes; "&" last, since it escapes that as well.
    return text.replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
}

QString attributeOf(QStringView tag, QLatin1String name)
{
    const QString opening = QLatin1Char(' ') + name + QLatin1String("=\"");
    const qsizetype at = tag.indexOf(opening);
    if (at < 0)
        return {};
    const qsizetype from = at + opening.size();
    return unescaped(tag.mid(from, tag.indexOf(QLatin1Char('"'), from) - from).toString());
}

class Lines {
public:
    explicit Lines(bool withTargets)
        : m_withTargets(withTargets)
    {
    }

    void text(QStringView raw)
    {
        if (!m_isCode) {
            m_line += raw;
            return;
        }
        for (qsizetype at = 0;;) {
            const qsizetype end = raw.indexOf(QLatin1Char('\n'), at);
            m_line += raw.mid(at, end < 0 ? -1 : end - at);
            if (end < 0)
                return;
            endLine();
            at = end + 1;
        }
    }

    /// `tag` without its brackets.
    void tag(QStringView tag)
    {
        const QStringView name = tag.left(tag.indexOf(QLatin1Char(' ')));
        if (name == QLatin1String("a")) {
            m_target = attributeOf(tag, QLatin1String("href"));
        } else if (name == QLatin1String("/a")) {
            addTarget(std::exchange(m_target, {}));
        } else if (name == QLatin1String("img")) {
            m_line += QStringLiteral("▧ ") + attributeOf(tag, QLatin1String("alt")).toHtmlEscaped();
            addTarget(attributeOf(tag, QLatin1String("src")));
        } else if (name == QLatin1String("input")) {
            m_line += tag.contains(QLatin1String("checked")) ? QStringLiteral("☑ ") : QStringLiteral("☐ ");
        } else if (name == QLatin1String("td") || name == QLatin1String("th")) {
            if (m_cells++ > 0)
                m_line += QStringLiteral(" · ");
        } else if (isBlock(name)) {
            endLine();
            m_cells = 0;
            if (name.endsWith(QLatin1String("pre")))
                m_isCode = !name.startsWith(QLatin1Char('/'));
        }
    }

    QStringList take()
    {
        endLine();
        return std::move(m_lines);
    }

private:
    static bool isBlock(QStringView name)
    {
        const QStringView bare = name.startsWith(QLatin1Char('/')) ? name.mid(1) : name;
        for (const char *each : {"p", "li", "ul", "ol", "tr", "table", "thead", "tbody", "pre", "blockquote",
                                 "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6"}) {
            if (bare == QLatin1String(each))
                return true;
        }
        return false;
    }

    void addTarget(const QString &target)
    {
        if (m_withTargets && !target.isEmpty())
            m_line += QStringLiteral(" <%1>").arg(target).toHtmlEscaped();
    }

    void endLine()
    {
        if (!m_isCode)
            m_line = m_line.simplified();
        if (!m_line.trimmed().isEmpty())
            m_lines << unescaped(m_line);
        m_line.clear();
    }

    bool m_withTargets;
    bool m_isCode = false;
    int m_cells = 0; ///< of the row so far
    QString m_target; ///< of the link that is open
    QString m_line;
    QStringList m_lines;
};

} // namespace

QStringList blockLines(const QString &html, bool withTargets)
{
    Lines lines(withTargets);
    for (qsizetype at = 0; at < html.size();) {
        const qsizetype opening = html.indexOf(QLatin1Char('<'), at);
        const qsizetype closing = opening < 0 ? -1 : html.indexOf(QLatin1Char('>'), opening);
        lines.text(QStringView(html).mid(at, opening < 0 ? -1 : opening - at));
        if (closing < 0)
            break;
        lines.tag(QStringView(html).mid(opening + 1, closing - opening - 1));
        at = closing + 1;
    }
    return lines.take();
}

} // namespace ic
