// SPDX-License-Identifier: GPL-3.0-or-later
// The runbook changes under the console: what is asked about again, and what an open incident goes by.
#include "tests/console/console_fixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace ic;
using namespace ic::test;

namespace {

QByteArray procedures(const QByteArray &restart, const QByteArray &more = {})
{
    return "# Procedures\n\n- **All is down** \xE2\x86\x92 [Outage](#outage)\n\n## Outage\n\n"
           "```bash\n# Step 1: Look\nuptime\n\n# Step 2: Restart\n"
        + restart + "\n```\n" + more;
}

bool confirm(Console &console)
{
    return answerOf([&](Console::Done done) { console.trustRunbook(std::move(done)); }).has_value();
}

bool declareFirst(Console &console)
{
    DeclareRequest request;
    request.situation = console.runbook()->situations.at(0).id;
    return answerOf([&](Console::Done done) { console.declare(request, std::move(done)); }).has_value();
}

/// Writes the runbook anew, by renaming as editors do, and waits for the console to read it.
bool change(ConsoleFixture &fixture, Console &console, const QByteArray &bytes)
{
    QSignalSpy news(&console, &Console::runbookNewsChanged);
    fixture.write(QStringLiteral("runbook.new"), bytes);
    QFile::remove(fixture.path(QStringLiteral("runbook.md")));
    QFile::rename(fixture.path(QStringLiteral("runbook.new")), fixture.path(QStringLiteral("runbook.md")));
    return news.wait(20000);
}

} // namespace

class TestConsoleRunbook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asksOnlyAboutWhatChanged()
    {
        ConsoleFixture fixture(procedures("./restart --soft"));
        const auto console = fixture.open();
        QCOMPARE(console->commandsToTrust().size(), size_t(2));
        QVERIFY(!console->commandsToTrust().front().isChanged);
        QVERIFY(confirm(*console));
        QVERIFY(!console->needsTrust());
        QVERIFY(console->commandsToTrust().empty());

        QVERIFY(change(fixture, *console, procedures("./restart --hard")));
        QVERIFY(console->needsTrust());
        const std::vector<CommandToTrust> commands = console->commandsToTrust();
        QCOMPARE(commands.size(), size_t(1));
        QCOMPARE(commands.front().script, QStringLiteral("./restart --hard"));
        QVERIFY(commands.front().isChanged);
        QCOMPARE(commands.front().before, QStringLiteral("./restart --soft"));
        QCOMPARE(commands.front().line, 12);
    }

    void manyCommandsAreGatheredWithoutWaiting()
    {
        QByteArray large;
        for (int i = 0; i < 2000; ++i)
            large += "\n## S" + QByteArray::number(i) + "\n\n```sh\nls " + QByteArray::number(i) + "\n```\n";
        ConsoleFixture fixture("# T\n" + large);
        const auto console = fixture.open();
        QSignalSpy gathered(console.get(), &Console::commandsToTrustGathered);
        QVERIFY(!console->gatheredCommandsToTrust());
        QVERIFY(gathered.wait(20000));
        const std::vector<CommandToTrust> *commands = console->gatheredCommandsToTrust();
        QVERIFY(commands);
        QCOMPARE(commands->size(), size_t(2000));
        QCOMPARE(commands->back().script, console->commandsToTrust().back().script);
        QVERIFY(confirm(*console));
        QVERIFY(console->gatheredCommandsToTrust() && console->gatheredCommandsToTrust()->empty());
    }

    void aRunbookOnADeadDiskHoldsNeitherTheBeginningNorTheEnd()
    {
        ConsoleFixture fixture(procedures("./restart"));
        // Whoever opens a file that somebody has a lease of waits, 45 seconds at most.
        std::signal(SIGIO, SIG_IGN);
        const QByteArray path = QFile::encodeName(fixture.path(QStringLiteral("runbook.md")));
        const int file = open(path.constData(), O_RDWR | O_CLOEXEC);
        if (fcntl(file, F_SETLEASE, F_WRLCK) != 0)
            QSKIP("no leases on this file system");
        auto console = fixture.open();
        QVERIFY(console);
        QVERIFY(!console->runbook());
        QVERIFY(console->runbookError());
        QCOMPARE(console->runbookError()->code, ErrorCode::Unavailable);
        QElapsedTimer end;
        end.start();
        console.reset();
        QVERIFY2(end.elapsed() < 20'000, qPrintable(QString::number(end.elapsed())));

        console = fixture.open();
        QVERIFY(console && !console->runbook());
        QCOMPARE(fcntl(file, F_SETLEASE, F_UNLCK), 0);
        QTRY_VERIFY_WITH_TIMEOUT(console->runbook(), 20'000);
        QVERIFY(!console->runbookError());
        QVERIFY(change(fixture, *console, procedures("./restart --hard"))); // it is watched as well
        close(file);
    }

    void aTokenInACommandIsNeitherShownNorWrittenDown()
    {
        const QByteArray token = "ghp_" + QByteArray(36, 'a');
        const QString kept = QString::fromLatin1(token);
        const auto step = [](const QByteArray &word) {
            return "```bash { name=token effect=read interactive=false }\n[ " + word
                + " = \"ghp_$(printf 'a%.0s' {1..36})\" ]\n```\n";
        };
        ConsoleFixture fixture(procedures("./restart", step(token)));
        auto console = fixture.open();
        for (const CommandToTrust &command : console->commandsToTrust())
            QVERIFY(!command.script.contains(kept));
        QVERIFY(confirm(*console));
        // Another token is another command.
        QVERIFY(change(fixture, *console, procedures("./restart", step("ghp_" + QByteArray(36, 'b')))));
        QVERIFY(console->needsTrust());
        QVERIFY(change(fixture, *console, procedures("./restart", step(token))));
        QVERIFY(declareFirst(*console));
        QVERIFY(!console->needsTrust());
        QVERIFY(!console->preview(QStringLiteral("outage/token")).command.contains(kept));
        console->run(QStringLiteral("outage/token"));
        QTRY_VERIFY_WITH_TIMEOUT(!console->incident().runs.empty() && console->incident().runs.back().end,
                                 30000);
        // It ran as it is written.
        QCOMPARE(console->incident().runs.back().end->outcome, RunOutcome::Succeeded);
        QVERIFY(console->incident().runs.back().start.command.contains(QStringLiteral("ghp_[masked")));
        QVERIFY(console->flush(10000));
        for (const char *more : {"", "-wal"}) {
            QFile journal(console->paths().journalFile() + QLatin1String(more));
            if (journal.open(QFile::ReadOnly))
                QVERIFY(!journal.readAll().contains(token));
        }
    }

    void asksAboutAnotherAddressThoughNoCommandChanged()
    {
        const auto matter = [](const QByteArray &host) {
            return "---\nprogress:\n  - { url: \"https://" + host + "/status\", every: 2s }\n---\n";
        };
        ConsoleFixture fixture(matter("ours.example") + procedures("./restart"));
        auto console = fixture.open();
        QCOMPARE(console->commandsToTrust().size(), size_t(3));
        QVERIFY(confirm(*console));
        QVERIFY(!console->needsTrust());
        console.reset();
        fixture.write(QStringLiteral("runbook.md"), matter("theirs.example") + procedures("./restart"));
        console = fixture.open();
        QVERIFY(console->needsTrust());
        const std::vector<CommandToTrust> commands = console->commandsToTrust();
        QCOMPARE(commands.size(), size_t(1));
        QCOMPARE(commands.front().script, QStringLiteral("https://theirs.example/status"));
        QVERIFY(commands.front().isChanged);
        QCOMPARE(commands.front().before, QStringLiteral("https://ours.example/status"));
    }

    void remembersWhatWasConfirmedAcrossARestart()
    {
        ConsoleFixture fixture(procedures("./restart --soft"));
        auto console = fixture.open();
        QVERIFY(confirm(*console));
        console.reset();
        fixture.write(QStringLiteral("runbook.md"),
                      procedures("./restart --soft", "\n```bash\n# Step 3: Check\ndf -h\n```\n"));
        console = fixture.open();
        const std::vector<CommandToTrust> commands = console->commandsToTrust();
        QCOMPARE(commands.size(), size_t(1));
        QCOMPARE(commands.front().script, QStringLiteral("df -h"));
        QVERIFY(!commands.front().isChanged);
        QCOMPARE(commands.front().effect, Effect::Read);
    }

    void aCommandThatIsGoneNeedsNoConfirmation()
    {
        ConsoleFixture fixture(procedures("./restart --soft", "\n```bash\n# Step 3: Check\ndf -h\n```\n"));
        const auto console = fixture.open();
        QVERIFY(confirm(*console));
        QVERIFY(change(fixture, *console, procedures("./restart --soft")));
        QVERIFY(!console->needsTrust());
    }

    void tellsWhatTheFileChanged()
    {
        ConsoleFixture fixture(procedures("./restart --soft"));
        const auto console = fixture.open();
        QVERIFY(!console->runbookNews());
        const RunbookPtr before = console->runbook();
        QVERIFY(change(fixture, *console, procedures("./restart --hard", "\n## After\n\nRest.\n")));
        QVERIFY(console->runbookNews());
        QCOMPARE(console->runbookNews()->before, before);
        QCOMPARE(console->runbookNews()->after, console->runbook());
        QCOMPARE(console->runbookNews()->changes.changedSteps.size(), 1);
        QCOMPARE(console->runbookNews()->changes.addedSections, QStringList(QStringLiteral("after")));

        // A second change before anybody looked: both are told.
        QVERIFY(change(fixture, *console, procedures("./restart --cold", "\n## After\n\nRest.\n")));
        QCOMPARE(console->runbookNews()->before, before);
        console->dismissRunbookNews();
        QVERIFY(!console->runbookNews());

        // Of what was seen nothing is told again.
        QVERIFY(change(fixture, *console, procedures("./restart --cold", "\n## After\n\nSleep.\n")));
        QVERIFY(console->runbookNews()->changes.changedSteps.isEmpty());
        QCOMPARE(console->runbookNews()->changes.changedSections, QStringList(QStringLiteral("after")));
    }

    void anOpenIncidentGoesOnAsDeclaredUntilSomebodySaysOtherwise()
    {
        ConsoleFixture fixture(procedures("./restart --soft"));
        auto console = fixture.open();
        QVERIFY(confirm(*console));
        QVERIFY(declareFirst(*console));
        const QByteArray declared = console->runbook()->source;
        QVERIFY(change(fixture, *console, procedures("./restart --hard")));
        QCOMPARE(console->runbook()->source, declared);
        QVERIFY(!console->needsTrust());
        QVERIFY(console->offeredRunbook());
        QCOMPARE(console->runbookNews()->after, console->offeredRunbook());

        QSignalSpy announced(console.get(), &Console::runbookChanged);
        QVERIFY(answerOf([&](Console::Done done) { console->adoptRunbook(std::move(done)); }));
        QVERIFY(announced.count() > 0);
        QVERIFY(!console->offeredRunbook());
        QVERIFY(console->runbook()->source != declared);
        QVERIFY(console->needsTrust());
        QVERIFY(console->incident().timeline.back().text.contains(QStringLiteral("runbook.md")));

        // And so it is after a restart, whatever the file says by then.
        const QByteArray adopted = console->runbook()->source;
        console.reset();
        fixture.write(QStringLiteral("runbook.md"), procedures("./restart --never"));
        console = fixture.open();
        QCOMPARE(console->runbook()->source, adopted);
        QVERIFY(console->offeredRunbook());
    }

    void nothingIsAdoptedWithoutAnOffer()
    {
        ConsoleFixture fixture(procedures("./restart --soft"));
        const auto console = fixture.open();
        const auto answer = answerOf([&](Console::Done done) { console->adoptRunbook(std::move(done)); });
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Refused);
    }

    void aRunbookThatWasMissingAtTheStartIsReadWhenItComes()
    {
        ConsoleFixture fixture(procedures("./restart --soft"));
        ConsoleOptions options = fixture.options();
        options.runbook = fixture.path(QStringLiteral("later.md"));
        const auto console = fixture.open(options);
        QVERIFY(!console->runbook());
        QVERIFY(console->runbookError());
        fixture.write(QStringLiteral("later.md"), procedures("./restart --soft"));
        QTRY_VERIFY_WITH_TIMEOUT(console->runbook(), 10000);
        QVERIFY(!console->runbookError());
    }

    void theRunbookOfAPastIncidentIsAnnouncedWhenItIsThere()
    {
        ConsoleFixture fixture(procedures("./restart --soft"));
        auto console = fixture.open();
        QVERIFY(declareFirst(*console));
        const QByteArray declared = console->runbook()->source;
        const IncidentId past = console->incident().id;
        QVERIFY(answerOf([&](Console::Done done) { console->resolve({}, std::move(done)); }));
        console.reset();
        fixture.write(QStringLiteral("runbook.md"), procedures("./restart --hard"));
        console = fixture.open();
        QVERIFY(console->runbook()->source != declared);
        QSignalSpy announced(console.get(), &Console::runbookChanged);
        console->lookAt(past);
        QTRY_COMPARE(console->runbook()->source, declared);
        QVERIFY(announced.count() > 0);
        announced.clear();
        console->lookAt({});
        QVERIFY(console->runbook()->source != declared);
        QCOMPARE(announced.count(), 1);
    }

    void aDamagedJournalIsSetAsideAndAnotherBegins()
    {
        ConsoleFixture fixture(procedures("./restart --soft"));
        auto console = fixture.open();
        QVERIFY(declareFirst(*console));
        const QString journal = console->paths().journalFile();
        console.reset();
        QVERIFY(QFile::resize(journal, 0));

        console = fixture.open();
        QVERIFY(console->isReadOnly());
        QVERIFY(!console->isHistoryKnown());
        QVERIFY(console->canSetJournalAside());
        std::optional<Result<QString>> answer;
        console->setJournalAside([&answer](const Result<QString> &result) { answer = result; });
        QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20000);
        QVERIFY(*answer);
        QVERIFY(QFile::exists(**answer));
        QCOMPARE(QFile(**answer).size(), 0);
        QVERIFY(!console->isReadOnly());
        QVERIFY(!console->canSetJournalAside());
        QVERIFY(!console->banner());
        QVERIFY(declareFirst(*console));
        QTRY_COMPARE(console->history().setAsideJournals, QStringList(**answer));

        // A journal in use stays where it is.
        answer.reset();
        console->setJournalAside([&answer](const Result<QString> &result) { answer = result; });
        QVERIFY(answer && !*answer);
        QVERIFY(QFile::exists(journal));
    }
};

QTEST_GUILESS_MAIN(TestConsoleRunbook)
#include "test_console_runbook.moc"
