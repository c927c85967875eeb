// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"

#include "app/base/background.h"
#include "app/console/console_private.h"

#include <QCoreApplication>

#include <pwd.h>
#include <unistd.h>

namespace ic {

namespace {
/// What the system's list of users says; empty where it knows none.
QString listedUser()
{
    std::vector<char> room(16384);
    passwd entry{};
    passwd *found = nullptr;
    if (getpwuid_r(getuid(), &entry, room.data(), room.size(), &found) != 0 || !found)
        return {};
    // The full name comes first; rooms and telephones follow.
    const QString fullName = QString::fromLocal8Bit(entry.pw_gecos).section(QLatin1Char(','), 0, 0).trimmed();
    return fullName.isEmpty() ? QString::fromLocal8Bit(entry.pw_name) : fullName;
}

QString systemUser()
{
    for (const char *name : {"USER", "LOGNAME"}) {
        if (const QString user = qEnvironmentVariable(name); !user.isEmpty())
            return user;
    }
    const QString listed = listedUser();
    return listed.isEmpty() ? QCoreApplication::translate("Console", "the commander") : listed;
}

} // namespace

Console::Console(ConsoleOptions options, const Clock &clock, Keychain &keychain, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(options), clock, keychain))
{
    d->connectParts();
}

Console::~Console()
{
    // A run between two scripts holds no lease: the range stays for as long as it may need it.
    if (d->writes() && !d->isAnythingRunning())
        d->range.stop();
    d->pool.waitForDone();
}

void Console::start()
{
    inBackground(
        d->pool, this,
        [options = d->options, &clock = d->clock, home = thread()]() {
            return std::make_shared<Opened>(openEverything(options, clock, home));
        },
        [this](const std::shared_ptr<Opened> &opened) { d->takeOpened(std::move(*opened)); });
}

bool Console::isOpen() const
{
    return d->isOpen;
}

const Clock &Console::clock() const
{
    return d->clock;
}

const Paths &Console::paths() const
{
    return d->options.paths;
}

const Site &Console::site() const
{
    return d->site;
}

const Incident &Console::incident() const
{
    const auto found = d->history.incidents.find(d->viewed);
    return found == d->history.incidents.end() ? d->none : found->second;
}

const JournalState &Console::history() const
{
    return d->history;
}

const EnvironmentSetup &Console::environment() const
{
    return d->environment;
}

Monitor &Console::monitor() const
{
    return d->monitor;
}

DrillRange &Console::range() const
{
    return d->range;
}

Runs &Console::runs() const
{
    return d->runs;
}

QNetworkAccessManager &Console::network() const
{
    return d->network;
}

const std::optional<Error> &Console::banner() const
{
    return d->banner;
}

const std::optional<Error> &Console::runbookError() const
{
    return d->runbookError;
}

bool Console::isReadOnly() const
{
    return d->isOpen && (!d->journal || d->journal->mode() == Journal::Mode::ReadOnly);
}

QString Console::actor() const
{
    if (incident().isOpen())
        return incident().declaration.commander;
    return d->site.commander.isEmpty() ? systemUser() : d->site.commander;
}

const std::vector<ReadinessItem> &Console::readiness() const
{
    return d->readiness;
}

std::optional<qint64> Console::usualMs(const QString &stepId) const
{
    return d->history.usualMs(stepId);
}

Result<void> Console::flush(int timeoutMs)
{
    return d->journal ? d->journal->flush(timeoutMs) : Result<void>();
}

void Console::chooseEnvironment(const QString &name)
{
    if (incident().isOpen() || name == d->environmentName)
        return;
    d->selectEnvironment(name);
    d->startRange();
    d->refreshReadiness();
}

void Console::lookAt(IncidentId incident)
{
    if (this->incident().isOpen() || (!incident.isNull() && !d->history.incidents.contains(incident)))
        return;
    d->viewed = incident;
    d->pinRunbook();
    Q_EMIT incidentChanged();
}

} // namespace ic
