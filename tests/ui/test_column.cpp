// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/column.h"
#include "ui/widgets/labels.h"

#include <QLabel>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace ic;

class TestColumn : public QObject {
    Q_OBJECT

private:
    Column m_column;

private Q_SLOTS:
    void initTestCase()
    {
        const QString sentence =
            QStringLiteral("What is wrapped narrowly is high, and in a wide column low. ");
        for (int i = 0; i < 4; ++i)
            m_column.body()->addWidget(makeWrapping(sentence.repeated(3), &m_column));
        m_column.body()->addStretch();
        m_column.resize(900, 300);
        m_column.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_column));
    }

    void whatIsInViewNeedsNoScrollBar()
    {
        QVERIFY(m_column.widget()->heightForWidth(900) < 300);
        QTRY_COMPARE(m_column.verticalScrollBar()->maximum(), 0);
        QCOMPARE(m_column.widget()->width(), m_column.viewport()->width());
    }

    void whatIsNotInViewIsScrolledTo()
    {
        m_column.resize(200, 150);
        QTRY_VERIFY(m_column.verticalScrollBar()->maximum() > 100);
        QVERIFY(m_column.widget()->height()
                >= m_column.widget()->heightForWidth(m_column.viewport()->width()));
    }

    void whatHasAHeightOfItsOwnKeepsIt()
    {
        Column column;
        auto *high = new QWidget(&column);
        high->setMinimumHeight(700);
        column.body()->addWidget(high);
        column.resize(300, 200);
        column.show();
        QVERIFY(QTest::qWaitForWindowExposed(&column));
        QTRY_VERIFY(column.verticalScrollBar()->maximum() >= 500);
    }
};

QTEST_MAIN(TestColumn)
#include "test_column.moc"
