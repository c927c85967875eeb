// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/effect_sql.h"

#include <QRegularExpression>

#include <algorithm>

namespace ic {

namespace {

/// Without comments and with texts emptied, so that a word in a text is not taken for an order.
QString bareSql(QString sql)
{
    static const QRegularExpression noise(QStringLiteral("--[^\\n]*|/\\*.*?\\*/"),
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression texts(QStringLiteral("'(?:[^']|'')*'"));
    return sql.replace(texts, QStringLiteral("''")).replace(noise, QStringLiteral(" "));
}

bool says(const QString &statement, const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption).match(statement).hasMatch();
}

Effect effectOfStatement(const QString &statement)
{
    if (says(statement,
             QStringLiteral("\\b(drop|truncate|delete|flush|purge|reset "
                            "master|shutdown)\\b|\\bpg_switch|^\\.(restore|clone)")))
        return Effect::Destroy;
    if (says(statement, QStringLiteral("\\b(update|replace)\\b"))
        && !says(statement, QStringLiteral("\\bwhere\\b"))
        && !says(statement, QStringLiteral("\\bfor update\\b")))
        return Effect::Destroy;
    // A query may still call something that acts, or write its rows somewhere.
    if (says(statement,
             QStringLiteral(
                 "\\b(insert|update|replace|create|alter|grant|call|do|into|merge|copy|load|lock|vacuum)\\b"
                 "|pg_(terminate|cancel|reload|advisory|rotate|promote|drop)\\w*|nextval|setval|set_config"
                 "|dblink|lo_|load_extension|writefile|edit\\s*\\(|sleep\\s*\\(")))
        return Effect::Change;
    if (says(statement, QStringLiteral("^(select|show|explain|describe|desc|table|values|with)\\b"))
        || says(statement, QStringLiteral("^\\\\(d\\w*\\+?|l\\+?|conninfo|x|timing|q|echo|pset)(\\s|$)"))
        || says(statement,
                QStringLiteral(
                    "^\\.(tables|schema|indexes|databases|headers|mode|stats|dbinfo|help|quit|exit)\\b"))
        || says(
            statement,
            QStringLiteral("^pragma\\s+(\\w+\\.)?(integrity_check|quick_check|foreign_key_check|table_info"
                           "|index_list|database_list|page_count|freelist_count|journal_mode|user_version)"
                           "\\s*(\\([^)]*\\))?\\s*$")))
        return Effect::Read;
    return Effect::Change;
}

} // namespace

Effect effectOfSql(const QString &sql)
{
    Effect worst = Effect::Read;
    bool any = false;
    static const QRegularExpression ends(QStringLiteral(";|\\n(?=\\s*[.\\\\])"));
    for (const QString &part : bareSql(sql).split(ends)) {
        const QString statement = part.trimmed();
        if (statement.isEmpty())
            continue;
        any = true;
        worst = std::max(worst, effectOfStatement(statement));
    }
    return any ? worst : Effect::Change;
}

std::optional<Effect> effectOfSqlProgram(const QString &program, const QStringList &arguments,
                                         const QString &input)
{
    const bool isSqlite = program == u"sqlite3";
    if (!isSqlite && program != u"psql" && program != u"mysql" && program != u"mariadb")
        return std::nullopt;
    QStringList statements;
    QStringList positions;
    bool readsFile = false;
    for (qsizetype index = 0; index < arguments.size(); ++index) {
        const QString &word = arguments.at(index);
        const bool hasNext = index + 1 < arguments.size();
        static const QRegularExpression order(
            QStringLiteral("^(--command|--execute)=|^-\\w*[ce]$|^(--command|--execute)$"));
        if (!isSqlite && order.match(word).hasMatch()) {
            const auto equals = word.indexOf(u'=');
            if (word.startsWith(u"--") && equals > 0)
                statements.append(word.mid(equals + 1));
            else if (hasNext)
                statements.append(arguments.at(++index));
        } else if (word == u"-l" || word == u"--list" || word == u"--version" || word == u"-V") {
            statements.append(QStringLiteral("show databases"));
        } else if (word == u"-f" || word.startsWith(u"--file") || word == u"-o"
                   || word.startsWith(u"--output") || word == u"-init") {
            readsFile = true;
        } else if (isSqlite && word == u"-cmd" && hasNext) {
            statements.append(arguments.at(++index));
        } else if (!word.startsWith(u'-')) {
            positions.append(word);
        }
    }
    if (isSqlite)
        statements += positions.mid(1);
    if (!input.isEmpty())
        statements.append(input);
    // Nothing said on the command line: somebody will type, or a file says.
    Effect effect = statements.isEmpty() || readsFile ? Effect::Change : Effect::Read;
    for (const QString &statement : statements)
        effect = std::max(effect, effectOfSql(statement));
    return effect;
}

} // namespace ic
