// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/site/keychain.h"

#include <QTest>
#include <QThread>

#include <memory>
#include <optional>

namespace ic::test {

constexpr int keychainTimeoutMs = 20000;

// What every keychain is asked, and how it must answer: later, once, on the asking thread.
// The counter is shared with the answer, which may come after a test has given up.
template <typename T, typename Ask>
Result<T> answerOf(const Ask &ask)
{
    struct Answers {
        int count = 0;
        QThread *thread = nullptr;
        std::optional<Result<T>> last;
    };
    const auto answers = std::make_shared<Answers>();
    ask([answers](Result<T> answer) {
        ++answers->count;
        answers->thread = QThread::currentThread();
        answers->last = std::move(answer);
    });
    const Result<T> none = fail(ErrorCode::Internal, QStringLiteral("no answer, or not as it should come"));
    if (answers->count != 0 || !QTest::qWaitFor([&] { return answers->count > 0; }, keychainTimeoutMs))
        return none;
    QCoreApplication::processEvents();
    if (answers->count != 1 || answers->thread != QThread::currentThread())
        return none;
    return *answers->last;
}

inline Result<QString> readFrom(Keychain &keychain, const QString &entry)
{
    return answerOf<QString>([&](auto done) { keychain.read(entry, done); });
}

inline Result<void> writeTo(Keychain &keychain, const QString &entry, const QString &secret)
{
    return answerOf<void>([&](auto done) { keychain.write(entry, secret, done); });
}

inline Result<void> removeFrom(Keychain &keychain, const QString &entry)
{
    return answerOf<void>([&](auto done) { keychain.remove(entry, done); });
}

inline QString said(const auto &answer)
{
    return answer ? QStringLiteral("fine") : answer.error().text();
}

inline void keychainDialogue(Keychain &keychain)
{
    const QString entry = QStringLiteral("production-database");
    const QString secret = QString::fromUtf8("pä$$ \"word\"\nsecond line 🔑");

    const auto missing = readFrom(keychain, entry);
    QVERIFY(!missing);
    QVERIFY2(missing.error().code == ErrorCode::NotFound, qPrintable(said(missing)));

    const auto written = writeTo(keychain, entry, QStringLiteral("first"));
    QVERIFY2(written, qPrintable(said(written)));
    const auto rewritten = writeTo(keychain, entry, secret);
    QVERIFY2(rewritten, qPrintable(said(rewritten)));
    const auto read = readFrom(keychain, entry);
    QVERIFY2(read, qPrintable(said(read)));
    QCOMPARE(*read, secret);

    // Other entries are other entries.
    QVERIFY(!readFrom(keychain, QStringLiteral("production")));

    const auto removed = removeFrom(keychain, entry);
    QVERIFY2(removed, qPrintable(said(removed)));
    const auto gone = readFrom(keychain, entry);
    QVERIFY(!gone);
    QVERIFY2(gone.error().code == ErrorCode::NotFound, qPrintable(said(gone)));
    const auto removedTwice = removeFrom(keychain, entry);
    QVERIFY2(removedTwice, qPrintable(said(removedTwice)));
}

} // namespace ic::test
