// SPDX-License-Identifier: GPL-3.0-or-later
// A console as small as can be, to be killed at any moment: starts a run and follows it.
// following_program RUNS-DIRECTORY RUN-ID DIRECTORY SCRIPT
#include "app/actions/runs.h"
#include "tests/support/places.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    const ic::SystemClock clock;
    ic::Runs runs(arguments.at(1), ic::test::programDir() + QStringLiteral("/incident-commander-runner"),
                  clock);
    ic::RunSetup setup;
    setup.id = ic::RunId::fromText(arguments.at(2));
    setup.directory = arguments.at(3);
    setup.script = arguments.at(4);
    runs.start(setup);
    // From here on the run must survive us.
    std::puts("started");
    std::fflush(stdout);
    return QCoreApplication::exec();
}
