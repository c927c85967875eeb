// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "app/base/clock.h"
#include "app/incident/event_kinds.h"
#include "app/journal/journal.h"

#include <QDir>
#include <QEventLoop>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace ic::bench {

namespace {

constexpr int single = 500; ///< each waits for the one before
constexpr int burst = 5000; ///< all at once

QString noteText(int number)
{
    return QStringLiteral("Note %1 of the benchmark, about as long as a sentence that somebody types")
        .arg(number);
}

EventDraft note(int number)
{
    return draft::noted(IncidentId(), QStringLiteral("bench"), noteText(number));
}

std::unique_ptr<Journal> freshJournal(const QString &directory, const Clock &clock)
{
    const QString folder = directory + QStringLiteral("/journal");
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    auto journal = Journal::open(folder + QStringLiteral("/journal.sqlite"), Journal::Mode::ReadWrite, clock);
    if (!journal)
        qFatal("%s", qPrintable(journal.error().text()));
    return std::move(*journal);
}

/// Appends so that at most `underway` are not acknowledged yet. Microseconds for each.
double appendMicroseconds(Journal &journal, int count, int underway)
{
    QEventLoop loop;
    int sent = 0;
    int done = 0;
    std::function<void()> send = [&] {
        while (sent < count && sent - done < underway) {
            journal.append(note(sent++), [&](const Result<Event> &event) {
                if (!event)
                    qFatal("%s", qPrintable(event.error().text()));
                if (++done == count)
                    loop.quit();
                else
                    send();
            });
        }
    };
    return milliseconds([&] {
               send();
               loop.exec();
           })
        * 1000 / count;
}

void must(bool good, const QSqlQuery &query)
{
    if (!good)
        qFatal("%s", qPrintable(query.lastError().text()));
}

/// One commit for each insert into a plain table, with the same durability.
double plainCommits(const QString &directory)
{
    const QString folder = directory + QStringLiteral("/plain");
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    double taken = 0;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("plain"));
        database.setDatabaseName(folder + QStringLiteral("/plain.sqlite"));
        if (!database.open())
            qFatal("%s", qPrintable(database.lastError().text()));
        QSqlQuery query(database);
        must(query.exec(QStringLiteral("PRAGMA journal_mode = WAL")), query);
        must(query.exec(QStringLiteral("PRAGMA synchronous = FULL")), query);
        must(query.exec(QStringLiteral("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)")), query);
        must(query.prepare(QStringLiteral("INSERT INTO note (text) VALUES (?)")), query);
        taken = milliseconds([&] {
            for (int i = 0; i < single; ++i) {
                query.addBindValue(noteText(i));
                must(query.exec(), query);
            }
        });
    }
    QSqlDatabase::removeDatabase(QStringLiteral("plain"));
    return taken * 1000 / single;
}

} // namespace

std::vector<Row> appends(const Setting &setting)
{
    const SystemClock clock;
    const auto journal = freshJournal(setting.directory, clock);
    const auto baseline = [&] { return plainCommits(setting.directory); };
    return {compare(
                QStringLiteral("durable append, one after the other"), QStringLiteral("µs"), setting.rounds,
                [&] { return appendMicroseconds(*journal, single, 1); }, baseline),
            compare(
                QStringLiteral("durable append, many at once"), QStringLiteral("µs"), setting.rounds,
                [&] { return appendMicroseconds(*journal, burst, burst); }, baseline)};
}

} // namespace ic::bench
