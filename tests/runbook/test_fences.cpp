// SPDX-License-Identifier: GPL-3.0-or-later
// What runs, what is asked first, and what must never run.
#include "runbook_text.h"

#include "app/runbook/commands/placeholders.h"
#include "app/runbook/commands/shell_lines.h"
#include "app/runbook/document/fence_info.h"

using namespace ic;
using namespace ic::test;

class TestFences : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void splitsFences_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QStringList>("labels");
        QTest::addColumn<QStringList>("scripts");
        const auto row = [](const char *name, const char *markdown, const QStringList &labels,
                            const QStringList &scripts) {
            QTest::newRow(name) << QString::fromUtf8(markdown) << labels << scripts;
        };
        row("no comment: named by the heading",
            "## Restart the API\n```bash\nsystemctl restart api\nsleep 5\n```\n",
            {QStringLiteral("Restart the API")}, {QStringLiteral("systemctl restart api\nsleep 5")});
        row("comments name steps",
            "## X\n```bash\n# Check disk\ndf -h\n\n# Check memory\nfree -m\nvmstat\n```\n",
            {QStringLiteral("Check disk"), QStringLiteral("Check memory")},
            {QStringLiteral("df -h"), QStringLiteral("free -m\nvmstat")});
        row("one comment before independent commands names the group",
            "## X\n```sh\n# Run all of these\ndf -h\nfree -m\n```\n",
            {QStringLiteral("df -h"), QStringLiteral("free -m")},
            {QStringLiteral("df -h"), QStringLiteral("free -m")});
        row("commands that need each other stay together",
            "## X\n```sh\n# Deploy\ncd /srv\nmake deploy\n```\n", {QStringLiteral("Deploy")},
            {QStringLiteral("cd /srv\nmake deploy")});
        row("continued lines", "## X\n```sh\n# Copy\nrsync -a \\\n  /a \\\n  /b\n```\n",
            {QStringLiteral("Copy")}, {QStringLiteral("rsync -a \\\n  /a \\\n  /b")});
        row("a comment inside a here-document is its text",
            "## X\n```sh\n# Write it\ncat > /tmp/x <<'EOF'\n# not a step\nkey=value\n\nEOF\n# Show it\ncat "
            "/tmp/x\n```\n",
            {QStringLiteral("Write it"), QStringLiteral("Show it")},
            {QStringLiteral("cat > /tmp/x <<'EOF'\n# not a step\nkey=value\n\nEOF"),
             QStringLiteral("cat /tmp/x")});
        row("a comment inside a loop belongs to it",
            "## X\n```sh\n# Drain all\nfor n in a b; do\n  # one node\n  kubectl drain $n\ndone\n```\n",
            {QStringLiteral("Drain all")},
            {QStringLiteral("for n in a b; do\n  # one node\n  kubectl drain $n\ndone")});
        row("a script with a shebang is one",
            "## Fix it\n```bash\n#!/bin/bash\n# Part 1\nset -e\n# Part 2\nls\n```\n",
            {QStringLiteral("Fix it")}, {QStringLiteral("#!/bin/bash\n# Part 1\nset -e\n# Part 2\nls")});
        row("prompts go, output does not run",
            "## X\n```console\n$ kubectl get pods\nNAME  READY\napi-1 0/1\n$ kubectl delete pod api-1\npod "
            "deleted\n```\n",
            {QStringLiteral("X")}, {QStringLiteral("kubectl get pods\nkubectl delete pod api-1")});
        row("prompts in a shell fence", "## X\n```bash\n$ uptime\n 10:00 up 3 days\n```\n",
            {QStringLiteral("X")}, {QStringLiteral("uptime")});
        row("user and host in the prompt", "## X\n```\nroot@db1:~# systemctl stop app\n```\n",
            {QStringLiteral("X")}, {QStringLiteral("systemctl stop app")});
        row("unlabelled, but clearly commands", "## X\n```\nkubectl get pods\nkubectl logs api\n```\n",
            {QStringLiteral("X")}, {QStringLiteral("kubectl get pods\nkubectl logs api")});
        row("numbered in another language",
            "## X\n```bash\n# Paso 1: Parar\nsystemctl stop a\n# Schritt 2: Start\nsystemctl start a\n# "
            "手順3：確認\nuptime\n```\n",
            {QStringLiteral("Parar"), QStringLiteral("Start"), QString::fromUtf8("確認")},
            {QStringLiteral("systemctl stop a"), QStringLiteral("systemctl start a"),
             QStringLiteral("uptime")});
        row("a no-break space is a space", "## X\n```sh\nnpm\xc2\xa0run a\n```\n", {QStringLiteral("X")},
            {QStringLiteral("npm run a")});
        row("fence in a numbered item",
            "## X\n1. **Stop it**:\n   ```sh\n   systemctl stop a\n   ```\n2. Wait\n",
            {QStringLiteral("Stop it")}, {QStringLiteral("systemctl stop a")});
        row("fence in a quotation", "## X\n> Note\n>\n> ```sh\n> uptime\n> ```\n", {QStringLiteral("X")},
            {QStringLiteral("uptime")});
        row("heading that is a step", "## Fix\n### Step 2: Stop writes\n```sh\nuptime\n```\n",
            {QStringLiteral("Stop writes")}, {QStringLiteral("uptime")});
        row("several without comments: by their names, or the first line that does something",
            "## X\n```bash {name=restore-after-outage}\nset -e\n./restore\n```\n"
            "```bash {name=countRows}\nset -e\n./count\n```\n"
            "```bash\nset -euo pipefail\ncd /srv\nDIR=a\nmake deploy\n```\n"
            "```bash\nexport SITE=north\nset -u\n```\n"
            "```bash\nset -e; ./together\n```\n",
            {QStringLiteral("Restore after outage"), QStringLiteral("Count rows"),
             QStringLiteral("make deploy"), QStringLiteral("export SITE=north"),
             QStringLiteral("set -e; ./together")},
            {QStringLiteral("set -e\n./restore"), QStringLiteral("set -e\n./count"),
             QStringLiteral("set -euo pipefail\ncd /srv\nDIR=a\nmake deploy"),
             QStringLiteral("export SITE=north\nset -u"), QStringLiteral("set -e; ./together")});
        row("what stands before a fence counts more than its name",
            "## X\nBring it back:\n```bash {name=restore}\nset -e\n./restore\n```\n"
            "```bash {name=look}\n# See what it says\nset -e\n./look\n```\n",
            {QStringLiteral("Bring it back"), QStringLiteral("See what it says")},
            {QStringLiteral("set -e\n./restore"), QStringLiteral("set -e\n./look")});
        row("a here-document holds no prompts",
            "## X\n```bash\ncat > /etc/motd <<EOF\nWe give\n50% reboot\n$ halt\nEOF\nsystemctl stop "
            "app\n```\n",
            {QStringLiteral("X")},
            {QStringLiteral("cat > /etc/motd <<EOF\nWe give\n50% reboot\n$ halt\nEOF\nsystemctl stop app")});
        row("nor does a quotation",
            "## X\n```bash\necho \"\n50% touch /tmp/x\n% touch /tmp/y\n$ touch /tmp/z\n\"\n```\n",
            {QStringLiteral("X")},
            {QStringLiteral("echo \"\n50% touch /tmp/x\n% touch /tmp/y\n$ touch /tmp/z\n\"")});
        row("nor does one in a transcript",
            "## X\n```console\n$ cat > /tmp/x <<EOF\n> % halt\n> $ reboot\n> EOF\n$ echo 'a\n$ b'\na\n```\n",
            {QStringLiteral("X")},
            {QStringLiteral("cat > /tmp/x <<EOF\n% halt\n$ reboot\nEOF\necho 'a\n$ b'")});
        row("an amount is no prompt",
            "## X\n```\n$ quota -v\nadmin@example.com has 95% reboot\n99% shutdown imminent\n 7 % halt\n```\n"
            "```console\n$ df --output=pcent,target\nUse% Mounted on\n 73% /\n100% /srv/app/run.sh\n  0% "
            "reboot pending\n```\n",
            {QStringLiteral("quota -v"), QStringLiteral("df --output=pcent,target")},
            {QStringLiteral("quota -v"), QStringLiteral("df --output=pcent,target")});
        for (const char *prompt : {"bash-5.1# ", "db1# ", "(venv) $ ", "~ % ", "% ", "host:~ user$ ", "➜  ~ ",
                                   "➜  shop git:(main) ✗ ", "➜  ", "❯ ", "anna@mac ~ % ", "[root@nas1 ~]# ",
                                   "root@db1:/var/log# ", "[12:00:01] $ ", "# "})
            row(qPrintable(QStringLiteral("the prompt ") + QString::fromUtf8(prompt)),
                (QByteArray("## X\n```console\n") + prompt + "kubectl get ns\ndefault\n" + prompt
                 + "kubectl get pods\n```\n")
                    .constData(),
                {QStringLiteral("X")}, {QStringLiteral("kubectl get ns\nkubectl get pods")});
        row("one command as root opens no shell of root's",
            "## X\n```console\n# Go\n$ sudo bash deploy.sh\n# Stop it\n$ su -c 'systemctl stop x'\n# Look at "
            "it\n$ uptime\n```\n",
            {QStringLiteral("Go"), QStringLiteral("Stop it"), QStringLiteral("Look at it")},
            {QStringLiteral("sudo bash deploy.sh"), QStringLiteral("su -c 'systemctl stop x'"),
             QStringLiteral("uptime")});
        row("CRLF", "## X\r\n```sh\r\n# A\r\ndf -h\r\n# B\r\nfree\r\n```\r\n",
            {QStringLiteral("A"), QStringLiteral("B")}, {QStringLiteral("df -h"), QStringLiteral("free")});
    }
    void splitsFences()
    {
        QFETCH(QString, markdown);
        const RunbookPtr runbook = runbookOf(markdown.toUtf8().constData());
        QTEST(labels(*runbook), "labels");
        QTEST(scripts(*runbook), "scripts");
        QCOMPARE(runnable(*runbook).size(), runbook->steps.size());
    }

    void neverRuns_data()
    {
        QTest::addColumn<QString>("fence");
        const auto row = [](const char *name, const char *fence) {
            QTest::newRow(name) << QString::fromUtf8(fence);
        };
        row("prose", "```bash\nRestart the service and wait for it.\n```\n");
        row("prose with a remark", "```bash\ntell the manager # what was agreed in the meeting\n```\n");
        row("prose with an apostrophe", "```bash\nDon't restart it before the DBA says so\n```\n");
        row("lower-case prose", "```bash\nthen wait until the queue is empty.\n```\n");
        row("chat message", "```bash\n\"We are looking into an issue with checkout\"\n```\n");
        row("menu in parentheses", "```bash\n(Restart Service)\n```\n");
        row("SQL", "```shell\nSELECT pid FROM pg_stat_activity WHERE state = 'idle';\n```\n");
        row("PowerShell", "```bash\nGet-Service -Name W3SVC\n```\n");
        row("bullets", "```bash\n- restart the api\n- check the log\n```\n");
        row("German", "```bash\nÜberprüfen Sie den Server\n```\n");
        row("Japanese", "```bash\nサーバーを再起動する\n```\n");
        row("unclosed quote", "```bash\necho \"never ends\nls\n```\n");
        row("an order in small letters", "```bash\npage the DBA\n```\n");
        row("a condition", "```bash\nrestart api if needed\n```\n");
        row("one word", "```bash\nRestart\n```\n");
        row("an abbreviation", "```bash\nOK\n```\n");
        row("a remark about a program", "```bash\nkubectl should say Ready\n```\n");
        row("a remark that begins with a program", "```bash\nssh into db1 and then look\n```\n");
        row("a request in two words", "```bash\nask Anna\n```\n");
        row("a request after a prompt", "```\n$ ask Anna\n```\n");
        row("a request to a role", "```sh\nnotify management\n```\n");
        row("an unknown word and a name", "```sh\nraise it with Anna\n```\n");
        row("a request in German", "```sh\nrufe Anna an\n```\n");
        row("French in small letters", "```bash\nredémarrer le serveur\n```\n");
        row("Spanish in small letters", "```bash\nreiniciar el servidor\n```\n");
        row("Russian", "```bash\nперезапустить сервер\n```\n");
        row("a program's name and Japanese", "```bash\nssh 管理者 に依頼して電源を切る\n```\n");
        row("the same without a label", "```\nssh 管理者 に依頼して電源を切る\n```\n");
        row("a program's name and Russian", "```sh\nssh администратору звонить сразу\n```\n");
        row("a command of a chat", "```bash\n/incident declare\n```\n");
        row("one alone", "```\n/status\n```\n");
        row("one in a duty", "1. Type `/incident declare`\n2. Wait\n");
        row("a prompt of mysql", "```bash\nmysql> SHOW STATUS;\n```\n");
        row("a prompt of psql", "```bash\npostgres=# select 1;\n```\n");
        row("an arrow", "```bash\n-> restart\n```\n");
        row("a box to tick", "```bash\n[ ] restart\n```\n");
        row("a name and a value", "```bash\nstatus: degraded\n```\n");
        row("somebody is called", "```bash\n@channel we are down\n```\n");
        row("dots", "```bash\n...\n```\n");
        row("unlabelled prose", "```\nmake sure nobody restarts it.\n```\n");
        row("directory tree", "```\nsrc/\n├── a.js\n└── b.js\n```\n");
        row("YAML", "```\nservice:\n  port: 80\n```\n");
        row("log",
            "```\n2026-01-01 10:00:00 ERROR [api] failed\n2026-01-01 10:00:01 ERROR [api] failed\n```\n");
        row("JSON", "```json\n{\"a\": \"npm run x\"}\n```\n");
        row("PowerShell fence", "```powershell\nRestart-Service x\n```\n");
        row("command as info string", "```npm run x\n```\n");
        row("a prompt on a later line only", "```bash\nuptime\n$ reboot\n```\n");
        row("a percentage", "```bash\npsql -c 'select 1'\n12% of users affected\n```\n");
        row("root's part of a transcript", "```console\n$ sudo -i\n# service nginx restart\n```\n");
        row("the same without a known program", "```console\n$ sudo su -\n# deploytool go\n```\n");
        row("another machine's part", "```console\n$ ssh db1\n[root@db1 ~]# systemctl stop db\n```\n");
        row("a PowerShell transcript", "```console\nPS C:\\> Restart-Computer\n```\n");
        row("an unlabelled one", "```\nPS C:\\> Restart-Computer\n```\n");
        for (const char *text :
             {"service unavailable", "docker daemon down", "node not ready", "host db1 unreachable",
              "host db1.example.com unreachable", "kill switch", "sleep well", "echo chamber",
              "top priority: call Bob", "make haste", "ssh failed", "mysql down", "vault unavailable",
              "kubectl hangs", "docker stats unavailable", "service web 12 down"})
            row(qPrintable(QStringLiteral("unlabelled: ") + QLatin1String(text)),
                (QByteArray("```\n") + text + "\n```\n").constData());
        for (const char *text :
             {"Call +1 555 010 999", "call Anna 0151 2345678", "step 1: kubectl get pods",
              "kubectl get pods -> should be Running", "kubectl get pods --> Running",
              "kubectl get ns => fine", "=> fine", "--> Running", "10:00 up 1 day", "hostname\nweb-01",
              "whoami\nroot", "uptime\n10:00 up 1 day", "date\nMon Nov 23 10:00:00 UTC 2026", "pwd\n/srv/app",
              "curl -s localhost/health\n{\"status\":\"ok\"}", "ls /var\nbackups  cache  lib",
              "kubectl get pods\nNAME   READY  STATUS\nweb-0  1/1    Running",
              "mysql -e 'select 1'\nERROR 1045 (28000): Access denied"})
            row(qPrintable(QStringLiteral("in a shell's fence: ") + QLatin1String(text)),
                (QByteArray("```bash\n") + text + "\n```\n").constData());
        row("a prompt without a command", "```console\n➜  ~  \n➜  shop git:(main)  \n```\n");
        row("fence marks in a longer fence", "````bash\n```\nuptime\n```\n````\n");
        row("commands inside a text fence with prose", "```text\nRun this:\nnpm run x\n```\n");
    }
    void neverRuns()
    {
        QFETCH(QString, fence);
        const RunbookPtr runbook = runbookOf((QStringLiteral("## X\n") + fence).toUtf8().constData());
        QCOMPARE(runnable(*runbook), QStringList());
        for (const Step &step : runbook->steps)
            QVERIFY(problemCodes(*runbook).contains(QLatin1String("step-not-runnable"))
                    && !step.notRunnable.isEmpty());
    }

    void runsAlthoughItLooksOdd_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"(cd /srv && make)",
                                    "[ -f /etc/x ] && cat /etc/x",
                                    "R --version",
                                    "./deploy.sh --all",
                                    "API=1 npm run x",
                                    "/usr/local/bin/failover primary",
                                    "if true; then ls; fi",
                                    "psql -c 'SELECT 1'",
                                    "awk '{print $1}' x",
                                    "find . -name '*.log' -exec rm {} \\;",
                                    "docker ps --format \"{{.Names}}\"",
                                    "git reset --hard HEAD@{1}",
                                    "curl -w '%{http_code}' https://x",
                                    "cat < in.txt > out.txt",
                                    "mysql <<< 'SHOW STATUS'",
                                    "ls [a-z]*",
                                    "mkdir /srv/バックアップ",
                                    "/opt/deploy --now",
                                    "/entrypoint.sh",
                                    "echo ${HOME} $(date +%Y)",
                                    "diff <(ls a) <(ls b)",
                                    "kubectl get pods -o jsonpath='{.items}'",
                                    "cp a.{txt,md} b",
                                    "mktemp -d",
                                    "echo \"Restarting the API now.\"",
                                    "docker build -t api .",
                                    "deploytool rollback production",
                                    "restart nginx",
                                    "our-tool check procedures.md   # what was recognised, and all problems",
                                    "call-api Anna --now",
                                    "wait",
                                    "kubectl logs Anna",
                                    "go test ./..."})
            QTest::newRow(command) << QString::fromUtf8(command);
    }
    void runsAlthoughItLooksOdd()
    {
        QFETCH(QString, command);
        const RunbookPtr runbook = runbookOf(
            (QStringLiteral("## X\n```bash\n") + command + QStringLiteral("\n```\n")).toUtf8().constData());
        QCOMPARE(scripts(*runbook), QStringList{command});
        QCOMPARE(runbook->steps[0].notRunnable, QString());
        QCOMPARE(runbook->steps[0].placeholders, QStringList());
        QCOMPARE(problemCodes(*runbook), QStringList());
    }

    void runsWithoutALabel_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"service nginx restart",
                                    "sudo service nginx restart",
                                    "sleep 5",
                                    "kill 1234",
                                    "kill -9 1234",
                                    "host example.com",
                                    "host db1",
                                    "node server.js",
                                    "npm run health",
                                    "npm test",
                                    "uptime",
                                    "reboot",
                                    "docker ps",
                                    "docker restart web",
                                    "docker compose up -d",
                                    "kubectl get pods",
                                    "kubectl rollout restart deployment/web",
                                    "systemctl restart web",
                                    "systemctl --failed",
                                    "git status",
                                    "git pull",
                                    "helm list",
                                    "echo \"hello there\"",
                                    "echo $HOME",
                                    "make deploy",
                                    "make -C src all",
                                    "cd backups",
                                    "ssh web1 uptime",
                                    "ssh admin@web",
                                    "cat /etc/hosts",
                                    "ps aux | grep nginx",
                                    "top -b",
                                    "file /bin/sh",
                                    "tail -f /var/log/messages",
                                    "touch /tmp/x",
                                    "export SITE=north",
                                    "export SITE=north   # in another terminal",
                                    "ping 10.0.0.1",
                                    "find . -name x",
                                    "redis-cli flushall",
                                    "psql shop",
                                    "terraform apply",
                                    "./restore.sh",
                                    "vault status"})
            QTest::newRow(command) << QString::fromUtf8(command);
    }
    void runsWithoutALabel()
    {
        QFETCH(QString, command);
        const RunbookPtr runbook = runbookOf(
            (QStringLiteral("## X\n```\n") + command + QStringLiteral("\n```\n")).toUtf8().constData());
        QCOMPARE(scripts(*runbook), QStringList{command});
        QCOMPARE(runbook->steps[0].notRunnable, QString());
    }

    void keepsCommandsThatLookLikeOutput_data()
    {
        QTest::addColumn<QString>("script");
        for (const char *script :
             {"hostname\nwhoami", "hostname\ndeploytool status", "whoami\nid", "date\nuptime",
              "pwd\n./deploy.sh", "curl -s localhost\n{ echo a; echo b; }", "ls\nmytool  --all  now",
              "mytool  a\nothertool  b", "awk '{ print $1 -> 2 }' x", "echo 'a -> b'", "echo \"50% done\"",
              "7z x a.7z", "cat - > /tmp/x", "printf '%s\\n' x\ntruncate   -s 0   x"})
            QTest::newRow(script) << QString::fromUtf8(script);
    }
    void keepsCommandsThatLookLikeOutput()
    {
        QFETCH(QString, script);
        const RunbookPtr runbook = runbookOf(
            (QStringLiteral("## X\n```bash\n") + script + QStringLiteral("\n```\n")).toUtf8().constData());
        QCOMPARE(scripts(*runbook), QStringList{script});
        QCOMPARE(runbook->steps[0].notRunnable, QString());
    }

    void keepsWhatRootTypedInSight()
    {
        const RunbookPtr runbook = runbookOf("## X\n```console\n# Look first\n$ uptime\n# Then mend it\n$ "
                                             "sudo -i\n# service nginx restart\n```\n");
        QCOMPARE(scripts(*runbook),
                 (QStringList{QStringLiteral("uptime"), QStringLiteral("sudo -i\nservice nginx restart")}));
        QCOMPARE(runnable(*runbook), QStringList{QStringLiteral("Look first")});
        QVERIFY(runbook->steps[1].notRunnable.contains(QLatin1String("# service nginx restart")));
    }

    void saysThatPowerShellIsNotRun()
    {
        for (const char *fence :
             {"```powershell\nRestart-Service x\n```\n", "```\nPS C:\\> Restart-Computer\n```\n"})
            QCOMPARE(problemCodes(*runbookOf((QByteArray("## X\n") + fence).constData())),
                     QStringList{QStringLiteral("step-not-runnable")});
    }

    void findsPlaceholders_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QStringList>("marks");
        const auto row = [](const char *command, const QStringList &marks) {
            QTest::newRow(command) << QString::fromUtf8(command) << marks;
        };
        row("kubectl logs <POD_NAME> -n <namespace>",
            {QStringLiteral("<POD_NAME>"), QStringLiteral("<namespace>")});
        row("ssh <your user>@<host>", {QStringLiteral("<your user>"), QStringLiteral("<host>")});
        row("kubectl delete pod {pod}", {QStringLiteral("{pod}")});
        row("helm rollback {{ release }}", {QStringLiteral("{{ release }}")});
        row("ping your-database-host", {QStringLiteral("your-database-host")});
        row("ping YOUR-HOST", {QStringLiteral("YOUR-HOST")});
        row("curl https://your-domain.com/health", {QStringLiteral("your-domain.com")});
        row("ssh admin@XX.XX.XX.XX", {QStringLiteral("XX.XX.XX.XX")});
        row("aws rds reboot-db-instance --id [INSTANCE_ID]", {QStringLiteral("[INSTANCE_ID]")});
        row("export TOKEN=REPLACE_ME", {QStringLiteral("REPLACE_ME")});
        row("kubectl get pods -n ...", {QStringLiteral("...")});
        row("echo <pod> <pod>", {QStringLiteral("<pod>")});
        row("kubectl scale deployment/web --replicas=<N>", {QStringLiteral("<N>")});
        row("systemctl restart web-<region>-api", {QStringLiteral("<region>")});
        row("curl https://{{ .Site.Params.pop }}.example/", {QStringLiteral("{{ .Site.Params.pop }}")});
        row("ping {{ host | lower }}", {QStringLiteral("{{ host | lower }}")});
        row("./requeue.sh --env <%= environment %>", {QStringLiteral("<%= environment %>")});
        row("echo {% if live %}live{% endif %}",
            {QStringLiteral("{% if live %}"), QStringLiteral("{% endif %}")});
        row("docker inspect -f '{{.State.Status}}' web", {});
        row("kubectl get pods -o go-template='{{range .items}}{{.metadata.name}}{{end}}'", {});
        row("curl -d '<b>bold</b>' x", {});
        row("echo $YOUR_TOKEN", {});
        row("kubectl -n {{ $labels.namespace }} get pvc", {QStringLiteral("{{ $labels.namespace }}")});
        // An output format ends with its argument.
        row("kubectl get pods -o wide -n {{ .Values.ns }}", {QStringLiteral("{{ .Values.ns }}")});
        row("kubectl get pods -o go-template='{{range $k := .items}}{{$k.metadata.name}}{{end}}'", {});
        row("kubectl get pods -o jsonpath='{range .items[*]}{.metadata.name}{\"\\n\"}{end}'", {});
        row("kubectl -n [namespace] exec -it [pod-name] -- df -h",
            {QStringLiteral("[namespace]"), QStringLiteral("[pod-name]")});
        row("curl https://[your region].shop.example/[path]",
            {QStringLiteral("[your region]"), QStringLiteral("[path]")});
        row("sed -e 's/[abc]/x/' a.txt | grep '[error]'", {});
        row("ps aux | grep [n]ginx", {});
        row("cat a[one].txt [a-z] ${list[name]}", {});
        row("kubectl apply -f - <<X\n  accessModes: [ReadWriteOnce]\nX", {});
        row("echo \"[info] done\"", {});
        row("ssh admin@〈ストレージのアドレス〉 status", {QStringLiteral("〈ストレージのアドレス〉")});
        row("ssh ○○@db1 uptime", {QStringLiteral("○○")});
    }
    void findsPlaceholders()
    {
        QFETCH(QString, command);
        QTEST(distinctMarks(placeholdersInCommand(command)), "marks");
    }

    /// Marks separated by a blank, in order.
    void findsWordsAndOtherSigns_data()
    {
        QTest::addColumn<QString>("marks");
        const auto row = [](const char *command, const char *marks) {
            QTest::newRow(command) << QString::fromUtf8(marks);
        };
        row("kubectl -n [[namespace]] get pods", "[[namespace]]");
        row("curl https://[[host]]/health", "[[host]]");
        row("kubectl -n NAMESPACE delete pod POD_NAME", "NAMESPACE POD_NAME");
        row("kubectl --namespace=NAMESPACE rollout restart deployment/DEPLOYMENT_NAME",
            "NAMESPACE DEPLOYMENT_NAME");
        row("kubectl delete pod \"POD_NAME\" --wait", "POD_NAME");
        row("kubectl delete pod NOMBRE_DEL_POD", "NOMBRE_DEL_POD");
        row("kubectl -n DEIN_NAMESPACE delete pod TU_POD", "DEIN_NAMESPACE TU_POD");
        row("ssh usuario@SERVIDOR \"sudo reboot\"", "SERVIDOR");
        row("plcctl restart --host \"IHR-HOST\"", "IHR-HOST");
        row("kubectl delete pod ИМЯ_ПОДА", "ИМЯ_ПОДА");
        row("kubectl delete pod INSERT-POD-NAME", "INSERT-POD-NAME");
        row("mysql -h HOST -P PORT -u USER DATABASE", "HOST PORT USER DATABASE");
        row("curl -u USER:PASSWORD https://HOST:PORT/x", "USER PASSWORD HOST PORT");
        row("ssh db1 'systemctl restart SERVICE_NAME'", "SERVICE_NAME");
        row("kill -9 PID", "PID");
        row("redis-cli -h HOST CLUSTER INFO", "HOST");
        row("iptables -A INPUT -s IP -j DROP", "IP");
        row("aws ec2 reboot-instances --instance-ids INSTANCE_ID", "INSTANCE_ID");
        row("curl https://api.example/accounts/ACCOUNT_ID/close", "ACCOUNT_ID");
        row("ping 10.x.x.x", "10.x.x.x");
        row("ssh 192.168.1.XXX", "192.168.1.XXX");
        row("curl http://10.0.0.X/", "10.0.0.X");
        row("systemctl restart %APP%", "%APP%");
        row("kubectl delete pod «pod»", "«pod»");
        row("kubectl delete pod __POD__", "__POD__");
        row("curl -H 'Authorization: Bearer TOKEN' https://a.example/", "TOKEN");
        row("curl -H \"Authorization: Bearer $TOKEN\" https://a.example/", "");
        row("kubectl -n @@NS@@ get pods", "@@NS@@");
        row("ssh ____", "____");
        row("kubectl delete pod ???", "???");
        row("ssh 【名前】 uptime", "【名前】");
        row("kubectl delete pod 「Pod名」", "「Pod名」");
        row("kubectl delete pod \"「Pod名」\"", "「Pod名」");
        row("kubectl scale deploy/api --replicas=N", "N");
        row("dd if=x.img of=/dev/sdX", "sdX");
        row("mkfs.ext4 /dev/sdY1", "sdY");
        row("#!/bin/sh\n# restores <file>\n./restore.sh <name>", "<name>");
        row("cat >x <<END\n# <file>\nEND", "<file>");
        // What means itself.
        for (const char *command : {
                 "[[ -f x ]] && echo yes",
                 "[[ name ]] && echo yes",
                 "if [[ $a == b ]]; then ls; fi",
                 "grep '[[:alpha:]]' a.txt",
                 "curl -X POST https://a.example/b",
                 "curl -XDELETE https://a.example/b",
                 "kill -9 4711; kill -s HUP 1; pkill -TERM web; kill -s KILL 1",
                 "NAMESPACE=web kubectl get pods",
                 "kubectl set env deploy/api LOG_LEVEL=debug NAMESPACE=web",
                 "kubectl -n $NAMESPACE delete pod ${POD_NAME}",
                 "cat README.md LICENSE Makefile VERSION",
                 "make BUILD_ALL",
                 "git reset --hard ORIG_HEAD",
                 "git diff HEAD FETCH_HEAD",
                 "iptables -P INPUT DROP; iptables -A FORWARD -j LOG_DROP",
                 "psql -c \"select USER_ID from USERS where ID = NULL\"",
                 "unset HTTP_PROXY; export KUBE_CONFIG; printenv DB_HOST",
                 "docker run -e DB_PASSWORD --env DB_HOST app",
                 "grep -c ERROR_CODE app.log",
                 "redis-cli CLUSTER INFO",
                 "ps -eo USER,PID; ps -o USER",
                 "aws cloudformation deploy --capabilities CAPABILITY_NAMED_IAM",
                 "aws dynamodb create-table --billing-mode PAY_PER_REQUEST",
                 "getconf PAGE_SIZE",
                 "cat >x <<END_OF_TEXT\nHOST PORT\nPOD_NAME x\nEND_OF_TEXT\nls",
                 "ls # restart the POD POD_NAME",
                 "echo \"Restart HOST and SERVICE_NAME\"",
                 "git commit -m 'Fix USER HOST_NAME'",
                 "date +%Y%m%d%H%M%S; date +%FT%T",
                 "curl 'https://a.example/?q=%2F%AB%CD'",
                 "sqlite3 x.db \"select * from t where a like '%ERROR%'\"",
                 "echo \"«Bonjour» à tous\"",
                 "curl -d '{\"text\":\"【障害】db停止\"}' https://a.example/",
                 "python3 -m pkg.__init__; gcc -D__LINUX__ x.c; grep __FILE__ x.c",
                 "cat <<__EOF__\nx\n__EOF__",
                 "ls /var/log/???.log",
                 "pip install 'python==1.2.x'; ping 10.0.0.1",
                 "lsblk /dev/sda1 /dev/sdb",
                 "apt-get install --assume-yes=N x; ANSWER=N ./x",
                 "locale-gen en_US.UTF-8; export LC_ALL=C",
                 "echo $_ ; echo __; x=1_000",
                 "ls /opt/WEB_INF/",
             })
            row(command, "");
    }
    void findsWordsAndOtherSigns()
    {
        QFETCH(QString, marks);
        const QString command = QString::fromUtf8(QTest::currentDataTag());
        QCOMPARE(distinctMarks(placeholdersInCommand(command)).join(QLatin1Char(' ')), marks);
    }

    void aWordIsAMarkOnlyAsItself()
    {
        const QString script =
            QStringLiteral("kubectl -n POD get $POD ${POD} PODS POD_X POD=1 --replicas=N -N ...");
        const auto places = [&script](const char *mark) {
            QList<qsizetype> all;
            for (qsizetype at = 0; at < script.size(); ++at) {
                if (isMarkAt(script, QString::fromLatin1(mark), at))
                    all << at;
            }
            return all;
        };
        QCOMPARE(places("POD"), QList<qsizetype>{11});
        QCOMPARE(places("N"), QList<qsizetype>{script.indexOf(QLatin1String("N -N"))});
        QCOMPARE(places("..."), QList<qsizetype>{script.size() - 3});
    }

    void readsAttributes()
    {
        const RunbookPtr runbook = runbookOf(
            "## X\n```sh {\"name\":\"restore\",\"interactive\":\"false\",\"cwd\":\"/srv\"}\nls\n```\n"
            "```sh { name=check effect=read timeout=90s approve=2 undo=restore verify=nothing "
            "excludeFromRunAll=true }\n"
            "uptime\n```\n```sh {effect=maybe}\nfree\n```\n");
        QCOMPARE(runbook->steps.size(), size_t(3));
        const Step &restore = runbook->steps[0];
        QCOMPARE(restore.name, QStringLiteral("restore"));
        QCOMPARE(restore.id, QStringLiteral("x/restore"));
        QVERIFY(!restore.interactive);
        QCOMPARE(restore.workingDirectory, QStringLiteral("/srv"));
        const Step &check = runbook->steps[1];
        QVERIFY(check.effect == Effect::Read);
        QVERIFY(check.timeout == std::chrono::seconds(90));
        QCOMPARE(check.approvals, 2);
        QCOMPARE(check.undo, QStringLiteral("x/restore"));
        QVERIFY(check.excludedFromRunAll);
        QCOMPARE(problemCodes(*runbook),
                 (QStringList{QStringLiteral("step-reference"), QStringLiteral("fence-attribute")}));
    }

    void readsHttpRequests()
    {
        const RunbookPtr runbook = runbookOf(
            "## X\n```http\n### Health\nGET https://api.example.com/health\nAccept: text/plain\n\n"
            "### Flush {{region}}\nPOST https://api.example.com/{{region}}/flush\n\n{\"all\":true}\n```\n");
        QCOMPARE(labels(*runbook),
                 (QStringList{QStringLiteral("Health"), QStringLiteral("Flush {{region}}")}));
        QVERIFY(runbook->steps[1].kind == Step::Kind::Http);
        QCOMPARE(runbook->steps[1].placeholders, QStringList{QStringLiteral("{{region}}")});
        QCOMPARE(runbook->steps[1].line, 8);
        QVERIFY(runbook->steps[1].script.endsWith(QLatin1String("{\"all\":true}")));
    }

    void keepsIdsWhenTheDocumentIsEdited()
    {
        const RunbookPtr before = runbookOf("## A\n```sh\n# One\nls\n# Two\nps\n```\n");
        const RunbookPtr after =
            runbookOf("## New\ntext\n## A\n```sh\n# Zero\nid\n# Two\nps\n# One\nls\n# One\nls\n```\n");
        QCOMPARE(before->steps[1].id, QStringLiteral("a/two"));
        QCOMPARE(after->steps[1].id, before->steps[1].id);
        QCOMPARE(after->steps[2].id, before->steps[0].id);
        QCOMPARE(after->steps[3].id, QStringLiteral("a/one-2"));
    }
};

QTEST_GUILESS_MAIN(TestFences)
#include "test_fences.moc"
