// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drills/drill_range.h"
#include "tests/drills/range_guard.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ic;
using namespace ic::test;
using namespace std::chrono_literals;

namespace {

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

// What keeps a range from starting, with programs that the test puts where node and npm would be.
class TestDrillRangeTrouble : public QObject {
    Q_OBJECT

    const QByteArray m_path = qgetenv("PATH");
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_range;

    void putProgram(const char *name, const QByteArray &script)
    {
        const QString path = m_dir->filePath(text("bin/") + text(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + script) < 0)
            qFatal("can't write %s", qPrintable(path));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    // The error of a start that fails.
    Error trouble(std::chrono::milliseconds patience = 10s)
    {
        DrillRange range(m_range);
        range.setPatience(patience);
        range.start();
        if (range.state() != DrillRange::State::Starting)
            return {};
        if (!QTest::qWaitFor([&range] { return range.state() != DrillRange::State::Starting; },
                             rangeTimeoutMs)
            || range.state() != DrillRange::State::Failed || !range.error() || !range.endpoints().empty()
            || !range.faults().empty())
            return {};
        return *range.error();
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_dir->path()).mkdir(text("bin")));
        m_range = m_dir->filePath(text("range"));
        // Only what the test puts there; its scripts name their own programs by full path.
        qputenv("PATH", QFile::encodeName(m_dir->filePath(text("bin"))));
    }
    void cleanup() { qputenv("PATH", m_path); }

    void withoutNode()
    {
        const Error error = trouble();
        QVERIFY(error.code == ErrorCode::NotFound);
        QVERIFY2(error.text().contains(text("nodejs and npm")), qPrintable(error.text()));
    }

    void withoutNpm()
    {
        putProgram("node", "echo v20.1.0\n");
        const Error error = trouble();
        QVERIFY(error.code == ErrorCode::NotFound);
        QVERIFY2(error.what.contains(text("npm")), qPrintable(error.text()));
    }

    void withAnOldNode()
    {
        putProgram("node", "echo v12.22.9\n");
        putProgram("npm", "");
        const Error error = trouble();
        QVERIFY(error.code == ErrorCode::Unavailable);
        QVERIFY2(error.what.contains(text("v12.22.9")), qPrintable(error.text()));
        QVERIFY2(error.what.contains(text("18")), qPrintable(error.text()));
    }

    void withANodeThatDoesNotWork()
    {
        putProgram("npm", "");
        for (const char *script : {"exit 127\n", "echo hello\n", "kill -9 $$\n"}) {
            putProgram("node", script);
            QVERIFY2(trouble().code == ErrorCode::DidNotStart, script);
        }
    }

    void whereNothingCanBeWritten()
    {
        putProgram("node", "echo v20.1.0\n");
        putProgram("npm", "");
        QFile file(m_dir->filePath(text("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        m_range = m_dir->filePath(text("file/range"));
        const Error error = trouble();
        QVERIFY2(error.code == ErrorCode::Unreadable, qPrintable(error.text()));
        QVERIFY2(error.text().contains(text("file/range")), qPrintable(error.text()));
    }

    void whereOtherFilesAre()
    {
        putProgram("node", "echo v20.1.0\n");
        putProgram("npm", "");
        QVERIFY(QDir().mkpath(m_range + text("/src")));
        QVERIFY(trouble().code == ErrorCode::Refused);
        QVERIFY(QFile::exists(m_range + text("/src")));
    }

    void withASupervisorThatEndsAtOnce()
    {
        putProgram("node",
                   "[ \"$1\" = --version ] && { echo v20.1.0; exit; }\necho no database today >&2\nexit 1\n");
        putProgram("npm", "");
        const Error error = trouble();
        QVERIFY2(error.code == ErrorCode::Unavailable, qPrintable(error.text()));
        QVERIFY2(error.what.contains(text("no database today")), qPrintable(error.text()));
    }

    void withASupervisorThatNeverAnswers()
    {
        putProgram("node", "[ \"$1\" = --version ] && { echo v20.1.0; exit; }\nexec /bin/sleep 300\n");
        putProgram("npm", "");
        const Error error = trouble(300ms);
        QVERIFY2(error.code == ErrorCode::TimedOut, qPrintable(error.text()));
    }

    void stoppingWhileItStartsIsNoTrouble()
    {
        putProgram("node", "echo v20.1.0\n");
        putProgram("npm", "");
        DrillRange range(m_range);
        range.start();
        range.stop();
        QTRY_VERIFY(range.state() == DrillRange::State::Stopped);
        QVERIFY(!range.error());
        QVERIFY(!QFile::exists(m_range));
    }

    void destructionWhileItStartsIsNoTrouble()
    {
        putProgram("node", "/bin/sleep 300\n");
        putProgram("npm", "");
        DrillRange range(m_range);
        range.start();
        QCoreApplication::processEvents();
    }

    void nothingIsBrokenWhereNothingRuns()
    {
        DrillRange range(m_range);
        int answers = 0;
        const auto refused = [&answers](const Result<QString> &result) {
            answers += !result && result.error().code == ErrorCode::Refused ? 1 : 0;
        };
        range.breakIt(text("full-outage"), refused);
        range.mend(refused);
        QCOMPARE(answers, 0);
        QTRY_COMPARE(answers, 2);
    }
};

QTEST_GUILESS_MAIN(TestDrillRangeTrouble)
#include "test_drill_range_trouble.moc"
