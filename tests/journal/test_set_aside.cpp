// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/set_aside.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ic;

namespace {

constexpr qint64 someTime = 1'795'000'000'000;

void put(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    QVERIFY(out.open(QFile::WriteOnly));
    QCOMPARE(out.write(bytes), bytes.size());
}

QByteArray contentOf(const QString &file)
{
    QFile in(file);
    return in.open(QFile::ReadOnly) ? in.readAll() : QByteArray("(none)");
}

} // namespace

class TestSetAside : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void movesTheJournalWithItsLog()
    {
        QTemporaryDir directory;
        const QString file = directory.filePath(QStringLiteral("journal.sqlite"));
        put(file, "broken");
        put(file + QStringLiteral("-wal"), "log");
        const Result<QString> moved = setJournalAside(file, someTime);
        QVERIFY(moved);
        QVERIFY(!QFile::exists(file));
        QVERIFY(!QFile::exists(file + QStringLiteral("-wal")));
        QCOMPARE(contentOf(*moved), QByteArray("broken"));
        QCOMPARE(contentOf(*moved + QStringLiteral("-wal")), QByteArray("log"));
        QVERIFY(moved->endsWith(QStringLiteral(".sqlite")));
    }

    void neverOverwritesAnEarlierOne()
    {
        QTemporaryDir directory;
        const QString file = directory.filePath(QStringLiteral("journal.sqlite"));
        put(file, "first");
        const Result<QString> first = setJournalAside(file, someTime);
        put(file, "second");
        const Result<QString> second = setJournalAside(file, someTime);
        QVERIFY(first && second);
        QVERIFY(*first != *second);
        QCOMPARE(contentOf(*first), QByteArray("first"));
        QCOMPARE(contentOf(*second), QByteArray("second"));
    }

    void aLogWithoutItsJournalIsMovedToo()
    {
        QTemporaryDir directory;
        const QString file = directory.filePath(QStringLiteral("journal.sqlite"));
        put(file + QStringLiteral("-wal"), "log");
        const Result<QString> moved = setJournalAside(file, someTime);
        QVERIFY(moved);
        QVERIFY(!QFile::exists(file + QStringLiteral("-wal")));
        QCOMPARE(contentOf(*moved + QStringLiteral("-wal")), QByteArray("log"));
    }

    void saysWhereThereIsNone()
    {
        QTemporaryDir directory;
        const Result<QString> moved =
            setJournalAside(directory.filePath(QStringLiteral("journal.sqlite")), someTime);
        QVERIFY(!moved);
        QCOMPARE(moved.error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestSetAside)
#include "test_set_aside.moc"
