// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drills/range_file.h"

#include <QTemporaryDir>
#include <QTest>

using namespace ic;
using namespace std::chrono_literals;

namespace {

// Readable here: quotes are single ones.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

} // namespace

class TestRangeFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWhatASupervisorWrites()
    {
        const auto range =
            parseRangeFile(json("{'pid':4711,'startedAt':'2026-11-23T02:00:00Z','control':40001,'token':'abc'"
                                ",'endpoints':[{'name':'web','url':'http://127.0.0.1:40002/web/"
                                "health'},{'name':'api','url':'http://127.0.0.1:40002/api/health'}]}"));
        QVERIFY(range);
        QCOMPARE(range->pid, 4711);
        QCOMPARE(range->controlPort, quint16(40001));
        QCOMPARE(range->token, QStringLiteral("abc"));
        QCOMPARE(range->endpoints.size(), size_t(2));
        QCOMPARE(range->endpoints[0].name, QStringLiteral("web"));
        QCOMPARE(range->endpoints[0].url, QUrl(QStringLiteral("http://127.0.0.1:40002/web/health")));
        QCOMPARE(range->endpoints[0].interval, std::chrono::milliseconds(1s));
    }

    void refusesWhatIsNoRange_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("half") << json("{'pid':4711,'control':40001,'tok");
        QTest::newRow("list") << QByteArray("[1,2]");
        QTest::newRow("no pid") << json("{'control':40001,'token':'a'}");
        QTest::newRow("pid of init") << json("{'pid':1,'control':40001,'token':'a'}");
        QTest::newRow("no port") << json("{'pid':4711,'token':'a'}");
        QTest::newRow("port too high") << json("{'pid':4711,'control':70000,'token':'a'}");
        QTest::newRow("no token") << json("{'pid':4711,'control':40001}");
    }
    void refusesWhatIsNoRange()
    {
        QFETCH(QByteArray, written);
        QVERIFY(!parseRangeFile(written));
    }

    void leavesOutEndpointsThatAreNotHere()
    {
        const auto range = parseRangeFile(
            json("{'pid':4711,'control':40001,'token':'a','endpoints':[{'name':'far','url':'http://"
                 "example.com/'},{'url':'http://127.0.0.1:1/'},{'name':'x'},7,{'name':'odd','url':'http://"
                 "127.0.0.1:99999999/'},{'name':'v6','url':'http://[::1]:5/'}]}"));
        QVERIFY(range);
        QCOMPARE(range->endpoints.size(), size_t(1));
        QCOMPARE(range->endpoints[0].name, QStringLiteral("v6"));
    }

    void aMissingFileIsNoRange()
    {
        QTemporaryDir dir;
        QVERIFY(!readRangeFile(dir.path()));
    }
};

QTEST_GUILESS_MAIN(TestRangeFile)
#include "test_range_file.moc"
