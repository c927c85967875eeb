// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preflight/program_check.h"

#include "app/actions/shell_commands.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Preflight)
};

QSet<QString> wordSet(const char *words)
{
    const QStringList list = QString::fromLatin1(words).split(QLatin1Char(' '));
    return {list.begin(), list.end()};
}

/// Words after which a command follows.
const QSet<QString> leads = wordSet("then else do if elif while until ! time { sudo nohup exec command env");
/// Those of them that are programs.
const QSet<QString> leadingPrograms = wordSet("sudo nohup env");
/// Words of the shell that call no program, bash's and zsh's.
const QSet<QString> shellWords = wordSet(
    "for select case function in esac fi done } [[ ]] coproc : . [ alias autoload bg bind break "
    "builtin caller cd compgen complete compopt continue declare dirs disown echo emulate enable eval "
    "exit export false fc fg float functions getopts hash help history integer jobs kill let limit "
    "local logout mapfile noglob popd printf pushd pwd read readarray readonly rehash repeat return "
    "set setopt shift shopt source suspend test times trap true type typeset ulimit umask unalias "
    "unhash unlimit unset unsetopt vared wait whence where which zcompile zle zmodload zparseopts "
    "zstyle");
/// Programs that take over: what follows may be typed into another machine or language.
const QSet<QString> sessions =
    wordSet("ssh su psql mysql mongo mongosh sqlite3 redis-cli nsenter chroot screen tmux vagrant");
const QSet<QString> containers = wordSet("docker podman kubectl oc nerdctl docker-compose");
const QSet<QString> containerSessions = wordSet("exec run attach rsh debug");

/// Where commands are looked for: what the environment says, else this process. The administrators'
/// directories are not on everybody's path, but on that of sudo.
QStringList searchPath(const EnvironmentSetup &environment)
{
    QString path = qEnvironmentVariable("PATH");
    for (const Variable &variable : environment.variables) {
        if (variable.name == QLatin1String("PATH") && variable.secret.isEmpty())
            path = variable.value;
    }
    return path.split(QLatin1Char(':'), Qt::SkipEmptyParts)
        + QStringList{QStringLiteral("/usr/local/sbin"), QStringLiteral("/usr/sbin"),
                      QStringLiteral("/sbin")};
}

class ProgramCheck {
public:
    ProgramCheck(const EnvironmentSetup &environment, const QString &directory)
        : m_search(searchPath(environment))
        , m_directory(directory)
    {
    }

    void read(const Step &step)
    {
        rememberFunctions(step.script);
        const bool isRead = step.kind == Step::Kind::Shell && step.notRunnable.isEmpty() && !m_pathChanged
            && step.section != m_takenOver && !isIntricate(step.script);
        if (isRead && !step.shell.isEmpty())
            look(step, step.shell);
        bool elsewhere = false;
        for (const ShellCommand &command : shellCommands(step.script)) {
            const QStringList programs = programsOf(command.words);
            for (const QString &program : programs) {
                // After a "cd", what stands in another directory is another matter.
                if (isRead && !m_pathChanged && step.section != m_takenOver
                    && !(elsewhere && program.contains(QLatin1Char('/'))))
                    look(step, program);
            }
            elsewhere = elsewhere || command.words.value(0) == QLatin1String("cd")
                || command.words.value(0) == QLatin1String("pushd");
            follow(step, command.words, programs);
        }
        if (step.script.contains(QLatin1String("PATH=")))
            m_pathChanged = true;
    }

    std::vector<Finding> take() { return std::move(m_findings); }

private:
    /// What the splitting into simple commands can't tell apart.
    static bool isIntricate(const QString &script)
    {
        static const QRegularExpression intricate(QStringLiteral(
            "\\bcase\\b|\\(\\(|=~|\\w\\+?=\\(|\\balias\\b|\\beval\\b|PATH=|<\\(|\\bshopt\\b|\\bemulate\\b"));
        return intricate.match(script).hasMatch();
    }

    void rememberFunctions(const QString &script)
    {
        static const QRegularExpression definition(
            QStringLiteral("(?:^|[;\\s])(?:function\\s+([\\w.-]+)|([\\w.-]+)\\s*\\(\\s*\\))"));
        auto matches = definition.globalMatch(script);
        while (matches.hasNext()) {
            const auto match = matches.next();
            m_known.insert(match.captured(1) + match.captured(2));
        }
    }

    /// The first word of a simple command, and what it starts in turn.
    static QStringList programsOf(QStringList words)
    {
        QStringList programs;
        while (!words.isEmpty() && leads.contains(words.front())) {
            if (leadingPrograms.contains(words.front()))
                programs.append(words.front());
            words.removeFirst();
        }
        if (!words.isEmpty() && !shellWords.contains(words.front()))
            programs.append(words.front());
        return programs;
    }

    /// Takes note of what may change where the following commands are found.
    void follow(const Step &step, const QStringList &words, const QStringList &programs)
    {
        const QString first = words.value(0);
        if (first == QLatin1String("source") || first == QLatin1String("."))
            m_pathChanged = true;
        const auto anyIn = [&words](const QSet<QString> &set) {
            return std::ranges::any_of(words, [&set](const QString &word) { return set.contains(word); });
        };
        // "sudo -u postgres psql" as well.
        if (anyIn(sessions) || (anyIn(containers) && anyIn(containerSessions)))
            m_takenOver = step.section;
        // "apt-get install jq", "command -v jq", "chmod +x ./restore.sh".
        for (const QString &word : words.mid(1)) {
            if (!programs.contains(word))
                m_known.insert(QFileInfo(word).fileName());
        }
    }

    void look(const Step &step, const QString &program)
    {
        static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_.][A-Za-z0-9_.+-]*$"));
        static const QRegularExpression path(QStringLiteral("^[A-Za-z0-9_./+-]+$"));
        if (m_known.contains(QFileInfo(program).fileName()) || isPlaceholder(step, program))
            return;
        bool found = true;
        if (plain.match(program).hasMatch() && !program.startsWith(QLatin1Char('.')))
            found = !QStandardPaths::findExecutable(program, m_search).isEmpty();
        else if (program.contains(QLatin1Char('/')) && path.match(program).hasMatch())
            found = isFile(step, program);
        if (found)
            return;
        m_known.insert(QFileInfo(program).fileName()); // said once
        m_findings.push_back(
            {Finding::Kind::Program, ProblemSeverity::Warning,
             Text::tr("There is no program “%1” here, and “%2” needs it").arg(program, step.label),
             Text::tr("Install it, or add its directory to PATH"), step.line, 0});
    }

    static bool isPlaceholder(const Step &step, const QString &program)
    {
        return std::ranges::any_of(step.placeholders,
                                   [&program](const QString &mark) { return program.contains(mark); });
    }

    bool isFile(const Step &step, const QString &program) const
    {
        const QString start = startDirectoryOf(step, m_directory);
        // A missing directory is a problem of its own.
        return !QFileInfo(start).isDir() || QFileInfo(QDir(start), program).exists();
    }

    QStringList m_search;
    QString m_directory;
    QSet<QString> m_known; ///< functions, and what an earlier command named or was reported for
    bool m_pathChanged = false;
    QString m_takenOver; ///< section whose further commands may be typed into another machine
    std::vector<Finding> m_findings;
};

} // namespace

QString startDirectoryOf(const Step &step, const QString &environmentDirectory)
{
    return step.workingDirectory.isEmpty()
        ? environmentDirectory
        : QFileInfo(QDir(environmentDirectory), step.workingDirectory).absoluteFilePath();
}

std::vector<Finding> missingPrograms(const Runbook &runbook, const EnvironmentSetup &environment,
                                     const QString &directory)
{
    ProgramCheck check(environment, directory);
    for (const Step &step : runbook.steps)
        check.read(step);
    return check.take();
}

} // namespace ic
