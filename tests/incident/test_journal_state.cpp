// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/incident/story.h"

#include <QCryptographicHash>
#include <QTest>

#include <algorithm>
#include <random>

using namespace ic;
using namespace ic::test;
using namespace std::chrono_literals;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QStringList linesOf(const JournalState &state)
{
    QStringList lines;
    for (const IncidentId &id : state.order) {
        for (const TimelineEntry &entry : state.incidents.at(id).timeline)
            lines.append(QString::number(entry.atMs) + entry.text);
    }
    return lines;
}

} // namespace

class TestJournalState : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void incidentsAreKeptApart()
    {
        Story story;
        story.declared();
        const IncidentId first = story.id();
        story.happens(draft::resolved(first, story.jordan, {})).wait(1h).declared(text("P1"));
        story.happens(draft::noted(first, story.kim, text("for the report")));
        const JournalState &state = story.state();
        QCOMPARE(state.order, (std::vector{first, story.id()}));
        QCOMPARE(state.open()->id, story.id());
        QCOMPARE(state.incidents.at(first).timeline.size(), size_t(3));
        QCOMPARE(story.timeline().size(), 1);
    }

    void incidentsAreFoundByNumberAndId()
    {
        Story story;
        story.declared();
        QCOMPARE(story.state().find(text("INC-20261123-01")), &story.incident());
        QCOMPARE(story.state().find(text("inc-20261123-01")), &story.incident());
        QCOMPARE(story.state().find(story.id().text()), &story.incident());
        QVERIFY(!story.state().find(text("INC-20261123-02")));
        QVERIFY(!story.state().find(QString()));
        QVERIFY(!story.state().find(IncidentId::create().text()));
    }

    void numbersCountWithinTheDayAndApartForDrills()
    {
        Story story;
        QCOMPARE(story.state().nextNumber(story.now(), false), text("INC-20261123-01"));
        story.declared();
        QCOMPARE(story.state().nextNumber(story.now(), false), text("INC-20261123-02"));
        QCOMPARE(story.state().nextNumber(story.now(), true), text("DRILL-20261123-01"));
        QCOMPARE(story.state().nextNumber(story.now() + 86'400'000, false), text("INC-20261124-01"));
    }

    void theUsualTimeIsTheMedianOfSuccessfulRuns()
    {
        Story story;
        story.declared();
        QVERIFY(!story.state().usualMs(text("db")));
        const auto ran = [&story](RunOutcome outcome, qint64 durationMs) {
            const RunId run = RunId::create();
            story.runStarts(run, text("db")).runEnds(run, outcome, durationMs);
            story.runEnds(run, outcome, durationMs); // an echo counts for nothing
        };
        ran(RunOutcome::Succeeded, 90'000);
        ran(RunOutcome::Failed, 1);
        ran(RunOutcome::Stopped, 2);
        QCOMPARE(*story.state().usualMs(text("db")), 90'000);
        ran(RunOutcome::Succeeded, 40'000);
        QCOMPARE(*story.state().usualMs(text("db")), 65'000);
        ran(RunOutcome::Succeeded, 41'000);
        QCOMPARE(*story.state().usualMs(text("db")), 41'000);
        QCOMPARE(story.state().stepDurations.at(text("db")).size(), size_t(3));
        QVERIFY(!story.state().usualMs(text("other")));
    }

    void aRunOutsideAnyIncidentIsKnown()
    {
        Story story;
        const RunId run = RunId::create();
        RunStart start;
        start.run = run;
        start.stepId = text("db");
        RunEnd end;
        end.run = run;
        end.outcome = RunOutcome::Succeeded;
        end.durationMs = 700;
        story.happens(draft::runStarted({}, story.jordan, start));
        QVERIFY(story.state().looseRuns.at(run).isRunning());
        story.happens(draft::runFinished({}, end)).happens(draft::runFinished({}, end));
        QVERIFY(!story.state().looseRuns.at(run).isRunning());
        QCOMPARE(story.state().stepDurations.at(text("db")), std::vector<qint64>{700});
        QVERIFY(story.state().incidents.empty());
    }

    void trustAndPinsAreRemembered()
    {
        Story story;
        const QByteArray source = "# Procedures \xf0\x9f\x9a\xa8\r\n";
        const QString digest =
            QString::fromLatin1(QCryptographicHash::hash(source, QCryptographicHash::Sha256).toHex());
        const EventDraft pin = draft::runbookPinned(story.jordan, digest, text("/p.md"), source);
        story.happens(pin).happens(draft::runbookTrusted(story.jordan, text("cafe"), text("/p.md")));
        QVERIFY(story.state().pinnedRunbooks.contains(digest));
        QVERIFY(story.state().trustedCommands.contains(text("cafe")));
        QVERIFY(pin.incident.isNull());
        QVERIFY(!pin.key.isEmpty());
        QCOMPARE(pin.key, draft::runbookPinned(story.kim, digest, text("/q.md"), source).key);

        QCOMPARE(*pinnedSource(story.events()[0]), source);
        QVERIFY(!pinnedSource(story.events()[1]));
        Event altered = story.events()[0];
        altered.payload.insert(text("source"), QString::fromLatin1(QByteArray("other").toBase64()));
        QVERIFY(!pinnedSource(altered));
    }

    void journalsOfTwoConsolesUniteToTheSame()
    {
        // Two consoles wrote on the same incident; whichever way their events meet, all tell one story.
        Story here(OriginId::create());
        here.declared();
        here.wait(10s).happens(draft::noted(here.id(), here.jordan, text("here first")));
        here.wait(20s).happens(draft::severitySet(here.id(), here.jordan, text("P1")));
        Story there(OriginId::create());
        there.wait(15s).happens(draft::noted(here.id(), there.kim, text("there between")));
        there.wait(5s).happens(draft::severitySet(here.id(), there.kim, text("P2")));

        std::vector<Event> all = here.events();
        all.insert(all.end(), there.events().begin(), there.events().end());
        const QStringList expected = linesOf(foldAll(all));
        QCOMPARE(expected.size(), 5);
        QVERIFY(expected[2].endsWith(text("there between")));
        QVERIFY(expected[4].endsWith(text("Severity changed from P2 to P1 by Jordan Lee")));
        std::mt19937 dice(20261123);
        for (int round = 0; round < 50; ++round) {
            std::shuffle(all.begin(), all.end(), dice);
            QCOMPARE(linesOf(foldAll(all)), expected);
        }
    }
};

QTEST_GUILESS_MAIN(TestJournalState)
#include "test_journal_state.moc"
