// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

namespace ic {

/// Digest of one command: what runs and how, with the section it stands in. Lower-case hexadecimal.
QString commandDigest(const Step &step);
/// The same of an address that is asked while a rollback runs.
QString progressDigest(const ProgressSetting &setting);

} // namespace ic
