// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/connection.h"

#include "app/journal/sql_error.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <utility>

namespace ic::journal {

namespace {
QSqlDatabase databaseOf(const QString &name)
{
    return QSqlDatabase::database(name, false);
}

// SQLite's URI form is the only way to say "immutable"; the path in it is percent-encoded.
QString immutableUri(const QString &file)
{
    return QStringLiteral("file://") + QString::fromLatin1(QUrl::toPercentEncoding(file, "/"))
        + QStringLiteral("?immutable=1");
}
} // namespace

Connection::Connection(QString name, QString file)
    : m_name(std::move(name))
    , m_file(std::move(file))
{
}

Connection::Connection(Connection &&other) noexcept
    : m_name(std::exchange(other.m_name, {}))
    , m_file(std::move(other.m_file))
{
}

Connection::~Connection()
{
    if (m_name.isEmpty())
        return;
    databaseOf(m_name).close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<Connection> Connection::open(const QString &file, Access access, int busyMs)
{
    Connection connection(QStringLiteral("journal-") + QUuid::createUuid().toString(QUuid::WithoutBraces),
                          file);
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection.m_name);
    if (!database.isValid())
        return fail(ErrorCode::Unavailable,
                    QCoreApplication::translate("Journal", "Qt's SQLite driver is missing"), file,
                    QCoreApplication::translate("Journal", "Install the package libqt6sql6-sqlite"));
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyMs);
    if (access != Access::ReadWrite)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (access == Access::Immutable)
        options += QStringLiteral(";QSQLITE_OPEN_URI");
    database.setConnectOptions(options);
    database.setDatabaseName(access == Access::Immutable ? immutableUri(file) : file);
    if (!database.open())
        return std::unexpected(sqlError(database.lastError(), file));
    return connection;
}

Result<Connection> Connection::openInMemory()
{
    return open(QStringLiteral(":memory:"), Access::ReadWrite, 0);
}

Result<QSqlQuery> Connection::prepare(const QString &sql) const
{
    QSqlQuery query(databaseOf(m_name));
    // Rows are read once, in order; Qt would otherwise keep a copy of every one.
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return std::unexpected(error(query));
    return query;
}

Result<void> Connection::execute(QSqlQuery &query) const
{
    if (!query.exec())
        return std::unexpected(error(query));
    return {};
}

Result<void> Connection::run(const QString &sql) const
{
    QSqlQuery query(databaseOf(m_name));
    if (!query.exec(sql))
        return std::unexpected(error(query));
    return {};
}

Result<QVariant> Connection::value(const QString &sql) const
{
    QSqlQuery query(databaseOf(m_name));
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return std::unexpected(error(query));
    if (query.next())
        return query.value(0);
    if (query.lastError().isValid())
        return std::unexpected(error(query));
    return QVariant();
}

Result<void> Connection::enforce(const QString &pragma, const QString &value, const QString &readBack) const
{
    if (const auto set = this->value(QStringLiteral("PRAGMA %1 = %2").arg(pragma, value)); !set)
        return std::unexpected(set.error());
    const auto inForce = this->value(QStringLiteral("PRAGMA ") + pragma);
    if (!inForce)
        return std::unexpected(inForce.error());
    if (inForce->toString() == readBack)
        return {};
    return fail(ErrorCode::Unavailable,
                QCoreApplication::translate("Journal", "SQLite can't work here with %1 = %2; it says %3")
                    .arg(pragma, value, inForce->toString()),
                m_file,
                QCoreApplication::translate("Journal",
                                            "Keep the journal on a local disk: choose it with --data-dir"));
}

Error Connection::error(const QSqlQuery &query) const
{
    return sqlError(query.lastError(), m_file);
}

} // namespace ic::journal
