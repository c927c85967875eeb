// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/endless_commands.h"

#include "app/actions/shell_commands.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace ic {

namespace {

// Long enough for ten echoes, short enough to wait for.
constexpr int pingSeconds = 10;

// One number at the end is an interval; a second one is how often.
constexpr auto intervalAlone = R"((^|\s)\d+(\.\d+)?$)";
constexpr auto intervalAndCount = R"((^|\s)\d+(\.\d+)?\s+\d+$)";
constexpr auto follows = R"((^|\s)(-[a-zA-Z]*f[a-zA-Z]*|--follow(=\S+)?)(\s|$))";
constexpr auto showsHelp = R"((^|\s)(-V|-h|--version|--help)(\s|$))";

constexpr std::array rules = {
    EndlessRule{"ping", "", R"((^|\s)(-[a-zA-Z46]*[cw]\d*|-V|-h|--help|--count\S*)(\s|$))", pingSeconds},
    EndlessRule{"ping6", "", R"((^|\s)(-[a-zA-Z46]*[cw]\d*|-V|-h)(\s|$))", pingSeconds},
    EndlessRule{"arping", "", R"((^|\s)(-[a-zA-Z]*[cwC]\d*|-V|-h)(\s|$))", pingSeconds},
    EndlessRule{"vmstat", intervalAlone, intervalAndCount, pingSeconds},
    EndlessRule{"iostat", intervalAlone, intervalAndCount, pingSeconds},
    EndlessRule{"mpstat", intervalAlone, intervalAndCount, pingSeconds},
    EndlessRule{"pidstat", intervalAlone, intervalAndCount, pingSeconds},
    EndlessRule{"sar", intervalAlone, intervalAndCount, pingSeconds},
    EndlessRule{"tail", R"((^|\s)(-[a-zA-Z0-9]*[fF][a-zA-Z0-9]*|--follow(=\S+)?)(\s|$))", R"(--pid)", 0},
    EndlessRule{"journalctl", follows, showsHelp, 0},
    EndlessRule{"dmesg", R"((^|\s)(-[a-zA-Z]*[wW][a-zA-Z]*|--follow(-new)?)(\s|$))", showsHelp, 0},
    EndlessRule{"watch", "", R"((^|\s)(-[a-zA-Z]*[gq]|--chgexit|--equexit\S*|-v|--version|-h|--help)(\s|$))",
                0},
    EndlessRule{"top", "", R"((^|\s)(-[a-zA-Z]*n\s*\d+|-v|-h)(\s|$))", 0},
    EndlessRule{"htop", "", R"((^|\s)(-n\s*\d+|--max-iterations\S*|-V|--version|-h|--help)(\s|$))", 0},
    EndlessRule{"btop", "", R"((^|\s)(-v|--version|-h|--help)(\s|$))", 0},
    EndlessRule{"atop", "", R"((^|\s)(\d+\s+\d+|-V|-h)(\s|$))", 0},
    EndlessRule{"iotop", "", R"((^|\s)(-[a-zA-Z]*n\s*\d+|--iter\S*|--version|-h|--help)(\s|$))", 0},
    EndlessRule{"mtr", "", R"((^|\s)(-[a-zA-Z46]*[crwjlx]\w*|--report\S*|--report-cycles\S*|-v|-h)(\s|$))",
                0},
    EndlessRule{"tcpdump", "",
                R"((^|\s)(-[a-zA-Z]*c\s*\d+|-[a-zA-Z]*D|--list-interfaces|--version|-h)(\s|$))", 0},
    EndlessRule{"kubectl", R"(\blogs\b.*(^|\s)(-f|--follow(=true)?)(\s|$))", "", 0},
    EndlessRule{"kubectl", R"(^get\b.*\s(-w|--watch(=true)?|--watch-only)(\s|$))", "", 0},
    EndlessRule{"kubectl", R"((^|\s)(port-forward|proxy)(\s|$))", showsHelp, 0},
    EndlessRule{"oc", R"(\blogs\b.*(^|\s)(-f|--follow(=true)?)(\s|$))", "", 0},
    EndlessRule{"docker", R"(\blogs\b.*(^|\s)(-[a-z]*f[a-z]*|--follow)(\s|$))", "", 0},
    EndlessRule{"docker", R"(^(container\s+)?stats\b)", R"(--no-stream)", 0},
    EndlessRule{"docker", R"(^(system\s+)?events\b)", R"(--until)", 0},
    EndlessRule{"docker-compose", R"(\blogs\b.*(^|\s)(-[a-z]*f[a-z]*|--follow)(\s|$))", "", 0},
    EndlessRule{"podman", R"(\blogs\b.*(^|\s)(-[a-z]*f[a-z]*|--follow)(\s|$))", "", 0},
    EndlessRule{"podman", R"(^(container\s+)?stats\b)", R"(--no-stream)", 0},
    EndlessRule{"pm2", R"(^logs?\b)", R"(--nostream)", 0},
    EndlessRule{"pm2", R"(^monit\b)", "", 0},
    EndlessRule{"heroku", R"(\blogs\b.*(^|\s)(-t|--tail)(\s|$))", "", 0},
    EndlessRule{"aws", R"(\blogs\s+tail\b.*--follow)", "", 0},
};

// What stands before the program proper and is no program of interest itself.
bool isInFront(const QString &word)
{
    static const QStringList known = {
        QStringLiteral("sudo"),    QStringLiteral("doas"), QStringLiteral("exec"),  QStringLiteral("command"),
        QStringLiteral("stdbuf"),  QStringLiteral("nice"), QStringLiteral("env"),   QStringLiteral("time"),
        QStringLiteral("builtin"), QStringLiteral("do"),   QStringLiteral("then"),  QStringLiteral("else"),
        QStringLiteral("if"),      QStringLiteral("elif"), QStringLiteral("while"), QStringLiteral("until"),
        QStringLiteral("!"),       QStringLiteral("{")};
    return known.contains(word) || word.startsWith(QLatin1Char('-'));
}

bool matches(const char *expression, const QString &arguments)
{
    return QRegularExpression(QString::fromLatin1(expression)).match(arguments).hasMatch();
}

const EndlessRule *ruleFor(const QString &program, const QString &arguments)
{
    for (const EndlessRule &rule : rules) {
        if (program != QLatin1String(rule.program) || !matches(rule.endless, arguments))
            continue;
        if (*rule.unless == '\0' || !matches(rule.unless, arguments))
            return &rule;
    }
    return nullptr;
}

} // namespace

std::span<const EndlessRule> endlessRules()
{
    return rules;
}

std::vector<EndlessCommand> endlessCommands(const QString &script)
{
    std::vector<EndlessCommand> found;
    for (const ShellCommand &command : shellCommands(script)) {
        const auto first =
            std::ranges::find_if(command.words, [](const QString &word) { return !isInFront(word); });
        if (first == command.words.end())
            continue;
        // `timeout 5 ping …` ends; so does what has another program in front of it that we don't know.
        const QString program = first->section(QLatin1Char('/'), -1);
        const QString arguments = QStringList(first + 1, command.words.end()).join(QLatin1Char(' '));
        const EndlessRule *const rule = ruleFor(program, arguments);
        if (!rule)
            continue;
        EndlessCommand endless{program, {}};
        if (rule->seconds > 0)
            endless.interruptAfter = std::chrono::seconds(rule->seconds);
        if (std::ranges::find(found, endless) == found.end())
            found.push_back(endless);
    }
    return found;
}

} // namespace ic
