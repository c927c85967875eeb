// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/site/keychain_dialogue.h"

#include <QTest>

using namespace ic;
using namespace ic::test;

// Runs inside with_keyring.sh only.
class TestKeychain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        // The keyring of this session comes up beside us; the first answer shows that it is there.
        SystemKeychain keychain;
        const QString probe = QStringLiteral("probe");
        QVERIFY(QTest::qWaitFor([&] { return writeTo(keychain, probe, QStringLiteral("x")).has_value(); },
                                keychainTimeoutMs));
        QVERIFY(removeFrom(keychain, probe));
    }

    void goesThroughTheDialogue()
    {
        SystemKeychain keychain;
        keychainDialogue(keychain);
    }

    void answersEachOfManyAtOnce()
    {
        SystemKeychain keychain;
        constexpr int count = 10;
        const auto answered = std::make_shared<int>(0);
        for (int i = 0; i < count; ++i)
            keychain.write(QStringLiteral("many-%1").arg(i), QString::number(i),
                           [answered](const Result<void> &done) { *answered += done ? 1 : 0; });
        QTRY_COMPARE_WITH_TIMEOUT(*answered, count, keychainTimeoutMs);
        for (int i = 0; i < count; ++i) {
            const auto read = readFrom(keychain, QStringLiteral("many-%1").arg(i));
            QVERIFY2(read, qPrintable(said(read)));
            QCOMPARE(*read, QString::number(i));
        }
    }

    void outlivesTheObjectThatWasAsked()
    {
        const auto answered = std::make_shared<int>(0);
        {
            SystemKeychain keychain;
            keychain.read(QStringLiteral("nothing"), [answered](const Result<QString> &) { ++*answered; });
        }
        QTRY_COMPARE_WITH_TIMEOUT(*answered, 1, keychainTimeoutMs);
    }
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "test_keychain.moc"
