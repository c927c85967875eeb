// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/journal/connection.h"
#include "app/journal/draft.h"
#include "app/journal/event.h"
#include "app/journal/journal_file.h"
#include "app/journal/journal_tuning.h"

#include <QSqlQuery>

#include <memory>
#include <optional>

namespace ic::journal {

/// The writing side of the file: one connection, one transaction at a time, the end of our chain in memory.
/// Lives in one thread.
class EventStore {
public:
    /// What a store must still be when it is opened again in the same run.
    struct Known {
        OriginId origin;
        qint64 seq = 0; ///< of the last event known to be durable
    };
    /// Checks the file before anything writes to it; makes it where it is missing and nothing is `known`.
    static Result<std::unique_ptr<EventStore>> open(const QString &file, const JournalTuning &tuning,
                                                    const std::optional<Known> &known);

    OriginId origin() const { return m_origin; }
    qint64 lastSeq() const { return m_end.seq; }
    /// The file is still the one under its name.
    bool isInPlace() const;

    Result<void> begin();
    struct Stored {
        Event event;
        bool isNew = false; ///< false: the draft's key was there already, and so was this event
    };
    /// Within a transaction. Refused and TooLarge concern this draft alone; anything else the transaction.
    Result<Stored> store(const Draft &draft);
    Result<void> commit();
    /// Also where SQLite has rolled back by itself. Fails where the connection is of no use any more.
    Result<void> rollback();

    // A part of a transaction that can be undone alone.
    Result<void> beginPart();
    Result<void> endPart();
    Result<void> undoPart();

private:
    /// Where our chain ends, and the latest time that any event in the file has.
    struct End {
        qint64 seq = 0;
        QByteArray hash;
        Hlc hlc;
    };

    EventStore(Connection connection, const JournalTuning &tuning);
    Result<void> prepare();
    Result<void> readEnd();
    Result<std::optional<Event>> eventWithKey(const QString &key);
    Hlc nextTime(qint64 wallMs) const;

    Connection m_connection; // before the queries, which must go first
    JournalTuning m_tuning;
    OriginId m_origin;
    End m_end;
    End m_endBeforeTransaction;
    End m_endBeforePart;
    std::optional<FileIdentity> m_identity;
    std::optional<QSqlQuery> m_headQuery;
    std::optional<QSqlQuery> m_keyQuery;
    std::optional<QSqlQuery> m_insertQuery;
    std::optional<QSqlQuery> m_moveHeadQuery;
    std::optional<QSqlQuery> m_beginQuery;
    std::optional<QSqlQuery> m_commitQuery;
    std::optional<QSqlQuery> m_beginPartQuery;
    std::optional<QSqlQuery> m_endPartQuery;
};

} // namespace ic::journal
