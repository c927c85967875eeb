// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/secret_names.h"
#include "app/runner/exports.h"
#include "app/runner/redactor.h"
#include "app/runner/run_status.h"
#include "app/runner/runner_setup.h"

#include <QRandomGenerator>
#include <QTest>

using namespace ic;

namespace {
std::string redact(const std::vector<std::string> &secrets, const std::string &bytes, std::size_t pieceSize)
{
    Redactor redactor(secrets);
    std::string shown;
    for (std::size_t at = 0; at < bytes.size(); at += pieceSize)
        shown += redactor.take(std::string_view(bytes).substr(at, pieceSize));
    return shown + redactor.flush();
}
} // namespace

class TestRedaction : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void masks_data()
    {
        QTest::addColumn<QString>("secrets"); // apart by space
        QTest::addColumn<QString>("bytes");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *secrets, const char *bytes, const char *shown) {
            QTest::newRow(bytes) << QString::fromLatin1(secrets) << QString::fromLatin1(bytes)
                                 << QString::fromLatin1(shown);
        };
        row("hunter2", "nothing here", "nothing here");
        row("hunter2", "it is hunter2!", "it is ******!");
        row("hunter2", "hunter2hunter2", "************");
        row("hunter2", "hunterhunter2", "hunter******");
        row("hunter2", "ends with hunter", "ends with hunter");
        row("abcd abcdef", "abcdef abcd abcde", "****** ****** ******e");
        row("xabc abcd", "xabcd", "******d");
        row("aaaa", "aaaaaaaaaa", "************aa");
        row("abc", "too short abc", "too short abc");
        row("", "nothing to hide", "nothing to hide");
    }
    void masks()
    {
        QFETCH(QString, secrets);
        QFETCH(QString, bytes);
        QFETCH(QString, shown);
        std::vector<std::string> list;
        for (const QString &secret : secrets.split(u' ', Qt::SkipEmptyParts))
            list.push_back(secret.toStdString());
        for (const std::size_t size : {1U, 2U, 3U, 100U})
            QCOMPARE(QString::fromStdString(redact(list, bytes.toStdString(), size))
                         .replace(QStringLiteral("[masked: known secret]"), QStringLiteral("******")),
                     shown);
    }

    void masksOtherForms_data()
    {
        QTest::addColumn<QByteArray>("before");
        for (const char *before : {"", "u", "user:", "Kim Davis:"})
            QTest::newRow(before) << QByteArray(before);
    }
    void masksOtherForms()
    {
        QFETCH(QByteArray, before);
        const QByteArray secret = "p~ss?w\xc3\xb6rd>>and/more";
        for (const char *after : {"", "\n", " and what follows"}) {
            const QByteArray whole = before + secret + after;
            for (const QByteArray &form : {whole.toBase64(), whole.toBase64(QByteArray::Base64UrlEncoding),
                                           whole.toPercentEncoding()}) {
                const QByteArray shown =
                    QByteArray::fromStdString(redact({secret.toStdString()}, form.toStdString(), 7));
                QVERIFY2(shown.contains("******") || shown.contains("[masked"), form.constData());
                // What is left of it tells no more than its edges.
                QVERIFY2(!QByteArray::fromBase64(shown).contains("w\xc3\xb6rd"), shown.constData());
                QVERIFY2(!shown.contains("w%C3%B6rd"), shown.constData());
            }
        }
        QCOMPARE(redact({"hunter2"}, "aHVudGVyMg==", 100), std::string("aHVudGVyMg==")); // too short to tell
    }

    void whateverThePieces()
    {
        QRandomGenerator random(7);
        const std::vector<std::string> secrets = {"abab", "babba", "aabbaabb"};
        for (int round = 0; round < 3000; ++round) {
            std::string bytes;
            for (int index = 0; index < 60; ++index)
                bytes += random.bounded(2) == 0 ? 'a' : 'b';
            const std::string whole = redact(secrets, bytes, 1000);
            QCOMPARE(QString::fromStdString(
                         redact(secrets, bytes, 1U + static_cast<std::size_t>(random.bounded(9)))),
                     QString::fromStdString(whole));
            for (const std::string &secret : secrets)
                QVERIFY(whole.find(secret) == std::string::npos);
        }
    }

    void secretNames_data()
    {
        QTest::addColumn<bool>("secret");
        for (const char *name :
             {"TOKEN", "API_TOKEN", "apiToken", "MY_SECRET", "DB_PASSWORD", "db_passwd", "PASSPHRASE",
              "SSH_KEY", "KEY", "API_KEYS", "APIKEY", "AWS_CREDENTIALS", "PRIVATE_PEM", "DB_PWD", "PIN",
              "BASIC_AUTH", "SESSION_COOKIE", "GITHUB_TOKEN_2"})
            QTest::newRow(name) << true;
        for (const char *name : {"LOG_LEVEL", "SECURITY_AUDIT", "MONKEY", "KEYBOARD", "PATH", "HOST",
                                 "SSH_AUTH_SOCK", "AUTHOR", "PINNED", "COMPASS", "NODE_ENV", "DATABASE_HOST",
                                 "TOKEN_TTL", "PASSWORD_FILE", "AUTH_MODE", "KEY_LENGTH", "PWD"})
            QTest::newRow(name) << false;
    }
    void secretNames()
    {
        QFETCH(bool, secret);
        QCOMPARE(isSecretName(QTest::currentDataTag()), secret);
    }

    void exportsTrustNothing()
    {
        using namespace std::string_literals;
        const std::map<std::string, std::string> start{{"OLD", "1"}, {"SAME", "2"}};
        const std::string bytes =
            "OLD=9\0SAME=2\0NEW=a=b\0PWD=/x\0SHLVL=2\0_=/usr/bin/env\0BASH_FUNC_f%%=() { x; }\0"
            "=empty\0no equals\0"
            "9X=1\0LINES=a\nb\0BAD=\xff\xfe\0CUT=off"s;
        const Exports exports = exportsFrom(bytes, start, {});
        QCOMPARE(exports.kept, (std::map<std::string, std::string>{{"NEW", "a=b"}, {"OLD", "9"}}));
        QCOMPARE(exports.withheld, std::vector<std::string>{"BAD"});
    }

    void setupTravelsWhole()
    {
        RunnerSetup setup;
        setup.script = "echo \"ü\"\n\t\\ '";
        setup.directory = "/tmp/a b";
        setup.environment = {{"A", "1\n2"}, {"EMPTY", ""}};
        setup.secretNames = {"A"};
        setup.timeoutMs = 5000;
        setup.terminal = false;
        setup.columns = 80;
        const auto read = setupFromJson(setupToJson(setup));
        QVERIFY(read.has_value());
        QCOMPARE(read->script, setup.script);
        QCOMPARE(read->environment, setup.environment);
        QCOMPARE(read->secretNames, setup.secretNames);
        QCOMPARE(read->timeoutMs, setup.timeoutMs);
        QCOMPARE(read->terminal, false);
        QCOMPARE(read->columns, 80);
    }

    void badSetupIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("another type") << QByteArray("[]");
        QTest::newRow("no script") << QByteArray(R"({"shell":"bash","directory":"/"})");
        QTest::newRow("script of another type")
            << QByteArray(R"({"script":1,"shell":"bash","directory":"/"})");
        QTest::newRow("NUL in the script")
            << QByteArray(R"({"script":"a\u0000b","shell":"bash","directory":"/"})");
        QTest::newRow("NUL in a value")
            << QByteArray(R"({"script":"a","shell":"bash","directory":"/","environment":{"A":"a\u0000b"}})");
        QTest::newRow("name with an equals sign")
            << QByteArray(R"({"script":"a","shell":"bash","directory":"/","environment":{"A=B":"x"}})");
        QTest::newRow("value of another type")
            << QByteArray(R"({"script":"a","shell":"bash","directory":"/","environment":{"A":1}})");
    }
    void badSetupIsRefused()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!setupFromJson(json.toStdString()));
    }

    void statusTravelsWhole()
    {
        RunStatus status;
        status.finished = true;
        status.pid = 4;
        status.startTicks = 1234567890123ULL;
        status.outcome = "failed";
        status.exitCode = 3;
        status.failure = RunStatus::Failure::ShellMissing;
        status.exports = {{"A", "ü\n"}};
        status.withheldExports = {"TOKEN"};
        status.leftRunning = {"12 node"};
        const auto read = statusFromJson(statusToJson(status));
        QVERIFY(read.has_value());
        QVERIFY(read->finished && read->pid == 4 && read->startTicks == status.startTicks
                && read->exitCode == 3);
        QVERIFY(read->failure == status.failure && read->exports == status.exports
                && read->withheldExports == status.withheldExports
                && read->leftRunning == status.leftRunning);
        QVERIFY(!statusFromJson("{}"));
        QVERIFY(!statusFromJson(R"({"version":1,"state":"dancing"})"));
    }
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "test_redaction.moc"
