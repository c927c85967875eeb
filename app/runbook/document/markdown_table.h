// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/document/markdown_document.h"

#include <QStringList>

namespace ic {

/// A table's texts. Rows are as long as the header (Markdown fills or cuts them).
struct MarkdownTable {
    struct Row {
        QStringList cells;
        MarkdownNode node;
        int line = 0;
    };
    QStringList header;
    std::vector<Row> rows;

    QStringList column(int index) const;
};
MarkdownTable markdownTable(MarkdownNode table);

} // namespace ic
