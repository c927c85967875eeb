// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preflight/named_hosts.h"

#include "app/actions/shell_commands.h"
#include "app/runbook/commands/http_request.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace ic {

namespace {

constexpr std::size_t mostHosts = 64;

/// The port that an address without one means.
int usualPort(const QString &scheme)
{
    static const std::map<QString, int> ports{
        {QStringLiteral("http"), 80},       {QStringLiteral("ws"), 80},
        {QStringLiteral("https"), 443},     {QStringLiteral("wss"), 443},
        {QStringLiteral("postgres"), 5432}, {QStringLiteral("postgresql"), 5432},
        {QStringLiteral("mysql"), 3306},    {QStringLiteral("mariadb"), 3306},
        {QStringLiteral("redis"), 6379},    {QStringLiteral("rediss"), 6379},
        {QStringLiteral("mongodb"), 27017}, {QStringLiteral("amqp"), 5672},
        {QStringLiteral("amqps"), 5671},    {QStringLiteral("ssh"), 22},
        {QStringLiteral("sftp"), 22},       {QStringLiteral("ftp"), 21},
        {QStringLiteral("ldap"), 389},      {QStringLiteral("ldaps"), 636},
    };
    const auto found = ports.find(scheme);
    return found == ports.end() ? 0 : found->second;
}

/// Programs that take a host by -h, and the port they take for granted.
std::optional<int> clientPort(const QString &program)
{
    static const QStringList postgres{QStringLiteral("psql"),       QStringLiteral("pg_isready"),
                                      QStringLiteral("pg_dump"),    QStringLiteral("pg_dumpall"),
                                      QStringLiteral("pg_restore"), QStringLiteral("createdb"),
                                      QStringLiteral("dropdb")};
    static const QStringList mysql{QStringLiteral("mysql"), QStringLiteral("mysqladmin"),
                                   QStringLiteral("mysqldump"), QStringLiteral("mariadb")};
    if (postgres.contains(program))
        return 5432;
    if (mysql.contains(program))
        return 3306;
    if (program == QLatin1String("redis-cli"))
        return 6379;
    return std::nullopt;
}

bool isPlainHost(const QString &host)
{
    static const QRegularExpression plain(QStringLiteral(
        "^(?:[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.|$))+$|^[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*$"));
    return !host.isEmpty() && host.size() <= 253 && plain.match(host).hasMatch();
}

class HostReading {
public:
    HostReading(const Runbook &runbook, const EnvironmentSetup &environment)
    {
        for (const auto &[name, value] : runbook.frontMatter.variables)
            m_values[name] = value;
        for (const Variable &variable : environment.variables) {
            if (variable.secret.isEmpty())
                m_values[variable.name] = variable.value;
            else
                m_values.erase(variable.name);
        }
    }

    void read(const Step &step)
    {
        if (!step.notRunnable.isEmpty())
            return;
        NamedHost found;
        found.neededBy = step.label;
        found.line = step.line;
        if (step.kind == Step::Kind::Http) {
            readRequest(step.script, found);
            return;
        }
        // What is only printed or looked for is no destination.
        static const QStringList quiet{QStringLiteral("echo"), QStringLiteral("printf"),
                                       QStringLiteral("grep"), QStringLiteral("sed"),
                                       QStringLiteral("awk"),  QStringLiteral("cat")};
        for (const ShellCommand &command : shellCommands(step.script)) {
            const QString program = command.words.value(0).section(QLatin1Char('/'), -1);
            if (quiet.contains(program))
                continue;
            for (const QString &word : command.words)
                addAddress(filled(word), found);
            if (const auto port = clientPort(program))
                readClient(command.words, *port, found);
        }
    }

    void read(const Variable &variable)
    {
        NamedHost found;
        found.neededBy = variable.name;
        found.siteLine = variable.line;
        addAddress(variable.value, found);
    }

    void read(const EndpointSetup &endpoint)
    {
        NamedHost found;
        found.neededBy = endpoint.name;
        found.siteLine = endpoint.line;
        addAddress(endpoint.url.toString(QUrl::FullyEncoded), found);
    }

    std::vector<NamedHost> take() { return std::move(m_hosts); }

private:
    void readRequest(const QString &text, const NamedHost &found)
    {
        const auto request = parseHttpRequest(text);
        if (!request)
            return;
        QString target = request->target;
        if (target.startsWith(QLatin1Char('/')))
            target = QStringLiteral("http://") + request->header(QStringLiteral("Host")).value_or(QString());
        static const QRegularExpression mark(QStringLiteral("\\{\\{\\s*([\\w.-]+)\\s*\\}\\}"));
        addAddress(replaced(target, mark), found);
    }

    void readClient(const QStringList &words, int port, NamedHost found)
    {
        QString host;
        for (qsizetype at = 1; at < words.size(); ++at) {
            const QString &word = words.at(at);
            if (word == QLatin1String("-h") || word == QLatin1String("--host"))
                host = words.value(at + 1);
            else if (word.startsWith(QLatin1String("--host=")))
                host = word.mid(7);
            else if (word == QLatin1String("-p") || word == QLatin1String("-P")
                     || word == QLatin1String("--port"))
                port = number(filled(words.value(at + 1)), port);
            else if (word.startsWith(QLatin1String("--port=")))
                port = number(filled(word.mid(7)), port);
        }
        found.host = filled(host);
        found.port = port;
        add(found);
    }

    /// `-p` of MySQL is a password: what is no number leaves the port.
    static int number(const QString &text, int otherwise)
    {
        bool isNumber = false;
        const int value = text.toInt(&isNumber);
        return isNumber && value > 0 && value < 65536 ? value : otherwise;
    }

    QString filled(const QString &word) const
    {
        static const QRegularExpression variable(QStringLiteral("\\$\\{?([A-Za-z_]\\w*)\\}?"));
        return replaced(word, variable);
    }

    QString replaced(const QString &text, const QRegularExpression &pattern) const
    {
        QString result;
        qsizetype end = 0;
        auto matches = pattern.globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const auto value = m_values.find(match.captured(1));
            result += text.mid(end, match.capturedStart() - end);
            result += value == m_values.end() ? match.captured() : value->second;
            end = match.capturedEnd();
        }
        return result + text.mid(end);
    }

    void addAddress(const QString &text, NamedHost found)
    {
        static const QRegularExpression address(
            QStringLiteral("(?:^|=|')([A-Za-z][A-Za-z0-9+.-]*)://(?:[^/?#\\s@]*@)?([^/?#\\s'\"]+)"));
        const auto match = address.match(text);
        if (!match.hasMatch())
            return;
        const QString scheme = match.captured(1).toLower();
        const QUrl url(scheme + QStringLiteral("://") + match.captured(2), QUrl::StrictMode);
        found.host = url.host(QUrl::FullyEncoded);
        found.port = url.port(usualPort(scheme));
        found.isHttp = scheme == QLatin1String("http") || scheme == QLatin1String("https");
        add(found);
    }

    void add(const NamedHost &found)
    {
        if (!isPlainHost(found.host) || found.port <= 0 || m_hosts.size() >= mostHosts)
            return;
        const auto same = std::ranges::find_if(m_hosts, [&found](const NamedHost &each) {
            return each.port == found.port && each.host.compare(found.host, Qt::CaseInsensitive) == 0;
        });
        if (same == m_hosts.end())
            m_hosts.push_back(found);
    }

    std::map<QString, QString> m_values;
    std::vector<NamedHost> m_hosts;
};

} // namespace

std::vector<NamedHost> namedHosts(const Runbook &runbook, const EnvironmentSetup &environment)
{
    HostReading reading(runbook, environment);
    for (const Step &step : runbook.steps)
        reading.read(step);
    for (const Variable &variable : environment.variables) {
        if (variable.secret.isEmpty())
            reading.read(variable);
    }
    for (const EndpointSetup &endpoint : environment.endpoints)
        reading.read(endpoint);
    return reading.take();
}

} // namespace ic
