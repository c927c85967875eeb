// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/site/site_reader.h"

#include "app/base/duration_text.h"
#include "app/base/secret_names.h"
#include "app/site/editor_command.h"
#include "app/site/near_name.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

// The format is described in site_format.md beside this file.

namespace ic {

using std::chrono::milliseconds;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Site)
};

QString scalar(const YAML::Node &node)
{
    return node && node.IsScalar() ? QString::fromStdString(node.Scalar()).trimmed() : QString();
}

int lineOf(const YAML::Node &node)
{
    return node.Mark().line + 1;
}

std::optional<milliseconds> durationOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,9}(?:\\.\\d{1,6})?)\\s*(ms|)$"));
    if (const auto match = pattern.match(text); match.hasMatch()) {
        const double unit = match.captured(2).isEmpty() ? 1000.0 : 1.0;
        return milliseconds(std::llround(match.captured(1).toDouble() * unit));
    }
    if (const auto seconds = durationFromText(text))
        return std::chrono::duration_cast<milliseconds>(*seconds);
    return std::nullopt;
}

} // namespace

SiteReader::SiteReader(QString folder, QString rangeDirectory)
    : m_folder(std::move(folder))
    , m_rangeDirectory(std::move(rangeDirectory))
{
}

Site SiteReader::read(const YAML::Node &root)
{
    if (root && !root.IsNull()
        && checkMapping(root, Text::tr("the file"),
                        {QStringLiteral("runbook"), QStringLiteral("commander"), QStringLiteral("people"),
                         QStringLiteral("editor"), QStringLiteral("defaultEnvironment"),
                         QStringLiteral("environments"), QStringLiteral("effects")})) {
        if (const QString runbook = textAt(root, "runbook"); !runbook.isEmpty())
            m_site.runbook = absolute(runbook);
        m_site.commander = textAt(root, "commander");
        readEditor(root);
        readPeople(root["people"]);
        m_site.effects = readEffects(root["effects"]);
        readEnvironments(root["environments"]);
    }
    m_site.environments.push_back(drillRangeEnvironment(m_rangeDirectory));
    for (EnvironmentSetup &each : m_site.environments)
        each.effects.insert(each.effects.end(), m_site.effects.begin(), m_site.effects.end());
    chooseDefaultEnvironment(root);
    std::ranges::stable_sort(m_site.problems, {}, &SiteProblem::line);
    return std::move(m_site);
}

void SiteReader::readEditor(const YAML::Node &root)
{
    const QString editor = textAt(root, "editor");
    if (editor.isEmpty())
        return;
    if (const auto command = editorCommand(editor, QStringLiteral("/runbook.md"), 1); !command)
        problem(root["editor"], command.error().text());
    else
        m_site.editor = editor;
}

void SiteReader::problem(const YAML::Node &node, const QString &text)
{
    m_site.problems.push_back({lineOf(node), text});
}

bool SiteReader::checkMapping(const YAML::Node &node, const QString &what, const Keys &known)
{
    if (!node.IsMap()) {
        problem(node,
                Text::tr("Here keys and values were expected for %1, like “%2: …”. See site_format.md.")
                    .arg(what, known.front()));
        return false;
    }
    QStringList seen;
    for (const auto &entry : node) {
        const QString key = scalar(entry.first);
        if (seen.contains(key))
            problem(entry.first,
                    Text::tr("“%1” stands here twice; the first one counts. Remove one.").arg(key));
        seen.append(key);
        if (known.contains(key))
            continue;
        const QString near = nearName(key, known);
        problem(entry.first,
                near.isEmpty() ? Text::tr("“%1” is no key of %2; it is passed over. Known are: %3.")
                                     .arg(key, what, known.join(QStringLiteral(", ")))
                               : Text::tr("“%1” is no key of %2; it is passed over. Did you mean “%3”?")
                                     .arg(key, what, near));
    }
    return true;
}

QString SiteReader::textAt(const YAML::Node &node, const char *key)
{
    const YAML::Node value = node[key];
    if (!value || value.IsNull())
        return {};
    if (!value.IsScalar())
        problem(value,
                Text::tr("“%1” takes one value, not a list or mapping.").arg(QString::fromLatin1(key)));
    return scalar(value);
}

QString SiteReader::absolute(const QString &path) const
{
    QString expanded = path;
    if (path == QLatin1String("~") || path.startsWith(QLatin1String("~/")))
        expanded.replace(0, 1, QDir::homePath());
    return QDir::cleanPath(QDir(m_folder).absoluteFilePath(expanded));
}

void SiteReader::readPeople(const YAML::Node &node)
{
    if (!node || node.IsNull())
        return;
    if (!node.IsSequence()) {
        problem(node, Text::tr("“people” takes a list of names, like [Jordan Lee, Kim Davis]."));
        return;
    }
    for (const YAML::Node &each : node) {
        const QString name = scalar(each);
        if (name.isEmpty())
            problem(each, Text::tr("This entry of “people” is no name; it is left out."));
        else if (!m_site.people.contains(name))
            m_site.people.append(name);
    }
}

void SiteReader::readEnvironments(const YAML::Node &node)
{
    if (!node || node.IsNull())
        return;
    if (!node.IsSequence()) {
        problem(node, Text::tr("“environments” takes a list: begin each with “- name: …”."));
        return;
    }
    for (const YAML::Node &each : node) {
        if (auto environment = readEnvironment(each))
            m_site.environments.push_back(std::move(*environment));
    }
}

std::optional<EnvironmentSetup> SiteReader::readEnvironment(const YAML::Node &node)
{
    if (!checkMapping(node, Text::tr("an environment"),
                      {QStringLiteral("name"), QStringLiteral("kind"), QStringLiteral("directory"),
                       QStringLiteral("variables"), QStringLiteral("endpoints"), QStringLiteral("effects"),
                       QStringLiteral("values"), QStringLiteral("ca")}))
        return std::nullopt;
    EnvironmentSetup environment;
    environment.line = lineOf(node);
    environment.name = textAt(node, "name");
    const QString kind = textAt(node, "kind").toLower();
    const QString directory = textAt(node, "directory");
    const auto leaveOut = [&](const QString &text) {
        problem(node, text);
        return std::nullopt;
    };
    if (environment.name.isEmpty())
        return leaveOut(Text::tr("This environment has no name; it is left out. Add “name: …”."));
    if (environment.name == drillRangeName)
        return leaveOut(Text::tr("The name “%1” belongs to the drill range that the program brings along. "
                                 "Name this environment differently.")
                            .arg(environment.name));
    if (m_site.environment(environment.name))
        return leaveOut(
            Text::tr("There is an environment “%1” already; this one is left out.").arg(environment.name));
    if (kind == QLatin1String("drill"))
        environment.kind = EnvironmentKind::Drill;
    else if (kind != QLatin1String("live"))
        return leaveOut(
            Text::tr("The environment “%1” must say “kind: live” or “kind: drill”; it is left out.")
                .arg(environment.name));
    if (directory.isEmpty())
        return leaveOut(Text::tr("The environment “%1” has no directory; it is left out. Add “directory: …”, "
                                 "where its commands run.")
                            .arg(environment.name));
    environment.directory = absolute(directory);
    if (!QFileInfo(environment.directory).isDir())
        problem(node["directory"],
                Text::tr("There is no directory %1; commands of “%2” can't start there yet.")
                    .arg(environment.directory, environment.name));
    if (const QString authorities = textAt(node, "ca"); !authorities.isEmpty()) {
        environment.authorities = absolute(authorities);
        if (!QFileInfo(environment.authorities).isFile())
            problem(
                node["ca"],
                Text::tr("There is no file %1, so HTTPS requests of “%2” are not sent. Put the certificates "
                         "there, in PEM form, or remove “ca”.")
                    .arg(environment.authorities, environment.name));
    }
    environment.variables = readVariables(node["variables"]);
    environment.endpoints = readEndpoints(node["endpoints"]);
    environment.effects = readEffects(node["effects"]);
    environment.values = readValues(node["values"]);
    return environment;
}

std::vector<Variable> SiteReader::readVariables(const YAML::Node &node)
{
    std::vector<Variable> variables;
    if (!node || node.IsNull())
        return variables;
    if (!node.IsMap()) {
        problem(node, Text::tr("“variables” takes names and values, like “REGION: eu-central-1”."));
        return variables;
    }
    for (const auto &entry : node) {
        auto variable = readVariable(entry.first, entry.second);
        if (!variable)
            continue;
        if (std::ranges::find(variables, variable->name, &Variable::name) != variables.end())
            problem(entry.first,
                    Text::tr("The variable “%1” is set twice; the first one counts.").arg(variable->name));
        else
            variables.push_back(std::move(*variable));
    }
    return variables;
}

std::optional<Variable> SiteReader::readVariable(const YAML::Node &nameNode, const YAML::Node &valueNode)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    Variable variable;
    variable.name = scalar(nameNode);
    variable.line = lineOf(nameNode);
    if (!pattern.match(variable.name).hasMatch()) {
        problem(nameNode,
                Text::tr("“%1” can't be the name of a variable: use letters, digits and “_”, no digit "
                         "first. It is left out.")
                    .arg(variable.name));
        return std::nullopt;
    }
    if (valueNode.IsMap()) {
        if (checkMapping(valueNode, Text::tr("a secret"), {QStringLiteral("secret")}))
            variable.secret = textAt(valueNode, "secret");
        if (variable.secret.isEmpty()) {
            problem(valueNode,
                    Text::tr("The variable “%1” names no entry of the keychain; it is left out. Write "
                             "“{ secret: ENTRY }”.")
                        .arg(variable.name));
            return std::nullopt;
        }
        return variable;
    }
    if (!valueNode.IsScalar() && !valueNode.IsNull()) {
        problem(valueNode,
                Text::tr("The variable “%1” takes one value or “{ secret: ENTRY }”; it is left out.")
                    .arg(variable.name));
        return std::nullopt;
    }
    // Not trimmed: a quoted value is meant as it stands.
    variable.value = valueNode.IsScalar() ? QString::fromStdString(valueNode.Scalar()) : QString();
    if (!variable.value.isEmpty() && isSecretName(variable.name.toStdString())) {
        problem(nameNode,
                Text::tr("The variable “%1” looks like a secret, and secrets belong in the keychain; it "
                         "is left out. Store it there and write “%1: { secret: ENTRY }”.")
                    .arg(variable.name));
        return std::nullopt;
    }
    return variable;
}

std::vector<EndpointSetup> SiteReader::readEndpoints(const YAML::Node &node)
{
    std::vector<EndpointSetup> endpoints;
    if (!node || node.IsNull())
        return endpoints;
    if (!node.IsSequence()) {
        problem(node, Text::tr("“endpoints” takes a list: begin each with “- name: …”."));
        return endpoints;
    }
    for (const YAML::Node &each : node) {
        auto endpoint = readEndpoint(each);
        if (!endpoint)
            continue;
        if (std::ranges::find(endpoints, endpoint->name, &EndpointSetup::name) != endpoints.end())
            problem(each,
                    Text::tr("There is an endpoint “%1” already; this one is left out.").arg(endpoint->name));
        else
            endpoints.push_back(std::move(*endpoint));
    }
    return endpoints;
}

std::optional<EndpointSetup> SiteReader::readEndpoint(const YAML::Node &node)
{
    if (!checkMapping(node, Text::tr("an endpoint"),
                      {QStringLiteral("name"), QStringLiteral("url"), QStringLiteral("interval"),
                       QStringLiteral("timeout"), QStringLiteral("expectStatus")}))
        return std::nullopt;
    EndpointSetup endpoint;
    endpoint.name = textAt(node, "name");
    endpoint.line = lineOf(node);
    if (endpoint.name.isEmpty()) {
        problem(node, Text::tr("This endpoint has no name; it is left out. Add “name: …”."));
        return std::nullopt;
    }
    const auto url = readUrl(node);
    if (!url)
        return std::nullopt;
    endpoint.url = *url;
    using namespace std::chrono_literals;
    endpoint.interval = durationAt(node, "interval", endpoint.interval, 500ms, 1h);
    endpoint.timeout = durationAt(node, "timeout", endpoint.timeout, 100ms, 60s);
    if (const QString status = textAt(node, "expectStatus"); !status.isEmpty()) {
        bool isNumber = false;
        const int number = status.toInt(&isNumber);
        if (isNumber && number >= 100 && number <= 599)
            endpoint.expectStatus = number;
        else
            problem(node["expectStatus"],
                    Text::tr("“%1” is no HTTP status; any 2xx or 3xx counts as up.").arg(status));
    }
    return endpoint;
}

std::optional<QUrl> SiteReader::readUrl(const YAML::Node &node)
{
    const QString text = textAt(node, "url");
    const QString name = textAt(node, "name");
    if (text.isEmpty()) {
        problem(node, Text::tr("The endpoint “%1” has no address; it is left out. Add “url: …”.").arg(name));
        return std::nullopt;
    }
    const QUrl url(text, QUrl::StrictMode);
    const bool isTcp = url.scheme() == QLatin1String("tcp");
    const bool isHttp = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || url.host().isEmpty() || !(isHttp || (isTcp && url.port() > 0))) {
        problem(node["url"],
                Text::tr("The address of “%1” can't be probed; it is left out. Write http://…, "
                         "https://… or tcp://HOST:PORT.")
                    .arg(name));
        return std::nullopt;
    }
    if (!url.password().isEmpty()) {
        problem(node["url"],
                Text::tr("The address of “%1” holds a password, and secrets belong in the keychain; "
                         "it is left out.")
                    .arg(name));
        return std::nullopt;
    }
    return url;
}

milliseconds SiteReader::durationAt(const YAML::Node &node, const char *key, milliseconds standard,
                                    milliseconds least, milliseconds most)
{
    const QString text = textAt(node, key);
    if (text.isEmpty())
        return standard;
    const auto duration = durationOf(text);
    if (duration && *duration >= least && *duration <= most)
        return *duration;
    const auto seconds = [](milliseconds time) {
        return QString::number(static_cast<double>(time.count()) / 1000.0);
    };
    problem(node[key],
            Text::tr("“%1: %2” must be from %3 to %4 seconds; %5 s are taken.")
                .arg(QString::fromLatin1(key), text, seconds(least), seconds(most), seconds(standard)));
    return standard;
}

void SiteReader::chooseDefaultEnvironment(const YAML::Node &root)
{
    const auto live = std::ranges::find(m_site.environments, EnvironmentKind::Live, &EnvironmentSetup::kind);
    m_site.defaultEnvironment =
        live == m_site.environments.end() ? m_site.environments.front().name : live->name;
    if (!root || !root.IsMap())
        return;
    const QString wanted = textAt(root, "defaultEnvironment");
    if (wanted.isEmpty())
        return;
    if (m_site.environment(wanted)) {
        m_site.defaultEnvironment = wanted;
        return;
    }
    QStringList names;
    for (const EnvironmentSetup &each : m_site.environments)
        names.append(each.name);
    problem(root["defaultEnvironment"],
            Text::tr("There is no environment “%1”; “%2” is taken. Known are: %3.")
                .arg(wanted, m_site.defaultEnvironment, names.join(QStringLiteral(", "))));
}

} // namespace ic
