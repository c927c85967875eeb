// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journal/journal_fixture.h"

#include <QFile>
#include <QSignalSpy>

#include <atomic>

using namespace ic;
using namespace ic::test;

namespace {
JournalTrouble troubleOf(const QSignalSpy &spy)
{
    return spy.last().first().value<JournalTrouble>();
}

EventDraft largeNote()
{
    return draft(QStringLiteral("large"), {{QStringLiteral("text"), QString(100'000, QLatin1Char('x'))}});
}
} // namespace

class TestJournalTrouble : public QObject {
    Q_OBJECT
private:
    // Appends in trouble, ends the trouble, and finds everything there, in order, once.
    template <typename End>
    void goesThrough(JournalFixture &fixture, Journal &journal, ErrorCode code, const EventDraft &first,
                     End end)
    {
        QSignalSpy troubled(&journal, &Journal::troubled);
        QSignalSpy recovered(&journal, &Journal::recovered);
        QStringList log;
        connect(&journal, &Journal::appended, &journal,
                [&log](const Event &event) { log << event.kind + QString::number(event.seq); });
        connect(&journal, &Journal::recovered, &journal, [&log] { log << QStringLiteral("recovered"); });
        const std::size_t before = eventsOf(journal).size();
        journal.append(first);
        journal.append(draft(QStringLiteral("second")));
        QTRY_VERIFY(!troubled.isEmpty() && troubleOf(troubled).waiting == 2);
        QCOMPARE(troubleOf(troubled).error.code, code);
        QVERIFY(!troubleOf(troubled).error.remedy.isEmpty());
        journal.append(draft(QStringLiteral("third"))); // and life goes on
        QTRY_COMPARE(troubleOf(troubled).waiting, 3);
        QCOMPARE(journal.waiting(), 3);
        const auto flushed = journal.flush(0);
        QVERIFY(!flushed);
        QCOMPARE(flushed.error().code, code);
        QVERIFY(log.isEmpty());
        QVERIFY(recovered.isEmpty());

        end();
        QTRY_COMPARE(recovered.size(), 1);
        QCOMPARE(journal.waiting(), 0);
        const auto number = [before](std::size_t each) { return QString::number(before + each); };
        QCOMPARE(log,
                 (QStringList{first.kind + number(1), QStringLiteral("second") + number(2),
                              QStringLiteral("third") + number(3), QStringLiteral("recovered")}));
        QCOMPARE(eventsOf(journal).size(), before + 3);
        journal.append(note(1));
        IC_VERIFY_RESULT(journal.flush(20000));
        QCOMPARE(recovered.size(), 1);
        const auto verified = verifyJournal(fixture.file());
        IC_VERIFY_RESULT(verified);
        QCOMPARE(verified->events, static_cast<qint64>(before + 4));
    }

private Q_SLOTS:
    void fullDisk()
    {
        JournalFixture fixture;
        fixture.fill(2);
        std::atomic<bool> full = true;
        JournalTuning tuning = impatient();
        tuning.pageLimit = [&full] { return full ? 1 : 0; };
        const auto journal = fixture.open(Journal::Mode::ReadWrite, tuning);
        goesThrough(fixture, *journal, ErrorCode::NoSpace, largeNote(), [&] { full = false; });
    }

    void diskThatRefusesToWrite()
    {
        JournalFixture fixture;
        fixture.fill(2);
        const auto journal = fixture.open();
        std::optional<FileSizeLimit> limit(40'000);
        goesThrough(fixture, *journal, ErrorCode::Unreadable, largeNote(), [&] { limit.reset(); });
    }

    void lockedByAnotherProgram()
    {
        JournalFixture fixture;
        fixture.fill(2);
        const auto journal = fixture.open();
        RawFile holder(fixture.file());
        QCOMPARE(holder.run(QStringLiteral("BEGIN EXCLUSIVE")), QString());
        goesThrough(fixture, *journal, ErrorCode::Locked, draft(QStringLiteral("first")),
                    [&] { QCOMPARE(holder.run(QStringLiteral("ROLLBACK")), QString()); });
    }

    void movedAwayAndBack()
    {
        JournalFixture fixture;
        fixture.fill(2);
        const auto journal = fixture.open();
        const QString away = fixture.file() + QStringLiteral(".away");
        journal->append(note(3));
        IC_VERIFY_RESULT(journal->flush(20000));
        RawFile(fixture.file()).run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
        QVERIFY(QFile::rename(fixture.file(), away));
        QSignalSpy troubled(journal.get(), &Journal::troubled);
        QSignalSpy recovered(journal.get(), &Journal::recovered);
        journal->append(note(4));
        QTRY_VERIFY(!troubled.isEmpty());
        QCOMPARE(troubleOf(troubled).error.code, ErrorCode::NotFound);
        QVERIFY(QFile::rename(away, fixture.file()));
        QTRY_COMPARE(recovered.size(), 1);
        QCOMPARE(eventsOf(*journal).size(), 4U);
        IC_VERIFY_RESULT(verifyJournal(fixture.file()));
    }

    void replacedByAnotherJournal()
    {
        JournalFixture fixture;
        fixture.fill(2);
        JournalFixture other;
        other.fill(5);
        const auto journal = fixture.open();
        QSignalSpy troubled(journal.get(), &Journal::troubled);
        const QString away = fixture.file() + QStringLiteral(".away");
        QVERIFY(QFile::rename(fixture.file(), away));
        QVERIFY(QFile::copy(other.file(), fixture.file()));
        const QByteArray before = contentOf(fixture.file());
        journal->append(note(3));
        QTRY_VERIFY(!troubled.isEmpty());
        QCOMPARE(troubleOf(troubled).error.code, ErrorCode::Damaged);
        QVERIFY2(troubleOf(troubled).error.text().contains(QStringLiteral("Another journal")),
                 qPrintable(troubleOf(troubled).error.text()));
        QCOMPARE(contentOf(fixture.file()), before);
        QVERIFY(QFile::remove(fixture.file()));
        QVERIFY(QFile::rename(away, fixture.file()));
        IC_VERIFY_RESULT(journal->flush(20000));
        QCOMPARE(eventsOf(*journal).size(), 3U);
    }

    void damageStopsTheWritingNotTheConsole()
    {
        JournalFixture fixture;
        fixture.fill(200);
        const auto journal = fixture.open();
        const QByteArray whole = contentOf(fixture.file());
        QSignalSpy troubled(journal.get(), &Journal::troubled);
        // As a failing disk would: in place, under the program that has it open. Every page but the first.
        const auto put = [&fixture](const QByteArray &bytes) {
            QFile file(fixture.file());
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.seek(4096));
            QCOMPARE(file.write(bytes), bytes.size());
        };
        put(QByteArray(whole.size() - 4096, '\x5a'));
        for (int number = 0; number < 20; ++number)
            journal->append(draft(QStringLiteral("note"), {}, QStringLiteral("new key %1").arg(number)));
        QTRY_VERIFY(!troubled.isEmpty());
        QCOMPARE(troubleOf(troubled).error.code, ErrorCode::Damaged);
        QCOMPARE(contentOf(fixture.file()).mid(4096), QByteArray(whole.size() - 4096, '\x5a'));
        put(whole.mid(4096));
        IC_VERIFY_RESULT(journal->flush(20000));
        QCOMPARE(eventsOf(*journal).size(), 220U);
        IC_VERIFY_RESULT(verifyJournal(fixture.file()));
    }

    void retriesWithGrowingPauses()
    {
        JournalFixture fixture;
        std::atomic<bool> full = true;
        std::vector<qint64> tried;
        QElapsedTimer timer;
        timer.start();
        JournalTuning tuning = impatient();
        tuning.retryFirstMs = 20;
        tuning.retryMostMs = 160;
        tuning.pageLimit = [&]() -> qint64 {
            tried.push_back(timer.elapsed());
            full = tried.size() < 8;
            return full ? 1 : 0;
        };
        {
            const auto journal = fixture.open(Journal::Mode::ReadWrite, tuning);
            journal->append(largeNote());
            IC_VERIFY_RESULT(journal->flush(20000));
        }
        QCOMPARE(tried.size(), 8U);
        // At least 20, 40, 80, 160, 160, …; a busy machine may take longer, never less.
        const std::vector<qint64> least{20, 40, 80, 160, 160, 160, 160};
        for (std::size_t each = 0; each < least.size(); ++each)
            QVERIFY(tried[each + 1] - tried[each] >= least[each] - 1);
    }

    void anUnchangedTroubleIsToldOnce()
    {
        JournalFixture fixture;
        std::atomic<int> tries = 0;
        JournalTuning tuning = impatient();
        tuning.pageLimit = [&tries]() -> qint64 { return ++tries < 10 ? 1 : 0; };
        const auto journal = fixture.open(Journal::Mode::ReadWrite, tuning);
        QSignalSpy troubled(journal.get(), &Journal::troubled);
        journal->append(largeNote());
        IC_VERIFY_RESULT(journal->flush(20000));
        QCOMPARE(tries.load(), 10);
        QCOMPARE(troubled.size(), 1);
    }

    void closingWaitsForATroubleThatEnds()
    {
        JournalFixture fixture;
        std::atomic<int> tries = 0;
        JournalTuning tuning = impatient();
        tuning.flushMs = 20'000;
        tuning.pageLimit = [&tries]() -> qint64 { return ++tries < 4 ? 1 : 0; };
        auto journal = fixture.open(Journal::Mode::ReadWrite, tuning);
        journal->append(largeNote());
        journal.reset();
        QCOMPARE(eventsOf(*fixture.open(Journal::Mode::ReadOnly)).size(), 1U);
    }

    void closingInTroubleDoesNotWaitForEver()
    {
        JournalFixture fixture;
        JournalTuning tuning = impatient();
        tuning.flushMs = 50;
        tuning.retryFirstMs = tuning.retryMostMs = 3'600'000;
        tuning.pageLimit = [] { return 1; };
        auto journal = fixture.open(Journal::Mode::ReadWrite, tuning);
        QSignalSpy troubled(journal.get(), &Journal::troubled);
        bool answered = false;
        journal->append(largeNote(), [&](const Result<Event> &) { answered = true; });
        QTRY_VERIFY(!troubled.isEmpty());
        QElapsedTimer timer;
        timer.start();
        journal.reset();
        QVERIFY(timer.elapsed() < 20'000);
        QVERIFY(!answered); // what is not durable is never acknowledged
        QVERIFY(eventsOf(*fixture.open(Journal::Mode::ReadOnly)).empty());
    }
};

QTEST_GUILESS_MAIN(TestJournalTrouble)
#include "test_journal_trouble.moc"
