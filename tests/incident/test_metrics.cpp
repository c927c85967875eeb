// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incident/due.h"
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

// The targets of the user's document.
Runbook procedures()
{
    Runbook runbook;
    const auto target = [&runbook](const char *name, std::chrono::seconds limit, const char *severity = "") {
        ResponseTarget each;
        each.id = text(name);
        each.name = text(name);
        each.limit = limit;
        each.severity = text(severity);
        runbook.targets.push_back(each);
    };
    target("Incident detection", 1min);
    target("Team notification", 2min);
    target("Initial response", 5min);
    target("Customer notification", 10min);
    target("Resolution", 30min, "P0");
    target("Resolution", 60min, "P1");
    for (const char *audience : {"Engineering", "All employees", "Customers", "Public", "All"}) {
        ScheduleEntry entry;
        entry.id = text(audience);
        entry.audience = text(audience);
        runbook.schedule.push_back(entry);
    }
    return runbook;
}

const MetricResult *named(const std::vector<MetricResult> &results, const char *name)
{
    for (const MetricResult &each : results) {
        if (each.target->name == text(name))
            return &each;
    }
    return nullptr;
}

} // namespace

class TestMetrics : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyTargetsOfTheSeverityCount()
    {
        const Runbook runbook = procedures();
        Story story;
        story.declared(text("P1"));
        auto results = measure(story.incident(), runbook);
        QCOMPARE(results.size(), size_t(5));
        QCOMPARE(named(results, "Resolution")->target->limit, std::chrono::seconds(60min));
        story.happens(draft::severitySet(story.id(), story.jordan, text("P2")));
        results = measure(story.incident(), runbook);
        QCOMPARE(results.size(), size_t(4));
        QVERIFY(!named(results, "Resolution"));
        QVERIFY(measure(Incident(), runbook).empty());
    }

    void everyTargetHasItsMoment()
    {
        const Runbook runbook = procedures();
        Story story;
        story.declared();
        const auto measured = [&](const char *name) {
            return named(measure(story.incident(), runbook), name)->measuredMs;
        };
        QCOMPARE(*measured("Incident detection"), 0);
        for (const char *open :
             {"Team notification", "Initial response", "Customer notification", "Resolution"})
            QVERIFY2(!measured(open), open);

        story.wait(14s).happens(draft::actionDone(story.id(), story.jordan, text("a"), text("Verify"), true));
        QCOMPARE(*measured("Initial response"), 14'000);
        story.wait(7s).happens(
            draft::updateSent(story.id(), story.jordan, text("All employees"), text("All employees")));
        QCOMPARE(*measured("Team notification"), 21'000);
        QVERIFY(!measured("Customer notification"));
        story.wait(9s).happens(draft::updateSent(story.id(), story.jordan, text("Public"), text("Public")));
        QCOMPARE(*measured("Customer notification"), 30'000);
        story.wait(1s).happens(
            draft::updateSent(story.id(), story.jordan, text("Customers"), text("Customers")));
        QCOMPARE(*measured("Customer notification"), 30'000);
        story.wait(9s).runStarts(RunId::create(), text("db"));
        QCOMPARE(*measured("Initial response"), 14'000);
        story.wait(20s).happens(draft::resolved(story.id(), story.jordan, {}));
        QCOMPARE(*measured("Resolution"), 60'000);
        story.happens(draft::reopened(story.id(), story.jordan, {}));
        QVERIFY(!measured("Resolution"));
    }

    void detectionCountsFromTheTrueStart()
    {
        const Runbook runbook = procedures();
        Story story;
        story.declared().wait(30s);
        story.happens(draft::startSet(story.id(), story.jordan, story.now() - 120'000));
        QCOMPARE(*named(measure(story.incident(), runbook), "Incident detection")->measuredMs, 90'000);
        story.happens(draft::endpointChanged(story.id(), text("web"), false, text("503")));
        QCOMPARE(*named(measure(story.incident(), runbook), "Incident detection")->measuredMs, 90'000);
    }

    void aTargetIsMetWhileThereIsStillTime()
    {
        const Runbook runbook = procedures();
        Story story;
        story.declared();
        const MetricResult open = *named(measure(story.incident(), runbook), "Resolution");
        QVERIFY(open.met(1'800'000));
        QVERIFY(!open.met(1'800'001));
        story.wait(31min).happens(draft::resolved(story.id(), story.jordan, {}));
        QVERIFY(!named(measure(story.incident(), runbook), "Resolution")->met(0));
    }

    void aTargetWithoutAMomentSaysSo()
    {
        Runbook runbook;
        ResponseTarget target;
        target.name = text("Coffee served");
        target.limit = 5min;
        runbook.targets.push_back(target);
        Story story;
        story.declared();
        const MetricResult result = measure(story.incident(), runbook).at(0);
        QVERIFY(!result.measurable);
        QVERIFY(!result.measuredMs);
        QVERIFY(!result.met(0));
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "test_metrics.moc"
