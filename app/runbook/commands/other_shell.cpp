// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/commands/other_shell.h"

#include "app/base/text_hash.h"
#include "app/runbook/commands/shell_lines.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace ic {

namespace {

/// A remark at the end says nothing of what is called.
QStringList wordsOf(const QString &command)
{
    const qsizetype remark = command.indexOf(QLatin1String(" #"));
    return command.left(remark < 0 ? command.size() : remark)
        .simplified()
        .split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// Programs that may open something, so that most lines need no closer look.
bool mayOpen(QStringView program)
{
    static const TextSet openers = textSetOf(
        "ssh mosh telnet su sudo chroot nsenter kubectl oc docker podman nerdctl docker-compose lxc psql "
        "mysql "
        "mariadb mongo mongosh redis-cli valkey-cli sqlite3 cqlsh clickhouse-client python python3 irb node "
        "rails sftp ftp fdisk gdisk parted");
    return openers.contains(program);
}

bool isShell(QStringView word)
{
    static constexpr std::array<QStringView, 6> shells{u"sh", u"bash", u"zsh", u"ash", u"dash", u"ksh"};
    const qsizetype folder = word.lastIndexOf(u'/');
    return std::find(shells.begin(), shells.end(), word.sliced(folder + 1)) != shells.end();
}

/// Words that are neither options nor what an option takes.
QStringList plainArguments(const QStringList &words, QStringView takesValue)
{
    QStringList plain;
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QString &word = words.at(i);
        constexpr qsizetype shortOption = 2;
        if (!word.startsWith(QLatin1Char('-')))
            plain += word;
        else if (word.size() == shortOption && takesValue.contains(word.at(1)))
            ++i;
    }
    return plain;
}

bool hasOption(const QStringList &words, const QStringList &options)
{
    return std::any_of(words.begin() + 1, words.end(), [&options](const QString &word) {
        return std::any_of(options.begin(), options.end(), [&word](const QString &option) {
            const bool isLong = option.startsWith(QLatin1String("--"));
            const bool isAmongShort = !isLong && word.startsWith(QLatin1Char('-'))
                && !word.startsWith(QLatin1String("--")) && word.contains(option.back());
            return isAmongShort || word == option || (isLong && word.startsWith(option + QLatin1Char('=')));
        });
    });
}

/// "ssh -p 2222 deploy@web1", and not "ssh web1 uptime" or a tunnel.
bool opensMachine(const QStringList &words)
{
    const QString &program = words.front();
    if (program == QLatin1String("ssh"))
        return plainArguments(words, u"BbcDEeFIiJLlmOopQRSWw").size() == 1
            && !hasOption(words,
                          {QStringLiteral("-N"), QStringLiteral("-f"), QStringLiteral("-W"),
                           QStringLiteral("-O"), QStringLiteral("-V"), QStringLiteral("-G")});
    return (program == QLatin1String("mosh") || program == QLatin1String("telnet")) && words.size() >= 2;
}

bool opensUser(const QString &command)
{
    static const QRegularExpression opens(QStringLiteral(
        "^(?:sudo\\s+(?:-[A-Za-tv-z]+\\s+)*(?:-\\w*u\\s+\\S+\\s+)?(?:-\\w*[is]|(?:/\\S*/)?(?:ba|z)?sh"
        "(?:\\s+-[il])?)|sudo\\s+-[is]u\\s+\\S+|"
        "(?:sudo\\s+)?su(?:\\s+-[^c\\s]*)*(?:\\s+[\\w.-]+)?)$"));
    return opens.match(command).hasMatch();
}

/// "docker exec -it web bash", "oc debug node/n1", "chroot /host".
bool opensContainer(const QStringList &words)
{
    const QString &program = words.front();
    if (program == QLatin1String("chroot"))
        return words.size() == 2 || (words.size() == 3 && isShell(words.back()));
    if (program == QLatin1String("nsenter"))
        return isShell(words.back());
    const auto calls = [&words](QLatin1String name) { return words.contains(name); };
    if (program == QLatin1String("kubectl") || program == QLatin1String("oc")) {
        if (calls(QLatin1String("debug")))
            return !words.contains(QLatin1String("--")) || isShell(words.back());
        if (calls(QLatin1String("rsh")))
            return plainArguments(words, u"ncs").size() == 2;
    }
    static const TextSet tools = textSetOf("kubectl oc docker podman nerdctl docker-compose lxc");
    return tools.contains(program) && isShell(words.back())
        && (calls(QLatin1String("exec")) || calls(QLatin1String("run")));
}

/// "psql -h db1 shop", and not with a command, a file or something to read.
bool opensClient(const QStringList &words)
{
    const QString &program = words.front();
    const auto plain = [&words](QStringView takesValue) { return plainArguments(words, takesValue).size(); };
    if (program == QLatin1String("psql"))
        return !hasOption(words,
                          {QStringLiteral("-c"), QStringLiteral("-f"), QStringLiteral("-l"),
                           QStringLiteral("--command"), QStringLiteral("--file"), QStringLiteral("--list"),
                           QStringLiteral("--version")});
    if (program == QLatin1String("mysql") || program == QLatin1String("mariadb"))
        return !hasOption(words,
                          {QStringLiteral("-e"), QStringLiteral("--execute"), QStringLiteral("--version")});
    if (program == QLatin1String("mongo") || program == QLatin1String("mongosh"))
        return !hasOption(words, {QStringLiteral("--eval"), QStringLiteral("-f"), QStringLiteral("--file")})
            && plain(u"u") <= 1;
    if (program == QLatin1String("redis-cli") || program == QLatin1String("valkey-cli")) {
        const bool does = std::any_of(words.begin() + 1, words.end(), [](const QString &word) {
            return word.startsWith(QLatin1String("--")) && word != QLatin1String("--tls")
                && word != QLatin1String("--no-auth-warning");
        });
        return !does && plain(u"hpanuxs") == 0;
    }
    if (program == QLatin1String("sqlite3") || program == QLatin1String("fdisk")
        || program == QLatin1String("gdisk") || program == QLatin1String("parted"))
        return words.size() == 2 && !words.back().startsWith(QLatin1Char('-'));
    if (program == QLatin1String("cqlsh") || program == QLatin1String("clickhouse-client"))
        return !hasOption(words,
                          {QStringLiteral("-e"), QStringLiteral("-f"), QStringLiteral("-q"),
                           QStringLiteral("--execute"), QStringLiteral("--query")});
    if (program == QLatin1String("sftp") || program == QLatin1String("ftp"))
        return words.size() >= 2 && !hasOption(words, {QStringLiteral("-b")});
    if (program == QLatin1String("rails"))
        return words.size() >= 2
            && (words.at(1) == QLatin1String("c") || words.at(1) == QLatin1String("console"));
    return words.size() == 1 && program != QLatin1String("sudo") && program != QLatin1String("su");
}

/// It reads from elsewhere, or is itself a part of something.
bool isFedOrPiped(const QString &command)
{
    return std::any_of(command.begin(), command.end(),
                       [](QChar c) { return QStringView(u"|;&\n").contains(c); })
        || command.contains(QLatin1String("<<")) || command.contains(QLatin1String(" < "))
        || command.contains(QLatin1String(" > "));
}

QString programOf(const QString &command)
{
    const QStringList words = wordsOf(command);
    const auto program = std::find_if(words.begin(), words.end(),
                                      [](const QString &word) { return word != QLatin1String("sudo"); });
    return program == words.end() ? QString() : *program;
}

} // namespace

OtherShell::Kind OtherShell::kindOf(const QString &command)
{
    const QStringView shown = QStringView(command).trimmed();
    const qsizetype space = shown.indexOf(QLatin1Char(' '));
    if (!mayOpen(shown.left(space < 0 ? shown.size() : space)))
        return Kind::None;
    const QString trimmed = shown.toString();
    if (isFedOrPiped(trimmed))
        return Kind::None;
    if (opensUser(trimmed))
        return Kind::Machine;
    QStringList words = wordsOf(trimmed);
    while (words.size() > 1 && words.front() == QLatin1String("sudo")) {
        words.removeFirst();
        if (words.size() > 2 && words.front() == QLatin1String("-u"))
            words.remove(0, 2);
    }
    if (!mayOpen(words.front()))
        return Kind::None;
    if (opensMachine(words))
        return Kind::Machine;
    if (opensContainer(words))
        return Kind::Container;
    const bool isOther = words.front() == QLatin1String("ssh") || words.front() == QLatin1String("mosh")
        || words.front() == QLatin1String("telnet") || words.front() == QLatin1String("chroot")
        || words.front() == QLatin1String("nsenter");
    static const TextSet tools = textSetOf("kubectl oc docker podman nerdctl docker-compose lxc");
    return !isOther && !tools.contains(words.front()) && opensClient(words) ? Kind::Client : Kind::None;
}

/// A list of commands to choose from may hold several that open something.
bool OtherShell::isTypedHere(const QString &command) const
{
    const QString program = programOf(command);
    static const TextSet outside = textSetOf("kubectl oc docker podman nerdctl docker-compose helm lxc");
    switch (m_kind) {
    case Kind::Machine:
        return program == programOf(m_opener) || program == QLatin1String("scp");
    case Kind::Container:
        return outside.contains(program);
    case Kind::Client:
        return looksLikeCommand(command);
    case Kind::None:
        return true;
    }
    return true;
}

QString OtherShell::opener(const QString &command)
{
    const Kind kind = kindOf(command);
    if (m_kind == Kind::None) {
        m_kind = kind;
        m_opener = kind == Kind::None ? QString() : command.trimmed();
        return {};
    }
    static const TextSet leaving = textSetOf("exit logout quit \\q Ctrl-D ^D");
    if (leaving.contains(command.trimmed())) {
        const QString left = m_opener;
        m_kind = Kind::None;
        m_opener.clear();
        return left;
    }
    if (!isTypedHere(command))
        return m_opener;
    m_kind = kind;
    m_opener = kind == Kind::None ? QString() : command.trimmed();
    return {};
}

} // namespace ic
