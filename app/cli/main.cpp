// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/translation.h"
#include "app/cli/command.h"
#include "app/cli/exit_status.h"
#include "app/cli/terminal.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("incident-commander-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(IC_VERSION));
    ic::installTranslations(application);

    ic::cli::Terminal terminal;
    const auto invocation = ic::cli::parseCommandLine(QCoreApplication::arguments());
    if (!invocation) {
        terminal.error(invocation.error());
        return ic::cli::WrongUsage;
    }
    if (!invocation->answer.isEmpty()) {
        terminal.print(invocation->answer);
        return ic::cli::Fine;
    }
    return invocation->command->run(*invocation, terminal);
}
