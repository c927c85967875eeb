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
    {"ss", "", Read},
    {"nc", "(^| )-[46nuv]*z", Read},
    {"ncat", "(^| )-[46nuv]*z", Read},
    {"ip", "\\b(flush|del|delete)\\b", Destroy},
    {"ip", "^(-\\S+ )*(a|addr|address|r|route|l|link|n|neigh|rule|-V)( (show|list|ls|get)\\b.*)?$", Read},
    {"ifconfig", "^(-a|\\w+)?$", Read},
    {"arp", "(^| )-[ds]", Change},
    {"arp", "", Read},
    {"iptables", "(^| )(-F|--flush|-X|-D|--delete)\\b", Destroy},
    {"iptables", "(^| )(-L|-S|--list|-[nvx]+L)", Read},
    {"nft", "\\b(flush|delete)\\b", Destroy},
    {"nft", "^list [^;]*$", Read},
    {"ufw", "^status", Read},
    {"ufw", "^reset", Destroy},
    {"openssl", "^(s_client|x509|verify|version|crl|ciphers|dgst)( |$)", Read},

    // Looking at the machine.
    {"ls", "", Read},
    {"cat", "", Read},
    {"zcat", "", Read},
    {"head", "", Read},
    {"tail", "", Read},
    {"less", "(^| )\\+(?![FG\\d/])", Change},
    {"less", "", Read},
    {"more", "(^| )\\+(?![\\d/])", Change},
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
    {"sort", "", Read},
    {"column", "", Read},
    {"jq", "", Read},
    {"yq", "", Read},
    {"nl", "", Read},
    {"tac", "", Read},
    {"awk", "", Read},
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
    {"date",
     "^((-[uRI]\\w*|--(utc|universal|iso-8601(=\\w+)?|rfc-3339=\\w+|rfc-email)|(-u?[dr]|--date|--reference)[ "
     "=]?.*)( |$))*(\\+.*)?$",
     Read},
    {"hostname", "^(-\\S+( -\\S+)*)?$", Read},
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
    {"dmesg", "(^| )(-\\w*[Cc]\\b|--clear|--read-clear)", Destroy},
    {"dmesg", "", Read},
    {"journalctl", "--vacuum", Destroy},
    {"journalctl", "--(rotate|flush|sync|relinquish)", Change},
    {"journalctl", "", Read},
    {"crontab", "(^| )-r", Destroy},
    {"crontab", "^(-u \\S+ )?-l( -u \\S+)?$", Read},
    {"find", "(^| )-delete\\b|-(exec|execdir|ok) (\\S*/)?(rm|shred|unlink)\\b", Destroy},
    {"find", "", Read},
    {"tar", "^-?[a-zA-Z]*t\\w*( |$)|(^| )(-[a-zA-Z]*t|--list)", Read},
    {"tar", "--(delete|remove-files)", Destroy},
    {"unzip", "^-[lvtZ]", Read},
    {"fdisk", "^(-l|--list)", Read},
    {"fdisk", "", Destroy},
    {"parted", "^(-[sm]+ |--(script|machine) )*(-l|-[sm]*l|--list)( -[sm]+)?$", Read},
    {"parted",
     "^(-[sm]+ |--(script|machine) )*/\\S+( unit \\w+)?( (print|p))( (free|all|devices|list|\\d+))?$", Read},
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
    {"hash", "^(-[rlt]+( [\\w.-]+)*)?$", Read},
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
    {"dd", "(^| )of=(?!/dev/(null|stdout)( |$))", Destroy},
    {"dd", "(^| )of=", Read},
    {"zpool", "^(list|status|iostat|history|get|events)( |$)", Read},
    {"zpool", "^(destroy|labelclear|remove|split|detach)\\b|^(create|add|replace|attach)\\b.* -f", Destroy},
    {"zfs", "^(list|get|holds|diff|userspace)( |$)", Read},
    {"zfs", "^(destroy|rollback)\\b|\\b(receive|recv)\\b.* -F", Destroy},
    {"tee", "(^| )/dev/(sd|hd|vd|xvd|nvme|mmcblk|md|dm-|mapper/|disk/)", Destroy},
    {"cp", " /dev/(sd|hd|vd|xvd|nvme|mmcblk|md|dm-|mapper/|disk/)\\S*$", Destroy},
    {"lvremove", "", Destroy},
    {"vgremove", "", Destroy},
    {"pvremove", "", Destroy},
    {"lvreduce", "", Destroy},
    {"lvs", "", Read},
    {"vgs", "", Read},
    {"pvs", "", Read},
    {"blkdiscard", "", Destroy},
    {"sgdisk", "^(-p|--print) \\S+$", Read},
    {"sgdisk", "(^| )(-Z|-z|-o|-d|--zap|--zap-all|--clear|--delete)", Destroy},
    {"sfdisk", "^(-l|--list|-d|--dump)( \\S+)?$", Read},
    {"sfdisk", "", Destroy},
    {"cryptsetup", "^(status|luksDump|isLuks)( |$)", Read},
    {"cryptsetup", "(?i)(luksFormat|erase|luksErase|luksKillSlot|luksRemoveKey|reencrypt)", Destroy},
    {"mdadm", "^(--detail|-D|--examine|-E|--query|-Q)( /dev/[\\w/]+)+$|^(--detail|-D|--examine|-E) --scan$",
     Read},
    {"mdadm", "--(zero-superblock|remove|fail|stop|create)|(^| )-[SrfC]", Destroy},
    {"nvme", "^(format|sanitize|delete-ns|write-zeroes)", Destroy},
    {"nvme", "^(list|smart-log|id-ctrl)( |$)", Read},
    {"hdparm", "--(security-erase|trim-sector|make-bad-sector|write-sector)", Destroy},
    {"etcdctl", "\\b(del|remove|restore|revoke|delete|compact(ion)?)\\b", Destroy},
    {"etcdctl",
     "^(--(endpoints|cacert|cert|key)[ =]\\S+ )*(get|endpoint (health|status|hashkv)|member list|alarm "
     "list|version|watch)( (?!-i|--interactive|--exec)\\S+)*$(?<!--)",
     Read},
    {"crictl", "\\b(rm|rmi|rmp)\\b", Destroy},
    {"ctr", "\\b(rm|del|delete|remove)\\b", Destroy},
    {"userdel", "", Destroy},
    {"deluser", "", Destroy},
    {"groupdel", "", Destroy},
    {"reboot", "", Destroy},
    {"shutdown", "", Destroy},
    {"poweroff", "", Destroy},
    {"halt", "", Destroy},
    {"init", "^[06]", Destroy},
    {"kill", "^-0( [\\w$(){}%.]+)+$", Read},
    {"kill", "^(-l|-L)( \\w+)?$", Read},
    {"kill", "^(-9|-KILL|-SIGKILL|-s (SIG)?KILL)\\b", Destroy},
    {"pkill", "(^| )(-9|-KILL|-SIGKILL)\\b", Destroy},
    {"killall", "(^| )(-9|-KILL|-SIGKILL)\\b", Destroy},
    {"rsync", "(^| )(--dry-run|-[a-zA-Z]*n[a-zA-Z]*)( |$)", Read},
    {"rsync", "--(delete|remove-source)", Destroy},
    {"apt", "^(-\\S+ )*(list|show|search|policy)\\b", Read},
    {"apt", "^(-\\S+ )*(remove|purge|autoremove)\\b", Destroy},
    {"apt-get", "^(-\\S+ )*(remove|purge|autoremove)\\b", Destroy},
    {"dpkg", "^(-l|-L|-s|-S|--list)", Read},
    {"dpkg", "^(-r|-P|--purge|--remove)", Destroy},

    // Services.
    {"systemctl", "^(-\\S+ )*(poweroff|reboot|halt|kexec|emergency|rescue)\\b", Destroy},
    {"systemctl",
     "^(-\\S+ )*(status|is-(active|enabled|failed|system-running)|list-(units|unit-files|timers|"
     "sockets|jobs|dependencies|machines|paths|automounts)|show|cat|get-default)( |$)",
     Read},
    {"service", "^[\\w.@-]+ status$|^--status-all$", Read},
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
     "| --show-current| --remotes| --all| --merged.*| --no-merged.*| --contains.*| --sort=\\S+)*$|tag( -l.*| "
     "--list.*)?$|config (--(global|local|system) )?(--get\\S*|--list|-l)|reflog( "
     "show.*)?$|--version)(?![\\w-])",
     Read},

    // Containers.
    {"docker",
     "^(-\\S+ )*((container |image |volume |network |system |builder )?(rm|rmi|prune)\\b"
     "|compose\\b.*\\b(rm\\b|down\\b.*( -v\\b| --volumes| --rmi))|swarm leave|stack rm|service rm)",
     Destroy},
    {"docker",
     "^((container |image |volume |network |node |service |stack "
     ")?(ps|ls|images|logs|inspect|stats|top|info"
     "|version|events|port|diff|history|search|list)|system (df|info))(?![\\w-])",
     Read},
    {"docker-compose", "^(.* )?(rm\\b|down\\b.*( -v\\b| --volumes| --rmi))", Destroy},
    {"docker-compose", "^(ps|logs|config|images|top|ls|version)( |$)", Read},
    {"kubectl",
     "^((-n|--namespace|--context|--kubeconfig|--cluster)[ =]\\S+ |-\\S+ )*(delete\\b|replace\\b.*--force"
     "|drain\\b.*--(delete|force)|scale\\b.*--replicas[= ]0\\b)(?!.*--dry-run=(client|server))",
     Destroy},
    {"kubectl",
     "^((-n|--namespace|--context|--kubeconfig|--cluster)[ =]\\S+ |-\\S+ "
     ")*(get|describe|logs|top|version|explain"
     "|api-resources|api-versions|cluster-info|config (view|get-\\w+|current-context)|rollout "
     "(status|history)"
     "|auth can-i|diff|wait|events)( |$)",
     Read},
    {"helm", "^(-\\S+ )*(uninstall|delete|del)\\b(?!.*--dry-run)", Destroy},
    {"helm", "^(-\\S+ )*(list|ls|status|history|get|version|template|lint|diff|show|search)( |$)", Read},

    // Infrastructure.
    {"terraform", "^(-\\S+ )*(destroy|apply\\b.*-destroy|state rm|workspace delete|force-unlock)\\b",
     Destroy},
    {"terraform",
     "^(plan|show|output|validate|version|graph|providers$|providers schema|state (list|show)|workspace "
     "(list|show)|fmt\\b.*-check)(?![\\w-])(?!.* -out)",
     Read},
    {"aws",
     "\\b(delete|terminate|purge|deregister|schedule-key-deletion)[\\w-]*|\\bs3 (rm|rb)\\b|\\bs3 "
     "sync\\b.*--delete"
     "|\\brevoke[\\w-]*|\\bstop-db|\\bempty-",
     Destroy},
    {"aws",
     "^(?!.*\\b(get-(object|object-torrent|export|sdk|job-output|media\\S*|clip|package-version-asset|"
     "credential\\S*"
     "|images|layer\\S*|documentation\\S*)|batch-get-object)( |$))([\\w-]+ "
     "(describe|list|get|head|batch-get|lookup|filter|tail|wait)(-[\\w-]+)?( |$)"
     "|s3 ls|sts get-caller-identity|logs (tail|filter-log-events)( |$))",
     Read},
    {"gcloud", "\\b(delete|destroy|remove|purge|disable)\\b", Destroy},
    {"gcloud",
     "^((alpha|beta|compute|instances|container|clusters|sql|operations|backups|projects|services|config|"
     "logging|logs|"
     "run|revisions|functions|app|versions|iam|service-accounts|roles|dns|record-sets|managed-zones|networks|"
     "subnets|"
     "firewall-rules|forwarding-rules|backend-services|addresses|disks|snapshots|images|instance-groups|"
     "managed|"
     "secrets|pubsub|topics|subscriptions|redis|monitoring|dashboards|policies|builds|artifacts|repositories|"
     "auth|"
     "zones|regions|node-pools|databases|users|health-checks|url-maps|storage|buckets|jobs|deploy) "
     ")*(list|describe|info|read|get-value|version|get-health)( |$)",
     Read},
    {"gsutil", "\\b(rm|rb)\\b|rsync\\b.* -d", Destroy},
    {"gsutil", "^(-[mqD]+ )*(ls|cat|du|stat)( |$)", Read},
    {"az", "\\b(delete|purge|remove)\\b", Destroy},
    {"az",
     "^((vm|vmss|aks|group|account|webapp|functionapp|sql|server|db|postgres|mysql|flexible-server|redis|"
     "network|nsg|"
     "vnet|lb|public-ip|dns|zone|record-set|storage|blob|container|keyvault|secret|monitor|metrics|activity-"
     "log|alert|"
     "acr|repository|appservice|plan|log|deployment|resource|cosmosdb|servicebus|queue|topic|eventhubs|"
     "nodepool|nic|disk|"
     "snapshot|identity|role|assignment|ad|sp|app|user|config|appsettings|cdn|endpoint|frontdoor|"
     "containerapp|revision) "
     ")*(list|list-\\w+|show|show-\\w+|version|get-instance-view)( |$)",
     Read},
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
    {"pg_dump", "", Read},
    {"pg_dumpall", "", Read},
    {"mysqldump", "", Read},
    {"pg_restore", "(^| )(-l|--list)\\b", Read},
    {"pg_restore", "(^| )(-l|--list)( |$)", Change},
    {"pg_restore", "", Destroy},
    {"mysqlimport", "", Destroy},
    {"pg_ctl", "^(-s |-D ?\\S+ )*status( -D ?\\S+| -s)*$", Read},
    {"dropdb", "", Destroy},
    {"dropuser", "", Destroy},
    {"mysqladmin", "\\b(drop|shutdown|flush-\\S+)\\b", Destroy},
    {"mysqladmin",
     "^(-[uhPSic] ?\\S+ |-\\S+ |--\\S+ )*((status|ping|processlist|variables|version|extended-status)( "
     "-\\S+)*( |$))+$",
     Read},
    {"redis-cli", "(?i)(^| )(flushall|flushdb|del|unlink|shutdown|debug|xtrim|ltrim|spop|getdel)\\b",
     Destroy},
    {"redis-cli",
     "(?i)^(ping|info|get|mget|keys|scan|dbsize|ttl|pttl|llen|lrange|exists|type"
     "|slowlog (get|len)|client list|memory "
     "(usage|stats|doctor|malloc-stats|help)|monitor|hget\\w*|hlen|smembers|scard|zrange|zcard|config get"
     "|latency (doctor|latest|history|graph|histogram)|cluster (info|nodes|slots|shards)|role|lastsave)( |$)",
     Read},
    {"redis-cli", "^$", Read},
    {"mongosh", "dropDatabase|\\.drop\\(|deleteMany|deleteOne|\\.remove\\(|shutdownServer", Destroy},
    {"mongosh",
     "^((?!--eval|-f\\b|--file|--shell)(?!\\S*\\.js\\b)[^ ;]+ )*--eval[ "
     "=]((printjson|print|JSON\\.stringify)\\()?(db\\.(serverStatus|stats|currentOp|version|hello|isMaster|"
     "getReplicationInfo|"
     "printReplicationInfo|getCollectionNames)\\(\\)|db\\.adminCommand\\(\\{? ?.ping.: ?1 "
     "?\\}?\\)|db\\.adminCommand\\(.ping.\\)|"
     "rs\\.(status|conf|printSecondaryReplicationInfo)\\(\\)|db\\.[\\w.]+\\.(countDocuments|"
     "estimatedDocumentCount)\\(\\{?\\}?\\))"
     "(\\.\\w+)*\\)?;?$",
     Read},
    {"rabbitmqctl", "\\b(reset|force_reset|delete_\\w+|purge_queue|stop|shutdown)\\b", Destroy},
    {"rabbitmqctl", "^(status|list_\\w+|cluster_status|ping|environment)( |$)", Read},

    // Queues, stores and clusters with tools of their own.
    {"kafka-topics", "(^| )--delete( |$)", Destroy},
    {"kafka-topics", "(^| )--(list|describe)( |$)", Read},
    {"kafka-consumer-groups", "(^| )--(delete|delete-offsets)( |$)", Destroy},
    {"kafka-consumer-groups", "(^| )--(list|describe)( |$)", Read},
    {"kafka-delete-records", "", Destroy},
    {"kafka-configs", "(^| )--describe( |$)", Read},
    {"kafka-acls", "(^| )--remove( |$)", Destroy},
    {"kafka-acls", "(^| )--list( |$)", Read},
    {"nodetool", "(^| )(removenode|decommission|assassinate|clearsnapshot|truncatehints)( |$)", Destroy},
    {"nodetool",
     "^((-h|-p|-u) \\S+ "
     ")*(status|info|ring|netstats|tpstats|cfstats|tablestats|describecluster|compactionstats|gossipinfo|"
     "version|"
     "proxyhistograms|tablehistograms|listsnapshots|failuredetector|gcstats|describering|getendpoints)( |$)",
     Read},
    {"ceph", "\\b(purge|destroy|delete|del|rm|remove|zap|lost|force-create-pg)\\b", Destroy},
    {"ceph",
     "^(-s|status|health( detail)?|df( detail)?|versions|osd (tree|df|stat|status|perf|dump|pool "
     "(ls|stats))|mon "
     "(stat|dump)|pg (stat|dump_stuck)|fs (ls|status)|mgr (services|dump)|quorum_status|orch (ps|ls|status))"
     "( \\w[\\w.-]*)*$",
     Read},
    {"rados", "\\b(rm|rmpool|purge|rmsnap)\\b", Destroy},
    {"rbd", "\\b(rm|remove|purge|rollback|shrink)\\b|--allow-shrink", Destroy},
    {"rbd", "^(ls|list|info|du|status)( |$)", Read},
    {"nomad", "^(-\\S+ )*(job )?stop\\b.* -purge|^(-\\S+ )*system gc|\\bdelete\\b|\\bpurge\\b", Destroy},
    {"nomad",
     "^(status|(job|node|alloc|deployment) (status|history|inspect|logs)|server members|version)"
     "( \\w[\\w.-]*| -(self|short|verbose|stats|allocs))*$",
     Read},
    {"patronictl", "\\b(remove|reinit|flush)\\b", Destroy},
    {"patronictl", "^((-c|-d) \\S+ )*(list|topology|history|show-config|version)( |$)", Read},
    {"repmgr", "\\b(unregister|cleanup)\\b", Destroy},
    {"repmgr", "\\b(cluster show|cluster event|node (status|check)|cluster matrix)( |$)", Read},
    {"smartctl", "^(-[aixHc]+ |-d \\w\\S* |--(all|info|health|xall|capabilities) )+/dev/\\S+$", Read},

    // Frameworks and infrastructure as code.
    {"pulumi", "^((-C|--cwd|-s|--stack) \\S+ |-\\S+ )*(destroy|down|state delete|stack rm)\\b", Destroy},
    {"pulumi", "^(preview|stack (ls|output|graph|history)|logs|whoami|version|about)( |$)", Read},
    {"cdk", "^(-\\S+ )*destroy\\b", Destroy},
    {"cdk", "^(ls|list|diff|doctor)( \\w[\\w.-]*)*$", Read},
    {"sls", "^(-\\S+ )*remove\\b", Destroy},
    {"serverless", "^(-\\S+ )*remove\\b", Destroy},
    {"eksctl", "\\bdelete\\b", Destroy},
    {"eksctl", "^(get|version|info)( |$)", Read},
    {"rails",
     "\\bdb:(\\w+:)*(drop|reset|purge|truncate_all|setup|schema:load|structure:load|seed:replant)\\b|"
     "\\bdb:(migrate:(reset|down|redo)|rollback)\\b",
     Destroy},
    {"rake",
     "\\bdb:(\\w+:)*(drop|reset|purge|truncate_all|setup|schema:load|structure:load|seed:replant)\\b|"
     "\\bdb:(migrate:(reset|down|redo)|rollback)\\b",
     Destroy},
    {"artisan", "\\b(migrate:(fresh|reset|refresh|rollback)|db:wipe|queue:(flush|clear))\\b", Destroy},
    {"manage.py", "^(-\\S+ )*(flush|reset_db|migrate \\w+ zero)\\b", Destroy},

    // Other people's interfaces, over HTTP. Sending anything is a change; judged before writing to a file.
    {"curl", "(?i)(^| )(-X ?|--request[ =])\"?DELETE", Destroy},
    {"curl",
     "(?i)[?&](action|cmd|command|op|operation|do|_?method)=(delete|destroy|drop|remove|purge|wipe)\\b",
     Destroy},
    {"curl",
     "(?i)[?&](action|cmd|command|op|operation|do|_?method)=(?!(get|list|show|status|read|view|info|search))",
     Change},
    {"curl",
     "(^| )((-\\w*X ?+|--request[ =])\"?(?!(?i:GET|HEAD|OPTIONS)\\b)|-(?![A-Za-z]*X)[A-Za-z]*[dFTK]( "
     "|$|[^A-Za-z ])|--data|--json"
     "|--form|--upload-file|--config)",
     Change},
    {"curl",
     "(^| )(-\\w*O\\b|--remote-name|-[A-Za-z]*o ?+(?!(/dev/null|-)( |$))|--output[ =](?!(/dev/null|-)( "
     "|$))|-\\w*c "
     "|--cookie-jar)",
     Change},
    {"curl", "%output|(^| )(-[a-zA-Z]*w ?|--write-out[ =])@", Change},
    {"curl", "(?i)(^| )(--url[ =])?(?!https?:|ftps?:)[a-z][a-z0-9+.-]*://", Change},
    {"curl", "(?i)x-(http-)?method(-override)?\\s*:\\s*delete", Destroy},
    {"curl", "(?i)x-(http-)?method", Change},
    {"curl", "", Read},
    {"wget", "(^| )--(post|method|body)", Change},
    {"wget", "(^| )(--spider|-\\w*O ?(-|/dev/null)|--output-document=(-|/dev/null))( |$)", Read},
    {"http", "(?i)^(-\\S+ )*DELETE\\b", Destroy},
    {"http", "(?i)^(-\\S+ )*((GET|HEAD) )?[^\\s=@]+$", Read},

    // Packages and builds.
    {"npm", "^(unpublish|uninstall|remove|rm|un|deprecate|prune)\\b", Destroy},
    {"npm", "--(script-shell|node-options|userconfig|globalconfig|prefix=\\S*;)", Change},
    {"npm",
     "^(audit( --\\w+)*$|ls|list|ll|view|info|show|outdated|ping|whoami|config "
     "(get|list)|doctor|-v$|--version)"
     "(?!.*\\bfix)",
     Read},
    {"yarn", "^(list|info|why|outdated|audit|-v|--version)\\b", Read},
    {"pnpm", "^(list|ls|why|outdated|audit|-v|--version)\\b", Read},
    {"node", "^(-v|--version)$", Read},
    {"python3", "^(-V|--version)$", Read},
    {"make", "^(-n|--dry-run)( [\\w./][\\w./-]*)*$", Read},
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
