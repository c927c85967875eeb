// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preflight/credential_check.h"

#include <QTest>

#include <optional>

using namespace ic;

/// Names of secrets that the system's keychain lacks, and nothing of those it has.
class TestPreflightKeychain : public QObject {
    Q_OBJECT

    static Result<void> write(Keychain &keychain, const char *entry, const char *secret)
    {
        std::optional<Result<void>> done;
        keychain.write(QString::fromLatin1(entry), QString::fromLatin1(secret),
                       [&done](const Result<void> &result) { done = result; });
        if (!QTest::qWaitFor([&done] { return done.has_value(); }, 20000))
            return fail(ErrorCode::TimedOut, QStringLiteral("no answer"));
        return *done;
    }

private Q_SLOTS:
    void namesWhatIsMissing()
    {
        SystemKeychain keychain;
        const auto written = write(keychain, "there", "a-value-for-nobody");
        QVERIFY2(written, written ? "" : qPrintable(written.error().text()));
        EnvironmentSetup environment;
        environment.variables = {{QStringLiteral("PLAIN"), QStringLiteral("x"), {}, 3},
                                 {QStringLiteral("A"), {}, QStringLiteral("there"), 4},
                                 {QStringLiteral("B"), {}, QStringLiteral("not-there"), 5},
                                 {QStringLiteral("C"), {}, QStringLiteral("not-there"), 6}};
        std::optional<std::vector<Finding>> found;
        findMissingSecrets(keychain, environment,
                           [&found](std::vector<Finding> findings) { found = std::move(findings); });
        QVERIFY(QTest::qWaitFor([&found] { return found.has_value(); }, 20000));
        QCOMPARE(found->size(), 1U);
        const Finding &finding = found->front();
        QCOMPARE(finding.kind, Finding::Kind::Secret);
        QCOMPARE(finding.severity, ProblemSeverity::Error);
        QCOMPARE(finding.siteLine, 5);
        QVERIFY2(finding.what.contains(QLatin1String("not-there")), qPrintable(finding.what));
        QVERIFY(!finding.remedy.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPreflightKeychain)
#include "test_preflight_keychain.moc"
