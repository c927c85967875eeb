// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drills/range_unpacking.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ic;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("can't write %s", qPrintable(path));
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
}

} // namespace

class TestRangeUnpacking : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString at(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)); }

private Q_SLOTS:
    void everyFileComesOutAsItIs()
    {
        const QString range = at("fresh/range");
        const auto unpacked = unpackRange(range);
        QVERIFY2(unpacked, unpacked ? "" : qPrintable(unpacked.error().text()));
        int count = 0;
        QDirIterator each(QStringLiteral(":/range"), QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
        while (each.hasNext()) {
            const QString source = each.next();
            QCOMPARE(read(range + source.mid(7)), read(source));
            ++count;
        }
        QVERIFY(count > 20);
        const auto others = QFile::ReadOther | QFile::WriteOther | QFile::ReadGroup | QFile::WriteGroup;
        QVERIFY(!(QFile::permissions(range) & others));
        QVERIFY(!(QFile::permissions(range + QStringLiteral("/package.json")) & others));
    }

    void anEarlierRangeIsReplacedButItsStateKept()
    {
        const QString range = at("again");
        QVERIFY(unpackRange(range));
        const QString package = range + QStringLiteral("/package.json");
        write(package, "{}");
        write(range + QStringLiteral("/scripts/old.js"), "old");
        write(range + QStringLiteral("/state/rollbacks.json"), "{\"last\":4130}");
        write(range + QStringLiteral("/state/range.json"), "stale");
        write(at("elsewhere/precious"), "precious");
        QVERIFY(QFile::link(at("elsewhere"), range + QStringLiteral("/link")));

        QVERIFY(unpackRange(range));
        QCOMPARE(read(package), read(QStringLiteral(":/range/package.json")));
        QVERIFY(!QFile::exists(range + QStringLiteral("/scripts/old.js")));
        QVERIFY(!QFile::exists(range + QStringLiteral("/link")));
        QCOMPARE(read(at("elsewhere/precious")), QByteArray("precious"));
        QCOMPARE(read(range + QStringLiteral("/state/rollbacks.json")), QByteArray("{\"last\":4130}"));
        // That of a supervisor that is gone must not pass for the new one's.
        QVERIFY(!QFile::exists(range + QStringLiteral("/state/range.json")));
    }

    void somebodysWorkIsLeftAlone()
    {
        const QString project = at("project");
        write(project + QStringLiteral("/.hidden"), "mine");
        const auto unpacked = unpackRange(project);
        QVERIFY(!unpacked);
        QVERIFY(unpacked.error().code == ErrorCode::Refused);
        QCOMPARE(QDir(project).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral(".hidden")});
    }

    void aPlaceThatCantBeWrittenIsSaid()
    {
        write(at("file"), "a file");
        const auto unpacked = unpackRange(at("file/range"));
        QVERIFY(!unpacked);
        QVERIFY(unpacked.error().code == ErrorCode::Unreadable);
        QVERIFY(unpacked.error().text().contains(at("file/range")));
        QVERIFY(!unpacked.error().remedy.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRangeUnpacking)
#include "test_range_unpacking.moc"
