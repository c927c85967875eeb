// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/site/keychain.h"

#include <qt6keychain/keychain.h>

#include <QCoreApplication>
#include <QObject>
#include <QRegularExpression>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Keychain)
};

QString serviceName()
{
    return QStringLiteral("incident-commander");
}

// The one place that turns a keychain's answer into ours. Never has the secret in it.
Error errorOf(const QKeychain::Job &job)
{
    const QString entry = job.key();
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {ErrorCode::NotFound, Text::tr("The keychain has no entry “%1”").arg(entry), serviceName(),
                howToStore(entry)};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return {ErrorCode::Unavailable, Text::tr("The keychain refused access to “%1”").arg(entry),
                serviceName(), Text::tr("Unlock the keychain and allow access")};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {ErrorCode::Unavailable, Text::tr("There is no keychain in this session"), serviceName(),
                Text::tr("Install and unlock one, such as gnome-keyring or KWallet")};
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
    case QKeychain::NoError:
        break;
    }
    return {ErrorCode::Unavailable,
            job.errorString().isEmpty() ? Text::tr("The keychain did not do what it was asked")
                                        : Text::tr("The keychain answered: %1").arg(job.errorString()),
            serviceName(), Text::tr("Check that it runs and is unlocked")};
}

// Starts the job, whose answer comes later by the event loop, and deletes it afterwards.
void start(QKeychain::Job *job, const QString &entry, std::function<void(QKeychain::Job *)> answered)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(entry);
    QObject::connect(job, &QKeychain::Job::finished, job, std::move(answered));
    job->start();
}

/// As one word of a shell.
QString quoted(const QString &word)
{
    static const QRegularExpression plain(QStringLiteral("^[\\w@%+=:,./-]+$"));
    if (plain.match(word).hasMatch())
        return word;
    return u'\'' + QString(word).replace(QLatin1Char('\''), QStringLiteral("'\\''")) + u'\'';
}

} // namespace

QString howToStore(const QString &entry)
{
    // The attributes that QtKeychain looks for (its libsecret.cpp); without the type it finds nothing.
    return Text::tr("Store it from a terminal: %1")
        .arg(QStringLiteral("secret-tool store --label=%1 server %2 user %1 type plaintext")
                 .arg(quoted(entry), serviceName()));
}

void SystemKeychain::read(const QString &entry, std::function<void(Result<QString>)> done)
{
    start(new QKeychain::ReadPasswordJob(serviceName()), entry,
          [done = std::move(done)](QKeychain::Job *job) {
              if (job->error() != QKeychain::NoError)
                  done(std::unexpected(errorOf(*job)));
              else
                  done(static_cast<QKeychain::ReadPasswordJob *>(job)->textData());
          });
}

void SystemKeychain::write(const QString &entry, const QString &secret,
                           std::function<void(Result<void>)> done)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    job->setTextData(secret);
    start(job, entry, [done = std::move(done)](QKeychain::Job *ended) {
        done(ended->error() == QKeychain::NoError ? Result<void>() : std::unexpected(errorOf(*ended)));
    });
}

void SystemKeychain::remove(const QString &entry, std::function<void(Result<void>)> done)
{
    start(new QKeychain::DeletePasswordJob(serviceName()), entry,
          [done = std::move(done)](QKeychain::Job *job) {
              const bool gone =
                  job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
              done(gone ? Result<void>() : std::unexpected(errorOf(*job)));
          });
}

} // namespace ic
