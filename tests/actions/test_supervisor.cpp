// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/run_launch.h"
#include "app/runner/process_tree.h"
#include "app/runner/supervisor.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace ic;

class TestSupervisor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// A process that hangs in the kernel does not end by SIGKILL, and is never collected.
    void doesNotWaitForWhatCanNotBeEnded()
    {
        QTemporaryDir directory;
        const std::string file = directory.filePath(QStringLiteral("recording")).toStdString();
        RecordingWriter recording(UniqueFd(::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600)));
        recording.begin(0, false);
        RunnerSetup setup;
        setup.terminal = false;
        setup.timeoutMs = 1;
        setup.stopPauseMs = 1;
        Command command;
        command.pid = 0x3fffffff; // beyond all numbers of processes
        RunStatus status;
        Supervisor(setup, std::move(command), recording, -1, -1, steadyMs(), {}).run(status);
        QCOMPARE(status.outcome, std::string("timed-out"));
    }

    void aRunnerThatCanNotBeLookedAtIsNotGone()
    {
        const auto self = processEntry(::getpid());
        QVERIFY(self);
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
        rlimit none = before;
        none.rlim_cur = 0;
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &none), 0);
        const bool visible = processEntry(::getpid()).has_value();
        const bool alive = isAlive({::getpid(), self->startTicks});
        const bool nobody = isAlive({0x3fffffff, 1});
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
        QVERIFY(!visible);
        QVERIFY(alive);
        QVERIFY(!nobody);
        QVERIFY2(!isAlive({::getpid(), self->startTicks + 1}), "the same number, another process");
    }
};

QTEST_GUILESS_MAIN(TestSupervisor)
#include "test_supervisor.moc"
