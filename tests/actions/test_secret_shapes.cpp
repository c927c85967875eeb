// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/secret_names.h"
#include "app/runner/shape_redactor.h"
#include "tests/support/own_time.h"

#include <QRandomGenerator>
#include <QTest>

#include <string>

using namespace ic;
using ic::test::OwnTime;

namespace {

std::string redact(const std::string &bytes, std::size_t pieceSize)
{
    ShapeRedactor redactor;
    std::string shown;
    for (std::size_t at = 0; at < bytes.size(); at += pieceSize)
        shown += redactor.take(std::string_view(bytes).substr(at, pieceSize));
    return shown + redactor.flush();
}

// Put together here, so that no scanner takes this file for a leak.
const std::string letters36 = "abcdefghijklmnopqrstuvwxyz0123456789";
const std::string jwt = std::string("eyJ") + "hbGciOiJIUzI1NiJ9." + "eyJzdWIiOiIxMjM0NTY3ODkwIn0."
    + "dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U";

void rows(const std::vector<std::pair<std::string, std::string>> &table)
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("shown");
    for (const auto &[bytes, shown] : table)
        QTest::newRow(bytes.substr(0, 60).c_str())
            << QByteArray::fromStdString(bytes) << QByteArray::fromStdString(shown);
}

void holds()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, shown);
    for (const std::size_t size : {1U, 2U, 3U, 7U, 16U, 1000U})
        QCOMPARE(QByteArray::fromStdString(redact(bytes.toStdString(), size)), shown);
}

} // namespace

class TestSecretShapes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void masked_data()
    {
        const std::string key = "AKIA" + std::string("IOSFODNN7EXAMPLE");
        rows({
            {"id " + key + " in", "id AKIA[masked: AWS access key] in"},
            {"aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCY",
             "aws_secret_access_key = [masked: secret]"},
            {"AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG", "AWS_SECRET_ACCESS_KEY=[masked: secret]"},
            {"remote: ghp_" + letters36 + "\n", "remote: ghp_[masked: GitHub token]\n"},
            {"github_pat_11ABCDEFG0_" + letters36, "github_pat_[masked: GitHub token]"},
            {"use glpat-abcdefghij0123456789.", "use glpat-[masked: GitLab token]."},
            {"xoxb-123456789012-abcdefABCDEF", "xoxb-[masked: Slack token]"},
            {jwt + "\n", "eyJ[masked: JSON web token]\n"},
            {"'" + jwt + "'", "'eyJ[masked: JSON web token]'"},
            {"//registry.npmjs.org/:_authToken=npm_" + letters36,
             "//registry.npmjs.org/:_authToken=[masked: secret]"},
            {"npm_" + letters36, "npm_[masked: npm token]"},
            {"sk_live_" + std::string("4eC39HqLyjWDarjtT1zdp7dc"), "sk_live_[masked: Stripe key]"},
            {"Authorization: Bearer abcdef0123456789", "Authorization: Bearer [masked: authorization]"},
            {"> authorization: Basic dXNlcjpwYXNz\r\n", "> authorization: Basic [masked: authorization]\r\n"},
            {"-H 'Authorization: token abcdefgh12' x", "-H 'Authorization: token [masked: authorization]' x"},
            {"got Bearer abcdef0123456789abcdef", "got Bearer [masked: Bearer token]"},
            {"postgres://app:hunter2@db-1:5432/app", "postgres://app:[masked: password]@db-1:5432/app"},
            {"redis://:p%40ss@cache/0 ok", "redis://:[masked: password]@cache/0 ok"},
            {"password=hunter2", "password=[masked: password]"},
            {"PGPASSWORD=hunter psql", "PGPASSWORD=[masked: password] psql"},
            {"mysql --password hunter2 -u x", "mysql --password [masked: password] -u x"},
            {"mysql --password=hunter2 -u x", "mysql --password=[masked: password] -u x"},
            {"deploy --token abcdefgh1234", "deploy --token [masked: secret]"},
            {"\"password\": \"correct horse\",", "\"password\": \"[masked: password]\","},
            {"{\\\"apiKey\\\":\\\"abcd1234efgh\\\"}", "{\\\"apiKey\\\":\\\"[masked: secret]\\\"}"},
            {"api-key: 0123456789abcdef", "api-key: [masked: secret]"},
            {"'secret' => 'abcdefghij'", "'secret' => '[masked: secret]'"},
            {"url?access_token=abc123def456&x=1", "url?access_token=[masked: secret]&x=1"},
            {"Password: hunter2\nnext", "Password: [masked: password]\nnext"},
            {"[sudo] password for alice: hunter2\n", "[sudo] password for alice: [masked: password]\n"},
            {"token: \x1b[32mabcd1234efgh\x1b[0m", "token: \x1b[32m[masked: secret]\x1b[0m"},
            {"DB_PASSWORD=a DB_PASSWORD=longer1", "DB_PASSWORD=a DB_PASSWORD=[masked: password]"},
            {"-----BEGIN RSA PRIVATE KEY-----\nMIIEow+/=\nabc\n-----END RSA PRIVATE KEY-----\nafter",
             "-----BEGIN RSA PRIVATE KEY-----[masked: private key]-----END RSA PRIVATE KEY-----\nafter"},
            {"x-----BEGIN OPENSSH PRIVATE KEY-----\nb3Blbn", // broken off
             "x-----BEGIN OPENSSH PRIVATE KEY-----[masked: private key]"},
        });
    }
    void masked() { holds(); }

    void passes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const char *bytes : {"commit 3f786850e387550fdab836ed7e6dc881de23001b",
                                  "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                                  "\"integrity\": "
                                  "\"sha512-v2kDEe57lecTulaDIuNTPy3Ry4gLGJ6Z1O3vE1krgXZNrsQ+"
                                  "LFTGHVxVjcXPs17LhbZVGedAJv8XZ1tvj5FvSg==\"",
                                  "3fa85f64-5717-4562-b3fc-2c963f66afa6",
                                  "version 1.22.3-rc.1+build.5",
                                  "npm_config_cache=/tmp/cache",
                                  "max_tokens: 4096",
                                  "total_tokens=123456789",
                                  "tokens used: 15000",
                                  "token: expired",
                                  "Token: 15000000",
                                  "Password: incorrect",
                                  "password changed successfully",
                                  "passwd: files systemd",
                                  "PASSED: 120 tests",
                                  "token = $TOKEN",
                                  "--password $PASSWORD",
                                  "password: <your password>",
                                  "password=********",
                                  "PASSWORD=${DB_PASSWORD}",
                                  "TOKEN_FILE=/run/secrets/token",
                                  "PASSWORD_FILE=/run/secrets/db",
                                  "token_type: bearer123",
                                  "tokenizer: bert-base-12",
                                  "PWD=/home/alice",
                                  "https://host:8080/path@x",
                                  "ssh://git@github.com:22/x",
                                  "git@github.com:org/repo.git",
                                  "http://localhost:3000/",
                                  "http://[::1]:3000/",
                                  "AKIA is a prefix",
                                  "BAKIAIOSFODNN7EXAMPLE",
                                  "eyJ is how they begin",
                                  "ghp_short",
                                  "task-sk-not-a-key",
                                  "sk-learn",
                                  "the bearer of good news",
                                  "Continue? [y/N] ",
                                  "Password: ",
                                  "10:45:01 INFO key=5 value: 7",
                                  "session: closed",
                                  "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
                                  "a--b",
                                  "--",
                                  "--token",
                                  "e = m * c",
                                  "secret: ",
                                  "\"token\": null",
                                  "secretName: none",
                                  "for i in a b; do echo $i; done",
                                  "ratio=0.75 passwords: 3",
                                  "-----BEGIN RSA PRIVATE KEY-----\nthis is {not} one\n"})
            QTest::newRow(bytes) << QByteArray(bytes);
    }
    void passes()
    {
        QFETCH(QByteArray, bytes);
        for (const std::size_t size : {1U, 5U, 1000U})
            QCOMPARE(QByteArray::fromStdString(redact(bytes.toStdString(), size)), bytes);
    }

    void promptsShowAtOnce_data()
    {
        QTest::addColumn<QByteArray>("prompt");
        for (const char *prompt : {"Password: ", "Password:", "[sudo] password for alice: ", "Token? ",
                                   "Continue? [y/N] ", "Continue", "--token ", "at http", "postgres=> "})
            QTest::newRow(prompt) << QByteArray(prompt);
    }
    void promptsShowAtOnce()
    {
        QFETCH(QByteArray, prompt);
        ShapeRedactor redactor;
        QCOMPARE(QByteArray::fromStdString(redactor.take(prompt.toStdString())), prompt);
    }

    void whateverThePieces()
    {
        QRandomGenerator random(11);
        const std::vector<std::string> words = {
            "password", ":",       "=",       " ",
            "\n",       "\"",      "token",   "eyJ",
            ".",        "--",      "ghp_",    letters36,
            "hunter2",  "://",     "user",    "@",
            "host",     "AKIA",    "Bearer",  "-----BEGIN X PRIVATE KEY-----",
            "-----END", "a",       "$",       "'",
            "\\",       "\x1b[1m", "api_key", "Authorization",
            "Basic",    "12345678"};
        for (int round = 0; round < 4000; ++round) {
            std::string bytes;
            for (int index = 0; index < 14; ++index)
                bytes += words[static_cast<std::size_t>(random.bounded(static_cast<int>(words.size())))];
            const std::string whole = redact(bytes, 100000);
            const auto size = 1U + static_cast<std::size_t>(random.bounded(9));
            QCOMPARE(QByteArray::fromStdString(redact(bytes, size)), QByteArray::fromStdString(whole));
        }
    }

    void isLinearAndBounded_data()
    {
        QTest::addColumn<QByteArray>("unit");
        for (const char *unit : {"token=$",
                                 "eyJ.",
                                 "eyJa",
                                 "sk-",
                                 "password=",
                                 "password=x",
                                 "://",
                                 "://a:b",
                                 "--",
                                 "-----",
                                 "a",
                                 "=",
                                 ":",
                                 "_",
                                 "ghp_",
                                 "token: ",
                                 "'token':",
                                 "-----BEGIN PRIVATE KEY-----",
                                 "-----END",
                                 "Bearer ",
                                 "\n",
                                 "\\\"token\\\"",
                                 "password for "})
            QTest::newRow(unit) << QByteArray(unit);
    }
    void isLinearAndBounded()
    {
        QFETCH(QByteArray, unit);
        const std::string bytes = unit.repeated(4'000'000 / static_cast<int>(unit.size())).toStdString();
        ShapeRedactor redactor;
        OwnTime timer;
        std::size_t shown = 0;
        for (std::size_t at = 0; at < bytes.size(); at += 65536)
            shown += redactor.take(std::string_view(bytes).substr(at, 65536)).size();
        const std::size_t last = redactor.flush().size();
        const qint64 took = timer.restart();
        qInfo("%lld ms", took);
        QVERIFY2(took < 4000, "4 MB take a fraction of a second where time is linear");
        QVERIFY(last <= ShapeRedactor::longest + 65536);
        QVERIFY(shown + last > 0);
    }

    void endlessSecretIsMaskedAsFarAsItGoes()
    {
        const std::string shown = redact("token=" + std::string(500'000, 'k') + "1 after", 1000);
        QVERIFY(shown.size() < 40);
        QVERIFY(shown.ends_with("] after"));
        QCOMPARE(QByteArray::fromStdString(shown).left(22), QByteArray("token=[masked: secret]"));
    }

    void labels_data()
    {
        QTest::addColumn<bool>("secret");
        for (const char *name :
             {"password", "db.password", "apiKey", "API_KEY", "client-secret", "accessToken",
              "GITHUB_TOKEN_2", "DB_PWD", "private_key", "Authorization", "Set-Cookie"})
            QTest::newRow(name) << true;
        for (const char *name : {"key", "session", "PWD", "pass", "max_tokens", "TOKEN_TTL", "access_key_id",
                                 "monkey", "tokenizer", "author", "passwordFile"})
            QTest::newRow(name) << false;
    }
    void labels()
    {
        QFETCH(bool, secret);
        QCOMPARE(isSecretLabel(QTest::currentDataTag()), secret);
    }
};

QTEST_GUILESS_MAIN(TestSecretShapes)
#include "test_secret_shapes.moc"
