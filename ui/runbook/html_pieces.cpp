// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runbook/document_rows.h"

#include <QTextDocumentFragment>

#include <algorithm>

namespace ic {

namespace {

constexpr qsizetype wholeBytes = 16 * 1024; ///< laid out in a few milliseconds
constexpr int codeLines = 150;
constexpr int tableRows = 50;
constexpr int listItems = 40;
constexpr qsizetype plainBytes = 6000;

/// Lines of a code block, with the same marks around each piece.
std::vector<HtmlPiece> codePieces(const QString &html)
{
    std::vector<HtmlPiece> pieces;
    const qsizetype bodyFrom = html.indexOf(QLatin1Char('>'), html.indexOf(QLatin1String("<code"))) + 1;
    qsizetype bodyTo = html.lastIndexOf(QLatin1String("</code>"));
    if (bodyFrom <= 0 || bodyTo < bodyFrom)
        return {{html, 1}};
    const QString begin = QStringLiteral("<pre><code>");
    const QString end = QStringLiteral("</code></pre>");
    for (qsizetype at = bodyFrom; at < bodyTo;) {
        qsizetype to = at;
        int lines = 0;
        while (to < bodyTo && lines < codeLines && to - at < wholeBytes) {
            const qsizetype next = html.indexOf(QLatin1Char('\n'), to);
            // A line of a megabyte is cut, but not within a character reference.
            const qsizetype lineEnd = next < 0 || next >= bodyTo ? bodyTo : next + 1;
            to = std::min(lineEnd, at + 2 * wholeBytes);
            if (to < lineEnd) {
                if (const qsizetype mark = html.lastIndexOf(QLatin1Char('&'), to);
                    mark > to - 10 && mark > at)
                    to = mark;
            }
            ++lines;
        }
        QString body = html.mid(at, to - at);
        if (body.endsWith(QLatin1Char('\n')))
            body.chop(1);
        pieces.push_back({begin + body + end, lines});
        at = to;
    }
    return pieces;
}

/// `every` marks each the end of an item; `open` and `close` go around each piece.
std::vector<HtmlPiece> itemPieces(const QString &body, const QString &every, int most, const QString &open,
                                  const QString &close)
{
    std::vector<HtmlPiece> pieces;
    for (qsizetype at = 0; at < body.size();) {
        qsizetype to = at;
        int items = 0;
        while (items < most && to - at < wholeBytes) {
            const qsizetype next = body.indexOf(every, to);
            if (next < 0) {
                to = body.size();
                break;
            }
            to = next + every.size();
            ++items;
        }
        const QString part = body.mid(at, to - at);
        if (!part.trimmed().isEmpty())
            pieces.push_back({open + part + close, std::max(items, 1)});
        at = to;
    }
    return pieces;
}

std::vector<HtmlPiece> tablePieces(const QString &html)
{
    const QString body = QStringLiteral("<tbody>");
    const qsizetype from = html.indexOf(body);
    const qsizetype to = html.lastIndexOf(QLatin1String("</tbody>"));
    if (from < 0 || to < from)
        return {{html, 1}};
    return itemPieces(html.mid(from + body.size(), to - from - body.size()), QStringLiteral("</tr>"),
                      tableRows, html.left(from + body.size()), QStringLiteral("</tbody></table>"));
}

std::vector<HtmlPiece> plainPieces(const QString &html)
{
    std::vector<HtmlPiece> pieces;
    const QString text = QTextDocumentFragment::fromHtml(html.left(64 * wholeBytes)).toPlainText();
    for (qsizetype at = 0; at < text.size();) {
        qsizetype to = std::min(at + plainBytes, text.size());
        if (to < text.size()) {
            const qsizetype space = text.lastIndexOf(QLatin1Char(' '), to);
            to = space > at ? space : to;
        }
        const QString part = text.mid(at, to - at);
        pieces.push_back({QStringLiteral("<p>") + part.toHtmlEscaped() + QStringLiteral("</p>"),
                          static_cast<int>(part.count(QLatin1Char('\n'))) + 1});
        at = to;
    }
    return pieces.empty() ? std::vector<HtmlPiece>{{html, 1}} : pieces;
}

/// The line feed that ends a fence's last line would be shown as an empty line.
QString withoutLastLineEnd(QString html)
{
    const QLatin1String end("\n</code></pre>");
    const qsizetype at = html.lastIndexOf(end);
    return at >= 0 && html.startsWith(QLatin1String("<pre")) ? html.remove(at, 1) : html;
}

bool isNested(const QString &html, const QString &mark)
{
    return html.indexOf(mark, 1) > 0;
}

} // namespace

std::vector<HtmlPiece> htmlPieces(const QString &html)
{
    if (html.size() <= wholeBytes)
        return {{withoutLastLineEnd(html), 1}};
    std::vector<HtmlPiece> pieces;
    if (html.startsWith(QLatin1String("<pre"))) {
        pieces = codePieces(html);
    } else if (html.startsWith(QLatin1String("<table"))) {
        pieces = tablePieces(html);
    } else if (html.startsWith(QLatin1String("<ul")) && !isNested(html, QStringLiteral("<ul"))
               && !isNested(html, QStringLiteral("<ol"))) {
        pieces = itemPieces(html.mid(html.indexOf(QLatin1Char('>')) + 1).chopped(5), QStringLiteral("</li>"),
                            listItems, QStringLiteral("<ul>"), QStringLiteral("</ul>"));
    } else {
        pieces = plainPieces(html);
    }
    // A single row of a megabyte.
    const bool tooLong = std::ranges::any_of(
        pieces, [](const HtmlPiece &piece) { return piece.html.size() > 8 * wholeBytes; });
    return tooLong ? plainPieces(html) : pieces;
}

} // namespace ic
