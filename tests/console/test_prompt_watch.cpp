// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/runs.h"
#include "app/console/prompt_watch.h"
#include "tests/console/console_fixture.h"

#include <QDir>
#include <QDirIterator>

using namespace ic;
using namespace ic::test;

namespace {

const QByteArray book = R"(# R

- **Down** → [Outage](#outage)

## Outage

```bash
# Ask
read -p 'Continue? [y/N] ' answer; echo "got $answer"

# Ask a secret
read -s -p 'Vault key: ' key; echo "length ${#key}"

# Wait silently
cat > /dev/null; echo ended
```
)";

} // namespace

/// What a running step asks, and how it is answered.
class TestPromptWatch : public QObject {
    Q_OBJECT

    std::unique_ptr<ConsoleFixture> m_fixture;
    std::unique_ptr<Console> m_console;
    RunId m_run;

    QString stepId(const char *label) const
    {
        for (const Step &step : m_console->runbook()->steps) {
            if (step.label == QLatin1String(label))
                return step.id;
        }
        return {};
    }
    void start(const char *label)
    {
        m_run = {};
        m_console->run(stepId(label), {}, [this](const Result<RunId> &run) {
            if (run)
                m_run = *run;
        });
        QTRY_VERIFY_WITH_TIMEOUT(!m_run.isNull(), 20000);
    }
    /// Time passes, for the watch too.
    bool asks(PromptWatch &watch)
    {
        return QTest::qWaitFor(
            [&] {
                m_fixture->clock.advance(std::chrono::milliseconds(200));
                return watch.prompt().has_value();
            },
            20000);
    }
    bool ends()
    {
        return QTest::qWaitFor([&] { return !m_console->runs().isActive(m_run); }, 20000);
    }
    QStringList lines()
    {
        QStringList texts;
        for (const OutputLine &line : m_console->runs().tail(m_run))
            texts.append(line.text);
        return texts;
    }
    QString lastOfTimeline(const QString &kind)
    {
        for (auto entry = m_console->incident().timeline.rbegin();
             entry != m_console->incident().timeline.rend(); ++entry) {
            if (entry->kind == kind)
                return entry->text;
        }
        return {};
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ConsoleFixture>(book);
        m_console = m_fixture->open();
        QVERIFY(m_console);
        DeclareRequest request;
        request.section = QStringLiteral("outage");
        QVERIFY(answerOf([&](Console::Done done) { m_console->declare(request, std::move(done)); }));
        QVERIFY(answerOf([&](Console::Done done) { m_console->trustRunbook(std::move(done)); }));
    }

    void promptsAreKnown_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("reading");
        QTest::addColumn<bool>("echo");
        QTest::addColumn<QString>("expected"); // "hidden", "shown", "no", then the choices
        QTest::newRow("yes or no") << "Continue? [y/N] " << false << true << "shown y n";
        QTest::newRow("in full") << "Are you sure (yes/no)? " << false << true << "shown yes no";
        QTest::newRow("ssh") << "Continue connecting (yes/no/[fingerprint])? " << false << true
                             << "shown yes no";
        QTest::newRow("password") << "Password: " << false << true << "hidden";
        QTest::newRow("sudo") << "[sudo] password for kim: " << true << false << "hidden";
        QTest::newRow("not echoed") << "Key: " << true << false << "hidden";
        QTest::newRow("shell") << "mysql> " << false << true << "shown";
        QTest::newRow("a bar") << "Downloading  40 %" << false << true << "no";
        QTest::newRow("dots") << "Waiting for the database..." << false << true << "no";
        QTest::newRow("dots, but it reads") << "Name..." << true << true << "shown";
    }
    void promptsAreKnown()
    {
        QFETCH(QString, line);
        QFETCH(bool, reading);
        QFETCH(bool, echo);
        QFETCH(QString, expected);
        const auto prompt = promptFrom(line, reading, echo);
        QString seen = !prompt ? QStringLiteral("no")
            : prompt->hidden   ? QStringLiteral("hidden")
                               : QStringLiteral("shown");
        if (prompt && !prompt->choices.isEmpty())
            seen += QLatin1Char(' ') + prompt->choices.join(QLatin1Char(' '));
        QCOMPARE(seen, expected);
    }

    void aQuestionIsAnsweredAndWrittenDown()
    {
        start("Ask");
        PromptWatch watch(m_console->runs(), m_console->clock());
        watch.watch(m_run);
        QVERIFY(asks(watch));
        QCOMPARE(watch.prompt()->text, QStringLiteral("Continue? [y/N]"));
        QCOMPARE(watch.prompt()->choices, QStringList({QStringLiteral("y"), QStringLiteral("n")}));
        QVERIFY(!watch.prompt()->hidden);
        RunAnswer answer;
        answer.run = m_run;
        answer.prompt = watch.prompt()->text;
        answer.text = QStringLiteral("y");
        QVERIFY(m_console->answerRun(answer));
        watch.answered();
        QVERIFY(ends());
        QVERIFY(lines().contains(QStringLiteral("got y")));
        QTRY_COMPARE(lastOfTimeline(QStringLiteral("run.answered")),
                     QStringLiteral("Ask asked “Continue? [y/N]” and was answered “y” by Jordan Lee"));
        QVERIFY2(!m_console->answerRun(answer), "nobody is there any more");
    }

    void aSecretIsOnNoDisk()
    {
        start("Ask a secret");
        PromptWatch watch(m_console->runs(), m_console->clock());
        watch.watch(m_run);
        QVERIFY(asks(watch));
        QTRY_VERIFY2(watch.prompt() && watch.prompt()->hidden, "the runner knows that the echo is off");
        RunAnswer answer;
        answer.run = m_run;
        answer.text = QStringLiteral("hunter2-topsecret");
        answer.hidden = true;
        QVERIFY(m_console->answerRun(answer));
        QVERIFY(ends());
        QVERIFY(lines().join(QLatin1Char(' ')).contains(QStringLiteral("length 17")));
        QTRY_COMPARE(lastOfTimeline(QStringLiteral("run.answered")),
                     QStringLiteral("Ask a secret got a hidden answer from Jordan Lee"));
        QVERIFY(m_console->flush(10000));
        QDirIterator files(m_fixture->path(QStringLiteral("data")), QDir::Files,
                           QDirIterator::Subdirectories);
        int looked = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QFile::ReadOnly)) {
                ++looked;
                QVERIFY2(!file.readAll().contains("hunter2"), qPrintable(file.fileName()));
            }
        }
        QVERIFY(looked > 3);
    }

    void aTokenInAPlainAnswerIsOnNoDisk()
    {
        const QString token = QStringLiteral("ghp_") + QString(36, QLatin1Char('z'));
        start("Ask");
        PromptWatch watch(m_console->runs(), m_console->clock());
        watch.watch(m_run);
        QVERIFY(asks(watch));
        QVERIFY(!watch.prompt()->hidden);
        RunAnswer answer;
        answer.run = m_run;
        answer.prompt = watch.prompt()->text;
        answer.text = token;
        QVERIFY(m_console->answerRun(answer));
        QVERIFY(ends());
        QTRY_COMPARE(lastOfTimeline(QStringLiteral("run.answered")),
                     QStringLiteral("Ask asked “Continue? [y/N]” and got a hidden answer from Jordan Lee"));
        QVERIFY(m_console->flush(10000));
        QDirIterator files(m_fixture->path(QStringLiteral("data")), QDir::Files,
                           QDirIterator::Subdirectories);
        int looked = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QFile::ReadOnly)) {
                ++looked;
                QVERIFY2(!file.readAll().contains(token.toUtf8()), qPrintable(file.fileName()));
            }
        }
        QVERIFY(looked > 3);
    }

    void silentWaitingIsNoticedAndEnded()
    {
        start("Wait silently");
        PromptWatch watch(m_console->runs(), m_console->clock());
        watch.watch(m_run);
        QVERIFY(asks(watch));
        QCOMPARE(watch.prompt()->text, QString());
        RunAnswer answer;
        answer.run = m_run;
        answer.endOfInput = true;
        QVERIFY(m_console->answerRun(answer));
        QVERIFY(ends());
        QVERIFY(lines().contains(QStringLiteral("ended")));
    }
};

QTEST_GUILESS_MAIN(TestPromptWatch)
#include "test_prompt_watch.moc"
