// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/paths.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace ic;

class TestPaths : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNewDirectoryIsForItsOwnerOnly()
    {
        const QTemporaryDir directory;
        const Paths paths(directory.filePath(QStringLiteral("deep/data")));
        QVERIFY(paths.createDataDir());
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFileInfo(paths.dataDir()).permissions() & others));
        QVERIFY(paths.createDataDir());
    }

    void anExistingDirectoryKeepsItsRights()
    {
        const QTemporaryDir directory;
        const QString shared = directory.filePath(QStringLiteral("shared"));
        QVERIFY(QDir().mkpath(shared));
        const auto rights = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(shared, rights));
        QVERIFY(Paths(shared).createDataDir());
        QVERIFY(QFileInfo(shared).permissions().testFlag(QFile::WriteOther));
    }

    void aFileInTheWayIsSaid()
    {
        const QTemporaryDir directory;
        QFile file(directory.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QFile::WriteOnly));
        const auto created = Paths(file.fileName()).createDataDir();
        QVERIFY(!created);
        QCOMPARE(created.error().where, file.fileName());
        QVERIFY(!created.error().remedy.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPaths)
#include "test_paths.moc"
