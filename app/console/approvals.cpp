// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/approvals.h"

#include "app/base/background.h"

#include <QCoreApplication>
#include <QPasswordDigestor>
#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Approvals)
};

// PBKDF2 (RFC 8018). The count is stored with each hash, so that it can grow.
constexpr int iterations = 210'000;
constexpr quint64 hashBytes = 32;
constexpr int shortestPin = 4;
constexpr int longestPin = 64;
constexpr int freeTries = 3;
constexpr qint64 firstWaitMs = 30'000;
constexpr qint64 longestWaitMs = 3'600'000;

struct StoredPin {
    int count = 0;
    QByteArray salt;
    QByteArray hash;
};

const QString &scheme()
{
    static const QString name = QStringLiteral("pbkdf2-sha256");
    return name;
}

QByteArray hashOf(const QString &pin, const QByteArray &salt, int count)
{
    return QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha256, pin.toUtf8(), salt, count,
                                              hashBytes);
}

std::optional<StoredPin> storedFrom(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('$'));
    constexpr int mostIterations = 10'000'000; // an entry must not make the program think for hours
    if (parts.size() != 4 || parts.at(0) != scheme())
        return std::nullopt;
    StoredPin stored{parts.at(1).toInt(), QByteArray::fromBase64(parts.at(2).toLatin1()),
                     QByteArray::fromBase64(parts.at(3).toLatin1())};
    const bool makesSense = stored.count > 0 && stored.count <= mostIterations && stored.salt.size() >= 8
        && stored.hash.size() == qsizetype(hashBytes);
    return makesSense ? std::optional(stored) : std::nullopt;
}

QString newEntry(const QString &pin)
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    const QByteArray salt(reinterpret_cast<const char *>(random.data()), sizeof random);
    return QStringList{scheme(), QString::number(iterations), QString::fromLatin1(salt.toBase64()),
                       QString::fromLatin1(hashOf(pin, salt, iterations).toBase64())}
        .join(QLatin1Char('$'));
}

/// Takes as long wherever they differ.
bool sameBytes(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (qsizetype at = 0; at < a.size(); ++at)
        difference |= unsigned{static_cast<unsigned char>(a.at(at))} ^ static_cast<unsigned char>(b.at(at));
    return difference == 0;
}

} // namespace

Approvals::Approvals(Keychain &keychain, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
{
}

Approvals::~Approvals()
{
    m_pool.waitForDone();
}

void Approvals::hasPin(const QString &person, std::function<void(const Result<bool> &)> done)
{
    m_keychain.read(entryOf(person), [done = std::move(done)](const Result<QString> &entry) {
        if (entry)
            done(true);
        else if (entry.error().code == ErrorCode::NotFound)
            done(false);
        else
            done(std::unexpected(entry.error()));
    });
}

void Approvals::check(const QString &person, const QString &pin, Done done)
{
    m_keychain.read(
        entryOf(person),
        [this, guard = QPointer(this), person, pin, done = std::move(done)](const Result<QString> &entry) {
            if (!guard)
                return;
            if (!entry && entry.error().code == ErrorCode::NotFound)
                return done(fail(ErrorCode::NotFound, Text::tr("%1 has no PIN yet").arg(person), {},
                                 Text::tr("Let %1 set one first").arg(person)));
            if (!entry)
                return done(std::unexpected(entry.error()));
            const auto stored = storedFrom(*entry);
            if (!stored)
                return done(fail(
                    ErrorCode::Damaged,
                    Text::tr("What the keychain keeps as the PIN of %1 can't be read").arg(person),
                    entryOf(person), Text::tr("Remove that entry, and let %1 set a new PIN").arg(person)));
            inBackground(
                m_pool, this,
                [stored = *stored, pin] {
                    return sameBytes(hashOf(pin, stored.salt, stored.count), stored.hash);
                },
                [done, person](bool isRight) {
                    if (isRight)
                        done({});
                    else
                        done(fail(ErrorCode::Refused, Text::tr("That is not the PIN of %1").arg(person), {},
                                  Text::tr("Enter it again")));
                });
        });
}

void Approvals::set(const QString &person, const QString &pin, Done done)
{
    if (const auto why = whyNoPin(pin))
        return done(std::unexpected(*why));
    inBackground(
        m_pool, this, [pin] { return newEntry(pin); },
        [this, person, done = std::move(done)](const QString &entry) {
            m_keychain.write(entryOf(person), entry, [done](const Result<void> &written) { done(written); });
        });
}

std::optional<Error> Approvals::whyNoPin(const QString &pin)
{
    if (pin.size() < shortestPin || pin.size() > longestPin)
        return Error{ErrorCode::InvalidArgument,
                     Text::tr("A PIN has from %1 to %2 characters").arg(shortestPin).arg(longestPin),
                     {},
                     Text::tr("Choose another one")};
    if (std::ranges::all_of(pin, [&pin](QChar c) { return c == pin.front(); }))
        return Error{ErrorCode::InvalidArgument,
                     Text::tr("A PIN of one character repeated is guessed at once"),
                     {},
                     Text::tr("Choose another one")};
    return std::nullopt;
}

qint64 Approvals::nextTryMs(const JournalState::WrongPins &wrong)
{
    if (wrong.count < freeTries)
        return 0;
    const int doublings = std::min(wrong.count - freeTries, 10);
    return wrong.lastMs + std::min(firstWaitMs << doublings, longestWaitMs);
}

QString Approvals::entryOf(const QString &person)
{
    return QStringLiteral("approval-pin:") + personKey(person);
}

} // namespace ic
