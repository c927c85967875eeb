// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pane_fixture.h"
#include "ui/playbook/document_link.h"
#include "ui/playbook/page_row.h"
#include "ui/playbook/template_card.h"

#include <QCheckBox>
#include <QClipboard>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>

using namespace ic;
using namespace ic::test;

/// The page itself: what it shows, where keys lead, what stays when something happens.
class TestPlaybookPage : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PaneFixture> m_fixture;
    std::unique_ptr<PlaybookView> m_view;

    void show(const QString &section = QStringLiteral("outage"))
    {
        m_view = std::make_unique<PlaybookView>(*m_fixture->console, *m_fixture->ticker);
        m_view->resize(640, 470);
        m_view->showSection(section);
        m_view->show();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }

    /// In the order of the page.
    QStringList runButtons() const
    {
        QStringList names;
        for (const PageRow *row : m_view->findChildren<PageRow *>()) {
            for (const auto *button : row->findChildren<QAbstractButton *>()) {
                if (button->isVisible() && button->accessibleName().startsWith(QLatin1String("Run: ")))
                    names += button->accessibleName();
            }
        }
        return names;
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<PaneFixture>();
        show();
    }
    void cleanup()
    {
        m_view.reset();
        m_fixture.reset();
    }

    void tickingIsWrittenDown()
    {
        auto *box = control<QCheckBox>(*m_view, QStringLiteral("Told everybody"));
        QVERIFY(box);
        QVERIFY(shows(*m_view, QStringLiteral("0 of 2")));
        box->setFocus();
        press(Qt::Key_Space);
        QTRY_VERIFY(box->isChecked());
        QCOMPARE(m_fixture->incident().tickedItems.size(), std::size_t(1));
        QVERIFY(shows(*m_view, QStringLiteral("1 of 2")));
        press(Qt::Key_Return);
        QTRY_VERIFY(!box->isChecked());
        QVERIFY(shows(*m_view, QStringLiteral("0 of 2")));
    }

    void anActionIsMarkedDoneAndShowsWhen()
    {
        auto *badge = control(*m_view, QStringLiteral("Look"));
        QVERIFY(badge);
        m_fixture->clock.advance(std::chrono::seconds(14));
        badge->setFocus();
        press(Qt::Key_Return);
        QTRY_VERIFY(badge->isChecked());
        QCOMPARE(m_fixture->incident().doneActions.size(), std::size_t(1));
        QVERIFY(shows(*m_view, QStringLiteral("00:14")));
        press(Qt::Key_Space);
        QTRY_VERIFY(!badge->isChecked());
        QVERIFY(!shows(*m_view, QStringLiteral("00:14")));
    }

    void theWindowOfTheFirstActionsStandsBesideTheTitle()
    {
        QVERIFY(shows(*m_view, QStringLiteral("Immediate Actions 0–2 min")));
    }

    void keysGoFromRowToRow()
    {
        auto *first = control(*m_view, QStringLiteral("Look"));
        m_view->setFocus();
        QCOMPARE(QApplication::focusWidget(), first);
        press(Qt::Key_Down);
        QWidget *second = QApplication::focusWidget();
        QVERIFY(second != first);
        press(Qt::Key_J);
        press(Qt::Key_K);
        QCOMPARE(QApplication::focusWidget(), second);
        press(Qt::Key_Up);
        QCOMPARE(QApplication::focusWidget(), first);
        press(Qt::Key_Up);
        QCOMPARE(QApplication::focusWidget(), first);
    }

    void lettersInAFieldAreLetters()
    {
        auto *greet = control(*m_view, QStringLiteral("Run: Greet"));
        QVERIFY(greet);
        greet->setFocus();
        press(Qt::Key_Return);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, QStringLiteral("jk"));
        QCOMPARE(field->text(), QStringLiteral("jk"));
        QCOMPARE(QApplication::focusWidget(), field);
    }

    void eventsChangeRowsButNotThePage()
    {
        const QPointer<QAbstractButton> row = control(*m_view, QStringLiteral("Look"));
        auto *bar = m_view->findChild<QScrollArea *>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 200);
        bar->setValue(180);
        QVERIFY(answerOf(
            [&](Console::Done done) { m_fixture->console->note(QStringLiteral("x"), std::move(done)); }));
        QVERIFY(answerOf([&](Console::Done done) {
            m_fixture->console->setActionDone(m_fixture->console->runbook()->actions[0].id, true,
                                              std::move(done));
        }));
        QVERIFY(row);
        QVERIFY(row->isChecked());
        QCOMPARE(bar->value(), 180);
    }

    void theScrollPositionOfASectionComesBack()
    {
        auto *bar = m_view->findChild<QScrollArea *>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 200);
        bar->setValue(150);
        m_view->showSection(QStringLiteral("checklist"));
        QTRY_COMPARE(bar->value(), 0);
        m_view->showSection(QStringLiteral("outage"));
        QTRY_COMPARE(bar->value(), 150);
    }

    void aStepIsRevealed()
    {
        m_view->showSection(QStringLiteral("checklist"));
        QSignalSpy changed(m_view.get(), &PlaybookView::sectionChanged);
        m_view->revealStep(m_fixture->stepId("Wipe"));
        QTRY_COMPARE(QApplication::focusWidget(), control(*m_view, QStringLiteral("Run: Wipe")));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_view->section(), QStringLiteral("checks"));
    }

    void anUnknownSectionIsSaid()
    {
        m_view->showSection(QStringLiteral("nowhere"));
        QVERIFY(shows(*m_view, QStringLiteral("The runbook has no section “nowhere”")));
        m_view->showSection(QString());
        QVERIFY(shows(*m_view, QStringLiteral("Choose at the left")));
    }

    void aSituationWhoseLinkIsBrokenIsSaid()
    {
        m_view.reset();
        m_fixture = std::make_unique<PaneFixture>(
            "# T\n- **Gone** → [Gone](#gone)\n- **Slow** → [Slow](#slow)\n## Slow\n1. Wait\n", false);
        DeclareRequest request;
        request.situation = m_fixture->console->runbook()->situations.at(0).id;
        QVERIFY(answerOf([&](Console::Done done) { m_fixture->console->declare(request, std::move(done)); }));
        show({});
        QVERIFY(shows(*m_view, QStringLiteral("“Gone” leads to no section of the runbook")));
    }

    void aStepIsRunFromOneRowOnly()
    {
        m_view.reset();
        m_fixture = std::make_unique<PaneFixture>(R"(# Procedures

## Outage

1. **Look at the lag**

```bash
# How far behind is it?
echo lag
```

2. **Drain the queue**

Only where nobody else does it already.

```bash
echo drained
```
)");
        show();
        QCOMPARE(
            runButtons(),
            QStringList({QStringLiteral("Run: How far behind is it?"), QStringLiteral("Run: echo drained")}));
        QVERIFY(shows(*m_view, QStringLiteral("Look at the lag")));
        // A sentence before the command is read before its button is reached, so the duty has none.
        const auto rows = m_view->findChildren<PageRow *>();
        QCOMPARE(rows.size(), 3);
        QVERIFY(control(*m_view, QStringLiteral("Drain the queue")));
    }

    void aDutyWithSeveralCommandsHasARowForEach()
    {
        m_view.reset();
        m_fixture = std::make_unique<PaneFixture>(R"(# Procedures

## Outage

1. **Stop it**

   ```bash
   # Stop writes
   echo one
   ```

   ```bash
   # Stop reads
   echo two
   ```
2. **Look**: `df -h /` and `ls -l`
3. **Ask**: call somebody
)");
        show();
        QCOMPARE(runButtons(),
                 QStringList({QStringLiteral("Run: Stop writes"), QStringLiteral("Run: Stop reads"),
                              QStringLiteral("Run: df -h /"), QStringLiteral("Run: ls -l")}));
    }

    void aTemplateIsCopiedAsItStands()
    {
        const MessageTemplate &message = m_fixture->console->runbook()->templates.at(0);
        auto *copy = control(*m_view, QStringLiteral("Copy: ") + message.title);
        QVERIFY(copy);
        copy->click();
        QCOMPARE(QApplication::clipboard()->text(), message.text);
        const QString html =
            TemplateCard::marked(message, QStringLiteral("#111111"), QStringLiteral("#222222"));
        QVERIFY(html.contains(QStringLiteral(">[YOUR NAME]</span> &amp; &lt;nobody&gt;"))
                || html.contains(QStringLiteral("&amp; ")));
        QVERIFY(!html.contains(QStringLiteral("<nobody>")));
    }

    void linksLeadToSectionsLeniently()
    {
        const Runbook &runbook = *m_fixture->console->runbook();
        QCOMPARE(sectionOfLink(runbook, QUrl(QStringLiteral("#checklist"))), QStringLiteral("checklist"));
        QCOMPARE(sectionOfLink(runbook, QUrl(QStringLiteral("#-Three-Checks"))),
                 QStringLiteral("three-checks"));
        QCOMPARE(sectionOfLink(runbook, QUrl(QStringLiteral("https://example.org/#checklist"))), QString());
        QCOMPARE(openOutside(runbook, QUrl(QStringLiteral("missing.md"))).error().code, ErrorCode::NotFound);
        QCOMPARE(openOutside(runbook, QUrl(QStringLiteral("javascript:alert(1)"))).error().code,
                 ErrorCode::Refused);
        m_fixture->write(QStringLiteral("evil.sh"), "#!/bin/sh\n");
        QCOMPARE(openOutside(runbook, QUrl(QStringLiteral("evil.sh"))).error().code, ErrorCode::Refused);
    }

    void nothingIsClipped_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("centre of a small window") << 560;
        QTest::newRow("centre of 1280") << 640;
        QTest::newRow("centre of 1920") << 1150;
    }

    void nothingIsClipped()
    {
        QFETCH(int, width);
        m_view->resize(width, 900);
        QTest::qWait(20);
        const auto *scroll = m_view->findChild<QScrollArea *>();
        QCOMPARE(scroll->horizontalScrollBar()->maximum(), 0);
        QVERIFY(scroll->widget()->width() <= scroll->viewport()->width());
        const auto rows = m_view->findChildren<PageRow *>();
        QVERIFY(!rows.isEmpty());
        for (const PageRow *row : rows) {
            const auto labels = row->findChildren<QLabel *>();
            for (const QLabel *label : labels) {
                if (!label->isVisibleTo(row) || label->text().isEmpty())
                    continue;
                const int needed = label->hasHeightForWidth() ? label->heightForWidth(label->width())
                                                              : label->sizeHint().height();
                QVERIFY2(label->height() >= needed, qPrintable(label->text()));
                if (!label->wordWrap())
                    QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
            }
        }
    }
};

QTEST_MAIN(TestPlaybookPage)
#include "test_playbook_page.moc"
