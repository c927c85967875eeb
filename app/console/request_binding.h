// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/placeholder_binding.h"
#include "app/site/site.h"

namespace ic {

class AllowedHosts;

/// Where the values of an HTTP step come from, beside what a person gives.
struct RequestSources {
    const EnvironmentSetup &environment;
    const FrontMatter &frontMatter;
    const std::map<QString, QString> &carried; ///< variables of earlier steps
    QStringList carriedSecrets = {}; ///< names of those that are kept from the disk
    QStringList secretMarks = {}; ///< marks whose values, as a person enters them, are secret
};

/// Those of the step's marks that a person has to be asked for: no source has them.
QStringList openRequestPlaceholders(const Step &step, const RequestSources &sources);

/// What the runner is to start for an HTTP step, and the variables it gets. No value enters the request's
/// text here; incident-commander-request puts each in its place. Errors: InvalidArgument where a value is
/// missing or holds a NUL, NotFound where the helper program is not installed.
Result<BoundScript> bindRequest(const Step &step, const std::map<QString, QString> &values,
                                const RequestSources &sources);

/// Runs BoundScript::script of bindRequest.
inline const QString requestShell = QStringLiteral("sh");

/// Where requests of this environment may go: anywhere from a live one; from a drill only to its endpoints,
/// to what its variables name, and on the drill range to this machine.
AllowedHosts allowedHostsOf(const EnvironmentSetup &environment);

/// Refuses a step that names a host which is not the drill's. What a value names is held against the same
/// list before anything is sent.
std::optional<Error> drillRefusal(const Step &step, const EnvironmentSetup &environment);

} // namespace ic
