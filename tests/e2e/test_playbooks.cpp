// SPDX-License-Identifier: GPL-3.0-or-later
// The playbooks of the user's own document, on a range that is really broken: every step in the document's
// order, through the console. What it mended is asked of the range itself, not of the console.
#include "tests/e2e/range_playbook.h"

#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace ic;
using namespace ic::test;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// The labels in the document's order, each with what stands between the key press and the command.
QStringList asked(RangePlaybook &book, const std::vector<const Step *> &steps)
{
    QStringList all;
    for (const Step *step : steps) {
        const StepPreview preview = book.console().preview(step->id);
        all.append(step->label + text(": ")
                   + (preview.refusal                                ? preview.refusal->text()
                          : preview.ask == StepPreview::Ask::Nothing ? text("nothing")
                          : preview.ask == StepPreview::Ask::Once    ? text("once")
                                                                     : text("environment")));
    }
    return all;
}

/// Lines of the audit log about an address, as far as they were let in or not.
int auditLines(const RangePlaybook &book, const QString &address, bool allowed)
{
    int count = 0;
    for (const QByteArray &line : RangePlaybook::bytes(book.state(text("logs/audit.log"))).split('\n')) {
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        if (entry.value(text("from")).toString() == address
            && entry.value(text("allowed")).toBool() == allowed)
            ++count;
    }
    return count;
}

const QString stranger = QStringLiteral("127.0.0.66");
const QString integrity = QStringLiteral("PRAGMA integrity_check");
const QString contents = QStringLiteral("SELECT * FROM orders ORDER BY id; SELECT * FROM ledger ORDER BY id");

} // namespace

class TestPlaybooks : public QObject {
    Q_OBJECT

    std::unique_ptr<RangePlaybook> m_book;

    /// Runs a step that has to come to this outcome; its output.
    QString play(const Step *step, RunOutcome outcome = RunOutcome::Succeeded,
                 const std::map<QString, QString> &values = {})
    {
        const auto run = m_book->run(step->id, values);
        if (!run) {
            QTest::qFail(qPrintable(step->label + text(" did not come to an end")), __FILE__, __LINE__);
            return {};
        }
        const QString output = m_book->output(*run);
        if (run->end->outcome != outcome)
            QTest::qFail(qPrintable(step->label + text(": ") + runOutcomeName(run->end->outcome) + text(", ")
                                    + run->end->message + text("\n") + output),
                         __FILE__, __LINE__);
        return output;
    }
    void begin(int situation, const char *fault, const char *section = "")
    {
        QCOMPARE(m_book->begin(situation, text(section)), QString());
        QCOMPARE(m_book->breakIt(text(fault)), QString());
    }
    /// The newest record of a backup that restores promise to choose: whole, and made by the range itself.
    QJsonObject lastGoodBackup() const
    {
        QJsonObject newest;
        const QDir snapshots(m_book->state(text("snapshots")));
        for (const QString &name : snapshots.entryList({text("*.json")}, QDir::Files)) {
            const QJsonObject record = RangePlaybook::json(snapshots.filePath(name));
            if (record.value(text("integrity")) == text("ok")
                && record.value(text("createdAt")).toString() > newest.value(text("createdAt")).toString())
                newest = record;
        }
        return newest;
    }
    /// By sqlite3 itself: whole, and row for row what the backup holds.
    void isRestoredFrom(const QJsonObject &backup)
    {
        QCOMPARE(RangePlaybook::sqlite(m_book->database(), integrity), text("ok"));
        const QString file =
            m_book->state(text("snapshots/%1.sqlite").arg(backup.value(text("name")).toString()));
        const QString rows = RangePlaybook::sqlite(file, contents);
        QVERIFY(rows.count(QLatin1Char('\n')) > 100);
        QVERIFY(RangePlaybook::sqlite(m_book->database(), contents) == rows);
        QCOMPARE(RangePlaybook::sqlite(m_book->database(), text("SELECT count(*) FROM orders")).toInt(),
                 backup.value(text("orders")).toInt());
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
        // A rollback need not be watched here.
        qputenv("RANGE_PACE", "0");
    }
    void init() { m_book = std::make_unique<RangePlaybook>(); }
    void cleanup()
    {
        const QString range = m_book->range();
        m_book.reset();
        QTRY_COMPARE_WITH_TIMEOUT(processesOf(range), QStringList(), rangeTimeoutMs);
    }

    void theSecurityPlaybookMendsALeakedSecret()
    {
        begin(3, "leak-secret");
        const QByteArray leaked = RangePlaybook::json(m_book->state(text("credentials/web.json")))
                                      .value(text("secret"))
                                      .toString()
                                      .toUtf8();
        QVERIFY(!leaked.isEmpty());
        QVERIFY(RangePlaybook::bytes(m_book->state(text("logs/worker.log"))).contains(leaked));
        QTRY_VERIFY_WITH_TIMEOUT(auditLines(*m_book, stranger, true) > 0, rangeTimeoutMs);
        QCOMPARE(m_book->statusOf(text("/api/customers"), leaked), 200);

        const std::vector<const Step *> steps = m_book->steps(text("security-breach-response"));
        QCOMPARE(asked(*m_book, steps),
                 (QStringList{text("Enable maximum security logging: nothing"),
                              text("Isolate the system: once"), text("Rotate all credentials: once"),
                              text("Enable emergency security mode: once"), text("Backup evidence: once")}));
        QVERIFY(m_book->console().preview(steps.back()->id).carried.empty());

        play(steps[0]);
        const std::map<QString, QString> exported{{text("LOG_LEVEL"), text("debug")},
                                                  {text("SECURITY_AUDIT"), text("enabled")}};
        QCOMPARE(m_book->console().preview(steps.back()->id).carried, exported);
        const QString isolated = play(steps[1]);
        QVERIFY2(isolated.contains(text("Isolated 1 address: ") + stranger), qPrintable(isolated));
        // Masked is what the step said of it, if it said it at all.
        QVERIFY(!isolated.toUtf8().contains(leaked));
        play(steps[2]);
        const QString locked = play(steps[3]);
        QVERIFY2(locked.contains(text("every call is on the audit log")), qPrintable(locked));
        const QString kept = play(steps[4]);

        // The first step's variables reached the last: its archive is complete, and says with what.
        QVERIFY2(!kept.contains(text("is not enabled")), qPrintable(kept));
        static const QRegularExpression where(QStringLiteral("kept in state/(evidence/[\\w-]+)"));
        const QString archive = m_book->state(where.match(kept).captured(1));
        QVERIFY2(QFile::exists(archive + text("/manifest.json")), qPrintable(kept));
        const QJsonObject manifest = RangePlaybook::json(archive + text("/manifest.json"));
        QCOMPARE(manifest.value(text("securityAudit")).toBool(), true);
        QCOMPARE(manifest.value(text("logLevel")).toString(), text("debug"));
        QCOMPARE(RangePlaybook::sqlite(archive + text("/orders.sqlite"), integrity), text("ok"));
        QVERIFY(QFile::exists(archive + text("/state.json")));

        // Mended: what leaked opens nothing, what replaced it works, and the stranger stays out.
        QCOMPARE(m_book->statusOf(text("/api/summary"), leaked), 401);
        const QByteArray fresh = RangePlaybook::json(m_book->state(text("credentials/web.json")))
                                     .value(text("secret"))
                                     .toString()
                                     .toUtf8();
        QVERIFY(fresh != leaked);
        QCOMPARE(m_book->statusOf(text("/api/summary"), fresh), 200);
        const int letIn = auditLines(*m_book, stranger, true);
        const int refused = auditLines(*m_book, stranger, false);
        QTRY_VERIFY_WITH_TIMEOUT(auditLines(*m_book, stranger, false) > refused + 1, rangeTimeoutMs);
        QCOMPARE(auditLines(*m_book, stranger, true), letIn);
    }

    void theCorruptionPlaybookRepairsADamagedDatabase()
    {
        begin(2, "corrupt-database", "data-corruption-detected");
        QVERIFY(RangePlaybook::sqlite(m_book->database(), integrity) != text("ok"));
        const QJsonObject promised = lastGoodBackup();
        QVERIFY(!promised.isEmpty());

        const std::vector<const Step *> steps = m_book->steps(text("data-corruption-detected"));
        QCOMPARE(asked(*m_book, steps),
                 (QStringList{text("STOP all write operations immediately: once"),
                              text("Create emergency backup of current state: once"),
                              text("Assess corruption extent: nothing"),
                              text("Restore from last known good backup: once"),
                              text("Validate restoration: nothing")}));
        play(steps[0]);
        play(steps[1]);
        const QDir snapshots(m_book->state(text("snapshots")));
        const QStringList emergency = snapshots.entryList({text("emergency-corruption-*.json")});
        QCOMPARE(emergency.size(), 1);
        static const QRegularExpression dated(QStringLiteral("^emergency-corruption-\\d{8}-\\d{6}\\.json$"));
        QVERIFY2(dated.match(emergency[0]).hasMatch(), qPrintable(emergency[0]));
        QVERIFY(RangePlaybook::json(snapshots.filePath(emergency[0])).value(text("integrity")) != text("ok"));
        const QString extent = play(steps[2], RunOutcome::Failed);
        QVERIFY2(extent.contains(text("The database is damaged")), qPrintable(extent));
        const QString restored = play(steps[3]);
        QVERIFY2(restored.contains(promised.value(text("name")).toString()), qPrintable(restored));
        play(steps[4]);
        isRestoredFrom(promised);
    }

    void theUnreachablePlaybookAsksForItsHostAndRestores()
    {
        for (const char *program : {"ping", "nslookup"}) {
            if (QStandardPaths::findExecutable(text(program)).isEmpty())
                QSKIP(qPrintable(text("%1 is not installed").arg(text(program))));
        }
        QProcess probe;
        probe.start(text("ping"), {text("-c"), text("1"), text("127.0.0.1")});
        if (!probe.waitForFinished(rangeTimeoutMs) || probe.exitCode() != 0)
            QSKIP(qPrintable(
                text("ping can't be used here: %1").arg(QString::fromUtf8(probe.readAllStandardError()))));

        begin(2, "corrupt-database", "database-downunreachable");
        QVERIFY(RangePlaybook::sqlite(m_book->database(), integrity) != text("ok"));
        const QJsonObject promised = lastGoodBackup();
        const std::vector<const Step *> steps = m_book->steps(text("database-downunreachable"));
        QCOMPARE(asked(*m_book, steps),
                 (QStringList{text("Check database status: nothing"), text("Test connection: nothing"),
                              text("If connection fails, check infrastructure: nothing"),
                              text("Emergency restore if needed: once")}));
        play(steps[0], RunOutcome::Failed);
        play(steps[1], RunOutcome::Failed);

        // Reading only, but not at one key: it wants a host first.
        const StepPreview preview = m_book->console().preview(steps[2]->id);
        const QString mark = text("your-database-host");
        QCOMPARE(preview.openPlaceholders, QStringList{mark});
        QVERIFY(!preview.runsAtOnce());
        QCOMPARE(preview.requests.size(), std::size_t(1));
        QVERIFY(preview.requests[0].spec.kind == ValueKind::Host);
        QVERIFY(!m_book->run(steps[2]->id));
        QVERIFY(!m_book->run(steps[2]->id, {{mark, text("-f 127.0.0.1")}}));
        const auto checked = m_book->run(steps[2]->id, {{mark, text("127.0.0.1")}});
        QVERIFY(checked);
        const QString found = checked->end->message;
        // ping was ended as a person would, and nslookup came after it: both say what they found.
        static const QRegularExpression pinged(
            QStringLiteral("127\\.0\\.0\\.1: (\\d+) sent, (\\d+) received, 0 % lost"));
        const auto answers = pinged.match(found);
        QVERIFY2(answers.hasMatch(), qPrintable(found));
        QVERIFY2(answers.captured(2).toInt() >= 5, qPrintable(found));
        static const QRegularExpression lookedUp(QStringLiteral(
            "127\\.0\\.0\\.1 is \\S|127\\.0\\.0\\.1 has no name there|No name server answered"));
        QVERIFY2(lookedUp.match(found).hasMatch(), qPrintable(found + text("\n") + m_book->output(*checked)));

        play(steps[3]);
        isRestoredFrom(promised);
        play(steps[0]);
        play(steps[1]);
    }

    void thePerformancePlaybookFreesTheDatabase()
    {
        begin(2, "slow-queries", "database-performance-crisis");
        const std::vector<const Step *> steps = m_book->steps(text("database-performance-crisis"));
        QCOMPARE(
            asked(*m_book, steps),
            (QStringList{text("Check active connections: nothing"), text("Kill problematic queries: once"),
                         text("Enable emergency caching: once"), text("Scale database if possible: once")}));
        const auto before = m_book->run(steps[0]->id);
        QVERIFY(before);
        QVERIFY2(m_book->output(*before).contains(text("the pool is exhausted")),
                 qPrintable(m_book->output(*before)));
        for (std::size_t at = 1; at < steps.size(); ++at)
            play(steps[at]);
        const QString after = play(steps[0]);
        QVERIFY2(!after.contains(text("exhausted")), qPrintable(after));
        const QByteArray secret = RangePlaybook::json(m_book->state(text("credentials/web.json")))
                                      .value(text("secret"))
                                      .toString()
                                      .toUtf8();
        QCOMPARE(m_book->statusOf(text("/api/orders"), secret), 200);
    }
};

QTEST_GUILESS_MAIN(TestPlaybooks)
#include "test_playbooks.moc"
