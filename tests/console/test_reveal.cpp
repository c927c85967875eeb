// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/output_saving.h"
#include "app/actions/runs.h"
#include "app/console/masked_text.h"
#include "tests/console/console_fixture.h"

#include <QDirIterator>
#include <QTest>

using namespace ic;
using namespace ic::test;

namespace {

const QByteArray runbookText =
    "# R\n\n- **Down** → [Do](#do)\n\n## Do\n\n"
    "```bash\n# Show the token\necho the token is \"$API_TOKEN\", twice: \"$API_TOKEN\"\n```\n";
const QByteArray secret = "s3cr3t-that-stays-where-it-is";

} // namespace

/// What is masked, seen by somebody who asks, and kept nowhere.
class TestReveal : public QObject {
    Q_OBJECT

    static Result<QString> reveal(Console &console, RunId run, qint64 line, const QString &masked)
    {
        std::optional<Result<QString>> answer;
        console.revealLine(run, line, masked, [&answer](const Result<QString> &result) { answer = result; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000))
            return fail(ErrorCode::TimedOut, QStringLiteral("no answer"));
        return *answer;
    }

private Q_SLOTS:
    void oneLineOnTheScreenAlone()
    {
        ConsoleFixture fixture(runbookText, "    variables:\n      API_TOKEN: { secret: token }\n");
        fixture.keychain.entries()[QStringLiteral("token")] = QString::fromLatin1(secret);
        RunId run;
        QString masked;
        {
            const auto console = fixture.open();
            DeclareRequest request;
            request.situation = console->runbook()->situations.at(0).id;
            QVERIFY(answerOf([&](Console::Done done) { console->declare(request, std::move(done)); }));
            QVERIFY(answerOf([&](Console::Done done) { console->trustRunbook(std::move(done)); }));
            console->run(console->runbook()->steps.at(0).id);
            QTRY_VERIFY_WITH_TIMEOUT(!console->incident().runs.empty() && console->incident().runs.back().end,
                                     20000);
            run = console->incident().runs.back().start.run;
            const std::vector<OutputLine> lines = console->runs().tail(run);
            QCOMPARE(lines.size(), 1U);
            masked = lines.front().text;
            QVERIFY(holdsMask(masked));
            QVERIFY(!masked.contains(QString::fromLatin1(secret)));

            const std::size_t before = console->incident().timeline.size();
            const auto shown = reveal(*console, run, 1, masked);
            QVERIFY2(shown, shown ? "" : qPrintable(shown.error().text()));
            QCOMPARE(*shown, QStringLiteral("the token is %1, twice: %1").arg(QString::fromLatin1(secret)));
            // Who, when, which line of which step; never what.
            QCOMPARE(console->incident().timeline.size(), before + 1);
            const auto &line = console->incident().timeline.back();
            QCOMPARE(line.text,
                     QStringLiteral("Jordan Lee looked at the masked value in line 1 of Show the token"));

            QVERIFY(!reveal(*console, RunId::create(), 1, masked));
            QVERIFY(!reveal(*console, run, 1, QStringLiteral("nothing masked")));
            QVERIFY(!reveal(*console, run, 1, QStringLiteral("[masked 9: known secret]")));
            QCOMPARE(console->incident().timeline.size(), before + 1);
            std::atomic<bool> cancelled = false;
            const QString saved = fixture.path(QStringLiteral("data/saved.txt"));
            QVERIFY(saveOutput(console->runs().recordingFile(run), saved, false, cancelled));
            QVERIFY(console->flush(20000));
        }
        int files = 0;
        QDirIterator all(fixture.path(QStringLiteral("data")), QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY(file.open(QFile::ReadOnly));
            QVERIFY2(!file.readAll().contains(secret), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files > 3);
        // A console that was started since never had it.
        const auto console = fixture.open();
        const auto gone = reveal(*console, run, 1, masked);
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, ErrorCode::NotFound);
        QVERIFY2(gone.error().text().contains(QStringLiteral("run the step again")),
                 qPrintable(gone.error().text()));
    }

    void masksAreTakenForWhatTheyAre()
    {
        const auto valueOf = [](int number) {
            return number < 3 ? std::optional(QByteArray(number == 1 ? "one" : "t\nw\033o")) : std::nullopt;
        };
        const auto of = [&](const char *text) { return unmasked(QString::fromLatin1(text), valueOf); };
        QCOMPARE(of("a [masked 1: x] b [masked 2: y] c [masked 3: z]"),
                 std::optional(QStringLiteral("a one b t\u00b7w\u00b7o c [masked 3: z]")));
        QCOMPARE(of("[masked 1]"), std::optional(QStringLiteral("one")));
        QVERIFY(!of("[masked 3: z]") && !of("[masked: z]") && !of("plain") && !of("[masked 99999999999: x]"));
        QVERIFY(!holdsMask(QStringLiteral("[masked: z]")));
    }
};

QTEST_GUILESS_MAIN(TestReveal)
#include "test_reveal.moc"
