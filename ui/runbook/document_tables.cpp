// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runbook/document_tables.h"

#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <cmath>
#include <vector>

namespace ic {

namespace {

/// Pixels that a table's column asks for.
struct ColumnNeed {
    int index = 0;
    qreal word = 0; ///< no word is broken
    qreal line = 0; ///< no cell is broken
};

/// Of the first rows, since a table may have any number of them.
ColumnNeed needOf(const QTextTable &table, int column)
{
    constexpr int mostRows = 200;
    constexpr qsizetype longestWord = 200;
    constexpr qreal paddingAndRounding = 16 + 2; // of the style sheet's cells
    ColumnNeed need{column, 0, 0};
    for (int row = 0; row < std::min(table.rows(), mostRows); ++row) {
        const QTextTableCell cell = table.cellAt(row, column);
        for (auto part = cell.begin(); part != cell.end(); ++part) {
            const QTextBlock block = part.currentBlock();
            if (!block.isValid() || block.begin().atEnd())
                continue;
            const QFontMetricsF metrics(block.begin().fragment().charFormat().font());
            const QString text = block.text();
            need.line = std::max(need.line, metrics.horizontalAdvance(text));
            // A line may also end after a hyphen.
            const QString parts = QString(text).replace(QLatin1Char('-'), QLatin1String("- "));
            for (const QStringView word : QStringView(parts).split(QLatin1Char(' ')))
                need.word = std::max(need.word, metrics.horizontalAdvance(word.left(longestWord).toString()));
        }
    }
    need.word += paddingAndRounding;
    need.line += paddingAndRounding;
    return need;
}

/// Words stay whole as far as there is room, so that a telephone number is read at a glance: what is wider
/// than its share is what is broken. Empty where every cell has its line anyhow.
QList<QTextLength> sharedWidths(std::vector<ColumnNeed> columns, int width)
{
    qreal words = 0;
    qreal lines = 0;
    for (const ColumnNeed &column : columns) {
        words += column.word;
        lines += column.line;
    }
    if (lines <= width)
        return {};
    QList<QTextLength> widths(static_cast<qsizetype>(columns.size()));
    std::ranges::sort(columns, {}, &ColumnNeed::word);
    qreal left = width;
    auto open = static_cast<qreal>(columns.size());
    for (const ColumnNeed &column : columns) {
        const qreal more =
            words < width ? (width - words) * (column.line - column.word) / (lines - words) : 0;
        const qreal gets = words < width ? column.word + more : std::min(column.word, left / open);
        widths[column.index] = QTextLength(QTextLength::FixedLength, gets);
        left -= gets;
        --open;
    }
    return widths;
}

/// The width for a table that can't be read at this one, since each column would get a few letters: then no
/// word is broken, and no cell is wider than one reads at a glance. Else 0.
qreal widthBeyond(const std::vector<ColumnNeed> &columns, int width)
{
    constexpr qreal readable = 90;
    constexpr qreal atAGlance = 260;
    qreal words = 0;
    for (const ColumnNeed &column : columns)
        words += column.word;
    if (words <= width || width / static_cast<qreal>(columns.size()) >= readable)
        return 0;
    qreal needed = 0;
    for (const ColumnNeed &column : columns)
        needed += std::max(std::min(column.word, atAGlance * 2), std::min(column.line, atAGlance));
    return needed;
}

int shareWidth(QTextTable &table, int width)
{
    std::vector<ColumnNeed> columns;
    for (int column = 0; column < table.columns(); ++column)
        columns.push_back(needOf(table, column));
    const int needed = std::max(width, static_cast<int>(std::ceil(widthBeyond(columns, width))));
    QTextTableFormat format = table.format();
    const QList<QTextLength> widths = sharedWidths(std::move(columns), needed);
    if (format.columnWidthConstraints() != widths) {
        format.setColumnWidthConstraints(widths);
        table.setFormat(format);
    }
    return needed;
}

} // namespace

int shareTables(QTextDocument &document, int width)
{
    int needed = width;
    const QList<QTextFrame *> frames = document.rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        if (auto *table = qobject_cast<QTextTable *>(frame))
            needed = std::max(needed, shareWidth(*table, width));
    }
    return needed;
}

} // namespace ic
