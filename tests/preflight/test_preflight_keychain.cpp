// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preflight/credential_check.h"

#include <QDBusArgument>
#include <QDBusInterface>
#include <QDBusMetaType>
#include <QDBusReply>
#include <QProcess>
#include <QTest>

#include <optional>

using namespace ic;

namespace {

/// A secret on its way, as the Secret Service API has it.
struct Secret {
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};
QDBusArgument &operator<<(QDBusArgument &argument, const Secret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}
const QDBusArgument &operator>>(const QDBusArgument &argument, Secret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

bool storeItem(const QMap<QString, QString> &attributes, const QByteArray &value)
{
    qDBusRegisterMetaType<Secret>();
    qDBusRegisterMetaType<QMap<QString, QString>>();
    const QString name = QStringLiteral("org.freedesktop.secrets");
    QDBusInterface service(name, QStringLiteral("/org/freedesktop/secrets"),
                           QStringLiteral("org.freedesktop.Secret.Service"));
    const QDBusMessage opened = service.call(QStringLiteral("OpenSession"), QStringLiteral("plain"),
                                             QVariant::fromValue(QDBusVariant(QString())));
    if (opened.arguments().size() != 2)
        return false;
    QDBusInterface collection(name, QStringLiteral("/org/freedesktop/secrets/aliases/default"),
                              QStringLiteral("org.freedesktop.Secret.Collection"));
    const QVariantMap properties{
        {QStringLiteral("org.freedesktop.Secret.Item.Label"), QStringLiteral("label")},
        {QStringLiteral("org.freedesktop.Secret.Item.Attributes"), QVariant::fromValue(attributes)}};
    const Secret secret{
        opened.arguments().at(1).value<QDBusObjectPath>(), {}, value, QStringLiteral("text/plain")};
    const QDBusMessage made =
        collection.call(QStringLiteral("CreateItem"), properties, QVariant::fromValue(secret), true);
    if (made.type() == QDBusMessage::ErrorMessage)
        qWarning("%s", qPrintable(made.errorMessage()));
    return made.type() == QDBusMessage::ReplyMessage;
}

} // namespace

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

    static std::vector<Finding> missing(Keychain &keychain, const EnvironmentSetup &environment)
    {
        std::optional<std::vector<Finding>> found;
        findMissingSecrets(keychain, environment,
                           [&found](std::vector<Finding> findings) { found = std::move(findings); });
        if (!QTest::qWaitFor([&found] { return found.has_value(); }, 20000))
            qFatal("the keychain does not answer");
        return *found;
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

    /// What the remedy says to type is done here as secret-tool does it: by the Secret Service.
    void whatTheRemedySaysStoresIt_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::newRow("plain") << QStringLiteral("api-token");
        QTest::newRow("for a shell to mind") << QStringLiteral("Kim's token; rm -rf $HOME");
    }
    void whatTheRemedySaysStoresIt()
    {
        QFETCH(QString, entry);
        SystemKeychain keychain;
        EnvironmentSetup environment;
        environment.variables = {{QStringLiteral("A"), {}, entry, 4}};
        const auto before = missing(keychain, environment);
        QCOMPARE(before.size(), std::size_t(1));
        QProcess shell; // the words that it makes of the command
        const QString command = before.front().remedy.section(QStringLiteral(": "), 1);
        shell.start(
            QStringLiteral("sh"),
            {QStringLiteral("-c"),
             QStringLiteral("words() { printf '%s\\n' \"$@\"; }; ")
                 + QString(command).replace(QStringLiteral("secret-tool "), QStringLiteral("words "))});
        QVERIFY(shell.waitForFinished());
        const QStringList words = QString::fromUtf8(shell.readAllStandardOutput()).trimmed().split(u'\n');
        QCOMPARE(words.value(0), QStringLiteral("store"));
        QCOMPARE(words.value(1), QStringLiteral("--label=") + entry);
        QMap<QString, QString> attributes;
        for (qsizetype i = 2; i + 1 < words.size(); i += 2)
            attributes.insert(words.at(i), words.at(i + 1));
        QVERIFY(storeItem(attributes, "a-value"));
        QVERIFY(missing(keychain, environment).empty());
    }
};

QTEST_GUILESS_MAIN(TestPreflightKeychain)
#include "test_preflight_keychain.moc"
