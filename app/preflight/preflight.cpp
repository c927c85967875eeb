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

struct Seen {
    std::vector<Finding> findings;
    std::vector<NamedHost> hosts;
};

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

Seen lookAtDisk(const PreflightSubject &subject)
{
    Seen seen;
    if (const auto disk = diskSpaceOf(subject.environment.directory))
        seen.findings = diskFindings(*disk, subject.environment);
    const Runbook none;
    const Runbook &runbook = subject.runbook ? *subject.runbook : none;
    const QString directory = subject.environment.directory;
    append(seen.findings, directoryFindings(runbook, subject.environment, directory));
    append(seen.findings, missingPrograms(runbook, subject.environment, directory));
    seen.hosts = namedHosts(runbook, subject.environment);
    const bool proxy = hasProxy(subject.environment);
    std::erase_if(seen.hosts,
                  [&](const NamedHost &host) { return (proxy && host.isHttp) || !subject.mayReach(host); });
    return seen;
}

} // namespace

Preflight::Preflight(Keychain &keychain, QNetworkAccessManager &network, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_reachability(network)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_reachability, &Reachability::finished, this,
            [this](const std::vector<Finding> &findings) { add(findings); });
}

Preflight::~Preflight() = default;

void Preflight::start(const PreflightSubject &subject)
{
    const int generation = ++m_generation;
    m_open = 0;
    m_reachability.start({}, subject.hostTimeout); // ends what is underway
    m_open = 2; // hosts, which follow on the disk, and secrets
    m_coming.clear();
    if (m_environment != subject.environment.name) {
        m_environment = subject.environment.name;
        m_findings.clear();
        m_hasLooked = false;
    }
    Q_EMIT changed();
    inBackground(
        m_pool, this, [subject] { return lookAtDisk(subject); },
        [this, generation, timeout = subject.hostTimeout](Seen seen) {
            if (generation != m_generation)
                return;
            append(m_coming, std::move(seen.findings));
            m_reachability.start(std::move(seen.hosts), timeout);
        });
    findMissingSecrets(m_keychain, subject.environment,
                       [this, guard = QPointer<Preflight>(this), generation](std::vector<Finding> found) {
                           if (guard && generation == m_generation)
                               add(std::move(found));
                       });
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
