// SPDX-License-Identifier: GPL-3.0-or-later
// A console as small as can be, to be killed at any moment: starts a run and follows it.
// following_program RUNS-DIRECTORY RUN-ID DIRECTORY SCRIPT [spare|idle]
//   spare: the run is given to a runner that waited; idle: one waits, and nothing runs
#include "app/actions/runs.h"
#include "tests/support/places.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 5)
        return 2;
    const QString mode = arguments.value(5);
    const ic::SystemClock clock;
    ic::Runs runs(arguments.at(1), ic::test::programDir() + QStringLiteral("/incident-commander-runner"),
                  clock);
    int spare = 0;
    if (!mode.isEmpty()) {
        runs.keepSpare();
        while (!runs.spare())
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 10);
        spare = runs.spare()->pid;
    }
    ic::RunSetup setup;
    setup.id = ic::RunId::fromText(arguments.at(2));
    setup.directory = arguments.at(3);
    setup.script = arguments.at(4);
    if (mode != u"idle")
        runs.start(setup);
    // From here on the run must survive us.
    std::printf("started %d\n", spare);
    std::fflush(stdout);
    return QCoreApplication::exec();
}
