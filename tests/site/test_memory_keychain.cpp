// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/site/keychain_dialogue.h"
#include "tests/support/memory_keychain.h"

#include <QTest>

using namespace ic;
using namespace ic::test;

// The stand-in must behave as the real one does: both go through the same dialogue.
class TestMemoryKeychain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goesThroughTheDialogue()
    {
        MemoryKeychain keychain;
        keychainDialogue(keychain);
    }

    void aLockedOneSaysSo()
    {
        MemoryKeychain keychain;
        keychain.entries()[QStringLiteral("db")] = QStringLiteral("s3cret");
        keychain.setAvailable(false);
        const auto answer = readFrom(keychain, QStringLiteral("db"));
        QVERIFY(!answer);
        QVERIFY(answer.error().code == ErrorCode::Unavailable);
    }
};

QTEST_GUILESS_MAIN(TestMemoryKeychain)
#include "test_memory_keychain.moc"
