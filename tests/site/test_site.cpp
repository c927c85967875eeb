// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/site/site.h"
#include "tests/support/places.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ic;
using namespace std::chrono_literals;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class TestSite : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    const QString m_range = QStringLiteral("/data/range");

    QString written(const QByteArray &content)
    {
        const QString path = m_dir.filePath(QStringLiteral("site.yaml"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("can't write %s", qPrintable(path));
        return path;
    }
    Site loaded(const QByteArray &content)
    {
        const auto site = loadSite(written(content), m_range);
        if (!site)
            qFatal("%s", qPrintable(site.error().text()));
        return *site;
    }
    static QString problems(const Site &site)
    {
        QString all;
        for (const SiteProblem &each : site.problems)
            all += QString::number(each.line) + QLatin1Char(' ') + each.text + QLatin1Char('\n');
        return all;
    }

private Q_SLOTS:
    void authoritiesAreNamed()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const char *name, const QByteArray &bytes) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size());
        };
        write("own.pem", "-----BEGIN CERTIFICATE-----\n");
        write("site.yaml",
              "environments:\n  - name: a\n    kind: live\n    directory: .\n    ca: own.pem\n"
              "  - name: b\n    kind: live\n    directory: .\n    ca: gone.pem\n");
        const auto site = loadSite(folder.filePath(QStringLiteral("site.yaml")), folder.path());
        QVERIFY(site);
        QCOMPARE(site->environments.at(0).authorities, folder.filePath(QStringLiteral("own.pem")));
        QCOMPARE(site->environments.at(1).authorities, folder.filePath(QStringLiteral("gone.pem")));
        QCOMPARE(site->problems.size(), 1U);
        QCOMPARE(site->problems.front().line, 9);
        QVERIFY(site->problems.front().text.contains(QLatin1String("gone.pem")));
    }

    void withoutAFileThereIsTheDrillRange()
    {
        const Site site = builtInSite(m_range);
        QCOMPARE(site.environments.size(), size_t(1));
        const EnvironmentSetup *range = site.environment(site.defaultEnvironment);
        QVERIFY(range);
        QVERIFY(range->isDrillRange);
        QVERIFY(range->kind == EnvironmentKind::Drill);
        QCOMPARE(range->directory, m_range);
        QVERIFY(site.path.isEmpty());
    }

    void theExampleOfTheFormatLoads()
    {
        QFile document(test::sourceDir() + QStringLiteral("/app/site/site_format.md"));
        QVERIFY(document.open(QIODevice::ReadOnly));
        const QByteArray all = document.readAll();
        const qsizetype begin = all.indexOf("```yaml\n") + 8;
        const Site site = loaded(all.mid(begin, all.indexOf("```", begin) - begin));

        QCOMPARE(site.runbook, m_dir.filePath(text("procedures/emergency-response.md")));
        QCOMPARE(site.commander, text("Jordan Lee"));
        QCOMPARE(site.people, (QStringList{text("Jordan Lee"), text("Kim Davis"), text("Alex Chen")}));
        QCOMPARE(site.defaultEnvironment, text("production"));
        QCOMPARE(site.environments.size(), size_t(3));
        QVERIFY(site.environments.back().isDrillRange);

        const EnvironmentSetup &production = *site.environment(text("production"));
        QVERIFY(production.kind == EnvironmentKind::Live);
        QVERIFY(!production.isDrillRange);
        QCOMPARE(production.directory, text("/opt/nxt-new-day/BACKEND"));
        QCOMPARE(production.line, 10);
        QCOMPARE(production.variables.size(), size_t(2));
        QCOMPARE(production.variables[0].value, text("eu-central-1"));
        QCOMPARE(production.variables[1].secret, text("production-database"));
        QVERIFY(production.variables[1].value.isEmpty());
        QCOMPARE(production.endpoints.size(), size_t(2));
        QCOMPARE(production.endpoints[0].url, QUrl(text("https://www.example.com/health")));
        QCOMPARE(*production.endpoints[0].expectStatus, 200);
        QVERIFY(!production.endpoints[1].expectStatus);
        QCOMPARE(production.effects.size(), size_t(2)); // its own before the site's
        QCOMPARE(production.effects[0].step, text("database-down/check"));
        QCOMPARE(production.effects[1].effect, text("destroy"));
        QVERIFY(
            production.effects[1].pattern.match(siteEffectText(text("npm run rollback:a /b"))).hasMatch());
        QVERIFY(!production.effects[1].pattern.match(siteEffectText(text("npm run status"))).hasMatch());
        QCOMPARE(production.values.size(), size_t(2));
        QVERIFY(production.values.at(text("POD")).kind == ValueKind::Pattern);
        QVERIFY(production.values.at(text("REGION")).kind == ValueKind::Choice);
        QCOMPARE(site.environments.back().effects.size(), size_t(1));
        QVERIFY(site.environment(text("staging"))->kind == EnvironmentKind::Drill);
        QVERIFY(site.environment(text("staging"))->directory.startsWith(QDir::homePath()));
        // Only that the directories are not on this machine.
        QCOMPARE(site.problems.size(), size_t(2));
    }

    void anEmptyFileIsTheBuiltInSite()
    {
        for (const char *content : {"", "\n", "# nothing yet\n", "---\n", "{}"}) {
            const Site site = loaded(content);
            QVERIFY2(site.problems.empty(), qPrintable(problems(site)));
            QCOMPARE(site.defaultEnvironment, drillRangeName);
            QVERIFY(!site.path.isEmpty());
        }
    }

    void problemsHaveTheirLineAndWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *name, const char *content, int line, const char *part) {
            QTest::newRow(name) << QByteArray(content) << line << text(part);
        };
        const char *top = "environments:\n- name: a\n  kind: drill\n  directory: /\n";
        const auto inside = [&](const char *name, const char *rest, int line, const char *part) {
            QTest::newRow(name) << QByteArray(top) + rest << line << text(part);
        };
        row("unknown key", "runbook: a.md\ncomander: Kim\n", 2, "Did you mean “commander”?");
        row("far key", "runbook: a.md\nweather: fine\n", 2, "Known are: runbook, commander");
        row("other style", "default_environment: x\n", 1, "Did you mean “defaultEnvironment”?");
        row("repeated key", "commander: A\ncommander: B\n", 2, "twice");
        row("a list at the top", "- a\n- b\n", 1, "keys and values");
        row("a word at the top", "hello\n", 1, "keys and values");
        row("commander is a list", "commander: [a, b]\n", 1, "takes one value");
        row("people is a word", "people: Kim\n", 1, "list of names");
        row("a person is a mapping", "people:\n- Kim\n- {a: b}\n", 3, "no name");
        row("environments is a mapping", "environments:\n  production: {}\n", 2, "takes a list");
        row("an environment is a word", "environments:\n- production\n", 2, "an environment");
        row("no name", "environments:\n- kind: live\n  directory: /\n", 2, "no name");
        row("no kind", "environments:\n- name: a\n  directory: /\n", 2, "kind: live");
        row("odd kind", "environments:\n- name: a\n  kind: prod\n  directory: /\n", 2, "kind: live");
        row("no directory", "environments:\n- name: a\n  kind: live\n", 2, "no directory");
        row("taken name", "environments:\n- name: drill-range\n  kind: live\n  directory: /\n", 2,
            "drill range");
        row("missing directory", "environments:\n- name: a\n  kind: live\n  directory: /no/such\n", 4,
            "/no/such");
        row("unknown default", "defaultEnvironment: moon\n", 1, "Known are: drill-range");
        inside("twice the same", "- name: a\n  kind: live\n  directory: /\n", 5, "already");
        inside("channels come later", "  channels: [slack]\n", 5, "no key of an environment");
        inside("variable name", "  variables:\n    2ND: x\n", 6, "can't be the name");
        inside("variable value", "  variables:\n    A: [x]\n", 6, "one value");
        inside("secret in the file", "  variables:\n    DB_PASSWORD: hunter2\n", 6, "keychain");
        inside("secret without entry", "  variables:\n    DB: {secret: }\n", 6, "names no entry");
        inside("secret misspelt", "  variables:\n    DB: {secert: x}\n", 6, "Did you mean “secret”?");
        inside("variables is a list", "  variables: [A]\n", 5, "names and values");
        inside("endpoint without a name", "  endpoints:\n  - url: http://x\n", 6, "no name");
        inside("endpoint without a url", "  endpoints:\n  - name: web\n", 6, "no address");
        inside("endpoint of ftp", "  endpoints:\n  - name: web\n    url: ftp://x\n", 7, "can't be probed");
        inside("endpoint without a host", "  endpoints:\n  - name: web\n    url: http://\n", 7,
               "can't be probed");
        inside("tcp without a port", "  endpoints:\n  - name: web\n    url: tcp://x\n", 7, "can't be probed");
        inside("password in a url", "  endpoints:\n  - name: web\n    url: http://a:b@x\n", 7,
               "holds a password");
        inside("endpoint twice", "  endpoints:\n  - {name: w, url: http://x}\n  - {name: w, url: http://y}\n",
               7, "already");
        inside("interval", "  endpoints:\n  - {name: w, url: http://x, interval: 1ms}\n", 6,
               "from 0.5 to 3600");
        inside("timeout", "  endpoints:\n  - {name: w, url: http://x, timeout: soon}\n", 6, "from 0.1 to 60");
        inside("status", "  endpoints:\n  - {name: w, url: http://x, expectStatus: 9999}\n", 6,
               "no HTTP status");
    }
    void problemsHaveTheirLineAndWhatToDo()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, line);
        QFETCH(QString, part);
        const Site site = loaded(content);
        const bool found = std::ranges::any_of(site.problems, [&](const SiteProblem &each) {
            return each.line == line && each.text.contains(part);
        });
        QVERIFY2(found, qPrintable(problems(site)));
        QVERIFY(site.environments.back().isDrillRange);
        QVERIFY(site.environment(site.defaultEnvironment));
        // A secret that somebody wrote here is not shown around by the message about it.
        QVERIFY(!problems(site).contains(text("hunter2")));
    }

    void whatIsOddLeavesOutOnlyItself()
    {
        const Site site =
            loaded("environments:\n"
                   "- name: broken\n"
                   "- name: good\n"
                   "  kind: live\n"
                   "  directory: .\n"
                   "  variables: {A: 1, 2B: 2, C: ' x ', TOKEN_TTL: 60, PASSWORD: pw, E: }\n"
                   "  endpoints:\n"
                   "  - {name: web, url: 'http://localhost:8080/h', interval: 2, timeout: 250ms}\n"
                   "  - {name: bad}\n"
                   "  - {name: db, url: 'tcp://localhost:5432', interval: 1 min}\n");
        QCOMPARE(site.environments.size(), size_t(2));
        const EnvironmentSetup &good = site.environments[0];
        QCOMPARE(good.directory, m_dir.path());
        QCOMPARE(site.defaultEnvironment, text("good"));
        QStringList names;
        for (const Variable &each : good.variables)
            names.append(each.name + QLatin1Char('=') + each.value);
        QCOMPARE(names, (QStringList{text("A=1"), text("C= x "), text("TOKEN_TTL=60"), text("E=")}));
        QCOMPARE(good.endpoints.size(), size_t(2));
        QCOMPARE(good.endpoints[0].interval, std::chrono::milliseconds(2s));
        QCOMPARE(good.endpoints[0].timeout, std::chrono::milliseconds(250ms));
        QCOMPARE(good.endpoints[1].interval, std::chrono::milliseconds(1min));
        QCOMPARE(good.endpoints[1].timeout, std::chrono::milliseconds(3s));
        QCOMPARE(site.problems.size(), size_t(4));
    }

    void whatIsNoYamlIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("where"); // end of it
        const auto row = [](const char *name, const QByteArray &content, ErrorCode code, const char *where) {
            QTest::newRow(name) << content << static_cast<int>(code) << text(where);
        };
        row("open bracket", "people: [a,\nb\n", ErrorCode::Malformed, ".yaml:3");
        row("tab", "environments:\n\t- a\n", ErrorCode::Malformed, ".yaml:2");
        row("unknown alias", "people: *nobody\n", ErrorCode::Malformed, ".yaml:1");
        row("nested too deeply", QByteArray(20000, '['), ErrorCode::Malformed, ".yaml:1");
        row("not UTF-8", "commander: \xff\xfe\n", ErrorCode::NotText, ".yaml");
        row("a zero", QByteArray("commander: a\0b\n", 15), ErrorCode::NotText, ".yaml");
        row("too large", QByteArray(1024 * 1024 + 1, '#'), ErrorCode::TooLarge, ".yaml");
    }
    void whatIsNoYamlIsRefused()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, code);
        QFETCH(QString, where);
        const auto site = loadSite(written(content), m_range);
        QVERIFY(!site);
        QCOMPARE(static_cast<int>(site.error().code), code);
        QVERIFY2(site.error().where.endsWith(where), qPrintable(site.error().text()));
        QVERIFY(!site.error().remedy.isEmpty());
    }

    void aFileThatIsNotThereIsRefused()
    {
        const auto missing = loadSite(m_dir.filePath(text("none.yaml")), m_range);
        QVERIFY(!missing);
        QVERIFY(missing.error().code == ErrorCode::NotFound);
        const auto directory = loadSite(m_dir.path(), m_range);
        QVERIFY(!directory);
        QVERIFY(directory.error().code == ErrorCode::Unreadable);
    }

    void anOddFileNeverThrows()
    {
        // Each prefix of a good file, and the file with each byte exchanged.
        const QByteArray good = "people: [a, &x b, *x]\nenvironments:\n- {name: p, kind: live, directory: /, "
                                "endpoints: [{name: w, url: 'http://h'}]}\n";
        for (qsizetype end = 0; end <= good.size(); ++end)
            (void)loadSite(written(good.left(end)), m_range);
        for (qsizetype at = 0; at < good.size(); ++at) {
            for (const char odd : {':', '-', '[', '}', '&', '*', '?', '\n', '!', '"'}) {
                QByteArray content = good;
                content[at] = odd;
                (void)loadSite(written(content), m_range);
            }
        }
        QVERIFY(loadSite(written(good), m_range));
    }
};

QTEST_GUILESS_MAIN(TestSite)
#include "test_site.moc"
