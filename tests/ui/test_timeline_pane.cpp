// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pane_fixture.h"
#include "ui/timeline/timeline_pane.h"

#include <QListView>
#include <QScrollBar>

using namespace ic;
using namespace ic::test;

class TestTimelinePane : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PaneFixture> m_fixture;
    std::unique_ptr<TimelinePane> m_pane;

    void open(bool declare = true)
    {
        m_pane.reset();
        m_fixture = std::make_unique<PaneFixture>(PaneFixture::runbookText(), declare);
        m_pane = std::make_unique<TimelinePane>(*m_fixture->console, *m_fixture->ticker);
        m_pane->resize(380, 220);
        m_pane->show();
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    }
    QListView *list() const { return m_pane->findChild<QListView *>(); }
    QLineEdit *field() const { return control<QLineEdit>(*m_pane, QStringLiteral("Note")); }
    QString lastLine() const
    {
        const QAbstractItemModel *model = list()->model();
        return model->index(model->rowCount() - 1, 0).data().toString();
    }
    void note(const QString &text)
    {
        QVERIFY(answerOf([&](Console::Done done) { m_fixture->console->note(text, std::move(done)); }));
    }

private Q_SLOTS:
    void cleanup()
    {
        m_pane.reset();
        m_fixture.reset();
    }

    void enterAddsANote()
    {
        open();
        QVERIFY(!field());
        QTest::mouseClick(control(*m_pane, QStringLiteral("Add note")), Qt::LeftButton);
        QVERIFY(field() && field()->hasFocus());
        QTest::keyClicks(field(), QStringLiteral("Called the provider"));
        press(Qt::Key_Return);
        QTRY_VERIFY(lastLine().contains(QStringLiteral("Called the provider")));
        QTRY_VERIFY(!field());
        QCOMPARE(m_fixture->incident().timeline.back().tone, TimelineEntry::Tone::Note);
    }

    void escapeClosesAndAddsNothing()
    {
        open();
        const auto before = m_fixture->incident().timeline.size();
        m_pane->startNote();
        QTest::keyClicks(field(), QStringLiteral("never mind"));
        press(Qt::Key_Escape);
        QVERIFY(!field());
        m_pane->startNote();
        QVERIFY(field()->text().isEmpty());
        press(Qt::Key_Return);
        QVERIFY(!field());
        QTest::qWait(50);
        QCOMPARE(m_fixture->incident().timeline.size(), before);
    }

    void aRefusedNoteKeepsItsWords()
    {
        open(false);
        QVERIFY(shows(*m_pane, QStringLiteral("Its timeline begins with the declaration.")));
        m_pane->startNote();
        QTest::keyClicks(field(), QStringLiteral("too early"));
        press(Qt::Key_Return);
        QTest::qWait(50);
        QVERIFY(field());
        QCOMPARE(field()->text(), QStringLiteral("too early"));
    }

    void staysAtTheNewestUnlessScrolledUp()
    {
        open();
        for (int i = 0; i < 12; ++i)
            note(
                QStringLiteral("A note that needs more than one line of this narrow pane, number %1").arg(i));
        QScrollBar *bar = list()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 3);
        QTRY_COMPARE(bar->value(), bar->maximum());
        bar->triggerAction(QScrollBar::SliderToMinimum);
        note(QStringLiteral("one more"));
        QTest::qWait(50);
        QCOMPARE(bar->value(), bar->minimum());
        bar->triggerAction(QScrollBar::SliderToMaximum);
        note(QStringLiteral("and another"));
        QTRY_COMPARE(bar->value(), bar->maximum());
        QVERIFY(list()->visualRect(list()->model()->index(list()->model()->rowCount() - 1, 0)).bottom()
                <= list()->viewport()->height());
    }

    void aLineIsAsHighAsItsWords()
    {
        open();
        note(QStringLiteral("short"));
        note(QStringLiteral(
            "A note that is so long that it can't stand on one line of a pane of this width at all"));
        const QAbstractItemModel *model = list()->model();
        const auto height = [&](int back) {
            return list()->sizeHintForIndex(model->index(model->rowCount() - back, 0)).height();
        };
        QVERIFY(height(1) > height(2));
    }
};

QTEST_MAIN(TestTimelinePane)
#include "test_timeline_pane.moc"
