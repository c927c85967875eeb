// SPDX-License-Identifier: GPL-3.0-or-later
// What the line that opens a fence says of it, and what a remark beside a command says.
#include "tests/runbook/runbook_text.h"

using namespace ic;
using namespace ic::test;

class TestFenceLabels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Scripts of what can be run.
    void runs_data()
    {
        QTest::addColumn<QString>("fence");
        QTest::addColumn<QStringList>("wanted");
        const auto row = [](const QByteArray &name, const QByteArray &fence, const QStringList &wanted) {
            QTest::newRow(name.constData()) << QString::fromUtf8(fence) << wanted;
        };
        const QString command = QStringLiteral("sudo systemctl restart app");
        for (const QByteArray label : {"text", "txt", "plaintext", "plain", "TEXT", "text title=\"Printed\"",
                                       "{ .text }", "text {name=x}"})
            row("said to be text: " + label, "```" + label + "\nsudo systemctl restart app\n```\n", {});
        for (const QByteArray label : {"", "none", "syntaxhighlighter-pre", "bash"})
            row("said to be nothing, or a command: " + label,
                "```" + label + "\nsudo systemctl restart app\n```\n", {command});
        row("a transcript said to be text", "```text\n$ sudo rm -rf /srv\n```\n", {});
        row("PowerShell said to be text", "```text\nPS C:\\> Restart-Computer\n```\n", {});

        for (const QByteArray line : {"systemctl restart nginx  # this also restarts the php workers",
                                      "systemctl restart nginx  #this also restarts the php workers",
                                      "kubectl get pods   # wait until all are running",
                                      "sudo nginx -s reload # the workers of it should end"}) {
            row("a remark: " + line, "```bash\n" + line + "\n```\n", {QString::fromUtf8(line)});
            row("a remark, no label: " + line, "```\n" + line + "\n```\n", {QString::fromUtf8(line)});
        }
        const QByteArray takenBack = "$ terraform plan\nPlan: 1 to add\n$ terraform apply\nApply complete!\n";
        row("what root typed, or a comment", "```console\n" + takenBack + "# terraform destroy\n```\n",
            {QStringLiteral("terraform plan\nterraform apply")});
        row("the same with more below it",
            "```console\n" + takenBack + "# or\n# terraform destroy\n$ terraform show\n```\n",
            {QStringLiteral("terraform plan\nterraform apply")});
        row("the same, no label", "```\n$ cat notes\n# systemctl stop app\n```\n",
            {QStringLiteral("cat notes")});
        row("a comment that is no command", "```console\n" + takenBack + "# all is well now\n```\n",
            {QStringLiteral("terraform plan\nterraform apply")});
        row("what is surely root's", "```console\n$ sudo -i\n# systemctl stop app\n```\n", {});
        row("what is another machine's", "```console\n$ ssh root@db1\n# systemctl stop app\n```\n", {});
        row("after another's prompt",
            "```console\n$ uptime\nroot@db1:~# systemctl stop app\n# systemctl stop b\n```\n", {});

        for (const QByteArray line :
             {"ask Anna  # she has the key", "ssh into the host # then look", "tell the manager # now",
              "make sure nobody restarts it # kubectl get pods", "kubectl should say Ready # in a minute",
              "Restart the service # nginx"})
            row("a sentence and a remark: " + line, "```bash\n" + line + "\n```\n", {});
    }
    void runs()
    {
        QFETCH(QString, fence);
        const RunbookPtr runbook = runbookOf((QStringLiteral("## X\n") + fence).toUtf8().constData());
        QStringList scripts;
        for (const Step &step : runbook->steps) {
            if (step.notRunnable.isEmpty())
                scripts += step.script;
        }
        QTEST(scripts, "wanted");
    }
};

QTEST_GUILESS_MAIN(TestFenceLabels)
#include "test_fence_labels.moc"
