// SPDX-License-Identifier: GPL-3.0-or-later
#include "effect_attacks.h"

#include "app/actions/effect.h"

#include <QTest>

#include <algorithm>

using namespace ic;

namespace {
using enum Effect;

using Row = EffectRow;

// What a commander expects. Whoever changes a rule sees here what it means.
const Row table[] = {
    // Every script of the user's document.
    {"npm run rollback:emergency", Change},
    {"npm run health:check:all", Read},
    {"npm run validate:critical-features", Read},
    {"npm run test:end-to-end:smoke", Read},
    {"npm run db:status", Read},
    {"npm run db:test-connection", Read},
    {"ping your-database-host\nnslookup your-database-host", Read},
    {"npm run db:restore-last-good", Destroy},
    {"npm run app:read-only-mode", Change},
    {"npm run db:backup emergency-corruption-$(date +%Y%m%d-%H%M%S)", Change},
    {"npm run db:validate:integrity", Read},
    {"npm run db:validate:data-consistency", Read},
    {"npm run db:status:connections", Read},
    {"npm run db:kill-long-queries", Change},
    {"npm run cache:emergency-mode", Change},
    {"npm run db:scale-up", Change},
    {"export LOG_LEVEL=debug\nexport SECURITY_AUDIT=enabled", Read},
    {"npm run security:isolate-breach", Change},
    {"npm run security:rotate-all-secrets", Destroy},
    {"npm run security:lockdown-mode", Change},
    {"npm run security:backup-audit-logs", Change},
    {"npm run monitoring:system-resources", Read},
    {"npm run monitoring:slow-queries\nnpm run monitoring:cpu-usage\nnpm run monitoring:memory-usage", Read},
    {"npm run performance:emergency-mode", Change},
    {"npm run cache:aggressive-caching", Change},
    {"npm run scale:add-instances", Change},
    {"npm run logs:errors:last-10min", Read},
    {"npm run monitoring:error-analysis", Read},
    {"npm run resilience:enable-circuit-breakers", Change},
    {"npm run loadbalancer:remove-unhealthy", Change},
    {"npm run rollback:emergency-recovery", Change},
    {"npm run system:restore-from-safety-backup", Destroy},
    {"npm run incident:escalate-to-management", Change},

    // Scripts by their names.
    {"npm run db:reset", Destroy},
    {"npm run db:drop-and-seed", Destroy},
    {"npm run test:reset-database", Destroy},
    {"npm run cleanup:purge-old", Destroy},
    {"npm run scale-down", Destroy},
    {"npm run deploy", Change},
    {"npm run nonsense", Change},
    {"npm run check:and:fix", Change},
    {"npm run status -- --fix", Change},
    {"npm run status -- --json", Read},
    {"npm run --silent status", Read},
    {"npm --prefix api run status", Read},
    {"npm --prefix api run db:restore", Destroy},
    {"npm test", Read},
    {"npm start", Change},
    {"npm run", Read},
    {"npm ls", Read},
    {"npm audit", Read},
    {"npm audit fix", Change},
    {"npm install left-pad", Change},
    {"npm unpublish us", Destroy},
    {"yarn db:status", Read},
    {"yarn db:restore", Destroy},
    {"pnpm run verifyBackups", Read},
    {"pnpm run checkHealth", Read},
    {"npx some-tool", Change},

    // Looking.
    {"ping -c 4 db.internal", Read},
    {"dig +short example.org", Read},
    {"traceroute db", Read},
    {"cat /var/log/syslog | grep -i error | tail -50", Read},
    {"tail -f /var/log/nginx/error.log", Read},
    {"grep -r TODO src 2>/dev/null", Read},
    {"df -h && free -m; uptime", Read},
    {"ps aux | grep node | awk '{print $2}'", Read},
    {"awk '{print > \"out\"}' in", Change},
    {"sed -n '1,20p' config.yaml", Read},
    {"sed -i 's/a/b/' config.yaml", Change},
    {"journalctl -u api --since '10 min ago' --no-pager", Read},
    {"journalctl --vacuum-time=1d", Destroy},
    {"dmesg | tail", Read},
    {"dmesg -C", Destroy},
    {"find /var/log -name '*.log' -size +100M", Read},
    {"find /tmp -name '*.tmp' -delete", Destroy},
    {"find . -name '*.bak' -exec rm {} \\;", Destroy},
    {"find . -type f -exec chmod 600 {} +", Change},
    {"find . -print0 | xargs -0 rm -f", Destroy},
    {"find . -print0 | xargs -0 -n 1 ls -l", Read},
    {"ss -tlnp", Read},
    {"ip addr show", Read},
    {"ip route", Read},
    {"ip link set eth0 down", Change},
    {"ip route del default", Destroy},
    {"date -u", Read},
    {"date -s '2026-01-01'", Change},
    {"hostname", Read},
    {"hostname new-name", Change},
    {"env | sort", Read},
    {"command -v npm", Read},
    {"echo hello", Read},
    {"echo hello > /etc/motd", Change},
    {"echo hello >> notes.txt", Change},
    {"date > /dev/null 2>&1", Read},
    {"ls | tee list.txt", Change},
    {"tar -tzf backup.tgz", Read},
    {"tar -xzf backup.tgz", Change},
    {"crontab -l", Read},
    {"crontab -r", Destroy},
    {"openssl s_client -connect example.org:443", Read},
    {"nc -zv db 5432", Read},
    {"lsof -i :8080", Read},
    {"sort -o data.txt data.txt", Change},
    {"jq .status health.json", Read},
    {"du -sh /var/* | sort -h | tail -5", Read},
    {"# only a comment\nuptime", Read},
    {"cd /srv/app && git status", Read},
    {"for host in a b c; do ping -c1 $host; done", Read},
    {"for host in a b c; do ssh $host reboot; done", Destroy},
    {"if pg_isready; then echo yes; else echo no; fi", Read},
    {"while true; do curl -s https://x/health; sleep 5; done", Read},
    {"[[ -f /tmp/lock ]] && echo locked", Read},

    // Tools of queues, stores, clusters and frameworks.
    {"kafka-topics --bootstrap-server b:9092 --delete --topic t", Destroy},
    {"kafka-topics.sh --bootstrap-server b:9092 --delete --topic t", Destroy},
    {"/opt/kafka/bin/kafka-topics.sh --bootstrap-server b:9092 --delete --topic t", Destroy},
    {"kafka-topics --bootstrap-server b:9092 --describe", Read},
    {"kafka-topics.sh --bootstrap-server b:9092 --list", Read},
    {"kafka-topics --bootstrap-server b:9092 --create --topic t", Change},
    {"kafka-topics --bootstrap-server b:9092 --alter --topic t --partitions 6", Change},
    {"kafka-consumer-groups --bootstrap-server b:9092 --describe --group g", Read},
    {"kafka-consumer-groups --bootstrap-server b:9092 --delete --group g", Destroy},
    {"pulumi destroy -y", Destroy},
    {"pulumi -C infra destroy", Destroy},
    {"pulumi up", Change},
    {"rails db:drop", Destroy},
    {"bin/rails db:reset", Destroy},
    {"bundle exec rake db:drop", Destroy},
    {"RAILS_ENV=production bundle exec rails db:schema:load", Destroy},
    {"rails db:migrate", Change},
    {"bundle install", Change},
    {"python manage.py flush --no-input", Destroy},
    {"python3 /srv/app/manage.py flush", Destroy},
    {"./manage.py migrate shop zero", Destroy},
    {"python manage.py migrate", Change},
    {"python3 --version", Read},
    {"php artisan migrate:fresh --force", Destroy},
    {"php artisan db:wipe", Destroy},
    {"php artisan migrate", Change},
    {"cat x > /dev/sda", Destroy},
    {"cat x >/dev/nvme0n1", Destroy},
    {"cat x | tee /dev/sdb", Destroy},
    {"cp image.iso /dev/sdb", Destroy},
    {"cp /dev/sdb image.iso", Change},
    {"cat x > /dev/null", Read},
    {"cat x > /dev/shm/x", Change},
    {"ceph osd purge 3 --yes-i-really-mean-it", Destroy},
    {"ceph osd pool delete p p --yes-i-really-really-mean-it", Destroy},
    {"ceph status", Read},
    {"ceph -s", Read},
    {"ceph health detail", Read},
    {"ceph osd tree", Read},
    {"ceph osd out 3", Change},
    {"nodetool removenode 3a5c", Destroy},
    {"nodetool decommission", Destroy},
    {"nodetool status", Read},
    {"nodetool -h db1 status shop", Read},
    {"nodetool repair", Change},
    {"nomad job stop -purge web", Destroy},
    {"nomad stop -purge web", Destroy},
    {"nomad job stop web", Change},
    {"nomad status", Read},
    {"nomad job status web", Read},
    {"nomad node status -self", Read},
    {"nomad alloc exec -task web 1a rm -rf /x", Destroy},
    {"patronictl -c /etc/patroni.yml list", Read},
    {"patronictl list", Read},
    {"patronictl reinit shop db2", Destroy},
    {"patronictl failover shop", Change},
    {"smartctl -a /dev/sda", Read},
    {"smartctl -s off /dev/sda", Change},
    {"mdadm --detail /dev/md0", Read},
    {"mdadm --detail --scan", Read},
    {"mdadm --stop /dev/md0", Destroy},
    {"mdadm --detail /dev/md0 --fail /dev/sda1", Destroy},
    {"curl -XGET https://x/_cluster/health", Read},
    {"curl -sXGET https://x/_cluster/health", Read},
    {"curl -XPUT https://x/y", Change},
    {"curl -sXPOST https://x/y", Change},
    {"curl -T file https://x/y", Change},
    {"curl -dX=1 https://x/y", Change},
    {"curl -s 'https://x/admin?action=delete&id=4'", Destroy},
    {"curl -s 'https://x/admin?action=restart'", Change},
    {"curl -s 'https://x/admin?action=list'", Read},
    {"curl -s 'https://nn:9870/webhdfs/v1/x?op=LISTSTATUS'", Read},
    {"kubectl exec db-0 -- df -h", Read},
    {"kubectl -n prod exec -it deploy/api -c app -- df -h", Read},
    {"kubectl exec db-0 -- rm -rf /data", Destroy},
    {"kubectl exec db-0 -- sh -c 'rm -rf /data'", Destroy},
    {"kubectl exec db-0 -- touch /data/x", Change},
    {"kubectl exec --unknown db-0 -- df -h", Change},
    {"kubectl exec db-0 -- sh -c 'df -h > /x'", Change},

    // Taking away.
    {"rm -rf /var/lib/app/cache", Destroy},
    {"sudo rm -f /tmp/x", Destroy},
    {"sudo -u postgres rm /tmp/x", Destroy},
    {"/bin/rm /tmp/x", Destroy},
    {"\\rm /tmp/x", Destroy},
    {"'rm' /tmp/x", Destroy},
    {"FOO=1 rm /tmp/x", Destroy},
    {"time nice -n 5 rm /tmp/x", Destroy},
    {"timeout 10 rm /tmp/x", Destroy},
    {"env A=1 rm /tmp/x", Destroy},
    {"nohup rm -rf /x &", Destroy},
    {"true || rm /tmp/x", Destroy},
    {"echo $(rm /tmp/x)", Destroy},
    {"echo \"`rm /tmp/x`\"", Destroy},
    {"(cd /tmp; rm x)", Destroy},
    {"{ rm x; }", Destroy},
    {"bash -c 'rm /tmp/x'", Destroy},
    {"sh -ec \"rm /tmp/x\"", Destroy},
    {"eval \"rm /tmp/x\"", Destroy},
    {"ssh db1 'rm -rf /data'", Destroy},
    {"ssh -p 2222 -i key admin@db1 systemctl status postgresql", Read},
    {"ssh db1", Change},
    {"bash <<'END'\nrm -rf /data\nEND", Destroy},
    {"cat <<END\nrm -rf /data\nEND", Read},
    {"echo 'rm -rf /data'", Read},
    {"echo 'rm -rf /data' | sh", Destroy},
    {"curl -fsSL https://x/install.sh | bash", Change},
    {"dd if=/dev/zero of=/dev/sda", Destroy},
    {"dd if=/dev/sda of=/dev/null bs=1M count=10", Read},
    {"mkfs.ext4 /dev/sdb1", Destroy},
    {"truncate -s 0 /var/log/app.log", Destroy},
    {"> /var/log/app.log", Change},
    {"mv old new", Change},
    {"cp -r a b", Change},
    {"chmod -R 777 /srv", Change},
    {"shutdown -h now", Destroy},
    {"reboot", Destroy},
    {"kill 1234", Change},
    {"kill -9 1234", Destroy},
    {"kill -0 1234", Read},
    {"pkill -9 node", Destroy},
    {"pkill node", Change},
    {"rsync -a a/ b/", Change},
    {"rsync -a --delete a/ b/", Destroy},
    {"rsync -an --delete a/ b/", Read},
    {"iptables -L -n", Read},
    {"iptables -A INPUT -s 1.2.3.4 -j DROP", Change},
    {"iptables -F", Destroy},
    {"apt-get update", Change},
    {"apt-get purge nginx", Destroy},

    // Services, containers, infrastructure.
    {"systemctl status nginx", Read},
    {"systemctl is-active nginx", Read},
    {"systemctl restart nginx", Change},
    {"sudo systemctl --no-pager status nginx", Read},
    {"service nginx status", Read},
    {"service nginx restart", Change},
    {"pm2 logs --lines 100", Read},
    {"pm2 restart all", Change},
    {"pm2 delete all", Destroy},
    {"nginx -t", Read},
    {"nginx -s reload", Change},
    {"docker ps -a", Read},
    {"docker logs --tail 100 api", Read},
    {"docker compose ps", Read},
    {"docker compose -f prod.yml logs api", Read},
    {"docker compose up -d", Change},
    {"docker compose down", Change},
    {"docker compose down -v", Destroy},
    {"docker-compose down --volumes", Destroy},
    {"docker rm -f api", Destroy},
    {"docker volume rm data", Destroy},
    {"docker system prune -af", Destroy},
    {"docker system df", Read},
    {"docker restart api", Change},
    {"docker exec api ls", Change},
    {"podman ps", Read},
    {"kubectl get pods -n prod", Read},
    {"kubectl -n prod get pods", Read},
    {"kubectl describe pod api", Read},
    {"kubectl logs -f deploy/api", Read},
    {"kubectl rollout status deploy/api", Read},
    {"kubectl rollout undo deploy/api", Change},
    {"kubectl delete pod api-1", Destroy},
    {"kubectl -n prod delete deployment api", Destroy},
    {"kubectl scale deploy/api --replicas=5", Change},
    {"kubectl scale deploy/api --replicas=0", Destroy},
    {"kubectl apply -f x.yaml", Change},
    {"kubectl drain node1 --ignore-daemonsets", Change},
    {"kubectl exec -it api -- sh", Change},
    {"helm list -A", Read},
    {"helm rollback api 3", Change},
    {"helm uninstall api", Destroy},
    {"terraform plan", Read},
    {"terraform apply -auto-approve", Change},
    {"terraform destroy", Destroy},
    {"terraform apply -destroy", Destroy},
    {"aws s3 ls s3://bucket", Read},
    {"aws ec2 describe-instances --region eu-west-1", Read},
    {"aws --profile prod ec2 describe-instances", Read},
    {"aws s3 rm s3://bucket/x", Destroy},
    {"aws s3 sync a s3://b --delete", Destroy},
    {"aws ec2 terminate-instances --instance-ids i-1", Destroy},
    {"aws rds delete-db-instance --db-instance-identifier x", Destroy},
    {"aws ecs update-service --desired-count 4", Change},
    {"gcloud compute instances list", Read},
    {"gcloud compute instances delete x", Destroy},
    {"heroku logs --tail", Read},
    {"heroku pg:reset", Destroy},
    {"heroku rollback", Change},

    // Version control.
    {"git log --oneline -5", Read},
    {"git diff HEAD~1", Read},
    {"git -C /srv/app status", Read},
    {"git branch -a", Read},
    {"git branch -D old", Destroy},
    {"git pull", Change},
    {"git revert HEAD --no-edit", Change},
    {"git push", Change},
    {"git push --force", Destroy},
    {"git reset --hard HEAD~1", Destroy},
    {"git clean -fdx", Destroy},
    {"git checkout v1.2.3", Change},
    {"git stash list", Read},
    {"git stash drop", Destroy},

    // Databases.
    {"psql -c 'SELECT count(*) FROM orders'", Read},
    {"psql -h db -U app -c \"select 1\"", Read},
    {"psql -l", Read},
    {"psql -c 'DROP TABLE orders'", Destroy},
    {"psql -c \"DELETE FROM orders WHERE id = 1\"", Destroy},
    {"psql -c \"UPDATE orders SET paid = true\"", Destroy},
    {"psql -c \"UPDATE orders SET paid = true WHERE id = 1\"", Change},
    {"psql -c \"SELECT pg_terminate_backend(pid) FROM pg_stat_activity\"", Change},
    {"psql -c \"SELECT 'drop table x'\"", Read},
    {"psql -c \"SELECT 1; TRUNCATE orders\"", Destroy},
    {"psql -c \"EXPLAIN ANALYZE DELETE FROM orders\"", Destroy},
    {"psql -c \"WITH gone AS (DELETE FROM a RETURNING *) SELECT * FROM gone\"", Destroy},
    {"psql -c '\\dt'", Read},
    {"psql -c \"SELECT * INTO copy FROM orders\"", Change},
    {"psql -f fix.sql", Change},
    {"psql", Change},
    {"psql <<SQL\nDROP TABLE x;\nSQL", Destroy},
    {"echo 'TRUNCATE orders' | psql", Destroy},
    {"mysql -e 'SHOW PROCESSLIST'", Read},
    {"mysql -e 'KILL 42'", Change},
    {"sqlite3 app.db 'PRAGMA integrity_check'", Read},
    {"sqlite3 app.db 'PRAGMA writable_schema=1'", Change},
    {"sqlite3 app.db .tables", Read},
    {"sqlite3 app.db '.restore old.db'", Destroy},
    {"sqlite3 app.db", Change},
    {"pg_dump app > backup.sql", Change},
    {"pg_dump app | gzip -c | wc -c", Change},
    {"pg_isready -h db", Read},
    {"pg_restore -d app backup.dump", Destroy},
    {"pg_restore -l backup.dump", Read},
    {"dropdb app", Destroy},
    {"redis-cli ping", Read},
    {"redis-cli -h cache info memory", Read},
    {"redis-cli FLUSHALL", Destroy},
    {"redis-cli -h cache del session:1", Destroy},
    {"redis-cli set a 1", Change},
    {"mongosh --eval 'db.dropDatabase()'", Destroy},
    {"mongosh --eval 'db.serverStatus()'", Read},
    {"rabbitmqctl list_queues", Read},
    {"rabbitmqctl purge_queue jobs", Destroy},

    // HTTP.
    {"curl -fsS https://api.example.org/health", Read},
    {"curl -I https://example.org", Read},
    {"curl -s -o /dev/null -w '%{http_code}' https://example.org", Read},
    {"curl -X POST https://api/x -d '{}'", Change},
    {"curl -XDELETE https://api/x", Destroy},
    {"curl --request DELETE https://api/x", Destroy},
    {"curl -X GET https://api/x", Read},
    {"curl -d @body.json https://api/x", Change},
    {"curl -sSfd '{}' https://api/x", Change},
    {"curl -fsSL -H 'Accept: x' https://api/x", Read},
    {"curl -F file=@x https://api/x", Change},
    {"curl -O https://x/file", Change},
    {"wget --spider https://x", Read},
    {"wget -qO- https://x", Read},
    {"wget https://x/file", Change},

    // What no rule knows.
    {"./scripts/deploy.sh", Change},
    {"./scripts/wipe-everything.sh", Destroy},
    {"our-own-tool status", Change},
    {"python3 fix.py", Change},
    {"node scripts/emergency-rollback.js", Change},
    {"make deploy", Change},
    {"source ./env.sh", Change},
    {". ./env.sh", Change},
    {"unterminated 'quote", Change},
    {"", Change},
};

} // namespace

class TestEffect : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ofShellCommands_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("effect");
        int number = 0;
        const auto add = [&number](const Row &row) {
            QTest::newRow(
                qPrintable(QStringLiteral("%1 %2").arg(++number).arg(QString::fromUtf8(row.script))))
                << QString::fromUtf8(row.script) << name(row.effect);
        };
        std::ranges::for_each(table, add);
        std::ranges::for_each(effectAttacks, add);
        QVERIFY(number >= 200);
    }
    void ofShellCommands()
    {
        QFETCH(QString, script);
        QFETCH(QString, effect);
        Step step;
        step.script = script;
        QCOMPARE(name(effectOf(step)), effect);
    }

    void annotationCountsFirst()
    {
        Step step;
        step.script = QStringLiteral("rm -rf /");
        step.effect = Effect::Read;
        QCOMPARE(effectOf(step), Effect::Read);
    }

    void placeholdersAreNoRedirections()
    {
        Step step;
        step.script = QStringLiteral("ping <database-host>");
        step.placeholders = {QStringLiteral("<database-host>")};
        QCOMPARE(effectOf(step), Effect::Read);
    }

    void ofHttpRequests_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("effect");
        const auto row = [](const char *script, Effect effect) {
            QTest::newRow(script) << QString::fromLatin1(script) << name(effect);
        };
        row("GET https://api/health", Read);
        row("HEAD https://api/health\nAccept: */*", Read);
        row("POST https://api/x\n\n{}", Change);
        row("DELETE https://api/x", Destroy);
        row("GET https://api/x\n\n###\nDELETE https://api/x", Destroy);
        row("https://api/x", Change);
    }
    void ofHttpRequests()
    {
        QFETCH(QString, script);
        QFETCH(QString, effect);
        Step step;
        step.kind = Step::Kind::Http;
        step.script = script;
        QCOMPARE(name(effectOf(step)), effect);
    }

    // Whatever a script looks like, a destructive command in it is never passed over.
    void nothingHidesADestructiveCommand()
    {
        const char *wraps[] = {"%1",
                               "true; %1",
                               "true && %1",
                               "x | %1",
                               "(%1)",
                               "{ %1; }",
                               "if %1; then true; fi",
                               "while %1; do :; done",
                               "! %1",
                               "sudo %1",
                               "sudo -n -u root %1",
                               "time %1",
                               "nohup %1 &",
                               "env A=b %1",
                               "timeout -k 5 60 %1",
                               "echo \"$(%1)\"",
                               "echo `%1`",
                               "bash -c '%1'",
                               "ls\n\n  %1\n",
                               "A=1 B=2 %1",
                               "f() { %1; }; f",
                               "diff <(%1) b",
                               "cat <<E\nx\nE\n%1",
                               "case x in a) %1;; esac",
                               "echo a # b\n%1",
                               "ls 2>&1 | %1",
                               "exec %1",
                               "command %1",
                               "watch -n 5 '%1'",
                               "ssh host '%1'",
                               "xargs %1",
                               "echo 'a\nb'; %1",
                               "a=$(ls); %1"};
        const char *destructive[] = {"rm -rf x",           "git push --force",   "kubectl delete pod x",
                                     "npm run db:restore", "redis-cli flushall", "docker system prune -f",
                                     "terraform destroy"};
        for (const char *wrap : wraps) {
            for (const char *command : destructive) {
                Step step;
                step.script = QString::fromUtf8(wrap).arg(QString::fromUtf8(command));
                QVERIFY2(effectOf(step) == Effect::Destroy, qPrintable(step.script));
            }
        }
    }

private:
    static QString name(Effect effect)
    {
        switch (effect) {
        case Effect::Read:
            return QStringLiteral("read");
        case Effect::Change:
            return QStringLiteral("change");
        case Effect::Destroy:
            return QStringLiteral("destroy");
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(TestEffect)
#include "test_effect.moc"
