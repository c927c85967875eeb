// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/commands/http_request.h"

namespace ic {

/// Applies "expect status 200", what stands behind the "@" of a comment, to the request. A word that is not
/// ours is passed over: the REST Client extension has others. Errors: Malformed.
Result<void> applyHttpDirective(const QString &directive, HttpRequest &request);

/// Those words that are ours.
bool isHttpDirective(const QString &directive);

} // namespace ic
