// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/incident/incident.h"
#include "app/site/keychain.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <optional>

namespace ic {

/// PINs of those who approve steps as a second person: in the system's keychain only, as a salted slow hash
/// (PBKDF2 with SHA-256), one entry for each person. Answers come later, on the caller's thread; hashing
/// happens on another one. What a PIN is never leaves these calls. Journalling wrong tries is the caller's.
class Approvals : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const Result<void> &)>;

    explicit Approvals(Keychain &keychain, QObject *parent = nullptr);
    ~Approvals() override;

    void hasPin(const QString &person, std::function<void(const Result<bool> &)> done);
    /// Errors: Refused (wrong PIN), NotFound (there is none), Unavailable (keychain), Damaged (its entry).
    void check(const QString &person, const QString &pin, Done done);
    /// Takes the place of an earlier one without asking for it: check() that first.
    void set(const QString &person, const QString &pin, Done done);

    /// Why this can't be a PIN, with what to do; nothing where it can.
    static std::optional<Error> whyNoPin(const QString &pin);
    /// Until when no further try is taken, after that many wrong ones; 0: at once. The first few cost
    /// nothing, then waits double.
    static qint64 nextTryMs(const JournalState::WrongPins &wrong);
    /// The name of a person's entry in the keychain.
    static QString entryOf(const QString &person);

private:
    Keychain &m_keychain;
    QThreadPool m_pool;
};

} // namespace ic
