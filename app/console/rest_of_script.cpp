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

} // namespace

std::optional<RestOfScript> restOfScript(const QString &script, int fromLine)
{
    const QStringList lines = script.split(u'\n');
    if (fromLine < 1 || fromLine > lines.size())
        return std::nullopt;
    const QStringList done = lines.first(fromLine - 1);
    const QStringList left = lines.sliced(fromLine - 1);
    if (saysNothing(left.first()) || (!done.isEmpty() && goesOn(done.last())))
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

int failedLineOf(const Step &step, const IncidentRun &run)
{
    if (!run.end || run.end->failedLine <= 0 || run.start.fromLine <= 0)
        return run.end ? run.end->failedLine : 0;
    const auto rest = restOfScript(step.script, run.start.fromLine);
    const int line = rest ? run.end->failedLine - rest->before : 0;
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
