// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/preflight/finding.h"
#include "app/site/keychain.h"
#include "app/site/site.h"

#include <functional>
#include <vector>

namespace ic {

/// Whether the keychain holds what the environment's variables refer to, each entry once. What it answers is
/// let go at once: only names are told. `done` is called once, later or at once, on the caller's thread.
void findMissingSecrets(Keychain &keychain, const EnvironmentSetup &environment,
                        std::function<void(std::vector<Finding>)> done);

} // namespace ic
