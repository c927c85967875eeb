// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/shell_places.h"

#include <QRegularExpression>

namespace ic {

namespace {

/// Keywords and programs whose next word is a command, or a file that is run.
const QString leadsToCommand = QStringLiteral(
    "(?:(?:if|then|elif|else|while|until|do|!|\\{|time|coproc|sudo|doas|exec|command|builtin|env|nohup|nice|"
    "setsid|eval|source|\\.|timeout|xargs|watch|trap|(?:ba|da|z|k)?sh)"
    "(?:\\s+(?:-[A-Za-z]*[ugnpICDRThtrUkdLPs]\\s+\\S+|-(?![A-Za-z]*[ugnpICDRThtrUkdLPs]\\s)\\S+|\\d+[smhd]?))"
    "*+"
    "|[A-Za-z_]\\w*\\+?=\\S*)");

QString withoutQuotes(QString word)
{
    static const QRegularExpression quotes(QStringLiteral("\\$?['\"]"));
    return word.remove(quotes);
}

QString onOneLine(QString command)
{
    return command.replace(QLatin1String("\\\n"), QLatin1String(" "));
}

bool isWholeWord(const ShellPlace &place)
{
    static const QRegularExpression end(QStringLiteral("\\A['\"]*(?:[\\s;&|()<>`]|\\+?=|\\z)"));
    return withoutQuotes(place.word).isEmpty() && end.match(place.after).hasMatch();
}

bool isCommandItself(const ShellPlace &place, const QString &before)
{
    static const QRegularExpression leading(QStringLiteral("\\A\\s*(?:%1\\s+)*+\\z").arg(leadsToCommand));
    static const QRegularExpression execution(QStringLiteral("\\s-(?:exec|ok)(?:dir)?\\s+\\z"));
    return !place.isList && isWholeWord(place)
        && (leading.match(before).hasMatch() || execution.match(before).hasMatch());
}

/// declare <NAME>=1, read <NAME>, printf -v <NAME>, [[ -v <NAME> ]]: an index in it is evaluated.
bool namesVariable(const ShellPlace &place, const QString &before)
{
    static const QRegularExpression declares(
        QStringLiteral("\\A\\s*(?:%1\\s+)*+(declare|typeset|local|readonly|export)\\s").arg(leadsToCommand));
    static const QRegularExpression evaluates(QStringLiteral("\\s-[A-Za-z]*[in][A-Za-z]*\\s"));
    static const QRegularExpression fills(
        QStringLiteral(
            "\\A\\s*(?:%1\\s+)*+(?:(?:read|mapfile|readarray|unset|getopts|let)\\s|printf\\s+-v\\s*\\z)")
            .arg(leadsToCommand));
    static const QRegularExpression ownText(
        QStringLiteral("\\s-\\w*[pdiuntNCcOs]\\s+\\S*\\z|\\sgetopts\\s+\\S*\\z|\\A\\s*getopts\\s+\\S*\\z"));
    static const QRegularExpression asks(
        QStringLiteral("(?:\\A|\\s)(?:test|\\[\\[?)\\s(?:.*\\s)?-[vR]\\s+\\z"));
    if (declares.match(before).hasMatch())
        return !place.word.contains(QLatin1Char('=')) || evaluates.match(before).hasMatch();
    if (fills.match(before).hasMatch())
        return !ownText.match(before).hasMatch();
    return asks.match(before).hasMatch();
}

bool isIndex(const ShellPlace &place)
{
    static const QRegularExpression opened(QStringLiteral("\\A[A-Za-z_]\\w*\\[[^\\]]*\\z"));
    static const QRegularExpression assigned(QStringLiteral("\\A[^\\s\\]]*\\]\\+?="));
    const QString word = withoutQuotes(place.word);
    const bool isElement = place.isList && word.startsWith(QLatin1Char('['));
    return (isElement || opened.match(word).hasMatch()) && assigned.match(place.after).hasMatch();
}

/// ssh db1 "<COMMAND>", bash -c 'cd /srv && <COMMAND>'
bool isCommandOfAnotherShell(const ShellPlace &place, const QString &command)
{
    static const QRegularExpression shell(
        QStringLiteral(
            "(?:\\A|[\\s/])(?:(?:(?:ba|da|z|k|mk|a|fi)?sh|su|runuser|script|flock)\\s(?:[^;&|\\n]*\\s)?-\\w*c"
            "|eval|trap|watch|xargs|(?:ssh\\s+(?:-[bcDEeFIiJLlmOopQRSWw]\\s*\\S+\\s+|"
            "-[46AaCfGgKkMNnqsTtVvXxYy]+\\s+)*+[^-\\s]\\S*))\\s+(\\$?['\"]?.*)\\z"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression begins(
        QStringLiteral("(?:\\A|[;&|(\\n`])\\s*(?:%1\\s+)*+\\z").arg(leadsToCommand));
    static const QRegularExpression end(QStringLiteral("\\A['\"]*(?:[\\s;&|()<>`]|\\+?=|\\z)"));
    const auto match = shell.match(command);
    return match.hasMatch() && begins.match(withoutQuotes(match.captured(1))).hasMatch()
        && end.match(place.after).hasMatch();
}

} // namespace

bool isCodeAt(const ShellPlace &place)
{
    if (!place.isInCommand)
        return false;
    const QString command = onOneLine(place.command);
    const QString before = onOneLine(place.command.chopped(place.word.size()));
    return isCommandItself(place, before) || namesVariable(place, before) || isIndex(place)
        || isCommandOfAnotherShell(place, command);
}

QString delimitersAt(const ShellPlace &place)
{
    static const QRegularExpression editor(QStringLiteral("(?:\\A|[\\s;&|(/])(?:g?sed|perl)\\s"));
    static const QRegularExpression substitution(
        QStringLiteral("(?:\\A|[\\s;{}\\d$!,/])(?:s|y|tr|qr|m)([^\\w\\s\\\\])"));
    const QString program = withoutQuotes(place.word);
    if (program.isEmpty() || !editor.match(place.command).hasMatch())
        return {};
    const auto match = substitution.match(program);
    return match.hasMatch() ? match.captured(1) : QStringLiteral("/");
}

bool isReadTwice(const QString &script)
{
    static const QRegularExpression programs(
        QStringLiteral(
            "(?:^|[\\s;&|(`\"'/])(?:(?:"
            "eval|let|trap|alias|ssh|scp|rsync|rsh|mosh|xargs|parallel|watch|make|gmake|ansible|salt|pdsh|"
            "clush|pssh|awk|gawk|mawk|nawk|sed|gsed|ed|ex|vim?|dc|m4|psql|mysql|mariadb|sqlite3|sqlplus|"
            "sqlcmd|cqlsh|clickhouse-client|duckdb|influx|mongosh?|osascript|Rscript|groovy|expect|tclsh|"
            "pwsh|powershell|tmux|screen)\\s"
            "|\\[\\[\\s"
            "|(?:ba|da|z|k|mk|a|fi)?sh\\s(?:[^;&|\\n]*\\s)?-\\w*c"
            "|(?:ba|da|z|k|mk|a|fi)?sh(?:\\s+-\\w*)*\\s*(?:<<|[;&|)\\n\"']|$)"
            "|(?:su|runuser|flock|script)\\s(?:[^;&|\\n]*\\s)?-\\w*c"
            "|(?:python[\\d.]*|perl|ruby|node|php|lua)\\s(?:(?:[^;&|\\n]*\\s)?-\\w*[ceprn]|[^;&|\\n]*<<)"
            // What git hands to a shell: "!…" of an alias, an editor, a command to run.
            "|git\\s[^;&|\\n]*(?:(?i:alias\\.|\\b(?:core|sequence)\\.(?:\\w*editor|pager|sshcommand|"
            "fsmonitor|"
            "askpass|gitproxy)|\\bpager\\.|\\bfilter\\.|\\.(?:helper|cmd|textconv|command|driver|external)"
            "\\b)"
            "|--(?:upload-pack|receive-pack|exec)\\b|\\b(?:rebase\\s.*-x|submodule\\s.*foreach|bisect\\s+run|"
            "filter-branch)\\s)"
            "|(?:PS[0-4]|PROMPT_COMMAND|BASH_ENV|GIT_SSH_COMMAND|GIT_EDITOR|EDITOR|VISUAL|PAGER|LESSOPEN)=)"
            // A script that the step writes.
            "|(?:cat|echo|printf|tee)\\s[^;&|]*\\.(?:sh|bash|zsh|py|pl|rb|cron)\\b"),
        QRegularExpression::MultilineOption);
    // An index in a value would be evaluated, and a command in that one.
    static const QRegularExpression arithmetic(
        QStringLiteral("\\(\\((?:[^)]|\\)(?!\\)))*?[A-Za-z_$]|\\$\\[[^\\]]*[A-Za-z_$]|\\$\\{!"
                       "|\\$\\{\\w+:\\s*[A-Za-z_$(]|\\w\\[[^\\]\\n]*\\$[^\\]\\n]*\\](?:\\+?=|\\})"
                       "|(?:^|[\\s;&|(])(?:"
                       "(?:declare|typeset|local)\\s+-\\w*[in]|(?:test|\\[|printf)\\s+(?:!\\s+)?-v\\s"
                       "|(?:declare|typeset|local|readonly|export|unset|read|mapfile|readarray)\\s+"
                       "(?:-\\w+\\s+)*[\"']?\\$)"),
        QRegularExpression::MultilineOption);
    return programs.match(script).hasMatch() || arithmetic.match(script).hasMatch();
}

bool runsVariable(const QString &script, const QString &name)
{
    if (!script.contains(name))
        return false;
    const QRegularExpression runs(
        QStringLiteral("(?:^|[;&|(`])[ \\t]*(?:%1[ \\t]+)*+[\"']?\\$(?:%2\\b|\\{%2\\})[\"']?(?:[\\s;&|)`]|$)")
            .arg(leadsToCommand, QRegularExpression::escape(name)),
        QRegularExpression::MultilineOption);
    return runs.match(script).hasMatch();
}

} // namespace ic
