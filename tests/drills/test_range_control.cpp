// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drills/range_control.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace ic;

// Against a supervisor that the test plays, so that it can answer as no supervisor would.
class TestRangeControl : public QObject {
    Q_OBJECT

    QTcpServer m_server;
    RangeFile m_range;

    QTcpSocket *supervisorSide()
    {
        return QTest::qWaitFor([this] { return m_server.hasPendingConnections(); }, 20000)
            ? m_server.nextPendingConnection()
            : nullptr;
    }
    static QJsonObject lineFrom(QTcpSocket *socket)
    {
        return QTest::qWaitFor([socket] { return socket->canReadLine(); }, 20000)
            ? QJsonDocument::fromJson(socket->readLine()).object()
            : QJsonObject();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.listen(QHostAddress::LocalHost));
        m_range.pid = 4711;
        m_range.controlPort = m_server.serverPort();
        m_range.token = QStringLiteral("the token");
    }

    void theFirstLineHasTokenAndLease()
    {
        RangeControl control;
        QSignalSpy accepted(&control, &RangeControl::accepted);
        QSignalSpy closed(&control, &RangeControl::closed);
        control.open(m_range);
        QTcpSocket *supervisor = supervisorSide();
        QVERIFY(supervisor);
        const QJsonObject hello = lineFrom(supervisor);
        QCOMPARE(hello.value(QStringLiteral("token")).toString(), m_range.token);
        QCOMPARE(hello.value(QStringLiteral("lease")).toString(), QStringLiteral("console"));
        QVERIFY(!control.isAccepted());
        supervisor->write("{\"ok\":true,\"lea");
        supervisor->write("se\":\"console\"}\n");
        QTRY_COMPARE(accepted.size(), 1);
        QVERIFY(control.isAccepted());

        control.askToStop();
        QCOMPARE(lineFrom(supervisor).value(QStringLiteral("command")).toString(), QStringLiteral("stop"));
        control.takeLease();
        QCOMPARE(lineFrom(supervisor).value(QStringLiteral("lease")).toString(), QStringLiteral("console"));
        supervisor->write("{\"ok\":true}\n{\"ok\":false,\"error\":\"late\"}\nnot json\n");
        supervisor->disconnectFromHost();
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(accepted.size(), 1);
    }

    void whoIsNoSupervisorIsNotTrusted_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("refusal") << QByteArray(
            "{\"ok\":false,\"error\":\"the first line must carry the token\"}\n");
        QTest::newRow("another protocol") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n");
        QTest::newRow("closes") << QByteArray("bye");
        QTest::newRow("endless line") << QByteArray(3'000'000, 'x');
    }
    void whoIsNoSupervisorIsNotTrusted()
    {
        QFETCH(QByteArray, answer);
        RangeControl control;
        QSignalSpy accepted(&control, &RangeControl::accepted);
        QSignalSpy closed(&control, &RangeControl::closed);
        control.open(m_range);
        QTcpSocket *other = supervisorSide();
        QVERIFY(other);
        other->write(answer);
        if (answer.size() < 10)
            other->disconnectFromHost();
        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, 20000);
        QVERIFY(accepted.isEmpty());
        QVERIFY(!control.isAccepted());
    }

    void whoSaysNothingIsGivenUp()
    {
        RangeControl control;
        QSignalSpy closed(&control, &RangeControl::closed);
        control.open(m_range);
        QVERIFY(supervisorSide());
        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, 20000);
    }

    void aClosedPortIsSaid()
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        RangeFile range = m_range;
        range.controlPort = gone.serverPort();
        gone.close();
        RangeControl control;
        QSignalSpy closed(&control, &RangeControl::closed);
        control.open(range);
        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, 20000);
    }

    void destructionEndsTheLease()
    {
        QTcpSocket *supervisor = nullptr;
        {
            RangeControl control;
            control.open(m_range);
            supervisor = supervisorSide();
            QVERIFY(supervisor);
            lineFrom(supervisor);
        }
        QTRY_VERIFY(supervisor->state() == QAbstractSocket::UnconnectedState);
    }

    void aStopAskedForJustBeforeDestructionArrives()
    {
        QTcpSocket *supervisor = nullptr;
        {
            RangeControl control;
            control.open(m_range);
            supervisor = supervisorSide();
            QVERIFY(supervisor);
            lineFrom(supervisor);
            supervisor->write("{\"ok\":true,\"lease\":\"console\"}\n");
            QTRY_VERIFY(control.isAccepted());
            control.askToStop();
        }
        QCOMPARE(lineFrom(supervisor).value(QStringLiteral("command")).toString(), QStringLiteral("stop"));
        QTRY_VERIFY(supervisor->state() == QAbstractSocket::UnconnectedState);
    }
};

QTEST_GUILESS_MAIN(TestRangeControl)
#include "test_range_control.moc"
