// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QString>

#include <functional>

namespace ic {

/// Where secrets are, behind an interface so that tests have their own. Answers arrive later, on the caller's
/// thread, exactly once. Errors: NotFound (no such entry), Unavailable (no keychain service, locked,
/// refused).
class Keychain {
public:
    virtual ~Keychain() = default;
    virtual void read(const QString &entry, std::function<void(Result<QString>)> done) = 0;
    virtual void write(const QString &entry, const QString &secret,
                       std::function<void(Result<void>)> done) = 0;
    /// An entry that is not there counts as removed.
    virtual void remove(const QString &entry, std::function<void(Result<void>)> done) = 0;
};

/// What a person types at a terminal to put an entry where SystemKeychain reads it; a sentence without the
/// final full stop. Nothing in the program stores a secret.
QString howToStore(const QString &entry);

/// The system's keychain (Secret Service, KWallet) through QtKeychain, under the service name
/// "incident-commander".
class SystemKeychain final : public Keychain {
public:
    void read(const QString &entry, std::function<void(Result<QString>)> done) override;
    void write(const QString &entry, const QString &secret, std::function<void(Result<void>)> done) override;
    void remove(const QString &entry, std::function<void(Result<void>)> done) override;
};

} // namespace ic
