// SPDX-License-Identifier: GPL-3.0-or-later
// The document as its author wrote it: what its lists, tables and fences look like in the view.
#include "tests/ui/runbook_view_parts.h"

#include <QListView>
#include <QScrollBar>
#include <QTextList>

using namespace ic;
using namespace ic::test;

namespace {

QByteArray wideTable(int columns, int rows)
{
    QByteArray table = "|";
    for (int column = 0; column < columns; ++column)
        table += " Column " + QByteArray::number(column) + " |";
    table += "\n|" + QByteArray("---|").repeated(columns) + "\n";
    for (int row = 0; row < rows; ++row) {
        table += "|";
        for (int column = 0; column < columns; ++column)
            table += " v" + QByteArray::number(row) + "." + QByteArray::number(column) + " |";
        table += "\n";
    }
    return table + "\n";
}

QByteArray longTable(int rows)
{
    QByteArray table =
        "| Role | Name | Phone | Email | Slack | Backup | Notes |\n|---|---|---|---|---|---|---|\n";
    for (int row = 0; row < rows; ++row) {
        const QByteArray number = QByteArray::number(row);
        table += "| Area " + number + " on-call engineer | Person Number" + number + " | +1 555 "
            + QByteArray::number(1000 + row) + " | person.number" + number
            + "@very-long-domain.example.org | @person" + number + " | Another | knows the whole story of "
            + number + " |\n";
    }
    return table + "\n";
}

struct Reading {
    explicit Reading(const QByteArray &document)
        : f(document)
    {
        f.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(view(f));
        QTRY_VERIFY(!textsInView(f).isEmpty());
    }
    WideWindow f;
};

} // namespace

class TestWindowRunbookPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theEndIsInViewBelowTablesOfAnySize()
    {
        Reading reading("# T\n\n## People\n\n" + longTable(400) + "## Ports\n\n" + wideTable(24, 300)
                        + "## Restart\n\nThe last words.\n");
        page(reading.f)->setFocus();
        reading.f.press(Qt::Key_End);
        QTRY_VERIFY(textsInView(reading.f).contains(QStringLiteral("The last words.")));
        // And it stays there.
        QTest::qWait(0);
        QTest::qWait(0);
        QVERIFY2(textsInView(reading.f).contains(QStringLiteral("The last words.")),
                 qPrintable(textsInView(reading.f).join(QLatin1Char('|')).left(400)));
    }

    void everyColumnOfAWideTableCanBeReached()
    {
        Reading reading("# T\n\n" + wideTable(24, 6));
        DocumentText *table = rowsInView(reading.f).last();
        QVERIFY(table->toPlainText().contains(QStringLiteral("v5.23")));
        QScrollBar *aside = table->horizontalScrollBar();
        QVERIFY2(aside->maximum() > 0 && aside->isVisible(), qPrintable(QString::number(aside->maximum())));
        page(reading.f)->setFocus();
        for (int i = 0; i < 200 && aside->value() < aside->maximum(); ++i)
            reading.f.press(Qt::Key_Right);
        QCOMPARE(aside->value(), aside->maximum());
        // No cell is broken, and the last one is in view.
        QTextCursor last(table->document()->lastBlock());
        while (!last.block().text().startsWith(QStringLiteral("v5.23"))
               && last.movePosition(QTextCursor::Left)) { }
        QCOMPARE(last.block().layout()->lineCount(), 1);
        QVERIFY(table->viewport()->rect().contains(table->cursorRect(last)));
    }

    void aTableThatFitsIsNotScrolled()
    {
        Reading reading("# T\n\n" + longTable(3));
        for (const DocumentText *row : rowsInView(reading.f))
            QVERIFY(row->horizontalScrollBar()->maximum() == 0 || row->horizontalScrollBar()->isVisible());
        Reading small("# T\n\n| Role | Name |\n|---|---|\n| a | b |\n");
        for (const DocumentText *row : rowsInView(small.f))
            QVERIFY(!row->horizontalScrollBar()->isVisible());
    }

    void listsGoOnWithTheirOwnNumber()
    {
        Reading reading("# T\n\nFirst.\n\n5. Scale out\n6. Look again\n\nRest.\n");
        const QList<DocumentText *> rows = rowsInView(reading.f);
        const auto list = std::ranges::find_if(rows, [](const DocumentText *row) {
            return row->toPlainText().contains(QStringLiteral("Scale"));
        });
        QVERIFY(list != rows.end());
        const QTextBlock first = (*list)->document()->find(QStringLiteral("Scale out")).block();
        QVERIFY(first.textList());
        QCOMPARE(first.textList()->itemText(first), QStringLiteral("5."));
        // As high as a list of two.
        Reading two("# T\n\nFirst.\n\n1. Scale out\n2. Look again\n\nRest.\n");
        const QList<DocumentText *> others = rowsInView(two.f);
        QCOMPARE(rows.size(), others.size());
        for (qsizetype i = 0; i < rows.size(); ++i)
            QCOMPARE(rows[i]->height(), others[i]->height());
    }

    void aFenceEndsWithItsLastLine()
    {
        Reading reading("# T\n\n```sh\nuptime\n```\n");
        QVERIFY2(textsInView(reading.f).contains(QStringLiteral("uptime")),
                 qPrintable(textsInView(reading.f).join(QLatin1Char('|'))));
    }

    void boxesHaveNoDotBeforeThem()
    {
        Reading reading("# T\n\n- [ ] One\n- [x] Two\n\nAnd:\n\n- One\n- Two\n");
        int plain = 0;
        for (const DocumentText *row : rowsInView(reading.f)) {
            for (QTextBlock block = row->document()->begin(); block.isValid(); block = block.next()) {
                if (!block.textList())
                    continue;
                const bool isBox =
                    block.text().contains(QChar(0x2610)) || block.text().contains(QChar(0x2611));
                QCOMPARE(block.textList()->format().style(),
                         isBox ? QTextListFormat::ListStyleUndefined : QTextListFormat::ListDisc);
                plain += isBox ? 0 : 1;
            }
        }
        QCOMPARE(plain, 2);
    }

    void theOutlineFollowsWhereSomebodyWent()
    {
        Reading reading("# T\n\n## First\n\nOne.\n\n## Second\n\n[Nowhere](#nowhere)\n\n"
                        + QByteArray("More.\n\n").repeated(80));
        auto *outline = reading.f.visible<QListView>(QStringLiteral("Sections"));
        page(reading.f)->goToLine(9);
        QTRY_COMPARE(outline->currentIndex().data().toString().trimmed(), QStringLiteral("Second"));
        // And goes on when they read on.
        page(reading.f)->verticalScrollBar()->setValue(0);
        QTRY_VERIFY(page(reading.f)->verticalScrollBar()->value() == 0);
    }
};

QTEST_MAIN(TestWindowRunbookPage)
#include "test_window_runbook_page.moc"
