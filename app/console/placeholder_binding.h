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

/// Errors: InvalidArgument where a placeholder has no value, a value holds a NUL, or a placeholder stands
/// where a shell expands nothing (a quoted here-document).
Result<BoundScript> bindPlaceholders(const Step &step, const std::map<QString, QString> &values);

/// The name of the variable that stands in for a placeholder: "<POD_NAME>" gives "IC_POD_NAME".
QString placeholderVariable(const QString &placeholder);

} // namespace ic
