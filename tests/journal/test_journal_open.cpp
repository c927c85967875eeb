// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journal/journal_fixture.h"

#include "app/journal/connection.h"
#include "app/journal/event_store.h"
#include "app/journal/schema.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>

#include <sys/stat.h>
#include <unistd.h>

using namespace ic;
using namespace ic::test;
using journal::Connection;

namespace {
/// As a user without rights, for as long as it lives: to root nothing is read-only. The real user changes as
/// well, since access(2) asks about that one.
class AsNobody {
public:
    explicit AsNobody(const QString &within)
        : m_before(::geteuid())
    {
        if (m_before == 0 && ::setresuid(nobody, nobody, 0) != 0)
            return;
        // A private directory above the fixture's would forbid everything, and so show nothing.
        m_canAct = ::access(QFile::encodeName(QFileInfo(within).absolutePath()).constData(), X_OK) == 0;
    }
    ~AsNobody()
    {
        if (m_before == 0 && ::setresuid(0, 0, 0) != 0)
            qFatal("can't become root again");
    }
    AsNobody(const AsNobody &) = delete;
    AsNobody &operator=(const AsNobody &) = delete;
    explicit operator bool() const { return m_canAct; }

private:
    static constexpr uid_t nobody = 65534;
    uid_t m_before;
    bool m_canAct = false;
};

void setMode(const QString &path, mode_t mode)
{
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

constexpr mode_t everybodyReads = 0555;
constexpr mode_t everybodyReadsFile = 0444;
constexpr mode_t ownerAll = 0755;

// The first schema as it was when it was current: frozen here, so that a change to it is noticed.
const char *const versionOne[] = {
    R"(CREATE TABLE installation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    origin TEXT NOT NULL CHECK (length(origin) = 36)
) STRICT)",
    R"(INSERT INTO installation (id, origin) VALUES (1, '3f2c0000-0000-4000-8000-000000000001'))",
    R"(CREATE TRIGGER installation_never_changes BEFORE UPDATE ON installation
BEGIN SELECT RAISE(ABORT, 'the origin of a journal never changes'); END)",
    R"(CREATE TRIGGER installation_is_never_removed BEFORE DELETE ON installation
BEGIN SELECT RAISE(ABORT, 'the origin of a journal is never removed'); END)",
    R"(CREATE TRIGGER installation_is_one BEFORE INSERT ON installation
WHEN EXISTS (SELECT 1 FROM installation)
BEGIN SELECT RAISE(ABORT, 'a journal has one origin of its own'); END)",
    R"(CREATE TABLE events (
    origin TEXT NOT NULL CHECK (length(origin) = 36),
    seq INTEGER NOT NULL CHECK (seq > 0),
    wall_ms INTEGER NOT NULL,
    counter INTEGER NOT NULL CHECK (counter BETWEEN 0 AND 4294967295),
    incident TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> ''),
    actor TEXT NOT NULL,
    payload TEXT NOT NULL,
    key TEXT NOT NULL,
    prev BLOB NOT NULL CHECK (length(prev) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (origin, seq)
) STRICT, WITHOUT ROWID)",
    R"(CREATE UNIQUE INDEX events_by_key ON events (origin, key) WHERE key <> '')",
    R"(CREATE INDEX events_by_incident ON events (incident))",
    R"(CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END)",
    R"(CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are never removed'); END)",
    R"(PRAGMA application_id = 1229146700)",
    R"(PRAGMA user_version = 1)",
    R"(PRAGMA journal_mode = WAL)",
};

// An event in a file of the first schema, with the hash that the first program gave it.
const char *const eventOfVersionOne = "INSERT INTO events VALUES ('3f2c0000-0000-4000-8000-000000000001', 1, "
                                      "1795399200000, 0, '', 'note.added', 'Ada', "
                                      "'{\"text\":\"old\"}', '', zeroblob(32), x'%1')";

QByteArray hashOfVersionOne()
{
    Event event;
    event.origin = OriginId::fromText(QStringLiteral("3f2c0000-0000-4000-8000-000000000001"));
    event.seq = 1;
    event.hlc = {1'795'399'200'000, 0};
    event.kind = QStringLiteral("note.added");
    event.actor = QStringLiteral("Ada");
    event.prev = QByteArray(32, '\0');
    return QCryptographicHash::hash(canonicalBytes(event, R"({"text":"old"})"), QCryptographicHash::Sha256);
}

void makeVersionOne(const QString &file, bool withEvent)
{
    RawFile raw(file);
    for (const char *statement : versionOne)
        QCOMPARE(raw.run(QString::fromUtf8(statement)), QString());
    if (withEvent)
        QCOMPARE(
            raw.run(
                QString::fromUtf8(eventOfVersionOne).arg(QString::fromLatin1(hashOfVersionOne().toHex()))),
            QString());
}

QStringList schemaText(const QString &file)
{
    RawFile raw(file);
    QStringList text = raw.rows(QStringLiteral("SELECT type || '|' || name || '|' || tbl_name || '|' || "
                                               "coalesce(sql, '') FROM sqlite_master ORDER BY 1"));
    for (const char *pragma :
         {"application_id", "user_version", "journal_mode", "encoding", "page_size", "auto_vacuum"})
        text << raw.value(QStringLiteral("PRAGMA ") + QString::fromLatin1(pragma)).toString();
    return text;
}
} // namespace

class TestJournalOpen : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        // The driver's plugin is loaded while all of the disk can be read.
        QVERIFY(QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE")));
        JournalFixture fixture;
        fixture.open();
    }

    void makesAWholeJournalForItsUserOnly()
    {
        JournalFixture fixture;
        fixture.open();
        QCOMPARE(QFile::permissions(fixture.file())
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        QCOMPARE(QDir(fixture.directory.path()).entryList(QDir::Files),
                 QStringList{QStringLiteral("journal.sqlite")});
    }

    void guardsAgainstChange_data()
    {
        QTest::addColumn<QString>("sql");
        const auto row = [](const char *sql) { QTest::newRow(sql) << QString::fromUtf8(sql); };
        row("UPDATE events SET actor = 'Eve' WHERE seq = 1");
        row("UPDATE OR IGNORE events SET actor = 'Eve' WHERE seq = 1");
        row("DELETE FROM events WHERE seq = 2");
        row("DELETE FROM events");
        row("REPLACE INTO events SELECT * FROM events WHERE seq = 1");
        row("INSERT OR REPLACE INTO events SELECT origin, 9, wall_ms, counter, incident, kind, actor, "
            "payload, key, "
            "prev, hash FROM events WHERE seq = 1");
        row("INSERT OR REPLACE INTO events SELECT origin, 3, wall_ms, counter, incident, kind, actor, "
            "payload, key, "
            "(SELECT hash FROM head), hash FROM events WHERE seq = 1");
        row("INSERT INTO events SELECT origin, 4, wall_ms, counter, incident, kind, actor, payload, '', "
            "hash, hash "
            "FROM events WHERE seq = 2");
        row("INSERT INTO events SELECT origin, 3, wall_ms, counter, incident, kind, actor, payload, '', "
            "prev, hash "
            "FROM events WHERE seq = 2");
        row("REPLACE INTO events SELECT origin, seq, wall_ms, counter, incident, kind, 'Eve', payload, '', "
            "prev, "
            "hash FROM events WHERE seq = 2");
        row("INSERT INTO events SELECT origin, 4, wall_ms, counter, incident, kind, actor, payload, '', "
            "zeroblob(32), hash FROM events WHERE seq = 2");
        row("UPDATE head SET seq = 1");
        row("UPDATE head SET hash = zeroblob(32)");
        row("UPDATE head SET seq = 3");
        row("DELETE FROM head");
        row("REPLACE INTO head SELECT origin, 0, zeroblob(32) FROM head");
        row("INSERT INTO head VALUES ('00000000-0000-4000-8000-000000000000', 5, zeroblob(32))");
        row("UPDATE installation SET origin = '00000000-0000-4000-8000-000000000000'");
        row("REPLACE INTO installation VALUES (1, '00000000-0000-4000-8000-000000000000')");
        row("DELETE FROM installation");
    }
    void guardsAgainstChange()
    {
        QFETCH(QString, sql);
        JournalFixture fixture;
        fixture.fill(2);
        for (const char *recursive : {"OFF", "ON"}) {
            RawFile raw(fixture.file());
            QCOMPARE(raw.run(QStringLiteral("PRAGMA recursive_triggers = ") + QString::fromLatin1(recursive)),
                     QString());
            QVERIFY(!raw.run(sql).isEmpty());
        }
        const auto verified = verifyJournal(fixture.file());
        IC_VERIFY_RESULT(verified);
        QCOMPARE(verified->events, 2);
    }

    void refusesASettingThatIsNotInForce()
    {
        JournalFixture fixture;
        const auto connection = Connection::open(fixture.file(), Connection::Access::ReadWrite, 0);
        IC_VERIFY_RESULT(connection);
        IC_VERIFY_RESULT(
            connection->enforce(QStringLiteral("foreign_keys"), QStringLiteral("ON"), QStringLiteral("1")));
        // SQLite takes an unknown pragma without a word.
        const auto unknown =
            connection->enforce(QStringLiteral("no_such_pragma"), QStringLiteral("ON"), QStringLiteral("1"));
        QVERIFY(!unknown);
        QVERIFY(unknown.error().text().contains(QStringLiteral("no_such_pragma")));
        // A database in memory can't have a write-ahead log, like one on some network drives.
        const auto memory = Connection::openInMemory();
        IC_VERIFY_RESULT(memory);
        QVERIFY(
            !memory->enforce(QStringLiteral("journal_mode"), QStringLiteral("WAL"), QStringLiteral("wal")));
    }

    void freshEqualsMigrated_data()
    {
        QTest::addColumn<bool>("withEvent");
        QTest::newRow("empty") << false;
        QTest::newRow("with an event") << true;
    }
    void freshEqualsMigrated()
    {
        QFETCH(bool, withEvent);
        JournalFixture fresh;
        fresh.open();
        JournalFixture migrated;
        makeVersionOne(migrated.file(), withEvent);
        QVERIFY(schemaText(fresh.file()) != schemaText(migrated.file()));
        {
            const auto journal = migrated.open();
            QCOMPARE(journal->origin().text(), QStringLiteral("3f2c0000-0000-4000-8000-000000000001"));
            journal->append(note(1));
            IC_VERIFY_RESULT(journal->flush(20000));
            QCOMPARE(eventsOf(*journal).size(), withEvent ? 2U : 1U);
        }
        QCOMPARE(schemaText(migrated.file()), schemaText(fresh.file()));
        IC_VERIFY_RESULT(verifyJournal(migrated.file()));
    }

    void readsAnOlderSchemaWithoutChangingIt()
    {
        JournalFixture fixture;
        makeVersionOne(fixture.file(), true);
        const QByteArray before = contentOf(fixture.file());
        {
            const auto journal = fixture.open(Journal::Mode::ReadOnly);
            QCOMPARE(eventsOf(*journal).front().payload.value(QStringLiteral("text")).toString(),
                     QStringLiteral("old"));
        }
        QCOMPARE(contentOf(fixture.file()), before);
    }

    void aMigrationThatFailsLeavesTheFileAsItWas()
    {
        JournalFixture fixture;
        makeVersionOne(fixture.file(), true);
        // Something in the way of the second step.
        RawFile(fixture.file())
            .run(QStringLiteral(
                "CREATE TRIGGER head_is_never_removed BEFORE DELETE ON events BEGIN SELECT 1; END"));
        const QStringList before = schemaText(fixture.file());
        QVERIFY(fixture.openError());
        QCOMPARE(schemaText(fixture.file()), before);
    }

    void refusesWithWhatToDo_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *state, ErrorCode code, const char *says) {
            QTest::newRow(state) << QString::fromLatin1(state) << static_cast<int>(code)
                                 << QString::fromLatin1(says);
        };
        row("directory", ErrorCode::Unreadable, "directory");
        row("empty", ErrorCode::Damaged, "empty");
        row("text", ErrorCode::Damaged, "not a database");
        row("truncated", ErrorCode::Damaged, "damaged");
        row("overwritten page", ErrorCode::Damaged, "damaged");
        row("overwritten header", ErrorCode::Damaged, "damaged");
        row("foreign database", ErrorCode::Malformed, "not a journal");
        row("newer", ErrorCode::NewerSchema, "newer version");
        row("log without its file", ErrorCode::Damaged, "log");
    }
    void refusesWithWhatToDo()
    {
        QFETCH(QString, state);
        QFETCH(int, code);
        QFETCH(QString, says);
        JournalFixture fixture;
        const QString path = fixture.file();
        const auto write = [](const QString &to, const QByteArray &bytes, qint64 at = 0) {
            QFile file(to);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.seek(at));
            QCOMPARE(file.write(bytes), bytes.size());
        };
        const bool ours = !QStringList{QStringLiteral("directory"), QStringLiteral("empty"),
                                       QStringLiteral("text"), QStringLiteral("foreign database")}
                               .contains(state);
        if (ours)
            fixture.fill(200);
        if (state == QLatin1String("directory"))
            QVERIFY(QDir().mkpath(path));
        else if (state == QLatin1String("empty"))
            write(path, {});
        else if (state == QLatin1String("text"))
            write(path, QByteArray("This is a diary.\n").repeated(500));
        else if (state == QLatin1String("truncated"))
            QVERIFY(QFile::resize(path, QFileInfo(path).size() / 2));
        else if (state == QLatin1String("overwritten page"))
            write(path, QByteArray(4096, '\x5a'), QFileInfo(path).size() / 2 / 4096 * 4096);
        else if (state == QLatin1String("overwritten header"))
            write(path, QByteArray(100, '\x5a'));
        else if (state == QLatin1String("foreign database"))
            QCOMPARE(RawFile(path).run(QStringLiteral("CREATE TABLE recipes (name)")), QString());
        else if (state == QLatin1String("newer"))
            QCOMPARE(RawFile(path).run(QStringLiteral("PRAGMA user_version = 99")), QString());
        else if (state == QLatin1String("log without its file"))
            QVERIFY(QFile::rename(path, path + QStringLiteral("-wal")));
        const QString watched =
            state == QLatin1String("log without its file") ? path + QStringLiteral("-wal") : path;
        const QByteArray before = QFileInfo(watched).isFile() ? contentOf(watched) : QByteArray();

        const auto error = fixture.openError();
        QVERIFY(error);
        QCOMPARE(static_cast<int>(error->code), code);
        QVERIFY2(error->text().contains(says), qPrintable(error->text()));
        QVERIFY(error->where.startsWith(path));
        QVERIFY(!error->remedy.isEmpty());
        if (QFileInfo(watched).isFile())
            QCOMPARE(contentOf(watched), before);
    }

    void offersReadingOfANewerSchema()
    {
        JournalFixture fixture;
        fixture.fill(3);
        QCOMPARE(RawFile(fixture.file()).run(QStringLiteral("PRAGMA user_version = 99")), QString());
        QCOMPARE(RawFile(fixture.file()).run(QStringLiteral("ALTER TABLE events ADD COLUMN signature BLOB")),
                 QString());
        QCOMPARE(fixture.openError()->code, ErrorCode::NewerSchema);
        QCOMPARE(eventsOf(*fixture.open(Journal::Mode::ReadOnly)).size(), 3U);
    }

    void readOnlyNeedsAFile()
    {
        JournalFixture fixture;
        QCOMPARE(fixture.openError(Journal::Mode::ReadOnly)->code, ErrorCode::NotFound);
        QVERIFY(!QFileInfo::exists(fixture.file()));
    }

    void saysWhoHoldsItIsAnotherProgram()
    {
        JournalFixture fixture;
        fixture.fill(3);
        // A file held so that not even reading is possible.
        RawFile holder(fixture.file());
        QCOMPARE(holder.value(QStringLiteral("PRAGMA locking_mode = EXCLUSIVE")).toString(),
                 QStringLiteral("exclusive"));
        QCOMPARE(holder.run(QStringLiteral("BEGIN EXCLUSIVE")), QString());
        for (const auto mode : {Journal::Mode::ReadWrite, Journal::Mode::ReadOnly}) {
            const auto error = fixture.openError(mode);
            QVERIFY(error);
            QCOMPARE(error->code, ErrorCode::Locked);
            QVERIFY2(error->text().contains(QStringLiteral("another program")), qPrintable(error->text()));
        }
        const auto verified = verifyJournal(fixture.file());
        QVERIFY(!verified);
        QCOMPARE(verified.error().code, ErrorCode::Locked);
    }

    void refusesToWriteWhereItMayOnlyRead_data()
    {
        QTest::addColumn<bool>("fileOnly");
        QTest::newRow("directory") << false;
        QTest::newRow("file") << true;
    }
    void refusesToWriteWhereItMayOnlyRead()
    {
        QFETCH(bool, fileOnly);
        JournalFixture fixture;
        fixture.fill(3);
        setMode(fixture.file(), everybodyReadsFile);
        setMode(fixture.directory.path(), fileOnly ? 0777 : everybodyReads);
        {
            const AsNobody nobody(fixture.directory.path());
            if (!nobody)
                QSKIP("another user can't act in the directory for temporary files");
            const auto error = fixture.openError();
            QVERIFY(error);
            QVERIFY2(error->code == ErrorCode::ReadOnly || error->code == ErrorCode::Unreadable,
                     qPrintable(error->text()));
            QVERIFY(!error->remedy.isEmpty());
            // Looking is still possible, and so is checking.
            const auto journal = fixture.open(Journal::Mode::ReadOnly);
            QCOMPARE(eventsOf(*journal).size(), 3U);
            IC_VERIFY_RESULT(verifyJournal(fixture.file()));
        }
        setMode(fixture.directory.path(), ownerAll);
    }

    void makesNoHalfJournalWhereNothingFits()
    {
        JournalFixture fixture;
        {
            const FileSizeLimit limit(4096);
            const auto error = fixture.openError();
            QVERIFY(error);
            QVERIFY2(error->code == ErrorCode::Unreadable || error->code == ErrorCode::NoSpace,
                     qPrintable(error->text()));
            QCOMPARE(error->where, fixture.file());
        }
        QVERIFY(QDir(fixture.directory.path()).isEmpty());
        fixture.open();
    }

    void readsWhereThereIsNoRoomToWrite()
    {
        JournalFixture fixture;
        fixture.fill(3);
        const FileSizeLimit limit(4096);
        const auto error = fixture.openError();
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::NoSpace);
        QCOMPARE(eventsOf(*fixture.open(Journal::Mode::ReadOnly)).size(), 3U);
        IC_VERIFY_RESULT(verifyJournal(fixture.file()));
    }

    void saysWhyAFileThatIsForbiddenCannotBeRead()
    {
        JournalFixture fixture;
        fixture.fill(3);
        setMode(fixture.directory.path(), ownerAll);
        setMode(fixture.file(), 0);
        const AsNobody nobody(fixture.directory.path());
        if (!nobody)
            QSKIP("another user can't act in the directory for temporary files");
        for (const auto mode : {Journal::Mode::ReadWrite, Journal::Mode::ReadOnly}) {
            const auto error = fixture.openError(mode);
            QVERIFY(error);
            QCOMPARE(error->code, ErrorCode::Unreadable);
        }
    }

    void readsBesideAWriterFromADirectoryItMayNotWriteTo()
    {
        JournalFixture fixture;
        const auto writer = fixture.open();
        writer->append(note(1));
        IC_VERIFY_RESULT(writer->flush(20000));
        for (const char *suffix : {"", "-wal", "-shm"})
            setMode(fixture.file() + QString::fromLatin1(suffix), everybodyReadsFile);
        setMode(fixture.directory.path(), everybodyReads);
        const AsNobody nobody(fixture.directory.path());
        if (!nobody)
            QSKIP("another user can't act in the directory for temporary files");
        const auto reader = fixture.open(Journal::Mode::ReadOnly);
        QCOMPARE(eventsOf(*reader).size(), 1U);
    }

    void explainsALogThatItCannotRead()
    {
        JournalFixture fixture;
        fixture.fill(3);
        // A crash: the events are in the log, and its index is gone with a copy that forgot it.
        {
            const auto journal = fixture.open();
            journal->append(note(4));
            IC_VERIFY_RESULT(journal->flush(20000));
            QVERIFY(QFile::copy(fixture.file(), fixture.file() + QStringLiteral(".copy")));
            QVERIFY(QFile::copy(fixture.file() + QStringLiteral("-wal"),
                                fixture.file() + QStringLiteral(".copy-wal")));
        }
        const QString copy = fixture.file() + QStringLiteral(".copy");
        setMode(copy, everybodyReadsFile);
        setMode(copy + QStringLiteral("-wal"), everybodyReadsFile);
        setMode(fixture.directory.path(), everybodyReads);
        const AsNobody nobody(fixture.directory.path());
        if (!nobody)
            QSKIP("another user can't act in the directory for temporary files");
        const auto journal = Journal::open(copy, Journal::Mode::ReadOnly, fixture.clock);
        QVERIFY(!journal); // never fewer events than there are
        QCOMPARE(journal.error().code, ErrorCode::Unreadable);
        QVERIFY2(journal.error().text().contains(QStringLiteral("-wal")), qPrintable(journal.error().text()));
    }

    void takesAnyFileName()
    {
        JournalFixture fixture;
        const QString odd = fixture.directory.filePath(QStringLiteral("50% off? #1 & ü '\".sqlite"));
        {
            const auto journal = Journal::open(odd, Journal::Mode::ReadWrite, fixture.clock);
            IC_VERIFY_RESULT(journal);
            (*journal)->append(note(1));
            IC_VERIFY_RESULT((*journal)->flush(20000));
        }
        setMode(odd, everybodyReadsFile);
        setMode(fixture.directory.path(), everybodyReads);
        const AsNobody nobody(fixture.directory.path());
        if (!nobody)
            QSKIP("another user can't act in the directory for temporary files");
        IC_VERIFY_RESULT(verifyJournal(odd)); // by its URI
    }
};

QTEST_GUILESS_MAIN(TestJournalOpen)
#include "test_journal_open.moc"
