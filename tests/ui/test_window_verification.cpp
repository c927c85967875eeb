// SPDX-License-Identifier: GPL-3.0-or-later
// A change whose verification asks a service, in the window.
#include "tests/request/request_server.h"
#include "tests/ui/window_fixture.h"

using namespace ic;
using namespace ic::test;

namespace {

QByteArray procedures(const RequestServer &server)
{
    return "# Procedures\n\n- **All is down** \xE2\x86\x92 [Outage](#outage)\n\n## Outage\n\n"
           "```bash { name=stop undo=start verify=state effect=change }\n# Stop writes\ntouch "
           "stopped\n```\n\n"
           "```bash { name=start effect=change }\n# Allow writes\nrm -f stopped\n```\n\n"
           "```http { name=state }\n### Ask for the state\n# @expect /state equals \"stopped\"\nGET "
        + server.url(QStringLiteral("/state")).toUtf8() + "\n```\n";
}

} // namespace

class TestWindowVerification : public QObject {
    Q_OBJECT

private:
    static void stopWrites(WindowFixture &f)
    {
        QVERIFY(f.declareFirst());
        QVERIFY(answerOf([&](Console::Done done) { f.console->trustRunbook(std::move(done)); }));
        f.click(QStringLiteral("Run: Stop writes"));
        f.click(QStringLiteral("Run now: Stop writes"));
    }

private Q_SLOTS:
    void anHttpStepVerifiesByItself()
    {
        RequestServer server;
        server.answers(R"({"state": "stopped"})");
        WindowFixture f(procedures(server));
        stopWrites(f);
        QTRY_VERIFY_WITH_TIMEOUT(f.sees(QStringLiteral("✓ Verified")), 30000);
        QCOMPARE(server.requests.size(), std::size_t(1));
        QCOMPARE(server.requests.front().line, QByteArray("GET /state HTTP/1.1"));
        const IncidentRun *changed = f.incident().lastRunOf(f.console->runbook()->steps.front().id);
        QVERIFY(changed && changed->verdict && changed->verdict->verified == Verified::Passed);
    }

    void whatItAnswersInsteadIsSaidAndTheUndoOffered()
    {
        RequestServer server;
        server.answers(R"({"state": "still writing"})");
        WindowFixture f(procedures(server));
        stopWrites(f);
        QTRY_VERIFY_WITH_TIMEOUT(f.sees(QStringLiteral("✗ Verification failed")), 30000);
        const IncidentRun *changed = f.incident().lastRunOf(f.console->runbook()->steps.front().id);
        QVERIFY(changed && changed->verdict && changed->verdict->verified == Verified::Failed);
        QVERIFY2(changed->verdict->detail.contains(QStringLiteral("/state")),
                 qPrintable(changed->verdict->detail));
        QVERIFY(f.visible<QAbstractButton>(QStringLiteral("Undo here: Stop writes")));
        // Asked once more by hand, it has come round.
        server.answers(R"({"state": "stopped"})");
        f.click(QStringLiteral("Verify: Stop writes"));
        QTRY_VERIFY_WITH_TIMEOUT(f.sees(QStringLiteral("✓ Verified")), 30000);
        QVERIFY(!f.sees(QStringLiteral("Verification failed")));
    }
};

QTEST_MAIN(TestWindowVerification)
#include "test_window_verification.moc"
