// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/site/keychain_dialogue.h"

#include <QTest>

using namespace ic;
using namespace ic::test;

// Runs with the address of a session bus that nobody listens on, as where there is no desktop.
class TestNoKeychain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMissingServiceIsSaidAndNotWaitedFor()
    {
        SystemKeychain keychain;
        const auto read = readFrom(keychain, QStringLiteral("db"));
        QVERIFY(!read);
        QVERIFY2(read.error().code == ErrorCode::Unavailable, qPrintable(read.error().text()));
        QVERIFY(!read.error().remedy.isEmpty());
        const auto written = writeTo(keychain, QStringLiteral("db"), QStringLiteral("s3cret"));
        QVERIFY(!written);
        QVERIFY2(written.error().code == ErrorCode::Unavailable, qPrintable(written.error().text()));
        QVERIFY(!written.error().text().contains(QStringLiteral("s3cret")));
    }
};

QTEST_GUILESS_MAIN(TestNoKeychain)
#include "test_no_keychain.moc"
