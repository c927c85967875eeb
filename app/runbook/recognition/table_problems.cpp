// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/recognition/table_problems.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace ic {

namespace {

/// Lines of a text, asked for in order.
class LineReader {
public:
    explicit LineReader(const QByteArray &text)
        : m_text(text)
    {
    }

    /// From 1; without its end.
    QByteArrayView line(int number)
    {
        if (number < m_number) {
            m_number = 1;
            m_start = 0;
        }
        for (; m_number < number; ++m_number) {
            const qsizetype end = lineEnd();
            if (end == m_text.size())
                return {};
            m_start = end + 1;
        }
        return QByteArrayView(m_text).sliced(m_start, lineEnd() - m_start);
    }

private:
    qsizetype lineEnd() const
    {
        const char *const start = m_text.constData() + m_start;
        const void *const end = std::memchr(start, '\n', static_cast<std::size_t>(m_text.size() - m_start));
        return end ? static_cast<const char *>(end) - m_text.constData() : m_text.size();
    }

    const QByteArray &m_text;
    int m_number = 1;
    qsizetype m_start = 0;
};

bool isDelimiterRow(QByteArrayView line)
{
    const auto fits = [](char c) {
        return c == '|' || c == '-' || c == ':' || c == ' ' || c == '\t' || c == '\r';
    };
    const QByteArrayView row = line.trimmed();
    return row.contains('-') && row.contains('|') && std::all_of(row.begin(), row.end(), fits);
}

int cellsIn(QByteArrayView line)
{
    QByteArrayView row = line.trimmed();
    if (row.startsWith('|'))
        row = row.sliced(1);
    if (row.endsWith('|') && !row.endsWith("\\|"))
        row.chop(1);
    int cells = 1;
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (row.at(i) == '\\')
            ++i;
        else if (row.at(i) == '|')
            ++cells;
    }
    return cells;
}

bool isReadByRow(BlockKind kind)
{
    return kind == BlockKind::Contacts || kind == BlockKind::Schedule || kind == BlockKind::Situations;
}

void noteRow(RunbookDraft &draft, int line, int cells, int wanted)
{
    draft.problem(
        line, ProblemSeverity::Warning, codes::tableRagged,
        QCoreApplication::translate("Runbook",
                                    "This row has %1 cells and the table %2 columns: cells too many are not "
                                    "shown, missing ones are empty. Add or take out a “|”.")
            .arg(cells)
            .arg(wanted));
}

} // namespace

void noteRaggedTables(RunbookDraft &draft, const QByteArray &text)
{
    LineReader reader(text);
    for (const Section &section : draft.runbook.sections) {
        for (const Block &block : section.blocks) {
            const bool mayBeTable = block.kind == BlockKind::Prose || isReadByRow(block.kind);
            if (!mayBeTable || block.endLine < block.line + 2 || !reader.line(block.line).contains('|'))
                continue;
            const QByteArrayView delimiter = reader.line(block.line + 1);
            if (!isDelimiterRow(delimiter))
                continue;
            const int wanted = cellsIn(delimiter);
            for (int line = block.line + 2; line <= block.endLine; ++line) {
                const int cells = cellsIn(reader.line(line));
                if (cells > wanted || (cells < wanted && isReadByRow(block.kind)))
                    noteRow(draft, line, cells, wanted);
            }
        }
    }
}

} // namespace ic
