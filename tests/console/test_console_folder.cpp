// SPDX-License-Identifier: GPL-3.0-or-later
// A console on a folder of runbooks: pinned when declared, and offered anew when a file of it changes.
#include "console_fixture.h"

using namespace ic;
using namespace ic::test;

class TestConsoleFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pinsTheFolderAndOffersItsChanges()
    {
        ConsoleFixture fixture;
        QVERIFY(QDir(fixture.path({})).mkpath(QStringLiteral("books/db")));
        fixture.write(QStringLiteral("books/disk.md"), "# Disk full\n\n```sh\ntrue\n```\n");
        fixture.write(QStringLiteral("books/db/lag.md"), "# Replica lags\n\n```sh\ntrue\n```\n");
        ConsoleOptions options = fixture.options();
        options.runbook = fixture.path(QStringLiteral("books"));
        auto console = fixture.open(options);
        QVERIFY(console);
        QVERIFY(console->runbook());
        QVERIFY(console->runbook()->isFolder);
        QCOMPARE(console->runbook()->situations.size(), std::size_t(2));

        DeclareRequest request;
        request.situation = console->runbook()->situations.front().id;
        QVERIFY(answerOf([&](auto done) { console->declare(request, done); }));
        const QString digest = console->incident().declaration.runbookDigest;
        QCOMPARE(console->incident().declaration.section, QStringLiteral("db/lag.md#replica-lags"));
        QCOMPARE(console->incident().declaration.runbookPath, options.runbook);

        const auto offered = [&console] { return console->offeredRunbook(); };
        // A file's content, a new file, a renamed and a removed one.
        fixture.write(QStringLiteral("books/db/lag.md"), "# Replica lags\n\n```sh\nfalse || true\n```\n");
        QTRY_VERIFY(offered() && offered()->digest != digest);
        QCOMPARE(offered()->situations.size(), std::size_t(2));
        fixture.write(QStringLiteral("books/new.md"), "# New\n\n```sh\ntrue\n```\n");
        QTRY_VERIFY(offered()->situations.size() == 3);
        QVERIFY(QFile::rename(fixture.path(QStringLiteral("books/new.md")),
                              fixture.path(QStringLiteral("books/db/renamed.md"))));
        QTRY_VERIFY(offered()->files.front().path == QLatin1String("db/lag.md")
                    && offered()->files.at(1).path == QLatin1String("db/renamed.md"));
        QVERIFY(QFile::remove(fixture.path(QStringLiteral("books/disk.md"))));
        QTRY_VERIFY(offered()->situations.size() == 2);
        QCOMPARE(console->runbook()->digest, digest);
        QCOMPARE(console->runbook()->situations.size(), std::size_t(2));

        // The next console has the folder of the declaration, whatever is on disk.
        console.reset();
        console = fixture.open(options);
        QVERIFY(console);
        QCOMPARE(console->runbook()->digest, digest);
        QVERIFY(console->runbook()->isFolder);
        QVERIFY(console->runbook()->step(QStringLiteral("disk.md#disk-full/disk-full")));
    }
};

QTEST_GUILESS_MAIN(TestConsoleFolder)
#include "test_console_folder.moc"
