// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

namespace ic::journal {

/// One connection to one SQLite file, closed when it goes. Lives in the thread that opened it; queries made
/// from it must be gone before it.
class Connection {
public:
    enum class Access {
        ReadWrite, ///< creates the file where it's missing
        ReadOnly,
        Immutable, ///< read-only without any lock or -wal and -shm file: only where nobody can be writing
    };
    static Result<Connection> open(const QString &file, Access access, int busyMs);
    static Result<Connection> openInMemory();

    Connection(Connection &&other) noexcept;
    Connection &operator=(Connection &&other) = delete;
    ~Connection();

    const QString &file() const { return m_file; }

    Result<void> run(const QString &sql) const;
    /// First column of the first row; a null variant where there is no row.
    Result<QVariant> value(const QString &sql) const;
    /// Sets a pragma and reads it back: a pragma that SQLite doesn't know or can't follow is no error to it.
    Result<void> enforce(const QString &pragma, const QString &value, const QString &readBack) const;
    Result<QSqlQuery> prepare(const QString &sql) const;
    /// Executes a prepared query. Finish a SELECT when done, or it holds its view of the file.
    Result<void> execute(QSqlQuery &query) const;
    Error error(const QSqlQuery &query) const;

private:
    Connection(QString name, QString file);
    QString m_name;
    QString m_file;
};

} // namespace ic::journal
