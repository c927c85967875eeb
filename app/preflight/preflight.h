// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/unwaited.h"
#include "app/preflight/finding.h"
#include "app/preflight/reachability.h"
#include "app/runbook/loader.h"
#include "app/site/keychain.h"
#include "app/site/site.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace ic {

/// What is looked at.
struct PreflightSubject {
    RunbookPtr runbook; ///< null: nothing of a runbook is looked at
    EnvironmentSetup environment;
    /// Whether a host may be connected to: a drill reaches only what its environment names.
    std::function<bool(const NamedHost &)> mayReach = [](const NamedHost &) { return true; };
    std::chrono::milliseconds hostTimeout{2000};
    /// How long its directory may take to answer before that is a finding.
    std::chrono::milliseconds diskTimeout{5000};
};

/// Looks, before they are needed, for what the steps of a runbook need in an environment: directories, npm
/// scripts, programs on the path, room on the disk, hosts that take a connection, entries of the keychain.
/// Runs nothing, sends nothing, changes nothing, and never keeps anybody waiting: the disk is read on a
/// thread that nobody waits for, not even at the end, since a network directory may never answer; the rest
/// answers by the event loop. On the thread it lives in.
class Preflight : public QObject {
    Q_OBJECT
public:
    Preflight(Keychain &keychain, QNetworkAccessManager &network, QObject *parent = nullptr);
    ~Preflight() override;

    /// The former findings stay until there are new ones, unless they are of another environment. An earlier
    /// look that is still underway no longer counts.
    void start(PreflightSubject subject);

    bool isUnderway() const { return m_open > 0; }
    /// There was a look that came to its end.
    bool hasLooked() const { return m_hasLooked; }
    /// Errors first, then in the order of the kinds, then by line.
    const std::vector<Finding> &findings() const { return m_findings; }
    QString environment() const { return m_environment; }

Q_SIGNALS:
    void changed();

private:
    void lookForHosts(const PreflightSubject &subject);
    void lookAtDisk(const PreflightSubject &subject);
    void takeDisk(const QString &directory, std::vector<Finding> found);
    void giveUpOnDisk();
    void add(std::vector<Finding> found);

    Keychain &m_keychain;
    Reachability m_reachability;
    int m_generation = 0; ///< answers to an earlier look no longer count
    int m_open = 0; ///< parts that have not answered yet
    bool m_hasLooked = false;
    QString m_environment;
    std::vector<Finding> m_coming;
    std::vector<Finding> m_findings;
    PreflightSubject m_subject; ///< of the newest look
    QTimer m_patience; ///< runs while the newest look waits for its directory
    bool m_gaveUp = false; ///< its directory has not answered in time; it still may
    /// By directory: a look into it that has not come back, and whether there has to be another then. So a
    /// dead directory holds one thread, however often it is asked for.
    std::map<QString, bool> m_looks;
    QThreadPool m_pool; ///< reads no disk; waits for its work before the rest goes
    Unwaited m_unwaited;
};

} // namespace ic
