// SPDX-License-Identifier: GPL-3.0-or-later
// Facts about which first words are programs, and how prose, SQL and PowerShell give themselves away.
#include "app/runbook/commands/shell_lines.h"

#include "app/base/one_of.h"
#include "app/base/text_hash.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <string_view>

namespace ic {

namespace {

const TextSet &programs()
{
    static const TextSet names = textSetOf(
        "alembic ansible ansible-playbook apk apt apt-get argocd awk aws az base64 bash bundle cargo "
        "cat cd certbot chmod chown chroot clickhouse-client composer consul cp cqlsh crictl crontab "
        "ctr curl cypher-shell date dd df dig dmesg docker docker-compose du echo env eksctl etcdctl "
        "export fail2ban-client file find firewall-cmd flux flyctl free fuser gcloud gh git go gradle "
        "grep gsutil gunzip gzip haproxy helm heroku host hostname htop httpie ifconfig influx iostat "
        "ip ipmitool iptables istioctl java jmap journalctl jps jq jstack kafka-consumer-groups "
        "kafka-topics kafka-topics.sh kill killall kubectl kubectx kubens last less ln ls lsblk lsof "
        "make mkdir mongo mongodump mongorestore mongosh mount mtr mv mvn mysql mysqladmin mysqldump "
        "nc ncat netstat nft nginx ngrep nice nmap node nodetool nohup nomad npm npx nslookup nvidia-smi "
        "openssl patroni patronictl pg_basebackup pg_ctl pg_dump pg_dumpall pg_isready pg_restore "
        "pgbench pgrep php ping ping6 pip pip3 pkill pm2 pnpm podman poetry printf promtool ps psql "
        "pt-kill pulumi python python3 rabbitmqctl rails rake rclone reboot redis-cli rm rsync ruby "
        "sar scp screen sed sentinel service sftp sh shutdown sleep snap sqlite3 ss ssh ssh-keygen "
        "stat strace su sudo supervisorctl sync sysctl systemctl tail tar tc tcpdump tee telnet "
        "terraform test tmux top touch traceroute tracepath ufw umount unzip uptime vacuumdb vault "
        "velero vgs vim vmstat w watch wget which whois wscat xargs yarn yum zcat zgrep zip zfs zpool "
        "dnf pacman zypper brew "
        // Networks and hosts.
        "arping birdc birdc6 chronyc conntrack ethtool getent hostnamectl ipset keepalived loginctl "
        "networkctl "
        "nmcli nstat ntpq resolvectl rndc socat timedatectl vtysh wg-quick "
        // Disks and files.
        "blkid btrfs ceph drbdadm e2fsck fallocate fsck gluster hdparm lvcreate lvdisplay lvextend lvs mdadm "
        "mkfs.ext4 mkfs.xfs pvcreate pvdisplay pvs rados rbd resize2fs restic smartctl vgdisplay vgextend "
        "xfs_growfs xfs_repair "
        // Databases, queues, clusters of them.
        "barman crm_mon gitlab-ctl gitlab-psql gitlab-rake influxd kafka-configs.sh "
        "kafka-console-consumer.sh "
        "kafka-consumer-groups.sh kafka-reassign-partitions.sh kcat mariadb mariadb-dump mysqlbinlog pcs "
        "pg_archivecleanup pg_controldata pg_rewind pg_verifybackup pgbackrest pgbouncer "
        "rabbitmq-diagnostics "
        "repmgr valkey-cli wal-g zkCli.sh "
        // Platforms.
        "calicoctl chef-client doctl firebase hcloud helmfile k3s kinit klist knife kubeadm kustomize "
        "ldapsearch mc nerdctl nsupdate oc openstack puppet s3cmd terragrunt tofu vercel wrangler "
        // Mail and the web.
        "apachectl caddy doveadm mailq postfix postqueue postsuper varnishadm");
    return names;
}

bool isPath(const QString &word)
{
    static const QRegularExpression path(QStringLiteral("^(?:\\.{1,2}|~)?/[\\w./@%+=:~-]*[\\w-]$"));
    return word.contains(QLatin1Char('/')) && path.match(word).hasMatch();
}

/// "/incident declare": what is typed to a bot. Programs stand in folders.
bool isChatCommand(const QString &line)
{
    if (!line.startsWith(QLatin1Char('/')))
        return false;
    static const QRegularExpression chat(QStringLiteral("^/[a-z][\\w-]*(?:\\s|$)"));
    return chat.match(line).hasMatch();
}

/// A few words to look for. So few that comparing is quicker than hashing.
class FewWords {
public:
    explicit FewWords(const char *words)
        : m_words(QString::fromUtf8(words).split(QLatin1Char(' ')))
    {
    }
    bool contains(QStringView word) const
    {
        return std::any_of(m_words.begin(), m_words.end(), [word](const QString &each) {
            return each.size() == word.size() && each.front() == word.front() && each == word;
        });
    }

private:
    QStringList m_words;
};

/// A few ASCII characters to look for.
class FewMarks {
public:
    explicit constexpr FewMarks(std::string_view marks)
    {
        for (const char mark : marks)
            m_isOne[static_cast<unsigned char>(mark)] = true;
    }
    bool contains(char16_t c) const { return c < m_isOne.size() && m_isOne[c]; }

private:
    std::array<bool, 128> m_isOne{};
};

using WordViews = QVarLengthArray<QStringView, 32>;

WordViews wordViews(QStringView line)
{
    WordViews found;
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype start = at;
        while (at < line.size() && !line.at(at).isSpace())
            ++at;
        if (at > start)
            found.push_back(line.sliced(start, at - start));
        else
            ++at;
    }
    return found;
}

QStringList words(const QString &line)
{
    QStringList found;
    for (const QStringView word : wordViews(line))
        found += word.toString();
    return found;
}

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// What the expression in isPlainWord() says of ASCII.
bool isPlainAsciiWord(QStringView word)
{
    if (!word.isEmpty() && isOneOf(word.back(), u".,:;!?"))
        word.chop(1);
    if (!word.isEmpty() && isOneOf(word.back(), u"\"')"))
        word.chop(1);
    if (!word.isEmpty() && isOneOf(word.front(), u"\"'("))
        word = word.sliced(1);
    return !word.isEmpty() && isAsciiLetter(word.front())
        && std::all_of(word.begin(), word.end(),
                       [](QChar c) { return isAsciiLetter(c) || c == u'\'' || c == u'-'; });
}

bool isPlainWord(const QString &word)
{
    if (std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 0x80; }))
        return isPlainAsciiWord(word);
    static const QRegularExpression plain(
        QStringLiteral("^[\"'(“„«]?[\\p{L}][\\p{L}'’-]*[\"'”“»)]?[.,:;!?…]?$"),
        QRegularExpression::UseUnicodePropertiesOption);
    return plain.match(word).hasMatch();
}

/// Any of the characters that commands are made of, or an option: " -f", " --force".
bool holdsShellMark(QStringView line, const FewMarks &marks)
{
    const auto at = [line](qsizetype i) { return i < line.size() ? line.at(i).unicode() : char16_t(0); };
    const auto isWord = [](char16_t c) { return isAsciiLetter(c) || (c >= u'0' && c <= u'9') || c == u'_'; };
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char16_t c = at(i);
        if (marks.contains(c))
            return true;
        const bool isSpace = c == u' ' || (c >= u'\t' && c <= u'\r');
        if (isSpace && at(i + 1) == u'-' && isWord(at(at(i + 2) == u'-' ? i + 3 : i + 2)))
            return true;
    }
    return false;
}

bool isSql(const QString &line)
{
    static const QRegularExpression sql(QStringLiteral(
        "^\\s*(?:SELECT\\s|INSERT\\s+INTO\\s|UPDATE\\s+\\S+\\s+SET\\s|DELETE\\s+FROM\\s|ALTER\\s+(?:TABLE|"
        "SYSTEM|DATABASE|USER|ROLE)|CREATE\\s+(?:UNIQUE\\s+)?(?:TABLE|INDEX|DATABASE|USER|ROLE|VIEW)|DROP\\s+"
        "(?:TABLE|INDEX|DATABASE|USER|ROLE|VIEW)|EXPLAIN\\s|VACUUM\\b|ANALYZE\\b|REINDEX\\s|TRUNCATE\\s+"
        "TABLE|GRANT\\s|REVOKE\\s|SHOW\\s+\\w+|BEGIN;|COMMIT;|ROLLBACK;|WITH\\s+\\w+\\s+AS\\s*\\()"));
    return sql.match(line).hasMatch();
}

/// "SLOWLOG GET 10", "CONFIG GET *": typed at the prompt of a data store. Programs are written small.
bool isStoreCommand(const QString &line)
{
    static const QRegularExpression store(QStringLiteral("^[A-Z]{2,}\\s+[A-Z]{2,}(?:\\s|$)"));
    return store.match(line).hasMatch();
}

bool isPowerShell(const QString &line)
{
    static const QRegularExpression power(
        QStringLiteral("^\\s*(?:PS [A-Z]:|\\$\\w+\\s*=\\s|[A-Z][a-z]+-[A-Z][A-Za-z]+(?:\\s|$))"));
    return power.match(line).hasMatch();
}

/// "make sure nobody restarts it" begins with a program's name, and is a sentence all the same.
bool isSentenceThatBeginsLikeACommand(const QStringList &all)
{
    static const FewWords alsoWords(
        "make find which host date file last watch test touch top free go less kill sync mount "
        "service screen install export tail time w");
    static const FewWords smallWords(
        "the a an it that sure is are to and or of your this with if out for you was");
    constexpr qsizetype fewestWords = 3;
    return all.size() >= fewestWords && alsoWords.contains(all.front())
        && std::any_of(all.begin() + 1, all.end(),
                       [](const QString &word) { return smallWords.contains(word); })
        && std::all_of(all.begin(), all.end(), isPlainWord);
}

/// "ask Anna", "wait until it is green": no program that we know, nothing but plain words, and either what
/// one does with people or somebody's name. "deploytool rollback production" stays a command.
bool isRequestToAPerson(const QStringList &all)
{
    static const FewWords betweenPeople(
        "ask call tell inform notify contact phone ring email remind thank wait speak talk discuss decide "
        "agree "
        "escalate announce consult involve meet explain apologise apologize avisar avisa llama llamar "
        "pregunta "
        "preguntar esperar espera informa frage fragen rufe anrufen warte warten informiere melde melden sag "
        "demander demande appeler appelle attendre attends prévenir préviens informer");
    constexpr qsizetype fewestWords = 2;
    if (all.size() < fewestWords || programs().contains(all.front())
        || !std::all_of(all.begin(), all.end(), isPlainWord))
        return false;
    const auto isName = [](const QString &word) {
        constexpr qsizetype shortest = 3; // "OK" and "US" may be somebody's argument
        return word.size() >= shortest && word.at(0).isUpper() && word.at(1).isLower();
    };
    return betweenPeople.contains(all.front()) || std::any_of(all.begin() + 1, all.end(), isName);
}

/// A sentence: several plain words, none of the marks that commands are made of.
bool isSentence(const QString &line)
{
    const QStringList all = words(line);
    if (all.isEmpty())
        return false;
    if (isSentenceThatBeginsLikeACommand(all) || isRequestToAPerson(all))
        return true;
    static constexpr FewMarks marks("|&;<>$=`\\{}*~");
    const auto plain = std::count_if(all.begin(), all.end(), isPlainWord);
    const bool mostlyPlain = plain * 4 >= all.size() * 3;
    const QChar first = all.front().front();
    if (first.isUpper() && all.front().size() > 1)
        return all.size() >= 2 && mostlyPlain && !holdsShellMark(line, marks);
    const bool endsLikeOne =
        all.size() >= 3 && all.last().size() > 1 && QStringLiteral(".!?:…").contains(all.last().back());
    return endsLikeOne && mostlyPlain && !holdsShellMark(line, marks) && !programs().contains(all.front());
}

} // namespace

namespace {

/// "sudo -u postgres psql", "sudo chef-client-disable": whoever writes sudo means a program, known or not.
/// "sudo access" is what somebody needs.
bool isCalledBySudo(QStringList all)
{
    static const TextSet nouns = textSetOf(
        "a access account and capability group is or password permission permissions powers privilege "
        "privileges right rights rule rules session to user users without");
    all.removeFirst();
    while (all.size() > 1 && all.front().startsWith(QLatin1Char('-'))) {
        static const TextSet takesValue = textSetOf("-u -g -h -p -C -D -R -T");
        all.remove(0, takesValue.contains(all.front()) ? 2 : 1);
    }
    if (all.isEmpty() || nouns.contains(all.front()))
        return false;
    const QString &program = all.front();
    return program.front() >= u'a' && program.front() <= u'z' && program.size() > 1
        && std::all_of(program.begin(), program.end(),
                       [](QChar c) { return isAsciiLetter(c) || c.isDigit() || isOneOf(c, u"._-+"); });
}

} // namespace

bool looksLikeCommand(const QString &line)
{
    QStringList all = words(line);
    if (all.size() > 1 && all.front() == QLatin1String("sudo") && isCalledBySudo(all))
        return true;
    static const QRegularExpression assignment(QStringLiteral("^[A-Za-z_]\\w*=\\S*$"));
    while (all.size() > 1
           && (all.front() == QLatin1String("sudo")
               || (all.front().contains(QLatin1Char('=')) && assignment.match(all.front()).hasMatch())))
        all.removeFirst();
    if (all.isEmpty())
        return false;
    if (isPath(all.front()) && !isChatCommand(all.front()))
        return all.size() > 1 || all.front().startsWith(QLatin1Char('.'))
            || all.front().endsWith(QLatin1String(".sh"));
    return programs().contains(all.front()) && !isSentenceThatBeginsLikeACommand(all);
}

namespace {

/// "ssh администратору звонить сразу": a program's name among words of a language. One such word may be an
/// argument.
bool isMostlyForeign(const QString &line, const WordViews &all)
{
    const auto isForeign = [](QChar c) { return c.unicode() >= 0x80 && c.isLetter(); };
    if (std::none_of(line.begin(), line.end(), isForeign))
        return false;
    const auto foreign = std::count_if(all.begin(), all.end(), [isForeign](QStringView word) {
        return std::any_of(word.begin(), word.end(), isForeign);
    });
    constexpr qsizetype fewest = 2;
    return foreign >= fewest && foreign * 2 >= all.size() - 1;
}

/// "page the DBA", "kubectl should say Ready": words that no program takes for an argument. Where the first
/// word is no known program, weaker ones do, and so do letters that names of programs don't have.
bool isSentenceByItsSmallWords(const QString &line)
{
    static constexpr FewMarks marks("|&;<>$=`\\{}*~\"'/");
    static const FewWords speakers("echo printf logger wall say for if case while until select");
    static const FewWords strong("the is are was should must will needs into then some your our this "
                                 "that when me");
    static const FewWords weak("a an it to on in of for and or if with by at el la los las un una en "
                               "de y si le les et du au der die das den dem ein eine und im zum neu");
    if (holdsShellMark(line, marks))
        return false;
    const WordViews all = wordViews(line);
    if (all.isEmpty() || speakers.contains(all.front()))
        return false;
    constexpr qsizetype fewestWords = 3;
    const auto holds = [&all](const FewWords &set) {
        return all.size() >= fewestWords && std::any_of(all.begin() + 1, all.end(), [&set](QStringView word) {
                   return set.contains(word);
               });
    };
    if (holds(strong) || isMostlyForeign(line, all))
        return true;
    if (programs().contains(all.front()))
        return false;
    const bool isForeign =
        std::any_of(line.begin(), line.end(), [](QChar c) { return c.unicode() >= 0x80 && c.isLetter(); });
    // "Restart", "OK": programs are written small.
    const bool isOneWord = all.size() == 1 && all.front().size() > 1 && all.front().front().isUpper()
        && isPlainWord(all.front().toString());
    return isForeign || isOneWord || holds(weak);
}

/// "npm run x" and its like need no closer look.
bool isPlainlyACommand(const QString &line)
{
    static constexpr std::array<QStringView, 11> sure{u"npm",       u"npx",        u"kubectl", u"docker",
                                                      u"systemctl", u"journalctl", u"curl",    u"psql",
                                                      u"ping",      u"ssh",        u"sudo"};
    const qsizetype space = line.indexOf(QLatin1Char(' '));
    const QStringView word = space < 0 ? QStringView(line) : QStringView(line).first(space);
    return std::find(sure.begin(), sure.end(), word) != sure.end();
}

/// Up to `at`, a quote was opened that is not closed.
bool isQuotedAt(QStringView line, qsizetype at)
{
    QChar quote;
    for (const QChar c : line.first(at)) {
        if (quote.isNull() && (c == u'"' || c == u'\'' || c == u'`'))
            quote = c;
        else if (c == quote)
            quote = QChar();
    }
    return !quote.isNull();
}

/// "kubectl get pods -> should be Running": to a shell, it writes a file "should".
bool holdsArrow(const QString &line)
{
    if (!QStringView(line).contains(u"> "))
        return false;
    static const QRegularExpression arrow(QStringLiteral("\\s(?:-{1,2}|={1,2})>\\s"));
    const auto match = arrow.match(line);
    return match.hasMatch() && !isQuotedAt(line, match.capturedStart());
}

/// "12% of users", "10:00 up 1 day": no program is called by an amount or a time.
bool beginsWithAnAmount(const QString &line)
{
    if (!line.front().isDigit())
        return false;
    static const QRegularExpression amount(QStringLiteral("^\\d+(?:[.,:]\\d+)*(?:%|,|:)?(?:\\s|$)"));
    return amount.match(line).hasMatch();
}

/// "step 1: kubectl …", "Call +1 555 010 999".
bool isNumberedOrPhoned(const QString &line)
{
    static constexpr std::string_view initials = "scdrpfteSCDRPFTE";
    const char16_t first = line.front().unicode();
    if (first >= 0x80 || initials.find(static_cast<char>(first)) == std::string_view::npos)
        return false;
    static const QRegularExpression numbered(
        QStringLiteral("^(?:step|schritt|paso|[ée]tape|phase)\\s+\\d+\\s*(?:[:.)]|$|\\s[-–—])"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression phoned(
        QStringLiteral("^(?:call|phone|ring|dial|page|text|fax|telephone)\\s+(?:\\p{L}+\\s+){0,3}\\(?\\+?\\d["
                       "\\d ()/.-]{4,}$"),
        QRegularExpression::CaseInsensitiveOption);
    return numbered.match(line).hasMatch() || phoned.match(line).hasMatch();
}

/// "restore.sh latest  # what was saved at night": what somebody says beside a command makes no sentence of
/// it, and no command of one. Only where what stands before it says what it is.
QString withoutRemark(const QString &line)
{
    const qsizetype remark = line.indexOf(QLatin1String(" #"));
    if (remark <= 0 || isQuotedAt(line, remark))
        return line;
    static const QRegularExpression unlikeASentence(QStringLiteral("\\w[./_-]\\w|\\s--?\\w"));
    const QString command = line.left(remark).trimmed();
    const bool says = looksLikeCommand(command) || unlikeASentence.match(command).hasMatch()
        || isSentenceByItsSmallWords(command) || isSentence(command);
    return says ? command : line;
}

} // namespace

QString whyNoCommand(const QString &line)
{
    const QString trimmed = withoutRemark(line.trimmed());
    if (trimmed.isEmpty())
        return {};
    if (holdsArrow(trimmed))
        return QCoreApplication::translate("Runbook", "“%1” reads as text, not as a shell command")
            .arg(trimmed.left(60));
    if (isPlainlyACommand(trimmed) && !isSentenceByItsSmallWords(trimmed))
        return {};
    if (hasPrompt(trimmed))
        return QCoreApplication::translate(
                   "Runbook", "“%1” begins with a prompt, which the first line of its fence does not")
            .arg(trimmed.left(60));
    const QChar first = trimmed.front();
    if (isChatCommand(trimmed))
        return QCoreApplication::translate("Runbook", "“%1” is for a chat, not a shell command")
            .arg(trimmed.left(60));
    const bool startsUpper = first >= u'A' && first <= u'Z';
    if (startsUpper && isSql(trimmed))
        return QCoreApplication::translate("Runbook", "“%1” is SQL, not a shell command")
            .arg(trimmed.left(60));
    if (startsUpper && isStoreCommand(trimmed) && trimmed.contains(QLatin1String("  ")))
        return QCoreApplication::translate("Runbook", "“%1” is the head of a table that a command printed")
            .arg(trimmed.simplified().left(60));
    if (startsUpper && isStoreCommand(trimmed))
        return QCoreApplication::translate("Runbook", "“%1” is typed in a client, not in a shell")
            .arg(trimmed.left(60));
    if ((startsUpper || first == u'$') && isPowerShell(trimmed))
        return QCoreApplication::translate("Runbook", "“%1” is PowerShell, not a shell command")
            .arg(trimmed.left(60));
    static const QRegularExpression quoted(
        QStringLiteral("^(?:\"[^\"]*\\s[^\"]*\"|'[^']*\\s[^']*'|[“„«].*)$"));
    static const QRegularExpression menu(QStringLiteral("^\\([A-Z][\\w]*(?:\\s+[\\w-]+)*\\)$"));
    static const QRegularExpression bullet(
        QStringLiteral("^(?:[-*•–]\\s+|\\d{1,3}[.)]\\s+|>\\s|[→✓✔✅❌☐]|\\||[=-]+>|@\\w|\\[[ xX]?\\]\\s|"
                       "[\\w-]+:(?:\\s|$)|\\.{2,}$)"));
    // What is typed at another program's prompt: "mysql> …", "postgres=# …", "C:\\> …".
    static const QRegularExpression otherPrompt(QStringLiteral("^(?:[\\w-]{1,24}(?:=[#>]|>)\\s|[A-Z]:\\\\)"));
    // Most lines hold no mark without which they match neither: what begins with a letter is a bullet only by
    // its colon.
    const bool mayBeBullet = !(isAsciiLetter(first) || first == u'_') || trimmed.contains(u':');
    static constexpr FewMarks promptMarks(">#\\");
    const bool mayBePrompt = std::any_of(trimmed.begin(), trimmed.end(),
                                         [](QChar c) { return promptMarks.contains(c.unicode()); });
    const bool foreign = first.unicode() >= 0x80;
    const bool isQuoted = (first == u'"' || first == u'\'') && quoted.match(trimmed).hasMatch();
    const bool isMenu = first == u'(' && menu.match(trimmed).hasMatch();
    const bool isFenceMark = trimmed.startsWith(QLatin1String("```"));
    if (foreign || isQuoted || isMenu || isFenceMark || beginsWithAnAmount(trimmed)
        || isNumberedOrPhoned(trimmed) || (mayBeBullet && bullet.match(trimmed).hasMatch())
        || (mayBePrompt && otherPrompt.match(trimmed).hasMatch()) || isSentenceByItsSmallWords(trimmed)
        || isSentence(trimmed))
        return QCoreApplication::translate("Runbook", "“%1” reads as text, not as a shell command")
            .arg(trimmed.left(60));
    return {};
}

} // namespace ic
