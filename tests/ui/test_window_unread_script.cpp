// SPDX-License-Identifier: GPL-3.0-or-later
// A script that its shell can't read: the status, the list of problems and the row say so, also where that is
// found out after the row is there.
#include "tests/ui/runbook_view_parts.h"

#include "ui/playbook/step_row.h"
#include "ui/runbook/problem_list.h"
#include "ui/shell/runbook_status.h"

#include <QPushButton>
#include <QScopeGuard>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace ic;
using namespace ic::test;

namespace {

QByteArray procedures(const QByteArray &steps)
{
    return "# Procedures\n\n- **All is down** \xE2\x86\x92 [Outage](#outage)\n\n## Outage\n\n"
           "```bash\n# Step 1: List\ntouch FIRSTLINE\nkubectl -n (namespace) get pods\n```\n\n"
        + steps;
}

bool statusSays(const WindowFixture &f, const QString &words)
{
    const auto *status = f.window->findChild<RunbookStatus *>();
    const auto *button = status ? status->findChild<QAbstractButton *>() : nullptr;
    return button && button->text().contains(words);
}

StepRow *row(const WindowFixture &f, const QString &label)
{
    for (StepRow *each : f.window->findChildren<StepRow *>()) {
        if (each->isVisible() && each->control().label() == label)
            return each;
    }
    return nullptr;
}

} // namespace

class TestWindowUnreadScript : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isSaidEverywhere()
    {
        WideWindow f(procedures("```bash\n# Step 2: Look\nuptime\n```\n"));
        QTRY_VERIFY(statusSays(f, QStringLiteral("1 problem")));
        QVERIFY(answerOf([&](Console::Done done) { f.console->trustRunbook(std::move(done)); }));
        QVERIFY(f.declareFirst());
        QTRY_VERIFY(f.sees(QStringLiteral("Not run from here: bash can't read line 10: syntax error")));
        QVERIFY(row(f, QStringLiteral("List")));
        QVERIFY(row(f, QStringLiteral("List"))->control().button()->isHidden());
        QVERIFY(row(f, QStringLiteral("Look"))->control().button()->isVisible());
        f.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(view(f));
        const auto *problems = f.visible<ProblemList>(QStringLiteral("Problems in the runbook"));
        QVERIFY(problems);
        QCOMPARE(problems->model()->rowCount(), 1);
    }

    void aRowThatIsThereChanges()
    {
        // The shell as found on PATH answers only when the row has been there for a while.
        QTemporaryDir directory;
        const QString real = QStandardPaths::findExecutable(QStringLiteral("bash"));
        const QString gate = directory.filePath(QStringLiteral("gate"));
        QFile shell(directory.filePath(QStringLiteral("bash")));
        QVERIFY(shell.open(QFile::WriteOnly));
        shell.write(
            QStringLiteral("#!%1\nif [ \"$1\" = -n ]; then until [ -e '%2' ]; do sleep 0.01; done; fi\n"
                           "exec %1 \"$@\"\n")
                .arg(real, gate)
                .toUtf8());
        QVERIFY(shell.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        shell.close();
        const QByteArray path = qgetenv("PATH");
        const auto asBefore = qScopeGuard([&path] { qputenv("PATH", path); });
        qputenv("PATH", directory.path().toLocal8Bit() + ':' + path);

        WideWindow f(procedures({}));
        QVERIFY(answerOf([&](Console::Done done) { f.console->trustRunbook(std::move(done)); }));
        QVERIFY(f.declareFirst());
        StepRow *list = nullptr;
        QTRY_VERIFY((list = row(f, QStringLiteral("List"))));
        QVERIFY(list->control().button()->isVisible());
        list->control().button()->click();
        QTRY_VERIFY(list->isAsking());
        QFile opened(gate);
        QVERIFY(opened.open(QFile::WriteOnly));
        QTRY_VERIFY(f.sees(QStringLiteral("Not run from here: bash can't read line 10: syntax error")));
        QCOMPARE(row(f, QStringLiteral("List")), list);
        QVERIFY(!list->isAsking());
        QVERIFY(list->control().button()->isHidden());
        QVERIFY(statusSays(f, QStringLiteral("1 problem")));
        QVERIFY(!QFile::exists(f.fixture.path(QStringLiteral("work/FIRSTLINE"))));
    }
};

QTEST_MAIN(TestWindowUnreadScript)
#include "test_window_unread_script.moc"
