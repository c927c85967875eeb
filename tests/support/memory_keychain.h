// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/site/keychain.h"

#include <QTimer>

#include <map>
#include <memory>

namespace ic::test {

/// A keychain in memory. It answers as the system's does: later, by the event loop, exactly once.
class MemoryKeychain final : public Keychain {
public:
    void read(const QString &entry, std::function<void(Result<QString>)> done) override
    {
        later([store = m_store, entry, done = std::move(done)] {
            if (const auto refusal = store->refusal())
                return done(std::unexpected(*refusal));
            const auto found = store->entries.find(entry);
            if (found == store->entries.end())
                done(fail(ErrorCode::NotFound, QStringLiteral("The keychain has no entry “%1”").arg(entry)));
            else
                done(found->second);
        });
    }
    void write(const QString &entry, const QString &secret, std::function<void(Result<void>)> done) override
    {
        later([store = m_store, entry, secret, done = std::move(done)] {
            if (const auto refusal = store->refusal())
                return done(std::unexpected(*refusal));
            store->entries[entry] = secret;
            done({});
        });
    }
    void remove(const QString &entry, std::function<void(Result<void>)> done) override
    {
        later([store = m_store, entry, done = std::move(done)] {
            if (const auto refusal = store->refusal())
                return done(std::unexpected(*refusal));
            store->entries.erase(entry);
            done({});
        });
    }

    /// As when the keychain is locked or there is none.
    void setAvailable(bool available) { m_store->isAvailable = available; }
    std::map<QString, QString> &entries() { return m_store->entries; }

private:
    // Shared with the answers underway, which may outlive the keychain.
    struct Store {
        std::map<QString, QString> entries;
        bool isAvailable = true;
        std::optional<Error> refusal() const
        {
            if (isAvailable)
                return std::nullopt;
            return Error{ErrorCode::Unavailable, QStringLiteral("The keychain is locked"), {}, {}};
        }
    };
    template <typename Answer>
    static void later(Answer answer)
    {
        QTimer::singleShot(0, std::move(answer));
    }
    std::shared_ptr<Store> m_store = std::make_shared<Store>();
};

} // namespace ic::test
