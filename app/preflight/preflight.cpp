// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preflight/preflight.h"

#include "app/base/background.h"
#include "app/preflight/credential_check.h"
#include "app/preflight/directory_check.h"
#include "app/preflight/disk_check.h"
#include "app/preflight/named_hosts.h"
#include "app/preflight/program_check.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace ic {

namespace {

void append(std::vector<Finding> &to, std::vector<Finding> from)
{
    std::ranges::move(from, std::back_inserter(to));
}

/// Only a proxy knows then what can be reached.
bool hasProxy(const EnvironmentSetup &environment)
{
    static const QStringList names{QStringLiteral("http_proxy"), QStringLiteral("https_proxy"),
                                   QStringLiteral("all_proxy")};
    for (const QString &name : names) {
        if (qEnvironmentVariableIsSet(qPrintable(name))
            || qEnvironmentVariableIsSet(qPrintable(name.toUpper())))
            return true;
    }
    return std::ranges::any_of(environment.variables, [](const Variable &variable) {
        return names.contains(variable.name.toLower());
    });
}

std::vector<NamedHost> hostsToReach(const PreflightSubject &subject)
{
    const Runbook none;
    std::vector<NamedHost> hosts = namedHosts(subject.runbook ? *subject.runbook : none, subject.environment);
    const bool proxy = hasProxy(subject.environment);
    std::erase_if(hosts,
                  [&](const NamedHost &host) { return (proxy && host.isHttp) || !subject.mayReach(host); });
    return hosts;
}

std::vector<Finding> findingsOnDisk(const PreflightSubject &subject)
{
    std::vector<Finding> found;
    if (const auto disk = diskSpaceOf(subject.environment.directory))
        found = diskFindings(*disk, subject.environment);
    const Runbook none;
    const Runbook &runbook = subject.runbook ? *subject.runbook : none;
    const QString directory = subject.environment.directory;
    append(found, directoryFindings(runbook, subject.environment, directory));
    append(found, missingPrograms(runbook, subject.environment, directory));
    return found;
}

} // namespace

Preflight::Preflight(Keychain &keychain, QNetworkAccessManager &network, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_reachability(network)
    , m_unwaited(*this)
{
    m_pool.setMaxThreadCount(1);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &Preflight::giveUpOnDisk);
    connect(&m_reachability, &Reachability::finished, this,
            [this](const std::vector<Finding> &findings) { add(findings); });
}

Preflight::~Preflight() = default;

void Preflight::start(PreflightSubject subject)
{
    const int generation = ++m_generation;
    m_open = 0;
    m_reachability.start({}, subject.hostTimeout); // ends what is underway
    m_open = 3; // hosts, disk and secrets
    m_subject = subject;
    m_gaveUp = false;
    m_coming.clear();
    if (m_environment != subject.environment.name) {
        m_environment = subject.environment.name;
        m_findings.clear();
        m_hasLooked = false;
    }
    Q_EMIT changed();
    m_patience.start(subject.diskTimeout);
    lookForHosts(subject);
    lookAtDisk(subject);
    findMissingSecrets(m_keychain, subject.environment,
                       [this, guard = QPointer<Preflight>(this), generation](std::vector<Finding> found) {
                           if (guard && generation == m_generation)
                               add(std::move(found));
                       });
}

void Preflight::lookForHosts(const PreflightSubject &subject)
{
    inBackground(
        m_pool, this, [subject] { return hostsToReach(subject); },
        [this, generation = m_generation, timeout = subject.hostTimeout](std::vector<NamedHost> hosts) {
            if (generation == m_generation)
                m_reachability.start(std::move(hosts), timeout);
        });
}

void Preflight::lookAtDisk(const PreflightSubject &subject)
{
    const QString directory = subject.environment.directory;
    if (const auto underway = m_looks.find(directory); underway != m_looks.end()) {
        underway->second = true;
        return;
    }
    m_looks.emplace(directory, false);
    const bool started = m_unwaited.start(
        [subject] { return findingsOnDisk(subject); },
        [this, directory](std::vector<Finding> found) { takeDisk(directory, std::move(found)); });
    if (!started)
        takeDisk(directory, {});
}

void Preflight::takeDisk(const QString &directory, std::vector<Finding> found)
{
    const bool again = m_looks[directory];
    m_looks.erase(directory);
    if (directory != m_subject.environment.directory)
        return;
    if (m_gaveUp)
        return start(m_subject); // it is back: what was said of it no longer holds
    if (again)
        return lookAtDisk(m_subject);
    m_patience.stop();
    add(std::move(found));
}

void Preflight::giveUpOnDisk()
{
    m_gaveUp = true;
    const EnvironmentSetup &environment = m_subject.environment;
    add({{Finding::Kind::EnvironmentDirectory, ProblemSeverity::Error,
          tr("The directory of “%1” does not answer: %2").arg(environment.name, environment.directory),
          tr("Check the network and the server that it is mounted from"), 0, environment.line}});
}

void Preflight::add(std::vector<Finding> found)
{
    if (m_open == 0)
        return;
    append(m_coming, std::move(found));
    if (--m_open > 0)
        return;
    std::ranges::stable_sort(m_coming, [](const Finding &one, const Finding &other) {
        return std::tuple(one.severity, one.kind, one.line)
            < std::tuple(other.severity, other.kind, other.line);
    });
    m_findings = std::exchange(m_coming, {});
    m_hasLooked = true;
    Q_EMIT changed();
}

} // namespace ic
