// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/column.h"

#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace ic;

namespace {

/// High where it is narrow, as a text or a row of buttons that wraps.
class Wrapping : public QWidget {
public:
    explicit Wrapping(QWidget *parent)
        : QWidget(parent)
    {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    QSize sizeHint() const override { return {200, heightForWidth(200)}; }
    QSize minimumSizeHint() const override { return {50, heightForWidth(50)}; }
    int heightForWidth(int width) const override { return 40'000 / width; }
};

} // namespace

class TestColumn : public QObject {
    Q_OBJECT

private:
    Column m_column;

private Q_SLOTS:
    void initTestCase()
    {
        m_column.body()->addWidget(new Wrapping(&m_column));
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
        m_column.resize(100, 150);
        QTRY_VERIFY(m_column.verticalScrollBar()->maximum() >= 250);
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
