// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/value_spec.h"

#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <map>
#include <optional>
#include <vector>

namespace ic {

struct EndpointSetup {
    QString name; ///< "web"
    QUrl url; ///< http, https or tcp://host:port
    std::chrono::milliseconds interval{5000};
    std::chrono::milliseconds timeout{3000};
    std::optional<int> expectStatus; ///< nothing: any 2xx or 3xx
    int line = 0; ///< in site.yaml; 0 for one that no file names
};

/// A value that a command gets in its environment.
struct Variable {
    QString name;
    QString value; ///< empty for a secret
    QString secret; ///< keychain entry that holds it; empty for a plain value
    int line = 0; ///< in site.yaml; 0 for one that no file names
};

/// What the organisation says that commands of this form, or this step, do.
struct SiteEffect {
    QString match; ///< glob over one simple command, as written; empty where `step` is set
    QRegularExpression pattern; ///< of `match`, for what siteEffectText() gives
    QString step; ///< Step::id; empty where `match` is set
    QString effect; ///< "read", "change" or "destroy"
    int line = 0; ///< in site.yaml
};
/// A simple command as a SiteEffect's pattern looks at it. In a glob over paths "*" stops at a slash; in a
/// command it must not.
QString siteEffectText(QString command);

enum class EnvironmentKind { Live, Drill };

/// A system that commands act on.
struct EnvironmentSetup {
    QString name;
    EnvironmentKind kind = EnvironmentKind::Live;
    QString directory; ///< where commands run; absolute after loading
    std::vector<Variable> variables;
    std::vector<EndpointSetup> endpoints;
    std::vector<SiteEffect>
        effects; ///< its own first, then those of the whole site: the first that fits counts
    std::map<QString, ValueSpec> values; ///< what steps ask for here, by ValueSpec::name
    QString authorities; ///< PEM file of certificates that HTTPS requests trust beside the system's; absolute
    bool isDrillRange = false; ///< the one this program brings along
    int line = 0; ///< in site.yaml
};

/// The name of the environment that this program brings along; no other may have it.
inline const QString drillRangeName = QStringLiteral("drill-range");

struct SiteProblem {
    int line = 0; ///< in site.yaml, from 1
    QString text; ///< one or more whole sentences that say what to do
};

/// site.yaml as a value.
struct Site {
    QString path; ///< empty for the built-in one
    QString runbook; ///< path to open; empty means the embedded one
    QString commander; ///< default name; empty: the system's user name
    QString editor; ///< "code -g {file}:{line}" (editor_command.h); empty: the desktop's
    QStringList people; ///< who may command, for the declare screen
    std::vector<SiteEffect> effects; ///< of the whole site; each environment has them too
    std::vector<EnvironmentSetup> environments; ///< never empty: the drill range is always the last
    QString defaultEnvironment;
    std::vector<SiteProblem> problems;

    const EnvironmentSetup *environment(const QString &name) const;
};

/// Reads a site file (format: site_format.md beside this file); what is odd in one entry is a problem and
/// leaves that entry out. Fails only where the file can't be read as YAML at all. `rangeDirectory` is where
/// the drill range lives.
Result<Site> loadSite(const QString &path, const QString &rangeDirectory);
/// The site of somebody who has written none: the drill range only.
Site builtInSite(const QString &rangeDirectory);

} // namespace ic
