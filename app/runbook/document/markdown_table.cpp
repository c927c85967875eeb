// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/document/markdown_table.h"

namespace ic {

QStringList MarkdownTable::column(int index) const
{
    QStringList cells;
    for (const Row &row : rows)
        cells += row.cells.value(index);
    return cells;
}

MarkdownTable markdownTable(MarkdownNode table)
{
    MarkdownTable read;
    for (const MarkdownNode node : table.children()) {
        MarkdownTable::Row row;
        row.line = node.line();
        row.node = node;
        row.cells.reserve(read.header.size());
        for (const MarkdownNode cell : node.children())
            row.cells += cell.text();
        if (node.isHeaderRow())
            read.header = row.cells;
        else
            read.rows.push_back(std::move(row));
    }
    return read;
}

} // namespace ic
