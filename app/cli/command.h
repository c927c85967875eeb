// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/paths.h"

#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace ic::cli {

class Terminal;
struct Command;

/// A command line that is known to be well-formed.
struct Invocation {
    const Command *command = nullptr;
    Paths paths;
    QString environment; ///< --environment; empty: the site's default
    bool json = false;
    bool sarif = false;
    bool quiet = false;
    bool yes = false; ///< --yes: the caller answers every question beforehand
    bool cloudEvents = false;
    std::map<QString, QString> values; ///< --value NAME=VALUE
    QStringList arguments; ///< as many as the command takes

    /// What to print instead of doing anything: help or the version. Empty: do it.
    QString answer;
};

/// One thing the program can do.
struct Command {
    QString name;
    QString synopsis; ///< its arguments: "RUNBOOK STEP-ID"
    QString summary; ///< translated sentence
    int minimumArguments = 0;
    int maximumArguments = 0;
    QStringList options; ///< long names of those beside the ones that every command takes
    int (*run)(const Invocation &invocation, Terminal &terminal) = nullptr;
};

/// The command table, in the order of the help.
const std::vector<Command> &commands();

/// Reads the words of a command line, the program's own first. Fails with InvalidArgument and a sentence.
Result<Invocation> parseCommandLine(const QStringList &words);

// One file each. All return an exit status (exit_status.h) and need a QCoreApplication.
int check(const Invocation &invocation, Terminal &terminal);
int run(const Invocation &invocation, Terminal &terminal);
int rehearse(const Invocation &invocation, Terminal &terminal);
int incidents(const Invocation &invocation, Terminal &terminal);
int timeline(const Invocation &invocation, Terminal &terminal);
int verify(const Invocation &invocation, Terminal &terminal);

} // namespace ic::cli
