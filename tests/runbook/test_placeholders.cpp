// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/commands/placeholders.h"

#include <QTest>

using namespace ic;

/// What stands open in a command, and what only looks so.
class TestPlaceholders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Marks separated by a blank, in order.
    void findsWhatStandsOpen_data()
    {
        QTest::addColumn<QString>("marks");
        const auto row = [](const char *command, const char *marks) {
            QTest::newRow(command) << QString::fromUtf8(marks);
        };
        // Words in capitals where the thing stands that a command acts on.
        row("kubectl delete node NODE", "NODE");
        row("kubectl -n NS scale deploy NAME --replicas=3", "NS NAME");
        row("kubectl delete pvc PVC; kubectl delete job JOB", "PVC JOB");
        row("kubectl delete widget WIDGET", "WIDGET");
        row("kubectl delete pod POD-NAME-HERE", "POD-NAME-HERE");
        row("helm rollback RELEASE REVISION", "RELEASE REVISION");
        row("gcloud compute instances delete VM --zone=ZONE", "VM ZONE");
        row("gcloud container clusters delete CLUSTER --zone ZONE", "CLUSTER ZONE");
        row("aws rds delete-db-instance --db-instance-identifier DBINSTANCE", "DBINSTANCE");
        row("git reset --hard SHA; git checkout COMMIT", "SHA COMMIT");
        row("redis-cli del KEY", "KEY");
        row("kafka-topics --delete --topic TOPIC", "TOPIC");
        row("./mytool drop --tenant-group GROUP --keyserver KEYSERVER", "GROUP KEYSERVER");
        row("sudo zpool destroy POOL; lvremove /dev/VG/LV", "POOL VG LV");
        row("ceph osd out OSD", "OSD");
        row("terraform destroy -target=RESOURCE", "RESOURCE");
        row("nomad job stop JOBNAME", "JOBNAME");
        row("systemctl restart TODO", "TODO");
        row("systemctl restart <SERVICE", "<SERVICE");
        row("rm -rf /data/TENANT", "TENANT");
        row("cd /srv/APPNAME", "APPNAME");
        row("ls /proc/PID/fd", "PID");
        row("mysql -u USER -pPASSWORD DB", "USER PASSWORD DB");
        row("psql \"postgres://USERNAME:PASSWORD@HOST:5432/app\"", "USERNAME PASSWORD HOST");
        row("psql -c \"drop table TABLE\"", "TABLE");
        row("curl -X POST https://CLUSTER.example.com/reload", "CLUSTER");
        // Days.
        row("pg_restore -d app /backups/production-YYYY-MM-DD.dump", "YYYY-MM-DD");
        row("restore-tool --date YYYYMMDD", "YYYYMMDD");
        // Shapes.
        row("aws ec2 terminate-instances --instance-ids i-0123...", "i-0123...");
        row("aws iam delete-access-key --access-key-id AKIA…", "AKIA…");
        row("ssh {{< param host >}} reboot", "{{< param host >}}");
        row("kubectl delete pod &lt;pod&gt;", "&lt;pod&gt;");
        row("kubectl delete pod \\<pod\\>", "\\<pod\\>");
        row("kubectl delete pod <<pod>>", "<<pod>>");
        row("systemctl restart ‹service›", "‹service›");
        row("rm -rf /srv/$(POD)", "$(POD)");
        row("ip link set dev ethX down", "ethX");
        row("mdadm --manage /dev/mdX --fail /dev/sdY1", "mdX sdY");
        row("ceph osd purge osd.X --yes-i-really-mean-it", "osd.X");
        row("ip addr add A.B.C.D/24 dev eth0", "A.B.C.D");
        row("iptables -A INPUT -s a.b.c.d -j DROP", "a.b.c.d");
        row("kubectl delete pod nginx-prod-XX", "XX");
        row("kubectl delete pod api-7d9-yyyyy", "yyyyy");
        row("kubectl delete pod .....", ".....");
        row("aws ecs update-service --desired-count N", "N");
        row("aws s3 rb s3://my-bucket-name/ --force", "my-bucket-name");
        row("docker rm container-id", "container-id");
        row("systemctl restart service-name", "service-name");
        row("ssh db1 'systemctl restart service-name'", "service-name");
        row("kubectl delete pod the-pod-name", "the-pod-name");
        row("kubectl -n my-namespace delete pod \"some-pod\"", "my-namespace some-pod");
        row("kubectl delete pod ポッド名", "ポッド名");
        row("kubectl delete pod nombre-del-pod", "nombre-del-pod");
        row("sed -i 's/<old>/<new>/' app.conf", "<old> <new>");
    }
    void findsWhatStandsOpen() { compare(); }

    void leavesWhatMeansItself_data()
    {
        QTest::addColumn<QString>("marks");
        for (const char *command : {
                 "kill -HUP 1; kill -s TERM 12; systemctl kill -s KILL nginx",
                 "git checkout HEAD; git reset --hard HEAD~1; git grep TODO; git log --grep TODO",
                 "curl -X DELETE http://localhost/x; curl -XPUT localhost:9200/_settings",
                 "dig NS example.com; dig example.com TXT; nslookup -type=MX example.com",
                 "gcloud dns record-sets delete www --type=NS; gcloud compute instances list --sort-by=NAME",
                 "kubectl get pods -o custom-columns=NAME:.metadata.name --sort-by NAME",
                 "lsblk -o NAME,SIZE; lsblk -o NAME; zpool list -o NAME",
                 "docker run -e KEY app; docker build --build-arg TAG .; heroku config:get KEY",
                 "gh secret set KEY; printenv NODE; unset NAME; export ZONE=a",
                 "kubectl get pv | grep PVC; grep NAME a.txt; echo restart NODE",
                 "redis-cli INFO; redis-cli CONFIG GET maxmemory; redis-cli CLUSTER NODES",
                 "journalctl -p ERR; cat README LICENSE TODO; openssl x509 -outform DER -in a",
                 "psql -c \"SELECT COUNT(*) FROM USERS\"; mysql -e \"SHOW TABLE STATUS\"",
                 "aws dynamodb create-table --key-schema AttributeName=id,KeyType=HASH",
                 "tar xzf backup.tar.gz -C /DATA; ls /opt/DATA/ /usr/share/META-INF/",
                 "openssl dgst -SHA256 x; gpg --cipher-algo AES256 x; locale -a | grep UTF-8",
                 "timedatectl set-timezone UTC; foo --format JSON; kubectl get pods --all ALL",
                 "go test ./...; git diff main...; git log main...feature; echo \"Waiting...\"; echo Done...",
                 "printf 'Restarting the pods...\\n'; logger \"still going…\"",
                 "grep -E '<b>' index.html; grep '\\<word\\>' a.txt; curl -d '<b>x</b>' https://a.example/",
                 "git commit --author=\"Bob <bob@example.com>\" -m x",
                 "mail -s x \"Bob Miller <bob@x.org>\"",
                 "cat <<END>> /etc/hosts\n10.0.0.1 a\nEND",
                 "awk '{print $(NF)}' a.txt; cat <<'END'\nargs: $(POD_IP)\nEND",
                 "mktemp -d /tmp/x-XXXXXX; mktemp backup-XXX",
                 "java -XX:+UseG1GC -jar a.jar; grep XX a.txt",
                 "curl http://169.254.169.254/latest/meta-data/instance-id; cloud-init query instance-id",
                 "kubectl get pods -l pod-name=web --sort-by instance-id; grep 'user-id' a.log",
                 "curl -d '{\"pod-name\": 1, \"user-id\": \"2\"}' https://a.example/",
                 "kubectl apply -f - <<END\nmetadata:\n  name: my-pod\nEND",
                 "aws ec2 describe-instances --filters Name=instance-id,Values=i-1",
                 "echo \"restart the pod-name of ポッド名\"; grep ユーザー名 a.log",
                 "jq '.a.b.c.d' x.json; java -cp a.b.c.d.Main x",
                 "ls /etc/nginX /opt/macOSX; ./x --mode N; apt-get install --assume-yes=N x",
             })
            QTest::newRow(command) << QString();
    }
    void leavesWhatMeansItself() { compare(); }

private:
    static void compare()
    {
        QFETCH(QString, marks);
        const QString command = QString::fromUtf8(QTest::currentDataTag());
        const std::vector<Placeholder> all = placeholdersInCommand(command);
        QCOMPARE(distinctMarks(all).join(QLatin1Char(' ')), marks);
        // What is shown before a step runs, and what runs, find each mark again where it was seen.
        for (const Placeholder &each : all)
            QVERIFY2(isMarkAt(command, each.mark, each.position), qPrintable(each.mark));
    }
};

QTEST_GUILESS_MAIN(TestPlaceholders)
#include "test_placeholders.moc"
