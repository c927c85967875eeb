// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drills/drill_range.h"
#include "tests/drills/range_guard.h"
#include "tests/support/file_size_limit.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace ic;
using namespace ic::test;

namespace {

using State = DrillRange::State;

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

bool comesTo(const DrillRange &range, State state)
{
    const bool came = QTest::qWaitFor(
        [&] { return range.state() == state || range.state() == State::Failed; }, rangeTimeoutMs);
    if (range.error())
        qWarning("%s", qPrintable(range.error()->text()));
    return came && range.state() == state;
}

} // namespace

// The real thing: node, the range that is compiled in, its services.
class TestDrillRange : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<RangeGuard> m_guard;
    QString m_range;
    QNetworkAccessManager m_network;

    // HTTP status of an endpoint; 0 where nothing answers.
    int statusOf(const DrillRange &range, const char *name)
    {
        for (const EndpointSetup &endpoint : range.endpoints()) {
            if (endpoint.name != text(name))
                continue;
            std::unique_ptr<QNetworkReply> reply(m_network.get(QNetworkRequest(endpoint.url)));
            if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, rangeTimeoutMs))
                return -1;
            return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        }
        return -1;
    }
    static Result<QString> answerOf(const std::function<void(std::function<void(Result<QString>)>)> &ask)
    {
        const auto answer = std::make_shared<std::optional<Result<QString>>>();
        ask([answer](Result<QString> result) { *answer = std::move(result); });
        if (!QTest::qWaitFor([answer] { return answer->has_value(); }, 2 * rangeTimeoutMs))
            return fail(ErrorCode::TimedOut, text("no answer"));
        return **answer;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *program : {"node", "npm", "sqlite3"}) {
            if (QStandardPaths::findExecutable(text(program)).isEmpty())
                QSKIP(qPrintable(text("%1 is not installed").arg(text(program))));
        }
        if (!QFile::exists(text(":/range/faults/break.js")))
            QSKIP("this build has no drill range");
    }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_range = m_dir->filePath(text("range"));
        m_guard = std::make_unique<RangeGuard>(m_range);
    }
    void cleanup()
    {
        m_guard.reset();
        QTRY_COMPARE_WITH_TIMEOUT(processesOf(m_dir->path()), QStringList(), rangeTimeoutMs);
    }

    void startsAnswersAndStops()
    {
        DrillRange range(m_range);
        QSignalSpy states(&range, &DrillRange::stateChanged);
        QSignalSpy endpoints(&range, &DrillRange::endpointsChanged);
        QVERIFY(range.state() == State::Stopped);
        range.setPatience(std::chrono::milliseconds(rangeTimeoutMs));
        range.start();
        QVERIFY(range.state() == State::Starting);
        QVERIFY(comesTo(range, State::Ready));
        QCOMPARE(states.size(), 2);
        QCOMPARE(endpoints.size(), 1);
        QVERIFY(range.endpoints().size() >= 4);
        for (const EndpointSetup &endpoint : range.endpoints())
            QCOMPARE(statusOf(range, qPrintable(endpoint.name)), 200);

        QStringList faults;
        for (const Fault &fault : range.faults()) {
            faults.append(fault.id);
            QVERIFY(!fault.title.isEmpty() && !fault.description.isEmpty());
        }
        QVERIFY2(faults.contains(text("full-outage")), qPrintable(faults.join(QLatin1Char(' '))));
        QVERIFY(!faults.contains(text("mend")));

        const qint64 supervisor = m_guard->pid();
        QVERIFY(isProcessAlive(supervisor));
        range.stop();
        QVERIFY(comesTo(range, State::Stopped));
        QVERIFY(range.endpoints().empty());
        QVERIFY(range.faults().empty());
        QTRY_VERIFY_WITH_TIMEOUT(!isProcessAlive(supervisor), rangeTimeoutMs);
        // And again, fresh, in the same place.
        range.start();
        QVERIFY(comesTo(range, State::Ready));
        QVERIFY(m_guard->pid() != supervisor);
    }

    void isBrokenAndMended()
    {
        DrillRange range(m_range);
        range.setPatience(std::chrono::milliseconds(rangeTimeoutMs));
        range.start();
        QVERIFY(comesTo(range, State::Ready));

        const auto broken = answerOf([&range](auto done) { range.breakIt(text("full-outage"), done); });
        QVERIFY2(broken, broken ? "" : qPrintable(broken.error().text()));
        QVERIFY(!broken->isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(statusOf(range, "web") != 200, rangeTimeoutMs);

        const auto unknown = answerOf([&range](auto done) { range.breakIt(text("no-such-fault"), done); });
        QVERIFY(!unknown);
        QVERIFY(unknown.error().code == ErrorCode::NotFound);

        const auto mended = answerOf([&range](auto done) { range.mend(done); });
        QVERIFY2(mended, mended ? "" : qPrintable(mended.error().text()));
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(range, "web"), 200, rangeTimeoutMs);
    }

    void outlivesAKilledConsoleAndIsTakenOver()
    {
        QProcess console;
        console.start(text(RANGE_HOLDER), {m_range});
        QVERIFY(QTest::qWaitFor([&console] { return console.canReadLine(); }, rangeTimeoutMs));
        QCOMPARE(console.readLine().trimmed(), QByteArray("ready"));
        const qint64 supervisor = m_guard->pid();
        QVERIFY(isProcessAlive(supervisor));

        console.kill();
        QVERIFY(console.waitForFinished(rangeTimeoutMs));
        QVERIFY(isProcessAlive(supervisor));

        // What the next console finds is the same range, as it was left.
        QFile mark(m_range + text("/scripts/left-by-the-first"));
        QVERIFY(mark.open(QIODevice::WriteOnly));
        DrillRange range(m_range);
        range.start();
        QVERIFY(comesTo(range, State::Ready));
        QCOMPARE(m_guard->pid(), supervisor);
        QVERIFY(mark.exists());
        QCOMPARE(statusOf(range, "web"), 200);
    }

    void aSecondConsoleSharesIt()
    {
        DrillRange first(m_range);
        first.setPatience(std::chrono::milliseconds(rangeTimeoutMs));
        first.start();
        QVERIFY(comesTo(first, State::Ready));
        {
            DrillRange second(m_range);
            second.start();
            QVERIFY(comesTo(second, State::Ready));
            QCOMPARE(second.endpoints().size(), first.endpoints().size());
        }
        QCOMPARE(statusOf(first, "web"), 200);
        QVERIFY(first.state() == State::Ready);
    }

    void endsByItselfWhenNobodyHoldsIt()
    {
        qint64 supervisor = 0;
        {
            DrillRange range(m_range);
            range.setPatience(std::chrono::milliseconds(rangeTimeoutMs));
            range.start();
            QVERIFY(comesTo(range, State::Ready));
            supervisor = m_guard->pid();
        }
        QVERIFY(isProcessAlive(supervisor));
        QTRY_VERIFY_WITH_TIMEOUT(!isProcessAlive(supervisor), rangeTimeoutMs);
    }

    void aKilledSupervisorIsSaidAndCanBeStartedAgain()
    {
        DrillRange range(m_range);
        range.setPatience(std::chrono::milliseconds(rangeTimeoutMs));
        range.start();
        QVERIFY(comesTo(range, State::Ready));
        const qint64 supervisor = m_guard->pid();
        QProcess::execute(text("kill"), {text("-9"), QString::number(supervisor)});
        QTRY_VERIFY_WITH_TIMEOUT(range.state() == State::Failed, rangeTimeoutMs);
        QVERIFY(range.error()->code == ErrorCode::Unavailable);
        QVERIFY(range.endpoints().empty());
        // Its range.json is still there and names a process that is gone.
        QCOMPARE(m_guard->pid(), supervisor);
        range.start();
        QVERIFY(comesTo(range, State::Ready));
        QVERIFY(m_guard->pid() != supervisor);
        QCOMPARE(statusOf(range, "web"), 200);
    }

    void aFullDiskIsSaidAndTheRangeComesUpOnceThereIsRoom_data()
    {
        QTest::addColumn<qint64>("room");
        QTest::newRow("for nothing") << qint64(0);
        QTest::newRow("for a part of the files") << qint64(2000);
        QTest::newRow("for all but the database") << qint64(60'000);
    }
    void aFullDiskIsSaidAndTheRangeComesUpOnceThereIsRoom()
    {
        QFETCH(qint64, room);
        DrillRange range(m_range);
        range.setPatience(std::chrono::milliseconds(rangeTimeoutMs));
        {
            const FileSizeLimit full(room);
            range.start();
            QTRY_VERIFY_WITH_TIMEOUT(range.state() == State::Failed, rangeTimeoutMs);
            QVERIFY(range.error() && !range.error()->remedy.isEmpty());
        }
        range.start();
        QVERIFY(comesTo(range, State::Ready));
        QCOMPARE(statusOf(range, "web"), 200);
        QCOMPARE(statusOf(range, "database"), 200);
        QVERIFY(answerOf([&range](auto done) { range.mend(done); }));
    }

    void aDiskThatFillsUpWhileItRunsIsNotTheEnd()
    {
        DrillRange range(m_range);
        range.setPatience(std::chrono::milliseconds(rangeTimeoutMs));
        range.start();
        QVERIFY(comesTo(range, State::Ready));
        const auto supervisor = static_cast<pid_t>(m_guard->pid());
        rlimit before{};
        QCOMPARE(::prlimit(supervisor, RLIMIT_FSIZE, nullptr, &before), 0);
        rlimit none = before;
        none.rlim_cur = 0;
        QCOMPARE(::prlimit(supervisor, RLIMIT_FSIZE, &none, nullptr), 0);
        // It can't build a database, whatever else it can.
        const auto refused = answerOf([&range](auto done) { range.mend(done); });
        QVERIFY(!refused);

        if (isProcessAlive(supervisor))
            QCOMPARE(::prlimit(supervisor, RLIMIT_FSIZE, &before, nullptr), 0);
        if (range.state() == State::Ready) {
            const auto mended = answerOf([&range](auto done) { range.mend(done); });
            QVERIFY2(mended, mended ? "" : qPrintable(mended.error().text()));
        } else {
            range.start();
            QVERIFY(comesTo(range, State::Ready));
        }
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(range, "web"), 200, rangeTimeoutMs);
    }

    void aStopCanBeTakenBackWhileAScriptHoldsTheRange()
    {
        DrillRange range(m_range);
        range.setPatience(std::chrono::milliseconds(rangeTimeoutMs));
        range.start();
        QVERIFY(comesTo(range, State::Ready));
        QTcpSocket script;
        const auto described = readRangeFile(m_range);
        script.connectToHost(QHostAddress(QHostAddress::LocalHost), described->controlPort);
        script.write("{\"token\":\"" + described->token.toUtf8() + "\",\"lease\":\"script rollback\"}\n");
        QTRY_VERIFY_WITH_TIMEOUT(script.canReadLine(), rangeTimeoutMs);
        QVERIFY(script.readLine().contains("true"));

        range.stop();
        range.start();
        script.write("{\"command\":\"status\"}\n");
        QTRY_VERIFY_WITH_TIMEOUT(script.canReadLine(), rangeTimeoutMs);
        script.disconnectFromHost();
        QCOMPARE(statusOf(range, "web"), 200);
        QVERIFY(range.state() == State::Ready);

        range.stop();
        QVERIFY(comesTo(range, State::Stopped));
    }
};

QTEST_GUILESS_MAIN(TestDrillRange)
#include "test_drill_range.moc"
