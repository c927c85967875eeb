// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/request/request_sender.h"
#include "app/request/value_places.h"

#include <optional>
#include <vector>

namespace ic {

/// What became of one expectation.
struct Verdict {
    bool holds = false;
    QString text; ///< "status 200", and where it doesn't hold what there was instead
};

/// Errors: where a value that an expectation compares with is missing.
Result<std::vector<Verdict>> judge(const HttpRequest &request, const RequestAnswer &answer,
                                   const HttpValues &values);

struct CapturedValue {
    QString variable;
    std::optional<QString> value; ///< nothing: it isn't there, and `problem` says so
    QString problem;
};
std::vector<CapturedValue> capture(const HttpRequest &request, const RequestAnswer &answer);

} // namespace ic
