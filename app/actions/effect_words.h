// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/shell_commands.h"

#include <QSet>

#include <map>

namespace ic {

/// A program that runs another one behind its own options and words. All functions here are pure.
struct Wrapper {
    const char *program;
    int positions; ///< words of its own before the command
};
const Wrapper *wrapperNamed(const QString &program);

struct Wrapped {
    QStringList inner;
    bool isClear = true; ///< the options in front are known, and harmless
};
Wrapped behindWrapper(const Wrapper &wrapper, const QStringList &arguments);

/// Whether a program with these arguments starts something that can't be found for certain among them.
bool isStarter(const QString &program, const QStringList &arguments);

/// The command that "kubectl exec POD -- df -h" runs in the pod; empty where it is none, or an option before
/// it is not known to be harmless.
QStringList behindKubectlExec(const QString &program, const QStringList &arguments);
/// Whether a program is where programs are installed; one of a known name elsewhere is not the known one.
bool isInstalled(const QString &path);

/// The command behind what a shell's grammar puts before it: "then", "function NAME {", "for NAME do".
QStringList behindShellWords(QStringList words);

/// False where one of a shell's own words changes what later commands mean, or evaluates a text.
bool isHarmlessBuiltin(const QString &program, const QStringList &arguments);

/// The names that a script gives to functions and aliases of its own.
QSet<QString> namesDefinedIn(const std::vector<ShellCommand> &commands);

/// What a script says that its variables hold, by name; all that it says of one, with blanks between.
std::map<QString, QString> wordsHeldIn(const std::vector<ShellCommand> &commands);

/// The words with those variables put in that may be programs or options.
QStringList filledIn(const QStringList &words, const std::map<QString, QString> &held);

} // namespace ic
