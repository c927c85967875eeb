// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/translation.h"
#include "app/request/request_run.h"
#include "app/runner/command.h"
#include "app/runner/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QNetworkAccessManager>

#include <fcntl.h>

#include <cstdio>

// incident-commander-request, with a RequestSetup as JSON in the variable IC_REQUEST and each value in a
// variable of its own. Started by the runner of an HTTP step; it takes no arguments, since they are for
// everybody to see.

namespace {

void printLine(FILE *stream, const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

/// As the shell of an ordinary step does at its end, into the pipe that the runner holds.
void carry(const QString &name, const QString &value)
{
    if (::fcntl(ic::exportsDescriptor, F_GETFD) < 0)
        return;
    const QByteArray entry = name.toUtf8() + '=' + value.toUtf8();
    ic::writeAll(ic::exportsDescriptor,
                 {entry.constData(), static_cast<std::size_t>(entry.size()) + 1}); // with its final NUL
}

std::optional<QString> variable(const QString &name)
{
    const QByteArray key = name.toUtf8();
    if (key.isEmpty() || !qEnvironmentVariableIsSet(key.constData()))
        return std::nullopt;
    // Not as the locale has it: the console wrote UTF-8.
    return QString::fromUtf8(qgetenv(key.constData()));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    ic::installTranslations(application);
    const auto setup = ic::requestSetupFromJson(qgetenv(ic::requestVariable.toLatin1().constData()));
    if (argc != 1 || !setup) {
        std::fprintf(stderr,
                     "usage: IC_REQUEST=SETUP incident-commander-request\n"
                     "Started by incident-commander; not meant to be run by hand.\n");
        return static_cast<int>(ic::RequestFailure::NotSent);
    }
    QNetworkAccessManager network;
    ic::RequestSurroundings surroundings;
    surroundings.variable = variable;
    surroundings.directory = QDir::currentPath();
    surroundings.print = [](const QString &line) { printLine(stdout, line); };
    surroundings.complain = [](const QString &sentence) {
        printLine(stderr, QStringLiteral("incident-commander-request: ") + sentence);
    };
    surroundings.carry = carry;
    ic::RequestRun run(network, *setup, std::move(surroundings));
    QObject::connect(&run, &ic::RequestRun::finished, &application, &QCoreApplication::exit,
                     Qt::QueuedConnection);
    run.start();
    return QCoreApplication::exec();
}
