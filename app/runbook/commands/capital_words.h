// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/commands/placeholders.h"

namespace ic {

/// Adds the words that stand for a value by being in capitals: "kubectl -n NAMESPACE delete pod POD_NAME",
/// "ssh admin@SERVIDOR", "/accounts/ACCOUNT_ID/". Only whole arguments, parts of an address and segments of a
/// path; not what programs themselves write so (POST, KILL, HTTP_PROXY in "unset HTTP_PROXY", ORIG_HEAD).
/// `all`: those known so far, by position; what they hold is not looked at.
void addCapitalWords(const QString &script, std::vector<Placeholder> &all);

} // namespace ic
