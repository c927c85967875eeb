// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/commands/capital_words.h"

#include "app/runbook/commands/subject_words.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace ic {

namespace {

QSet<QString> setOf(const char *words)
{
    const QStringList list = QString::fromUtf8(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

/// A placeholder even alone.
bool isWellKnown(const QString &word)
{
    static const QSet<QString> words = setOf(
        "NAMESPACE POD PODNAME HOST HOSTNAME SERVER SERVERNAME SERVICE SERVICENAME USER USERNAME PASSWORD "
        "TOKEN "
        "CLUSTER REGION BUCKET DATABASE DBNAME TABLE TABLENAME ID PID IP PORT VERSION CONTAINER DEPLOYMENT "
        "NODENAME "
        "IPADDRESS DOMAIN FILENAME INSTANCE TENANT "
        // es, pt, it
        "SERVIDOR USUARIO USUÁRIO CONTRASEÑA SENHA SERVICIO SERVIÇO NOMBRE PUERTO CONTENEDOR UTENTE SERVIZIO "
        "PASSWORT BENUTZER BENUTZERNAME RECHNER RECHNERNAME DIENST DATENBANK TABELLE NAMENSRAUM KENNWORT "
        "SERVEUR UTILISATEUR MOTDEPASSE HÔTE DOMAINE CONTENEUR "
        "СЕРВЕР ХОСТ ПОЛЬЗОВАТЕЛЬ ПАРОЛЬ СЕРВИС ПОД ТОКЕН ПОРТ БАЗА ТАБЛИЦА ИМЯ "
        "SERWER UŻYTKOWNIK HASŁO USŁUGA");
    return words.contains(word);
}

/// Part of a name that says what is to be put there.
bool saysWhat(const QString &part)
{
    static const QSet<QString> more = setOf(
        "NAME KEY ARN URL URI DB PATH FILE ADDRESS NUMBER NODE APP ZONE TAG EMAIL HASH SHA UUID NOM CLE "
        "NOMBRE NOME CLAVE RUTA PFAD DATEI ADRESSE NUMMER ИМЯ АДРЕС ФАЙЛ ПУТЬ ПОДА СЕРВЕРА БАЗЫ");
    return isWellKnown(part) || more.contains(part);
}

/// YOUR-HOST, IHR-HOST, TU_POD, INSERT-POD-NAME
bool isAddressed(const QStringList &parts)
{
    static const QSet<QString> words = setOf(
        "YOUR MY THE INSERT ENTER IHR IHRE IHREN IHREM DEIN DEINE DEINEN DEINEM MEIN MEINE TU SU TUS SUS MI "
        "SEU SUA TEU TUA TUO SUO VOTRE VOS TON TA TES MON MA UW JE ВАШ ВАША ВАШЕ ТВОЙ МОЙ TWOJ TWÓJ");
    return parts.size() > 1 && words.contains(parts.front());
}

bool isOwnOfPrograms(const QString &word)
{
    static const QSet<QString> words =
        setOf("ORIG_HEAD FETCH_HEAD MERGE_HEAD CHERRY_PICK_HEAD REVERT_HEAD REBASE_HEAD BISECT_HEAD "
              "CLIENT_ID END_OF_FILE "
              "PAY_PER_REQUEST PAGE_SIZE CLK_TCK OPEN_MAX PATH_MAX NAME_MAX ARG_MAX LONG_BIT CHILD_MAX");
    static const QRegularExpression shape(QStringLiteral(
        "^(?:CAPABILITY|SIG|LC|SNMPV?\\d?|CAP|NF|RLIMIT|TLS|AES|RSA|ECC|SHA\\d*)_|^(?:X\\d+|UTF)[-_]"
        "|_(?:COMPLETE|FAILED|PROGRESS|HEAD)$"));
    return words.contains(word) || shape.match(word).hasMatch();
}

/// Words and commands of which a name in capitals is the name of a variable, a column, a target or a text.
bool takesNames(const QString &command)
{
    static const QRegularExpression programs(
        QStringLiteral("^\\s*(?:(?:sudo|env|time|exec|then|do|else|if|while|!)\\s+)*"
                       "(?:export|unset|printenv|read|declare|typeset|local|readonly|getconf|echo|printf|"
                       "logger|wall|[efz]?grep|rg|"
                       "g?make|awk|sed|tr|sqlite3|trap|test|\\[|for|case|select|alias|man|which|type|git\\s+"
                       "commit)\\s"));
    static const QRegularExpression options(QStringLiteral(
        "\\s(?:--env|--build-arg|--preserve-env|-o|-O|-eo|-no|--output|--sort|--columns|--format|--fields|"
        "--method|--request|-X|config:(?:get|set|unset)|secrets?\\s+(?:set|list|"
        "unset|delete|remove))\\s+$"));
    static const QRegularExpression ofDocker(
        QStringLiteral("^\\s*(?:sudo\\s+)?(?:docker|podman|nerdctl)\\s"));
    // -u, -f and -e ask for a person or a file in most programs.
    static const QRegularExpression usual(QStringLiteral("\\s-[uf]\\s+$"));
    static const QRegularExpression environment(QStringLiteral("(?:^|\\s)env\\s+-u\\s+$"));
    if (programs.match(command).hasMatch() || environment.match(command).hasMatch())
        return true;
    static const QRegularExpression ofRedis(QStringLiteral("^\\s*(?:redis|valkey)-cli\\s"));
    static const QRegularExpression redisOption(QStringLiteral("\\s(?:-[hpanu]|--user|--pass)\\s+$"));
    if (ofRedis.match(command).hasMatch())
        return !redisOption.match(command).hasMatch();
    if (usual.match(command).hasMatch())
        return false;
    static const QRegularExpression setting(QStringLiteral("\\s-e\\s+$"));
    if (setting.match(command).hasMatch())
        return ofDocker.match(command).hasMatch();
    return options.match(command).hasMatch();
}

/// cat VERSION
bool isAFileThere(const QString &word, const QString &command)
{
    static const QRegularExpression readers(QStringLiteral(
        "(?:^|\\s)(?:cat|less|more|head|tail|cp|mv|vim?|nano|source|\\.|wc|git\\s+add|<|>)\\s"));
    return (word == QLatin1String("VERSION") || word == QLatin1String("TODO"))
        && readers.match(command).hasMatch();
}

/// aws … --billing-mode PAY_PER_REQUEST: they choose from names in capitals.
bool choosesFromCapitals(const QString &command)
{
    static const QRegularExpression clouds(
        QStringLiteral("(?:^|\\s)(?:aws|gcloud|az|oci|bq|ip6?tables|nft|keytool|openssl|doctl|confluent|"
                       "ibmcloud|aliyun)\\s"));
    return clouds.match(command).hasMatch();
}

/// Goes once through the script and looks at each word in capitals.
class Scan {
public:
    Scan(const QString &script, std::vector<Placeholder> &all)
        : m_script(script)
        , m_all(all)
        , m_known(all.size())
    {
    }

    void run()
    {
        while (m_at < m_script.size()) {
            const QChar sign = m_script.at(m_at);
            if (sign == QLatin1Char('\n'))
                newLine();
            else if (sign == QLatin1Char('\\') && m_quote != QLatin1Char('\''))
                m_at += 2;
            else if (isQuote(sign))
                quote(sign);
            else if (sign == QLatin1Char('#') && m_quote.isNull() && follows(" \t"))
                skipTo(m_script.indexOf(QLatin1Char('\n'), m_at));
            else if (m_quote.isNull() && startsHereDocument())
                hereDocument();
            else if (sign.isUpper() && !isWord(before()))
                word();
            else {
                if (m_quote.isNull() && QStringLiteral(";&|(`").contains(sign))
                    m_command = m_at + 1;
                ++m_at;
            }
        }
    }

private:
    static bool isWord(QChar sign)
    {
        return sign.isLetterOrNumber() || sign == QLatin1Char('_') || sign == QLatin1Char('-');
    }
    static bool isQuote(QChar sign) { return sign == QLatin1Char('\'') || sign == QLatin1Char('"'); }
    QChar before() const { return m_at > 0 ? m_script.at(m_at - 1) : QLatin1Char('\n'); }
    QChar signAt(qsizetype position) const
    {
        return position >= 0 && position < m_script.size() ? m_script.at(position) : QLatin1Char('\n');
    }
    bool follows(const char *signs) const
    {
        return before() == QLatin1Char('\n') || QLatin1String(signs).contains(before());
    }
    void skipTo(qsizetype position) { m_at = position < 0 ? m_script.size() : position; }

    void newLine()
    {
        ++m_at;
        if (m_quote.isNull())
            m_command = m_at;
        if (m_hereEnd.isEmpty())
            return;
        // What a program reads is its own text; the forms with signs around them are seen there too.
        const QRegularExpression end(QStringLiteral("^\\t*%1$").arg(QRegularExpression::escape(m_hereEnd)),
                                     QRegularExpression::MultilineOption);
        const auto match = end.match(m_script, m_at);
        if (match.hasMatch())
            skipTo(match.capturedEnd());
        m_hereEnd.clear();
    }

    void quote(QChar sign)
    {
        if (m_quote.isNull()) {
            static const QRegularExpression shell(
                QStringLiteral("(?:^|[\\s/])(?:ssh\\s.*|\\w*sh\\s+-\\w*c\\s*)$"));
            m_quote = sign;
            m_quoted = m_at + 1;
            m_isCode = shell.match(m_script.mid(m_command, m_at - m_command)).hasMatch();
        } else if (m_quote == sign) {
            m_quote = QChar();
        }
        ++m_at;
    }

    bool startsHereDocument() const
    {
        const QStringView rest = QStringView(m_script).mid(m_at);
        return rest.startsWith(QLatin1String("<<")) && !rest.startsWith(QLatin1String("<<<"))
            && before() != QLatin1Char('<');
    }

    void hereDocument()
    {
        static const QRegularExpression opening(QStringLiteral("\\G<<-?[ \\t]*[\\\\'\"]?([\\w-]+)['\"]?"));
        const auto match = opening.match(m_script, m_at);
        m_hereEnd = match.captured(1);
        m_at += std::max<qsizetype>(match.capturedLength(), 2);
    }

    void word()
    {
        const qsizetype start = m_at;
        while (m_at < m_script.size() && isWord(m_script.at(m_at)))
            ++m_at;
        const QString text = m_script.mid(start, m_at - start);
        const bool isInCapitals = text.size() >= 2 && text.back() != QLatin1Char('-')
            && text.back() != QLatin1Char('_')
            && std::none_of(text.begin(), text.end(), [](QChar sign) { return sign.isLower(); });
        const bool isTaken =
            std::any_of(m_all.begin(), m_all.begin() + static_cast<std::ptrdiff_t>(m_known),
                        [start, this](const Placeholder &each) {
                            return each.position < m_at && start < each.position + each.mark.size();
                        });
        if (!isInCapitals || isTaken || m_all.size() >= 1000)
            return;
        // "restart <SERVICE": nobody has closed it. The sign must go with the word.
        if (start > 0 && m_script.at(start - 1) == QLatin1Char('<')) {
            if (m_quote.isNull() && signAt(start - 2).isSpace()
                && QStringLiteral(" \t\n;|&)").contains(signAt(m_at))
                && (isWellKnown(text) || isSubject(text)))
                m_all.push_back({QLatin1Char('<') + text, text, start - 1});
        } else if (isMark(text, start)) {
            m_all.push_back({text, text, start});
        }
    }

    bool isMark(const QString &text, qsizetype start) const
    {
        const QStringList parts = QString(text)
                                      .replace(QLatin1Char('_'), QLatin1Char('-'))
                                      .split(QLatin1Char('-'), Qt::SkipEmptyParts);
        const bool isAddress = isAddressed(parts);
        const bool hasLine = text.contains(QLatin1Char('_'));
        if (parts.isEmpty() || isOwnOfPrograms(text) || standsForItself(text))
            return false;
        QString command = m_script.mid(m_command, start - m_command);
        if (!m_quote.isNull() && command.endsWith(m_quote))
            command.chop(1);
        if (isSegment(start))
            return (hasLine && (isAddress || saysWhat(parts.back()) || saysWhat(parts.front())))
                || (isDirectorySubject(text) && !isOnlyText(command));
        if (isOfAnAddress(start))
            return isWellKnown(text) && !isOnlyText(command);
        if (!isArgument(start) || isAFileThere(text, command))
            return false;
        const bool isKnown = isWellKnown(text) || isAddress || hasLine;
        const bool isOfIt = isOfASubject(text, parts, command);
        if ((!isKnown && !isOfIt) || (takesNames(command) && (isKnown || !takesSubject(command, text))))
            return false;
        if (isOfIt && m_quote.isNull())
            return true;
        // DROP TABLE users
        static const QRegularExpression sql(QStringLiteral(
            "^\\s*[A-Z]{3,}\\s|(?i)\\b(?:select|update|delete\\s+from|insert|drop|alter|grant)\\s"));
        if ((m_quote.isNull() || m_isCode) && sql.match(command).hasMatch())
            return false;
        return !isKnown || isWellKnown(text) || isAddress || saysWhat(parts.back()) || saysWhat(parts.front())
            || !choosesFromCapitals(command);
    }

    /// kubectl drain NODE, --topic TOPIC, POD-NAME-HERE, "restart TBD"
    static bool isOfASubject(const QString &text, const QStringList &parts, const QString &command)
    {
        static const QSet<QString> unwritten = setOf("TODO TBD FIXME CHANGEME PLACEHOLDER");
        static const QRegularExpression searches(QStringLiteral("(?:^|\\s)(?:git\\s+grep|--grep)[\\s=]"));
        if (unwritten.contains(text))
            return !searches.match(command).hasMatch();
        if (parts.size() > 1)
            return isNameWithDashes(parts);
        return (isSubject(text) && takesSubject(command, text)) || isNamedBefore(command, text);
    }

    /// "postgres://USERNAME:PASSWORD@HOST/", https://CLUSTER.example.com
    bool isOfAnAddress(qsizetype start) const
    {
        static const QString ends = QStringLiteral(":@/.?\"' \t\n;|&)");
        static const QString before = QStringLiteral("/:@");
        if (!before.contains(signAt(start - 1)) || !ends.contains(signAt(m_at)))
            return false;
        static const QRegularExpression opened(QStringLiteral("[a-z]\\w*://(?:[^\\s/\"']*[:@])?$"));
        return opened.match(m_script.mid(m_command, start - m_command)).hasMatch();
    }

    /// …/ACCOUNT_ID/…
    bool isSegment(qsizetype start) const
    {
        static const QString ends = QStringLiteral("/ \t\n\"'?;");
        const qsizetype from = std::max(m_script.lastIndexOf(QLatin1Char(' '), start),
                                        m_script.lastIndexOf(QLatin1Char('\n'), start));
        return signAt(start - 1) == QLatin1Char('/') && signAt(start - 2) != QLatin1Char('/')
            && ends.contains(signAt(m_at)) && from + 1 < start - 1;
    }

    bool isArgument(qsizetype start) const
    {
        static const QString ends = QStringLiteral(" \t\n;)|&:@/,");
        const QChar first = signAt(start - 1);
        const QChar last = signAt(m_at);
        if (!m_quote.isNull() && !m_isCode)
            return m_quoted == start && last == m_quote && begins(start - 1);
        if (!m_quote.isNull() && last == m_quote)
            return first == m_quote || begins(start);
        return ends.contains(last) && begins(start)
            && !(last == QLatin1Char(',') && first != QLatin1Char('='));
    }

    /// Does an argument, its value or a part of an address begin here? Not the command itself.
    bool begins(qsizetype position) const
    {
        const QString command = m_script.mid(m_command, position - m_command);
        if (command.trimmed().isEmpty())
            return false;
        const QChar first = signAt(position - 1);
        if (first.isSpace() || first == QLatin1Char('@'))
            return true;
        if (first == QLatin1Char('/')) { // https://HOST, deployment/SERVICE
            static const QRegularExpression kinds(
                QStringLiteral("^\\s*(?:\\w+\\s+)?(?:kubectl|oc|helm|docker|podman)\\s.*\\s[\\w.-]+/$"));
            return signAt(position - 2) == QLatin1Char('/') || kinds.match(command).hasMatch();
        }
        if (first == QLatin1Char(':')) // USER:PASSWORD, host:PORT; not "key: VALUE"
            return isWord(signAt(position - 2));
        static const QRegularExpression option(QStringLiteral("(?:^|[\\s\"'])--?[\\w-]+=$"));
        return first == QLatin1Char('=') && option.match(command).hasMatch();
    }

    const QString &m_script;
    std::vector<Placeholder> &m_all;
    const size_t m_known;
    qsizetype m_at = 0;
    qsizetype m_command = 0; ///< where the simple command in hand begins
    QChar m_quote; ///< which one is open
    qsizetype m_quoted = 0; ///< where its text begins
    bool m_isCode = false; ///< the quoted text is a command for another shell
    QString m_hereEnd; ///< of a here-document that begins on the next line
};

/// Most scripts have no word in capitals.
bool hasCapitals(const QString &script)
{
    return std::adjacent_find(script.begin(), script.end(),
                              [](QChar one, QChar other) {
                                  return one.isUpper()
                                      && (other.isUpper() || other == QLatin1Char('_')
                                          || other == QLatin1Char('-'));
                              })
        != script.end();
}

} // namespace

void addCapitalWords(const QString &script, std::vector<Placeholder> &all)
{
    if (!hasCapitals(script))
        return;
    Scan(script, all).run();
    std::sort(all.begin(), all.end(),
              [](const Placeholder &a, const Placeholder &b) { return a.position < b.position; });
}

} // namespace ic
