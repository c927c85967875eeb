// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/rest_of_script.h"

#include "app/incident/incident.h"

#include <QRegularExpression>

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

/// Where a command may begin: a line, or behind what parts commands.
const QString &commandStart()
{
    static const QString pattern = QStringLiteral("(?:^|[;&|({!]|\\b(?:do|then|else|time)\\b)\\s*");
    return pattern;
}

/// Leaves something in its shell that no later shell has, other than a variable.
bool changesItsShell(const QString &line)
{
    static const QRegularExpression command(
        commandStart()
        + QStringLiteral(
            "(?:cd|pushd|popd|source|\\.|exec|trap|umask|alias|unalias|unset|eval|let|read|mapfile|"
            "readarray|declare|typeset|local|readonly|getopts|printf\\s+-v|set(?!\\s+[-+]\\w)|shopt)(?:\\s|$"
            ")"));
    static const QRegularExpression function(
        QStringLiteral("^\\s*(?:function\\s+\\S+|[\\w:.-]+\\s*\\(\\s*\\))"));
    return !setsOptions(line) && (command.match(line).hasMatch() || function.match(line).hasMatch());
}

/// Variables that a line sets in its shell, exported or not.
QStringList variablesSetBy(const QString &line)
{
    static const QRegularExpression assignment(
        commandStart() + QStringLiteral("(?:\\w+=\\S*\\s+)*([A-Za-z_]\\w*)(?:\\[[^\\]]*\\])?\\+?="));
    static const QRegularExpression loop(QStringLiteral("\\b(?:for|select)\\s+([A-Za-z_]\\w*)"));
    static const QRegularExpression inPlace(QStringLiteral("\\$\\{([A-Za-z_]\\w*):?="));
    QStringList names;
    for (const QRegularExpression *pattern : {&assignment, &loop, &inPlace}) {
        auto found = pattern->globalMatch(line);
        while (found.hasNext())
            names += found.next().captured(1);
    }
    return names;
}

bool names(const QString &text, const QString &variable)
{
    return text.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(variable)));
}

/// The rest would run in another shell than it was written for.
bool leavesSomething(const QStringList &done, const QStringList &left)
{
    const QString rest = left.join(u'\n');
    static const QRegularExpression exporting(QStringLiteral("\\bexport\\b[^\\n]*"));
    QString exported;
    auto found = exporting.globalMatch(done.join(u'\n'));
    while (found.hasNext())
        exported += found.next().captured() + u'\n';
    return std::ranges::any_of(done, [&](const QString &line) {
        if (saysNothing(line))
            return false;
        const QStringList set = variablesSetBy(line);
        return changesItsShell(line) || std::ranges::any_of(set, [&](const QString &variable) {
                   return names(rest, variable) && !names(exported, variable);
               });
    });
}

} // namespace

std::optional<RestOfScript> restOfScript(const QString &script, int fromLine)
{
    const QStringList lines = script.split(u'\n');
    if (fromLine < 1 || fromLine > lines.size())
        return std::nullopt;
    const QStringList done = lines.first(fromLine - 1);
    const QStringList left = lines.sliced(fromLine - 1);
    if (saysNothing(left.first()) || (!done.isEmpty() && goesOn(done.last())) || leavesSomething(done, left))
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
        return run.start.command == step.script ? run.end->failedLine : 0;
    const auto rest = restOfScript(step.script, run.start.fromLine);
    if (!rest || rest->script != run.start.command)
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
