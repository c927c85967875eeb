// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journal/journal_fixture.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>

using namespace ic;
using namespace ic::test;

class TestJournalKill : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasAcknowledgedSurvives_data()
    {
        QTest::addColumn<int>("together");
        QTest::newRow("small groups") << 1;
        QTest::newRow("large groups") << 200;
    }
    void whatWasAcknowledgedSurvives()
    {
        QFETCH(int, together);
        JournalFixture fixture;
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        qint64 acknowledged = 0;
        for (int round = 0; round < 12; ++round) {
            QProcess appender;
            appender.start(QCoreApplication::applicationDirPath() + QStringLiteral("/journal_appender"),
                           {fixture.file(), QString::number(together)});
            QVERIFY(appender.waitForStarted());
            // The moment is chosen by how much it said, so that it is another one each time on any machine.
            const qint64 enough = 1 + random.bounded(4000);
            QByteArray output;
            while (output.size() < enough) {
                QVERIFY2(appender.waitForReadyRead(20000), appender.readAllStandardError().constData());
                output += appender.readAllStandardOutput();
            }
            appender.kill();
            QVERIFY(appender.waitForFinished());
            output += appender.readAllStandardOutput();
            output.truncate(output.lastIndexOf('\n') + 1); // a line that was cut was not said

            for (const QByteArray &line : output.split('\n')) {
                if (line.isEmpty())
                    continue;
                QCOMPARE(line.toLongLong(), ++acknowledged);
            }
            const auto verified = verifyJournal(fixture.file());
            IC_VERIFY_RESULT(verified);
            QVERIFY2(verified->events >= acknowledged, qPrintable(QStringLiteral("seed %1").arg(seed)));
            // More may be durable than was said in time; the next round goes on from there.
            acknowledged = verified->events;
        }
        const auto reader = fixture.open(Journal::Mode::ReadOnly);
        QCOMPARE(static_cast<qint64>(eventsOf(*reader).size()), acknowledged);
    }
};

QTEST_GUILESS_MAIN(TestJournalKill)
#include "test_journal_kill.moc"
