// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/runbook/runbook.h"

#include <map>

namespace ic {

/// A script whose open placeholders have become references to variables. The values travel in the environment
/// and never enter the shell's text, so nothing in them can be read as a command.
struct BoundScript {
    QString script;
    std::map<QString, QString> environment;
};

/// Errors: InvalidArgument where a placeholder has no value, a value holds a NUL, a placeholder stands where
/// no value arrives as mere text (see replaceMarks), or the step has another program read the value as a
/// command and it holds more than plain characters.
Result<BoundScript> bindPlaceholders(const Step &step, const std::map<QString, QString> &values);

} // namespace ic
