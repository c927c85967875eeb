// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/commands/subject_words.h"

#include <QRegularExpression>
#include <QSet>

namespace ic {

namespace {

QSet<QString> setOf(const char *words)
{
    const QStringList list = QString::fromUtf8(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

/// What may stand before the program.
QString prefixes()
{
    return QStringLiteral("^\\s*(?:(?:sudo|doas|env|time|nohup|watch|exec|then|do|else|if|while|!|xargs|"
                          "-[a-zA-Z]+|timeout\\s+\\S+|[A-Za-z_]\\w*=\\S*)\\s+)*(?:[\\w./-]*/)?");
}

} // namespace

bool isSubject(const QString &word)
{
    static const QSet<QString> words = setOf(
        "NODE NAME NS PVC PV JOB JOBNAME CRONJOB KEY KEYNAME TOPIC TOPICNAME SHA SHA1 COMMIT HASH RELEASE "
        "REVISION RESOURCE RESOURCENAME POOL POOLNAME OSD VM VMNAME ZONE DBINSTANCE BRANCH TAG QUEUE "
        "QUEUENAME VOLUME IMAGE GROUP STACK FUNCTION PROJECT ACCOUNT DISK DEVICE SNAPSHOT BACKUP APP APPNAME "
        "APPLICATION STATEFULSET DAEMONSET REPLICASET CONFIGMAP SECRET INGRESS DB DATASET MEMBER UNIT "
        "CONTEXT ENV ENVIRONMENT WORKSPACE VHOST EXCHANGE CONSUMER PARTITION BROKER LEASE FILE URL ARN "
        "ADDRESS SUBSCRIPTION VPC SUBNET KEYSPACE SCHEMA ROLE POLICY CUSTOMER VG LV UUID "
        "NODO NOME TAREA CLAVE KNOTEN NOEUD NŒUD NOM УЗЕЛ");
    return words.contains(word);
}

bool standsForItself(const QString &word)
{
    static const QSet<QString> words = setOf(
        "HEAD GET POST PUT PATCH DELETE OPTIONS TRACE CONNECT HUP INT QUIT KILL TERM STOP CONT USR1 USR2 "
        "ALL ANY NONE NULL TRUE FALSE YES NO ON OFF JSON YAML XML CSV TSV TEXT HTML PEM DER UTC GMT CET "
        "README LICENSE CHANGELOG CONTRIBUTING AUTHORS INFO WARN WARNING ERROR ERR DEBUG CRIT ALERT NOTICE "
        "ACCEPT DROP REJECT INPUT OUTPUT FORWARD PREROUTING POSTROUTING TCP UDP ICMP HTTP HTTPS TLS SSL "
        "AAAA CNAME MX TXT SOA SRV PTR EOF END KB MB GB TB KIB MIB GIB MS RSA");
    return words.contains(word);
}

bool isNameWithDashes(const QStringList &parts)
{
    static const QSet<QString> ends =
        setOf("NAME ID KEY HASH ADDRESS NUMBER UUID ARN URL PATH FILE HERE NOMBRE NOME NOM ИМЯ");
    return parts.size() > 1 && parts.size() < 6 && parts.front().size() > 1 && ends.contains(parts.back())
        && parts.front() != QLatin1String("SHA");
}

bool takesSubject(const QString &command, const QString &word)
{
    static const QRegularExpression programs(
        prefixes()
        + QStringLiteral(
            "(?:kubectl|oc|helm|docker|docker-compose|podman|nerdctl|crictl|ctr|git|gcloud|gsutil|bq|aws|az|"
            "doctl|oci|ibmcloud|aliyun|openstack|nova|zpool|zfs|ceph|rbd|rados|nomad|consul|vault|boundary|"
            "systemctl|service|journalctl|terraform|tofu|terragrunt|pulumi|kafka-[\\w-]+(?:\\.sh)?|kcat|"
            "rabbitmqctl|rabbitmqadmin|virsh|qm|pct|[lv][vg](?:remove|extend|reduce|resize|create|rename|"
            "change)|pv(?:remove|move|create|resize)|u?mount|fsck[.\\w]*|mkfs[.\\w]*|mysql(?:dump|admin)?|"
            "mariadb|psql|pg_\\w+|(?:create|drop)(?:db|user)|mongo\\w*|etcdctl|argocd|flux|istioctl|linkerd|"
            "eksctl|kops|pm2|supervisorctl|nodetool|patronictl|repmgr|drbdadm|pcs|crm|gh|glab|heroku|fly|"
            "flyctl|cf|velero|rancher|k3s|k3d|kind|minikube|talosctl|kubeadm|restic|borg|pgbackrest|wal-g|"
            "barman|mc|s3cmd|rclone|ssh|scp|rsync|rm|rmdir|multipass|lxc|incus|nmcli|iscsiadm|ipmitool|"
            "certbot|confluent|temporal|airflow|dokku|skopeo)\\s"));
    // In these a word in capitals chooses one of the program's own.
    static const QRegularExpression chosen(QStringLiteral(
        "\\s(?:-o|--?(?:sort|sort-by|output|format|columns|fields?|type|record-type|query|"
        "grep|filter|group-by|scope|level|status|state|mode|policy-type|key-type|dimension|e|env|"
        "build-arg|X|method|request)|config:(?:get|set|unset)|"
        "secrets?\\s+(?:set|list|unset|delete|remove))(?:\\s+|=)$|^\\s*git\\s+(?:grep|config)\\s"));
    static const QRegularExpression ofRedis(
        prefixes() + QStringLiteral("(?:redis|valkey)-cli\\s(?:.*\\s)?[A-Za-z]+\\s(?:.*\\s)?$"));
    if (word.startsWith(QLatin1String("KEY")) && ofRedis.match(command).hasMatch())
        return true;
    return programs.match(command).hasMatch() && !chosen.match(command).hasMatch();
}

bool isNamedBefore(const QString &command, const QString &word)
{
    const QString said = QString(word).toLower().replace(QLatin1Char('_'), QLatin1Char('-'));
    const qsizetype at = command.lastIndexOf(said);
    if (at < 1)
        return false;
    const QStringView behind = QStringView(command).sliced(at + said.size());
    const QChar before = command.at(at - 1);
    // --topic TOPIC, --restore-instance=INSTANCE
    static const QRegularExpression option(QStringLiteral("(?:^|\\s)--(?:[\\w-]+-)?$"));
    if (behind == QLatin1String("=") || (behind.trimmed().isEmpty() && !behind.isEmpty()))
        return before.isSpace() || option.match(command.left(at)).hasMatch();
    return before.isSpace() && (behind.startsWith(QLatin1Char(' ')) || behind.startsWith(QLatin1String("s ")))
        && !behind.trimmed().isEmpty();
}

bool isDirectorySubject(const QString &word)
{
    static const QSet<QString> words = setOf(
        "NODE NAME APPNAME APP JOB TOPIC COMMIT SHA PVC NS VM PROJECT QUEUE CUSTOMER VG LV DBINSTANCE BRANCH "
        "POD PODNAME HOST HOSTNAME SERVICE SERVICENAME USER USERNAME NAMESPACE CLUSTER REGION BUCKET DBNAME "
        "TABLENAME ID PID IP CONTAINER DEPLOYMENT NODENAME DOMAIN FILENAME INSTANCE TENANT CLIENT_ID");
    return words.contains(word);
}

bool isOnlyText(const QString &command)
{
    static const QRegularExpression programs(
        prefixes() + QStringLiteral("(?:echo|printf|logger|wall|[efz]?grep|rg|awk|sed|perl|tr|jq|read)\\s"));
    return programs.match(command).hasMatch();
}

} // namespace ic
