// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_fixture.h"

#include <QCheckBox>
#include <QPlainTextEdit>

using namespace ic;
using namespace ic::test;

namespace {

/// A runbook with commands that nobody has confirmed yet; those of the shipped one are the program's own.
QByteArray foreignRunbook()
{
    return "# Procedures\n\n- **All is down** \xE2\x86\x92 [Outage](#outage)\n\n## Outage\n\n"
           "```bash\n# Step 1: Look\nuptime\n\n# Step 2: Restart\n./restart --all\n```\n";
}

} // namespace

class TestWindowDeclare : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoKeysDeclare()
    {
        WindowFixture f;
        const qint64 now = f.fixture.clock.wallMs();
        f.press(Qt::Key_1);
        f.press(Qt::Key_Return);
        QTRY_VERIFY(f.incident().isOpen());
        const Declaration &declaration = f.incident().declaration;
        QCOMPARE(declaration.title, f.console->runbook()->situations.at(0).title);
        QCOMPARE(declaration.severity, QStringLiteral("P0"));
        QCOMPARE(declaration.commander, QStringLiteral("Jordan Lee"));
        QCOMPARE(declaration.environment, QStringLiteral("test"));
        QVERIFY(!declaration.drill);
        QCOMPARE(declaration.startedMs, now);
        QTRY_VERIFY(f.visible<QLabel>(QStringLiteral("Elapsed")));
    }

    void theButtonAndTheLetterDoTheSame()
    {
        WindowFixture f;
        f.press(Qt::Key_1);
        f.click(QStringLiteral("Declare incident"));
        QTRY_VERIFY(f.incident().isOpen());

        WindowFixture g;
        g.press(Qt::Key_1);
        g.press(Qt::Key_D);
        QTRY_VERIFY(g.incident().isOpen());
    }

    void whatIsMissingIsSaidBeforeDeclaring()
    {
        WindowFixture f(foreignRunbook(), "  - name: bare\n    kind: live\n    directory: /no/such/place\n");
        f.press(Qt::Key_1);
        QTRY_VERIFY(f.sees(QStringLiteral("There is no program “./restart” here")));
        QVERIFY(f.sees(QStringLiteral("(runbook.md:12)")));
        f.press(Qt::Key_E); // the other environment, and what is wrong with that
        QTRY_VERIFY(f.sees(QStringLiteral("The directory of “bare” does not exist")));
        f.press(Qt::Key_Return);
        QTRY_VERIFY(f.incident().isOpen());
    }

    void declaringWaitsForNoLook()
    {
        WindowFixture f(foreignRunbook());
        f.press(Qt::Key_1);
        f.press(Qt::Key_Return);
        QTRY_VERIFY(f.incident().isOpen());
    }

    void aDoublePressDeclaresOnce()
    {
        WindowFixture f;
        f.press(Qt::Key_1);
        f.press(Qt::Key_Return);
        f.press(Qt::Key_Return);
        QTRY_VERIFY(f.incident().isOpen());
        QTest::qWait(0);
        QCOMPARE(f.console->history().order.size(), size_t(1));
    }

    void aNumberChoosesThePlaybook()
    {
        WindowFixture f;
        f.press(Qt::Key_2);
        f.press(Qt::Key_2);
        f.press(Qt::Key_Return);
        QTRY_VERIFY(f.incident().isOpen());
        QCOMPARE(f.incident().section, f.console->runbook()->situations.at(1).playbooks.at(1));
    }

    void whatIsChosenIsDeclared()
    {
        WindowFixture f({}, "  - name: exercise\n    kind: drill\n    directory: /tmp\n");
        f.press(Qt::Key_4);
        f.click(QStringLiteral("Severity P1"));
        f.click(QStringLiteral("DRILL exercise"));
        f.click(QStringLiteral("Started 15 minutes ago"));
        const qint64 now = f.fixture.clock.wallMs();
        f.press(Qt::Key_Return);
        QTRY_VERIFY(f.incident().isOpen());
        const Declaration &declaration = f.incident().declaration;
        QCOMPARE(declaration.severity, QStringLiteral("P1"));
        QCOMPARE(declaration.environment, QStringLiteral("exercise"));
        QVERIFY(declaration.drill);
        QCOMPARE(declaration.startedMs, now - 15 * 60'000);
        QTRY_VERIFY(f.sees(QStringLiteral("DRILL")));
    }

    void lettersTypedIntoTheCommanderAreNoCommands()
    {
        WindowFixture f;
        f.press(Qt::Key_1);
        auto *field = f.visible<QWidget>(QStringLiteral("Commander"));
        QVERIFY(field);
        field->setFocus();
        f.press(Qt::Key_A, Qt::ControlModifier);
        f.type(QStringLiteral("Dr. Reds 1"));
        QVERIFY(f.incident().isNull());
        f.press(Qt::Key_Return);
        QTRY_VERIFY(f.incident().isOpen());
        QCOMPARE(f.incident().declaration.commander, QStringLiteral("Dr. Reds 1"));
    }

    void declaringConfirmsTheCommandsWhereThePersonTicksThem()
    {
        WindowFixture f(foreignRunbook());
        QVERIFY(f.console->needsTrust());
        f.press(Qt::Key_1);
        const QString count = QString::number(f.console->runbook()->steps.size());
        QVERIFY(f.sees(count));
        f.press(Qt::Key_T);
        f.press(Qt::Key_Return);
        QTRY_VERIFY(f.incident().isOpen());
        QTRY_VERIFY(!f.console->needsTrust());
    }

    void theBoxIsNeverTickedByItself()
    {
        WindowFixture f(foreignRunbook());
        f.press(Qt::Key_1);
        QVERIFY(!f.visible<QCheckBox>(QStringLiteral("Confirm these commands"))->isChecked());
        f.press(Qt::Key_Return);
        QTRY_VERIFY(f.incident().isOpen());
        QVERIFY(f.console->flush(5000));
        QVERIFY(f.console->needsTrust());
    }

    void theCommandsAreShown()
    {
        WindowFixture f(foreignRunbook());
        f.press(Qt::Key_1);
        auto *commands = f.visible<QPlainTextEdit>(QStringLiteral("Commands of the runbook"));
        QVERIFY(commands);
        for (const Step &step : f.console->runbook()->steps)
            QVERIFY2(commands->toPlainText().contains(step.script), qPrintable(step.script));
    }

    void enterOnAnotherButtonIsThatButton()
    {
        WindowFixture f;
        f.press(Qt::Key_1);
        f.visible<QAbstractButton>(QStringLiteral("Only read the procedure"))->setFocus();
        f.press(Qt::Key_Return);
        QTest::qWait(0);
        QVERIFY(f.incident().isNull());
    }
};

QTEST_MAIN(TestWindowDeclare)
#include "test_window_declare.moc"
