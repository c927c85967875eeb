// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/runbook/commands/http_request.h"

namespace ic {

/// What a step's attribute `expect` says of how it ends:
///   exit 3, exit 1-3                        its exit status
///   output contains ready, output not contains error, output equals OK, output matches ^up$
///   /data/0/state equals "open"             what stands in JSON output, by its pointer (RFC 6901)
/// The comparisons are those of an HTTP step's `# @expect`. Where it's about the output, the exit status has
/// to be 0 as well.
struct StepExpectation {
    int fromStatus = 0;
    int toStatus = 0;
    bool looksAtOutput = false;
    HttpExpectation output; ///< of the whole output, or of JSON in it
};

/// Errors: Malformed.
Result<StepExpectation> stepExpectation(const QString &text);

} // namespace ic
