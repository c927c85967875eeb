// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/effect_sql.h"

#include "app/actions/effect_options.h"

#include <QRegularExpression>

#include <algorithm>

namespace ic {

namespace {

/// Without comments and with texts emptied, so that a word in a text is not taken for an order. Where the
/// databases' ways of reading differ, it is left as it is: then every word counts.
QString bareSql(QString sql)
{
    static const QRegularExpression unclear(QStringLiteral(
        R"(\\['"]|--(?!\s|$)|/\*[!+]|/\*(?:(?!\*/)[\s\S])*/\*|\$\w*\$|#[^\n]*['"]|\[[^\]]*['"])"));
    if (unclear.match(sql).hasMatch())
        return sql;
    // Whichever begins first goes first.
    static const QRegularExpression parts(
        QStringLiteral(R"(--[^\n]*|/\*[\s\S]*?\*/|'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`)"));
    QString bare;
    qsizetype from = 0;
    for (auto matches = parts.globalMatch(sql); matches.hasNext();) {
        const auto match = matches.next();
        bare += QStringView(sql).mid(from, match.capturedStart() - from);
        const QString text = match.captured();
        bare +=
            text.startsWith(u'-') || text.startsWith(u'/') ? QStringLiteral(" ") : QString(2, text.front());
        from = match.capturedEnd();
    }
    return bare + sql.mid(from);
}

bool says(const QString &statement, const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption).match(statement).hasMatch();
}

/// Functions that only compute or look. Any other one may do anything.
bool callsUnknown(const QString &statement)
{
    static const QRegularExpression call(QStringLiteral(R"(([\w.]+|["`\]])\s*\()"));
    static const QRegularExpression known(
        QStringLiteral("^(count|sum|min|max|avg|now|coalesce|round|length|char_length|lower|upper|substr|"
                       "substring|left|right|trim"
                       "|date_trunc|date_part|date_format|extract|age|to_char|to_timestamp|to_date|pg_size_"
                       "pretty|pg_database_size"
                       "|pg_total_relation_size|pg_relation_size|pg_table_size|pg_indexes_size|pg_tablespace_"
                       "size|current_database"
                       "|current_setting|current_schema|version|database|user|schema|pg_is_in_recovery|pg_"
                       "last_\\w+|pg_wal_lsn_diff"
                       "|pg_current_wal_\\w*lsn|pg_blocking_pids|pg_postmaster_start_time|pg_backend_pid|pg_"
                       "get_\\w+|pg_stat_get_\\w+"
                       "|pg_is_wal_replay_paused|pg_conf_load_time|pg_column_size|obj_description|col_"
                       "description|format_type"
                       "|inet_server_addr|inet_server_port|inet_client_addr|txid_current_snapshot|array_agg|"
                       "string_agg|json_agg"
                       "|jsonb_agg|group_concat|row_number|rank|dense_rank|lag|lead|first_value|last_value|"
                       "ntile|percentile_\\w+"
                       "|stddev\\w*|concat|concat_ws|if|ifnull|nullif|cast|convert|greatest|least|abs|floor|"
                       "ceil|ceiling|mod|date"
                       "|time|datetime|strftime|julianday|unixepoch|typeof|hex|instr|printf|format|"
                       "timestampdiff|unix_timestamp"
                       "|from_unixtime|generate_series|unnest|bool_and|bool_or|every|json_extract|json_build_"
                       "object|to_json|array_length"
                       "|cardinality|any|all|some|in|exists|values|over|filter|group|using|and|or|not|on|as|"
                       "from|where|select|join"
                       "|then|else|when|case|by|having|union|except|intersect|interval|materialized|distinct|"
                       "like|ilike|between|is|with"
                       "|limit|offset|explain|analyze|lateral|array|row|numeric|decimal|varchar|char|"
                       "timestamp|date_sub|date_add|curdate"
                       "|current_timestamp|curtime|sysdate|utc_timestamp|timediff|datediff|year|month|day|"
                       "hour|minute|second"
                       "|pg_table_is_visible|total_changes|changes|sqlite_version|pg_catalog)$"),
        QRegularExpression::CaseInsensitiveOption);
    for (auto matches = call.globalMatch(statement); matches.hasNext();) {
        QString name = matches.next().captured(1);
        if (name.startsWith(u"pg_catalog."))
            name.remove(0, 11);
        if (!known.match(name).hasMatch())
            return true;
    }
    return false;
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
    // Orders to the client, beside the one that a statement may be, and what ends one.
    if (says(statement, QStringLiteral(R"((?!^)\\(?!G\s*$|g\s*$)|`|^\|)"))
        && (statement.startsWith(u'\\') || says(statement, QStringLiteral(R"((?!^)\\(?!G\s*$|g\s*$))"))))
        return Effect::Change;
    const bool isPragma = says(statement, QStringLiteral("^pragma\\b"));
    if (!isPragma && callsUnknown(statement))
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

namespace {

bool isSqlProgram(const QString &program)
{
    return program == u"sqlite3" || program == u"psql" || program == u"mysql" || program == u"mariadb";
}

/// What a client is told in SQL, and whether the rest of its words are clear.
struct SqlOrders {
    QStringList statements;
    bool isClear = true;
};

SqlOrders sqlOrders(const QString &program, const QStringList &arguments, const QString &input)
{
    const bool isSqlite = program == u"sqlite3";
    const bool isPsql = program == u"psql";
    SqlOrders orders;
    orders.isClear =
        lookAtOptions(program == u"mariadb" ? QStringLiteral("mysql") : program, arguments).areHarmless;
    const QRegularExpression order(isPsql ? QStringLiteral("^(--command|-[AtqwWxneEb1aSzX0]*c)(=|)")
                                          : QStringLiteral("^(--execute|-[NBstvErbAfcHCnX]*e)(=|)"));
    // Values that may say more than they seem to.
    static const QRegularExpression setting(
        QStringLiteral("^(-[AtqwWxneEb1aSzX0]*[vP]|--(set|variable|pset))(=|$)"));
    static const QRegularExpression plain(QStringLiteral("^\\w+(=[\\w-]*)?$"));
    QStringList positions;
    for (qsizetype index = 0; index < arguments.size(); ++index) {
        const QString &word = arguments.at(index);
        const bool hasNext = index + 1 < arguments.size();
        const auto match = isSqlite ? QRegularExpressionMatch() : order.match(word);
        if (match.hasMatch()
            && !(word.startsWith(u"--") && word.size() > match.capturedLength()
                 && match.captured(2).isEmpty())) {
            if (word.size() > match.capturedLength() || !match.captured(2).isEmpty())
                orders.statements.append(word.mid(match.capturedLength()));
            else if (hasNext)
                orders.statements.append(arguments.at(++index));
        } else if (!isSqlite
                   && (word == u"-l" || word == u"--list" || word == u"--version" || word == u"-V")) {
            orders.statements.append(QStringLiteral("show databases"));
        } else if (isPsql && setting.match(word).hasMatch()) {
            const QString value = word.contains(u'=') ? word.section(u'=', 1) : arguments.value(++index);
            orders.isClear = orders.isClear && plain.match(value).hasMatch();
        } else if (isSqlite && (word == u"-cmd" || word == u"--cmd") && hasNext) {
            orders.statements.append(arguments.at(++index));
        } else if (!word.startsWith(u'-')) {
            positions.append(word);
        }
    }
    if (isSqlite)
        orders.statements += positions.mid(1);
    if (!input.isEmpty())
        orders.statements.append(input);
    return orders;
}

} // namespace

QStringList shellOrdersInSql(const QString &program, const QStringList &arguments, const QString &input)
{
    if (!isSqlProgram(program))
        return {};
    static const QRegularExpression shell(
        QStringLiteral(
            R"x(\\!\s*([^\n]*)|(?:^|\n|;)\s*(?:system|\.shell|\.system)\s+([^\n]*)|\\(?:g|o|w|copy)\b[^\n|]*\|([^\n]*))x"
            R"x(|program\s+'([^']*)'|(?:^|\n)\s*\\[^\n`]*`([^`\n]*)`)x"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList found;
    // A value that isn't SQL may hold one, too: all words are looked at.
    const QStringList all = arguments + QStringList{input};
    for (const QString &word : all) {
        for (auto matches = shell.globalMatch(word); matches.hasNext();) {
            const auto match = matches.next();
            found.append(match.captured(match.lastCapturedIndex()));
        }
    }
    return found;
}

std::optional<Effect> effectOfSqlProgram(const QString &program, const QStringList &arguments,
                                         const QString &input)
{
    if (!isSqlProgram(program))
        return std::nullopt;
    const SqlOrders orders = sqlOrders(program, arguments, input);
    // Nothing said on the command line: somebody will type, or a file says.
    Effect effect = orders.statements.isEmpty() || !orders.isClear ? Effect::Change : Effect::Read;
    for (const QString &statement : orders.statements)
        effect = std::max(effect, effectOfSql(statement));
    return effect;
}

} // namespace ic
