// SPDX-License-Identifier: GPL-3.0-or-later
// What tells a command from a few words that begin like one, and from what a command printed.
#include "app/runbook/commands/shell_lines.h"

#include "app/base/text_hash.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace ic {

namespace {

/// Programs that go by what their first plain argument says, and what it may say.
const TextMap<TextSet> &subcommands()
{
    static const TextMap<TextSet> table = [] {
        TextMap<TextSet> made;
        const auto add = [&made](const char *names, const char *commands) {
            for (const QString &name : QString::fromLatin1(names).split(QLatin1Char(' ')))
                made.emplace(name, textSetOf(commands));
        };
        add("kubectl oc",
            "annotate api-resources apply attach auth autoscale cluster-info config cordon cp create debug "
            "delete describe diff drain edit events exec explain expose get kustomize label logs patch "
            "port-forward proxy replace rollout run scale set taint top uncordon version wait");
        add("docker podman docker-compose",
            "attach build compose config container cp create diff down events exec export history image "
            "images "
            "import info inspect kill load login logout logs network node pause port ps pull push rename "
            "restart rm rmi run save scale search service stack start stats stop swarm system tag top "
            "unpause up update version volume wait");
        add("systemctl",
            "cat daemon-reload disable enable get-default halt is-active is-enabled is-failed isolate kill "
            "list-jobs list-timers list-unit-files list-units mask poweroff reboot reload "
            "reload-or-restart reset-failed restart show start status stop suspend unmask");
        add("git",
            "add am apply bisect blame branch checkout cherry-pick clean clone commit describe diff fetch gc "
            "grep init log merge mv pull push rebase reflog remote reset restore revert rm show stash "
            "status submodule switch tag worktree");
        add("npm yarn pnpm", "audit build ci dev exec install outdated rebuild restart run start stop test");
        add("helm",
            "dependency diff get history install lint list ls package pull repo rollback search show status "
            "template test uninstall upgrade version");
        add("make",
            "all backup build check clean deploy dev down install lint logs migrate release reload reset "
            "restart restore rollback run start status stop test up");
        add("go cargo", "build clean fmt get install mod run test update vet version");
        add("apt apt-get yum dnf apk brew snap zypper",
            "add autoremove clean delete dist-upgrade full-upgrade info install list purge reinstall remove "
            "search show update upgrade");
        add("terraform pulumi tofu terragrunt",
            "apply destroy fmt import init output plan preview refresh show state taint up "
            "validate workspace");
        add("gh glab", "api auth issue pr release repo run workflow");
        add("aws",
            "autoscaling cloudformation cloudfront cloudwatch configure dynamodb ec2 ecr ecs eks elasticache "
            "elbv2 iam kms lambda logs rds route53 s3 s3api sns sqs ssm sts");
        add("gcloud", "app auth compute config container functions iam logging projects run sql storage");
        add("az", "account acr aks functionapp group keyvault login network postgres sql storage vm webapp");
        add("vault", "auth kv list login operator policy read seal secrets status token unseal write");
        add("consul", "catalog force-leave info kv leave members monitor operator reload services snapshot");
        add("pm2", "delete list logs monit reload restart save start status stop");
        add("supervisorctl", "avail reload remove reread restart signal start status stop tail update");
        add("ufw", "allow default delete deny disable enable insert limit logging reload reset status");
        add("ip", "a addr address l link maddr n neigh netns r route rule");
        add("zpool zfs",
            "add attach clear create destroy detach export get history import iostat list mount offline "
            "online promote replace resilver rollback scrub send set snapshot status trim upgrade");
        add("redis-cli", "bgsave dbsize flushall flushdb info keys monitor ping save");
        add("rabbitmqctl",
            "add_user cluster_status list_bindings list_connections list_consumers list_queues list_users "
            "reset start_app status stop stop_app");
        add("patronictl", "failover history list pause reinit reload restart resume switchover topology");
        add("heroku",
            "config logs maintenance:off maintenance:on ps releases releases:rollback rollback run");
        add("nmcli", "agent connection con device dev general monitor networking radio");
        add("restic", "backup check copy forget init ls prune restore snapshots stats unlock");
        add("velero", "backup create describe get restore schedule");
        add("knife", "client cookbook node role search ssh status");
        add("vercel", "deploy inspect logs ls promote redeploy rollback");
        add("ceph", "df health osd pg status tell");
        add("pcs", "cluster constraint node property resource status stonith");
        add("etcdctl", "alarm defrag del endpoint get member move-leader put snapshot");
        add("argocd", "app cluster login repo");
        add("gitlab-ctl", "reconfigure restart start status stop tail");
        add("nodetool", "decommission drain flush info removenode repair ring status");
        add("nginx haproxy", "");
        return made;
    }();
    return table;
}

QString firstProgram(const QStringList &words, qsizetype &at)
{
    while (at + 1 < words.size() && (words.at(at) == QLatin1String("sudo") || words.at(at).contains(u'=')))
        ++at;
    return words.at(at);
}

/// A path, an address, an option, a setting, a variable: no word of a sentence looks like it.
bool looksLikeArgument(const QString &word)
{
    if (word.size() > 1 && word.startsWith(QLatin1Char('-')))
        return word.at(1) != u'>' && word != QLatin1String("--");
    if (word == QLatin1String(".") || word == QLatin1String(".."))
        return true;
    const QStringView inside = QStringView(word).chopped(word.isEmpty() ? 0 : 1);
    return std::any_of(word.begin(), word.end(),
                       [](QChar c) { return QStringView(u"/=@$\\{}*~_[]").contains(c); })
        || std::any_of(inside.begin(), inside.end(), [](QChar c) { return c == u'.' || c == u':'; });
}

bool holdsOperator(const QString &line)
{
    static const QRegularExpression operators(
        QStringLiteral("\\s(?:\\|\\|?|&&|2?>>?|<)\\s*[\\w/.~$&\"'-]|;\\s*\\w|\\s&$|\\\\$|<<"));
    return operators.match(line).hasMatch();
}

bool hasDigit(const QString &word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

bool isNumber(const QString &word)
{
    static const QRegularExpression number(QStringLiteral("^\\d+[smhdKMG]?$"));
    return number.match(word).hasMatch();
}

/// "node", "service", "kill": so often words of a sentence that a number or a name proves nothing.
bool isWordOfEnglish(const QString &program)
{
    static const TextSet words =
        textSetOf("at date file find free go host image last less make mount node page screen service sync "
                  "tail test time top touch w wait watch which");
    return words.contains(program);
}

bool isState(const QString &word)
{
    static const TextSet states = textSetOf(
        "available back broken crashed dead degraded disconnected down error errors failed failing failure "
        "fine full gone hangs hung imminent issue issues lost missing offline ok okay online problem "
        "problems ready refused running sealed slow stopped stuck timeout unavailable unknown "
        "unreachable unresponsive up well working works");
    return states.contains(word.toLower());
}

/// "service nginx restart".
bool isServiceCall(const QStringList &words, qsizetype at)
{
    static const TextSet orders =
        textSetOf("condrestart force-reload reload restart start status stop try-restart");
    constexpr qsizetype wordCount = 3;
    return words.at(at) == QLatin1String("service") && words.size() == at + wordCount
        && orders.contains(words.last());
}

/// Those that take a name and nothing else: "cd backups", "ssh web".
bool takesBareNames(const QString &program)
{
    static const TextSet takers =
        textSetOf("cat cd cp dig grep killall ls mkdir mv nslookup pg_dump pgrep ping pkill psql rm scp ssh "
                  "traceroute umount whois");
    return takers.contains(program);
}

bool speaksQuoted(const QString &program)
{
    static const TextSet speakers = textSetOf("awk echo grep jq logger printf sed wall");
    return speakers.contains(program);
}

} // namespace

bool isClearCommand(const QString &line)
{
    if (!looksLikeCommand(line) || !whyNoCommand(line).isEmpty())
        return false;
    const qsizetype remark = line.indexOf(QLatin1String(" #"));
    const QStringList words =
        line.left(remark < 0 ? line.size() : remark).simplified().split(QLatin1Char(' '));
    qsizetype at = 0;
    const QString program = firstProgram(words, at);
    const QStringList arguments = words.mid(at + 1);
    if (at > 0 || arguments.isEmpty() || program.contains(QLatin1Char('/')) || holdsOperator(line)
        || isServiceCall(words, at))
        return true;
    const auto looksRight = std::count_if(arguments.begin(), arguments.end(), looksLikeArgument);
    const bool hasOption = std::any_of(arguments.begin(), arguments.end(), [](const QString &word) {
        return word.startsWith(QLatin1Char('-')) && looksLikeArgument(word);
    });
    if (hasOption)
        return true;
    if (const auto known = subcommands().find(program);
        known != subcommands().end() && known->second.contains(arguments.front()))
        return !isState(arguments.last()) || looksRight > 0 || arguments.size() == 1;
    if (isWordOfEnglish(program)) {
        const bool isOneName = arguments.size() == 1 && hasDigit(arguments.front());
        return looksRight * 2 > arguments.size() || isOneName || arguments.front().contains(QLatin1Char('/'));
    }
    if (isState(arguments.last()) && looksRight < arguments.size())
        return false;
    if (looksRight > 0 || std::any_of(arguments.begin(), arguments.end(), isNumber))
        return true;
    if (speaksQuoted(program))
        return QStringView(u"\"'").contains(arguments.front().front());
    constexpr qsizetype mostBareNames = 2;
    return takesBareNames(program)
        && (arguments.size() <= mostBareNames || std::any_of(arguments.begin(), arguments.end(), hasDigit));
}

namespace {

/// "NAME   READY  STATUS", "web-0  1/1    Running".
bool isTableLine(const QString &line)
{
    if (!line.contains(QLatin1String("  ")))
        return false;
    static const QRegularExpression table(QStringLiteral(
        "^[\\w./:%()-]+(?: [\\w./:%()-]+)?(?:\\s{2,}(?!-)[\\w./:%()-]+(?: [\\w./:%()-]+)?){2,}\\s*$"));
    return table.match(line).hasMatch() && !looksLikeCommand(line);
}

bool isOneLineOf(const QString &line, const QString &before)
{
    constexpr qsizetype longestPrinter = 24;
    if (before.size() > longestPrinter)
        return false;
    static const QRegularExpression named(
        QStringLiteral("^(?:hostname|whoami|tty|arch|uname|pwd)(?: -\\w+)?$"));
    static const QRegularExpression name(QStringLiteral("^[\\w.-]+$"));
    static const TextSet alsoPrograms =
        textSetOf("arch break continue exit fg halt id init jobs logout nproc poweroff pwd return sync times "
                  "true tty uname users wait whoami");
    if (named.match(before).hasMatch()) {
        const bool isFolder = before.startsWith(QLatin1String("pwd")) && line.startsWith(QLatin1Char('/'));
        return (isFolder && !line.contains(QLatin1Char(' ')))
            || (name.match(line).hasMatch() && !looksLikeCommand(line) && !alsoPrograms.contains(line));
    }
    if (before == QLatin1String("uptime"))
        return line.startsWith(QLatin1String("up ")) || line.contains(QLatin1String("load average"));
    static const QRegularExpression day(QStringLiteral("^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\\s"));
    if (before == QLatin1String("date") || before.startsWith(QLatin1String("date ")))
        return day.match(line).hasMatch();
    return before == QLatin1String("id") && line.startsWith(QLatin1String("uid="));
}

} // namespace

QString whyOutput(const QString &line, const QString &commandBefore)
{
    const QString trimmed = line.trimmed();
    static const QRegularExpression severity(
        QStringLiteral("^(?:ERROR|WARN|WARNING|FATAL|INFO|DEBUG|NOTICE|PANIC)\\s"));
    const bool isSevere =
        !trimmed.isEmpty() && trimmed.front().isUpper() && severity.match(trimmed).hasMatch();
    const bool isJson = trimmed.startsWith(QLatin1String("{\"")) || trimmed.startsWith(QLatin1String("[{"));
    if (isJson || isSevere || isTableLine(trimmed) || isOneLineOf(trimmed, commandBefore.trimmed()))
        return QCoreApplication::translate("Runbook", "“%1” reads as what a command printed")
            .arg(trimmed.left(60));
    return {};
}

} // namespace ic
