// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pane_fixture.h"
#include "ui/shell/command_set.h"
#include "ui/shell/main_window.h"
#include "ui/shell/window_settings.h"
#include "ui/widgets/command_text.h"
#include "ui/widgets/effect_mark.h"

#include <QAction>
#include <QComboBox>

using namespace ic;
using namespace ic::test;

namespace {

const QByteArray runbookText = R"(---
values:
  ZONE: { choices: [north, south] }
  REPLICAS: { kind: number, default: 3 }
  API_TOKEN: { secret: true, ask: 'Token of today' }
---
# Procedures

- **It is down** → [Outage](#outage)

## Outage

```bash
# Scale
echo "scaled to <REPLICAS> in <ZONE>" >scaled

# Look up
echo looking at <DB_HOST>

# Sign in
echo "signed in with <API_TOKEN>"

# Launch
npm run <SCRIPT>
```

```bash { approve=2 }
# agree
touch agreed
```
)";

const QByteArray siteText = "    effects:\n      - { match: \"npm run rollback:*\", effect: destroy }\n"
                            "people: [Kim Davis, Jordan Lee]\n";

} // namespace

/// The form of a step, by key alone, on the real page with the real runner.
class TestPlaybookValues : public QObject {
    Q_OBJECT

    std::unique_ptr<PaneFixture> m_fixture;
    std::unique_ptr<PlaybookView> m_view;

    void openStep(const char *label)
    {
        auto *button = control(*m_view, QStringLiteral("Run: ") + QLatin1String(label));
        QVERIFY2(button, label);
        button->setFocus();
        press(Qt::Key_Return);
    }
    static void type(const char *text)
    {
        QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(text));
    }
    static QString focused() { return QApplication::focusWidget()->accessibleName(); }
    QAbstractButton *yes(const char *label) const
    {
        return control(*m_view, QStringLiteral("Run now: ") + QLatin1String(label));
    }
    bool showsCommand(const char *text) const
    {
        const auto all = m_view->findChildren<CommandText *>();
        return std::ranges::any_of(all, [&](const CommandText *each) {
            return each->isVisible() && each->command().contains(QString::fromUtf8(text));
        });
    }
    Result<void> setPin(const char *pin)
    {
        return answerOf([&](Console::Done done) {
            m_fixture->console->setPin(QStringLiteral("Kim Davis"), {}, QString::fromLatin1(pin),
                                       std::move(done));
        });
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<PaneFixture>(runbookText, true, siteText);
        m_view = std::make_unique<PlaybookView>(*m_fixture->console, *m_fixture->ticker);
        m_view->resize(700, 620);
        m_view->showSection(QStringLiteral("outage"));
        m_view->show();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    void cleanup()
    {
        m_view.reset();
        m_fixture.reset();
    }

    void everyRowSaysItsEffect()
    {
        QStringList words;
        for (const EffectMark *mark : m_view->findChildren<EffectMark *>()) {
            QVERIFY(mark->isVisible());
            QVERIFY(mark->width() >= mark->sizeHint().width());
            words << EffectMark::word(mark->effect());
            QVERIFY(mark->accessibleDescription().contains(QStringLiteral("Judged by its commands.")));
        }
        QCOMPARE(words,
                 (QStringList{QStringLiteral("change"), QStringLiteral("read"), QStringLiteral("read"),
                              QStringLiteral("change"), QStringLiteral("change")}));
    }

    void oneFormFilledByKeys()
    {
        openStep("Scale");
        // The first field that is still open, though another comes before it.
        QCOMPARE(focused(), QStringLiteral("Value for <ZONE>"));
        QVERIFY(!yes("Scale")->isEnabled());
        QVERIFY(shows(*m_view, QStringLiteral("from the runbook")));
        QVERIFY(showsCommand("scaled to 3 in <ZONE>"));
        press(Qt::Key_Down); // a choice
        QVERIFY(yes("Scale")->isEnabled());
        QVERIFY(showsCommand("scaled to 3 in north"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(focused(), QStringLiteral("Value for <REPLICAS>"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        type("many");
        QVERIFY(!yes("Scale")->isEnabled());
        QVERIFY(shows(*m_view, QStringLiteral("This is no number")));
        QVERIFY(QApplication::focusWidget()->accessibleDescription().contains(QStringLiteral("no number")));
        press(Qt::Key_Return);
        QVERIFY(m_fixture->incident().runs.empty());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        type("5");
        press(Qt::Key_Return);
        QVERIFY(m_fixture->waitForEnd("Scale"));
        QFile scaled(m_fixture->path(QStringLiteral("work/scaled")));
        QVERIFY(scaled.open(QFile::ReadOnly));
        QCOMPARE(scaled.readAll(), QByteArray("scaled to 5 in north\n"));

        // What was entered stands there the next time, and says from where.
        openStep("Scale");
        QVERIFY(shows(*m_view, QStringLiteral("as entered for “Scale”")));
        QVERIFY(showsCommand("scaled to 5 in north"));
        press(Qt::Key_Escape);
        QVERIFY(!yes("Scale"));
        QCOMPARE(m_fixture->incident().runs.size(), std::size_t(1));
    }

    /// From the fields to the answers below them, and only then to the next step's Run.
    void tabGoesDownTheQuestion()
    {
        openStep("Scale");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(focused(), QStringLiteral("Value for <REPLICAS>"));
        press(Qt::Key_Tab);
        QCOMPARE(focused(), QStringLiteral("Value for <ZONE>"));
        press(Qt::Key_Down);
        press(Qt::Key_Tab);
        QCOMPARE(focused(), QStringLiteral("Run now: Scale"));
        press(Qt::Key_Tab);
        auto *no = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
        QVERIFY(no && no->text() == QStringLiteral("Cancel"));
        press(Qt::Key_Tab);
        QCOMPARE(focused(), QStringLiteral("Run: Look up"));
        press(Qt::Key_Escape);
    }

    void aDoubtIsNoRefusal()
    {
        openStep("Look up");
        type("db1;x");
        QVERIFY(shows(*m_view, QStringLiteral("Are you sure?")));
        QVERIFY(yes("Look up")->isEnabled());
        QVERIFY(showsCommand("looking at 'db1;x'"));
        press(Qt::Key_Return);
        QVERIFY(m_fixture->waitForEnd("Look up"));
    }

    void aSecretIsCovered()
    {
        openStep("Sign in");
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QCOMPARE(field->accessibleName(), QStringLiteral("Token of today"));
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        type("sesame-93");
        QVERIFY(!showsCommand("sesame"));
        QVERIFY(showsCommand("••••••"));
        press(Qt::Key_Return);
        QVERIFY(m_fixture->waitForEnd("Sign in"));
        QVERIFY(m_fixture->lastRun("Sign in")->start.values.empty());
        for (const OutputLine &line :
             m_fixture->console->runs().tail(m_fixture->lastRun("Sign in")->start.run))
            QVERIFY(!line.text.contains(QStringLiteral("sesame")));
    }

    void aValueMayMakeItWorse()
    {
        openStep("Launch");
        QVERIFY(shows(*m_view, QStringLiteral("It changes the system.")));
        type("rollback:full");
        QVERIFY(shows(*m_view, QStringLiteral("It can destroy data.")));
        QVERIFY(!yes("Launch")->isEnabled());
        press(Qt::Key_Tab);
        QVERIFY(focused().startsWith(QStringLiteral("Type the environment's name")));
        type("test");
        QVERIFY(yes("Launch")->isEnabled());
        press(Qt::Key_Escape);
    }

    void theQuestionSaysAsWhom()
    {
        openStep("Scale");
        QVERIFY(shows(*m_view, QStringLiteral(", as ")));
        QVERIFY(shows(*m_view, QSysInfo::machineHostName()));
        QVERIFY(shows(*m_view, QStringLiteral("Entered by Jordan Lee")));
    }

    void aSecondPersonSetsAPinAndApproves()
    {
        openStep("agree");
        QCOMPARE(focused(), QStringLiteral("Second person"));
        QTRY_VERIFY(control(*m_view, QStringLiteral("Set a PIN for Kim Davis")));
        control(*m_view, QStringLiteral("Set a PIN for Kim Davis"))->setFocus();
        press(Qt::Key_Return);
        QCOMPARE(focused(), QStringLiteral("New PIN"));
        type("4711");
        press(Qt::Key_Tab);
        QCOMPARE(focused(), QStringLiteral("New PIN again"));
        type("4711");
        control(*m_view, QStringLiteral("Set a PIN for Kim Davis"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(focused(), QStringLiteral("PIN of the second person"), 20000);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        type("1234");
        press(Qt::Key_Return);
        QVERIFY(field->text().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(shows(*m_view, QStringLiteral("That is not the PIN of Kim Davis")), 20000);
        QVERIFY(m_fixture->incident().runs.empty());
        field->setFocus();
        type("4711");
        press(Qt::Key_Return);
        QVERIFY(m_fixture->waitForEnd("agree"));
        QCOMPARE(m_fixture->lastRun("agree")->start.approvedBy, QStringLiteral("Kim Davis"));
        QVERIFY(!yes("agree"));
        QVERIFY(QFile::exists(m_fixture->path(QStringLiteral("work/agreed"))));
    }

    void thePinPanelChangesIt()
    {
        QVERIFY(setPin("4711"));
        MainWindow window(*m_fixture->console, *m_fixture->ticker,
                          WindowSettings(m_fixture->path(QStringLiteral("ui.ini"))));
        window.resize(1280, 720);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.commands().action(Command::ApprovalPin)->trigger();
        QCOMPARE(focused(), QStringLiteral("Whose PIN"));
        QTRY_VERIFY(control<QLineEdit>(window, QStringLiteral("Present PIN")));
        for (const char *text : {"4711", "8080-x", "8080-x"}) {
            press(Qt::Key_Tab);
            type(text);
        }
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!control<QLineEdit>(window, QStringLiteral("New PIN")), 20000);
        QVERIFY(!setPin("9999-x")); // the old one is needed
        const auto &timeline = m_fixture->incident().timeline;
        QVERIFY(std::ranges::any_of(timeline, [](const TimelineEntry &entry) {
            return entry.text.contains(QStringLiteral("PIN of Kim Davis changed"));
        }));
    }
};

QTEST_MAIN(TestPlaybookValues)
#include "test_playbook_values.moc"
