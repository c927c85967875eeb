// SPDX-License-Identifier: GPL-3.0-or-later
// How people who run systems write: remarks between commands, commands for the machine that the first line
// leads to, choices in brackets, lists of commands, steps as headings.
#include "runbook_text.h"

#include "app/runbook/commands/placeholders.h"
#include "app/runbook/problem_codes.h"

using namespace ic;
using namespace ic::test;

namespace {

RunbookPtr fenceOf(const char *language, const QString &text)
{
    return runbookOf(QStringLiteral("## Look\n```%1\n%2\n```\n")
                         .arg(QString::fromLatin1(language), text)
                         .toUtf8()
                         .constData());
}

QStringList runnableScripts(const Runbook &runbook)
{
    QStringList texts;
    for (const Step &step : runbook.steps) {
        if (step.notRunnable.isEmpty())
            texts += step.script;
    }
    return texts;
}

} // namespace

class TestOperations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesAStepByItsNearestComment_data()
    {
        QTest::addColumn<QString>("fence");
        QTest::addColumn<QStringList>("wanted");
        const auto row = [](const char *name, const char *fence, const QStringList &wanted) {
            QTest::newRow(name) << QString::fromUtf8(fence) << wanted;
        };
        row("what was expected of the command above",
            "# Ask the cache\nredis-cli ping\n# Expected: PONG\n\n# See its pods\nkubectl get pods",
            {QStringLiteral("Ask the cache"), QStringLiteral("See its pods")});
        row("the same, where nothing else names the next",
            "# Ask the cache\nredis-cli ping\n# Expected: PONG\n\nkubectl get pods",
            {QStringLiteral("Ask the cache"), QStringLiteral("kubectl get pods")});
        row("a remark alone above the first",
            "# Cheat sheet for the queue\n\n# Length\n./queue length\n# Oldest\n./queue oldest",
            {QStringLiteral("Length"), QStringLiteral("Oldest")});
        row("a number that nothing is done for",
            "# 1. The standby has stopped by itself\n\n# 2. Look at its log\n# it is long\n./log standby",
            {QStringLiteral("Look at its log")});
        row("a number counts more than what stands nearer",
            "# Step 2: Promote it\n\n# Careful, as root\nsudo pg_ctl promote",
            {QStringLiteral("Promote it")});
        row("the first number of several in one paragraph",
            "# Either of\n# 1. Add a disk\n# 2. Wait\n./disk add", {QStringLiteral("Add a disk")});
        row("another way", "# Restart the server\nsystemctl restart web\n# or\nsystemctl restart proxy",
            {QStringLiteral("Restart the server"), QStringLiteral("systemctl restart proxy")});
        row("a word between two commands is kept",
            "# Stop it\nsystemctl stop web\n# Start it again\nsystemctl start web",
            {QStringLiteral("Stop it"), QStringLiteral("Start it again")});
        row("with a colon", "# Files are here:\nls /srv/a\n# Look\nls /srv/b",
            {QStringLiteral("Files are here"), QStringLiteral("Look")});
        row("a key of several lines",
            "# Key\nexport KEY=\"-----BEGIN X-----\nMIIEabc\n-----END X-----\"\n# Go\n./go",
            {QStringLiteral("Key"), QStringLiteral("Go")});
    }
    void namesAStepByItsNearestComment()
    {
        QFETCH(QString, fence);
        QTEST(labels(*fenceOf("bash", fence)), "wanted");
    }

    void neverShowsASecretAsALabel()
    {
        const RunbookPtr runbook = runbookOf("## Keys\n```sh\nexport KEY=\"-----BEGIN X-----\nMIIEabc\n"
                                             "-----END X-----\"\n```\n```sh\n./go\n```\n");
        QCOMPARE(labels(*runbook),
                 QStringList({QStringLiteral("export KEY=\"-----BEGIN X-----"), QStringLiteral("./go")}));
    }

    /// The scripts that may run, of a fence.
    void runsOnlyWhatIsTypedHere_data()
    {
        QTest::addColumn<QString>("fence");
        QTest::addColumn<QStringList>("wanted");
        const auto row = [](const char *fence, const QStringList &wanted) {
            QTest::newRow(fence) << QString::fromUtf8(fence) << wanted;
        };
        const auto rest = QStringLiteral("\n# Then\nsystemctl restart web\n# And\ndf -h");
        for (const char *opener : {"ssh deploy@web1",
                                   "ssh -p 2222 -i ~/.ssh/ops web1",
                                   "ssh -A web1   # the bastion",
                                   "sudo -i",
                                   "sudo su -",
                                   "sudo su - postgres",
                                   "sudo -u postgres -i",
                                   "sudo -iu postgres",
                                   "su - app",
                                   "kubectl exec -it web-0 -- bash",
                                   "kubectl exec -n shop -it web-0 -c app -- /bin/sh",
                                   "docker exec -it web sh",
                                   "docker compose exec web bash",
                                   "oc debug node/n1",
                                   "oc rsh web-0",
                                   "kubectl debug node/n1 -it --image=busybox",
                                   "podman run -it --rm alpine sh",
                                   "chroot /host",
                                   "mosh web1",
                                   "telnet mail1 25"})
            QTest::newRow(opener) << QStringLiteral("# Go there\n") + QString::fromUtf8(opener) + rest
                                  << QStringList{QString::fromUtf8(opener)};
        for (const char *command : {"ssh web1 uptime",
                                    "ssh web1 'systemctl restart web'",
                                    "ssh -N -L 8080:db1:80 web1",
                                    "sudo -u postgres psql -c 'select 1'",
                                    "su -c 'systemctl stop x'",
                                    "sudo bash deploy.sh",
                                    "kubectl exec web-0 -- df -h",
                                    "docker exec web ls /srv",
                                    "kubectl debug web-0 -- cat /etc/hosts",
                                    "psql -h db1 -c 'select 1'",
                                    "psql -Atc 'select 1'",
                                    "psql shop < dump.sql",
                                    "psql -h db1 \\\n  -c 'select 1'",
                                    "mysql -e 'show status'",
                                    "redis-cli -h cache1 ping",
                                    "redis-cli --latency",
                                    "sqlite3 /srv/x.db .tables",
                                    "python3 check.py",
                                    "node check.js",
                                    "echo hi | ssh web1",
                                    "docker run --rm alpine true"})
            QTest::newRow(command) << QStringLiteral("# Go there\n") + QString::fromUtf8(command) + rest
                                   << QStringList{QString::fromUtf8(command),
                                                  QStringLiteral("systemctl restart web"),
                                                  QStringLiteral("df -h")};
        // In one step nothing of it runs.
        row("ssh web1\nuptime", {});
        row("ssh web1\nuptime\nexit", {});
        // After leaving, it is this machine again.
        row("# There\nssh web1\n# Look\nuptime\nexit\n# Here\ndf -h",
            {QStringLiteral("ssh web1"), QStringLiteral("df -h")});
        // A client takes its own language; a program's name ends it.
        row("# Open\nmysql -u root -p\n# State\nshow replica status;\n# Disk\ndf -h",
            {QStringLiteral("mysql -u root -p"), QStringLiteral("df -h")});
        row("# Open\npsql -h db1 shop\n# Tables\n\\dt\n# Disk\ndf -h",
            {QStringLiteral("psql -h db1 shop"), QStringLiteral("df -h")});
        row("# Open\nredis-cli -h cache1 -p 6379\n# Slow\nSLOWLOG GET 10\n# Memory\nmemory doctor",
            {QStringLiteral("redis-cli -h cache1 -p 6379")});
        // A list of ways in, none of them through another.
        row("# Web\nssh web1\n# Database\nssh db1", {QStringLiteral("ssh web1"), QStringLiteral("ssh db1")});
        row("# Shell\nkubectl exec -it web-0 -- sh\n# Log\nkubectl logs web-0",
            {QStringLiteral("kubectl exec -it web-0 -- sh"), QStringLiteral("kubectl logs web-0")});
    }
    void runsOnlyWhatIsTypedHere()
    {
        QFETCH(QString, fence);
        QTEST(runnableScripts(*fenceOf("bash", fence)), "wanted");
    }

    void runsNoCommandOfAStore_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command :
             {"SLOWLOG GET 10", "CONFIG GET *", "MEMORY USAGE key:1", "OBJECT ENCODING key:1"})
            QTest::newRow(command) << QString::fromUtf8(command);
    }
    void runsNoCommandOfAStore()
    {
        QFETCH(QString, command);
        const RunbookPtr runbook = fenceOf("bash", command);
        QCOMPARE(runnable(*runbook), QStringList());
        QCOMPARE(problemCodes(*runbook), QStringList{QString::fromLatin1(codes::stepNotRunnable)});
    }

    void runsWithoutItsOwnPlaceholder_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QStringList>("marks");
        const auto row = [](const char *command, const QStringList &marks) {
            QTest::newRow(command) << QString::fromUtf8(command) << marks;
        };
        row("gcloud compute disks list --project [shop-staging|shop-live] --limit=1",
            {QStringLiteral("[shop-staging|shop-live]")});
        row("gcloud compute disks list --filter=name~db-[01|02|v3-01]-data",
            {QStringLiteral("[01|02|v3-01]")});
        row("./deploy --env \"[staging|live]\"", {QStringLiteral("[staging|live]")});
        row("grep -E \"[a|b]\" x.log", {});
        row("ps aux | awk '/[x|y]/'", {});
        row("case $a in [y|Y]) echo yes;; esac", {});
        row("read -p \"Which namespace [shop]: \" NS", {});
        row("read -rp 'Name <first last>: ' WHO", {});
        row("kubectl -n ### get pods", {QStringLiteral("###")});
        row("./close --ticket=###", {QStringLiteral("###")});
        row("./close INC-#### --now", {QStringLiteral("####")});
        row("kubectl get pods -A ### everywhere", {});
        row("df -h   ## disk", {});
    }
    void runsWithoutItsOwnPlaceholder()
    {
        QFETCH(QString, command);
        QTEST(distinctMarks(placeholdersInCommand(command)), "marks");
    }
};

QTEST_APPLESS_MAIN(TestOperations)
#include "test_operations.moc"
