// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/incident/story.h"

#include <QJsonArray>
#include <QTest>

#include <limits>
#include <random>

using namespace ic;
using namespace ic::test;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

const std::vector<QString> &everyKind()
{
    static const std::vector<QString> all{
        kinds::declared,
        kinds::startSet,
        kinds::severitySet,
        kinds::situationChosen,
        kinds::handedOver,
        kinds::resolved,
        kinds::reopened,
        kinds::noted,
        kinds::actionDone,
        kinds::actionUndone,
        kinds::itemTicked,
        kinds::itemUnticked,
        kinds::runStarted,
        kinds::runProgressed,
        kinds::runStopAsked,
        kinds::runAnswered,
        kinds::runFinished,
        kinds::updateSent,
        kinds::escalationAcknowledged,
        kinds::contactTried,
        kinds::endpointDown,
        kinds::endpointUp,
        kinds::runbookPinned,
        kinds::runbookTrusted,
        kinds::runbookAdopted,
        kinds::journalSetAside,
        kinds::preflightLooked,
    };
    return all;
}

} // namespace

class TestOddEvents : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEmptyPayloadChangesNothing()
    {
        for (const QString &kind : everyKind()) {
            // These say all they have to by being there.
            if (kind == kinds::resolved || kind == kinds::declared)
                continue;
            Story story;
            story.declared();
            story.happens({story.id(), kind, story.jordan, {}, {}});
            QVERIFY2(story.timeline().size() == 1, qPrintable(kind));
            QVERIFY2(story.incident().runs.empty(), qPrintable(kind));
        }
    }

    void anUnknownKindIsPassedOver()
    {
        Story story;
        story.declared();
        story.happens({story.id(), text("incident.moon-phase"), story.jordan, {{text("x"), 1}}, {}});
        story.happens({story.id(), QString(), QString(), {}, {}});
        QCOMPARE(story.timeline().size(), 1);
    }

    void whatComesBeforeItsDeclarationIsHarmless()
    {
        Story story;
        const IncidentId early = IncidentId::create();
        story.happens(draft::noted(early, story.jordan, text("too early")));
        story.happens(draft::resolved(early, story.jordan, {}));
        QVERIFY(story.state().incidents.empty());
        story.happens(draft::declared(early, story.jordan, {}));
        QVERIFY(story.state().incidents.at(early).isOpen());
        QCOMPARE(story.state().incidents.at(early).timeline.size(), size_t(1));
    }

    void aSecondDeclarationIsIgnored()
    {
        Story story;
        story.declared();
        Declaration other;
        other.severity = text("P3");
        other.number = text("INC-X");
        const EventDraft again = draft::declared(story.id(), story.kim, other);
        story.happens(again);
        QCOMPARE(story.incident().declaration.severity, text("P0"));
        QCOMPARE(story.timeline().size(), 1);
        QCOMPARE(story.state().order.size(), size_t(1));
        QCOMPARE(again.key, story.events().front().key);
    }

    void aDeclarationOfNothingStillOpens()
    {
        Story story;
        const IncidentId id = IncidentId::create();
        story.happens({id, kinds::declared, QString(), {}, {}});
        const Incident &incident = story.state().incidents.at(id);
        QCOMPARE(incident.startedMs(), story.now());
        QCOMPARE(incident.timeline.front().text, text("Incident declared by somebody"));
        // But one that names no incident opens none.
        story.happens({{}, kinds::declared, story.jordan, {}, {}});
        QCOMPARE(story.state().incidents.size(), size_t(1));
    }

    void eventsOfAnotherIncidentChangeNothing()
    {
        Story story;
        story.declared();
        Event other = story.events().front();
        other.incident = IncidentId::create();
        other.kind = kinds::resolved;
        QVERIFY(fold(story.incident(), other).isOpen());
        other.incident = {};
        QVERIFY(fold(story.incident(), other).isOpen());
    }

    void extremeNumbersAreHeldInBounds()
    {
        Story story;
        const RunId run = RunId::create();
        story.declared().runStarts(run, text("rb"), true);
        const auto progress = [&](const QJsonObject &fields) {
            QJsonObject payload = fields;
            payload.insert(text("run"), run.text());
            payload.insert(text("status"), text("running"));
            story.happens({story.id(), kinds::runProgressed, text("console"), payload, {}});
        };
        progress({{text("step"), 1e300}, {text("total"), -5}, {text("phase"), text("a")}});
        progress({{text("step"), -3}, {text("total"), 2}});
        progress({{text("step"), std::numeric_limits<qint64>::max()}, {text("total"), 3}});
        progress({{text("step"), 2}, {text("total"), 3}, {text("remainingSeconds"), -1}});
        progress({{text("step"), 2}, {text("total"), 3}, {text("remainingSeconds"), 1e18}});
        const IncidentRun &read = story.incident().runs.front();
        QVERIFY(!read.remainingSeconds);
        QVERIFY(read.step <= read.total || read.total == 0);
        QVERIFY(read.phases.size() < 6);
        story.happens(
            {story.id(),
             kinds::runFinished,
             text("console"),
             {{text("run"), run.text()}, {text("outcome"), text("exploded")}, {text("durationMs"), -9}},
             {}});
        QVERIFY(read.end->outcome == RunOutcome::Unknown);
        QCOMPARE(read.end->durationMs, 0);
    }

    void anyFieldMayBeOfAnyType()
    {
        // Every kind, with each known field holding each type of JSON in turn, in many orders.
        const QStringList fields{
            text("number"),
            text("situation"),
            text("section"),
            text("severity"),
            text("startedMs"),
            text("to"),
            text("remark"),
            text("summary"),
            text("text"),
            text("action"),
            text("title"),
            text("item"),
            text("run"),
            text("stepId"),
            text("step"),
            text("total"),
            text("phase"),
            text("status"),
            text("outcome"),
            text("exports"),
            text("digest"),
            text("source"),
            text("schedule"),
            text("audience"),
            text("trigger"),
            text("contact"),
            text("answered"),
            text("endpoint"),
            text("detail"),
            text("withheldExports"),
            text("exitCode"),
            text("drill"),
            text("remainingSeconds"),
            text("commandsDigest"),
        };
        Story story;
        const RunId run = RunId::create();
        story.declared().runStarts(run, text("rb"), true);
        const std::vector<QJsonValue> values{QJsonValue(QJsonValue::Null),
                                             true,
                                             -1,
                                             1.5,
                                             1e300,
                                             QString(),
                                             text("running"),
                                             run.text(),
                                             QJsonArray{1, text("a")},
                                             QJsonObject{{text("a"), 1}, {text("b"), text("c")}}};
        std::mt19937 dice(7);
        const auto pick = [&dice](auto &from) -> const auto &
        {
            return from[static_cast<decltype(from.size())>(dice() % static_cast<unsigned>(from.size()))];
        };
        for (int round = 0; round < 4000; ++round) {
            QJsonObject payload{{text("run"), run.text()}};
            for (int field = 0; field < 6; ++field)
                payload.insert(pick(fields), pick(values));
            story.happens({story.id(), pick(everyKind()), story.jordan, payload, {}});
        }
        QVERIFY(!story.incident().isNull());
        QCOMPARE(story.state().incidents.size(), size_t(1));
        for (const TimelineEntry &entry : story.incident().timeline)
            QVERIFY(!entry.text.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOddEvents)
#include "test_odd_events.moc"
