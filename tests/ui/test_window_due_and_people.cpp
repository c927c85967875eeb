// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_fixture.h"

#include "ui/playbook/playbook_view.h"

#include <QDesktopServices>
#include <QUrl>

#include <algorithm>

using namespace ic;
using namespace ic::test;
using namespace std::chrono_literals;

/// Takes the calls that would otherwise leave for the desktop.
class Telephone : public QObject {
    Q_OBJECT
public:
    Telephone()
    {
        for (const char *scheme : {"tel", "mailto"})
            QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "dial");
    }
    ~Telephone() override
    {
        for (const char *scheme : {"tel", "mailto"})
            QDesktopServices::unsetUrlHandler(QString::fromLatin1(scheme));
    }
    QList<QUrl> dialled;
public Q_SLOTS:
    void dial(const QUrl &url) { dialled << url; }
};

class TestWindowDueAndPeople : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRowOfTheScheduleIsListed()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        for (const ScheduleEntry &entry : f.console->runbook()->schedule)
            QTRY_VERIFY2(f.sees(entry.audience), qPrintable(entry.audience));
        f.advance(1h);
        for (const ScheduleEntry &entry : f.console->runbook()->schedule)
            QTRY_VERIFY2(f.visible<QAbstractButton>(QStringLiteral("Mark sent: ") + entry.audience),
                         qPrintable(entry.audience));
    }

    void whatIsOverdueTheLongestStandsFirst()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        f.advance(1h);
        QTest::qWait(20);
        const auto rowOf = [&f](const ScheduleEntry &entry) {
            return f.visible<QAbstractButton>(QStringLiteral("Mark sent: ") + entry.audience)->parentWidget();
        };
        const auto &schedule = f.console->runbook()->schedule;
        for (std::size_t i = 1; i < schedule.size(); ++i) {
            if (schedule[i - 1].offset < schedule[i].offset)
                QVERIFY(rowOf(schedule[i - 1])->y() < rowOf(schedule[i])->y());
        }
    }

    void anOverdueRowSaysSoInWords()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        f.advance(2min + 42s);
        QVERIFY(f.sees(QStringLiteral("02:42 overdue")));
        QVERIFY(f.sees(QStringLiteral("00:42 overdue")));
        QVERIFY(f.sees(QStringLiteral("in 02:18")));
    }

    void anEscalationIsAcknowledgedOnceItFired()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        const EscalationTrigger first = f.console->runbook()->escalations.front();
        const QString name = QStringLiteral("Acknowledge: ") + first.condition;
        QVERIFY(!f.visible<QAbstractButton>(name));
        f.advance(first.after + 1s);
        f.click(name);
        QTRY_VERIFY(f.incident().acknowledgedEscalations.contains(first.id));
        QTRY_VERIFY(!f.visible<QAbstractButton>(name));
    }

    void aCallDialsAndAsksWhatCameOfIt()
    {
        Telephone telephone;
        WindowFixture f;
        QVERIFY(f.declareFirst());
        const Contact contact = f.console->runbook()->contacts.front();
        f.click(QStringLiteral("Call: ") + contact.name);
        QCOMPARE(telephone.dialled.size(), 1);
        QCOMPARE(telephone.dialled.front(), QUrl(QStringLiteral("tel:") + dialDigits(contact.phone)));
        f.click(QStringLiteral("No answer: ") + contact.name);
        QTRY_VERIFY(f.incident().triedContacts.contains(contact.id));
        QVERIFY(!f.incident().triedContacts.at(contact.id));
        const QString backup = QStringLiteral("Call backup: ") + contact.backup;
        QTRY_VERIFY(f.visible<QAbstractButton>(backup));
        f.click(backup);
        QCOMPARE(telephone.dialled.size(), 2);
        f.click(QStringLiteral("Answered: ") + contact.name);
        QTRY_VERIFY(f.incident().triedContacts.at(contact.id));
    }

    void callingFromThePaletteBringsTheRowIntoView()
    {
        Telephone telephone;
        WindowFixture f;
        QVERIFY(f.declareFirst());
        const Contact contact = f.console->runbook()->contacts.back();
        const QString who = contact.name.isEmpty() ? contact.role : contact.name;
        f.press(Qt::Key_T, Qt::ControlModifier);
        f.type(who);
        f.press(Qt::Key_Return);
        const auto inView = [&f, &who] {
            const auto *button = f.visible<QAbstractButton>(QStringLiteral("Answered: ") + who);
            return button && !button->visibleRegion().isEmpty();
        };
        QTRY_VERIFY(inView());
    }

    void aDrillDialsNobody()
    {
        Telephone telephone;
        WindowFixture f({}, "  - name: exercise\n    kind: drill\n    directory: /tmp\n");
        f.press(Qt::Key_1);
        f.click(QStringLiteral("DRILL exercise"));
        f.press(Qt::Key_Return);
        QTRY_VERIFY(f.incident().isOpen());
        const Contact contact = f.console->runbook()->contacts.front();
        QTRY_VERIFY(f.visible<QAbstractButton>(QStringLiteral("Call: ") + contact.name));
        f.click(QStringLiteral("Call: ") + contact.name);
        QVERIFY(telephone.dialled.isEmpty());
        QTRY_VERIFY(f.sees(QStringLiteral("DRILL: nobody is called by itself")));
    }

    void whoseConditionIsMetIsMarkedByWord()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        const auto &contacts = f.console->runbook()->contacts;
        const auto waiting = std::ranges::find_if(
            contacts, [](const Contact &contact) { return contact.isEscalation && contact.after; });
        QVERIFY(waiting != contacts.end());
        const QString word = QStringLiteral("now: ") + waiting->when;
        QVERIFY(!f.sees(word));
        f.advance(*waiting->after + 2s);
        QTRY_VERIFY(f.sees(word));
    }

    void lookingElsewhereChangesNothingUntilAsked()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        const QString section = f.incident().section;
        const auto events = f.incident().timeline.size();
        const Situation &database = f.console->runbook()->situations.at(1);
        f.press(Qt::Key_2);
        auto *page = f.window->findChild<PlaybookView *>();
        QCOMPARE(page->section(), database.playbooks.at(0));
        f.press(Qt::Key_2);
        QCOMPARE(page->section(), database.playbooks.at(1));
        QCOMPARE(f.incident().section, section);
        QCOMPARE(f.incident().timeline.size(), events);
        f.click(QStringLiteral("Back to the incident"));
        QCOMPARE(page->section(), section);
        f.press(Qt::Key_2);
        f.click(QStringLiteral("This is what happens"));
        QTRY_COMPARE(f.incident().section, database.playbooks.at(0));
    }
};

QTEST_MAIN(TestWindowDueAndPeople)
#include "test_window_due_and_people.moc"
