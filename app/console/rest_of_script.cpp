// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/rest_of_script.h"

#include "app/actions/masked_tokens.h"
#include "app/console/shell_marks.h"
#include "app/console/shell_sets.h"
#include "app/incident/incident.h"

#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace ic {

namespace {

bool setsOptions(const QString &line)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*(?:set\\s+[-+][\\w\\s+-]*|shopt\\s+-[\\w\\s-]+)"
                       "(?:\\s+#.*)?$"));
    return pattern.match(line).hasMatch();
}

bool endsAtFailure(const QString &line)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*set\\s+-(?:\\w*e\\w*|o\\s+errexit)\\b"));
    return pattern.match(line).hasMatch();
}

/// The command of this line goes on in the next.
bool goesOn(const QString &line)
{
    const QString end = line.trimmed();
    return end.endsWith(u'\\') || end.endsWith(u'|') || end.endsWith(u"&&");
}

bool saysNothing(const QString &line)
{
    const QString text = line.trimmed();
    return text.isEmpty() || text.startsWith(u'#');
}

/// Leaves something in its shell that no later shell has, other than a variable.
bool changesItsShell(const ShellCommand &command, const QStringList &lines, const QString &script)
{
    static const QSet<QString> changing{
        QStringLiteral("cd"),       QStringLiteral("pushd"),     QStringLiteral("popd"),
        QStringLiteral("source"),   QStringLiteral("."),         QStringLiteral("exec"),
        QStringLiteral("trap"),     QStringLiteral("umask"),     QStringLiteral("ulimit"),
        QStringLiteral("alias"),    QStringLiteral("unalias"),   QStringLiteral("unset"),
        QStringLiteral("eval"),     QStringLiteral("let"),       QStringLiteral("read"),
        QStringLiteral("mapfile"),  QStringLiteral("readarray"), QStringLiteral("declare"),
        QStringLiteral("typeset"),  QStringLiteral("local"),     QStringLiteral("readonly"),
        QStringLiteral("getopts"),  QStringLiteral("hash"),      QStringLiteral("enable"),
        QStringLiteral("shift"),    QStringLiteral("function"),  QStringLiteral("bind"),
        QStringLiteral("complete"), QStringLiteral("compopt"),   QStringLiteral("disown"),
        QStringLiteral("return"),   QStringLiteral("exit"),      QStringLiteral("logout"),
        QStringLiteral("setopt"),   QStringLiteral("unsetopt"),  QStringLiteral("emulate"),
        QStringLiteral("chdir"),    QStringLiteral("newgrp")};
    const QString &name = command.name();
    if (name == QLatin1String("set") || name == QLatin1String("shopt")) {
        // Taken over as a line of options, if it is one and nothing decides about it; "set -e" is put in.
        const qsizetype line = script.left(command.at).count(u'\n');
        const bool isErrexit = command.words.mid(1) == QStringList{QStringLiteral("-e")}
            || command.words.mid(1) == QStringList{QStringLiteral("-o"), QStringLiteral("errexit")};
        return command.depth > 0 || !(isErrexit || setsOptions(lines.value(line)));
    }
    if (name == QLatin1String("printf"))
        return command.words.contains(QLatin1String("-v"));
    if (name == QLatin1String("export"))
        return command.words.size() > 1 && command.words[1].startsWith(u'-');
    return changing.contains(name);
}

/// What the shell itself, or the system's libraries, go by without any script naming it.
bool actsUnnamed(const QString &variable)
{
    static const QSet<QString> acting{
        QStringLiteral("IFS"),        QStringLiteral("PATH"),     QStringLiteral("HOME"),
        QStringLiteral("LANG"),       QStringLiteral("LANGUAGE"), QStringLiteral("TZ"),
        QStringLiteral("ENV"),        QStringLiteral("CDPATH"),   QStringLiteral("GLOBIGNORE"),
        QStringLiteral("EXECIGNORE"), QStringLiteral("FIGNORE"),  QStringLiteral("GLOBSORT"),
        QStringLiteral("OPTIND"),     QStringLiteral("OPTERR"),   QStringLiteral("POSIXLY_CORRECT"),
        QStringLiteral("SHELLOPTS"),  QStringLiteral("TMOUT"),    QStringLiteral("TMPDIR"),
        QStringLiteral("TIMEFORMAT"), QStringLiteral("FUNCNEST"), QStringLiteral("PWD"),
        QStringLiteral("OLDPWD"),     QStringLiteral("SECONDS"),  QStringLiteral("RANDOM"),
        QStringLiteral("USER"),       QStringLiteral("LOGNAME"),  QStringLiteral("SHELL"),
        QStringLiteral("TERM"),       QStringLiteral("COLUMNS"),  QStringLiteral("LINES")};
    static const QRegularExpression family(QStringLiteral("\\A(?:PS\\d|LC_|LD_|BASH|DYLD_|MALLOC_)"));
    return acting.contains(variable) || family.match(variable).hasMatch();
}

bool names(const QString &text, const QString &variable)
{
    return text.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(variable)));
}

/// Takes variables whose names nobody can read there, or what only the shell that ended had.
bool reachesBack(const QString &rest)
{
    static const QRegularExpression indirect(
        QStringLiteral(
            "\\$\\{?!|\\$_\\b|(?:^|[\\s;&|(])(?:eval|fg|bg|jobs|wait|declare\\s+-\\w*[pn])(?:\\s|$)"),
        QRegularExpression::MultilineOption);
    return indirect.match(rest).hasMatch();
}

/// The rest would run in another shell than it was written for.
bool leavesSomething(const QStringList &done, const QStringList &left)
{
    const QString script = done.join(u'\n');
    const QString rest = left.join(u'\n');
    const ShellSets sets = followed(script);
    if (sets.definesFunctions() || std::ranges::any_of(sets.commands(), [&](const ShellCommand &command) {
            return changesItsShell(command, done, script);
        }))
        return true;
    static const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
    const bool isOpen = reachesBack(rest);
    return std::ranges::any_of(sets.ever(), [&](const QString &variable) {
        if (actsUnnamed(variable))
            return true;
        // What was exported is carried over; programs read what came with the environment.
        return !sets.exported().contains(variable)
            && (isOpen || system.contains(variable) || names(rest, variable));
    });
}

/// A run tells its command with the tokens in it masked.
bool isCommandOf(const IncidentRun &run, const QString &script)
{
    return run.start.command == script || run.start.command == withMaskedTokens(script);
}

} // namespace

std::optional<RestOfScript> restOfScript(const QString &script, int fromLine)
{
    const QStringList lines = script.split(u'\n');
    if (fromLine < 1 || fromLine > lines.size())
        return std::nullopt;
    const QStringList done = lines.first(fromLine - 1);
    const QStringList left = lines.sliced(fromLine - 1);
    // Nothing but options before it: that is the whole step once more.
    const bool isWhole =
        std::ranges::all_of(done, [](const QString &line) { return saysNothing(line) || setsOptions(line); });
    if (isWhole || saysNothing(left.first()) || (!done.isEmpty() && goesOn(done.last()))
        || leavesSomething(done, left))
        return std::nullopt;
    QStringList options;
    std::ranges::copy_if(done, std::back_inserter(options), setsOptions);
    // A line in the middle ends a script only where the script asks for it, however it does so.
    qsizetype own = 0; // lines of the command that failed
    while (own + 1 < left.size() && goesOn(left[own]))
        ++own;
    const bool isLast = std::ranges::all_of(left.sliced(own + 1), saysNothing);
    if (!isLast && std::ranges::none_of(options, endsAtFailure))
        options.append(QStringLiteral("set -e"));
    return RestOfScript{(options + left).join(u'\n'), static_cast<int>(options.size())};
}

std::pair<QString, QString> partsOfScript(const QString &script, int fromLine)
{
    const QStringList lines = script.split(u'\n');
    const qsizetype before = std::clamp<qsizetype>(fromLine - 1, 0, lines.size());
    return {lines.first(before).join(u'\n'), lines.sliced(before).join(u'\n')};
}

int failedLineOf(const Step &step, const IncidentRun &run)
{
    if (!run.end || run.end->failedLine <= 0)
        return 0;
    if (run.start.fromLine <= 0)
        return isCommandOf(run, step.script) ? run.end->failedLine : 0;
    const auto rest = restOfScript(step.script, run.start.fromLine);
    if (!rest || !isCommandOf(run, rest->script))
        return 0;
    const int line = run.end->failedLine - rest->before;
    return line > 0 ? run.start.fromLine + line - 1 : 0;
}

std::optional<Step> restOfStep(const Step &step, int fromLine)
{
    const auto rest = step.kind == Step::Kind::Shell ? restOfScript(step.script, fromLine) : std::nullopt;
    if (!rest)
        return std::nullopt;
    Step part = step;
    part.script = rest->script;
    part.placeholders.removeIf([&part](const QString &mark) { return !part.script.contains(mark); });
    return part;
}

std::map<QString, QString> exportsBefore(const Incident &incident, const IncidentRun &run)
{
    std::map<QString, QString> exports;
    if (const IncidentRun *earlier = incident.run(run.start.goesOnFrom); earlier && earlier != &run)
        exports = exportsBefore(incident, *earlier);
    if (run.end) {
        for (const auto &[name, value] : run.end->exports)
            exports.insert_or_assign(name, value);
    }
    return exports;
}

} // namespace ic
