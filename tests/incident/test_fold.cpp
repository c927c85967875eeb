// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/incident/story.h"

#include <QTest>

using namespace ic;
using namespace ic::test;
using namespace std::chrono_literals;

namespace {

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

class TestFold : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDeclarationOpensAnIncident()
    {
        Story story;
        story.declared();
        const Incident &incident = story.incident();
        QVERIFY(incident.isOpen());
        QCOMPARE(incident.id, story.id());
        QCOMPARE(incident.declaration.number, text("INC-20261123-01"));
        QCOMPARE(incident.declaration.commander, story.jordan);
        QCOMPARE(incident.declaration.environment, text("production"));
        QCOMPARE(incident.section, text("critical-system-failure"));
        QCOMPARE(incident.situation, text("system-down"));
        QCOMPARE(incident.startedMs(), story.now());
        QCOMPARE(incident.elapsedMs(story.now() + 7000), 7000);
        QCOMPARE(incident.elapsedMs(story.now() - 7000), 0);
        QCOMPARE(story.timeline(), QStringList{text("Incident declared, P0, by Jordan Lee")});
    }

    void aDrillSaysSo()
    {
        Story story;
        story.declared(text("P1"), true);
        QVERIFY(story.incident().declaration.drill);
        QCOMPARE(story.incident().declaration.number, text("DRILL-20261123-01"));
        QCOMPARE(story.lastLine(), text("Drill declared, P1, by Jordan Lee"));
    }

    void theStartMayBeSetEarlierButNotIntoTheFuture()
    {
        Story story;
        story.declared().wait(60s);
        const qint64 start = story.now() - 240'000;
        story.happens(draft::startSet(story.id(), story.jordan, start));
        QCOMPARE(story.incident().startedMs(), start);
        QCOMPARE(story.incident().elapsedMs(story.now()), 240'000);
        QCOMPARE(story.lastLine(), text("Start set 03:00 earlier by Jordan Lee"));

        const size_t lines = story.incident().timeline.size();
        story.happens(draft::startSet(story.id(), story.jordan, story.now() + 1));
        QCOMPARE(story.incident().startedMs(), start);
        QCOMPARE(story.incident().timeline.size(), lines);
    }

    void severityAndCommandChange()
    {
        Story story;
        story.declared();
        story.happens(draft::severitySet(story.id(), story.jordan, text("P1")));
        QCOMPARE(story.lastLine(), text("Severity changed from P0 to P1 by Jordan Lee"));
        story.happens(draft::handedOver(story.id(), story.jordan, story.kim, text("rollback runs")));
        QCOMPARE(story.lastLine(), text("Command handed over from Jordan Lee to Kim Davis: rollback runs"));
        QCOMPARE(story.incident().declaration.severity, text("P1"));
        QCOMPARE(story.incident().declaration.commander, story.kim);

        // The same again is not news.
        const size_t lines = story.incident().timeline.size();
        story.happens(draft::severitySet(story.id(), story.jordan, text("P1")));
        QCOMPARE(story.incident().timeline.size(), lines);
    }

    void anotherPlaybookMayBeOpened()
    {
        Story story;
        story.declared();
        story.happens(
            draft::situationChosen(story.id(), story.kim, text("database"), text("data-corruption")));
        QCOMPARE(story.incident().section, text("data-corruption"));
        QCOMPARE(story.incident().situation, text("database"));
        QCOMPARE(story.lastLine(), QString::fromUtf8("Playbook “data corruption” opened by Kim Davis"));
        QCOMPARE(story.incident().declaration.section, text("critical-system-failure"));
    }

    void resolvingStopsTheClockAndReopeningStartsItAgain()
    {
        Story story;
        story.declared().wait(24min + 10s);
        story.happens(draft::resolved(story.id(), story.jordan, text("rolled back")));
        QVERIFY(!story.incident().isOpen());
        QCOMPARE(story.lastLine(), text("Resolved after 24:10 by Jordan Lee: rolled back"));
        QCOMPARE(story.incident().elapsedMs(story.now() + 5000), 1'450'000);
        QVERIFY(!story.state().open());

        story.wait(60s).happens(draft::resolved(story.id(), story.kim, text("again")));
        QCOMPARE(story.incident().resolution, text("rolled back"));

        story.happens(draft::reopened(story.id(), story.kim, text("errors are back")));
        QVERIFY(story.incident().isOpen());
        QCOMPARE(story.incident().resolution, QString());
        QCOMPARE(story.lastLine(), text("Reopened by Kim Davis: errors are back"));
        QCOMPARE(story.state().open(), &story.incident());
    }

    void actionsAndItemsAreDoneAndUndone()
    {
        Story story;
        story.declared();
        const QString action = text("failure/verify"), item = text("failure/status-page");
        story.happens(draft::actionDone(story.id(), story.jordan, action, text("Verify the outage"), true));
        QVERIFY(story.incident().doneActions.contains(action));
        story.happens(draft::itemTicked(story.id(), story.jordan, item, text("Status page updated"), true));
        QVERIFY(story.incident().tickedItems.at(item));
        story.happens(draft::actionDone(story.id(), story.jordan, action, text("Verify the outage"), false));
        QVERIFY(!story.incident().doneActions.contains(action));
        story.happens(draft::itemTicked(story.id(), story.jordan, item, text("Status page updated"), false));
        // Unticked by a person is a decision, too: it holds against a tick in the file.
        QVERIFY(story.incident().tickedItems.contains(item));
        QVERIFY(!story.incident().tickedItems.at(item));
        QCOMPARE(story.timeline().mid(1),
                 (QStringList{text("Done: Verify the outage"), text("Ticked: Status page updated"),
                              text("Not done after all: Verify the outage"),
                              text("Tick taken back: Status page updated")}));
    }

    void anItemTickedInTheFileCanBeUntickedFirst()
    {
        Story story;
        story.declared();
        story.happens(draft::itemTicked(story.id(), story.jordan, text("x"), text("Pager on"), false));
        QVERIFY(!story.incident().tickedItems.at(text("x")));
        QCOMPARE(story.lastLine(), text("Tick taken back: Pager on"));
    }

    void notesMessagesCallsAndOutagesAreToldInOrder()
    {
        Story story;
        story.declared();
        const IncidentId id = story.id();
        story.wait(1s).happens(draft::endpointChanged(id, text("web"), false, text("503")));
        story.wait(1s).happens(draft::updateSent(id, story.jordan, text("s1"), text("Engineering")));
        story.wait(1s).happens(
            draft::contactTried(id, story.jordan, text("c1"), text("Pat Martinez"), false));
        story.wait(1s).happens(draft::noted(id, story.kim, text("100% of %1 logins fail")));
        story.wait(1s).happens(
            draft::escalationAcknowledged(id, story.jordan, text("t1"), text("No progress on resolution")));
        story.wait(1s).happens(draft::endpointChanged(id, text("web"), true, text("4 ms")));
        QCOMPARE(story.timeline().mid(1),
                 (QStringList{text("Outage: web, 503"), text("Update sent to Engineering by Jordan Lee"),
                              text("Pat Martinez called, no answer"),
                              text("Note by Kim Davis: 100% of %1 logins fail"),
                              text("Escalation acknowledged by Jordan Lee: No progress on resolution"),
                              text("web answers again")}));
        const auto &lines = story.incident().timeline;
        QCOMPARE(lines[1].tone, TimelineEntry::Tone::Bad);
        QCOMPARE(lines[4].tone, TimelineEntry::Tone::Note);
        QCOMPARE(lines[6].tone, TimelineEntry::Tone::Good);
        QCOMPARE(lines[6].atMs - lines[0].atMs, 6000);
        QVERIFY(story.incident().acknowledgedEscalations.contains(text("t1")));
        QVERIFY(!story.incident().triedContacts.at(text("c1")));
        QVERIFY(story.incident().endpoints.at(text("web")).up);
        QCOMPARE(story.incident().endpoints.at(text("web")).sinceMs, story.now());
    }

    void aScheduledUpdateKeepsItsFirstSendingARollbackUpdateItsLast()
    {
        Story story;
        story.declared();
        const qint64 first = story.now();
        for (const QString &schedule : {text("s1"), rollbackUpdateId})
            story.happens(draft::updateSent(story.id(), story.jordan, schedule, text("Engineering")));
        story.wait(2min);
        for (const QString &schedule : {text("s1"), rollbackUpdateId})
            story.happens(draft::updateSent(story.id(), story.jordan, schedule, text("Engineering")));
        QCOMPARE(story.incident().sentUpdates.at(text("s1")), first);
        QCOMPARE(story.incident().sentUpdates.at(rollbackUpdateId), first + 120'000);
        QCOMPARE(story.lastLine(), text("Rollback update sent to Engineering by Jordan Lee"));
    }

    void anEndpointThatStaysDownIsToldOnce()
    {
        Story story;
        story.declared();
        story.happens(draft::endpointChanged(story.id(), text("web"), false, text("503")));
        const qint64 since = story.now();
        story.wait(5s).happens(draft::endpointChanged(story.id(), text("web"), false, text("refused")));
        QCOMPARE(story.incident().endpoints.at(text("web")).sinceMs, since);
        QCOMPARE(story.timeline().size(), 2);
    }

    void whatAPreflightFoundIsToldWhereSomethingIsMissing()
    {
        Story story;
        story.declared();
        const auto lines = story.timeline().size();
        story.happens(draft::preflightLooked(story.id(), {text("live"), 0, 0, {}}));
        QVERIFY(story.incident().preflight);
        QCOMPARE(story.timeline().size(), lines);

        Story other;
        other.declared();
        other.happens(draft::preflightLooked(
            other.id(), {text("live"), 2, 1, {text("no psql"), text("no directory"), text("no host")}}));
        QCOMPARE(other.incident().preflight->errors, 2);
        QCOMPARE(other.incident().preflight->findings.size(), 3);
        QCOMPARE(other.incident().timeline.back().text,
                 text("Preflight of live: no psql; no directory; 1 more"));
        QVERIFY(other.incident().timeline.back().tone == TimelineEntry::Tone::Bad);
    }

    void foldingChangesNothingButTheValueItReturns()
    {
        Story story;
        story.declared();
        const Incident before = story.incident();
        Event event = story.events().front();
        event.kind = kinds::noted;
        event.payload = {{text("text"), text("hello")}};
        const Incident after = fold(before, event);
        QCOMPARE(before.timeline.size(), size_t(1));
        QCOMPARE(after.timeline.size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestFold)
#include "test_fold.moc"
