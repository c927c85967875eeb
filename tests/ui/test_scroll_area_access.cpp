// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/scroll_area_access.h"

#include <QAccessible>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTest>

class TestScrollAreaAccess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ic::guardScrollAreas(); }

    void hasItsContentAndNothingBeyond()
    {
        QScrollArea area;
        auto *label = new QLabel(QStringLiteral("content"));
        area.setWidget(label);
        area.setAccessibleName(QStringLiteral("Playbook"));
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&area);
        QVERIFY(access);
        QCOMPARE(access->text(QAccessible::Name), QStringLiteral("Playbook"));
        QCOMPARE(access->childCount(), 1);
        // A reader may ask for what was there a moment ago.
        for (const int gone : {-1, 1, 2, 1000})
            QCOMPARE(access->child(gone), nullptr);
        QAccessibleInterface *viewport = access->child(0);
        QVERIFY(viewport);
        QCOMPARE(viewport->object(), area.viewport());
        QCOMPARE(access->indexOfChild(viewport), 0);
        QAccessibleInterface *content = viewport->child(0);
        QVERIFY(content);
        QCOMPARE(content->text(QAccessible::Name), QStringLiteral("content"));
        QCOMPARE(content->parent()->parent()->object(), &area);
    }

    void leavesEditorsTheirText()
    {
        QPlainTextEdit editor(QStringLiteral("some text"));
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&editor);
        QVERIFY(access);
        QVERIFY(access->textInterface());
        QCOMPARE(access->textInterface()->text(0, 4), QStringLiteral("some"));
    }
};

QTEST_MAIN(TestScrollAreaAccess)
#include "test_scroll_area_access.moc"
