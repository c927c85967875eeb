// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"
#include "app/site/site.h"

#include <QString>

#include <vector>

namespace ic {

/// A host that steps or site.yaml name, with the port that they would connect to.
struct NamedHost {
    QString host; ///< a name or an address, without brackets
    int port = 0;
    bool isHttp = false; ///< a proxy may stand before it
    QString neededBy; ///< for people: the step's label, or the name of a variable or endpoint
    int line = 0; ///< in the runbook, of the first step that names it; 0 where none does
    int siteLine = 0; ///< in site.yaml; 0 where it does not name it
    bool operator==(const NamedHost &) const = default;
};

/// Every host that is certain, each with its port once: addresses in commands and in HTTP steps, with the
/// plain variables of the environment and the front matter in place; `-h HOST` of database programs; the
/// variables and endpoints of the environment. What a secret or a person would fill in is passed over. Pure.
std::vector<NamedHost> namedHosts(const Runbook &runbook, const EnvironmentSetup &environment);

} // namespace ic
