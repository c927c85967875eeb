// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/explain_exit.h"

#include <QTest>

using namespace ic;

class TestExplainExit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void explains_data()
    {
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("lastLines");
        QTest::addColumn<QString>("sentence");
        const auto row = [](int exitCode, const char *lines, const char *sentence) {
            QTest::addRow("%d %.40s", exitCode, lines)
                << exitCode << QString::fromUtf8(lines) << QString::fromUtf8(sentence);
        };
        row(1, "something", "");
        row(127, "bash: line 1: npm: command not found", "Exit status 127: command not found: npm");
        row(127, "sh: 1: next: not found\nnpm error code 127", "Exit status 127: command not found: next");
        row(127, "zsh:1: command not found: kubectl", "Exit status 127: command not found: kubectl");
        row(127, "/usr/bin/env: ‘node’: No such file or directory",
            "Exit status 127: command not found: node");
        row(127, "bash: line 3: ./deploy.sh: No such file or directory",
            "Exit status 127: command not found: ./deploy.sh");
        row(127, "", "Exit status 127: a command was not found");
        row(126, "bash: line 1: ./deploy.sh: Permission denied",
            "Exit status 126: may not be executed: ./deploy.sh");
        row(126, "bash: line 1: /etc: Is a directory", "Exit status 126: may not be executed: /etc");
        row(126, "", "Exit status 126: a command may not be executed");
        row(130, "", "Exit status 130: a command was killed by signal 2, interrupted");
        row(137, "Killed", "Exit status 137: a command was killed by signal 9, out of memory?");
        row(139, "", "Exit status 139: a command was killed by signal 11, invalid memory access");
        row(141, "", "Exit status 141: a command was killed by signal 13, nobody read its output any more");
        row(143, "", "Exit status 143: a command was killed by signal 15, told to terminate");
        row(155, "", "Exit status 155: a command was killed by signal 27");
        row(134, "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\nAborted",
            "Exit status 134: Node.js had no memory left (JavaScript heap out of memory)");
        row(1, "npm error Missing script: \"deploy\"\nnpm error",
            "Exit status 1: package.json has no script “deploy”");
        row(1, "npm ERR! Missing script: \"deploy\"", "Exit status 1: package.json has no script “deploy”");
        row(1, " ERR_PNPM_NO_SCRIPT  Missing script: deploy",
            "Exit status 1: package.json has no script “deploy”");
        row(1, "error Command \"deploy\" not found.", "Exit status 1: package.json has no script “deploy”");
        row(1, "npm error signal SIGKILL", "Exit status 1: the script was killed by SIGKILL, out of memory?");
        row(1, "npm error signal SIGTERM", "Exit status 1: the script was ended by SIGTERM");
        row(254,
            "npm error enoent Could not read package.json: Error: ENOENT: no such file or directory, open "
            "'/srv/app/package.json'",
            "Exit status 254: /srv/app/package.json does not exist");
    }

    void explains()
    {
        QFETCH(int, exitCode);
        QFETCH(QString, lastLines);
        QFETCH(QString, sentence);
        QCOMPARE(explainExitStatus(exitCode, lastLines.split(QLatin1Char('\n'))), sentence);
    }

    void signalsHaveWords()
    {
        QCOMPARE(explainSignal(9), QStringLiteral("Killed by signal 9, out of memory?"));
        QCOMPARE(explainSignal(40), QStringLiteral("Killed by signal 40"));
    }
};

QTEST_GUILESS_MAIN(TestExplainExit)
#include "test_explain_exit.moc"
