// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/journal.h"
#include "tests/console/console_fixture.h"
#include "tests/journal/journal_fixture.h"

#include <QTest>

#include <algorithm>

#include <pwd.h>
#include <unistd.h>

using namespace ic;
using namespace ic::test;

namespace {

Result<void> declareOutage(Console &console)
{
    DeclareRequest request;
    request.severity = QStringLiteral("P0");
    request.situation = console.runbook()->situations.at(0).id;
    return answerOf([&](Console::Done done) { console.declare(request, std::move(done)); });
}

Result<void> note(Console &console, const char *text)
{
    return answerOf([&](Console::Done done) { console.note(QString::fromLatin1(text), std::move(done)); });
}

bool says(const Console &console, const QString &text)
{
    return std::ranges::any_of(console.readiness(),
                               [&text](const ReadinessItem &item) { return item.text.contains(text); });
}

} // namespace

/// What the console says and does where the disk, the journal or another program stands in its way.
class TestConsoleTrouble : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLockThatEndsMakesItAWritingConsole_data()
    {
        QTest::addColumn<bool>("readable");
        QTest::newRow("while it could be read") << true;
        QTest::newRow("while it could not even be read") << false;
    }

    void aLockThatEndsMakesItAWritingConsole()
    {
        QFETCH(const bool, readable);
        ConsoleFixture fixture;
        {
            const auto before = fixture.open();
            QVERIFY(declareOutage(*before));
        }
        std::unique_ptr<Console> console;
        {
            RawFile other(fixture.options().paths.journalFile());
            if (!readable)
                QCOMPARE(other.value(QStringLiteral("PRAGMA locking_mode = EXCLUSIVE")).toString(),
                         QStringLiteral("exclusive"));
            QCOMPARE(other.run(QStringLiteral("BEGIN EXCLUSIVE")), QString());
            console = fixture.open();
            QVERIFY(console);
            QVERIFY(console->isReadOnly());
            QVERIFY(console->banner());
            QCOMPARE(console->banner()->code, ErrorCode::Locked);
            QCOMPARE(console->incident().isOpen(), readable);
            QVERIFY(!note(*console, "refused"));
            QTRY_VERIFY(says(*console, QStringLiteral("free on the disk")));
            QVERIFY(says(*console, console->banner()->what));
            QVERIFY(!says(*console, QStringLiteral("journal healthy")));
        }
        QSignalSpy incidentChanged(console.get(), &Console::incidentChanged);
        QTRY_VERIFY_WITH_TIMEOUT(!console->isReadOnly(), 15000);
        QVERIFY(!incidentChanged.empty());
        QVERIFY(!console->banner());
        QVERIFY(console->incident().isOpen());
        QTRY_VERIFY(says(*console, QStringLiteral("Disk and journal healthy")));
        QVERIFY(!says(*console, QStringLiteral("locked")));
        QVERIFY(note(*console, "written"));
        QVERIFY(std::ranges::any_of(console->incident().timeline, [](const TimelineEntry &entry) {
            return entry.text.contains(QLatin1String("written"));
        }));
    }

    void theRangeIsNotSaidToStartWhereItCanNot()
    {
        ConsoleFixture fixture;
        fixture.write(QStringLiteral("file"), "in the way");
        ConsoleOptions options = fixture.options();
        options.environment = QStringLiteral("drill-range");
        options.startRange = true;
        ConsoleOptions nowhere = options;
        nowhere.paths = Paths(fixture.path(QStringLiteral("file/data")), options.paths.siteFile());
        const auto without = fixture.open(nowhere);
        QVERIFY(without && without->environment().isDrillRange);
        QVERIFY(says(*without, QStringLiteral("can't be created")));
        QVERIFY(!says(*without, QStringLiteral("rill range")));

        const auto first = fixture.open();
        const auto second = fixture.open(options);
        QVERIFY(says(*second, QStringLiteral("belongs to the other console")));
        QVERIFY(!says(*second, QStringLiteral("is starting")));
    }

    void theCommanderHasANameWithoutAnEnvironment()
    {
        const QByteArray user = qgetenv("USER");
        const QByteArray logname = qgetenv("LOGNAME");
        qunsetenv("USER");
        qunsetenv("LOGNAME");
        ConsoleFixture fixture;
        fixture.write(QStringLiteral("site.yaml"), "environments: []\n");
        const auto console = fixture.open();
        const QString actor = console->actor();
        if (!user.isEmpty())
            qputenv("USER", user);
        if (!logname.isEmpty())
            qputenv("LOGNAME", logname);
        const passwd *listed = getpwuid(getuid());
        if (!listed)
            QSKIP("this user is not on the system's list");
        const QString fullName = QString::fromLocal8Bit(listed->pw_gecos).section(QLatin1Char(','), 0, 0);
        QCOMPARE(actor, fullName.isEmpty() ? QString::fromLocal8Bit(listed->pw_name) : fullName);
    }
};

QTEST_GUILESS_MAIN(TestConsoleTrouble)
#include "test_console_trouble.moc"
