// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/journal.h"
#include "app/journal/verify.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/manual_clock.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>
#include <QVariant>

#include <memory>
#include <optional>
#include <vector>

namespace ic::test {

/// The file as somebody with the sqlite3 program sees it: none of the journal's settings.
class RawFile {
public:
    explicit RawFile(const QString &file, const QString &options = {})
        : m_name(QUuid::createUuid().toString())
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setConnectOptions(options);
        database.setDatabaseName(file);
        if (!database.open())
            qFatal("can't open %s", qPrintable(file));
    }
    ~RawFile()
    {
        QSqlDatabase::database(m_name).close();
        QSqlDatabase::removeDatabase(m_name);
    }
    RawFile(const RawFile &) = delete;
    RawFile &operator=(const RawFile &) = delete;

    /// What SQLite says to it; empty where it succeeded.
    QString run(const QString &sql)
    {
        QSqlQuery query(QSqlDatabase::database(m_name));
        return query.exec(sql) ? QString() : query.lastError().databaseText();
    }
    QVariant value(const QString &sql)
    {
        QSqlQuery query(QSqlDatabase::database(m_name));
        return query.exec(sql) && query.next() ? query.value(0) : QVariant();
    }
    QStringList rows(const QString &sql)
    {
        QStringList rows;
        QSqlQuery query(QSqlDatabase::database(m_name));
        if (!query.exec(sql))
            return {query.lastError().text()};
        while (query.next())
            rows << query.value(0).toString();
        return rows;
    }

private:
    QString m_name;
};

inline EventDraft draft(const QString &kind, const QJsonObject &payload = {}, const QString &key = {},
                        IncidentId incident = {})
{
    return {incident, kind, QStringLiteral("Ada"), payload, key};
}

inline EventDraft note(int number)
{
    return draft(QStringLiteral("note.added"),
                 {{QStringLiteral("text"), QStringLiteral("note %1").arg(number)}});
}

/// Quick in its retries, patient in nothing.
inline JournalTuning impatient()
{
    JournalTuning tuning;
    tuning.busyMs = 20;
    tuning.retryFirstMs = 5;
    tuning.retryMostMs = 20;
    return tuning;
}

/// A journal in a directory of its own.
class JournalFixture {
public:
    JournalFixture() { directory.setAutoRemove(true); }

    QString file() const { return directory.filePath(QStringLiteral("journal.sqlite")); }
    std::unique_ptr<Journal> open(Journal::Mode mode = Journal::Mode::ReadWrite,
                                  const JournalTuning &tuning = impatient())
    {
        auto journal = Journal::open(file(), mode, clock, tuning);
        if (!journal)
            qFatal("%s", qPrintable(journal.error().text()));
        return std::move(*journal);
    }
    std::optional<Error> openError(Journal::Mode mode = Journal::Mode::ReadWrite)
    {
        auto journal = Journal::open(file(), mode, clock, impatient());
        return journal ? std::nullopt : std::optional(journal.error());
    }
    /// A closed file with this many events of one incident.
    void fill(int events)
    {
        auto journal = open();
        const IncidentId incident = IncidentId::create();
        for (int number = 1; number <= events; ++number) {
            EventDraft next = note(number);
            next.incident = incident;
            next.key = QStringLiteral("key %1").arg(number);
            clock.advance(std::chrono::milliseconds(10));
            journal->append(next);
        }
        if (const auto flushed = journal->flush(20000); !flushed)
            qFatal("%s", qPrintable(flushed.error().text()));
    }

    QTemporaryDir directory;
    ManualClock clock;
};

inline std::vector<Event> eventsOf(const Journal &journal)
{
    auto events = journal.events();
    if (!events)
        qFatal("%s", qPrintable(events.error().text()));
    return std::move(*events);
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("can't read %s", qPrintable(path));
    return file.readAll();
}

/// Fails the test with the error's own words.
#define IC_VERIFY_RESULT(result) QVERIFY2(result, (result) ? "" : qPrintable((result).error().text()))

} // namespace ic::test
