// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runbook/document_rows.h"

#include <algorithm>

namespace ic {

namespace {

constexpr int lineHeight = 21;
constexpr int headingHeight = 46;
constexpr int rowMargin = 14;
constexpr int averageCharacter = 7; ///< pixels

/// Where each line of one file begins in the source; the last entry is the end.
class LineStarts {
public:
    LineStarts(const QByteArray &source, const RunbookFile &file)
        : m_source(source)
        , m_firstLine(file.firstLine)
        , m_starts{file.offset}
    {
        const qsizetype end = std::min(file.offset + file.size, source.size());
        for (qsizetype at = source.indexOf('\n', file.offset); at >= 0 && at < end;
             at = source.indexOf('\n', at + 1))
            m_starts.push_back(at + 1);
        m_starts.push_back(end);
    }

    qsizetype bytes(int line, int endLine) const
    {
        const size_t from = place(line);
        const size_t to = std::max(place(endLine + 1), from);
        return m_starts[to] - m_starts[from];
    }

    /// Number of lines of YAML front matter with its marks; 0 where there is none.
    int frontMatterLines() const
    {
        constexpr size_t mostLines = 400;
        if (text(0) != "---")
            return 0;
        for (size_t line = 1; line + 1 < std::min(m_starts.size(), mostLines); ++line) {
            const QByteArray mark = text(line);
            if (mark == "---" || mark == "...")
                return static_cast<int>(line) + 1;
        }
        return 0;
    }

private:
    size_t place(int line) const
    {
        return std::min(static_cast<size_t>(std::max(line - m_firstLine, 0)), m_starts.size() - 1);
    }
    QByteArray text(size_t line) const
    {
        return line + 1 < m_starts.size()
            ? m_source.mid(m_starts[line], m_starts[line + 1] - m_starts[line]).trimmed()
            : QByteArray();
    }

    const QByteArray &m_source;
    int m_firstLine;
    std::vector<qsizetype> m_starts;
};

QString headingHtml(const Section &section)
{
    const int level = std::clamp(section.level, 1, 6);
    return QStringLiteral("<h%1>%2</h%1>").arg(level).arg(section.title.toHtmlEscaped());
}

QString frontMatterHtml(const Runbook &runbook, const DocumentRow &row)
{
    const RunbookFile &file = runbook.files[static_cast<size_t>(row.file)];
    qsizetype end = file.offset;
    for (int line = row.line; line <= row.endLine; ++line) {
        const qsizetype next = runbook.source.indexOf('\n', end);
        end = next < 0 ? runbook.source.size() : next + 1;
    }
    return QStringLiteral("<pre><code>%1</code></pre>")
        .arg(QString::fromUtf8(runbook.source.mid(file.offset, end - file.offset)).toHtmlEscaped());
}

/// A folder's file begins with where it is to be found.
QString fileHtml(const Runbook &runbook, const DocumentRow &row)
{
    const RunbookFile &file = runbook.files[static_cast<size_t>(row.file)];
    return QStringLiteral("<p class=\"file\">%1</p>").arg(file.path.toHtmlEscaped());
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

namespace {

void addHead(std::vector<DocumentRow> &rows, const Runbook &runbook, int file, const LineStarts &starts,
             int width)
{
    DocumentRow row;
    row.file = file;
    row.line = row.endLine = runbook.files[static_cast<size_t>(file)].firstLine - 1;
    row.height = headingHeight;
    if (runbook.isFolder) {
        row.isFileHead = true;
        rows.push_back(row);
    }
    if (const int lines = starts.frontMatterLines(); lines > 0) {
        row.isFileHead = false;
        row.line += 1;
        row.endLine = row.line + lines - 1;
        row.height = guessedHeight(0, lines, width);
        rows.push_back(row);
    }
}

void addSection(std::vector<DocumentRow> &rows, const Section &section, int index, const LineStarts &starts,
                int width)
{
    DocumentRow row;
    row.section = index;
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
        row.height = guessedHeight(starts.bytes(row.line, row.endLine), row.endLine - row.line + 1, width);
        rows.push_back(row);
    }
}

} // namespace

std::vector<DocumentRow> documentRows(const Runbook &runbook, int width)
{
    std::vector<DocumentRow> rows;
    size_t section = 0;
    for (size_t file = 0; file < runbook.files.size(); ++file) {
        const LineStarts starts(runbook.source, runbook.files[file]);
        addHead(rows, runbook, static_cast<int>(file), starts, width);
        const bool isLast = file + 1 == runbook.files.size();
        const int end = isLast ? 0 : runbook.files[file + 1].firstLine - 1;
        for (; section < runbook.sections.size() && (isLast || runbook.sections[section].line < end);
             ++section)
            addSection(rows, runbook.sections[section], static_cast<int>(section), starts, width);
    }
    return rows;
}

QString rowHtml(const Runbook &runbook, const DocumentRow &row)
{
    if (!row.piece.isEmpty())
        return row.piece;
    if (row.isFileHead)
        return fileHtml(runbook, row);
    if (row.section < 0)
        return frontMatterHtml(runbook, row);
    const Section &section = runbook.sections[static_cast<size_t>(row.section)];
    if (row.block < 0)
        return headingHtml(section);
    return withBoxes(runbook.html(section.blocks[static_cast<size_t>(row.block)]));
}

} // namespace ic
