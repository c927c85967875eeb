// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/effect_scripts.h"

#include <QRegularExpression>

namespace ic {

namespace {

/// One command of a sed script with its addresses; what is left of the script begins behind it. Only commands
/// that start no program and name no file.
bool takeSedCommand(const QString &script, qsizetype &at)
{
    // Part of an address: a number, the last line, or an expression between slashes.
    static const QString address = QStringLiteral(R"((?:\d+(?:~\d+)?|\$|/(?:[^/\\\n]|\\.)*/[IM]*|[+~]\d+))");
    static const QRegularExpression addresses(
        QStringLiteral(R"(\G[\s;}]*(?:%1(?:\s*,\s*%1)?)?\s*!?\s*)").arg(address));
    static const QRegularExpression simple(QStringLiteral(
        R"(\G(?:[pPdDgGhHxnNzF=]|l\d*|[qQ]\d*|\{|[btT] *[\w.-]*|: *[\w.-]+)\s*(?=$|[;}\n]|(?<=\{)))"));
    static const QRegularExpression substitute(QStringLiteral(
        R"(\G[sy]([/|,#@!:_%+^~])((?:(?!\1)[^\\\n]|\\.)*)\1((?:(?!\1)[^\\]|\\[\s\S])*)\1([gpiIm0-9]*)\s*(?=$|[;}\n]))"));
    static const QRegularExpression text(QStringLiteral(R"(\G[aic]\\?\s*[^\n]*(?=$|\n))"));
    at = addresses.match(script, at).capturedEnd();
    if (at >= script.size())
        return true;
    for (const QRegularExpression *each : {&simple, &substitute, &text}) {
        const auto match = each->match(script, at);
        if (!match.hasMatch() || match.capturedEnd() == at)
            continue;
        // A bracket may hold the delimiter, and then the command goes on elsewhere.
        if (each == &substitute && match.captured(2).contains(u'[') && !match.captured(2).contains(u']'))
            return false;
        at = match.capturedEnd();
        return true;
    }
    return false;
}

bool isHarmlessSedScript(const QString &script)
{
    qsizetype at = 0;
    while (at >= 0 && at < script.size()) {
        if (!takeSedCommand(script, at))
            return false;
    }
    return true;
}

} // namespace

bool isHarmlessSed(const QStringList &arguments)
{
    QStringList scripts;
    QString first;
    bool hasFirst = false;
    bool isOver = false;
    for (qsizetype index = 0; index < arguments.size(); ++index) {
        const QString &word = arguments.at(index);
        static const QRegularExpression order(QStringLiteral("^-[nErsuz]*e"));
        if (!isOver && word == u"--") {
            isOver = true;
        } else if (!isOver && word.startsWith(u"--expression=")) {
            scripts.append(word.section(u'=', 1));
        } else if (!isOver && (word == u"--expression" || order.match(word).hasMatch())) {
            const QString attached =
                word.startsWith(u"--") ? QString() : word.mid(order.match(word).capturedLength());
            if (!attached.isEmpty())
                scripts.append(attached);
            else if (index + 1 < arguments.size())
                scripts.append(arguments.at(++index));
        } else if (isOver || !word.startsWith(u'-')) {
            if (!hasFirst)
                first = word;
            hasFirst = true;
        } else if (word == u"-l") {
            ++index;
        }
    }
    if (scripts.isEmpty())
        scripts.append(first);
    // Expressions are lines of one script: what is open at the end of one goes on in the next.
    return isHarmlessSedScript(scripts.join(u'\n'));
}

bool isHarmlessAwk(const QStringList &arguments)
{
    QString all = arguments.join(u'\n');
    static const QRegularExpression acts(QStringLiteral("system|@|>"));
    if (acts.match(all).hasMatch())
        return false;
    // Whether what is left has a pipe: a text and an expression may hold a bar.
    static const QRegularExpression texts(
        QStringLiteral(R"((?<=^|[\s(~!&|{;,])/(?:[^/\\\s;{}]|\\.)*/|"(?:[^"\\\n]|\\.)*"|\|\|)"),
        QRegularExpression::MultilineOption);
    all.remove(texts);
    return !all.contains(u'|') && !all.contains(u'"');
}

bool isDangerousAssignment(const QString &assignment)
{
    static const QRegularExpression names(QStringLiteral(
        "^(PATH|LD_\\w*|DYLD_\\w*|BASH\\w*|ENV|ZDOTDIR|\\w*PAGER|\\w*EDITOR|VISUAL|GIT_\\w*|IFS|PS[0-4]|HOME|"
        "SHELL\\w*"
        "|PROMPT_COMMAND|LESS\\w*|\\w*_RSH|RSYNC_\\w*|BROWSER|XDG_CONFIG_\\w*|CURL_HOME|\\w*ASKPASS|WGETRC"
        "|PYTHON\\w*|PERL\\w*|RUBY\\w*|NODE_OPTIONS|NODE_PATH|\\w*JAVA_OPTIONS|\\w*TOOL_OPTIONS|JAVA_\\w*"
        "OPT\\w*|OPENSSL_\\w*|PSQLRC"
        "|PGOPTIONS|PGSERVICE\\w*|PGSYSCONFDIR|GCONV_PATH|GLOBIGNORE|EXECIGNORE|FIGNORE|CDPATH|MAKEFLAGS|"
        "MFLAGS|GNUMAKEFLAGS"
        "|TAR_OPTIONS|TAPE|GREP_OPTIONS|RIPGREP_CONFIG_PATH|POSIXLY_CORRECT|TERMINFO|TERMCAP|MANOPT|\\w*_"
        "DIFF|\\w*_COMMAND"
        "|\\w*_PLUGIN\\w*|DOCKER_CONFIG|AWS_CONFIG_FILE|npm_config_\\w*|NPM_CONFIG_\\w*|FCEDIT|HISTFILE|"
        "INPUTRC|MAILPATH)"
        "(\\[|\\+?=|$)"));
    if (names.match(assignment).hasMatch())
        return true;
    // Text that a later expansion would run.
    static const QRegularExpression substitution(QStringLiteral("\\$\\((?!\\))|`"));
    return substitution.match(assignment).hasMatch();
}

} // namespace ic
