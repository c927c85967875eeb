// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/journal.h"
#include "tests/console/console_fixture.h"
#include "tests/journal/journal_fixture.h"

#include <QTest>

#include <algorithm>

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
};

QTEST_GUILESS_MAIN(TestConsoleTrouble)
#include "test_console_trouble.moc"
