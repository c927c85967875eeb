// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/explain_exit.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <csignal>
#include <system_error>

namespace ic {

namespace {

/// Texts for people, found by the translation tools.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ExplainExit)
};

/// First capture of the newest line that one of the patterns knows.
QString lastMatch(const QStringList &lines, const QStringList &patterns)
{
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        for (const QString &pattern : patterns) {
            const auto match = QRegularExpression(pattern).match(*line);
            if (match.hasMatch())
                return match.captured(1);
        }
    }
    return {};
}

QString missingCommand(const QStringList &lines)
{
    return lastMatch(
        lines,
        {
            // bash: line 1: npm: command not found
            QStringLiteral("(?:^|: )([^\\s:][^:]*): command not found\\s*$"),
            // zsh:1: command not found: npm
            QStringLiteral("command not found: (\\S.*)$"),
            // sh: 1: npm: not found
            QStringLiteral("(?:^|: )([^\\s:][^:]*): not found\\s*$"),
            // env: ‘node’: No such file or directory
            QStringLiteral("^\\S*env: [‘'\"]?([^’'\":]+)[’'\"]?: No such file or directory"),
            // bash: line 1: ./deploy.sh: No such file or directory
            QStringLiteral("^\\S+: (?:line )?\\d+: (?:eval: )?(\\S+): No such file or directory"),
        });
}

QString forbiddenCommand(const QStringList &lines)
{
    return lastMatch(
        lines,
        {
            QStringLiteral("^\\S+: (?:line )?\\d+: (?:eval: )?([^:]+): Permission denied"),
            QStringLiteral("^\\S+: (?:line )?\\d+: (?:eval: )?([^:]+): (?:Is a directory|cannot execute.*)$"),
            QStringLiteral("permission denied: (\\S+)\\s*$"),
            QStringLiteral("([^\\s:]+): Permission denied\\s*$"),
        });
}

QString signalWord(int signal)
{
    switch (signal) {
    case SIGHUP:
        return Words::tr("the terminal was closed");
    case SIGINT:
        return Words::tr("interrupted");
    case SIGQUIT:
        return Words::tr("told to quit");
    case SIGILL:
        return Words::tr("illegal instruction");
    case SIGABRT:
        return Words::tr("it gave up by itself");
    case SIGBUS:
        return Words::tr("bus error");
    case SIGFPE:
        return Words::tr("arithmetic error");
    case SIGKILL:
        return Words::tr("out of memory?");
    case SIGSEGV:
        return Words::tr("invalid memory access");
    case SIGPIPE:
        return Words::tr("nobody read its output any more");
    case SIGTERM:
        return Words::tr("told to terminate");
    case SIGXCPU:
        return Words::tr("its CPU time was used up");
    case SIGXFSZ:
        return Words::tr("a file became too large");
    default:
        return {};
    }
}

} // namespace

QString explainExitStatus(int exitCode, const QStringList &lastLines)
{
    // The helper of HTTP steps says itself, in a sentence, what came of the request.
    if (const QString said = lastMatch(lastLines, {QStringLiteral("^incident-commander-request: (.+)$")});
        !said.isEmpty())
        return said;
    if (exitCode == 127) {
        const QString command = missingCommand(lastLines);
        return command.isEmpty() ? Words::tr("Exit status 127: a command was not found")
                                 : Words::tr("Exit status 127: command not found: %1").arg(command);
    }
    if (exitCode == 126) {
        const QString command = forbiddenCommand(lastLines);
        return command.isEmpty() ? Words::tr("Exit status 126: a command may not be executed")
                                 : Words::tr("Exit status 126: may not be executed: %1").arg(command);
    }
    const QString heap = lastMatch(lastLines, {QStringLiteral("(JavaScript heap out of memory)")});
    if (!heap.isEmpty())
        return Words::tr("Exit status %1: Node.js had no memory left (%2)").arg(exitCode).arg(heap);
    if (exitCode > 128 && exitCode < 128 + 32) {
        const QString word = signalWord(exitCode - 128);
        return word.isEmpty()
            ? Words::tr("Exit status %1: a command was killed by signal %2").arg(exitCode).arg(exitCode - 128)
            : Words::tr("Exit status %1: a command was killed by signal %2, %3")
                  .arg(exitCode)
                  .arg(exitCode - 128)
                  .arg(word);
    }
    // npm reports the end of what it ran, whatever its own exit status.
    const QString killed = lastMatch(lastLines, {QStringLiteral("^npm (?:ERR!|error) signal SIG(\\w+)")});
    if (!killed.isEmpty())
        return killed == QLatin1String("KILL")
            ? Words::tr("Exit status %1: the script was killed by SIGKILL, out of memory?").arg(exitCode)
            : Words::tr("Exit status %1: the script was ended by SIG%2").arg(exitCode).arg(killed);
    const QString script =
        lastMatch(lastLines,
                  {
                      QStringLiteral("^npm (?:ERR!|error) Missing script: \"?([^\"]+)\"?\\s*$"),
                      QStringLiteral("^\\s*ERR_PNPM_NO_SCRIPT\\S*\\s+Missing script: (\\S+)"),
                      QStringLiteral("^error Command \"([^\"]+)\" not found\\.?\\s*$"),
                  });
    if (!script.isEmpty())
        return Words::tr("Exit status %1: package.json has no script “%2”").arg(exitCode).arg(script);
    const QString package =
        lastMatch(lastLines, {QStringLiteral("^npm (?:ERR!|error) enoent .*open '([^']*package\\.json)'")});
    if (!package.isEmpty())
        return Words::tr("Exit status %1: %2 does not exist").arg(exitCode).arg(package);
    return {};
}

QString explainSignal(int signal)
{
    const QString word = signalWord(signal);
    return word.isEmpty() ? Words::tr("Killed by signal %1").arg(signal)
                          : Words::tr("Killed by signal %1, %2").arg(signal).arg(word);
}

QString systemErrorText(int systemError)
{
    return QString::fromStdString(std::generic_category().message(systemError));
}

} // namespace ic
