// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journal/journal_fixture.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QProcess>
#include <QSignalSpy>

#include <limits>
#include <thread>

using namespace ic;
using namespace ic::test;
using namespace std::chrono_literals;

class TestJournal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void acknowledgesInOrder()
    {
        JournalFixture fixture;
        const auto journal = fixture.open();
        QStringList log;
        connect(journal.get(), &Journal::appended, journal.get(),
                [&log](const Event &event) { log << QStringLiteral("appended %1").arg(event.seq); });
        for (int number = 1; number <= 3; ++number) {
            journal->append(note(number), [&log](const Result<Event> &event) {
                log << QStringLiteral("done %1").arg(event ? event->seq : -1);
            });
        }
        QVERIFY(log.isEmpty()); // never before the caller is back in the event loop
        QTRY_COMPARE(log.size(), 6);
        QCOMPARE(log,
                 (QStringList{QStringLiteral("done 1"), QStringLiteral("appended 1"),
                              QStringLiteral("done 2"), QStringLiteral("appended 2"),
                              QStringLiteral("done 3"), QStringLiteral("appended 3")}));
    }

    void acknowledgesOnItsOwnThread()
    {
        JournalFixture fixture;
        const auto journal = fixture.open();
        std::thread::id answered;
        std::thread other([&] {
            journal->append(note(1), [&](const Result<Event> &) { answered = std::this_thread::get_id(); });
        });
        other.join();
        QTRY_VERIFY(answered != std::thread::id());
        QVERIFY(answered == std::this_thread::get_id());
    }

    void flushDeliversWithoutAnEventLoop()
    {
        JournalFixture fixture;
        const auto journal = fixture.open();
        int answers = 0;
        journal->append(note(1), [&](const Result<Event> &event) { answers += event ? 1 : 0; });
        IC_VERIFY_RESULT(journal->flush(20000));
        QCOMPARE(answers, 1);
        QCOMPARE(journal->waiting(), 0);
    }

    void maySendFurtherAndCloseFromAnAnswer()
    {
        JournalFixture fixture;
        auto journal = fixture.open();
        bool closed = false;
        journal->append(note(1), [&](const Result<Event> &) {
            journal->append(note(2));
            journal->append(note(3));
            QVERIFY(journal->flush(20000));
            journal.reset();
            closed = true;
        });
        QTRY_VERIFY(closed);
        QCOMPARE(eventsOf(*fixture.open(Journal::Mode::ReadOnly)).size(), 3U);
    }

    void givesBackWhatWasSaid()
    {
        JournalFixture fixture;
        const auto journal = fixture.open();
        const IncidentId incident = IncidentId::create();
        const QJsonObject payload{
            {QStringLiteral("text"),
             QStringLiteral("\"Köln\" 🚨\n\t\0end").append(QChar(0)).append(QChar(0xd83d))},
            {QStringLiteral("z"), QJsonArray{1, 2.5, -3e300, true, QJsonValue()}},
            {QStringLiteral("a"), QJsonObject{{QStringLiteral("count"), std::numeric_limits<qint64>::max()}}},
            {QString(), QString()},
        };
        std::vector<Event> answered;
        journal->append({incident, QStringLiteral("odd.one"), QStringLiteral("Zoë ") + QChar(0xdc00), payload,
                         QStringLiteral("clé")},
                        [&](const Result<Event> &event) { answered.push_back(*event); });
        journal->append({{}, QStringLiteral("bare"), {}, {}, {}},
                        [&](const Result<Event> &event) { answered.push_back(*event); });
        IC_VERIFY_RESULT(journal->flush(20000));

        const auto read = eventsOf(*journal);
        QCOMPARE(read.size(), 2U);
        QVERIFY(read == answered);
        QCOMPARE(
            read[0].payload.value(QStringLiteral("a")).toObject().value(QStringLiteral("count")).toInteger(),
            std::numeric_limits<qint64>::max());
        QCOMPARE(read[0].incident, incident);
        QCOMPARE(read[0].origin, journal->origin());
        QCOMPARE(read[0].prev, QByteArray(32, '\0'));
        QCOMPARE(read[1].prev, read[0].hash);
        QVERIFY(read[1].incident.isNull());
        for (const Event &event : read)
            QCOMPARE(event.hash,
                     QCryptographicHash::hash(canonicalBytes(event, payloadJson(event.payload)),
                                              QCryptographicHash::Sha256));
        const auto ofIncident = journal->eventsOf(incident);
        IC_VERIFY_RESULT(ofIncident);
        QVERIFY(*ofIncident == std::vector<Event>{read[0]});
        const auto ofNone = journal->eventsOf({});
        IC_VERIFY_RESULT(ofNone);
        QVERIFY(*ofNone == std::vector<Event>{read[1]});
    }

    // The encoding as journal_format.md has it, byte by byte. Changing it makes every older journal
    // "altered".
    void encodesAsDocumented()
    {
        const Event event{.origin =
                              OriginId::fromText(QStringLiteral("3f2c0000-0000-4000-8000-000000000001")),
                          .seq = 17,
                          .hlc = {1'795'399'200'000, 2},
                          .incident = {},
                          .kind = QStringLiteral("note.added"),
                          .actor = QStringLiteral("Zoë"),
                          .payload = {{QStringLiteral("b"), 1}, {QStringLiteral("a"), QStringLiteral("x")}},
                          .key = QStringLiteral("k"),
                          .prev = QByteArray(32, '\1'),
                          .hash = {}};
        const QByteArray json = payloadJson(event.payload);
        QCOMPARE(json, QByteArrayLiteral(R"({"a":"x","b":1})"));
        const auto field = [](const QByteArray &bytes) {
            return QByteArray(3, '\0') + static_cast<char>(bytes.size()) + bytes;
        };
        QCOMPARE(canonicalBytes(event, json),
                 field("incident-commander event 1") + field("3f2c0000-0000-4000-8000-000000000001")
                     + field("17") + field("1795399200000") + field("2") + field("") + field("note.added")
                     + field("Zo\xc3\xab") + field(json) + field("k") + field(QByteArray(32, '\1')));
    }

    void ordersByTimeThenOriginThenNumber()
    {
        const auto at = [](qint64 wall, quint32 counter, const char *origin, qint64 seq) {
            Event event;
            event.hlc = {wall, counter};
            event.origin = OriginId::fromText(
                QStringLiteral("%1-0000-4000-8000-000000000000").arg(QString::fromLatin1(origin)));
            event.seq = seq;
            return event;
        };
        const std::vector<Event> ordered{at(1, 0, "ffffffff", 9), at(1, 1, "00000001", 1),
                                         at(1, 1, "80000000", 1), at(1, 1, "80000000", 2),
                                         at(2, 0, "00000001", 1)};
        for (std::size_t a = 0; a < ordered.size(); ++a) {
            for (std::size_t b = 0; b < ordered.size(); ++b)
                QCOMPARE(happenedBefore(ordered[a], ordered[b]), a < b);
        }
    }

    void goesOnAfterARestart()
    {
        JournalFixture fixture;
        fixture.fill(3);
        const auto journal = fixture.open();
        journal->append(note(4));
        IC_VERIFY_RESULT(journal->flush(20000));
        const auto events = eventsOf(*journal);
        QCOMPARE(events.size(), 4U);
        QCOMPARE(events[3].seq, 4);
        QCOMPARE(events[3].origin, events[0].origin);
        QCOMPARE(events[3].prev, events[2].hash);
        IC_VERIFY_RESULT(verifyJournal(fixture.file()));
    }

    void giveTheFirstEventBackForAKnownKey()
    {
        JournalFixture fixture;
        auto journal = fixture.open();
        QSignalSpy appended(journal.get(), &Journal::appended);
        std::vector<Event> answers;
        const auto take = [&](const Result<Event> &event) { answers.push_back(*event); };
        // Both wait for the same commit …
        journal->append(draft(QStringLiteral("first"), {}, QStringLiteral("once")), take);
        journal->append(draft(QStringLiteral("second"), {}, QStringLiteral("once")), take);
        IC_VERIFY_RESULT(journal->flush(20000));
        // … this one comes later, and this one after a restart.
        journal->append(draft(QStringLiteral("third"), {}, QStringLiteral("once")), take);
        IC_VERIFY_RESULT(journal->flush(20000));
        QCOMPARE(appended.size(), 1);
        journal.reset();
        journal = fixture.open();
        journal->append(draft(QStringLiteral("fourth"), {}, QStringLiteral("once")), take);
        journal->append(draft(QStringLiteral("keyless")), take);
        journal->append(draft(QStringLiteral("keyless")), take);
        IC_VERIFY_RESULT(journal->flush(20000));
        QCOMPARE(answers.size(), 6U);
        for (std::size_t each = 0; each < 4; ++each) {
            QCOMPARE(answers[each].kind, QStringLiteral("first"));
            QVERIFY(answers[each] == answers[0]);
        }
        QCOMPARE(answers[4].seq, 2);
        QCOMPARE(answers[5].seq, 3);
        QCOMPARE(eventsOf(*journal).size(), 3U);
    }

    void aBatchIsWholeOrNotAtAll()
    {
        JournalFixture fixture;
        const auto journal = fixture.open();
        std::optional<Result<std::vector<Event>>> good;
        std::optional<Result<std::vector<Event>>> bad;
        journal->append(std::vector{note(1), note(2)}, [&](const auto &outcome) { good = outcome; });
        journal->append(std::vector{note(3), draft(QString())}, [&](const auto &outcome) { bad = outcome; });
        IC_VERIFY_RESULT(journal->flush(20000));
        QVERIFY(good && *good && (*good)->size() == 2);
        QVERIFY(bad && !*bad);
        QCOMPARE(eventsOf(*journal).size(), 2U);
    }

    void anEmptyBatchIsAnswered()
    {
        JournalFixture fixture;
        const auto journal = fixture.open();
        bool answered = false;
        journal->append(std::vector<EventDraft>(),
                        [&](const auto &outcome) { answered = outcome && outcome->empty(); });
        IC_VERIFY_RESULT(journal->flush(20000));
        QVERIFY(answered);
    }

    void refusesOnlyWhatCannotBeStored_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonObject>("payload");
        QTest::addColumn<int>("code");
        const auto code = [](ErrorCode each) { return static_cast<int>(each); };
        const QString kind = QStringLiteral("note.added");
        QTest::newRow("too large") << kind << QString()
                                   << QJsonObject{{QStringLiteral("text"), QString(2000, QLatin1Char('x'))}}
                                   << code(ErrorCode::TooLarge);
        QTest::newRow("long key") << kind << QString(5000, QLatin1Char('k')) << QJsonObject()
                                  << code(ErrorCode::TooLarge);
        QTest::newRow("no kind") << QString() << QString() << QJsonObject()
                                 << code(ErrorCode::InvalidArgument);
        QTest::newRow("zero character")
            << kind << QString(QChar(0)) << QJsonObject() << code(ErrorCode::InvalidArgument);
        QJsonObject deep;
        for (int level = 0; level < 1500; ++level)
            deep = QJsonObject{{QStringLiteral("d"), deep}};
        QTest::newRow("too deep") << kind << QString() << deep << code(ErrorCode::InvalidArgument);
    }
    void refusesOnlyWhatCannotBeStored()
    {
        QFETCH(QString, kind);
        QFETCH(QString, key);
        QFETCH(QJsonObject, payload);
        QFETCH(int, code);
        JournalFixture fixture;
        JournalTuning tuning = impatient();
        tuning.payloadLimit =
            code == static_cast<int>(ErrorCode::InvalidArgument) ? tuning.payloadLimit : 1000;
        const auto journal = fixture.open(Journal::Mode::ReadWrite, tuning);
        QSignalSpy troubled(journal.get(), &Journal::troubled);
        std::optional<Error> refusal;
        journal->append(note(1));
        journal->append(draft(kind, payload, key), [&](const Result<Event> &event) {
            if (!event)
                refusal = event.error();
        });
        QVERIFY(!refusal); // answers come later, refusals too
        journal->append(note(2));
        IC_VERIFY_RESULT(journal->flush(20000));
        QVERIFY(refusal);
        QCOMPARE(static_cast<int>(refusal->code), code);
        QVERIFY(!refusal->text().isEmpty());
        QCOMPARE(eventsOf(*journal).size(), 2U);
        QVERIFY(troubled.isEmpty());
    }

    // A trigger stands in for what no check of ours foresees.
    void aDraftThatSqliteRefusesHoldsUpNobody()
    {
        JournalFixture fixture;
        fixture.fill(1);
        RawFile(fixture.file())
            .run(QStringLiteral("CREATE TRIGGER odd BEFORE INSERT ON events WHEN NEW.kind = 'odd' "
                                "BEGIN SELECT RAISE(ABORT, 'no odd events'); END"));
        const auto journal = fixture.open();
        QSignalSpy troubled(journal.get(), &Journal::troubled);
        std::optional<Result<std::vector<Event>>> refused;
        journal->append(note(2));
        journal->append(std::vector{note(3), draft(QStringLiteral("odd"))},
                        [&](const auto &outcome) { refused = outcome; });
        journal->append(note(4));
        IC_VERIFY_RESULT(journal->flush(20000));
        QVERIFY(refused && !*refused);
        QVERIFY(refused->error().text().contains(QStringLiteral("no odd events")));
        QVERIFY(troubled.isEmpty());
        const auto events = eventsOf(*journal);
        QCOMPARE(events.size(), 3U);
        QCOMPARE(events[2].payload.value(QStringLiteral("text")).toString(), QStringLiteral("note 4"));
        QCOMPARE(events[2].seq, 3);
    }

    void timeNeverGoesBack()
    {
        JournalFixture fixture;
        const qint64 noon = fixture.clock.wallMs();
        auto journal = fixture.open();
        const auto appendAt = [&](qint64 wall) {
            fixture.clock.setWallMs(wall);
            journal->append(note(1));
        };
        appendAt(noon);
        appendAt(noon);
        appendAt(noon - 60'000);
        IC_VERIFY_RESULT(journal->flush(20000));
        journal.reset();
        fixture.clock.setWallMs(noon - 3'600'000); // and the machine comes up with a wrong clock
        journal = fixture.open();
        appendAt(noon - 3'600'000);
        appendAt(noon + 1);
        IC_VERIFY_RESULT(journal->flush(20000));
        std::vector<Hlc> times;
        for (const Event &event : eventsOf(*journal))
            times.push_back(event.hlc);
        QVERIFY((times == std::vector<Hlc>{{noon, 0}, {noon, 1}, {noon, 2}, {noon, 3}, {noon + 1, 0}}));
    }

    void takesTheTimeWhenItIsSaid()
    {
        JournalFixture fixture;
        std::atomic<bool> full = true;
        JournalTuning tuning = impatient();
        tuning.pageLimit = [&full] { return full ? 1 : 0; };
        const auto journal = fixture.open(Journal::Mode::ReadWrite, tuning);
        QSignalSpy troubled(journal.get(), &Journal::troubled);
        const qint64 said = fixture.clock.wallMs();
        journal->append(
            draft(QStringLiteral("large"), {{QStringLiteral("t"), QString(100'000, QLatin1Char('x'))}}));
        QTRY_VERIFY(!troubled.isEmpty());
        fixture.clock.advance(10min);
        full = false;
        IC_VERIFY_RESULT(journal->flush(20000));
        QCOMPARE(eventsOf(*journal).front().wallMs(), said);
    }

    void whatWaitsSharesACommit()
    {
        JournalFixture fixture;
        const auto journal = fixture.open();
        const int count = 5000;
        for (int number = 0; number < count; ++number)
            journal->append(note(number));
        IC_VERIFY_RESULT(journal->flush(20000));
        QCOMPARE(eventsOf(*journal).size(), static_cast<std::size_t>(count));
        QVERIFY2(journal->commits() < count / 10, qPrintable(QString::number(journal->commits())));
        const qint64 before = journal->commits();
        journal->append(note(1));
        IC_VERIFY_RESULT(journal->flush(20000));
        QCOMPARE(journal->commits(), before + 1);
    }

    void severalThreadsAppend()
    {
        JournalFixture fixture;
        const auto journal = fixture.open();
        const int each = 500;
        std::atomic<int> answered = 0;
        std::vector<qint64> order;
        connect(journal.get(), &Journal::appended, journal.get(),
                [&order](const Event &event) { order.push_back(event.seq); });
        const auto appendAll = [&](const QString &kind) {
            for (int number = 0; number < each; ++number)
                journal->append(draft(kind, {{QStringLiteral("n"), number}}),
                                [&answered](const Result<Event> &event) { answered += event ? 1 : 0; });
        };
        std::thread one(appendAll, QStringLiteral("one"));
        std::thread two(appendAll, QStringLiteral("two"));
        one.join();
        two.join();
        QTRY_COMPARE_WITH_TIMEOUT(answered.load(), 2 * each, 20000);
        QTRY_COMPARE(order.size(), static_cast<std::size_t>(2 * each));
        QVERIFY(std::ranges::is_sorted(order));
        QHash<QString, int> next; // each thread's own order is kept
        for (const Event &event : eventsOf(*journal))
            QCOMPARE(event.payload.value(QStringLiteral("n")).toInt(), next[event.kind]++);
        IC_VERIFY_RESULT(verifyJournal(fixture.file()));
    }

    void readersWorkBesideAWriterElsewhere()
    {
        JournalFixture fixture;
        fixture.open(); // makes the file
        QProcess appender;
        appender.start(QCoreApplication::applicationDirPath() + QStringLiteral("/journal_appender"),
                       {fixture.file(), QStringLiteral("20")});
        QVERIFY(appender.waitForReadyRead(20000));
        const auto one = fixture.open(Journal::Mode::ReadOnly);
        const auto two = fixture.open(Journal::Mode::ReadOnly);
        std::size_t seen = 0;
        for (int round = 0; round < 20; ++round) {
            for (const Journal *reader : {one.get(), two.get()}) {
                const auto events = reader->events();
                IC_VERIFY_RESULT(events);
                QVERIFY(events->size() >= seen);
                seen = events->size();
            }
            const auto verified = verifyJournal(fixture.file());
            IC_VERIFY_RESULT(verified);
            QVERIFY(verified->events >= static_cast<qint64>(seen));
        }
        QVERIFY(seen > 0);
        QCOMPARE(appender.state(), QProcess::Running);
        appender.kill();
        QVERIFY(appender.waitForFinished());
    }

    void aSecondWriterContinuesTheSameChain()
    {
        JournalFixture fixture;
        const auto one = fixture.open();
        const auto two = fixture.open();
        for (int number = 0; number < 5; ++number) {
            for (Journal *journal : {one.get(), two.get()}) {
                journal->append(note(number));
                IC_VERIFY_RESULT(journal->flush(20000));
            }
        }
        QCOMPARE(eventsOf(*one).size(), 10U);
        IC_VERIFY_RESULT(verifyJournal(fixture.file()));
    }

    void readOnlyRefusesToAppend()
    {
        JournalFixture fixture;
        fixture.fill(2);
        const auto journal = fixture.open(Journal::Mode::ReadOnly);
        QCOMPARE(journal->mode(), Journal::Mode::ReadOnly);
        QCOMPARE(eventsOf(*journal).size(), 2U);
        std::optional<Error> refusal;
        journal->append(note(3), [&](const Result<Event> &event) { refusal = event.error(); });
        QVERIFY(!refusal);
        QTRY_VERIFY(refusal);
        QCOMPARE(refusal->code, ErrorCode::ReadOnly);
        QCOMPARE(eventsOf(*journal).size(), 2U);
    }

    void closingWaitsForWhatIsUnderway()
    {
        JournalFixture fixture;
        auto journal = fixture.open();
        for (int number = 0; number < 2000; ++number)
            journal->append(note(number));
        journal.reset();
        QCOMPARE(eventsOf(*fixture.open(Journal::Mode::ReadOnly)).size(), 2000U);
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "test_journal.moc"
