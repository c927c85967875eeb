// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/request_binding.h"

#include "app/base/paths.h"
#include "app/console/shell_marks.h"
#include "app/request/request_setup.h"
#include "app/runbook/document/heading_slug.h"
#include "app/runbook/commands/http_request.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Console)
};

bool means(const QString &variable, const QString &name)
{
    return variable == name || idSlug(variable) == idSlug(name);
}

template <typename Map>
QString nameIn(const Map &map, const QString &name)
{
    if (map.contains(name))
        return name;
    const auto found =
        std::ranges::find_if(map, [&name](const auto &entry) { return means(entry.first, name); });
    return found == map.end() ? QString() : found->first;
}

/// The variable of the run's environment that holds the value of {{name}}; empty where none does.
QString variableFor(const QString &name, const RequestSources &sources)
{
    const auto ofSite = [&](bool secret) {
        for (const Variable &variable : sources.environment.variables) {
            if (variable.secret.isEmpty() != secret && means(variable.name, name))
                return variable.name;
        }
        return QString();
    };
    const auto ofSecrets = [&] {
        const auto found = std::ranges::find_if(
            sources.carriedSecrets, [&name](const QString &variable) { return means(variable, name); });
        return found == sources.carriedSecrets.end() ? QString() : *found;
    };
    for (const QString &found : {ofSite(true), ofSecrets(), nameIn(sources.carried, name), ofSite(false),
                                 nameIn(sources.frontMatter.variables, name)}) {
        if (!found.isEmpty())
            return found;
    }
    return {};
}

bool isShellName(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    return pattern.match(name).hasMatch();
}

} // namespace

QStringList openRequestPlaceholders(const Step &step, const RequestSources &sources)
{
    QStringList open;
    for (const QString &placeholder : step.placeholders) {
        const std::vector<HttpMark> marks = httpMarks(placeholder);
        if (marks.empty() || variableFor(marks.front().name, sources).isEmpty())
            open += placeholder;
    }
    return open;
}

Result<BoundScript> bindRequest(const Step &step, const std::map<QString, QString> &values,
                                const RequestSources &sources)
{
    const QString program = Paths::requestProgram();
    if (!QFileInfo(program).isExecutable())
        return fail(ErrorCode::NotFound, Text::tr("The helper program that sends requests is missing"),
                    program, Text::tr("Install Incident Commander again"));
    RequestSetup setup;
    setup.text = step.script;
    setup.allowed = allowedHostsOf(sources.environment);
    for (const Variable &variable : sources.environment.variables) {
        if (variable.secret.isEmpty())
            continue;
        setup.secretNames += variable.name;
        setup.hostVariables += variable.name;
    }
    setup.secretNames += sources.carriedSecrets;
    setup.authorities = sources.environment.authorities;
    BoundScript bound;
    for (const QString &placeholder : step.placeholders) {
        const std::vector<HttpMark> marks = httpMarks(placeholder);
        const QString name = marks.empty() ? placeholder : marks.front().name;
        const auto given = values.find(placeholder);
        QString variable = variableFor(name, sources);
        if (given != values.end() && !given->second.isEmpty()) {
            if (given->second.contains(QChar(0)))
                return fail(ErrorCode::InvalidArgument,
                            Text::tr("The value of %1 holds a NUL character").arg(placeholder), step.label,
                            Text::tr("Type it again"));
            variable = placeholderVariable(placeholder);
            // Two marks may differ in nothing that a variable's name can hold.
            while (bound.environment.contains(variable))
                variable += QLatin1Char('_');
            bound.environment[variable] = given->second;
            bound.variables[placeholder] = variable; // so that a secret one is withheld
            if (sources.secretMarks.contains(placeholder))
                setup.secretNames += variable;
        } else if (variable.isEmpty()) {
            return fail(ErrorCode::InvalidArgument, Text::tr("%1 has no value yet").arg(placeholder),
                        step.label, Text::tr("Fill it in, then run the step"));
        } else if (!isShellName(variable)) {
            // A shell between here and there may drop it.
            const QString value = sources.frontMatter.variables.at(variable);
            variable = placeholderVariable(placeholder);
            bound.environment[variable] = value;
        }
        setup.names[name] = variable;
    }
    bound.environment[requestVariable] = QString::fromUtf8(requestSetupToJson(setup));
    bound.environment[QStringLiteral("IC_REQUEST_PROGRAM")] = program;
    // In the shell's place: what stops the step stops the request, and the pipe for exports is passed on.
    bound.script = QStringLiteral("exec \"$IC_REQUEST_PROGRAM\"");
    return bound;
}

AllowedHosts allowedHostsOf(const EnvironmentSetup &environment)
{
    if (environment.kind == EnvironmentKind::Live)
        return AllowedHosts::everywhere();
    AllowedHosts allowed;
    if (environment.isDrillRange)
        allowed.addLoopback();
    for (const EndpointSetup &endpoint : environment.endpoints)
        allowed.add(endpoint.url.toString(QUrl::FullyEncoded));
    for (const Variable &variable : environment.variables)
        allowed.add(variable.value);
    return allowed;
}

std::optional<Error> drillRefusal(const Step &step, const EnvironmentSetup &environment)
{
    static const QRegularExpression literalHost(QStringLiteral("^(https?://[^/?#{}\\s]+)"));
    if (environment.kind == EnvironmentKind::Live || step.kind != Step::Kind::Http)
        return std::nullopt;
    const auto request = parseHttpRequest(step.script);
    if (!request)
        return std::nullopt; // it is not runnable at all
    QString address = literalHost.match(request->target).captured(1);
    const QString host = request->header(QStringLiteral("Host")).value_or(QString());
    if (request->target.startsWith(QLatin1Char('/')) && httpMarks(host).empty())
        address = QStringLiteral("http://") + host;
    const QUrl url(address);
    if (address.isEmpty() || allowedHostsOf(environment).allows(url))
        return std::nullopt;
    return Error{
        ErrorCode::Refused,
        Text::tr("This request goes to %1, which is no host of the drill environment %2. A drill never "
                 "touches the live world")
            .arg(url.authority(), environment.name),
        {},
        Text::tr("Write the host as a variable such as {{HOST}}, and give it in site.yaml for each "
                 "environment, or name the host among this environment's endpoints")};
}

} // namespace ic
