// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runbook/document_rows.h"

#include <algorithm>

namespace ic {

namespace {

constexpr int lineHeight = 21;
constexpr int headingHeight = 46;
constexpr int rowMargin = 14;
constexpr int averageCharacter = 7; ///< pixels

/// Where each line of the source begins; the last entry is the end.
std::vector<qsizetype> lineStarts(const QByteArray &source)
{
    std::vector<qsizetype> starts{0};
    for (qsizetype at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1))
        starts.push_back(at + 1);
    starts.push_back(source.size());
    return starts;
}

/// Number of lines of YAML front matter with its marks; 0 where there is none.
int frontMatterLines(const QByteArray &source, const std::vector<qsizetype> &starts)
{
    if (!source.startsWith("---\n") && !source.startsWith("---\r\n"))
        return 0;
    constexpr size_t mostLines = 400;
    for (size_t line = 1; line + 1 < std::min(starts.size(), mostLines); ++line) {
        const QByteArray text = source.mid(starts[line], starts[line + 1] - starts[line]).trimmed();
        if (text == "---" || text == "...")
            return static_cast<int>(line) + 1;
    }
    return 0;
}

QString headingHtml(const Section &section)
{
    const int level = std::clamp(section.level, 1, 6);
    return QStringLiteral("<h%1>%2</h%1>").arg(level).arg(section.title.toHtmlEscaped());
}

QString frontMatterHtml(const Runbook &runbook, const DocumentRow &row)
{
    qsizetype end = 0;
    for (int line = 0; line < row.endLine && end >= 0; ++line)
        end = runbook.source.indexOf('\n', end) + 1;
    return QStringLiteral("<pre><code>%1</code></pre>")
        .arg(QString::fromUtf8(runbook.source.left(end)).toHtmlEscaped());
}

/// cmark-gfm writes a task list's boxes as form controls, which rich text does not have.
QString withBoxes(QString html)
{
    if (!html.contains(QLatin1String("<input ")))
        return html;
    html.replace(QLatin1String("<input type=\"checkbox\" checked=\"\" disabled=\"\" />"),
                 QStringLiteral("☑"));
    html.replace(QLatin1String("<input type=\"checkbox\" disabled=\"\" />"), QStringLiteral("☐"));
    return html;
}

} // namespace

int guessedHeight(qsizetype bytes, int lines, int width)
{
    const qsizetype perLine = std::max(20, width / averageCharacter);
    const qsizetype wrapped = bytes / perLine + 1;
    return static_cast<int>(std::min<qsizetype>(std::max<qsizetype>(lines, wrapped), 4000)) * lineHeight
        + rowMargin;
}

std::vector<DocumentRow> documentRows(const Runbook &runbook, int width)
{
    std::vector<DocumentRow> rows;
    const std::vector<qsizetype> starts = lineStarts(runbook.source);
    const auto bytesOf = [&starts](int line, int endLine) {
        const size_t last = starts.size() - 1;
        const size_t from = std::min(static_cast<size_t>(std::max(line, 1)) - 1, last);
        const size_t to = std::min(static_cast<size_t>(std::max(endLine, line)), last);
        return to > from ? starts[to] - starts[from] : qsizetype(0);
    };
    if (const int lines = frontMatterLines(runbook.source, starts); lines > 0) {
        DocumentRow row;
        row.line = 1;
        row.endLine = lines;
        row.height = guessedHeight(0, lines, width);
        rows.push_back(row);
    }
    for (size_t index = 0; index < runbook.sections.size(); ++index) {
        const Section &section = runbook.sections[index];
        DocumentRow row;
        row.section = static_cast<int>(index);
        if (section.level > 0) {
            row.line = row.endLine = section.line;
            row.height = headingHeight;
            rows.push_back(row);
        }
        for (size_t block = 0; block < section.blocks.size(); ++block) {
            const Block &each = section.blocks[block];
            row.block = static_cast<int>(block);
            row.line = each.line;
            row.endLine = std::max(each.endLine, each.line);
            row.height = guessedHeight(bytesOf(row.line, row.endLine), row.endLine - row.line + 1, width);
            rows.push_back(row);
        }
    }
    return rows;
}

QString rowHtml(const Runbook &runbook, const DocumentRow &row)
{
    if (!row.piece.isEmpty())
        return row.piece;
    if (row.section < 0)
        return frontMatterHtml(runbook, row);
    const Section &section = runbook.sections[static_cast<size_t>(row.section)];
    if (row.block < 0)
        return headingHtml(section);
    return withBoxes(runbook.html(section.blocks[static_cast<size_t>(row.block)]));
}

} // namespace ic
