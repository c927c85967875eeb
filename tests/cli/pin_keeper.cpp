// SPDX-License-Identifier: GPL-3.0-or-later
// pin_keeper PERSON PIN: sets a PIN for approving steps in the session's real keychain, as the console does.
#include "app/console/approvals.h"
#include "app/site/keychain.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    ic::SystemKeychain keychain;
    ic::Approvals approvals(keychain);
    approvals.set(arguments.at(1), arguments.at(2), [](const ic::Result<void> &done) {
        if (!done)
            std::fprintf(stderr, "%s\n", qPrintable(done.error().text()));
        QCoreApplication::exit(done ? 0 : 1);
    });
    return QCoreApplication::exec();
}
