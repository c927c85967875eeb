// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journal/journal_fixture.h"

#include "app/journal/canonical.h"

#include <QFile>

using namespace ic;
using namespace ic::test;

namespace {
/// As somebody with the sqlite3 program would go about it: the guards dropped, the rows changed, the guards
/// put back word for word.
void tamper(const QString &file, const QStringList &statements)
{
    RawFile raw(file);
    const QStringList names =
        raw.rows(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'trigger'"));
    const QStringList guards =
        raw.rows(QStringLiteral("SELECT sql FROM sqlite_master WHERE type = 'trigger'"));
    for (const QString &name : names)
        QCOMPARE(raw.run(QStringLiteral("DROP TRIGGER ") + name), QString());
    for (const QString &statement : statements)
        QCOMPARE(raw.run(statement), QString());
    for (const QString &guard : guards)
        QCOMPARE(raw.run(guard), QString());
}

void overwrite(const QString &path, qint64 from, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(from));
    QCOMPARE(file.write(bytes), bytes.size());
}

constexpr int eventCount = 20;
} // namespace

class TestJournalVerify : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsAnUntouchedJournalWell()
    {
        JournalFixture fixture;
        fixture.open();
        const auto empty = verifyJournal(fixture.file());
        IC_VERIFY_RESULT(empty);
        QCOMPARE(empty->events, 0);
        fixture.fill(eventCount);
        const auto filled = verifyJournal(fixture.file());
        IC_VERIFY_RESULT(filled);
        QCOMPARE(filled->events, eventCount);
        QCOMPARE(filled->origins, 1);
    }

    // Dropping the guards and putting them back is not what gives a tamperer away in the test below.
    void theTampererLeavesNoTraceByItself()
    {
        JournalFixture fixture;
        fixture.fill(eventCount);
        tamper(fixture.file(), {});
        IC_VERIFY_RESULT(verifyJournal(fixture.file()));
    }

    void findsEveryAlteration_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QStringList &statements, const QString &says) {
            QTest::newRow(name) << statements << says;
        };
        const auto update = [](const char *assignment, int seq) {
            return QStringList{QStringLiteral("UPDATE events SET %1 WHERE seq = %2")
                                   .arg(QString::fromUtf8(assignment))
                                   .arg(seq)};
        };
        const QString seventh = QStringLiteral("event 7 of ");
        for (const char *assignment :
             {"origin = '00000000-0000-4000-8000-000000000000'", "wall_ms = wall_ms + 1",
              "wall_ms = wall_ms - 1", "counter = counter + 1", "incident = ''", "incident = upper(incident)",
              "kind = 'note.changed'", "actor = 'Eve'", "actor = actor || ' '", "actor = ''",
              "payload = '{}'", "payload = replace(payload, ':', ': ')",
              "payload = CAST(CAST(payload AS BLOB) || x'ff' AS TEXT)", "key = 'key'", "key = ''",
              "prev = zeroblob(32)", "hash = zeroblob(32)"}) {
            for (const int seq : {1, 7, eventCount}) {
                const QString name =
                    QStringLiteral("%1 where seq = %2").arg(QString::fromUtf8(assignment)).arg(seq);
                const bool same = seq == 1 && QString::fromUtf8(assignment).startsWith(QLatin1String("prev"));
                if (!same)
                    QTest::newRow(name.toUtf8().constData())
                        << update(assignment, seq) << QStringLiteral("event ");
            }
        }
        row("seq renumbered", update("seq = seq + 100", 7), seventh);
        row("seq of the last renumbered", update("seq = seq + 1", eventCount),
            QStringLiteral("event 20 of "));
        row("all seqs moved on",
            {QStringLiteral("UPDATE events SET seq = seq + 1000"),
             QStringLiteral("UPDATE events SET seq = seq - 999")},
            QStringLiteral("event 1 of "));
        row("first deleted", {QStringLiteral("DELETE FROM events WHERE seq = 1")},
            QStringLiteral("event 1 of "));
        row("middle deleted", {QStringLiteral("DELETE FROM events WHERE seq = 7")}, seventh);
        row("last deleted", {QStringLiteral("DELETE FROM events WHERE seq = 20")},
            QStringLiteral("event 20 of "));
        row("tail cut", {QStringLiteral("DELETE FROM events WHERE seq > 6")}, seventh);
        row("all deleted", {QStringLiteral("DELETE FROM events")}, QStringLiteral("event 1 of "));
        row("deleted and renumbered",
            {QStringLiteral("DELETE FROM events WHERE seq = 7"),
             QStringLiteral("UPDATE events SET seq = seq + 1000 WHERE seq > 7"),
             QStringLiteral("UPDATE events SET seq = seq - 1001 WHERE seq > 1000")},
            seventh);
        row("two swapped",
            {QStringLiteral("UPDATE events SET seq = 1000 WHERE seq = 7"),
             QStringLiteral("UPDATE events SET seq = 7 WHERE seq = 8"),
             QStringLiteral("UPDATE events SET seq = 8 WHERE seq = 1000")},
            seventh);
        row("one added",
            {QStringLiteral(
                "INSERT INTO events SELECT origin, 21, wall_ms + 1, 0, incident, kind, actor, payload, '', "
                "hash, randomblob(32) FROM events WHERE seq = 20")},
            QStringLiteral("event 21 of "));
        row("head back", {QStringLiteral("UPDATE head SET seq = 19")}, QStringLiteral("event 20 of "));
        row("head on", {QStringLiteral("UPDATE head SET seq = 21")}, QStringLiteral("event 21 of "));
        row("head hash", {QStringLiteral("UPDATE head SET hash = randomblob(32)")},
            QStringLiteral("event 20 of "));
        row("head removed", {QStringLiteral("DELETE FROM head")}, QStringLiteral("no chain"));
        row("head of another",
            {QStringLiteral("UPDATE head SET origin = '00000000-0000-4000-8000-000000000000'")},
            QStringLiteral("no chain"));
        row("a head too many",
            {QStringLiteral(
                "INSERT INTO head VALUES ('00000000-0000-4000-8000-000000000000', 3, randomblob(32))")},
            QStringLiteral("event 1 of 00000000"));
        row("installation changed",
            {QStringLiteral("UPDATE installation SET origin = '00000000-0000-0000-0000-000000000000'")},
            QStringLiteral("of which installation"));
        row("installation another",
            {QStringLiteral("UPDATE installation SET origin = '10000000-0000-4000-8000-000000000000'")},
            QStringLiteral("no chain"));
        row("installation removed", {QStringLiteral("DELETE FROM installation")},
            QStringLiteral("of which installation"));
        row("table added", {QStringLiteral("CREATE TABLE more (a)")}, QStringLiteral("more"));
        row("index dropped", {QStringLiteral("DROP INDEX events_by_key")}, QStringLiteral("events_by_key"));
        row("trigger added",
            {QStringLiteral("CREATE TRIGGER quiet BEFORE INSERT ON events WHEN NEW.kind = 'x' "
                            "BEGIN SELECT RAISE(IGNORE); END")},
            QStringLiteral("quiet"));
        row("older schema claimed", {QStringLiteral("PRAGMA user_version = 1")},
            QStringLiteral("older form 1"));
        row("newer schema", {QStringLiteral("PRAGMA user_version = 99")}, QStringLiteral("newer version"));
        row("not a journal", {QStringLiteral("PRAGMA application_id = 1")}, QStringLiteral("not a journal"));
        row("type changed",
            {QStringLiteral("PRAGMA writable_schema = ON"),
             QStringLiteral("UPDATE sqlite_master SET sql = replace(sql, ') STRICT, WITHOUT', ') WITHOUT') "
                            "WHERE name = 'events'")},
            QStringLiteral("events"));
    }
    void findsEveryAlteration()
    {
        QFETCH(QStringList, statements);
        QFETCH(QString, says);
        JournalFixture fixture;
        fixture.fill(eventCount);
        tamper(fixture.file(), statements);
        if (QTest::currentTestFailed())
            return;
        const auto verified = verifyJournal(fixture.file());
        QVERIFY(!verified);
        QVERIFY2(verified.error().text().contains(says), qPrintable(verified.error().text()));
        QVERIFY(!verified.error().remedy.isEmpty());
    }

    // A row whose content goes with its hash, but whose chain or time does not.
    void findsARowThatWasHashedAgain_data()
    {
        QTest::addColumn<qint64>("later");
        QTest::newRow("other content") << qint64(0);
        QTest::newRow("earlier time") << qint64(-1'000'000);
    }
    void findsARowThatWasHashedAgain()
    {
        QFETCH(qint64, later);
        JournalFixture fixture;
        fixture.fill(eventCount);
        Event event = eventsOf(*fixture.open(Journal::Mode::ReadOnly))[6];
        event.actor = QStringLiteral("Eve");
        event.hlc.wallMs += later;
        const QByteArray hash = journal::hashOf(journal::rawEvent(event, payloadJson(event.payload)));
        tamper(fixture.file(),
               {QStringLiteral("UPDATE events SET actor = 'Eve', wall_ms = %1, hash = x'%2' WHERE seq = 7")
                    .arg(event.hlc.wallMs)
                    .arg(QString::fromLatin1(hash.toHex()))});
        const auto verified = verifyJournal(fixture.file());
        QVERIFY(!verified);
        const QString says = later ? QStringLiteral("event 7 of ") : QStringLiteral("event 8 of ");
        QVERIFY2(verified.error().text().contains(says), qPrintable(verified.error().text()));
    }

    // Bytes that are no UTF-8 look, once read as text, like the sign that was there before.
    void findsBytesThatReadTheSame_data()
    {
        QTest::addColumn<QString>("column");
        for (const char *column : {"kind", "actor", "payload", "key"})
            QTest::newRow(column) << QString::fromLatin1(column);
    }
    void findsBytesThatReadTheSame()
    {
        QFETCH(QString, column);
        JournalFixture fixture;
        const QString sign(QChar::ReplacementCharacter);
        {
            const auto journal = fixture.open();
            journal->append({{}, sign, sign, {{QStringLiteral("text"), sign}}, sign});
            IC_VERIFY_RESULT(journal->flush(20000));
        }
        tamper(fixture.file(),
               {QStringLiteral(
                    "UPDATE events SET %1 = replace(%1, CAST(x'efbfbd' AS TEXT), CAST(x'ff' AS TEXT))")
                    .arg(column)});
        const auto verified = verifyJournal(fixture.file());
        QVERIFY(!verified);
        QVERIFY2(verified.error().text().contains(QStringLiteral("event 1 of ")),
                 qPrintable(verified.error().text()));
    }

    void findsAMissingGuard_data()
    {
        QTest::addColumn<QString>("trigger");
        JournalFixture fixture;
        fixture.open();
        for (const QString &name :
             RawFile(fixture.file())
                 .rows(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'trigger'")))
            QTest::newRow(qPrintable(name)) << name;
    }
    void findsAMissingGuard()
    {
        QFETCH(QString, trigger);
        JournalFixture fixture;
        fixture.fill(2);
        {
            RawFile raw(fixture.file());
            const QString text =
                raw.value(QStringLiteral("SELECT sql FROM sqlite_master WHERE name = '%1'").arg(trigger))
                    .toString();
            QCOMPARE(raw.run(QStringLiteral("DROP TRIGGER ") + trigger), QString());
            const auto removed = verifyJournal(fixture.file());
            QVERIFY(!removed);
            QVERIFY2(removed.error().text().contains(trigger), qPrintable(removed.error().text()));
            // The name alone does not satisfy it.
            QCOMPARE(raw.run(QString(text)
                                 .replace(QStringLiteral("ABORT"), QStringLiteral("FAIL"))
                                 .replace(QStringLiteral("NEW.seq,"), QStringLiteral("NEW.seq + 0,"))),
                     QString());
        }
        const auto changed = verifyJournal(fixture.file());
        QVERIFY(!changed);
        QVERIFY2(changed.error().text().contains(trigger), qPrintable(changed.error().text()));
    }

    void findsEveryOverwrittenPage()
    {
        JournalFixture fixture;
        fixture.fill(200);
        const QByteArray whole = contentOf(fixture.file());
        const qint64 page = 4096;
        QVERIFY(whole.size() > 10 * page);
        for (qint64 at = 0; at < whole.size(); at += page) {
            overwrite(fixture.file(), at, QByteArray(page, '\x5a'));
            if (QTest::currentTestFailed())
                return;
            const auto verified = verifyJournal(fixture.file());
            QVERIFY2(!verified, qPrintable(QStringLiteral("page %1").arg(at / page)));
            QVERIFY(verified.error().code == ErrorCode::Damaged
                    || verified.error().code == ErrorCode::Malformed);
            QVERIFY2(!verified.error().what.contains(QLatin1Char('\n'))
                         && !verified.error().what.contains(QLatin1String("***")),
                     qPrintable(verified.error().what));
            overwrite(fixture.file(), at, whole.mid(at, page));
        }
        IC_VERIFY_RESULT(verifyJournal(fixture.file()));
    }

    void findsOneChangedByteOfAText()
    {
        JournalFixture fixture;
        fixture.fill(eventCount);
        const qint64 at = contentOf(fixture.file()).indexOf("note 13\"");
        QVERIFY(at > 0);
        overwrite(fixture.file(), at, "n0te");
        const auto verified = verifyJournal(fixture.file());
        QVERIFY(!verified);
        QVERIFY2(verified.error().text().contains(QStringLiteral("event 13 of ")),
                 qPrintable(verified.error().text()));
    }

    void findsACutFile_data()
    {
        QTest::addColumn<qint64>("size");
        QTest::newRow("nothing left") << qint64(0);
        QTest::newRow("part of the header") << qint64(50);
        QTest::newRow("one page") << qint64(4096);
        QTest::newRow("half a page less") << qint64(-2048);
        QTest::newRow("a page less") << qint64(-4096);
    }
    void findsACutFile()
    {
        QFETCH(qint64, size);
        JournalFixture fixture;
        fixture.fill(eventCount);
        QFile file(fixture.file());
        QVERIFY(file.resize(size < 0 ? file.size() + size : size));
        const auto verified = verifyJournal(fixture.file());
        QVERIFY(!verified);
        QCOMPARE(verified.error().code, ErrorCode::Damaged);
    }

    void saysWhatCannotBeVerified()
    {
        JournalFixture fixture;
        QCOMPARE(verifyJournal(fixture.file()).error().code, ErrorCode::NotFound);
        QCOMPARE(verifyJournal(fixture.directory.path()).error().code, ErrorCode::Unreadable);
    }

    void verifyingChangesNothing()
    {
        JournalFixture fixture;
        fixture.fill(eventCount);
        const QByteArray before = contentOf(fixture.file());
        IC_VERIFY_RESULT(verifyJournal(fixture.file()));
        QCOMPARE(contentOf(fixture.file()), before);
    }
};

QTEST_GUILESS_MAIN(TestJournalVerify)
#include "test_journal_verify.moc"
