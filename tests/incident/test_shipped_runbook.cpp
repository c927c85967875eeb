// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incident/due.h"
#include "app/runbook/loader.h"
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

// The rules of this room against the runbook that everybody has, as it is loaded.
class TestShippedRunbook : public QObject {
    Q_OBJECT

    RunbookPtr m_runbook;

    const Contact *contact(const char *role) const
    {
        const auto found = std::ranges::find(m_runbook->contacts, text(role), &Contact::role);
        return found == m_runbook->contacts.end() ? nullptr : &*found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto loaded = loadRunbook(embeddedRunbookPath());
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().text()));
        m_runbook = *loaded;
    }

    void everyTargetCanBeMeasured()
    {
        Story story;
        story.declared();
        const auto results = measure(story.incident(), *m_runbook);
        QCOMPARE(results.size(), size_t(5));
        for (const MetricResult &result : results)
            QVERIFY2(result.measurable, qPrintable(result.target->name));
        // Whoever tells the customers, and when, is measured.
        for (const ScheduleEntry &entry : m_runbook->schedule) {
            if (entry.audience.contains(text("ustomer")))
                story.wait(5min).happens(
                    draft::updateSent(story.id(), story.jordan, entry.id, entry.audience));
        }
        const auto after = measure(story.incident(), *m_runbook);
        QVERIFY(std::ranges::any_of(after, [](const MetricResult &result) {
            return result.target->name.contains(text("ustomer")) && result.measuredMs == 300'000;
        }));
    }

    void theScheduleAndTheTriggersFallDue()
    {
        Story story;
        story.declared();
        QCOMPARE(dueUpdates(story.incident(), *m_runbook).size(), size_t(6));
        QCOMPARE(nextUpdate(story.incident(), *m_runbook)->dueMs, story.now());
        const auto escalations = dueEscalations(story.incident(), *m_runbook);
        QCOMPARE(escalations.size(), size_t(4));
        QCOMPARE(escalations[0].dueMs, story.now() + 900'000);
        QCOMPARE(escalations[1].contacts.size(), size_t(1)); // 30 minutes: the CTO
        QCOMPARE(escalations[3].contacts.size(), size_t(1)); // 2 hours: the CEO
    }

    void escalationContactsWaitForTheirCondition()
    {
        for (const Situation &situation : m_runbook->situations) {
            Story story;
            story.declared();
            story.happens(draft::situationChosen(story.id(), story.jordan, situation.id, situation.section));
            int atOnce = 0, late = 0;
            for (const Contact &each : m_runbook->contacts) {
                const Incident &incident = story.incident();
                atOnce += escalationConditionMet(each, incident, *m_runbook, story.now()) ? 1 : 0;
                late += escalationConditionMet(each, incident, *m_runbook, story.now() + 10'800'000) ? 1 : 0;
            }
            // Only a breach calls for somebody at once: who waits for "security breaches".
            const bool isBreach = situation.title.contains(text("ecurity"));
            QVERIFY2(atOnce == (isBreach ? 1 : 0), qPrintable(situation.title));
            QVERIFY2(late == (isBreach ? 3 : 2), qPrintable(situation.title));
        }
        QVERIFY(contact("CTO") && contact("CEO"));
    }
};

QTEST_GUILESS_MAIN(TestShippedRunbook)
#include "test_shipped_runbook.moc"
