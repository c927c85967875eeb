// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/effect_rules.h"

#include <array>

namespace ic {

namespace {

using enum Effect;

// Read means: it could be run by anybody at any time without asking. Destroy means: what it takes away (data,
// a key, a whole service) doesn't come back by running something else. Everything between is Change.
constexpr auto rules = std::to_array<EffectRule>({
    // Looking at the network.
    {"ping", "", Read},
    {"ping6", "", Read},
    {"nslookup", "", Read},
    {"dig", "", Read},
    {"host", "", Read},
    {"traceroute", "", Read},
    {"tracepath", "", Read},
    {"mtr", "", Read},
    {"whois", "", Read},
    {"netstat", "", Read},
    {"ss", "(^| )(-K|--kill)", Change},
    {"ss", "", Read},
    {"nc", "(^| )-\\w*z", Read},
    {"ncat", "(^| )-\\w*z", Read},
    {"ip", "\\b(flush|del|delete)\\b", Destroy},
    {"ip", "^(-\\S+ )*(a|addr|address|r|route|l|link|n|neigh|rule|-V)( (show|list|ls|get)\\b.*)?$", Read},
    {"ifconfig", "^(-a|\\w+)?$", Read},
    {"arp", "(^| )-[ds]", Change},
    {"arp", "", Read},
    {"iptables", "(^| )(-F|--flush|-X|-D|--delete)\\b", Destroy},
    {"iptables", "(^| )(-L|-S|--list)", Read},
    {"nft", "\\b(flush|delete)\\b", Destroy},
    {"nft", "^list\\b", Read},
    {"ufw", "^status", Read},
    {"ufw", "^reset", Destroy},
    {"openssl", "^(s_client|x509|verify|version|crl|ciphers|dgst)\\b(?!.* -out )", Read},

    // Looking at the machine.
    {"ls", "", Read},
    {"cat", "", Read},
    {"zcat", "", Read},
    {"head", "", Read},
    {"tail", "", Read},
    {"less", "", Read},
    {"more", "", Read},
    {"grep", "", Read},
    {"egrep", "", Read},
    {"fgrep", "", Read},
    {"zgrep", "", Read},
    {"rg", "", Read},
    {"wc", "", Read},
    {"cut", "", Read},
    {"tr", "", Read},
    {"uniq", "^(-\\S+ )*[^- ]\\S* [^- ]\\S*$", Change},
    {"uniq", "", Read},
    {"sort", "(^| )(-\\w*o|--output)", Change},
    {"sort", "", Read},
    {"column", "", Read},
    {"jq", "", Read},
    {"yq", "(^| )(-\\w*i|--inplace)", Change},
    {"yq", "", Read},
    {"nl", "", Read},
    {"tac", "", Read},
    {"awk", "system *\\(|>|\\| *\"|(^| )-i ?inplace", Change},
    {"awk", "", Read},
    {"sed", "(^| )(-\\w*i|--in-place)|(^|[;/ {])[we] ", Change},
    {"sed", "", Read},
    {"df", "", Read},
    {"du", "", Read},
    {"free", "", Read},
    {"uptime", "", Read},
    {"w", "", Read},
    {"who", "", Read},
    {"whoami", "", Read},
    {"id", "", Read},
    {"ps", "", Read},
    {"pgrep", "", Read},
    {"pstree", "", Read},
    {"pidof", "", Read},
    {"top", "", Read},
    {"htop", "", Read},
    {"vmstat", "", Read},
    {"iostat", "", Read},
    {"mpstat", "", Read},
    {"sar", "", Read},
    {"lsof", "", Read},
    {"lsblk", "", Read},
    {"uname", "", Read},
    {"lscpu", "", Read},
    {"getent", "", Read},
    {"last", "", Read},
    {"date", "(^| )(-s|--set)", Change},
    {"date", "", Read},
    {"hostname", "^[^-]", Change},
    {"hostname", "", Read},
    {"hostnamectl", "^(status)?$", Read},
    {"env", "", Read},
    {"printenv", "", Read},
    {"stat", "", Read},
    {"file", "", Read},
    {"tree", "", Read},
    {"md5sum", "", Read},
    {"sha256sum", "", Read},
    {"sha1sum", "", Read},
    {"cmp", "", Read},
    {"diff", "", Read},
    {"realpath", "", Read},
    {"readlink", "", Read},
    {"basename", "", Read},
    {"dirname", "", Read},
    {"which", "", Read},
    {"whereis", "", Read},
    {"sleep", "", Read},
    {"seq", "", Read},
    {"dmesg", "(^| )(-C|-c|--clear|--read-clear)", Destroy},
    {"dmesg", "", Read},
    {"journalctl", "--vacuum", Destroy},
    {"journalctl", "--(rotate|flush|sync|relinquish)", Change},
    {"journalctl", "", Read},
    {"crontab", "(^| )-r", Destroy},
    {"crontab", "(^| )-l", Read},
    {"find", "(^| )-delete\\b|-(exec|execdir|ok) (\\S*/)?(rm|shred|unlink)\\b", Destroy},
    {"find", "(^| )-(exec|execdir|ok|okdir|fprint\\w*|fls)\\b", Change},
    {"find", "", Read},
    {"tar", "^-?\\w*t\\w*( |$)|(^| )(-t|--list)", Read},
    {"unzip", "^-[lvtZ]", Read},
    {"fdisk", "^-l", Read},
    {"fdisk", "", Destroy},
    {"parted", "(^| )(-l|print)\\b", Read},
    {"parted", "", Destroy},

    // The shell's own words: they change the shell that runs the step, nothing else.
    {"echo", "", Read},
    {"printf", "", Read},
    {"true", "", Read},
    {"false", "", Read},
    {":", "", Read},
    {"test", "", Read},
    {"[", "", Read},
    {"[[", "", Read},
    {"cd", "", Read},
    {"pwd", "", Read},
    {"pushd", "", Read},
    {"popd", "", Read},
    {"type", "", Read},
    {"hash", "", Read},
    {"export", "", Read},
    {"unset", "", Read},
    {"set", "", Read},
    {"shopt", "", Read},
    {"local", "", Read},
    {"declare", "", Read},
    {"readonly", "", Read},
    {"let", "", Read},
    {"read", "", Read},
    {"wait", "", Read},
    {"exit", "", Read},
    {"return", "", Read},
    {"break", "", Read},
    {"continue", "", Read},
    {"shift", "", Read},
    {"umask", "", Read},
    {"ulimit", "", Read},
    {"for", "", Read},
    {"select", "", Read},
    {"case", "", Read},

    // Taking away.
    {"rm", "", Destroy},
    {"rmdir", "", Destroy},
    {"unlink", "", Destroy},
    {"shred", "", Destroy},
    {"truncate", "", Destroy},
    {"wipefs", "", Destroy},
    {"mkfs", "", Destroy},
    {"mkswap", "", Destroy},
    {"dd", "\\bof=/dev/(null|stdout)", Read},
    {"dd", "\\bof=", Destroy},
    {"userdel", "", Destroy},
    {"deluser", "", Destroy},
    {"groupdel", "", Destroy},
    {"reboot", "", Destroy},
    {"shutdown", "", Destroy},
    {"poweroff", "", Destroy},
    {"halt", "", Destroy},
    {"init", "^[06]", Destroy},
    {"kill", "^-0 ", Read},
    {"kill", "^(-l|-L)", Read},
    {"kill", "^(-9|-KILL|-SIGKILL|-s (SIG)?KILL)\\b", Destroy},
    {"pkill", "(^| )(-9|-KILL|-SIGKILL)\\b", Destroy},
    {"killall", "(^| )(-9|-KILL|-SIGKILL)\\b", Destroy},
    {"rsync", "(^| )(--dry-run|-\\w*n)", Read},
    {"rsync", "--(delete|remove-source)", Destroy},
    {"apt", "^(-\\S+ )*(list|show|search|policy)\\b", Read},
    {"apt", "^(-\\S+ )*(remove|purge|autoremove)\\b", Destroy},
    {"apt-get", "^(-\\S+ )*(remove|purge|autoremove)\\b", Destroy},
    {"dpkg", "^(-l|-L|-s|-S|--list)", Read},
    {"dpkg", "^(-r|-P|--purge|--remove)", Destroy},

    // Services.
    {"systemctl", "^(-\\S+ )*(poweroff|reboot|halt|kexec|emergency|rescue)\\b", Destroy},
    {"systemctl", "^(-\\S+ )*(status|is-\\w+|list-[\\w-]+|show|cat|get-default)\\b", Read},
    {"service", "\\bstatus$|^--status-all", Read},
    {"supervisorctl", "^status", Read},
    {"supervisorctl", "^(tail|avail|pid)", Read},
    {"pm2", "^(ls|list|status|logs?|show|describe|monit|jlist)\\b", Read},
    {"pm2", "^(delete|kill|flush)\\b", Destroy},
    {"nginx", "^-[tTvV]+$", Read},

    // Version control.
    {"git",
     "^((-C|-c) \\S+ |--no-pager )*(push\\b.*( --force| -f\\b| --delete| -d\\b| --mirror| \\+\\S| "
     ":\\S)|reset\\b.*--hard"
     "|clean\\b|branch\\b.*( -D| -d| --delete)|checkout( -f| --force| --| \\.)|restore\\b|stash (drop|clear)"
     "|tag (-d|--delete)|reflog (expire|delete)|gc\\b.*--prune|filter-branch|filter-repo)",
     Destroy},
    {"git",
     "^((-C|-c) \\S+ |--no-pager "
     ")*(status|log|diff|show|rev-parse|rev-list|describe|ls-files|ls-tree|ls-remote|blame"
     "|shortlog|grep|cat-file|whatchanged|stash list|remote( -v| show.*)?$|branch( -[avr]+| --list.*"
     "| --show-current)*$|tag( -l.*| --list.*)?$|config (--get|--list|-l)|reflog( "
     "show.*)?$|--version)(?!.*--output)",
     Read},

    // Containers.
    {"docker",
     "^(-\\S+ )*((container |image |volume |network |system |builder )?(rm|rmi|prune)\\b"
     "|compose\\b.*\\b(rm\\b|down\\b.*( -v\\b| --volumes| --rmi))|swarm leave|stack rm|service rm)",
     Destroy},
    {"docker",
     "^(-\\S+ )*((container |image |volume |network |node |service |stack "
     ")?(ps|ls|images|logs|inspect|stats|top|info"
     "|version|events|port|diff|history|search|list)\\b|system (df|info)|compose( (-f|-p|--file|--profile) "
     "\\S+)* "
     "(ps|logs|config|images|top|ls|version)\\b)",
     Read},
    {"kubectl",
     "^((-n|--namespace|--context|--kubeconfig|--cluster)[ =]\\S+ |-\\S+ )*(delete\\b|replace\\b.*--force"
     "|drain\\b.*--(delete|force)|scale\\b.*--replicas[= ]0\\b)(?!.*--dry-run=(client|server))",
     Destroy},
    {"kubectl",
     "^((-n|--namespace|--context|--kubeconfig|--cluster)[ =]\\S+ |-\\S+ "
     ")*(get|describe|logs|top|version|explain"
     "|api-resources|api-versions|cluster-info|config (view|get-\\w+|current-context)|rollout "
     "(status|history)"
     "|auth can-i|diff|wait|events)\\b",
     Read},
    {"helm", "^(-\\S+ )*(uninstall|delete|del)\\b(?!.*--dry-run)", Destroy},
    {"helm", "^(-\\S+ )*(list|ls|status|history|get|version|template|lint|diff|show|search)\\b", Read},

    // Infrastructure.
    {"terraform", "^(-\\S+ )*(destroy|apply\\b.*-destroy|state rm|workspace delete|force-unlock)\\b",
     Destroy},
    {"terraform",
     "^(-\\S+ )*(plan|show|output|validate|version|graph|providers|state (list|show)|workspace (list|show)"
     "|fmt\\b.*-check)\\b(?!.* -out)",
     Read},
    {"aws",
     "\\b(delete|terminate|purge|deregister|schedule-key-deletion)[\\w-]*|\\bs3 (rm|rb)\\b|\\bs3 "
     "sync\\b.*--delete"
     "|\\brevoke[\\w-]*|\\bstop-db|\\bempty-",
     Destroy},
    {"aws",
     "^(--\\S+ (?!-)\\S+ |--\\S+=\\S+ )*([\\w-]+ "
     "(describe|list|get|head|batch-get|lookup|filter|tail|wait)[\\w-]*"
     "|s3 ls|s3api (get|head|list)[\\w-]*|sts get-caller-identity|logs (tail|filter-log-events))\\b",
     Read},
    {"gcloud", "\\b(delete|destroy|remove|purge|disable)\\b", Destroy},
    {"gcloud", "^[\\w -]*\\b(list|describe|info|read|get-value|version)\\b", Read},
    {"gsutil", "\\b(rm|rb)\\b|rsync\\b.* -d", Destroy},
    {"gsutil", "^(-\\S+ )*(ls|cat|du|stat)\\b", Read},
    {"az", "\\b(delete|purge|remove)\\b", Destroy},
    {"az", "^[\\w -]*\\b(list|show|version)\\b", Read},
    {"heroku", "^\\S*(destroy|reset|delete|remove)|^pg:(restore|backups:restore|backups:delete|reset|copy)",
     Destroy},
    {"heroku", "^(logs|ps|status|releases|config|addons|pg:info|pg:ps|pg:diagnose|pg:backups|apps:info)( |$)",
     Read},
    {"fly", "\\b(destroy|delete|remove)\\b", Destroy},
    {"fly", "^(status|logs|list|releases|info)\\b", Read},
    {"vercel", "^(remove|rm)\\b", Destroy},
    {"vercel", "^(ls|list|logs|inspect|whoami)\\b", Read},
    {"vault", "\\b(delete|destroy|revoke|disable|seal)\\b", Destroy},
    {"vault", "^(status|read|list|kv (get|list)|version|token lookup)\\b", Read},
    {"consul", "^(members|info|catalog|kv get|version|monitor)\\b", Read},
    {"consul", "\\bdelete\\b", Destroy},

    // Databases; what they are told in SQL is judged by the SQL.
    {"pg_isready", "", Read},
    {"pg_dump", "(^| )(-\\w*f|--file)", Change},
    {"pg_dump", "", Read},
    {"pg_dumpall", "(^| )(-\\w*f|--file)", Change},
    {"pg_dumpall", "", Read},
    {"mysqldump", "", Read},
    {"pg_restore", "(^| )(-l|--list)\\b", Read},
    {"pg_restore", "", Destroy},
    {"mysqlimport", "", Destroy},
    {"pg_ctl", "\\bstatus\\b", Read},
    {"dropdb", "", Destroy},
    {"dropuser", "", Destroy},
    {"mysqladmin", "\\b(drop|shutdown|flush-\\S+)\\b", Destroy},
    {"mysqladmin", "\\b(status|ping|processlist|variables|version|extended-status)\\b", Read},
    {"redis-cli", "(?i)(^| )(flushall|flushdb|del|unlink|shutdown|debug|xtrim|ltrim|spop|getdel)\\b",
     Destroy},
    {"redis-cli",
     "(?i)^((-[hpnau]|--\\w+) \\S+ |--\\S+ "
     ")*(ping|info|get|mget|keys|scan|dbsize|ttl|pttl|llen|lrange|exists|type"
     "|slowlog (get|len)|client list|memory \\w+|monitor|hget\\w*|hlen|smembers|scard|zrange|zcard|config get"
     "|latency \\w+|cluster (info|nodes)|role|lastsave|--(stat|latency|bigkeys))\\b",
     Read},
    {"mongosh", "dropDatabase|\\.drop\\(|deleteMany|deleteOne|\\.remove\\(|shutdownServer", Destroy},
    {"mongosh",
     "--eval \\S*\\b(db\\.(serverStatus|stats|currentOp|version|hello|adminCommand\\(.ping)|rs\\.status"
     "|[\\w.]+\\.(countDocuments|estimatedDocumentCount)\\()",
     Read},
    {"rabbitmqctl", "\\b(reset|force_reset|delete_\\w+|purge_queue|stop|shutdown)\\b", Destroy},
    {"rabbitmqctl", "\\b(status|list_\\w+|cluster_status|ping|environment)\\b", Read},

    // Other people's interfaces, over HTTP. Sending anything is a change; judged before writing to a file.
    {"curl", "(?i)(^| )(-X ?|--request[ =])\"?DELETE", Destroy},
    {"curl",
     "(^| )((-\\w*X ?+|--request[ =])\"?(?!(?i:GET|HEAD|OPTIONS)\\b)|-[A-Za-z]*[dFTK]( |$|[^A-Za-z "
     "])|--data|--json"
     "|--form|--upload-file|--config)",
     Change},
    {"curl",
     "(^| )(-\\w*O\\b|--remote-name|-\\w*o (?!/dev/null)|--output[ =](?!/dev/null)|-\\w*c |--cookie-jar)",
     Change},
    {"curl", "", Read},
    {"wget", "(^| )--(post|method|body)", Change},
    {"wget", "(^| )(--spider|-\\w*O ?(-|/dev/null)( |$))", Read},
    {"http", "(?i)^(-\\S+ )*DELETE\\b", Destroy},
    {"http", "(?i)^(-\\S+ )*((GET|HEAD) )?[^\\s=@]+$", Read},

    // Packages and builds.
    {"npm", "^(unpublish|uninstall|remove|rm|un|deprecate|prune)\\b", Destroy},
    {"npm",
     "^(audit( --\\w+)*$|ls|list|ll|view|info|show|outdated|ping|whoami|config "
     "(get|list)|doctor|-v$|--version)"
     "(?!.*\\bfix)",
     Read},
    {"yarn", "^(list|info|why|outdated|audit|-v|--version)\\b", Read},
    {"pnpm", "^(list|ls|why|outdated|audit|-v|--version)\\b", Read},
    {"node", "^(-v|--version)$", Read},
    {"python3", "^(-V|--version)$", Read},
    {"make", "^(-n|--dry-run)\\b", Read},
});

constexpr auto words = std::to_array<EffectWord>({
    {"status", Read},        {"check", Read},        {"checks", Read},       {"validate", Read},
    {"validation", Read},    {"verify", Read},       {"verification", Read}, {"test", Read},
    {"tests", Read},         {"smoke", Read},        {"monitor", Read},      {"monitoring", Read},
    {"log", Read},           {"logs", Read},         {"health", Read},       {"healthcheck", Read},
    {"list", Read},          {"show", Read},         {"info", Read},         {"view", Read},
    {"watch", Read},         {"inspect", Read},      {"describe", Read},     {"diagnose", Read},
    {"metrics", Read},       {"report", Read},       {"lint", Read},         {"ping", Read},
    {"version", Read},       {"analyze", Read},      {"analysis", Read},     {"count", Read},
    {"usage", Read},         {"print", Read},        {"probe", Read},

    {"and", Change},         {"then", Change},       {"apply", Change},      {"add", Change},
    {"backup", Change},      {"block", Change},      {"build", Change},      {"bounce", Change},
    {"cache", Change},       {"clean", Change},      {"clear", Change},      {"cleanup", Change},
    {"create", Change},      {"cycle", Change},      {"deploy", Change},     {"disable", Change},
    {"drain", Change},       {"emergency", Change},  {"enable", Change},     {"enforce", Change},
    {"escalate", Change},    {"evict", Change},      {"exec", Change},       {"execute", Change},
    {"failover", Change},    {"fix", Change},        {"flush", Change},      {"force", Change},
    {"heal", Change},        {"install", Change},    {"isolate", Change},    {"kill", Change},
    {"load", Change},        {"lock", Change},       {"lockdown", Change},   {"maintenance", Change},
    {"mend", Change},        {"migrate", Change},    {"mode", Change},       {"move", Change},
    {"notify", Change},      {"optimize", Change},   {"patch", Change},      {"pause", Change},
    {"promote", Change},     {"publish", Change},    {"push", Change},       {"quarantine", Change},
    {"rebuild", Change},     {"recover", Change},    {"recovery", Change},   {"reindex", Change},
    {"release", Change},     {"reload", Change},     {"remove", Change},     {"rename", Change},
    {"repair", Change},      {"replay", Change},     {"restart", Change},    {"resume", Change},
    {"revert", Change},      {"rollback", Change},   {"rollout", Change},    {"run", Change},
    {"scale", Change},       {"seed", Change},       {"send", Change},       {"set", Change},
    {"setup", Change},       {"shed", Change},       {"start", Change},      {"stop", Change},
    {"swap", Change},        {"switch", Change},     {"sync", Change},       {"throttle", Change},
    {"toggle", Change},      {"unblock", Change},    {"undo", Change},       {"unlock", Change},
    {"update", Change},      {"upgrade", Change},    {"upload", Change},     {"vacuum", Change},
    {"warm", Change},        {"write", Change},

    {"delete", Destroy},     {"destroy", Destroy},   {"down", Destroy},      {"drop", Destroy},
    {"erase", Destroy},      {"expire", Destroy},    {"format", Destroy},    {"nuke", Destroy},
    {"obliterate", Destroy}, {"overwrite", Destroy}, {"prune", Destroy},     {"purge", Destroy},
    {"reset", Destroy},      {"restore", Destroy},   {"revoke", Destroy},    {"rotate", Destroy},
    {"rotation", Destroy},   {"shred", Destroy},     {"shutdown", Destroy},  {"teardown", Destroy},
    {"terminate", Destroy},  {"truncate", Destroy},  {"uninstall", Destroy}, {"wipe", Destroy},
    {"zap", Destroy},
});

} // namespace

std::span<const EffectRule> effectRules()
{
    return rules;
}

std::span<const EffectWord> effectWords()
{
    return words;
}

} // namespace ic
