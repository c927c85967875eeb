// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incident/due.h"
#include "app/runbook/collection/collection_source.h"
#include "app/runbook/loader.h"
#include "tests/incident/story.h"

#include <QTest>

using namespace ic;
using namespace ic::test;
using namespace std::chrono_literals;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

// Two alerts, each with its own file, and a file for all.
Runbook folderOfAlerts()
{
    Runbook runbook =
        *parseRunbook(
             joinCollection(
                 {{QStringLiteral("all.md"), CollectedFile::State::Read,
                   "# Contacts\n\n## Escalation contacts\n\n| Name | Phone | When |\n|---|---|---|\n| Gus | "
                   "555-0101-22 "
                   "| > 20 min |\n",
                   0},
                  {QStringLiteral("disk.md"), CollectedFile::State::Read,
                   "# Disk\n\n1. Look\n2. Clean\n\n## Communication\n\n| Time | Audience |\n|---|---|\n| 5 "
                   "min | Storage "
                   "|\n\n## Escalation\n\n- 20 min: no room\n\n## Targets\n\n- Resolution: < 1 hour\n\n## "
                   "Escalation "
                   "contacts\n\n| Name | Phone | When |\n|---|---|---|\n| Lou | 555-0101-33 | > 20 min |\n",
                   0},
                  {QStringLiteral("login.md"), CollectedFile::State::Read,
                   "# Login\n\n1. Look\n2. Reset\n\n## Escalation contacts\n\n| Name | Phone | When "
                   "|\n|---|---|---|\n| "
                   "Gus | 555-0101-22 | > 5 min |\n",
                   0}}),
             QStringLiteral("/srv/x"))
             .value();
    return runbook;
}

// The schedule, triggers and escalation contacts of the user's document.
Runbook procedures()
{
    Runbook runbook;
    const auto row = [&runbook](std::chrono::seconds offset, const char *audience) {
        ScheduleEntry entry;
        entry.id = text(audience).toLower();
        entry.offset = offset;
        entry.audience = text(audience);
        runbook.schedule.push_back(entry);
    };
    row(0s, "Engineering");
    row(5min, "Customers");
    row(10min, "Leadership");
    const auto trigger = [&runbook](std::chrono::seconds after, const char *condition) {
        EscalationTrigger each;
        each.id = text(condition);
        each.after = after;
        each.condition = text(condition);
        runbook.escalations.push_back(each);
    };
    trigger(15min, "No progress on resolution");
    trigger(30min, "Customer impact continues");
    trigger(2h, "Regulatory notification required");
    const auto contact = [&runbook](const char *role, const char *when) {
        Contact each;
        each.id = text(role);
        each.role = text(role);
        each.when = text(when);
        each.after = durationFromText(each.when);
        each.isEscalation = true;
        runbook.contacts.push_back(each);
    };
    contact("CTO", "Critical incidents >30min");
    contact("VP Engineering", "Security breaches");
    contact("Product Owner", "Business impact decisions");
    contact("CEO", "Public incidents >2hrs");
    Contact engineer;
    engineer.role = text("On-Call Engineer");
    engineer.after = 30min; // not an escalation contact, whatever it says
    runbook.contacts.push_back(engineer);
    const auto section = [&runbook](const char *id, const char *title, int level, int parent) {
        Section each;
        each.id = text(id);
        each.plainTitle = text(title);
        each.level = level;
        each.parent = parent;
        runbook.sections.push_back(each);
    };
    section("top", "Security of Emergency Response Procedures", 1, -1);
    section("critical-system-failure", "Critical System Failure", 2, 0);
    section("security-breach-response", "Security Breach Response", 2, 0);
    section("security-script", "Response Script", 3, 2);
    return runbook;
}

const Contact &contactOf(const Runbook &runbook, const char *role)
{
    return *std::ranges::find(runbook.contacts, text(role), &Contact::role);
}

} // namespace

class TestDue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void updatesFallDueByTheSchedule()
    {
        const Runbook runbook = procedures();
        Story story;
        story.declared();
        const qint64 start = story.now();
        auto updates = dueUpdates(story.incident(), runbook);
        QCOMPARE(updates.size(), size_t(3));
        QCOMPARE(updates[1].dueMs, start + 300'000);
        QVERIFY(!updates[0].isOverdue(start));
        QVERIFY(updates[0].isOverdue(start + 1));
        QCOMPARE(nextUpdate(story.incident(), runbook)->entry->audience, text("Engineering"));

        story.wait(21s).happens(draft::updateSent(story.id(), story.jordan, text("engineering"), {}));
        updates = dueUpdates(story.incident(), runbook);
        QCOMPARE(*updates[0].sentMs, start + 21'000);
        QVERIFY(!updates[0].isOverdue(start + 1'000'000));
        QCOMPARE(nextUpdate(story.incident(), runbook)->dueMs, start + 300'000);

        // The one longest overdue comes first, even when a later one was sent.
        story.wait(20min).happens(draft::updateSent(story.id(), story.jordan, text("leadership"), {}));
        QCOMPARE(nextUpdate(story.incident(), runbook)->entry->audience, text("Customers"));
        story.happens(draft::updateSent(story.id(), story.jordan, text("customers"), {}));
        QVERIFY(!nextUpdate(story.incident(), runbook));
    }

    void anEarlierStartMovesEverythingThatIsDue()
    {
        const Runbook runbook = procedures();
        Story story;
        story.declared();
        story.happens(draft::startSet(story.id(), story.jordan, story.now() - 60'000));
        QCOMPARE(dueUpdates(story.incident(), runbook)[1].dueMs, story.now() + 240'000);
        QCOMPARE(dueEscalations(story.incident(), runbook)[0].dueMs, story.now() + 840'000);
    }

    void nothingIsDueOnceResolved()
    {
        const Runbook runbook = procedures();
        Story story;
        const RunId run = RunId::create();
        story.declared().runStarts(run, text("rb"), true);
        QVERIFY(nextUpdate(story.incident(), runbook));
        story.happens(draft::resolved(story.id(), story.jordan, {}));
        QVERIFY(!nextUpdate(story.incident(), runbook));
        QVERIFY(!nextEscalation(story.incident(), runbook));
        QVERIFY(!nextRollbackUpdateMs(story.incident()));
        QVERIFY(!nextUpdate(Incident(), runbook));
    }

    void escalationsFireAndAreAcknowledged()
    {
        const Runbook runbook = procedures();
        Story story;
        story.declared();
        auto next = nextEscalation(story.incident(), runbook);
        QCOMPARE(next->trigger->condition, text("No progress on resolution"));
        QVERIFY(next->contacts.empty());
        QVERIFY(!next->hasFired(story.now() + 899'999));
        QVERIFY(next->hasFired(story.now() + 900'000));
        story.happens(draft::escalationAcknowledged(story.id(), story.jordan, next->trigger->id, {}));
        QVERIFY(dueEscalations(story.incident(), runbook)[0].acknowledged);
        next = nextEscalation(story.incident(), runbook);
        QCOMPARE(next->trigger->after, std::chrono::seconds(30min));
        QCOMPARE(next->contacts.size(), size_t(1));
        QCOMPARE(next->contacts[0]->role, text("CTO"));
        QCOMPARE(dueEscalations(story.incident(), runbook)[2].contacts[0]->role, text("CEO"));
    }

    void rollbackUpdatesRepeatWhileItRuns()
    {
        Story story;
        const RunId run = RunId::create();
        story.declared();
        QVERIFY(!nextRollbackUpdateMs(story.incident()));
        story.wait(5min).runStarts(run, text("rb"), true);
        QCOMPARE(*nextRollbackUpdateMs(story.incident()), story.now() + 120'000);
        story.wait(2min).happens(draft::updateSent(story.id(), story.jordan, rollbackUpdateId, {}));
        QCOMPARE(*nextRollbackUpdateMs(story.incident()), story.now() + 120'000);
        story.runEnds(run, RunOutcome::Succeeded, 120'000);
        QVERIFY(!nextRollbackUpdateMs(story.incident()));
        // A later rollback counts from its own start.
        story.wait(10min).runStarts(RunId::create(), text("rb"), true);
        QCOMPARE(*nextRollbackUpdateMs(story.incident()), story.now() + 120'000);
    }

    void escalationContactsLightUpWhenTheirConditionIsMet()
    {
        const Runbook runbook = procedures();
        Story story;
        story.declared();
        const auto met = [&](const char *role, std::chrono::milliseconds elapsed) {
            return escalationConditionMet(contactOf(runbook, role), story.incident(), runbook,
                                          story.incident().startedMs() + elapsed.count());
        };
        QVERIFY(!met("CTO", 29min));
        QVERIFY(met("CTO", 30min));
        QVERIFY(!met("CEO", 30min));
        QVERIFY(met("CEO", 2h));
        QVERIFY(!met("VP Engineering", 24h));
        QVERIFY(!met("Product Owner", 24h));
        QVERIFY(!met("On-Call Engineer", 24h));

        // The playbook of a breach, and a section below it, name what the contact waits for.
        for (const char *section : {"security-breach-response", "security-script"}) {
            story.happens(draft::situationChosen(story.id(), story.jordan, {}, text(section)));
            QVERIFY2(met("VP Engineering", 0s), section);
            QVERIFY2(!met("Product Owner", 0s), section);
        }
        QVERIFY(!escalationConditionMet(contactOf(runbook, "CTO"), Incident(), runbook, story.now()));
    }

    void whatIsDueIsOfTheChosenFile()
    {
        const Runbook runbook = folderOfAlerts();
        Story story;
        story.declared();
        const auto choose = [&](const char *situation, const char *section) {
            story.happens(draft::situationChosen(story.id(), story.jordan, text(situation), text(section)));
        };
        choose("login.md", "login.md#login");
        QVERIFY(dueUpdates(story.incident(), runbook).empty());
        QVERIFY(dueEscalations(story.incident(), runbook).empty());
        QVERIFY(measure(story.incident(), runbook).empty());
        choose("disk.md", "disk.md#disk");
        QCOMPARE(dueUpdates(story.incident(), runbook).size(), size_t(1));
        QCOMPARE(measure(story.incident(), runbook).size(), size_t(1));
        const std::vector<DueEscalation> escalations = dueEscalations(story.incident(), runbook);
        QCOMPARE(escalations.size(), size_t(1));
        QStringList names;
        for (const Contact *contact : escalations.front().contacts)
            names += contact->name;
        QCOMPARE(names, (QStringList{text("Gus"), text("Lou")}));
    }

    void aPersonIsCalledByTheConditionThatCounts()
    {
        const Runbook runbook = folderOfAlerts();
        QCOMPARE(runbook.roster().size(), size_t(2));
        const Contact &gus = runbook.roster().front();
        QCOMPARE(gus.alsoAt.size(), size_t(1));
        Story story;
        story.declared();
        const auto now = [&](std::chrono::milliseconds elapsed) {
            return conditionMetNow(gus, story.incident(), runbook,
                                   story.incident().startedMs() + elapsed.count());
        };
        story.happens(
            draft::situationChosen(story.id(), story.jordan, text("disk.md"), text("disk.md#disk")));
        QCOMPARE(now(6min), QString());
        QCOMPARE(now(20min), text("> 20 min"));
        story.happens(
            draft::situationChosen(story.id(), story.jordan, text("login.md"), text("login.md#login")));
        QCOMPARE(now(4min), QString());
        QCOMPARE(now(6min), text("> 5 min"));

        QVERIFY(!answerOf(gus, story.incident()));
        story.happens(draft::contactTried(story.id(), story.jordan, gus.alsoAt.front().id, gus.name, false));
        QCOMPARE(answerOf(gus, story.incident()), std::optional(false));
        story.happens(draft::contactTried(story.id(), story.jordan, gus.id, gus.name, true));
        QCOMPARE(answerOf(gus, story.incident()), std::optional(true));
    }

    void timeLeftComesFromTheBestSource()
    {
        IncidentRun run;
        run.startedMs = 1'000'000;
        const qint64 now = run.startedMs + 30'000;
        QVERIFY(!timeLeft(run, std::nullopt, now));

        run.total = 8;
        run.phases = {{1, {}, run.startedMs, run.startedMs + 10'000, false}};
        QVERIFY(!timeLeft(run, std::nullopt, now)); // one phase is no pace
        run.phases.push_back({2, {}, run.startedMs + 10'000, run.startedMs + 20'000, false});
        auto left = timeLeft(run, std::nullopt, now);
        QVERIFY(left->source == TimeLeft::Source::Pace);
        QCOMPARE(left->left, std::chrono::seconds(50));

        left = timeLeft(run, 100'000, now);
        QVERIFY(left->source == TimeLeft::Source::Usual);
        QCOMPARE(left->left, std::chrono::seconds(70));

        run.remainingSeconds = 40;
        run.remainingSaidMs = now - 5'000;
        left = timeLeft(run, 100'000, now);
        QVERIFY(left->source == TimeLeft::Source::Output);
        QCOMPARE(left->left, std::chrono::seconds(35));

        // Longer than said, longer than usual, longer than the pace: nobody knows any more.
        QVERIFY(timeLeft(run, 100'000, now + 40'000)->source == TimeLeft::Source::Usual);
        QVERIFY(!timeLeft(run, 100'000, now + 600'000));

        run.end = RunEnd();
        QVERIFY(!timeLeft(run, 100'000, now));
    }
};

QTEST_GUILESS_MAIN(TestDue)
#include "test_due.moc"
