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
        row("join localhost,<host name(s)|address(es)>", {QStringLiteral("<host name(s)|address(es)>")});
        row("gunzip -c /backup/shop-YYYY-MM-DD.sql.gz", {QStringLiteral("YYYY-MM-DD")});
        row("mysql shop < dump_YYYYMMDD.sql", {QStringLiteral("YYYYMMDD")});
        row("./report --format YYYY-MM-DD", {});
        row("psql -c \"select to_char(now(), 'YYYY-MM-DD')\"", {});
        row("export VAULT_ADDR=\"http://FOLLOWER_IP:8200\"", {QStringLiteral("FOLLOWER_IP")});
        row("export DB='postgresql://app:PASS@MASTER_IP:5432/x'",
            {QStringLiteral("PASS"), QStringLiteral("MASTER_IP")});
        row("curl https://${API_HOST}/health", {});
    }
    void runsWithoutItsOwnPlaceholder()
    {
        QFETCH(QString, command);
        QTEST(distinctMarks(placeholdersInCommand(command)), "marks");
    }

    void readsListsOfCommands_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QStringList>("wanted"); // "label: script"
        const auto row = [](const char *name, const char *markdown, const QStringList &wanted) {
            QTest::newRow(name) << QString::fromUtf8(markdown) << wanted;
        };
        row("each a command", "- `docker ps`\n- `df -h /srv`.\n",
            {QStringLiteral("docker ps: docker ps"), QStringLiteral("df -h /srv: df -h /srv")});
        row("with what it is for before it", "- Start it: `docker start web`\n- Stop it: `docker stop web`\n",
            {QStringLiteral("Start it: docker start web"), QStringLiteral("Stop it: docker stop web")});
        row("and after it", "- `docker ps`: what runs\n- `docker stats` - what it takes\n",
            {QStringLiteral("what runs: docker ps"), QStringLiteral("what it takes: docker stats")});
        row("below a line that says what they are for",
            "- State:\n  - `docker ps`\n- Last lines:\n  - `docker logs web --tail 9`\n",
            {QStringLiteral("State: docker ps"), QStringLiteral("Last lines: docker logs web --tail 9")});
        row("below a duty", "1. See whether it runs:\n   - `docker ps | grep web`\n2. Call somebody\n",
            {QStringLiteral("See whether it runs: docker ps | grep web")});
        row("by case, below a duty",
            "1. Find the spare one\n   - East: `knife search east -i`\n   - West: `knife search west -i`\n",
            {QStringLiteral("East: knife search east -i"), QStringLiteral("West: knife search west -i")});
        row("as another user", "1. Ask the database: `sudo -u postgres psql -c 'select 1'`\n",
            {QStringLiteral("Ask the database: sudo -u postgres psql -c 'select 1'")});
        row("of the network", "1. Bring it up: `nmcli con up office`\n",
            {QStringLiteral("Bring it up: nmcli con up office")});
        // Each of these stays text.
        row("words around it", "- `docker ps` shows nothing\n- `docker ps`\n", {});
        row("two in one line", "- `docker stop web` and `docker start web`\n", {});
        row("files and names", "- Settings: `/etc/web.conf`\n- Service: `web`\n", {});
        row("a task", "- [ ] `docker ps`\n", {});
        row("what one needs", "- `sudo access`\n- `sudo privileges on web1`\n", {});
        row("a sentence", "- `make sure it is green`\n", {});
        row("what must not be run", "Never run these:\n\n- `kubectl delete pvc data`\n", {});
        row("one that must not", "- Look: `docker ps`\n- Never: `docker rm -f web`\n", {});
        row("below a duty not to", "1. Do not try this:\n   - `docker rm -f web`\n", {});
    }
    void readsListsOfCommands()
    {
        QFETCH(QString, markdown);
        const RunbookPtr runbook = runbookOf((QStringLiteral("## Broker\n") + markdown).toUtf8().constData());
        QStringList found;
        for (const Step &step : runbook->steps)
            found += step.label + QStringLiteral(": ") + step.script;
        QTEST(found, "wanted");
        QCOMPARE(runnable(*runbook).size(), runbook->steps.size());
    }

    void givesADutyOnlyItsOwnCommand()
    {
        const RunbookPtr one = runbookOf("## B\n1. Look:\n   - `docker ps`\n");
        QCOMPARE(one->actions.at(0).stepId, one->steps.at(0).id);
        const RunbookPtr two = runbookOf("## B\n1. Look\n   - East: `docker ps`\n   - West: `df -h`\n");
        QCOMPARE(two->actions.at(0).stepId, QString());
        QCOMPARE(two->steps.size(), std::size_t(2));
    }

    void runsUnlabelledWhatSudoCalls_data()
    {
        QTest::addColumn<QString>("fence");
        QTest::addColumn<QStringList>("wanted");
        const auto row = [](const char *fence, const QStringList &wanted) {
            QTest::newRow(fence) << QString::fromUtf8(fence) << wanted;
        };
        row("sudo cluster-ctl list", {QStringLiteral("sudo cluster-ctl list")});
        row("sudo -u postgres cluster-ctl list", {QStringLiteral("sudo -u postgres cluster-ctl list")});
        row("restic snapshots", {QStringLiteral("restic snapshots")});
        row("sudo access required", {});
        row("sudo password of web1", {});
        row("sudo: as root", {});
    }
    void runsUnlabelledWhatSudoCalls()
    {
        QFETCH(QString, fence);
        QTEST(runnableScripts(*fenceOf("", fence)), "wanted");
    }

    /// Titles of what can be sent.
    void takesNoCommandForAMessage_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<int>("wanted");
        const auto row = [](const char *name, const char *markdown, int wanted) {
            QTest::newRow(name) << QString::fromUtf8(markdown) << wanted;
        };
        row("a program that nobody knows",
            "## Remove it\n```\nclusterctl node drop <NODE>\nclusterctl client drop <NODE>\n```\n", 0);
        row("settings for commands", "## Remove it\n```\nSITE=<north or south>\ncd <your folder>\n```\n", 0);
        row("typed on two machines",
            "## Pause it\n```\nlaptop    $ clusterctl hold <site>\ndb1-north $ clusterctl pause\n```\n", 0);
        row("who comes after whom",
            "## Who is called\n```\nLevel 1 (on call)\n  -> within 15 min\nLevel 2 (lead)\n  -> "
            "[NAME]\n```\n",
            0);
        row("an example of an alert",
            "## Diagnosis\nThe alert message names the node, as in this example:\n\n```txt\n"
            " - node = n1\n...\n```\n",
            0);
        row("what a program printed, with the end of an id left out",
            "## X\n```\nError: Lock taken\n\nLock Info:\n  ID:   5d3b2c1a-xxxx\n  Path: tf/prod\n```\n", 0);
        row("typed in a switch",
            "## X\n```\nadmin@mx1> show bgp summary\nadmin@mx1> clear bgp neighbor <peer-ip>\n"
            "admin@mx1# commit confirmed 5\n```\n",
            0);
        row("calls in what a command opens", "## X\n```\nrails c\nJob.find(<id>).retry!\n```\n", 0);
        row("how bad it is", "## X\n```\n[SEV1] Checkout is down. We look into it.\n```\n", 0);
        row("a ticket", "## X\n```text\nThe ticket is INC-xxxx.\n```\n", 1);
        row("written small", "## Message to the users\n```\nwe look into [ISSUE]\n```\n", 1);
        row("a sentence", "## Then\n```\nwe look into [ISSUE], more at [TIME].\n```\n", 1);
        row("lines with names", "## Then\n```\nStatus: [STATUS]\nNext update: [TIME]\n```\n", 1);
    }
    void takesNoCommandForAMessage()
    {
        QFETCH(QString, markdown);
        const RunbookPtr runbook = runbookOf(markdown.toUtf8().constData());
        QTEST(static_cast<int>(runbook->templates.size()), "wanted");
    }

    /// "number text" of each duty.
    void countsDuties_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QStringList>("wanted");
        const auto row = [](const char *name, const char *markdown, const QStringList &wanted) {
            QTest::newRow(name) << QString::fromUtf8(markdown) << wanted;
        };
        row("anew below a step that is a heading",
            "## Step 2: Drain it\n1. Tag it\n\n```\nsudo clusterctl tag\n```\n\n1. Reload it\n",
            {QStringLiteral("2 Drain it"), QStringLiteral("1 Tag it"), QStringLiteral("2 Reload it")});
        row("on over a fence of text", "## Drain it\n1. Write this:\n\n```yaml\na: 1\n```\n\n1. Reload it\n",
            {QStringLiteral("1 Write this"), QStringLiteral("2 Reload it")});
        row("anew after text", "## Drain it\n1. Tag it\n\nOr else:\n\n1. Stop it\n",
            {QStringLiteral("1 Tag it"), QStringLiteral("1 Stop it")});
    }
    void countsDuties()
    {
        QFETCH(QString, markdown);
        const RunbookPtr runbook = runbookOf(markdown.toUtf8().constData());
        QStringList found;
        for (const Action &action : runbook->actions)
            found += QString::number(action.number) + QLatin1Char(' ') + action.text;
        QTEST(found, "wanted");
    }

    void choosesAProcedureOfStepsAsAWhole_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QStringList>("wanted");
        QTest::newRow("with a checklist and cases beside the steps")
            << QStringLiteral("# Wrong address\n## Quick list\n- [ ] Look\n## Step 1: Look\n1. Look\n"
                              "## Step 2: Mend\n1. Mend\n## Step 3: Wait\n1. Wait\n"
                              "## Cases\n### Renamed\n1. A\n### Moved\n1. B\n")
            << QStringList{QStringLiteral("Wrong address")};
        QTest::newRow("numbered orders")
            << QStringLiteral("# No database\n## 1. Acknowledge the alarm\n1. A\n## 2. Observe it\n1. B\n"
                              "## 3. Restore it\n1. C\n")
            << QStringList{QStringLiteral("No database")};
        QTest::newRow("numbered cases")
            << QStringLiteral("# Cases\n## 1. Database down\n1. A\n## 2. Network down\n1. B\n"
                              "## 3. Disk full\n1. C\n")
            << QStringList{QStringLiteral("Database down"), QStringLiteral("Network down"),
                           QStringLiteral("Disk full")};
        QTest::newRow("checks before, the procedure, and the way back")
            << QStringLiteral(
                   "# Restore\n## Pre-flight checks\n- [ ] A\n## Procedure\n1. B\n## Rollback\n1. C\n")
            << QStringList{QStringLiteral("Restore")};
        QTest::newRow("a guide whose headings are no cases")
            << QStringLiteral("# On-call guide\n## First 5 minutes of an alert\n1. Take it\n2. Look\n"
                              "## After the incident\n- [ ] Report\n")
            << QStringList{QStringLiteral("On-call guide")};
        QTest::newRow("nothing to do")
            << QStringLiteral("# On-call guide\n## Rotation\nWeekly.\n") << QStringList();
        QTest::newRow("steps beside as many procedures")
            << QStringLiteral("# Post\n## Switch over\n1. A\n## Step 1: Look\n1. B\n## Step 2: Tell\n1. C\n"
                              "## Switch back\n1. D\n")
            << QStringList{QStringLiteral("Switch over"), QStringLiteral("Switch back")};
    }
    void choosesAProcedureOfStepsAsAWhole()
    {
        QFETCH(QString, markdown);
        const RunbookPtr runbook = runbookOf(markdown.toUtf8().constData());
        QStringList found;
        for (const Situation &situation : runbook->situations)
            found += situation.title;
        QTEST(found, "wanted");
    }

    void doesNumberedOrdersOneAfterTheOther()
    {
        const RunbookPtr orders =
            runbookOf("# B\n## Broker down\n### 1. Verify it\n```sh\nuptime\n```\n"
                      "### 2. Identify the disk\n```sh\ndf -h\n```\n## Broker slow\n1. A\n");
        QCOMPARE(orders->situations.size(), std::size_t(2));
        QCOMPARE(orders->situations.at(0).playbooks, QStringList());
        const RunbookPtr cases = runbookOf("# B\n## Broker down\n### 1. Disk full\n```sh\nuptime\n```\n"
                                           "### 2. Memory full\n```sh\ndf -h\n```\n## Broker slow\n1. A\n");
        QCOMPARE(cases->situations.at(0).playbooks.size(), 2);
    }

    void namesAStepByWhatItStandsBelow()
    {
        const RunbookPtr duties = runbookOf("## Procedure\n1) Restore it:\n```sh\n./restore latest\n```\n\n"
                                            "2) Wait for it:\n```sh\n./wait restored\n```\n");
        QCOMPARE(labels(*duties), QStringList({QStringLiteral("Restore it"), QStringLiteral("Wait for it")}));
        const RunbookPtr quoted = runbookOf("> First:\n> ```sh\n> ./triage now\n> ```\n\n# Title\n");
        QCOMPARE(labels(*quoted), QStringList{QStringLiteral("./triage now")});
    }

    void countsFromTheStartOfARange()
    {
        const RunbookPtr runbook =
            runbookOf("## Escalation\n| Elapsed | Who |\n|---|---|\n| 0-15 min | On call |\n"
                      "| 15-30 min | Lead |\n| Within 45 min | Head |\n");
        QCOMPARE(runbook->escalations.size(), std::size_t(3));
        QCOMPARE(runbook->escalations.at(0).after.count(), 0);
        QCOMPARE(runbook->escalations.at(1).after.count(), 15 * 60);
        QCOMPARE(runbook->escalations.at(2).after.count(), 45 * 60);
    }

    void readsAtOnceInASentence()
    {
        const RunbookPtr runbook = runbookOf(
            "## Escalation policy\n- Page the one on call immediately\n- After 15 minutes the second\n"
            "- After 30 minutes the head\n");
        QCOMPARE(problemCodes(*runbook), QStringList());
        QCOMPARE(runbook->escalations.size(), std::size_t(3));
        QCOMPARE(runbook->escalations.at(0).after.count(), 0);
    }

    void measuresAnIncidentByItsOwnSeverity()
    {
        const RunbookPtr runbook =
            runbookOf("## On call\nResponse times:\n- P0: < 5 minutes\n- P1 (partial): < 15 minutes\n"
                      "- P3: Next business day\n");
        QCOMPARE(problemCodes(*runbook), QStringList());
        QCOMPARE(runbook->targets.size(), std::size_t(2));
        QCOMPARE(runbook->targets.at(0).severity, QStringLiteral("P0"));
        QCOMPARE(runbook->targets.at(0).name, QStringLiteral("Response times"));
        QCOMPARE(runbook->targets.at(1).severity, QStringLiteral("P1"));
        // As the file writes its severities, and for all where it has no such one.
        const RunbookPtr own = runbookOf("---\nseverities: [SEV1, SEV2]\n---\n## Response times\n"
                                         "- Sev-1 (down): < 5 minutes\n- P0: < 9 minutes\n");
        QCOMPARE(own->targets.at(0).severity, QStringLiteral("SEV1"));
        QCOMPARE(own->targets.at(1).severity, QString());
        QCOMPARE(own->targets.at(1).name, QStringLiteral("P0"));
        // A limit that is missing is still told.
        const RunbookPtr missing = runbookOf(
            "## Response time targets\n- First: < 5 minutes\n- Second: < 9 minutes\n- Third: soon\n");
        QCOMPARE(problemCodes(*missing), QStringList{QString::fromLatin1(codes::targetLimit)});
    }

    void saysThatAWindowsPromptIsNotRun()
    {
        const RunbookPtr runbook = runbookOf("## Restart\n```cmd\nnet stop Spooler\n```\n");
        QCOMPARE(runbook->steps.size(), std::size_t(0));
        QCOMPARE(problemCodes(*runbook), QStringList{QString::fromLatin1(codes::stepNotRunnable)});
        QCOMPARE(runbook->problems.at(0).severity, ProblemSeverity::Note);
        QVERIFY(runbook->problems.at(0).text.contains(QStringLiteral("Windows")));
    }
};

QTEST_APPLESS_MAIN(TestOperations)
#include "test_operations.moc"
